//! What the words of a description become on the paper.

mod assigned;
mod belonging;
mod blanks;
mod emphasis;
mod faults;
mod hostile;
mod kinds;
mod letters;
mod references;
mod scope;
mod templates;
