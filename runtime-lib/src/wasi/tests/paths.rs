//! Paths: what stays inside, what is refused, and what slashes and links mean. Every test runs twice, once
//! with the kernel's resolution and once with our own.

use super::guest::{ALL, CREAT, DATA, DIRECTORY, EXCL, FOLLOW, Guest, OUT, READ, ROOT, TRUNC, WRITE, number};
use crate::wasi::Errno;
use crate::wasi::walk::DEPTH_MAX;

fn both(test: impl Fn(&mut Guest)) {
    for always_walk in [false, true] {
        test(&mut Guest::walking(always_walk));
    }
}

/// A tree with links of all kinds.
fn tree(guest: &Guest) {
    std::fs::create_dir_all(guest.root.join("a/b")).unwrap();
    guest.host_file("a/b/file", b"inside");
    guest.host_link("a/b/file", "to_file");
    guest.host_link("a", "to_dir");
    guest.host_link("../file", "a/b/up_missing");
    guest.host_link("../../to_file", "a/b/up");
    guest.host_link("nowhere", "dangling");
    guest.host_link("loop", "loop");
    guest.host_link("../outside", "out_dir");
    guest.host_link("../outside/secret", "out_file");
    guest.host_link("/etc", "absolute_dir");
    guest.host_link("/etc/passwd", "absolute_file");
    guest.host_link("to_dir/../../outside/secret", "out_through_link");
    guest.host_link("out_dir", "to_out_dir");
    guest.host_link("../outside/new", "out_new");
    guest.host_link("/proc/self/cwd", "magic");
}

#[test]
fn paths_that_leave_the_directory_are_refused() {
    let escapes = [
        "/",
        "/etc/passwd",
        "..",
        "../outside/secret",
        "a/../../outside/secret",
        "a/b/../../../outside",
        "to_dir/../../outside",
        "out_dir/secret",
        "out_dir/.",
        "out_dir/",
        "to_out_dir/secret",
        "absolute_dir/passwd",
        "absolute_dir/",
        "out_through_link",
        "out_file",
        "absolute_file",
        "magic/x",
        "./..",
        "a/../..",
    ];
    both(|guest| {
        tree(guest);
        for path in escapes {
            assert_eq!(guest.open(path, FOLLOW, 0, READ), Err(number(Errno::Perm)), "{path}");
            assert_eq!(guest.stat(path, FOLLOW), number(Errno::Perm), "{path}");
            let [at, len] = guest.string(0, path.as_bytes());
            let args = [ROOT, FOLLOW, at, len, 0, 0, 0b1010];
            guest.fails("path_filestat_set_times", &args, Errno::Perm);
        }
    });
}

#[test]
fn a_link_out_is_no_way_to_create_or_truncate() {
    both(|guest| {
        tree(guest);
        for path in ["out_new", "out_file", "out_dir/new", "to_out_dir/new"] {
            for oflags in [CREAT, CREAT | TRUNC, TRUNC] {
                let result = guest.open(path, FOLLOW, oflags, WRITE);
                assert_eq!(result, Err(number(Errno::Perm)), "{path} {oflags}");
            }
            assert_ne!(guest.open(path, 0, CREAT | TRUNC, WRITE).err(), None, "{path}");
        }
        let outside = guest.root.parent().unwrap().join("outside");
        assert_eq!(std::fs::read(outside.join("secret")).unwrap(), b"secret");
        assert_eq!(std::fs::read_dir(outside).unwrap().count(), 1);
    });
}

