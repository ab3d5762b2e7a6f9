//! Texts become facts here: YAML into nodes, nodes into campaigns, offices and regulations.

mod annex_mark;
mod body_name;
mod breaks;
mod broken;
mod column;
mod decider;
pub mod document;
pub mod docx;
pub mod encoding;
pub mod foreign;
mod grid;
mod head;
mod issued;
mod keyboard;
pub mod letterhead;
pub mod lines;
pub mod list;
pub mod mark;
mod name;
mod odt;
pub mod old_text;
mod old_word;
mod once;
mod page_number;
pub mod paper;
mod pdf;
mod row;
pub mod size;
mod unended;
pub mod yaml;

mod complaint;
