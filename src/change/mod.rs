//! What became of paragraphs and of words between two editions of a text. Plain texts come in,
//! places go out: which paragraph is which, what was moved, which stretches took whose place.

mod likeness;
mod paragraphs;
mod pieces;
mod token;
mod words;

pub use likeness::likeness;
pub use paragraphs::{Step, paragraphs};
pub use pieces::{Piece, pieces};
pub use words::{Edit, words};
