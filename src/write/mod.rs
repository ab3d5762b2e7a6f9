//! The table of formats: how a sheet becomes bytes.

#[cfg(test)]
mod specimen;
