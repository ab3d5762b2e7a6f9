//! Texts become facts here: YAML into nodes, nodes into campaigns, offices and regulations.

pub mod docx;
pub mod encoding;
mod head;
mod issued;
mod letterhead;
pub mod lines;
pub mod list;
pub mod mark;
mod name;
pub mod paper;
mod row;
pub mod size;
pub mod yaml;

mod complaint;
