//! Does the Rust standard library work on WASI? A program over regular expressions and deflate, two crates of
//! others, that also reads and writes files, the environment, and arguments. Compiled by `tests/programs.rs`.

use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet, VecDeque};
use std::fmt::Write as _;
use std::io::{BufRead, Read, Seek, SeekFrom, Write};
use std::{env, fs, io, process};

/// A text of the kind servers log, determined by the number of its lines.
fn server_log(lines: u32) -> String {
    let mut seed = 0x2545_f491_u32;
    let mut random = move |limit: u32| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed % limit
    };
    let mut text = String::new();
    for line in 0..lines {
        let method = ["GET", "POST", "PUT"][random(3) as usize];
        let status = [200, 200, 200, 404, 500][random(5) as usize];
        let path = format!("/{}/{:x}", ["user", "item", "ärzte"][random(3) as usize], random(50));
        writeln!(text, "10.0.{}.{} [{line:05}] \"{method} {path}\" {status} {}", random(4), random(9), random(90000))
            .expect("a string takes everything");
    }
    text
}

fn statistics(text: &str) {
    let pattern = regex::Regex::new(r#"^(?P<host>[\d.]+) \[\d+\] "(\w+) (/\S*)" (\d{3}) (\d+)$"#);
    let pattern = pattern.expect("the pattern is valid");
    let (mut by_path, mut hosts, mut bytes) = (BTreeMap::<String, (u32, u64)>::new(), HashSet::new(), 0_u64);
    for line in text.lines() {
        let captures = pattern.captures(line).expect("every line has this shape");
        let size: u64 = captures[5].parse().expect("digits");
        hosts.insert(captures["host"].to_owned());
        bytes += size;
        let entry = by_path.entry(format!("{} {}", &captures[4], &captures[3])).or_default();
        *entry = (entry.0 + 1, entry.1.max(size));
    }
    println!("{} hosts, {} paths, {bytes} bytes", hosts.len(), by_path.len());
    let mut heap: BinaryHeap<_> = by_path.iter().map(|(path, seen)| (seen, path)).collect();
    for _ in 0..5 {
        println!("  {:?}", heap.pop());
    }
}

fn deflate(text: &str) {
    for level in [1, 6, 9] {
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(text.as_bytes(), level);
        let unpacked = miniz_oxide::inflate::decompress_to_vec_zlib(&packed).expect("it was compressed right");
        println!("level {level}: {} -> {} bytes, adler {:08x}", text.len(), packed.len(), adler::adler32_slice(&packed));
        assert_eq!(unpacked, text.as_bytes());
    }
    println!("damaged: {:?}", miniz_oxide::inflate::decompress_to_vec(&[1, 2, 3]).is_err());
}

fn files(text: &str) -> io::Result<()> {
    fs::create_dir_all("made/inner")?;
    fs::write("made/log.txt", text)?;
    let mut file = fs::OpenOptions::new().read(true).append(true).open("made/log.txt")?;
    file.write_all("the end\n".as_bytes())?;
    file.seek(SeekFrom::End(-12))?;
    let mut tail = String::new();
    file.read_to_string(&mut tail)?;
    println!("tail {tail:?}, {} bytes", file.metadata()?.len());
    fs::rename("made/log.txt", "made/inner/log.txt")?;
    fs::copy("made/inner/log.txt", "made/copy.txt")?;
    let mut names: Vec<_> = fs::read_dir("made")?.map(|entry| entry.map(|entry| entry.file_name())).collect::<Result<_, _>>()?;
    names.sort();
    println!("{names:?}, {} lines", io::BufReader::new(fs::File::open("made/copy.txt")?).lines().count());
    fs::remove_file("made/copy.txt")?;
    println!("missing: {:?}", fs::read("made/copy.txt").map_err(|error| error.kind()));
    Ok(())
}

fn shortest_path(size: usize) -> Option<usize> {
    let wall = |x: usize, y: usize| (x * 7 + y * 13) % 5 == 0 && (x, y) != (0, 0);
    let mut distance = HashMap::from([((0, 0), 0)]);
    let mut queue = VecDeque::from([(0, 0)]);
    while let Some((x, y)) = queue.pop_front() {
        let here = distance[&(x, y)];
        if (x, y) == (size - 1, size - 2) {
            return Some(here);
        }
        for (x, y) in [(x + 1, y), (x, y + 1), (x.wrapping_sub(1), y), (x, y.wrapping_sub(1))] {
            if x < size && y < size && !wall(x, y) && !distance.contains_key(&(x, y)) {
                distance.insert((x, y), here + 1);
                queue.push_back((x, y));
            }
        }
    }
    None
}

fn main() {
    let lines: u32 = env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(5000);
    let text = server_log(lines);
    statistics(&text);
    deflate(&text);
    println!("path {:?}, {:.9} {:e} {:?}", shortest_path(120), 2_f64.powf(0.5), f32::MAX, 1.0e-7_f64);
    println!("{:?} {:?} {:?}", u64::MAX.checked_add(1), i32::MIN.wrapping_abs(), u128::MAX / 12345);
    if let Err(error) = files(&text) {
        eprintln!("{error}");
        process::exit(1);
    }
    let mut input = String::new();
    io::stdin().read_line(&mut input).expect("standard input can be read");
    println!("read {input:?}");
    process::exit(if env::args().nth(2).as_deref() == Some("fail") { 42 } else { 0 });
}
