//! Which thread does which piece of work? Each that is free takes the next one, if it may work at all. Used by
//! [`emit`](crate::emit) and the stages around it.

use crate::error::CompileError;
use crate::surroundings::Permits;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The number of a piece of work, and what became of it.
type Done<T> = (usize, Result<T, CompileError>);

/// Does the pieces of work with the numbers in `order`, begun in that order, on the threads of the pool that `permits` lets
/// work. Each of these begins with what `begin` makes. Returns the results in order of the numbers.
///
/// # Errors
/// That of the first piece, by its number, of those that failed.
pub(crate) fn each<T: Send, S>(
    order: &[usize],
    permits: Option<&dyn Permits>,
    begin: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, usize) -> Result<T, CompileError> + Sync,
) -> Result<Vec<T>, CompileError> {
    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    let done: Vec<Vec<Done<T>>> = rayon::broadcast(|thread| {
        let mut done = Vec::new();
        let Some(_shift) = Shift::begin(permits, thread.index() == 0) else { return done };
        let mut state = begin();
        while let Some(&number) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            if failed.load(Ordering::Relaxed) {
                break;
            }
            let result = work(&mut state, number);
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

/// Does so many pieces of work that take so little that asking for leave is not worth it: where it has to be asked for, this
/// thread does them all.
///
/// # Errors
/// As [`each`].
pub(crate) fn briefly<T: Send>(
    count: usize,
    permits: Option<&dyn Permits>,
    work: impl Fn(usize) -> Result<T, CompileError> + Sync,
) -> Result<Vec<T>, CompileError> {
    let numbers = 0..count;
    match permits {
        Some(_) => numbers.map(work).collect(),
        None => each(&numbers.collect::<Vec<_>>(), None, || (), |(), number| work(number)),
    }
}

/// Does two things at the same time, one after the other where leave has to be asked for.
pub(crate) fn both<A: Send, B: Send>(
    permits: Option<&dyn Permits>,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    match permits {
        Some(_) => (one(), other()),
        None => rayon::join(one, other),
    }
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
    use super::{both, briefly, each};
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
            each(
                &order,
                Some(&few),
                || (),
                |(), number| {
                    most.fetch_max(working.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    std::thread::yield_now();
                    working.fetch_sub(1, Ordering::SeqCst);
                    Ok(number)
                },
            )
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
    fn who_has_to_ask_for_leave_does_brief_work_alone() {
        let few = Few { left: Mutex::new((3, false)), changed: Condvar::new() };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap();
        let thread = || std::thread::current().id();
        let (own, threads) = pool.install(|| (thread(), briefly(50, Some(&few), |_| Ok(thread())).unwrap()));
        assert_eq!(threads, vec![own; 50]);
        let (one, other) = pool.install(|| both(Some(&few), thread, thread));
        assert_eq!(one, other);
        assert_eq!(pool.install(|| briefly(50, None, Ok)).unwrap(), (0..50).collect::<Vec<_>>());
        assert_eq!(*few.left.lock().unwrap(), (3, false));
    }

    #[test]
    fn nothing_is_begun_behind_an_error() {
        let begun = AtomicUsize::new(0);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let fails = |_: &mut (), number: usize| {
            begun.fetch_add(1, Ordering::SeqCst);
            if number == 2 { Err(CompileError::Component) } else { Ok(number) }
        };
        assert!(pool.install(|| each(&[0, 1, 2, 3], None, || (), fails)).is_err());
        assert_eq!(begun.into_inner(), 3);
    }
}
