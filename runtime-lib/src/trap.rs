//! What does a program see of a trap?
//!
//! [`crate::enter`] makes a [`Trap`] when generated code did not return normally; the frames come from
//! [`crate::backtrace`]. The wording is that of [`TrapCode::message`].

use std::fmt;
use wasmc_abi::text::OneLine;
use wasmc_abi::trap::TrapCode;

/// A WebAssembly trap: why execution stopped, and where.
#[derive(Clone, Debug)]
pub struct Trap {
    /// Why.
    pub code: TrapCode,
    /// The wasm frames that were active, innermost first; those of outer calls on the same thread are
    /// included. Only the innermost [`Trap::FRAMES_MAX`] are kept.
    pub backtrace: Vec<Frame>,
}

/// A frame of a wasm function.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// Index of the function in its module.
    pub function_index: u32,
    /// Name of the function from the module's name section.
    pub name: Option<String>,
    /// Where execution stood: offset in bytes in `.text` of the artifact.
    pub text_offset: u32,
    /// Name of the module from its name section.
    pub module: Option<String>,
}

/// A backtrace as messages show it: for each frame a line break and a line, but of many that are the same, one behind the other,
/// for the first alone.
#[derive(Clone, Copy, Debug)]
pub struct FrameLines<'a>(pub &'a [Frame]);

/// How many frames may be the same and still have a line each.
const SAME_MAX: usize = 3;

impl Trap {
    /// Most frames that a backtrace holds.
    pub const FRAMES_MAX: usize = 100;

    /// A trap without frames, for host functions that want to trap.
    pub fn new(code: TrapCode) -> Trap {
        Trap { code, backtrace: Vec::new() }
    }

    /// Name of the module in which the trap happened, if it has one.
    pub fn module(&self) -> Option<&str> {
        self.backtrace.first()?.module.as_deref()
    }
}

impl fmt::Display for Trap {
    /// Writes the message, then a line for each frame.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.message())?;
        write!(f, "{}", FrameLines(&self.backtrace))
    }
}

impl fmt::Display for FrameLines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut depth = 0;
        for run in self.0.chunk_by(|one, other| one == other) {
            let shown = if run.len() > SAME_MAX { 1 } else { run.len() };
            for (frame, depth) in run[..shown].iter().zip(depth..) {
                write!(f, "\n  {depth:>3}: {frame}")?;
            }
            if run.len() > shown {
                write!(f, "\n       and {} more of the same", run.len() - shown)?;
            }
            depth += run.len();
        }
        if self.0.len() == Trap::FRAMES_MAX {
            write!(f, "\n  only the innermost {} frames are kept", Trap::FRAMES_MAX)?;
        }
        Ok(())
    }
}

impl std::error::Error for Trap {}

impl fmt::Display for Frame {
    /// Writes `module!name (function 12, text offset 0x1f0)`, or `wasm-function[12]` without a name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(module) = &self.module {
            write!(f, "{}!", OneLine(module))?;
        }
        match &self.name {
            Some(name) => write!(f, "{}", OneLine(name))?,
            None => write!(f, "wasm-function[{}]", self.function_index)?,
        }
        write!(f, " (function {}, text offset {:#x})", self.function_index, self.text_offset)
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Trap};
    use wasmc_abi::trap::TrapCode;

    #[test]
    fn names_cannot_make_up_lines() {
        let frame = Frame {
            module: Some("m\n".to_owned()),
            name: Some("f\nerror: forged".to_owned()),
            function_index: 1,
            text_offset: 16,
        };
        let trap = Trap { code: TrapCode::Unreachable, backtrace: vec![frame] };
        assert_eq!(trap.to_string().lines().count(), 2, "{trap}");
    }

    #[test]
    fn a_recursion_takes_two_lines() {
        let frame = |index| Frame { function_index: index, name: None, text_offset: 1, module: None };
        let backtrace = [vec![frame(1); 3], vec![frame(2); 40], vec![frame(3)]].concat();
        let trap = Trap { code: TrapCode::StackOverflow, backtrace };
        let text = trap.to_string();
        let lines: Vec<&str> = text.lines().map(|line| line.split(" (").next().unwrap_or(line)).collect();
        assert_eq!(
            lines[1..],
            [
                "    0: wasm-function[1]",
                "    1: wasm-function[1]",
                "    2: wasm-function[1]",
                "    3: wasm-function[2]",
                "       and 39 more of the same",
                "   43: wasm-function[3]",
            ]
        );
    }

    #[test]
    fn shows_message_then_frames() {
        let frame = |index: u32, name: Option<&str>| Frame {
            function_index: index,
            name: name.map(str::to_owned),
            text_offset: 16 * index,
            module: name.map(|_| "m".to_owned()),
        };
        let trap =
            Trap { code: TrapCode::Unreachable, backtrace: vec![frame(1, Some("inner")), frame(2, None)] };
        assert_eq!(
            trap.to_string(),
            "unreachable\n    0: m!inner (function 1, text offset 0x10)\n    1: wasm-function[2] (function 2, text offset 0x20)"
        );
    }
}
