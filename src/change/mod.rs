//! What became of values, paragraphs and words between two editions of a paper. Plain texts come
//! in, places go out: which paragraph is which, what was moved, which stretches took whose place.

mod comment;
mod data;
mod editions;
mod likeness;
mod moves;
mod pairing;
mod paragraphs;
mod pieces;
mod token;
mod words;

pub use comment::{Comment, Reason};
pub use data::{Change, Crumb, Side, data};
pub use likeness::likeness;
pub use paragraphs::{Step, paragraphs};
pub use pieces::{Piece, pieces};
pub use words::{Edit, words};
