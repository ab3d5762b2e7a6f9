//! The table of formats: how a sheet becomes bytes.

pub mod docx;

#[cfg(test)]
mod specimen;