#[test]
fn names_outside_cannot_be_made_removed_or_moved() {
    both(|guest| {
        tree(guest);
        for path in ["../outside/x", "out_dir/x", "/tmp/x", "to_dir/../../x"] {
            assert_eq!(guest.on_path("path_create_directory", path), number(Errno::Perm), "{path}");
            assert_eq!(guest.link("path_symlink", "x", path), number(Errno::Perm), "{path}");
            assert_eq!(guest.link("path_link", "a/b/file", path), number(Errno::Perm), "{path}");
            assert_eq!(guest.link("path_rename", "a/b/file", path), number(Errno::Perm), "{path}");
        }
        for path in ["../outside/secret", "out_dir/secret", "to_out_dir/secret"] {
            assert_eq!(guest.on_path("path_unlink_file", path), number(Errno::Perm), "{path}");
            assert_eq!(guest.link("path_rename", path, "stolen"), number(Errno::Perm), "{path}");
            assert_eq!(guest.link("path_link", path, "stolen"), number(Errno::Perm), "{path}");
        }
        assert_eq!(guest.on_path("path_remove_directory", "../outside"), number(Errno::Perm));
        assert_eq!(guest.on_path("path_remove_directory", ".."), number(Errno::Perm));
        assert_eq!(guest.on_path("path_remove_directory", "out_dir"), number(Errno::NotDir));
        assert_eq!(guest.on_path("path_remove_directory", "out_dir/"), number(Errno::NotDir));
        // A link is a name of its own: removing or moving it touches nothing else.
        assert_eq!(guest.link("path_rename", "out_file", "moved"), 0);
        assert_eq!(guest.on_path("path_unlink_file", "moved"), 0);
        let secret = guest.root.parent().unwrap().join("outside/secret");
        assert_eq!(std::fs::read(secret).unwrap(), b"secret");
    });
}

#[test]
fn following_a_link_out_for_a_second_name_is_refused() {
    both(|guest| {
        tree(guest);
        let [new, new_len] = guest.string(1, b"stolen");
        for path in ["out_file", "absolute_file", "out_through_link"] {
            let [old, old_len] = guest.string(0, path.as_bytes());
            let args = [ROOT, FOLLOW, old, old_len, ROOT, new, new_len];
            guest.fails("path_link", &args, Errno::Perm);
        }
        let [old, old_len] = guest.string(0, b"to_file");
        guest.ok("path_link", &[ROOT, FOLLOW, old, old_len, ROOT, new, new_len]);
        assert_eq!(std::fs::read(guest.root.join("stolen")).unwrap(), b"inside");
        assert!(!guest.root.join("stolen").is_symlink());
    });
}

#[test]
fn links_inside_are_followed_where_asked() {
    both(|guest| {
        tree(guest);
        let inside = ["to_file", "to_dir/b/file", "a/b/up", "./a/.//b/../../a/b/file", "to_dir/b/../b/file"];
        for path in inside {
            let fd = guest.open(path, FOLLOW, 0, READ).unwrap_or_else(|errno| panic!("{path}: {errno}"));
            assert_eq!(guest.read(fd), b"inside", "{path}");
        }
        assert_eq!(guest.open("to_file", 0, 0, READ), Err(number(Errno::Loop)));
        let no_dir = guest.open("to_dir", 0, DIRECTORY, READ);
        assert!(no_dir == Err(number(Errno::NotDir)) || no_dir == Err(number(Errno::Loop)));
        assert!(guest.open("to_dir", FOLLOW, DIRECTORY, READ).is_ok());
        assert!(guest.open("to_dir/", 0, 0, READ).is_ok());
        assert_eq!(guest.open("loop", FOLLOW, 0, READ), Err(number(Errno::Loop)));
        assert_eq!(guest.open("loop/x", FOLLOW, 0, READ), Err(number(Errno::Loop)));
        assert_eq!(guest.open("dangling", FOLLOW, 0, READ), Err(number(Errno::NoEnt)));
        assert_eq!(guest.open("to_file/x", FOLLOW, 0, READ), Err(number(Errno::NotDir)));
        // Creating through a link that leads nowhere makes the file it leads to, inside.
        assert!(guest.open("dangling", FOLLOW, CREAT, WRITE).is_ok());
        assert!(guest.root.join("nowhere").is_file());
    });
}

