//! Writes loops in LLVM IR as producers unroll them, at random: some may be rolled back, others differ in a flag, in the
//! order of two accesses or in one operator.

use std::fmt::Write;

const WRITTEN: &str = "strings take everything";

/// What a round computes: a value of type `i32`.
#[derive(Clone)]
enum Tree {
    Constant(u32),
    Index,
    Factor,
    /// What the round before left.
    Last,
    /// Bits loaded, how the value is widened, bytes from where the round is.
    Load(u32, &'static str, u32, u32),
    Binary(&'static str, Box<Tree>, Box<Tree>),
    /// Both without bits in common, as a sum.
    Disjoint(Box<Tree>, Box<Tree>),
    /// The sign bit in odd rounds.
    Sign,
    /// The same with another value: bits that are in common in odd rounds alone.
    Overlap(Box<Tree>),
    Select(&'static str, Box<Tree>, Box<Tree>),
    Narrow(&'static str, Box<Tree>),
    Float(&'static str, Box<Tree>),
}

#[derive(Clone)]
enum Statement {
    Store(u32, u32, u32, Tree),
    Sum(&'static str, Tree),
    Keep(Tree),
}

/// Random numbers that are the same everywhere: those of SplitMix64.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % u64::from(end)) as u32
    }

    fn chance(&mut self, one_in: u32) -> bool {
        self.below(one_in) == 0
    }

    fn choose<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.below(among.len() as u32) as usize]
    }

    fn tree(&mut self, depth: u32) -> Tree {
        if depth == 0 {
            return match self.below(9) {
                0 => Tree::Constant(self.choose(&[0, 1, 2, 3, 7, 255, u32::MAX])),
                1 => Tree::Index,
                2 => Tree::Factor,
                3 => Tree::Last,
                4 => Tree::Sign,
                _ => self.load(),
            };
        }
        let mut part = || Box::new(self.tree(depth - 1));
        let (x, y) = (part(), part());
        match self.below(13) {
            6 => Tree::Overlap(x),
            0 => Tree::Select(self.choose(&["eq", "slt", "ugt", "samesign ult"]), x, y),
            1 => Tree::Narrow(self.choose(&["zext", "sext", "zext nneg"]), x),
            2 => Tree::Float(self.choose(&["sitofp", "uitofp", "uitofp nneg"]), x),
            3 => Tree::Disjoint(x, y),
            4 => Tree::Binary(self.choose(&["lshr", "ashr", "lshr exact"]), x, Box::new(Tree::Constant(1))),
            5 => Tree::Binary("shl", x, Box::new(Tree::Constant(2))),
            _ => Tree::Binary(
                self.choose(&["add", "sub", "mul", "and", "or", "xor", "add nsw", "add nuw"]),
                x,
                y,
            ),
        }
    }

    fn load(&mut self) -> Tree {
        let (bits, widen) = self.choose(&[(32, ""), (32, ""), (32, ""), (8, "zext"), (16, "sext")]);
        let by = if self.chance(5) { self.below(12) } else { 0 };
        Tree::Load(bits, widen, self.below(2), by)
    }

    fn statement(&mut self) -> Statement {
        let depth = self.choose(&[0, 1, 1, 2, 2, 3]);
        let tree = self.tree(depth);
        match self.below(6) {
            0 => Statement::Sum(self.choose(&["add", "xor", "sub", "mul"]), tree),
            1 => Statement::Keep(tree),
            _ => {
                let by = if self.chance(6) { self.below(12) } else { 0 };
                Statement::Store(self.choose(&[32, 32, 8, 16]), self.below(2), by, tree)
            }
        }
    }
}

/// How the addresses of a stream are computed, and its bytes from round to round.
#[derive(Clone, Copy)]
struct Stream {
    indexed: bool,
    step: i32,
}

struct Writer<'r> {
    random: &'r mut Random,
    text: String,
    names: u32,
    streams: [Stream; 2],
    last: String,
    sum: String,
    /// Whether promises are made of what may not be true in all rounds.
    promises: bool,
}

impl Writer<'_> {
    /// Writes an instruction and returns the name of its result.
    fn line(&mut self, instruction: &str) -> String {
        self.names += 1;
        writeln!(self.text, "  %v{} = {instruction}", self.names).expect(WRITTEN);
        format!("%v{}", self.names)
    }

