//! The table of formats: how a sheet becomes bytes.

pub mod docx;
pub mod error;
pub mod standards;
pub mod text;
pub mod typst;

mod blocks;
mod tags;

#[cfg(test)]
mod specimen;