#[test]
fn attributes_are_those_of_the_link_or_of_the_file() {
    both(|guest| {
        tree(guest);
        for (path, lookup, file_type) in
            [("to_file", 0, 7), ("to_file", FOLLOW, 4), ("to_dir/", 0, 3), ("to_dir", 0, 7), (".", 0, 3)]
        {
            assert_eq!(guest.stat(path, lookup), 0, "{path}");
            assert_eq!(guest.memory[DATA as usize + 16], file_type, "{path}");
        }
        assert_eq!(guest.stat("out_file", 0), 0);
        assert_eq!(guest.stat("a/b/file/", 0), number(Errno::NotDir));
        assert_eq!(guest.stat("a", 2), number(Errno::Inval));
        let second = 1_000_000_000;
        for (lookup, name) in [(FOLLOW, "a/b/file"), (0, "to_file")] {
            let [at, len] = guest.string(0, b"to_file");
            let args = [ROOT, lookup, at, len, 5 * second, 7 * second, 0b101];
            guest.ok("path_filestat_set_times", &args);
            assert_eq!(guest.stat(name, 0), 0);
            assert_eq!(guest.u64(DATA + 40), 5 * second, "{name}");
            assert_eq!(guest.u64(DATA + 48), 7 * second, "{name}");
        }
    });
}

#[test]
fn a_directory_swapped_for_a_link_leads_nowhere() {
    both(|guest| {
        tree(guest);
        let fd = guest.open("a", 0, DIRECTORY, ALL & !WRITE & !(1 << 8 | 1 << 22)).unwrap();
        std::fs::rename(guest.root.join("a/b"), guest.root.join("kept")).unwrap();
        guest.host_link("../../outside", "a/b");
        assert_eq!(guest.open_at(fd, "b/secret", [FOLLOW, 0, READ, 0]), Err(number(Errno::Perm)));
        // A directory moved away cannot be left upwards either.
        std::fs::rename(guest.root.join("a"), guest.root.join("kept/a")).unwrap();
        assert_eq!(guest.open_at(fd, "../file", [FOLLOW, 0, READ, 0]), Err(number(Errno::Perm)));
    });
}

#[test]
fn strange_strings_are_refused() {
    both(|guest| {
        for (path, errno) in [
            (&b""[..], Errno::NoEnt),
            (b"a\0b", Errno::Inval),
            (b"a\xff", Errno::IlSeq),
            (&[b'x'; 4096], Errno::NameTooLong),
            (&[b'x'; 300], Errno::NameTooLong),
        ] {
            let [at, len] = guest.string(0, path);
            let out = u64::from(OUT);
            guest.fails("path_open", &[ROOT, 1, at, len, CREAT, READ, 0, 0, out], errno);
            guest.fails("path_create_directory", &[ROOT, at, len], errno);
        }
        let [new, new_len] = guest.string(1, b"x");
        guest.fails("path_symlink", &[0, 60000, ROOT, new, new_len], Errno::NameTooLong);
        assert_eq!(guest.link("path_symlink", "/etc", "x"), number(Errno::Perm));
        assert_eq!(guest.link("path_symlink", "", "x"), number(Errno::NoEnt));
        assert_eq!(guest.link("path_symlink", "../outside", "x"), 0);
        assert_eq!(guest.open("x/secret", FOLLOW, 0, READ), Err(number(Errno::Perm)));
    });
}

#[test]
fn slashes_at_the_end_ask_for_directories() {
    both(|guest| {
        tree(guest);
        let not_dir = number(Errno::NotDir);
        assert_eq!(guest.on_path("path_create_directory", "new///"), 0);
        assert_eq!(guest.on_path("path_create_directory", "new/"), number(Errno::Exist));
        assert_eq!(guest.on_path("path_unlink_file", "new/"), number(Errno::IsDir));
        assert_eq!(guest.on_path("path_unlink_file", "new"), number(Errno::IsDir));
        assert_eq!(guest.on_path("path_unlink_file", "to_file/"), not_dir);
        assert_eq!(guest.link("path_rename", "new/", "renamed/"), 0);
        assert_eq!(guest.link("path_rename", "a/b/file/", "x"), not_dir);
        assert_eq!(guest.link("path_rename", "a/b/file", "x/"), not_dir);
        assert_eq!(guest.link("path_rename", "to_dir/", "x"), not_dir);
        assert_eq!(guest.link("path_symlink", "x", "y/"), number(Errno::NoEnt));
        assert_eq!(guest.link("path_symlink", "x", "renamed/"), number(Errno::Exist));
        assert_eq!(guest.link("path_symlink", "x", "to_file/"), not_dir);
        assert_eq!(guest.link("path_link", "a/b/file", "y/"), number(Errno::NoEnt));
        assert_eq!(guest.on_path("path_remove_directory", "to_dir/"), not_dir);
        assert_eq!(guest.on_path("path_remove_directory", "renamed/"), 0);
        assert_eq!(guest.open("a/b/file/", 0, 0, READ), Err(not_dir));
        assert_eq!(guest.open("y/", 0, CREAT, READ), Err(number(Errno::IsDir)));
        assert_eq!(guest.on_path("path_remove_directory", "a/."), number(Errno::Inval));
        assert_eq!(guest.on_path("path_remove_directory", "a"), number(Errno::NotEmpty));
    });
}

