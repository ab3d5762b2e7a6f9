//! Tests of the whole program, in one binary.
#![allow(clippy::disallowed_methods)]

mod begun;
mod check;
mod cli;
mod desk;
mod editors;
mod floors;
mod form;
mod golden;
mod importing;
mod kinds;
mod knowledge;
mod library;
mod lists;
mod manual;
mod package;
mod page;
mod proof;
mod pulling;
mod reading;
mod rendering;
mod scene;
mod seeded;
mod starters;
mod turning;
mod wording;
