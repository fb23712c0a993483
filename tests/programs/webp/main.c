/* Encodes a generated picture with and without loss, decodes both. `webp SIDE [TIMES]` says how large the picture is, and
 * how often that is done. */
#include "text.h"
#include "src/webp/decode.h"
#include "src/webp/encode.h"

/* Smooth colours with discs and some noise in them. */
static void paint(uint8_t *picture, int side) {
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) {
            uint8_t *pixel = picture + 3 * (y * side + x);
            int dx = x % 97 - 48, dy = y % 89 - 44, in_disc = dx * dx + dy * dy < 900;
            uint32_t noise = text_random() % (in_disc ? 4 : 9);
            pixel[0] = x * 255 / side + (in_disc ? 60 : 0) + noise;
            pixel[1] = y * 255 / side - (in_disc ? 30 : 0) + noise;
            pixel[2] = (x + y) * 127 / side + noise;
        }
}

static void round_trip(const uint8_t *picture, int side, float quality, int tell) {
    uint8_t *packed;
    int width, height;
    size_t size = quality < 0 ? WebPEncodeLosslessRGB(picture, side, side, 3 * side, &packed)
                              : WebPEncodeRGB(picture, side, side, 3 * side, quality, &packed);
    text_insist(size > 0, "does not encode");
    uint8_t *decoded = WebPDecodeRGB(packed, size, &width, &height);
    text_insist(decoded && width == side && height == side, "does not decode");
    text_insist(quality >= 0 || !memcmp(decoded, picture, 3 * side * side), "loses something");
    if (tell)
        printf("quality %.0f: %zu bytes, %016llx, decoded %016llx\n", quality, size,
               (unsigned long long)text_checksum(packed, size),
               (unsigned long long)text_checksum(decoded, 3 * side * side));
    WebPFree(decoded);
    WebPFree(packed);
}

int main(int argc, char **argv) {
    int side = argc > 1 ? atoi(argv[1]) : 128, times = argc > 2 ? atoi(argv[2]) : 1;
    uint8_t *picture = malloc(3 * side * side);
    paint(picture, side);
    for (int i = 0; i < times; i++) {
        round_trip(picture, side, 75, i == 0);
        round_trip(picture, side, 20, i == 0);
        round_trip(picture, side, -1, i == 0);
    }
    return 0;
}
