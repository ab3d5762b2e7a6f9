//! How descriptions and data are read, and what is told about those that cannot be.

mod faults;
mod regimes;
mod schema;
mod typed;
