//! How descriptions and data are read, and what is told about those that cannot be.

pub mod document;
mod editing;
mod faults;
mod keyboard;
mod regulations;
mod scalars;
mod schema;
mod typed;
