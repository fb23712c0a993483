//! What is told of an exception that the program does not catch?

use super::value::show;
use std::fmt::Write as _;
use wasmc_loader::{Exception, Frame, FrameLines, Store};

/// Its tag and values, and the frames that it was thrown from. Handlers that throw an exception again, as clean-up does, leave
/// nothing of the frames inside of theirs but where it was thrown first.
pub(super) fn uncaught<T: 'static>(store: &Store<T>, exception: &Exception) -> String {
    let tag = exception.tag(store);
    let mut text = "the program threw an exception that nothing caught: tag ".to_owned();
    let _ = match tag.name(store) {
        Some(name) if name.name.is_some() => {
            write!(text, "{name} (tag {}, {})", name.tag_index, tag.ty(store))
        }
        // What stands for the name of such a tag has its index.
        Some(name) => write!(text, "{name} ({})", tag.ty(store)),
        None => write!(text, "of the host ({})", tag.ty(store)),
    };
    let values: Vec<String> = exception.values(store).iter().map(show).collect();
    if !values.is_empty() {
        let _ = write!(text, " with {}", values.join(", "));
    }
    let frames = exception.backtrace();
    let is_last = |first: &Frame| {
        frames
            .first()
            .is_some_and(|last| (last.function_index, &last.module) == (first.function_index, &first.module))
    };
    if let Some(first) = exception.thrown_in(store).filter(|first| !is_last(first)) {
        let again = if frames.is_empty() { "" } else { ", and again by a handler:" };
        let _ = write!(text, "\n  thrown in {first}{again}");
    }
    let _ = write!(text, "{}", FrameLines(frames));
    text
}
