//! What the typesetter remembers of its work, kept small while a long paper is laid out.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use typst::comemo;

/// How many papers a piece of work may go unused before it is forgotten.
const PAPERS: usize = 2;

/// No common paper takes so long. It remembers each cell and paragraph it has laid out, which of
/// a table of thousands of rows is more than the pages themselves.
const TURN: Duration = Duration::from_millis(100);

/// Does the work of one paper. Meanwhile, what went unused for more than a turn is forgotten: it
/// would be done again if it were asked for, so this changes no page.
pub fn bounded<T>(work: impl FnOnce() -> T) -> T {
    let done = thread::scope(|scope| {
        let (at_work, turns) = mpsc::channel::<()>();
        scope.spawn(move || {
            while turns.recv_timeout(TURN) == Err(RecvTimeoutError::Timeout) {
                comemo::evict(1);
            }
        });
        let done = work();
        drop(at_work);
        done
    });
    comemo::evict(PAPERS);
    done
}
