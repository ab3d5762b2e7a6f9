//! Rows of the tables that say what a register and a sidecar hold: a key, then what belongs to it.

/// The rows of a table, each cut at its bars; lines that begin with `#` say where it is taken from.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table
        .lines()
        .filter(|it| !it.starts_with('#') && !it.trim().is_empty());
    lines.map(|it| it.split('|').map(str::trim).collect())
}
