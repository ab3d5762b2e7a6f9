//! Rows of tables: what each is about, who does it with whom, and to whom it goes, as the heads of the columns tell.

use std::collections::BTreeMap;

use crate::proof::{Paragraph, Proof, weekday, word};
use crate::role::Role;

/// How the head of a column begins that says who does it.
const WHO: [&str; 16] = [
    "chủ trì",
    "phụ trách",
    "người",
    "đơn vị",
    "cơ quan",
    "bộ phận",
    "thực hiện",
    "ai ",
    "phân công",
    "trưởng đoàn",
    "lãnh đạo",
    "cán bộ",
    "trực",
    "báo cáo viên",
    "chủ tọa",
    "đầu mối",
];

/// That says who helps, and to whom it is sent.
const WITH: [&str; 5] = [
    "phối hợp",
    "đơn vị phối hợp",
    "cơ quan phối hợp",
    "cùng thực hiện",
    "tham gia",
];
const TO: [&str; 3] = ["gửi", "nơi nhận", "nơi gửi"];

/// That says what is done.
const WHAT: [&str; 7] = [
    "nội dung",
    "công việc",
    "nhiệm vụ",
    "hoạt động",
    "chuyên đề",
    "việc",
    "tên",
];

/// That says when, and that a time in it is the last for something.
const WHEN: [&str; 12] = [
    "thời gian",
    "thời hạn",
    "thời điểm",
    "hạn",
    "ngày",
    "tháng",
    "quý",
    "tuần",
    "tiến độ",
    "lịch",
    "buổi",
    "hoàn thành",
];
const DUE: [&str; 2] = ["hạn", "hoàn thành"];

/// That say when something begins, and when it ends.
const FIRST: [&str; 3] = ["từ", "bắt đầu", "ngày bắt đầu"];
const LAST: [&str; 4] = ["đến", "kết thúc", "ngày kết thúc", "tới ngày"];

/// That names days that are no work: of birth, of other papers.
const ASIDE: [&str; 6] = [
    "sinh",
    "cấp",
    "ban hành",
    "văn bản",
    "hết hiệu lực",
    "vào đảng",
];

/// That only counts rows or says what is left to say.
const REST: [&str; 5] = ["tt", "stt", "số tt", "ghi chú", "thứ"];

/// The tables of a paper.
pub(super) struct Tables<'p> {
    paragraphs: &'p [Paragraph],
    /// The words of the head of each column, in small letters.
    heads: BTreeMap<[usize; 2], &'p str>,
    /// The places of the paragraphs of each cell.
    cells: BTreeMap<[usize; 3], Vec<usize>>,
    /// The place of the paragraph of each row that only names those below it.
    sections: BTreeMap<[usize; 2], usize>,
}

/// What a row says of its time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub words: String,
    pub who: Vec<String>,
    pub with: Vec<String>,
    pub to: Vec<String>,
}

impl<'p> Tables<'p> {
    pub fn of(proof: &'p Proof) -> Tables<'p> {
        let mut tables = Tables {
            paragraphs: &proof.paragraphs,
            heads: BTreeMap::new(),
            cells: BTreeMap::new(),
            sections: BTreeMap::new(),
        };
        for (place, paragraph) in proof.paragraphs.iter().enumerate() {
            let Some([table, row, column]) = paragraph.cell else {
                continue;
            };
            match paragraph.role {
                Role::BangDau => {
                    tables.heads.insert([table, column], paragraph.lower.trim());
                }
                Role::BangO => {
                    let cell = tables.cells.entry([table, row, column]);
                    cell.or_default().push(place);
                }
                Role::BangMuc => {
                    tables.sections.insert([table, row], place);
                }
                _ => {}
            }
        }
        tables
    }

    fn head(&self, [table, _, column]: [usize; 3]) -> &'p str {
        self.heads.get(&[table, column]).copied().unwrap_or("")
    }

    /// Whether the column of a cell may say when something is done.
    pub fn is_when(&self, cell: [usize; 3]) -> bool {
        let head = self.head(cell);
        let is_end = || self.ends(cell).is_some();
        head.is_empty() || (has(head, &WHEN) || is_end()) && !has(head, &ASIDE)
    }

