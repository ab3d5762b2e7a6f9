//! The program as its users meet it.

mod bad_input;
mod batches;
mod calendar;
mod commands;
mod copies;
mod days;
mod diff;
mod ends;
mod help;
mod history;
mod homes;
mod issuing;
mod json;
mod letters;
mod lists;
mod messages;
mod new;
mod new_kind;
mod offices;
mod overwriting;
mod own_kinds;
mod places;
mod proofreading;
mod records;
mod status;
mod watch;
