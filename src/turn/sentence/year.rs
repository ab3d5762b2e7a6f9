//! Years by themselves, from one to another, and by the name the moon gives them.

use std::ops::Range;

use super::Sentence;
use crate::proof::{lunar, weekday, word};
use crate::time::{self, Scale, Time};
use crate::turn::Fate;
use crate::turn::leaf::Part;

/// Nouns that are counted: "2026 hộ" is no year.
const COUNTED: [&str; 8] = ["đồng", "triệu", "tỷ", "người", "hộ", "lượt", "ha", "m2"];

impl Sentence<'_> {
    /// Phases and school years.
    pub(super) fn spans(&mut self) {
        let (turn, paragraph) = (self.turn, self.paragraph());
        let periods = paragraph.periods.iter().filter(|it| it.of_years).cloned();
        let mut spans: Vec<Range<usize>> = periods.map(|it| it.range).collect();
        // A period stands alone: 2026 - 2030.
        if self.leaf.part != Part::Prose && spans.is_empty() {
            let years = time::figures(self.leaf.words());
            if let [(one, _), (other, _)] = &years[..]
                && one.len() == 4
                && other.len() == 4
            {
                spans.push(one.start..other.end);
            }
        }
        for range in spans {
            let figures = time::figures(&self.leaf.words()[range.clone()]);
            let [(one, first), (other, last)] = &figures[..] else {
                continue;
            };
            if !self.is_free(&range) || self.is_cited(&range) {
                continue;
            }
            if self.is_birth(range.start) {
                self.born(range);
                continue;
            }
            let at = |it: &Range<usize>| range.start + it.start..range.start + it.end;
            let year = |it: u32| i32::try_from(it).unwrap_or_default();
            let (first, last) = (year(*first), year(*last));
            let school = paragraph.lower[..range.start]
                .trim_end()
                .ends_with("năm học");
            let moves = if school {
                turn.school_years
            } else {
                turn.phases
            };
            if moves && last >= turn.from {
                let new = [first, last].map(|it| (it + turn.years()).to_string());
                let [a, b] = new;
                let why = match school {
                    true => message!("năm học sang năm mới", "the next school year"),
                    false => message!("giai đoạn dời theo yêu cầu", "the phase moves as asked"),
                };
                self.put(range.clone(), vec![(at(one), a), (at(other), b)], why);
            } else if school && last >= turn.from {
                let why = message!(
                    "năm học có sang năm mới không? (`rollover --school-year` thì dời)",
                    "does the school year move? (`rollover --school-year` moves it)"
                );
                self.tell(Fate::Look, range, why);
            } else if last < turn.to && last >= turn.from && first < last {
                let to = turn.to;
                let why = message!(
                    "giai đoạn hết trước năm {to}: có sang giai đoạn mới không? (`rollover --phases` thì dời)",
                    "the phase ends before {to}: does it move? (`rollover --phases` moves it)"
                );
                self.tell(Fate::Look, range, why);
            } else {
                let why = match school {
                    true => message!("năm học đã qua", "a school year of the past"),
                    false => message!("giai đoạn nhiều năm", "a phase of several years"),
                };
                self.tell(Fate::Kept, range, why);
            }
        }
    }

    /// Years joined to one season or to no phase that is called one: Đông Xuân 2026 - 2027; niên vụ 2026/2027.
    pub(super) fn seasons(&mut self) {
        let words = self.leaf.words();
        let from = self.turn.from;
        for pair in time::figures(words).windows(2) {
            let [(one, first), (other, last)] = pair else {
                continue;
            };
            let range = one.start..other.end;
            let sign = words[one.end..other.start].trim();
            let (first, last) = (i64::from(*first), i64::from(*last));
            let near = (i64::from(from) - 1..=i64::from(from) + 1).contains(&first)
                || (i64::from(from) - 1..=i64::from(from) + 1).contains(&last);
            let fits = one.len() == 4 && other.len() == 4 && first < last && last - first <= 10;
            let joined = matches!(sign, "-" | "–" | "/");
            let counted = COUNTED.contains(&word::after(words, other.end));
            if near && fits && joined && !counted && self.is_free(&range) && !self.is_cited(&range)
            {
                let why = message!(
                    "hai năm nối nhau: có dời sang năm mới không?",
                    "years that are joined: do they move to the new year?"
                );
                self.tell(Fate::Look, range, why);
            }
        }
    }

    /// The name of the lunar year.
    pub(super) fn names(&mut self) {
        let turn = self.turn;
        let words = self.leaf.words();
        for year in [turn.from, turn.from - 1, turn.from + 1] {
            let (old, new) = (lunar::name(year), lunar::name(year + turn.years()));
            let (Some((stem, branch)), Some((first, second))) =
                (old.split_once(' '), new.split_once(' '))
            else {
                continue;
            };
            let places: Vec<usize> = words.match_indices(stem).map(|it| it.0).collect();
            for start in places {
                let behind = &words[start + stem.len()..];
                let gap = behind.len() - behind.trim_start().len();
                if gap == 0 || !behind.trim_start().starts_with(branch) {
                    continue;
                }
                let second_at = start + stem.len() + gap;
                let range = start..second_at + branch.len();
                if !self.is_free(&range) || self.is_cited(&range) {
                    continue;
                }
                let edits = vec![
                    (start..start + stem.len(), first.to_owned()),
                    (second_at..second_at + branch.len(), second.to_owned()),
                ];
                let why = message!("tên năm âm lịch", "the name of the lunar year");
                self.put(range, edits, why);
            }
        }
    }

    /// A fact that is another year and nothing else; sentences that borrow it hang on the answer.
    fn fact_of_a_year(&mut self) {
        let words = self.leaf.words().trim();
        let turn = self.turn;
        let year = words.parse().ok().filter(|it| (1900..=2100).contains(it));
        let Some(year) = year.filter(|_| self.leaf.part == Part::Fact) else {
            return;
        };
        let range = 0..self.leaf.words().len();
        if year == turn.from || !self.is_free(&range) {
            return;
        }
        let later = year + turn.years();
        let (fate, why) = match year - turn.from {
            1 => (
                Fate::Look,
                message!(
                    "năm sau của văn bản? nếu phải thì nay là {later}",
                    "the year after the paper? it is {later} then"
                ),
            ),
            -1 => (
                Fate::Look,
                message!(
                    "năm trước của văn bản? nếu phải thì nay là {later}",
                    "the year before the paper? it is {later} then"
                ),
            ),
            _ => (Fate::Kept, message!("năm khác", "another year")),
        };
        self.tell(fate, range, why);
    }

    /// Whether a time is one of a run over the turn of the year, of which another is of the paper's year: từ tháng
    /// 9/2026 đến tháng 5/2027.
    pub(super) fn is_joined(&self, time: &Time) -> bool {
        let (words, times) = (self.leaf.words(), &self.paragraph().times);
        let joins = |pair: &[Time]| {
            let between = words.get(pair[0].range.end..pair[1].range.start);
            let years = pair[0].year.zip(pair[1].year);
            let near = years.is_some_and(|(one, next)| (0..=1).contains(&(next - one)));
            near && between.is_some_and(run)
        };
        let Some(place) = times.iter().position(|it| it == time) else {
            return false;
        };
        let long = time.scale == Scale::Year || self.is_birth(time.range.start);
        let back = times[..=place].windows(2).rev().take_while(|it| joins(it));
        let ahead = times[place..].windows(2).take_while(|it| joins(it));
        let mut run = back.map(|it| &it[0]).chain(ahead.map(|it| &it[1]));
        let is_of_run = |it: &Time| it.scale != Scale::Year && it.year == Some(self.turn.from);
        !long && run.any(is_of_run)
    }

    /// The year without a word in front of it: `Hè 2026`.
    pub(super) fn bare_years(&mut self) {
        let words = self.leaf.words();
        self.fact_of_a_year();
        for (at, year) in time::figures(words) {
            let Some(year) = i32::try_from(year).ok().filter(|_| at.len() == 4) else {
                continue;
            };
            let is_own = year == self.turn.from;
            let joined = |ch: char| ch.is_alphanumeric() || matches!(ch, '/' | '.' | ',' | '-');
            // Q3/2026, as no day, month or symbol has it.
            let short = words[..at.start].ends_with(['/', '.', '-']) && is_own;
            let alone = (short || !words[..at.start].ends_with(joined))
                && !words[at.end..].starts_with(|ch: char| ch.is_alphanumeric() || ch == '/');
            let counted = COUNTED.contains(&word::after(words, at.end));
            if !alone || counted || !self.is_free(&at) || self.is_cited(&at) {
                continue;
            }
            if !is_own {
                self.other_year(at, year);
                continue;
            }
            let before = word::before(words, at.start);
            let named =
                !short && (before.starts_with(char::is_uppercase) || self.leaf.part == Part::Fact);
            if named && !self.follows_citation(&at) {
                let new = self.turn.to.to_string();
                let why = message!("theo năm của văn bản", "the year of the paper");
                self.put(at.clone(), vec![(at, new)], why);
            } else {
                let why = message!(
                    "có phải là năm của văn bản?",
                    "is it the year of the paper?"
                );
                self.tell(Fate::Look, at, why);
            }
        }
    }

    /// Another year without a word in front of it: so với 2025; từ 1966 trở về trước.
    fn other_year(&mut self, at: Range<usize>, year: i32) {
        const LEADS: [&str; 14] = [
            "với", "từ", "đến", "hết", "trước", "sau", "trong", "cuối", "đầu", "giữa", "qua",
            "năm", "tới", "kỳ",
        ];
        let lower = &self.paragraph().lower;
        let is_limit = lower[at.end..].trim_start().starts_with("trở ");
        let is_led = LEADS.contains(&word::before(lower, at.start)) || self.is_birth(at.start);
        if !(1900..=2100).contains(&year) || !(is_led || is_limit) {
            return;
        }
        if is_limit || self.is_birth(at.start) {
            return self.born(at);
        }
        let why = match year - self.turn.from {
            -1 => message!(
                "số liệu hay việc của năm trước?",
                "a figure of the year before?"
            ),
            1 => message!("việc của năm sau?", "something of the year after?"),
            ..=-2 => return self.tell(Fate::Kept, at, message!("mốc đã qua", "a day of the past")),
            _ => return self.tell(Fate::Kept, at, message!("mốc xa hơn", "a day further off")),
        };
        self.tell(Fate::Look, at, why);
    }
}

/// Whether words between two times make one run of them.
fn run(between: &str) -> bool {
    const JOINTS: [&str; 12] = [
        "-",
        "–",
        "và",
        ",",
        "đến",
        "sang",
        "đến hết",
        "ngày",
        "tháng",
        "hết",
        "giờ",
        "phút",
    ];
    let lower = word::lower(between);
    let named: Vec<Range<usize>> = weekday::named(&lower).into_iter().map(|it| it.0).collect();
    let is_named = |at: &Range<usize>| {
        named
            .iter()
            .any(|it| it.start <= at.start && at.end <= it.end)
    };
    let is_hour = |it: &str| {
        it.trim_end_matches('h')
            .bytes()
            .all(|it| it.is_ascii_digit())
    };
    let mut words = word::words(&lower);
    words.all(|(at, it)| JOINTS.contains(&it) || is_hour(it) || is_named(&at))
        && !lower.contains([';', '.', '('])
}
