//! Lengths of time that end in the year of the paper: (5 năm), 5 năm qua, còn 4 năm nữa.

use super::Sentence;
use crate::diagnostic::Message;
use crate::proof::word;
use crate::time;
use crate::turn::Fate;

/// Words behind such a length, and in front of it.
const BEHIND: [&str; 9] = [
    "qua",
    "nữa",
    "gần đây",
    "trở lại đây",
    "liền",
    "liên tiếp",
    "thực hiện",
    "triển khai",
    "hoạt động",
];
const AHEAD: [&str; 8] = [
    "sau",
    "còn",
    "qua",
    "suốt",
    "tròn",
    "sơ kết",
    "tổng kết",
    "hơn",
];

impl Sentence<'_> {
    /// Lengths that another year makes longer or shorter.
    pub(super) fn lengths(&mut self) {
        let lower = &self.paragraph().lower;
        let (from, to) = (self.turn.from, self.turn.to);
        for (at, count) in time::figures(lower) {
            if at.len() > 3 || word::after(lower, at.end) != "năm" || !self.is_free(&at) {
                continue;
            }
            let Some(unit) = lower[at.end..].find("năm") else {
                continue;
            };
            let range = at.start..at.end + unit + "năm".len();
            let ahead = lower[..at.start].trim_end();
            let behind = lower[range.end..].trim_start();
            let is_ahead = AHEAD
                .iter()
                .any(|it| ahead.ends_with(it) && word::has(ahead, it));
            let is_behind = BEHIND.iter().any(|it| behind.starts_with(it));
            let is_alone = ahead.ends_with('(') && behind.starts_with(')');
            let sentence = self.leaf.sentence(&range);
            let mut years = time::figures(&lower[sentence]).into_iter();
            let counts = years.any(|it| i64::from(it.1) + i64::from(count) == i64::from(from));
            if is_ahead || is_behind || is_alone || counts {
                let why: Message = message!(
                    "số năm tính trong năm {from}: năm {to} là bao nhiêu?",
                    "a count of years in {from}: how many are there in {to}?"
                );
                self.tell(Fate::Look, range, why);
            }
        }
    }
}
