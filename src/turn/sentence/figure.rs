//! Figures that are true of one year: amounts of money, ranks, what is counted in it.

use std::ops::Range;

use super::Sentence;
use crate::diagnostic::Message;
use crate::proof::word;
use crate::turn::Fate;
use crate::unwritten;

/// What money is counted in.
const MONEY: [&str; 7] = ["đồng", "nghìn", "triệu", "tỷ", "tỉ", "đ", "tr"];

/// Words right before a rank.
const RANKS: [&str; 8] = [
    "xếp",
    "xếp thứ",
    "xếp hạng",
    "đứng thứ",
    "thứ hạng",
    "hạng",
    "trong nhóm",
    "tốp",
];

/// Words right before a number that is a name and counts nothing.
const NAMES: [&str; 19] = [
    "giờ",
    "mùng",
    "mồng",
    "số",
    "điều",
    "khoản",
    "điểm",
    "mục",
    "mẫu",
    "phụ lục",
    "quý",
    "tháng",
    "đợt",
    "lần",
    "khóa",
    "thứ",
    "bước",
    "phần",
    "ngày",
];

/// Words that hold a year against another.
const YEARS: [&str; 10] = [
    "năm nay",
    "năm ngoái",
    "năm trước",
    "năm tới",
    "trong năm",
    "cả năm",
    "đầu năm",
    "cuối năm",
    "so với",
    "cùng kỳ",
];

/// Words of what is yet to be reached.
const AIMS: [&str; 4] = ["phấn đấu", "mục tiêu", "chỉ tiêu", "giữ vững"];

/// Things that a plan counts though it says nothing of the year.
const COUNTED: [&str; 44] = [
    "hộ",
    "người",
    "lượt",
    "suất",
    "lớp",
    "buổi",
    "cuộc",
    "đoàn",
    "điểm",
    "liều",
    "bao",
    "cây",
    "con",
    "em",
    "cháu",
    "học",
    "hội",
    "đảng",
    "cán",
    "mô",
    "công",
    "bàn",
    "chiếc",
    "xuồng",
    "máy",
    "bộ",
    "cuốn",
    "quyển",
    "tờ",
    "tin",
    "bài",
    "chuyến",
    "phần",
    "ca",
    "giường",
    "tấn",
    "tạ",
    "kg",
    "km",
    "ha",
    "m2",
    "mét",
    "sào",
    "hồ",
];

/// What lasts, and what is no thing that a year has many of.
const LASTING: [&str; 13] = [
    "và", "hoặc", "đến", "tết", "giờ", "phút", "ngày", "tuần", "tháng", "quý", "năm", "tuổi", "lần",
];

