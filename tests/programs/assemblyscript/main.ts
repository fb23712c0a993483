// A program in AssemblyScript: classes, generics, strings, maps, typed arrays, integers of all widths, its garbage collector.
class Particle {
  constructor(public x: f64, public y: f64, public dx: f64, public dy: f64) {}
  step(dt: f64): void {
    this.x += this.dx * dt;
    this.y += this.dy * dt;
    if (this.x < 0 || this.x > 100) this.dx = -this.dx;
    if (this.y < 0 || this.y > 100) this.dy = -this.dy;
  }
}

class Heap<T> {
  private items: Array<T> = [];
  constructor(private before: (a: T, b: T) => bool) {}
  push(item: T): void {
    let i = this.items.push(item) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(this.items[i], this.items[parent])) break;
      this.swap(i, parent);
      i = parent;
    }
  }
  pop(): T {
    const top = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0) {
      this.items[0] = last;
      let i = 0;
      while (true) {
        let child = 2 * i + 1;
        if (child >= this.items.length) break;
        if (child + 1 < this.items.length && this.before(this.items[child + 1], this.items[child])) child++;
        if (!this.before(this.items[child], this.items[i])) break;
        this.swap(i, child);
        i = child;
      }
    }
    return top;
  }
  get length(): i32 { return this.items.length; }
  private swap(i: i32, j: i32): void {
    const kept = this.items[i];
    this.items[i] = this.items[j];
    this.items[j] = kept;
  }
}

let seed: u64 = 88172645463325252;
function random(limit: u32): u32 {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return <u32>((seed >> 11) % limit);
}

function mandelbrot(size: i32): u32 {
  let hash: u32 = 2166136261;
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const cx = 3.0 * px / size - 2.0, cy = 2.0 * py / size - 1.0;
      let x = 0.0, y = 0.0, n = 0;
      while (x * x + y * y <= 4.0 && n < 200) {
        const next = x * x - y * y + cx;
        y = 2.0 * x * y + cy;
        x = next;
        n++;
      }
      hash = (hash ^ n) * 16777619;
    }
  }
  return hash;
}

const particles = new Array<Particle>();
for (let i = 0; i < 200; i++) particles.push(new Particle(random(100), random(100), random(9) - 4.5, random(9) - 4.0));
for (let step = 0; step < 500; step++) for (let i = 0; i < particles.length; i++) particles[i].step(0.125);
let energy = 0.0;
for (let i = 0; i < particles.length; i++) energy += particles[i].x * particles[i].y;
console.log("particles " + energy.toString());

const heap = new Heap<i64>((a: i64, b: i64): bool => a < b);
for (let i = 0; i < 5000; i++) heap.push((<i64>random(1000000)) * 4294967311 - 5);
let checksum: i64 = 0;
for (let i = 1; heap.length > 0; i++) checksum = checksum * 31 + heap.pop() * i;
console.log("heap " + checksum.toString());

const counts = new Map<string, i32>();
for (let i = 0; i < 3000; i++) {
  const word = "w" + random(97).toString(16);
  counts.set(word, (counts.has(word) ? counts.get(word) : 0) + i);
}
const keys = counts.keys();
keys.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
let line = "";
for (let i = 0; i < 6; i++) line += keys[i] + "=" + counts.get(keys[i]).toString() + " ";
console.log("words " + keys.length.toString() + " " + line.trimEnd());

const floats = new Float32Array(256);
for (let i = 0; i < floats.length; i++) floats[i] = <f32>Math.sqrt(i) * (i & 1 ? -1.0 : 1.0);
floats.sort((a, b) => <i32>Math.sign(<f64>(a - b)));
console.log("floats " + floats[0].toString() + " " + floats[255].toString() + " " + Math.hypot(3.0, 4.0).toString());
console.log("widths " + (<u8>300).toString() + " " + (<i16>40000).toString() + " " + (<i8>-129).toString() + " " +
  clz<u32>(1).toString() + " " + popcnt<u64>(0xff00ff00ff00ff00).toString() + " " + rotl<u32>(0x80000001, 4).toString() +
  " " + i64.MIN_VALUE.toString() + " " + u64.MAX_VALUE.toString() + " " + (<u32>-1.5).toString());
console.log("text " + "größe-€-😀".length.toString() + " " + "a,b,,c".split(",").length.toString() + " " + "abc".padStart(6, "*") +
  " " + "Wasm".toUpperCase() + " " + parseFloat("2.5e3").toString() + " " + parseInt("7f", 16).toString());
console.log("mandelbrot " + mandelbrot(160).toString());

let garbage = 0;
for (let i = 0; i < 20000; i++) garbage += new Array<i32>(random(50)).length + i.toString().length;
console.log("garbage " + garbage.toString());
