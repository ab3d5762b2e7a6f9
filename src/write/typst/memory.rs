//! What the typesetter remembers of its work, kept small while a long paper is laid out.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use typst::comemo;

/// How many papers a piece of work may go unused before it is forgotten.
const PAPERS: usize = 2;

/// How long what goes unused is remembered while a long paper is laid out.
const TURN: Duration = Duration::from_millis(100);

/// Pages of a paper that is long. It remembers each cell and paragraph it has laid out, which of a table of
/// thousands of rows is more than the pages themselves. Of a shorter one all is remembered, however slow the
/// machine is: whoever works on it asks for almost the same again.
const LONG: usize = 20;

/// Whether a paper of about so many pages is long.
pub fn is_long(pages: usize) -> bool {
    pages > LONG
}

/// Does the work of one paper. A long one that is laid out once asks for little twice, so it `forgets`; one with
/// notes is laid out until they settle, and each time would be as long as the first.
pub fn bounded<T>(forgets: bool, work: impl FnOnce() -> T) -> T {
    let done = if forgets { forgetting(work) } else { work() };
    comemo::evict(PAPERS);
    done
}

/// Forgets meanwhile what went unused for more than a turn. It would be done again if it were
/// asked for, so this changes no page.
fn forgetting<T>(work: impl FnOnce() -> T) -> T {
    thread::scope(|scope| {
        let (at_work, turns) = mpsc::channel::<()>();
        scope.spawn(move || {
            while turns.recv_timeout(TURN) == Err(RecvTimeoutError::Timeout) {
                comemo::evict(1);
            }
        });
        let done = work();
        drop(at_work);
        done
    })
}
