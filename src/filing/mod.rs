//! What is kept and sent beside the papers themselves: the register of what went out, what a system
//! that keeps papers asks for, and the mail that a paper goes with. All of it is made of records.
//! The days of papers are listed likewise, out of their agendas.

mod appended;
mod calendar;
mod fields;
mod held;
pub mod mail;
pub mod register;
pub mod schedule;
mod schedule_book;
pub mod sidecar;
mod table;
mod text;
mod versions;
mod workbook;

use chrono::{Datelike, NaiveDate};

/// A day as people write it in lists.
fn day(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}