    fn index(&mut self, round: u32) -> String {
        match (round, self.random.below(4)) {
            (0, _) => "%i".to_owned(),
            (_, 0) => self.line(&format!("or disjoint i32 %i, {round}")),
            _ => self.line(&format!("add i32 %i, {round}")),
        }
    }

    fn address(&mut self, stream: u32, round: u32, by: u32) -> String {
        let Stream { indexed, step } = self.streams[stream as usize];
        let base = if indexed { format!("%b{stream}") } else { format!("%p{stream}") };
        let mut at = base.clone();
        if indexed {
            let index = self.index(round);
            let moved = self.line(&format!("mul i32 {index}, {step}"));
            at = self.line(&format!("add i32 {base}, {moved}"));
        } else if round > 0 {
            let flag = if self.promises && self.random.chance(3) { "nuw " } else { "" };
            at = self.line(&format!("add {flag}i32 {base}, {}", step * round.cast_signed()));
        }
        let wide = self.line(&format!("zext i32 {at} to i64"));
        let place = self.line(&format!("getelementptr i8, ptr %m, i64 {wide}"));
        if by == 0 { place } else { self.line(&format!("getelementptr nuw i8, ptr {place}, i64 {by}")) }
    }

    /// Leaves promises out of an operator at times.
    fn operator(&mut self, operator: &str) -> String {
        let plain = operator.trim_end_matches(" nsw").trim_end_matches(" nuw").trim_end_matches(" nneg");
        let plain =
            plain.trim_end_matches(" exact").trim_end_matches(" disjoint").trim_start_matches("samesign ");
        if self.promises && !self.random.chance(3) { operator.to_owned() } else { plain.to_owned() }
    }

    fn tree(&mut self, tree: &Tree, round: u32) -> String {
        match tree {
            Tree::Constant(constant) => constant.cast_signed().to_string(),
            Tree::Index => self.index(round),
            Tree::Factor => "%factor".to_owned(),
            Tree::Last => self.last.clone(),
            Tree::Load(bits, widen, stream, by) => {
                let place = self.address(*stream, round, *by);
                let loaded = self.line(&format!("load i{bits}, ptr {place}, align 1"));
                if widen.is_empty() { loaded } else { self.line(&format!("{widen} i{bits} {loaded} to i32")) }
            }
            Tree::Binary(operator, x, y) => {
                let (x, y, operator) = (self.tree(x, round), self.tree(y, round), self.operator(operator));
                self.line(&format!("{operator} i32 {x}, {y}"))
            }
            Tree::Disjoint(x, y) => {
                let (x, y) = (self.tree(x, round), self.tree(y, round));
                let high = self.line(&format!("shl i32 {x}, 3"));
                let low = self.line(&format!("and i32 {y}, 7"));
                let flag = if self.promises && !self.random.chance(4) { "disjoint " } else { "" };
                self.line(&format!("or {flag}i32 {high}, {low}"))
            }
            Tree::Sign => {
                let index = self.index(round);
                self.line(&format!("shl i32 {index}, 31"))
            }
            Tree::Overlap(x) => {
                let (x, sign, or) =
                    (self.tree(x, round), self.tree(&Tree::Sign, round), self.operator("or disjoint"));
                self.line(&format!("{or} i32 {sign}, {x}"))
            }
            Tree::Select(predicate, x, y) => {
                let (x, y, predicate) = (self.tree(x, round), self.tree(y, round), self.operator(predicate));
                let test = self.line(&format!("icmp {predicate} i32 {x}, {y}"));
                self.line(&format!("select i1 {test}, i32 {y}, i32 77"))
            }
            Tree::Narrow(widen, x) => {
                let (x, widen) = (self.tree(x, round), self.operator(widen));
                let narrow = self.line(&format!("trunc i32 {x} to i8"));
                self.line(&format!("{widen} i8 {narrow} to i32"))
            }
            Tree::Float(convert, x) => {
                let (x, convert) = (self.tree(x, round), self.operator(convert));
                let float = self.line(&format!("{convert} i32 {x} to double"));
                let float = self.line(&format!("fadd double {float}, 5.0e-1"));
                let bits = self.line(&format!("bitcast double {float} to i64"));
                let bits = self.line(&format!("lshr i64 {bits}, 20"));
                self.line(&format!("trunc i64 {bits} to i32"))
            }
        }
    }