    /// The columns of the first and the last day of what a row says, where a cell is one of them.
    fn ends(&self, cell: [usize; 3]) -> Option<[usize; 2]> {
        let [table, _, own] = cell;
        let column = |words: &[&str]| {
            let heads = self.heads.range([table, 0]..[table + 1, 0]);
            let mut found = heads
                .filter(|(_, head)| begins(head, words))
                .map(|it| it.0[1]);
            found.next().filter(|_| found.next().is_none())
        };
        let ends = [column(&FIRST)?, column(&LAST)?];
        ends.contains(&own).then_some(ends)
    }

    /// The paragraph of the first and of the last day of a row that has a column for each, when a cell has one of them.
    pub fn span(&self, cell: [usize; 3]) -> Option<[&'p Paragraph; 2]> {
        let [table, row, _] = cell;
        let of = |column: usize| match self.cells.get(&[table, row, column])?.as_slice() {
            [one] => self.paragraphs.get(*one),
            _ => None,
        };
        let [first, last] = self.ends(cell)?;
        Some([of(first)?, of(last)?])
    }

    /// Whether its column says when, and nothing else can stand there.
    pub fn wants_time(&self, cell: [usize; 3]) -> bool {
        has(
            self.head(cell),
            &["thời gian", "thời hạn", "thời điểm", "tiến độ"],
        )
    }

    /// Whether times of its column are the last ones for something.
    pub fn is_due(&self, cell: [usize; 3]) -> bool {
        has(self.head(cell), &DUE)
    }

    /// The paragraphs of the cells above one in its column, nearest first, and the names of their rows.
    pub fn above(&self, [table, row, column]: [usize; 3]) -> impl Iterator<Item = &'p Paragraph> {
        let places = (0..row).rev().flat_map(move |row| {
            let cells = self.cells.get(&[table, row, column]).into_iter().flatten();
            cells.chain(self.sections.get(&[table, row]))
        });
        places.filter_map(|it| self.paragraphs.get(*it))
    }

    /// Whether a row has no more than this cell, and names the time of those below it.
    pub fn is_section(&self, [table, row, column]: [usize; 3]) -> bool {
        let mut own = self.cells.range([table, row, 0]..[table, row + 1, 0]);
        let mut below = self.cells.range([table, row + 1, 0]..[table + 1, 0, 0]);
        own.all(|(it, _)| it[2] == column) && below.next().is_some()
    }

    /// The rows that a row names the time of, where none of their columns says when.
    pub fn below(&self, [table, first, _]: [usize; 3]) -> Vec<Row> {
        let heads = self.heads.range([table, 0]..[table + 1, 0]);
        if heads.into_iter().any(|(_, head)| has(head, &WHEN)) {
            return Vec::new();
        }
        let next = self
            .sections
            .range([table, first + 1]..[table + 1, 0])
            .next();
        let end = next.map_or([table + 1, 0, 0], |(it, _)| [table, it[1], 0]);
        let cells = self.cells.range([table, first + 1, 0]..end);
        let mut rows: Vec<usize> = cells.map(|(it, _)| it[1]).collect();
        rows.dedup();
        rows.into_iter().map(|it| self.one(table, it)).collect()
    }

    fn one(&self, table: usize, row: usize) -> Row {
        Row {
            words: self.words(table, row),
            who: self.named(table, row, &WHO, &WITH),
            with: self.named(table, row, &WITH, &[]),
            to: self.named(table, row, &TO, &[]),
        }
    }

    /// What the row of a cell is about, and the rows below it that have no cell in its column.
    pub fn row(&self, cell: [usize; 3]) -> Row {
        let [table, first, column] = cell;
        let all = self.cells.range([table, first, 0]..[table + 1, 0, 0]);
        let mut rows: Vec<usize> = all.map(|(it, _)| it[1]).collect();
        rows.dedup();
        let goes_on =
            |row: &usize| *row == first || !self.cells.contains_key(&[table, *row, column]);
        let own = rows.iter().take_while(|it| goes_on(it));
        let mut told = Row::default();
        let mut words = Vec::new();
        for row in own {
            let row = self.one(table, *row);
            words.push(row.words);
            add(&mut told.who, row.who);
            add(&mut told.with, row.with);
            add(&mut told.to, row.to);
        }
        words.retain(|it| !it.is_empty());
        told.words = words.join("; ");
        told
    }

    /// The cells of a row, each with the head of its column and its words.
    fn cells(
        &self,
        table: usize,
        row: usize,
    ) -> impl Iterator<Item = (&'p str, Vec<&'p Paragraph>)> {
        let cells = self.cells.range([table, row, 0]..[table, row + 1, 0]);
        cells.map(|(cell, places)| {
            let paragraphs = places.iter().filter_map(|it| self.paragraphs.get(*it));
            (self.head(*cell), paragraphs.collect())
        })
    }

    /// What it says is done.
    fn words(&self, table: usize, row: usize) -> String {
        let said = |cell: &[&Paragraph]| {
            let words: Vec<&str> = cell.iter().map(|it| it.text.trim()).collect();
            words.join(" ")
        };
        let named = self.cells(table, row).find(|(head, _)| starts(head, &WHAT));
        if let Some((_, cell)) = named {
            return said(&cell);
        }
        let is_other = |head: &str| {
            [&WHO[..], &WITH, &TO].iter().any(|it| starts(head, it)) || REST.contains(&head)
        };
        let is_bare = |cell: &[&Paragraph]| {
            cell.iter().all(|it| {
                let text = it.text.trim();
                text.parse::<u32>().is_ok()
                    || weekday::alone(&it.lower).is_some()
                    || says_only_when(it)
            })
        };
        let mut cells = self.cells(table, row);
        let cell = cells.find(|(head, cell)| !is_other(head) && !is_bare(cell));
        cell.map_or(String::new(), |(_, cell)| said(&cell))
    }

    /// Those named in the columns of such heads.
    fn named(&self, table: usize, row: usize, heads: &[&str], others: &[&str]) -> Vec<String> {
        let cells = self.cells(table, row);
        let own = cells.filter(|(head, _)| starts(head, heads) && !starts(head, others));
        let words = own.flat_map(|(_, cell)| cell.into_iter().map(|it| it.text.trim().to_owned()));
        words
            .filter(|it| it.contains(char::is_alphabetic))
            .collect()
    }
}

