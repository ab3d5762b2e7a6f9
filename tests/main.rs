//! Tests of the whole program, in one binary.

mod desk;
mod form;
mod golden;
mod manual;
mod reading;
mod wording;
