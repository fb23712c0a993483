//! Where in the text of a unit is one function? Called by [`emit`](crate::emit) for a person who asks to see it.

use crate::options::Emit;

/// The part of a unit's text that is about the function with this symbol, if it is there.
pub fn cut(text: &[u8], emit: Emit, symbol: &str) -> Option<Vec<u8>> {
    let text = str::from_utf8(text).ok()?;
    let cut = match emit {
        Emit::Asm => assembly(text, symbol),
        Emit::LlvmIr | Emit::LlvmIrUnoptimised => definition(text, symbol),
        Emit::Artifact => None,
    };
    Some(cut?.into_bytes())
}

/// A definition in IR: from its first line to the brace that closes it, which is alone on its line.
fn definition(text: &str, symbol: &str) -> Option<String> {
    let names = [format!("@{symbol}("), format!("@\"{symbol}\"(")];
    let starts = |line: &&str| line.starts_with("define ") && names.iter().any(|name| line.contains(name));
    let mut lines = text.lines().skip_while(|line| !starts(line)).peekable();
    lines.peek()?;
    let mut cut = String::new();
    for line in lines {
        cut.push_str(line);
        cut.push('\n');
        if line == "}" {
            break;
        }
    }
    Some(cut)
}

/// A function in assembly: from behind the function before it, so that the constants it loads are shown too, to the
/// line that says its size.
fn assembly(text: &str, symbol: &str) -> Option<String> {
    let (label, size) = (format!("{symbol}:"), format!("\t.size\t{symbol},"));
    let mut cut = String::new();
    let mut is_found = false;
    for line in text.lines() {
        cut.push_str(line);
        cut.push('\n');
        is_found |= line.starts_with(&label);
        if line.starts_with(&size) {
            return is_found.then_some(cut);
        }
        if line.starts_with("\t.size\t") {
            cut.clear();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Emit, cut};

    #[track_caller]
    fn check(text: &str, emit: Emit, symbol: &str, expect: Option<&str>) {
        let found = cut(text.as_bytes(), emit, symbol).map(|bytes| String::from_utf8(bytes).unwrap());
        assert_eq!(found.as_deref(), expect);
    }

    #[test]
    fn definitions_in_ir() {
        let text =
            "declare void @f.1()\ndefine void @f.10() {\n  call void @f.1()\n}\n\ndefine void @f.2() {\n}\n";
        check(text, Emit::LlvmIr, "f.10", Some("define void @f.10() {\n  call void @f.1()\n}\n"));
        check(text, Emit::LlvmIr, "f.2", Some("define void @f.2() {\n}\n"));
        check(text, Emit::LlvmIr, "f.1", None);
    }

    #[test]
    fn functions_in_assembly() {
        let text = "\t.text\nf.1:\n\tret\n\t.size\tf.1, 1\n\t.quad 3\nf.10:\n\tnop\n\t.size\tf.10, 1\n";
        check(text, Emit::Asm, "f.1", Some("\t.text\nf.1:\n\tret\n\t.size\tf.1, 1\n"));
        check(text, Emit::Asm, "f.10", Some("\t.quad 3\nf.10:\n\tnop\n\t.size\tf.10, 1\n"));
        check(text, Emit::Asm, "f.2", None);
    }
}
