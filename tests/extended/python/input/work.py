"""Real work for CPython: collections, text, numbers, hashing, compression, parsing, data classes, generators, files."""
import ast, base64, bisect, collections, csv, dataclasses, datetime, decimal, fractions, functools, hashlib, heapq
import io, itertools, json, math, os, random, re, statistics, string, struct, sys, textwrap, zlib

random.seed(20261121)
print("version", sys.version_info[:2], sys.platform, sys.byteorder)

@dataclasses.dataclass(order=True, frozen=True)
class Account:
    balance: decimal.Decimal
    name: str = dataclasses.field(compare=False)

accounts = [Account(decimal.Decimal(random.randrange(10**7)) / 100, f"n{i:04d}") for i in range(3000)]
print("accounts", max(accounts), sum(a.balance for a in accounts), statistics.median(a.balance for a in accounts))

@functools.lru_cache(maxsize=None)
def partitions(n, largest):
    return 1 if n == 0 else sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))

print("partitions", partitions(18, 18), math.comb(60, 30), math.factorial(60) % (10**9 + 7), pow(3, 10**18, 2**89 - 1))
sieve = bytearray([1]) * 200000
for i in range(2, 450):
    if sieve[i]:
        sieve[i * i::i] = bytes(len(range(i * i, len(sieve), i)))
print("primes", sum(sieve) - 2)

words = ["".join(random.choices(string.ascii_lowercase, k=random.randint(2, 6))) for _ in range(20000)]
counter = collections.Counter(word[0:2] for word in words)
print("counter", counter.most_common(4), len(set(words)), heapq.nsmallest(3, words))
text = " ".join(words)
print("regex", len(re.findall(r"\b(?:a|e)\w*([xyz])\1?\b", text)), re.sub(r"(\w)(\w)\b", r"\2\1", text[:40]), bool(re.fullmatch(r"(?i)[a-f0-9]{8}", "DeadBeef")))
packed = zlib.compress(text.encode(), 9)
print("zlib", len(packed), zlib.decompress(packed) == text.encode(), zlib.crc32(packed) == zlib.crc32(bytes(packed)))
print("hashes", *(hashlib.new(name, text.encode()).hexdigest()[:16] for name in ("md5", "sha1", "sha256", "sha3_256", "blake2b")))
print("base64", base64.b85encode(b"wasm" * 5).decode(), struct.pack("<hIqd", -2, 7, -9, 1.5).hex())

document = {"list": [1, 2.5, None, True, "ß\u2028"], "nested": {str(i): {"k": i ** 3} for i in range(50)}}
encoded = json.dumps(document, indent=1, sort_keys=True)
print("json", len(encoded), json.loads(encoded) == document, ast.literal_eval("{'a': (1, 2), 'b': [3]}"))
rows = io.StringIO()
csv.writer(rows).writerows(("r%d" % i, i * 1.25, 'quoted "text", with comma') for i in range(100))
print("csv", len(rows.getvalue()), sum(float(row[1]) for row in csv.reader(io.StringIO(rows.getvalue()))))
print("numbers", 0.1 + 0.2, 1e23, float("nan"), -7 // 2, divmod(-7, 3), 2 ** 200, fractions.Fraction(355, 113) + 1, math.isclose(math.gamma(5.5), 52.34277778455352), round(2.675, 2), complex(1, 2) ** 2)
print("dates", datetime.date(2026, 11, 21).isocalendar(), datetime.timedelta(days=3, seconds=5) * 7, datetime.datetime(2024, 2, 29, 12).strftime("%A %d %B %j"))

def tree(depth):
    return None if depth == 0 else (tree(depth - 1), depth, tree(depth - 1))

def walk(node):
    if node:
        yield from walk(node[0])
        yield node[1]
        yield from walk(node[2])

print("tree", sum(walk(tree(13))), len(list(itertools.permutations(range(7)))), bisect.bisect(sorted(words), "mm"))
grid = [[(x * y + x) % 7 for x in range(60)] for y in range(60)]
product = [[sum(a * b for a, b in zip(row, column)) for column in zip(*grid)] for row in grid]
print("matrix", sum(map(sum, product)), product[13][37])

sys.setrecursionlimit(120)
def depth(n):
    return depth(n + 1)

for attempt in (lambda: 1 / 0, lambda: [][3], lambda: {}["k"], lambda: int("x"), lambda: depth(0), lambda: eval("1 +")):
    try:
        attempt()
    except Exception as error:
        print("error", type(error).__name__, str(error)[:40])

with open("made.txt", "w") as file:
    file.writelines(f"{i} {i * i}\n" for i in range(1000))
os.mkdir("folder")
os.rename("made.txt", "folder/kept.txt")
with open("folder/kept.txt", "rb") as file:
    file.seek(-10, os.SEEK_END)
    print("file", file.read(), os.path.getsize("folder/kept.txt"), sorted(os.listdir(".")))
try:
    open("../outside.txt", "w")
except OSError as error:
    print("outside", type(error).__name__)
print(textwrap.fill("The work is done. " * 6, 50))
sys.exit(7)
