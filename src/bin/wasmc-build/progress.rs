//! How does the user see that the compiler works? A bar for each input on a terminal, and times on request.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use wasmc::message::{Messages, printable};
use wasmc_compiler::ProfileMatch;
use wasmc_compiler::progress::Progress;

/// A bar over the phases of one compilation and the steps of each, and the times of the phases.
pub(crate) struct Bar {
    bar: ProgressBar,
    color: bool,
    phases: Mutex<Vec<Started>>,
    profile: Mutex<Option<ProfileMatch>>,
}

/// What a bar has seen.
pub(crate) struct Finished {
    /// The phases with their times, in order.
    pub(crate) phases: Vec<Phase>,
    /// How far a profile has fitted, where one was used.
    pub(crate) profile: Option<ProfileMatch>,
}

/// A phase that was started.
struct Started {
    name: &'static str,
    at: Instant,
    parts: Vec<Part>,
}

/// A phase, and how long it took.
pub(crate) struct Phase {
    pub(crate) name: &'static str,
    pub(crate) time: Duration,
    /// Its parts that were measured, in order of the first.
    pub(crate) parts: Vec<Part>,
}

/// A part of a phase.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    /// The sum over all threads.
    pub(crate) time: Duration,
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
        Bar { bar, color: messages.color(), phases: Mutex::default(), profile: Mutex::default() }
    }

    /// Removes the bar and gives what it has seen.
    pub(crate) fn finish(self) -> Finished {
        let end = Instant::now();
        self.bar.finish_and_clear();
        let phases = self.phases.into_inner().unwrap_or_else(PoisonError::into_inner);
        let ends: Vec<Instant> = phases.iter().skip(1).map(|phase| phase.at).chain([end]).collect();
        let phases = phases.into_iter().zip(ends);
        let phase = |(Started { name, at, parts }, end)| Phase { name, time: end - at, parts };
        let profile = self.profile.into_inner().unwrap_or_else(PoisonError::into_inner);
        Finished { phases: phases.map(phase).collect(), profile }
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
        let phase = Started { name, at: Instant::now(), parts: Vec::new() };
        self.phases.lock().unwrap_or_else(PoisonError::into_inner).push(phase);
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

    fn spent(&self, part: &'static str, time: Duration) {
        let mut phases = self.phases.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(phase) = phases.last_mut() else { return };
        match phase.parts.iter_mut().find(|known| known.name == part) {
            Some(known) => known.time += time,
            None => phase.parts.push(Part { name: part, time }),
        }
    }

    fn profile_used(&self, found: ProfileMatch) {
        *self.profile.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
    }
}
