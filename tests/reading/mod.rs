//! How descriptions are read, and what is told about those that cannot be.
