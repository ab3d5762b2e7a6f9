//! A bare typesetter that watches a file: how long it takes from an edit to the printed pages, with all that it
//! remembers of the edit before.

use std::time::Instant;

use crate::bare::Bare;
use crate::figures::milliseconds;

/// The number of the plan, of which each edit makes another.
const NUMBER: &str = "112";

/// How long what goes unused is remembered, in edits.
const REMEMBERED: usize = 10;

/// Edits the number of the plan so often, and tells the times in milliseconds, one a line.
pub fn tell(pages: &str, edits: usize) {
    assert!(pages.contains(NUMBER));
    let mut bare = Bare::new(pages);
    bare.print();
    for at in 0..edits {
        let edited = pages.replacen(NUMBER, &(100 + at % 800).to_string(), 1);
        let start = Instant::now();
        bare.edit(&edited);
        bare.print();
        typst::comemo::evict(REMEMBERED);
        println!("{:.2}", milliseconds(start.elapsed()));
    }
}
