//! What each row below a head is.

use std::collections::HashSet;

use super::grid::Grid;
use super::head::{Head, is_head, is_numbering};
use crate::list::{Field, folded};

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Recipient,
    /// It names the group of those below it, by its number.
    Group(u32),
    Total,
    /// Below the table: who made it, who signs, remarks.
    Foot,
    /// The names of the columns once more, or their numbers.
    Head,
    /// The head of another table.
    Other,
    Hidden,
    Filtered,
}

/// Knows the rows of a table.
pub struct Judge<'g> {
    grid: &'g Grid,
    head: &'g Head,
    /// The column that numbers the rows, and the last row that has a number there.
    numbers: Option<(u32, usize)>,
    /// Rows that are one cell joined over half the table.
    wide: HashSet<u32>,
}

impl<'g> Judge<'g> {
    pub fn new(grid: &'g Grid, head: &'g Head, first: usize) -> Judge<'g> {
        let numbers = numbers(head).and_then(|column| {
            let numbered = (first..grid.len()).rev();
            let mut numbered = numbered.filter(|it| is_number(grid.text(*it, column)));
            let last = numbered.next()?;
            (numbered.next().is_some()).then_some((column, last))
        });
        let half = head.columns.len().max(3);
        let joined = grid.joined.iter();
        let wide =
            joined.filter(|it| !it.is_tall() && (it.right - it.left + 1) as usize * 2 > half);
        Judge {
            grid,
            head,
            numbers,
            wide: wide.map(|it| it.top).collect(),
        }
    }

    /// What a row is, below one that adds up or below the end of the table.
    pub fn part(&self, number: usize, is_added: bool, is_foot: bool) -> Part {
        let grid = self.grid;
        let is_numbered = self
            .numbers
            .is_some_and(|(it, _)| is_number(grid.text(number, it)));
        if is_numbered && !is_foot && !grid.is_hidden(number) {
            return match is_numbering(grid, number) {
                true => Part::Head,
                false => Part::Recipient,
            };
        }
        if is_numbering(grid, number) {
            return Part::Head;
        }
        if let Some(is_same) = self.names_columns(number) {
            return if is_same { Part::Head } else { Part::Other };
        }
        if is_foot {
            return Part::Foot;
        }
        if grid.is_hidden(number) {
            return match grid.is_filtered(number) {
                true => Part::Filtered,
                false => Part::Hidden,
            };
        }
        if self.adds_up(number) {
            return Part::Total;
        }
        if self.is_below_table(number, is_added) {
            return Part::Foot;
        }
        match self.names_group(number) {
            true => Part::Group(0),
            false => Part::Recipient,
        }
    }

    /// Whether a row names columns, and then whether they are those of the head.
    fn names_columns(&self, number: usize) -> Option<bool> {
        let own = self.head.rows.clone();
        let names = self.grid.texts(number);
        let is_own = |(column, words): (u32, &str)| {
            own.clone().any(|it| self.grid.text(it, column) == words)
        };
        let known = names.clone().filter(|it| Field::exact(it.1).is_some());
        (known.count() > 1 && is_head(self.grid, number)).then(|| names.clone().all(is_own))
    }

    /// How many columns of the list a row fills.
    fn filled(&self, number: usize) -> usize {
        let columns = &self.head.columns;
        let filled = columns
            .iter()
            .filter(|it| !self.grid.text(number, it.at).is_empty());
        filled.count()
    }

    fn adds_up(&self, number: usize) -> bool {
        let mut texts = self.grid.texts(number).map(|it| it.1);
        let first = texts.find(|it| it.chars().any(char::is_alphabetic));
        first.is_some_and(is_total)
    }

    /// Whether the table has ended: who made the list, who signs.
    fn is_below_table(&self, number: usize, is_added: bool) -> bool {
        let grid = self.grid;
        let wide = self.head.columns.len();
        let filled = grid.texts(number).count();
        let is_thin = filled * 2 <= wide.max(3);
        // Behind the last number: after a sum nobody is listed any more.
        let is_behind = self.numbers.is_some_and(|(_, last)| number > last);
        if is_thin && grid.texts(number).any(|it| is_signing(it.1)) {
            return self.numbers.is_none() || is_behind;
        }
        let has_gap = number > 0 && grid.at(number) > grid.at(number - 1) + 1;
        let is_last = self.numbers.is_none() && is_added;
        is_thin && (is_behind && (is_added || has_gap && filled <= 2) || is_last && filled <= 2)
    }

    /// Whether a row only names those below it.
    fn names_group(&self, number: usize) -> bool {
        let grid = self.grid;
        let wide = self.head.columns.len();
        let mut texts = grid.texts(number);
        let (Some((column, first)), others) = (texts.next(), texts.count()) else {
            return false;
        };
        if others == 0 && self.wide.contains(&grid.at(number)) {
            return true;
        }
        let is_first = self.head.columns.first().is_some_and(|it| it.at >= column);
        let is_marked = is_first && is_mark(first) && others > 0;
        let filled = self.filled(number);
        if is_marked && self.numbers.is_some() && filled <= 3 && filled < wide {
            return true;
        }
        if others > 0 {
            return false;
        }
        let begins = first.split(['.', ')', '-', ':']).next().unwrap_or_default();
        if is_mark(begins.trim()) && begins.len() < first.len() && wide > 1 {
            return true;
        }
        // One cell alone in a wide table, above a row that is full.
        let below = (number + 1..grid.len()).find(|it| !grid.is_hidden(*it));
        let is_above = below.is_some_and(|it| self.filled(it) >= 3);
        let is_unnumbered = self.numbers.is_none_or(|(_, last)| number < last);
        let leads = is_first
            || self.numbers.is_some() && self.head.columns.get(1).is_some_and(|it| it.at == column);
        wide >= 3 && is_above && is_unnumbered && leads
    }
}

