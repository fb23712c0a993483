// Objects, closures, regular expressions, JSON, big integers, generators, promises, typed arrays, proxies.
"use strict";
let seed = 12345;
const random = limit => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % limit;

function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
print("fib", fib(Number(scriptArgs[1] ?? 20)));

class Shape {
    #name;
    static count = 0;
    constructor(name) { this.#name = name; Shape.count++; }
    get name() { return this.#name; }
    area() { return 0; }
    toString() { return `${this.name}:${this.area().toFixed(4)}`; }
}
class Circle extends Shape {
    constructor(radius) { super("circle"); this.radius = radius; }
    area() { return Math.PI * this.radius ** 2; }
}
class Square extends Shape {
    constructor(side) { super("square"); this.side = side; }
    area() { return this.side * this.side; }
}
const shapes = Array.from({ length: 300 }, (_, i) => i % 2 ? new Circle(random(50) / 7) : new Square(random(50) / 3));
shapes.sort((a, b) => a.area() - b.area() || a.radius - b.radius);
print("shapes", Shape.count, shapes.slice(-4).join(" "), shapes.reduce((sum, s) => sum + s.area(), 0).toFixed(6));

const words = [];
for (let i = 0; i < 4000; i++) words.push("w" + random(300).toString(36) + (i % 7 ? "" : "-x" + i));
const counts = new Map();
for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const top = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 6);
print("words", counts.size, JSON.stringify(top), new Set(words.map(w => w.length)).size);

const text = words.join(" ");
print("regexp", text.match(/w(\w)-x(?<number>\d+)/).groups.number, text.replace(/(\w+)-x(\d+)/g, "$2<$1").length,
    text.split(/\s+(?=w1)/u).length, [...text.matchAll(/\bw([a-f])\1\b/g)].length, /(?<=-x)7\d*/.exec(text)[0],
    "ÄÖ-straße".replace(/\p{L}+/gu, w => w.toUpperCase()), /^(?:a|ab)+?c$/i.test("ABAC"));

const tree = n => n === 0 ? null : { value: random(100), left: tree(n - 1), right: tree(n - 1) };
const json = JSON.stringify(tree(9));
const visit = node => node ? node.value + visit(node.left) + visit(node.right) : 0;
print("json", json.length, visit(JSON.parse(json)), JSON.stringify({ a: [1, , undefined, NaN], d: new Date(0), "\u2028": "é" }, null, 1).replace(/\n/g, "~"));

let factorial = 1n;
for (let i = 1n; i <= 200n; i++) factorial *= i;
print("bigint", String(factorial).length, factorial % 1000000007n, (-7n) / 2n, 2n ** 100n, BigInt.asIntN(64, 2n ** 63n), (factorial >> 900n).toString(16));

function* walk(node) { if (node) { yield* walk(node.left); yield node.value; yield* walk(node.right); } }
print("generator", [...walk(tree(4))].join(), Object.entries({ b: 1, 2: 2, a: 3, 1: 4 }).join(";"));
const { a, ...rest } = { a: 1, b: 2, c: 3 };
print("spread", a, JSON.stringify(rest), Math.max(...[3, 9, 2]), [[1, [2]], [3]].flat(Infinity), [1, 2, 3].at(-1));

const logged = [];
const proxy = new Proxy({}, { get: (_, key) => (logged.push(String(key)), key.length), has: () => true });
print("proxy", proxy.hello + proxy["wide world"], "x" in proxy, logged.join(), Reflect.ownKeys(proxy).length);

const floats = new Float64Array(64).map((_, i) => Math.sqrt(i) * (i % 2 ? -1 : 1));
const bytes = new Uint8Array(floats.buffer);
print("typed", bytes.reduce((h, b) => (Math.imul(h, 31) + b) >>> 0, 7), new Int16Array([70000, -1, 3.9]).join(), new DataView(floats.buffer).getFloat32(12).toExponential(3), new Uint8ClampedArray([300, -5, 1.5]).join());
print("numbers", 0.1 + 0.2, 1e21, 1e-7, (255).toString(2), (0.1).toString(3).slice(0, 20), parseFloat("3.14abc"), Number("0x1f"), -0 === 0, Object.is(-0, 0), 5e-324, 1.7976931348623157e308, (1234.5678).toPrecision(6), 2 ** -1074, -7 % 3, 7 >> 1, -7 >>> 28, ~~3.7);
print("math", Math.hypot(3, 4), Math.fround(5.5), Math.clz32(1), Math.trunc(-4.7), Math.sign(-3), Math.round(-0.5), Math.atan2(1, 1).toFixed(9));
print("date", new Date(Date.UTC(2026, 10, 21, 5, 6, 7, 89)).toISOString(), new Date("2024-02-29T12:00:00Z").getUTCDay(), Date.parse("1970-01-02T00:00:00.000Z"));

const caught = [];
for (const bad of [() => null.x, () => undefined(), () => { throw new RangeError("mine"); }, () => JSON.parse("{bad"), () => new Array(-1), () => { const c = 1; c = 2; }, () => 1n + 1, () => eval("1 +"), () => Symbol() + ""]) {
    try { bad(); } catch (error) { caught.push(error.name + ": " + error.message); } finally { caught.push("|"); }
}
print("errors", caught.join(" "));
const deep = n => n === 0 ? 0 : 1 + deep(n - 1);
print("depth", deep(500));

const steps = [];
const sleep = value => new Promise(resolve => resolve(value));
(async () => {
    for await (const value of (async function* () { for (let i = 0; i < 5; i++) yield await sleep(i * i); })()) steps.push(value);
    const settled = await Promise.allSettled([sleep(1), Promise.reject(new Error("no")), 3]);
    print("async", steps.join(), settled.map(s => s.status[0]).join(""), await Promise.any([Promise.reject(1), sleep("any")]));
    throw new Error("at the end");
})().catch(error => print("rejected", error.message)).finally(() => print("done"));
print("before the promises", steps.length, typeof globalThis, [3, 1, 2].toSorted().join(), "abc".padStart(6, "*-"), Object.groupBy([1, 2, 3], n => n % 2 ? "odd" : "even").odd);
