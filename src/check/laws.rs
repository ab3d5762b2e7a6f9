//! Provisions outside the regulations on the form of papers, which hold for every paper.

use std::sync::LazyLock;

/// Each line: the code of a check, and the law it rests on.
static LAWS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/other-laws.txt").lines();
    lines.filter_map(|line| line.split_once(" = ")).collect()
});

/// The law a check rests on, named in full.
pub fn provision(code: &str) -> Option<&'static str> {
    LAWS.iter()
        .find(|(known, _)| *known == code)
        .map(|(_, law)| *law)
}