/// The column that numbers the rows, if a list has one.
fn numbers(head: &Head) -> Option<u32> {
    let found = head.columns.iter();
    let mut found = found.filter(|it| it.field == Some(Field::Place));
    found.next().map(|it| it.at)
}

/// The words of a row that names a group.
pub fn group_name(grid: &Grid, number: usize) -> String {
    let words: Vec<&str> = grid.texts(number).map(|it| it.1).collect();
    let name = match words[..] {
        [mark, name, ..] if is_mark(mark) && !mark.ends_with('.') => format!("{mark}. {name}"),
        _ => words.join(" "),
    };
    name.replace('\n', " ")
}

/// `12`, `12.`: the number of a row.
fn is_number(words: &str) -> bool {
    let figures = words.trim_end_matches(['.', ')', '/']);
    !figures.is_empty()
        && figures.len() <= 7
        && figures.bytes().all(|it| it.is_ascii_digit() || it == b'.')
}

/// `I`, `IV`, `A`: the mark of a group.
fn is_mark(words: &str) -> bool {
    let mark = words.trim_end_matches(['.', ')', ' ']);
    let is_roman = mark.len() <= 6
        && mark
            .bytes()
            .all(|it| matches!(it, b'I' | b'V' | b'X' | b'L'));
    !mark.is_empty() && (is_roman || matches!(mark.as_bytes(), [b'A'..=b'H' | b'K']))
}

/// Whether words head a row that adds up; "Tổng công ty" and "Cộng tác viên" name somebody.
fn is_total(words: &str) -> bool {
    let lower = words
        .trim_start_matches(['*', '-', ' ', '('])
        .to_lowercase();
    let ends = |rest: &str| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with(|it: char| !it.is_alphabetic())
    };
    let counted = [
        "nhóm", "khối", "mục", "phần", "toàn", "số", "cả", "chung", "cộng",
    ];
    let heads = [
        "tổng cộng",
        "tổng",
        "cộng",
        "cộng chung",
        "tong cong",
        "tong",
        "total",
    ];
    let is_head = heads.iter().any(|head| {
        let rest = lower.strip_prefix(head);
        rest.is_some_and(|rest| {
            let mut next = rest.split_whitespace();
            ends(rest)
                || rest.starts_with(' ')
                    && next
                        .next()
                        .is_some_and(|it| counted.contains(&it.trim_end_matches(':')))
        })
    });
    is_head || lower.starts_with("tổng cộng ") || lower.starts_with("tổng số")
}

/// How rows below a table begin.
const SIGNING: [&str; 22] = [
    "người lập",
    "người tổng hợp",
    "người duyệt",
    "người báo cáo",
    "người ghi",
    "(ký",
    "ký tên",
    "tm.",
    "kt.",
    "tl.",
    "tuq.",
    "t/m",
    "xác nhận",
    "thủ trưởng đơn vị",
    "lập biểu",
    "lập bảng",
    "lập danh sách",
    "ghi chú:",
    "lưu ý:",
    "danh sách gồm",
    "danh sách này",
    "ấn định",
];

/// Whether a cell is of what stands below a table: who made it, a day to be signed.
fn is_signing(words: &str) -> bool {
    let lower = words.trim_start_matches(['*', '-', ' ']).to_lowercase();
    let is_day = || {
        let folded = folded(&lower);
        let order = ["ngay", "thang", "nam"].map(|it| folded.find(it));
        matches!(order, [Some(day), Some(month), Some(year)] if day < month && month < year)
    };
    SIGNING.iter().any(|it| lower.starts_with(it)) || is_day()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_no_bodies() {
        for words in [
            "Tổng cộng",
            "TỔNG CỘNG:",
            "Tổng cộng: 10 hộ",
            "Tổng số",
            "Tổng số hộ: 20",
            "Cộng",
            "Cộng (I+II)",
            "Cộng nhóm I",
            "Tong cong",
        ] {
            assert!(is_total(words), "{words}");
        }
        for words in [
            "Tổng công ty Điện lực",
            "Cộng tác viên dân số",
            "Công an xã",
            "Tổng đội Thanh niên xung phong",
            "Tổng kho",
        ] {
            assert!(!is_total(words), "{words}");
        }
    }

    #[test]
    fn what_is_signed_is_below_the_table() {
        for words in [
            "Người lập biểu",
            "Hoa Mai, ngày 5 tháng 9 năm 2026",
            "(Ký, ghi rõ họ tên)",
            "TM. ỦY BAN NHÂN DÂN",
            "Ngày … tháng … năm 2026",
        ] {
            assert!(is_signing(words), "{words}");
        }
        for words in ["Thôn Bến Sim", "Kế toán", "Nguyễn Thị Năm", "Chủ tịch"] {
            assert!(!is_signing(words), "{words}");
        }
    }
}
