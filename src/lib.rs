//! Descriptions of campaigns in, Vietnamese official papers out: the list of rooms, by floor.

#[macro_use]
pub mod diagnostic;
pub mod campaign;
pub mod document;
pub mod face;
pub mod fact;
pub mod fix;
pub mod kind;
pub mod mark;
pub mod node;
pub mod number;
pub mod numbering;
pub mod origin;
pub mod pattern;
pub mod proof;
pub mod regulation;
pub mod role;
pub mod shape;
pub mod sheet;
pub mod source;
pub mod symbol;
pub mod time;

pub mod check;
pub mod compose;
pub mod read;
pub mod word;
pub mod write;

pub mod app;
pub mod batch;

pub mod host;
pub mod report;

pub mod cli;
