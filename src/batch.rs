//! Pieces of work done by several threads at once, handed over in the order they were given.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, Builder};
use std::time::Duration;

/// Room for deep papers; the first thread of some systems has a sixteenth of it.
const STACK: usize = 16 * 1024 * 1024;

/// Memory a paper takes. Where a thread's memory grows page by page, hundreds of pages are asked
/// for one by one; asked for twice and given back, it is the thread's own.
const ROOM: usize = 4 * 1024 * 1024;

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
    pieces: &[T],
    work: impl Fn(&T) -> R + Sync,
    listener: &mut impl Listener<R>,
) {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = channel();
    // The system is asked many things to tell how many threads it has, and one piece needs one.
    let threads = match pieces.len() {
        few @ 0..=1 => few,
        many => thread::available_parallelism()
            .map_or(1, NonZero::get)
            .min(many),
    };
    thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, next, work) = (sender.clone(), &next, &work);
            let worker = move || loop {
                (0..2).for_each(|_| drop(black_box(Vec::<u8>::with_capacity(ROOM))));
                let place = next.fetch_add(1, Ordering::Relaxed);
                let Some(piece) = pieces.get(place) else {
                    break;
                };
                // One paper that breaks the program must not take the others with it.
                let outcome = catch_unwind(AssertUnwindSafe(|| work(piece))).ok();
                if sender.send((place, outcome)).is_err() {
                    break;
                }
            };
            // Where the system has no more threads, those there are do the work.
            let spawned = Builder::new().stack_size(STACK).spawn_scoped(scope, worker);
            if spawned.is_err() {
                break;
            }
        }
        drop(sender);
        hand_over(pieces.len(), &receiver, listener);
    });
}

fn hand_over<R>(
    count: usize,
    receiver: &Receiver<(usize, Option<R>)>,
    listener: &mut impl Listener<R>,
) {
    let mut early = BTreeMap::new();
    let mut place = 0;
    while place < count {
        if let Some(outcome) = early.remove(&place) {
            listener.done(place, outcome);
            place += 1;
            continue;
        }
        match receiver.recv_timeout(listener.patience()) {
            Ok((done, outcome)) => drop(early.insert(done, outcome)),
            Err(RecvTimeoutError::Timeout) => listener.waiting(place),
            Err(RecvTimeoutError::Disconnected) => drop(early.insert(place, None)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        in_order(&pieces, slow_first, &mut heard);
        let wanted: Vec<_> = (0..9).map(|n| (n as usize, Some(n))).collect();
        assert_eq!(heard.0, wanted);
    }

    #[test]
    fn work_that_breaks_down_is_told() {
        let mut heard = Heard::default();
        in_order(&[1, 0, 2], |n: &u64| 4 / n, &mut heard);
        assert_eq!(heard.0, [(0, Some(4)), (1, None), (2, Some(2))]);
    }
}