/// Whether a head begins with one of these words, whole.
fn begins(head: &str, words: &[&str]) -> bool {
    let mut rest = words.iter().filter_map(|it| head.strip_prefix(it));
    rest.any(|it| !it.starts_with(word::is_letter))
}

fn starts(head: &str, words: &[&str]) -> bool {
    words.iter().any(|it| head.starts_with(it))
}

fn has(head: &str, words: &[&str]) -> bool {
    words.iter().any(|it| word::has(head, it))
}

fn add(all: &mut Vec<String>, more: Vec<String>) {
    for it in more {
        if !all.contains(&it) {
            all.push(it);
        }
    }
}

/// Words that say when around a time.
const AROUND: [&str; 67] = [
    "thời", "gian", "hạn", "từ", "trong", "vào", "đầu", "cuối", "đến", "hết", "trước", "ngày",
    "tháng", "quý", "và", "chậm", "nhất", "là", "xong", "hoàn", "thành", "thực", "hiện", "năm",
    "giữa", "khoảng", "thứ", "hai", "ba", "tư", "sáu", "bảy", "chủ", "nhật", "sáng", "chiều",
    "tối", "trưa", "đêm", "giờ", "h", "phút", "lúc", "các", "tuần", "âm", "lịch", "tức", "cn",
    "mùng", "tết", "nửa", "mồng", "rằm", "giêng", "chạp", "hằng", "hàng", "mỗi", "của", "dương",
    "i", "ii", "iii", "iv", "hôm", "buổi",
];

/// Whether a paragraph has no more than times and the words around them.
pub(super) fn says_only_when(paragraph: &Paragraph) -> bool {
    let mut rest = paragraph.lower.clone();
    for time in paragraph.times.iter().rev() {
        rest.replace_range(time.range.clone(), " ");
    }
    // Of `trong 02 ngày` the number is left, of an hour its figures.
    let is_number = |it: &str| it.starts_with(|ch: char| ch.is_ascii_digit());
    let is_short_day = |it: &str| {
        it.strip_prefix('t')
            .is_some_and(|it| it.len() == 1 && is_number(it))
    };
    word::words(&rest).all(|(_, it)| AROUND.contains(&it) || is_number(it) || is_short_day(it))
}
