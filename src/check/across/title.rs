//! Whether two subjects are one: citations shorten them, and read on behind them.

use std::collections::HashSet;

use crate::proof::word;

/// Words that must agree before two subjects are one, and must be there before they are two.
const FEW: usize = 4;

/// What two subjects have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titles {
    Same,
    Other,
    /// Too little is said, or something in between.
    Unknown,
}

/// Holds the subject a citation gives, or another paper has, against a paper's own.
pub fn compare(one: &str, other: &str) -> Titles {
    let words = |text| word::words(text).map(|(_, it)| it).collect::<Vec<&str>>();
    let first = one.split(',').next().unwrap_or(one);
    let (one, other) = (words(one), words(other));
    let short = one.len().min(other.len());
    if short < FEW {
        return Titles::Unknown;
    }
    if one[..short] == other[..short] {
        return Titles::Same;
    }
    // Behind a comma a sentence may go on with something else.
    let surely = &one[..words(first).len()];
    let all: HashSet<&&str> = other.iter().collect();
    let shared = surely.iter().filter(|it| all.contains(it)).count();
    match surely.len() >= FEW && shared * 3 < surely.len() {
        true => Titles::Other,
        false => Titles::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_known_by_its_beginning_and_another_by_its_words() {
        let own = "tổ chức tuần lễ đọc sách năm 2026";
        for (cited, told) in [
            ("tổ chức tuần lễ đọc sách", Titles::Same),
            (
                "tổ chức tuần lễ đọc sách năm 2026 trên địa bàn xã",
                Titles::Same,
            ),
            ("tiêm phòng cho đàn gia súc vụ xuân hè", Titles::Other),
            ("đọc sách, đề nghị các đơn vị báo cáo", Titles::Unknown),
            ("triển khai tuần lễ đọc sách năm 2026", Titles::Unknown),
            ("đọc sách", Titles::Unknown),
        ] {
            assert_eq!(compare(cited, own), told, "{cited}");
        }
    }
}
