//! Descriptions of campaigns in, Vietnamese official papers out: the list of rooms, by floor.

pub mod face;
pub mod role;
pub mod sheet;
pub mod source;

pub mod write;
