//! Work that a finished paper surely gives to a body: lines of who does what, the headings of the part
//! about who carries it out, and sentences there that begin with who acts.

use std::ops::Range;

use super::{Paragraph, Proof, word};
use crate::role::Role;

/// A body that is given work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The paragraph and the place of its name there.
    pub paragraph: usize,
    pub at: Range<usize>,
}

/// Words with which the names of bodies begin.
pub const BODIES: [&str; 17] = [
    "phòng",
    "sở",
    "ban",
    "ủy",
    "uỷ",
    "ubnd",
    "hội",
    "đoàn",
    "công",
    "trạm",
    "trường",
    "trung",
    "mặt",
    "hạt",
    "đội",
    "chi",
    "liên",
];

/// Words of the headings below which each heading names a body.
const PARTS: [&str; 3] = ["tổ chức thực hiện", "phân công", "trách nhiệm"];

/// Words that give work to the body behind them.
const GIVEN: [&str; 4] = ["Giao ", "Đề nghị ", "Yêu cầu ", "Phân công "];

/// What a body is to do, right behind its name; names have capitals there.
const DEEDS: [&str; 20] = [
    "chủ trì",
    "phối hợp",
    "có trách nhiệm",
    "chịu trách nhiệm",
    "tham mưu",
    "tổng hợp",
    "theo dõi",
    "hướng dẫn",
    "đôn đốc",
    "xây dựng",
    "lập danh sách",
    "bố trí",
    "căn cứ",
    "rà soát",
    "kiểm tra",
    "tổ chức",
    "triển khai",
    "thực hiện",
    "tuyên truyền",
    "chuẩn bị",
];

/// What the names of bodies end with that is no name itself.
const PLACES: [&str; 6] = ["xã", "phường", "tỉnh", "thôn", "phố", "trường"];

/// No name of a body has more words.
const LONGEST: usize = 12;

impl Proof<'_> {
    /// Work that is given, in order.
    pub fn duties(&self) -> Vec<Duty> {
        let mut duties = Vec::new();
        let mut ordered = false;
        for (place, it) in self.body().filter(|(_, it)| it.annex == 0) {
            let end = it.text.find(':');
            let names = match (it.role, end) {
                (Role::Nhan, Some(end))
                    if word::has(&it.lower[..end], "chủ trì")
                        || word::has(&it.lower[..end], "thực hiện") =>
                {
                    names(&it.text, end + 1..it.text.len())
                }
                _ if self.names_a_body(it) => {
                    // A sentence is no name.
                    let said = end.is_none() && it.text.trim_end().ends_with('.');
                    let end = end.unwrap_or(it.text.len());
                    let acts = acting(&it.text).filter(|it| it.end < end);
                    let name = acts.or((!said).then_some(0..end));
                    name.into_iter().collect()
                }
                _ if ordered || self.is_about_duties(it) => acting(&it.text).into_iter().collect(),
                _ => Vec::new(),
            };
            // Below its order a letter lists who does what.
            let orders = ["đề nghị", "yêu cầu", "giao"]
                .iter()
                .any(|words| it.has(words));
            ordered |= self.head.addressed && orders && it.text.trim_end().ends_with(':');
            let duty = |at: Range<usize>| {
                let name = it.text[at.clone()].trim_end_matches(['.', ';', ' ']);
                let at = at.start..at.start + name.len();
                is_body(name).then_some(Duty {
                    paragraph: place,
                    at,
                })
            };
            duties.extend(names.into_iter().filter_map(duty));
        }
        duties
    }

    fn names_a_body(&self, it: &Paragraph) -> bool {
        let numbered = it.heading.is_some_and(|it| it > 1) || it.role == Role::Khoan;
        numbered && self.is_about_duties(it)
    }

    /// Whether a paragraph stands in the part about who carries the paper out.
    fn is_about_duties(&self, it: &Paragraph) -> bool {
        let about =
            |it: &Paragraph| it.heading == Some(1) && PARTS.iter().any(|words| it.has(words));
        self.above(it).any(about)
    }
}

/// The name of who acts, when a sentence begins with it: "Giao Phòng Kinh tế chủ trì, …".
fn acting(text: &str) -> Option<Range<usize>> {
    let given = GIVEN.iter().find(|it| text.starts_with(**it));
    let start = given.map_or(0, |it| it.len());
    let deeds = DEEDS
        .iter()
        .filter_map(|it| text[start..].find(&format!(" {it}")));
    let end = start + deeds.min()?;
    // "UBND phường đẩy nhanh tiến độ thực hiện": a name ends with its place, or soon behind a capital.
    let words: Vec<_> = text[start..end].split(' ').collect();
    let small = |it: &&&str| it.starts_with(char::is_lowercase);
    let tail = words.iter().rev().take_while(small).count();
    let place = words.iter().position(|it| PLACES.contains(it));
    let placed = place.is_none_or(|at| words.get(at + 1).is_none_or(|it| !small(&it)));
    (tail < 4 && placed).then_some(start..end)
}

/// The single body that a sentence begins with and that acts: "Trạm Y tế xã phối hợp …".
pub fn acting_body(text: &str) -> Option<&str> {
    let name = text.get(acting(text)?)?;
    is_body(name).then_some(name)
}

/// The names between commas.
fn names(text: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let mut at = within.start;
    let parts = text[within].split([',', ';']).map(|part| {
        let start = at + part.len() - part.trim_start().len();
        at += part.len() + 1;
        start..start + part.trim().len()
    });
    parts.filter(|it| !it.is_empty()).collect()
}

/// Whether words are the name of a single body: "Phòng Văn hóa - Xã hội phường".
fn is_body(name: &str) -> bool {
    let lower = word::lower(name);
    let mut words = word::words(&lower).map(|(_, it)| it);
    let first = words.next().unwrap_or("");
    let count = words.count();
    // "Công an" is one of them, "Công ty" is not.
    let first = match word::has(&lower, "công ty") {
        true => "",
        false => first,
    };
    // The leaders of the issuer have the paper without being sent it.
    let own = ["ban giám", "ban lãnh đạo"]
        .iter()
        .any(|it| lower.starts_with(it));
    let one = !own
        && !lower.contains([',', '(', '…'])
        && !word::has(&lower, "và các")
        && !lower.contains("các ");
    let named = name.starts_with(char::is_uppercase) && BODIES.contains(&first);
    named && one && (1..LONGEST).contains(&count) && !name.contains(|ch: char| ch.is_ascii_digit())
}
