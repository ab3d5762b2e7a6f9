//! What `--version` prints: the number, and on which day what ages was last looked through.

use std::sync::LazyLock;

use crate::diagnostic::Lang;
use crate::knowledge::{self, Table};

static TOLD: [LazyLock<String>; 2] = [
    LazyLock::new(|| lines("Hiểu biết kèm theo, rà soát đến ngày:", 0)),
    LazyLock::new(|| lines("What it knows of the world, looked through until:", 1)),
];

/// The number and the days.
pub fn told(lang: Lang) -> &'static str {
    &TOLD[usize::from(lang == Lang::En)]
}

fn lines(about: &str, tongue: usize) -> String {
    let tables = knowledge::tables();
    let tables = tables.map(|Table { about, day }| format!("\n  {}: {day}", about[tongue]));
    let tables: String = tables.collect();
    format!("{}\n{about}{tables}", env!("CARGO_PKG_VERSION"))
}
