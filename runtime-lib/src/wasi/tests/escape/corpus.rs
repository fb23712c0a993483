//! Hostile paths: each thing that can be wrong with one, before and behind the names of the tree.

/// Names to start from: see the tree of [`super::world`].
const NAMES: &[&str] = &[
    "file",
    "dir",
    "dir/file",
    "dir/sub",
    "empty",
    "unlinked",
    "nowhere",
    "hard",
    "...",
    "back\\slash",
    "back_link",
    "to_file",
    "to_file_slash",
    "to_dir",
    "to_dir_slash",
    "to_dot",
    "to_dots",
    "up",
    "up_slash",
    "dir/up",
    "dir/up_up",
    "out",
    "out_slash",
    "out_file",
    "out_new",
    "out_new_slash",
    "out_by_link",
    "out_twice",
    "out_absolute",
    "out_absolute_file",
    "out_long",
    "out_not_text",
    "inside_absolute",
    "beside",
    "beside_s",
    "second",
    "loop",
    "loop_slash",
    "loop_a",
    "dangling",
    "root_of_all",
    "magic",
    "magic_root",
    "magic_fd",
    "not_text",
];

/// What is put behind a name.
const SUFFIXES: &[&str] = &[
    "",
    "/",
    "//",
    "/.",
    "/./",
    "/..",
    "/../",
    "/secret",
    "/new",
    "/../outside/secret",
    "/../../outside/secret",
];

/// Paths that are hostile as they are.
const WHOLE: &[&[u8]] = &[
    b"",
    b".",
    b"./",
    b"./.",
    b"..",
    b"../",
    b"../.",
    b"../..",
    b"./..",
    b".//..//..",
    b"../root",
    b"../root/file",
    b"../roots/secret",
    b"../second/file",
    b"../secret",
    b"../outside",
    b"../outside/",
    b"../outside/secret",
    b"../outside/new",
    b"dir/../../outside/secret",
    b"dir/sub/../../../outside/secret",
    b"to_dir/sub/../../../outside/secret",
    b"dir/sub/../../dir/../../outside/new",
    b"nowhere/../../outside/secret",
    b"nowhere/../file",
    b"file/../file",
    b"file/../../outside/secret",
    b"/",
    b"//",
    b"/.",
    b"/..",
    b"//etc/passwd",
    b"/etc/passwd",
    b"/proc/self/root/etc/passwd",
    b"/proc/self/cwd",
    b"/dev/null",
    b"/dev/fd/0",
    b"\\",
    b"..\\outside\\secret",
    b"\\\\outside\\secret",
    b"C:\\outside\\secret",
    b"C:/outside/secret",
    b"file\0",
    b"\0",
    b"../outside/secret\0file",
    b"file\0/../../outside/secret",
    b"\xff",
    b"\xff/../../outside/secret",
    b"..\xff/outside",
    // `/` and `.` in more bytes than they need, which is no UTF-8.
    b"..\xc0\xafoutside",
    b"\xc0\xae\xc0\xae/outside",
    b"\xed\xa0\x80",
    // Characters that look like them, which are.
    b"\xe2\x80\xa5/outside",
    b"..\xe2\x88\x95outside",
    b".. /outside",
    b"..%2foutside%2fsecret",
    b"dir\n/../../outside",
    b"-rf",
    b"~",
    b"$HOME",
    b"*",
];

/// All hostile paths. `outside` is the absolute path of what must not be reached.
pub(super) fn paths(outside: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<Vec<u8>> = WHOLE.iter().map(|path| path.to_vec()).collect();
    for name in NAMES {
        paths.extend(SUFFIXES.iter().map(|suffix| format!("{name}{suffix}").into_bytes()));
    }
    for path in [outside.to_owned(), format!("{outside}/secret"), format!("/{outside}/secret")] {
        paths.push(path.into_bytes());
    }
    for up in 1..20 {
        paths.push("../".repeat(up).into_bytes());
        paths.push(format!("{}{outside}/secret", "../".repeat(up)).into_bytes());
        paths.push(format!("{}../outside/secret", "dir/../".repeat(up)).into_bytes());
        // No more than 20 links: see `links_are_followed_up_to_a_limit`.
        paths.push(format!("to_dir/up/{}out/secret", "dir/up/".repeat(up.min(17))).into_bytes());
    }
    paths.extend(long());
    paths
}

/// Paths and components at the limits: 255 bytes in a name, 4095 in a path.
fn long() -> Vec<Vec<u8>> {
    let name = |len: usize| "n".repeat(len);
    let mut paths = vec![name(255), name(256), format!("dir/{}", name(256)), format!("{}/file", name(256))];
    for len in [4094, 4095, 4096, 4097, 7000] {
        paths.push(name(len));
        // Ends in a name that is there, after as many `./` as are needed.
        for end in ["file", "out_file", "../outside/secret", "dir/", "new"] {
            let padding = len - end.len();
            paths.push(format!("{}{}{end}", "./".repeat(padding / 2), "/".repeat(padding % 2)));
        }
        paths.push(format!("{}..", "dir/../".repeat(len / 7)));
    }
    paths.into_iter().map(String::into_bytes).collect()
}

/// A few paths that lead out, or would after one more step: for tests with many calls each.
pub(super) fn key_paths() -> Vec<&'static [u8]> {
    vec![
        b"file",
        b"to_file",
        b"out",
        b"out_file",
        b"out_new",
        b"out/secret",
        b"out_absolute_file",
        b"out_by_link/secret",
        b"../outside/secret",
        b"dir/up_up/outside/secret",
        b"second",
        b"dangling",
    ]
}
