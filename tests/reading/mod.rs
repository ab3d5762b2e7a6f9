//! How descriptions and data are read, and what is told about those that cannot be.

mod document;
mod faults;
mod regulations;
mod schema;
mod typed;