impl Sentence<'_> {
    /// Figures that nobody can reckon for another year.
    pub(super) fn facts(&mut self) {
        let paragraph = self.paragraph();
        let marks = unwritten::find(&paragraph.text);
        let mut plain = Vec::new();
        for at in numbers(&paragraph.lower) {
            let is_quoted = paragraph
                .quotes
                .iter()
                .any(|it| it.range.contains(&at.start));
            let is_unwritten = marks.iter().any(|it| it.at.contains(&at.start));
            if !self.is_free(&at) || self.is_cited(&at) || is_quoted || is_unwritten {
                continue;
            }
            let from = self.year_told(&at);
            let to = from + self.turn.years();
            let lower = &paragraph.lower;
            let (ahead, next) = (lower[..at.start].trim_end(), word::after(lower, at.end));
            let is_ahead = |it: &&str| {
                let rest = ahead.strip_suffix(it);
                rest.is_some_and(|it| !it.ends_with(word::is_letter))
            };
            let why: Message = if MONEY.contains(&next) {
                message!(
                    "số tiền của năm {from}: năm {to} là bao nhiêu?",
                    "an amount of {from}: how much is it in {to}?"
                )
            } else if RANKS.iter().any(is_ahead) {
                message!(
                    "thứ hạng của năm {from}: năm {to} thì sao?",
                    "a rank of {from}: which is it in {to}?"
                )
            } else if next == "tuổi" && self.is_of_a_person(&at) || is_age(ahead, next) {
                message!(
                    "tuổi trong năm {from}: năm {to} là bao nhiêu?",
                    "an age in {from}: which is it in {to}?"
                )
            } else if !NAMES.iter().any(is_ahead) && self.is_counted(&at, next) {
                message!(
                    "con số của năm {from}: năm {to} là bao nhiêu?",
                    "a figure of {from}: how many in {to}?"
                )
            } else {
                if !NAMES.iter().any(is_ahead) && COUNTED.contains(&next) {
                    plain.push(at);
                }
                continue;
            };
            let end = match MONEY.contains(&next) {
                true => money_end(lower, at.end),
                false => at.end,
            };
            self.tell(Fate::Look, at.start..end, why);
        }
        self.plain(&plain);
    }

    /// Figures of things in sentences that say nothing of a year, told together.
    fn plain(&mut self, figures: &[Range<usize>]) {
        let Some(first) = figures.first() else {
            return;
        };
        let words = self.leaf.words();
        let named = figures.iter().map(|it| {
            let next = word::after(words, it.end);
            format!("{} {next}", &words[it.clone()])
        });
        let named: Vec<String> = named.collect();
        let why = message!(
            "con số, câu không nói của năm nào: giữ",
            "a figure, and no word says of which year: it stays"
        );
        self.tell(Fate::Kept, first.clone(), why);
        if let Some(row) = self.rows.last_mut() {
            row.was = named.join("; ");
        }
    }

    /// Whether an age is that of one person: a name stands before it, or a birth in its sentence; no limit of age is one.
    fn is_of_a_person(&self, at: &Range<usize>) -> bool {
        const WORDS: [&str; 5] = ["tròn", "thọ", "nay", "nay đã", "mừng"];
        const MANY: [&str; 4] = ["các", "những", "người cao tuổi", "trẻ em"];
        let (text, lower) = (self.leaf.words(), &self.paragraph().lower);
        let unit = lower[at.end..]
            .find("tuổi")
            .map_or(at.end, |it| at.end + it + "tuổi".len());
        let ahead = text[..at.start].trim_end();
        if word::after(lower, unit) == "trở" {
            return false;
        }
        let is_name = |words: &str| {
            let last = word::before(words, words.len());
            last.starts_with(char::is_uppercase) && last.len() < words.trim_end().len()
        };
        let sentence = &lower[self.leaf.sentence(at)];
        let is_born = ["sinh năm", "sinh ngày", "sn"]
            .iter()
            .any(|it| word::has(sentence, it));
        let is_aside = ahead.ends_with('(')
            || ahead.ends_with(',')
                && !ahead
                    .trim_end_matches(',')
                    .ends_with(|ch: char| ch.is_ascii_digit());
        let told = WORDS
            .iter()
            .any(|it| word::has(&lower[..ahead.len()], it) && lower[..ahead.len()].ends_with(it));
        let clause = &lower[word::clause(lower, at)];
        match is_aside {
            true => is_born || is_name(ahead.trim_end_matches(['(', ','])),
            false => is_name(ahead) || told && !MANY.iter().any(|it| word::has(clause, it)),
        }
    }

    /// Whether a number counts something in a sentence that names the year of the paper.
    fn is_counted(&self, at: &Range<usize>, next: &str) -> bool {
        let words = self.leaf.words();
        let is_share = words[at.end..].trim_start().starts_with('%');
        let sentence = self.leaf.sentence(at);
        let moved = self.rows.iter().filter(|it| it.fate == Fate::Moved);
        let year = self.turn.from.to_string();
        let of_year = moved
            .filter(|it| it.was.contains(&year))
            .any(|it| it.sentence == crate::turn::leaf::joined(&words[sentence.clone()]));
        let calls = ["{{ year }}", "{{ period }}"];
        let said = &words[sentence.clone()];
        let lower = &self.paragraph().lower[sentence];
        let beside = YEARS.iter().any(|it| word::has(lower, it));
        (is_share || is_thing(next))
            && (of_year || beside || calls.iter().any(|it| said.contains(it)))
    }

    /// The year that a figure is of: the one told last before it in its sentence, unless that is to be outdone.
    fn year_told(&self, at: &Range<usize>) -> i32 {
        let (sentence, paragraph) = (self.leaf.sentence(at), self.paragraph());
        let mut times = paragraph.times.iter().rev();
        let told = times.find(|it| {
            it.year.is_some() && sentence.start <= it.range.start && it.range.end <= at.start
        });
        let Some((told, year)) = told.and_then(|it| Some((it, it.year?))) else {
            return self.turn.from;
        };
        let between = &paragraph.lower[told.range.end..at.start];
        let aims = AIMS.iter().any(|it| word::has(between, it));
        let is_near = year < self.turn.from && year >= self.turn.from - 1;
        if is_near && !aims {
            year
        } else {
            self.turn.from
        }
    }

    /// Whether the year at a place is that of a birth.
    pub(super) fn is_birth(&self, start: usize) -> bool {
        let ahead = self.paragraph().lower[..start].trim_end();
        let words = [
            "sinh",
            "sinh năm",
            "sinh ngày",
            "sinh từ",
            "sinh từ năm",
            "sinh từ ngày",
            "sinh trước",
            "sinh trước năm",
            "sinh trước ngày",
            "sn",
        ];
        // The last day of a span is that of a birth with its first.
        let spans = self.paragraph().periods.iter();
        let mut spans = spans.filter(|it| it.range.start < start && start < it.range.end);
        words.iter().any(|it| ahead.ends_with(it)) || spans.any(|it| self.is_birth(it.range.start))
    }

    pub(super) fn born(&mut self, range: Range<usize>) {
        let to = self.turn.to;
        let why = message!(
            "năm sinh: còn đúng với năm {to} không?",
            "a year of birth: is it still right in {to}?"
        );
        self.tell(Fate::Look, range, why);
    }
}

/// Numbers as they are typed: 60.000.000, 41/166, 98,5.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let start = at;
        while is_digit(at) || matches!(bytes.get(at), Some(b'.' | b',' | b'/')) && is_digit(at + 1)
        {
            at += 1;
        }
        let joined = |ch: char| word::is_letter(ch) || matches!(ch, '-' | '/');
        // 300.000đ/người
        let is_money = MONEY.contains(&word::after(text, at));
        // Round the clock.
        let is_clock = matches!(&text[start..at], "24/24" | "24/7");
        if !is_clock
            && !text[..start].ends_with(joined)
            && (is_money || !text[at..].starts_with(joined))
        {
            found.push(start..at);
        }
    }
    found
}

/// Whether a word names something that a year has many of.
fn is_thing(word: &str) -> bool {
    word.starts_with(char::is_alphabetic) && !LASTING.contains(&word)
}

/// Whether a number is an age behind its word: cụ tuổi 70.
fn is_age(ahead: &str, next: &str) -> bool {
    word::before(ahead, ahead.len()) == "tuổi" && !ahead.ends_with("độ tuổi") && next != "trở"
}

/// Where an amount ends: 1,5 tỷ đồng.
fn money_end(lower: &str, at: usize) -> usize {
    let mut end = at;
    while MONEY.contains(&word::after(lower, end)) {
        let next = word::after(lower, end);
        end += lower[end..].find(next).unwrap_or(0) + next.len();
    }
    end
}
