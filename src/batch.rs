//! Pieces of work done side by side, handed over in the order they were given.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
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
    let (begin, places) = channel();
    let places = Mutex::new(places);
    let (sender, receiver) = channel();
    let (work, places) = (&work, &places);
    pool.in_place_scope(|scope| {
        // Each thread takes one piece after another, so that none begins a piece while another
        // of its own waits for a part to be done.
        for _ in 0..threads.min(pieces.len()) {
            let sender = sender.clone();
            scope.spawn(move |_| {
                let next = || places.lock().unwrap_or_else(PoisonError::into_inner).recv();
                while let Ok(place) = next() {
                    // One paper that breaks the program must not take the others with it.
                    let whole = AssertUnwindSafe(|| pieces.get(place).map(work));
                    let outcome = catch_unwind(whole).ok().flatten();
                    if sender.send((place, outcome)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting = 0..pieces.len();
        let mut begin_next = || {
            // Nobody listens any more only when every thread has broken down.
            waiting.next().and_then(|place| begin.send(place).ok())
        };
        (0..threads * AHEAD).for_each(|_| _ = begin_next());
        let mut early = BTreeMap::new();
        for place in 0..pieces.len() {
            let outcome = loop {
                if let Some(outcome) = early.remove(&place) {
                    break outcome;
                }
                match receiver.recv_timeout(listener.patience()) {
                    Ok((done, outcome)) => drop(early.insert(done, outcome)),
                    Err(RecvTimeoutError::Timeout) => listener.waiting(place),
                    Err(RecvTimeoutError::Disconnected) => break None,
                }
            };
            listener.done(place, outcome);
            begin_next();
        }
        drop(begin);
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
