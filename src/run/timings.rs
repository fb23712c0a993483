//! How long did each phase of a run take?

use std::fmt::Write as _;
use std::time::Instant;
use wasmc::message::Messages;

/// The ends of the phases so far.
pub(super) struct Timings {
    start: Instant,
    ends: Vec<(&'static str, Instant)>,
}

impl Timings {
    /// Starts the first phase.
    pub(super) fn start() -> Timings {
        Timings { start: Instant::now(), ends: Vec::new() }
    }

    /// Ends a phase and starts the next.
    pub(super) fn mark(&mut self, phase: &'static str) {
        self.ends.push((phase, Instant::now()));
    }

    /// Shows them in microseconds.
    pub(super) fn tell(&self, messages: &Messages, program: &str) {
        let mut text = "time of each phase".to_owned();
        let mut from = self.start;
        for &(phase, end) in &self.ends {
            let _ = write!(text, "\n  {:>10} us  {phase}", (end - from).as_micros());
            from = end;
        }
        messages.answer("timings", program, text, []);
    }
}
