//! Rows that add up others, known by what they begin with.

const TOTALS: [&str; 5] = ["tổng", "cộng", "tổng cộng", "tổng số", "tổng điểm"];

/// Whether a row begins with these words because it adds up those above it.
pub fn heads(words: &str) -> bool {
    let words = words.trim().trim_matches(['*', ':', '.']).trim();
    // Longer ones name something: "Tổng kết", "Cộng đồng".
    words.len() <= 16 && TOTALS.contains(&words.to_lowercase().as_str())
}
