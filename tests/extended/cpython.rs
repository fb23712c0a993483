//! Where does CPython's own test suite come from, and what of it is run? Ubuntu's archive has it in two packages of Python
//! 3.12.3; apt's own tools fetch and unpack them. Called by the catalogue. The interpreter is 3.12.0, so tests of what was
//! mended in between fail, here as in other engines; they stand in the text expected.

use crate::cache::{self, Key, Outcome};
use crate::tool;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Fetches a file and compares its digest.
const FETCH: &str = "/usr/lib/apt/apt-helper";

const ARCHIVE: &str = "http://archive.ubuntu.com/ubuntu/pool";

/// Path in the archive, digest; the tests, and what they build on.
const PACKAGES: [(&str, &str); 2] = [
    (
        "universe/p/python3.12/libpython3.12-testsuite_3.12.3-1_all.deb",
        "a346e8c850343bf79a6bcb3682c5184570c7de0e780d5ed89745d5ca71b7da14",
    ),
    (
        "main/p/python3.12/libpython3.12-stdlib_3.12.3-1_amd64.deb",
        "d5428fb7fc16f2b930d6df489bdb69a94f72adb7ed21541c9e76f2d5c2a444e1",
    ),
];

/// Arguments that run part of the suite: what runs it, then modules. Left out are those that need processes, threads or
/// sockets, that take long, or that the stack which the package reserves in its memory is too small for.
pub(crate) const SUITE: &[&str] = &[
    "/suite/outcomes.py",
    "test_json",
    "test_re",
    "test_math",
    "test_os",
    "test_pathlib",
    "test_posix",
    "test_posixpath",
    "test_genericpath",
    "test_glob",
    "test_fnmatch",
    "test_shutil",
    "test_tempfile",
    "test_zipfile",
    "test_gzip",
    "test_bz2",
    "test_zlib",
    "test_hashlib",
    "test_base64",
    "test_binascii",
    "test_struct",
    "test_array",
    "test_float",
    "test_int",
    "test_long",
    "test_complex",
    "test_cmath",
    "test_fractions",
    "test_random",
    "test_bytes",
    "test_dict",
    "test_list",
    "test_set",
    "test_tuple",
    "test_sort",
    "test_heapq",
    "test_bisect",
    "test_deque",
    "test_collections",
    "test_functools",
    "test_generators",
    "test_contextlib",
    "test_exceptions",
    "test_dataclasses",
    "test_copy",
    "test_csv",
    "test_configparser",
    "test_textwrap",
    "test_string",
    "test_calendar",
    "test_datetime",
    "test_time",
    "test_sqlite3",
    "test_xml_etree",
    "test_argparse",
    "test_gc",
    "test_weakref",
    "test_strtod",
    "test_format",
    "test_pow",
    "test_range",
    "test_memoryview",
    "test_shelve",
    "test_zipimport",
    "test_yield_from",
    "test_fileinput",
    "test_filecmp",
    "test_wave",
    "test_select",
    "test_io",
    "test_fileio",
    "test_file",
    "test_bufio",
    "test_largefile",
    "test_memoryio",
    "test_tarfile",
    "test_difflib",
    "test_operator",
    "test_types",
    "test_dbm_dumb",
    "test_unicode_file",
    "test_unicode_file_functions",
    "test_univnewlines",
    "test_pkg",
    "test_pkgutil",
    "test_py_compile",
    "test_unicode",
    "test_ordered_dict",
    "test_optparse",
    "test_tomllib",
    "test_zipapp",
    "test_sunau",
    "test_locale",
    "test_stat",
    "test_netrc",
    "test_quopri",
    "test_hash",
    "test_ntpath",
    "test_minidom",
    "test_shlex",
    "test_html",
    "test_htmlparser",
    "test_http_cookiejar",
];

/// A folder with the package `test`, the one module that it needs and the interpreter lacks, and what runs it and reports.
pub(crate) fn suite() -> Outcome<PathBuf> {
    let runner = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended/python/suite/outcomes.py");
    let key =
        PACKAGES.iter().fold(Key::new().file(&runner)?, |key, (path, digest)| key.text(path).text(digest));
    cache::entry("cpython-suite", key, |folder| {
        for (path, digest) in PACKAGES {
            let package = folder.join("package.deb");
            let mut fetch = Command::new(FETCH);
            fetch.arg("download-file").arg(format!("{ARCHIVE}/{path}")).arg(&package);
            tool::run(fetch.arg(format!("SHA256:{digest}")))?;
            tool::run(Command::new("dpkg-deb").arg("-x").arg(&package).arg(folder.join("all")))?;
        }
        let library = folder.join("all/usr/lib/python3.12");
        let used = ["test", "_pyio.py"].map(|name| library.join(name));
        tool::run(Command::new("mv").args(used).arg(folder))?;
        tool::run(Command::new("rm").arg("-r").args(["all", "package.deb"].map(|name| folder.join(name))))?;
        tool::run(Command::new("cp").arg(runner).arg(folder)).map(drop)
    })
}
