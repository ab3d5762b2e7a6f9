//! Tests of the whole program, in one binary.

mod desk;
mod form;
mod golden;
mod reading;
mod spelling;
mod wording;