    fn statement(&mut self, statement: &Statement, round: u32) {
        match statement {
            Statement::Store(bits, stream, by, tree) => {
                let mut value = self.tree(tree, round);
                if *bits != 32 {
                    value = self.line(&format!("trunc i32 {value} to i{bits}"));
                }
                let place = self.address(*stream, round, *by);
                writeln!(self.text, "  store i{bits} {value}, ptr {place}, align 1").expect(WRITTEN);
            }
            Statement::Sum(operator, tree) => {
                let value = self.tree(tree, round);
                let sum = self.sum.clone();
                self.sum = self.line(&format!("{operator} i32 {value}, {sum}"));
            }
            Statement::Keep(tree) => self.last = self.tree(tree, round),
        }
    }

    /// The statements of all rounds, at times with something amiss.
    fn rounds(&mut self, count: u32) {
        let statements: Vec<_> =
            (0..self.random.choose(&[1, 1, 2, 3])).map(|_| self.random.statement()).collect();
        let all = (0..count).flat_map(|round| statements.iter().map(move |one| (round, one.clone())));
        let mut all: Vec<_> = all.collect();
        let at = self.random.below(all.len() as u32) as usize;
        match self.random.below(10) {
            0 => all[at].1 = self.random.statement(),
            1 if at > 0 => all.swap(at, at - 1),
            2 => all[at].0 += 1,
            _ => {}
        }
        for (round, statement) in all {
            self.statement(&statement, round);
        }
    }
}

/// A module with a function of that kind.
pub(super) fn module(random: &mut Random) -> String {
    let count = random.choose(&[2, 2, 2, 4, 4, 8]);
    let mut stream = || {
        let indexed = random.chance(2);
        Stream { indexed, step: random.choose(&[1, 2, 4, 4, 4, 8, 3, -4, 0]) }
    };
    let streams = [stream(), stream()];
    let (promises, down, masked) = (random.chance(2), random.chance(4), !random.chance(8));
    let (last, sum) = ("%last".to_owned(), "%sum".to_owned());
    let mut writer = Writer { random, text: String::new(), names: 0, streams, last, sum, promises };
    writer.rounds(count);
    let Writer { text, last, sum, .. } = writer;
    // LLVM leaves none that do not change.
    let phi = |name: &str, start: u32, next: &str| match next == name {
        true => format!("  {name} = add i32 {start}, 0"),
        false => format!("  {name} = phi i32 [ {start}, %entry ], [ {next}, %again ]"),
    };
    let (phis, same): (Vec<_>, Vec<_>) =
        [phi("%last", 5, &last), phi("%sum", 9, &sum)].into_iter().partition(|line| line.contains("phi"));
    let (phis, same) = (phis.join("\n"), same.join("\n"));
    let mask = if masked { count.cast_signed().wrapping_neg() } else { -1 };
    let by = count.cast_signed() * if down { -1 } else { 1 };
    let (first, end) = if down { ("%rounds", "0") } else { ("0", "%rounds") };
    let moves: Vec<i32> = streams.iter().map(|stream| stream.step * count.cast_signed()).collect();
    format!(
        "define i32 @loop(ptr %m, i32 %b0, i32 %b1, i32 %n, i32 %factor) {{
entry:
  %rounds = and i32 %n, {mask}
{same}
  br label %again
again:
  %i = phi i32 [ {first}, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
{phis}
{text}  %p0.next = add i32 %p0, {}
  %p1.next = add i32 %p1, {}
  %i.next = add i32 %i, {by}
  %done = icmp eq i32 %i.next, {end}
  br i1 %done, label %out, label %again
out:
  %r0 = xor i32 {last}, {sum}
  %r1 = mul i32 %i.next, 5
  %r2 = add i32 %r0, %r1
  %r3 = mul i32 %p0.next, 7
  %r4 = xor i32 %r2, %r3
  ret i32 %r4
}}
",
        moves[0], moves[1],
    )
}
