//! How does the user see that the compiler works? A bar for each input on a terminal, and times on request.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use wasmc::message::{Messages, printable};
use wasmc_compiler::progress::Progress;

/// A bar over the phases of one compilation and the steps of each, and the times of the phases.
pub(crate) struct Bar {
    bar: ProgressBar,
    color: bool,
    phases: Mutex<Vec<(&'static str, Instant)>>,
}

impl Bar {
    /// A bar for the input of this name; an invisible one where nobody looks.
    pub(crate) fn new(name: &str, messages: &Messages) -> Bar {
        let bar = if messages.shows_progress() {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            bar.set_style(style(0, messages.color()));
            bar.enable_steady_tick(Duration::from_millis(100));
            bar
        } else {
            ProgressBar::hidden()
        };
        bar.set_prefix(printable(name).into_owned());
        Bar { bar, color: messages.color(), phases: Mutex::default() }
    }

    /// Removes the bar and gives the phases with their times, in order.
    pub(crate) fn finish(self) -> Vec<(&'static str, Duration)> {
        let end = Instant::now();
        self.bar.finish_and_clear();
        let phases = self.phases.into_inner().unwrap_or_else(PoisonError::into_inner);
        let ends = phases.iter().skip(1).map(|(_, start)| *start).chain([end]);
        phases.iter().zip(ends).map(|(&(name, start), end)| (name, end - start)).collect()
    }
}

fn style(steps: u64, color: bool) -> ProgressStyle {
    let template = match (steps, color) {
        (0, _) => "{prefix}: {msg} {spinner} {elapsed}",
        (_, true) => "{prefix}: {msg:9} {bar:40.cyan/dim} {pos}/{len} {elapsed}",
        (_, false) => "{prefix}: {msg:9} {bar:40} {pos}/{len} {elapsed}",
    };
    ProgressStyle::with_template(template).expect("the templates above are well-formed").progress_chars("━━╌")
}

impl Progress for Bar {
    fn phase(&self, name: &'static str, steps: u64) {
        self.phases.lock().unwrap_or_else(PoisonError::into_inner).push((name, Instant::now()));
        self.bar.set_style(style(steps, self.color));
        self.bar.update(|state| {
            state.set_len(steps);
            state.set_pos(0);
        });
        self.bar.set_message(name);
    }

    fn step(&self) {
        self.bar.inc(1);
    }
}
