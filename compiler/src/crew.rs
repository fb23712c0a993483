//! Which thread does which piece of work? Each that is free takes the next one, if it may work at all. Used by
//! [`emit`](crate::emit).

use crate::error::CompileError;
use crate::surroundings::Permits;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The number of a piece of work, and what became of it.
type Done<T> = (usize, Result<T, CompileError>);

/// Does the pieces of work with the numbers in `order`, begun in that order, on the threads of the pool that `permits` lets
/// work. Returns the results in order of the numbers.
///
/// # Errors
/// That of the first piece, by its number, of those that failed.
pub(crate) fn each<T: Send>(
    order: &[usize],
    permits: Option<&dyn Permits>,
    work: impl Fn(usize) -> Result<T, CompileError> + Sync,
) -> Result<Vec<T>, CompileError> {
    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    let done: Vec<Vec<Done<T>>> = rayon::broadcast(|thread| {
        let mut done = Vec::new();
        let Some(_shift) = Shift::begin(permits, thread.index() == 0) else { return done };
        while let Some(&number) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            if failed.load(Ordering::Relaxed) {
                break;
            }
            let result = work(number);
            failed.fetch_or(result.is_err(), Ordering::Relaxed);
            done.push((number, result));
        }
        done
    });
    // Results are missing only behind an error, and `collect` yields the error.
    let mut done: Vec<Done<T>> = done.into_iter().flatten().collect();
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

/// The time in which a thread may work. When it is over, be it by a panic, nothing is left to begin.
struct Shift<'a> {
    permits: Option<&'a dyn Permits>,
    first: bool,
}

impl<'a> Shift<'a> {
    /// Waits until the thread may work; `None` if it need not any more.
    fn begin(permits: Option<&'a dyn Permits>, first: bool) -> Option<Shift<'a>> {
        let may = first || permits.is_none_or(Permits::wait);
        // Not before it is known: the end of a shift gives something back.
        may.then(|| Shift { permits, first })
    }
}

impl Drop for Shift<'_> {
    fn drop(&mut self) {
        let Some(permits) = self.permits else { return };
        permits.close();
        if !self.first {
            permits.give_back();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::each;
    use crate::error::CompileError;
    use crate::surroundings::Permits;
    use std::sync::atomic::{AtomicIsize, AtomicUsize, Ordering};
    use std::sync::{Condvar, Mutex};

    /// Lets so many threads work beyond the first.
    struct Few {
        left: Mutex<(usize, bool)>,
        changed: Condvar,
    }

    impl Permits for Few {
        fn wait(&self) -> bool {
            let waiting = |state: &mut (usize, bool)| state.0 == 0 && !state.1;
            let mut state = self.changed.wait_while(self.left.lock().unwrap(), waiting).unwrap();
            let may = !state.1;
            state.0 -= usize::from(may);
            may
        }

        fn give_back(&self) {
            self.left.lock().unwrap().0 += 1;
            self.changed.notify_all();
        }

        fn close(&self) {
            self.left.lock().unwrap().1 = true;
            self.changed.notify_all();
        }
    }

    /// The most threads that worked at a time.
    #[track_caller]
    fn most(permits: usize) -> isize {
        let (working, most) = (AtomicIsize::new(0), AtomicIsize::new(0));
        let few = Few { left: Mutex::new((permits, false)), changed: Condvar::new() };
        let order: Vec<usize> = (0..200).rev().collect();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap();
        let done = pool.install(|| {
            each(&order, Some(&few), |number| {
                most.fetch_max(working.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::yield_now();
                working.fetch_sub(1, Ordering::SeqCst);
                Ok(number)
            })
        });
        assert_eq!(done.unwrap(), (0..200).collect::<Vec<_>>());
        assert_eq!(few.left.lock().unwrap().0, permits, "not all were given back");
        most.into_inner()
    }

    #[test]
    fn only_threads_with_a_permit_work() {
        assert_eq!(most(0), 1);
        assert!((1..=2).contains(&most(1)));
        assert!((1..=4).contains(&most(9)));
    }

    #[test]
    fn nothing_is_begun_behind_an_error() {
        let begun = AtomicUsize::new(0);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let fails = |number: usize| {
            begun.fetch_add(1, Ordering::SeqCst);
            if number == 2 { Err(CompileError::Component) } else { Ok(number) }
        };
        assert!(pool.install(|| each(&[0, 1, 2, 3], None, fails)).is_err());
        assert_eq!(begun.into_inner(), 3);
    }
}
