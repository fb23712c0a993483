/* Hashes, authenticated encryption, signatures, key exchange and password hashing of libsodium, on fixed keys, so
 * that every byte printed is determined. `sodium ROUNDS` says how often the quick ones are repeated. */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned char message[4096], big[8192], key[64], nonce[64];

static void show(const char *what, const unsigned char *bytes, size_t length) {
    unsigned char digest[16];
    printf("%-22s ", what);
    if (length > 64) {
        crypto_generichash(digest, sizeof digest, bytes, length, NULL, 0);
        printf("%zu bytes, ", length);
        bytes = digest;
        length = sizeof digest;
    }
    for (size_t i = 0; i < length; i++) printf("%02x", bytes[i]);
    putchar('\n');
}

static void claim(const char *what, int holds) { printf("%-22s %s\n", what, holds ? "yes" : "NO"); }

static void hashes(void) {
    unsigned char out[64];
    crypto_hash_sha256(out, message, sizeof message);
    show("sha256", out, 32);
    crypto_hash_sha512(out, message, sizeof message);
    show("sha512", out, 64);
    crypto_generichash(out, 64, message, sizeof message, key, 32);
    show("blake2b", out, 64);
    crypto_shorthash(out, message, 1000, key);
    show("siphash", out, crypto_shorthash_BYTES);
    crypto_auth_hmacsha512256(out, message, sizeof message, key);
    show("hmac-sha512-256", out, 32);
    crypto_onetimeauth(out, message, sizeof message, key);
    show("poly1305", out, 16);
    crypto_kdf_derive_from_key(out, 32, 7, "contexts", key);
    show("kdf", out, 32);
}

static void encryption(void) {
    unsigned long long length;
    crypto_stream_xsalsa20_xor(big, message, sizeof message, nonce, key);
    show("xsalsa20", big, sizeof message);
    crypto_stream_chacha20_ietf_xor(big, message, sizeof message, nonce, key);
    show("chacha20", big, sizeof message);
    crypto_secretbox_easy(big, message, sizeof message, nonce, key);
    show("secretbox", big, sizeof message + crypto_secretbox_MACBYTES);
    claim("secretbox opens", !crypto_secretbox_open_easy(big, big, sizeof message + crypto_secretbox_MACBYTES, nonce, key) && !memcmp(big, message, sizeof message));
    crypto_aead_xchacha20poly1305_ietf_encrypt(big, &length, message, 3000, key, 64, NULL, nonce, key);
    show("xchacha20-poly1305", big, length);
    claim("aead opens", !crypto_aead_xchacha20poly1305_ietf_decrypt(big, &length, NULL, big, length, key, 64, nonce, key) && length == 3000);
    crypto_aead_chacha20poly1305_ietf_encrypt(big, &length, message, 3000, key, 64, NULL, nonce, key);
    big[77] ^= 1;
    claim("forgery is refused", crypto_aead_chacha20poly1305_ietf_decrypt(big, &length, NULL, big, length, key, 64, nonce, key));
}

static void public_keys(int round) {
    unsigned char public[32], secret[64], other_public[32], other_secret[32], signature[64], shared[32];
    unsigned long long length;
    key[0] = (unsigned char)round;
    crypto_sign_seed_keypair(public, secret, key);
    crypto_sign_detached(signature, &length, message, sizeof message, secret);
    show("ed25519", signature, 64);
    claim("signature holds", !crypto_sign_verify_detached(signature, message, sizeof message, public));
    signature[round % 64] ^= 4;
    claim("forgery is refused", crypto_sign_verify_detached(signature, message, sizeof message, public));
    crypto_box_seed_keypair(public, secret, key);
    crypto_box_seed_keypair(other_public, other_secret, key + 32);
    crypto_box_easy(big, message, 2000, nonce, other_public, secret);
    show("box", big, 2000 + crypto_box_MACBYTES);
    claim("box opens", !crypto_box_open_easy(big, big, 2000 + crypto_box_MACBYTES, nonce, public, other_secret) && !memcmp(big, message, 2000));
    if (!crypto_scalarmult(shared, secret, other_public)) show("x25519", shared, 32);
    crypto_core_ristretto255_from_hash(shared, message);
    show("ristretto255", shared, 32);
}

static void passwords(void) {
    unsigned char out[32];
    char text[crypto_pwhash_scryptsalsa208sha256_STRBYTES];
    if (!crypto_pwhash(out, 32, "correct horse", 13, nonce, 2, 8 << 20, crypto_pwhash_ALG_ARGON2ID13)) show("argon2id", out, 32);
    if (!crypto_pwhash(out, 32, "correct horse", 13, nonce, 3, 4 << 20, crypto_pwhash_ALG_ARGON2I13)) show("argon2i", out, 32);
    if (!crypto_pwhash_scryptsalsa208sha256_ll((const uint8_t *)"battery", 7, nonce, 32, 4096, 8, 1, out, 32)) show("scrypt", out, 32);
    sodium_bin2base64(text, sizeof text, out, 32, sodium_base64_VARIANT_URLSAFE);
    printf("%-22s %s\n", "base64", text);
    randombytes_buf(out, 32);
    claim("random is not zero", !sodium_is_zero(out, 32));
}

int main(int argc, char **argv) {
    int rounds = argc > 1 ? atoi(argv[1]) : 1;
    if (sodium_init() < 0) return 1;
    printf("libsodium %s\n", sodium_version_string());
    for (size_t i = 0; i < sizeof message; i++) message[i] = (unsigned char)(i * 167 + (i >> 5));
    for (size_t i = 0; i < sizeof key; i++) key[i] = (unsigned char)(i * 29 + 3), nonce[i] = (unsigned char)(i * 53 + 9);
    for (int round = 0; round < rounds; round++) {
        hashes();
        encryption();
        public_keys(round);
    }
    passwords();
    return 0;
}
