//! Pieces of work done side by side, handed over in the order they were given.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use rayon::ThreadPool;

/// How many pieces for each thread may be begun before the oldest of them is handed over: what
/// is done early waits in memory.
const AHEAD: usize = 8;

/// One who waits for work to be done.
pub trait Listener<R> {
    /// How long to wait for the next piece before asking again.
    fn patience(&self) -> Duration;

    /// The piece at this place is still being worked on.
    fn waiting(&mut self, place: usize);

    /// A piece is done; `None` when the work on it broke down.
    fn done(&mut self, place: usize, outcome: Option<R>);
}

/// Works every piece. What comes of it is kept until all pieces before it are done.
pub fn in_order<T: Sync, R: Send>(
    pool: &ThreadPool,
    pieces: &[T],
    work: impl Fn(&T) -> R + Sync,
    listener: &mut impl Listener<R>,
) {
    let threads = pool.current_num_threads();
    let (sender, receiver) = channel();
    let (work, sender) = (&work, &sender);
    pool.in_place_scope(|scope| {
        let mut waiting = 0..pieces.len();
        let (mut running, mut early) = (0, BTreeMap::new());
        for place in 0..pieces.len() {
            let outcome = loop {
                // A thread that waits for a part of a piece may begin another on top of it: a
                // piece must not wait for those after it, and there are few at a time.
                while running < threads * 2
                    && running + early.len() < threads * AHEAD
                    && let Some(next) = waiting.next()
                {
                    running += 1;
                    scope.spawn(move |_| {
                        // One paper that breaks the program must not take the others with it.
                        let whole = AssertUnwindSafe(|| pieces.get(next).map(work));
                        let outcome = catch_unwind(whole).ok().flatten();
                        // There is nobody to tell when the listener has broken down.
                        let _ = sender.send((next, outcome));
                    });
                }
                if let Some(outcome) = early.remove(&place) {
                    break outcome;
                }
                match receiver.recv_timeout(listener.patience()) {
                    Ok((done, outcome)) => {
                        running -= 1;
                        early.insert(done, outcome);
                    }
                    Err(RecvTimeoutError::Timeout) => listener.waiting(place),
                    Err(RecvTimeoutError::Disconnected) => break None,
                }
            };
            listener.done(place, outcome);
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use rayon::ThreadPoolBuilder;

    use super::*;

    fn pool() -> ThreadPool {
        ThreadPoolBuilder::new().num_threads(4).build().unwrap()
    }

    #[derive(Default)]
    struct Heard(Vec<(usize, Option<u64>)>);

    impl Listener<u64> for Heard {
        fn patience(&self) -> Duration {
            Duration::from_millis(1)
        }
        fn waiting(&mut self, _: usize) {}
        fn done(&mut self, place: usize, outcome: Option<u64>) {
            self.0.push((place, outcome));
        }
    }

    #[test]
    fn a_thread_that_waits_for_a_part_of_a_piece_is_not_held_up() {
        let pool = ThreadPoolBuilder::new().num_threads(2).build().unwrap();
        let (sender, receiver) = channel();
        thread::spawn(move || {
            let nap = |long| thread::sleep(Duration::from_millis(long));
            // One thread is late, and takes a part of the first piece before a piece of its own.
            pool.spawn(move || nap(50));
            let work = |place: &u64| {
                if *place == 0 {
                    rayon::join(|| nap(100), || nap(100));
                }
                *place
            };
            let pieces: Vec<u64> = (0..99).collect();
            let mut heard = Heard::default();
            in_order(&pool, &pieces, work, &mut heard);
            sender.send(heard.0.len())
        });
        assert_eq!(receiver.recv_timeout(Duration::from_secs(60)), Ok(99));
    }

    #[test]
    fn order_is_kept_whatever_is_done_first() {
        let pieces: Vec<u64> = (0..9).collect();
        let mut heard = Heard::default();
        let slow_first = |n: &u64| {
            thread::sleep(Duration::from_millis(9 - n));
            *n
        };
        in_order(&pool(), &pieces, slow_first, &mut heard);
        let wanted: Vec<_> = (0..9).map(|n| (n as usize, Some(n))).collect();
        assert_eq!(heard.0, wanted);
    }

    #[test]
    fn work_that_breaks_down_is_told() {
        let mut heard = Heard::default();
        in_order(&pool(), &[1, 0, 2], |n: &u64| 4 / n, &mut heard);
        assert_eq!(heard.0, [(0, Some(4)), (1, None), (2, Some(2))]);
    }

    #[test]
    fn nobody_runs_far_ahead_of_a_slow_piece() {
        let (pool, begun) = (pool(), AtomicUsize::new(0));
        let most = 4 * AHEAD;
        let pieces: Vec<usize> = (0..10 * most).collect();
        let first_waits = |place: &usize| {
            begun.fetch_add(1, Ordering::SeqCst);
            if *place == 0 {
                while begun.load(Ordering::SeqCst) < most {
                    thread::yield_now();
                }
                // Whoever could begin more would do it now.
                thread::sleep(Duration::from_millis(50));
                assert_eq!(begun.load(Ordering::SeqCst), most);
            }
            *place as u64
        };
        let mut heard = Heard::default();
        in_order(&pool, &pieces, first_waits, &mut heard);
        assert!(heard.0.iter().all(|(place, it)| *it == Some(*place as u64)));
        assert_eq!(heard.0.len(), pieces.len());
    }
}