#[test]
fn opening_says_what_is_wrong() {
    both(|guest| {
        tree(guest);
        assert_eq!(guest.open("a", 0, 0, READ | WRITE), Err(number(Errno::IsDir)));
        assert_eq!(guest.open("a", 0, DIRECTORY, READ | WRITE), Err(number(Errno::IsDir)));
        assert_eq!(guest.open("a/b/file", 0, DIRECTORY, READ), Err(number(Errno::NotDir)));
        assert_eq!(guest.open("a/b/file", 0, CREAT | EXCL, READ), Err(number(Errno::Exist)));
        assert_eq!(guest.open("to_file", FOLLOW, CREAT | EXCL, READ), Err(number(Errno::Exist)));
        assert_eq!(guest.open("z", 0, CREAT | DIRECTORY, READ), Err(number(Errno::Inval)));
        assert_eq!(guest.open("z", 0, 16, READ), Err(number(Errno::Inval)));
        assert_eq!(guest.open("z", 0, 0, READ), Err(number(Errno::NoEnt)));
        assert_eq!(guest.open_at(99, "z", [0, 0, READ, 0]), Err(number(Errno::BadF)));
        let file = guest.open("a/b/file", 0, 0, READ).unwrap();
        assert_eq!(guest.open_at(file, "z", [0, 0, READ, 0]), Err(number(Errno::NotDir)));
    });
}

#[test]
fn where_a_link_leads_is_cut_off_at_the_buffer() {
    both(|guest| {
        tree(guest);
        for (path, len, expected) in
            [("to_file", 64, &b"a/b/file"[..]), ("to_file", 3, b"a/b"), ("absolute_dir", 64, b"/etc")]
        {
            let [at, at_len] = guest.string(0, path.as_bytes());
            guest.put(DATA, &[0xee; 64]);
            guest.ok("path_readlink", &[ROOT, at, at_len, u64::from(DATA), len, u64::from(OUT)]);
            assert_eq!(guest.u32(OUT) as usize, expected.len());
            assert_eq!(guest.bytes(DATA, expected.len()), expected);
            assert_eq!(guest.memory[DATA as usize + expected.len()], 0xee);
        }
        let [at, len] = guest.string(0, b"a");
        guest.fails("path_readlink", &[ROOT, at, len, u64::from(DATA), 64, u64::from(OUT)], Errno::Inval);
    });
}

#[test]
fn a_walk_goes_only_so_deep() {
    let mut guest = Guest::walking(true);
    let deepest = "d/".repeat(DEPTH_MAX);
    std::fs::create_dir_all(guest.root.join(&deepest).join("d")).unwrap();
    guest.host_file(&format!("{deepest}file"), b"deep");
    let fd = guest.open(&format!("{deepest}file"), 0, 0, READ).unwrap();
    assert_eq!(guest.read(fd), b"deep");
    assert_eq!(guest.open(&format!("{deepest}d/"), 0, 0, READ), Err(number(Errno::NameTooLong)));
    let around = "d/../".repeat(2 * DEPTH_MAX);
    assert!(guest.open(&format!("{around}d"), 0, DIRECTORY, 0).is_ok());
}
