//! Tests of the whole program, in one binary.

mod check;
mod desk;
mod form;
mod golden;
mod reading;
mod wording;
