//! Work that a finished paper surely gives to a body: lines of who does what, and the headings of the
//! part about who carries it out.

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
const BODIES: [&str; 17] = [
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

/// No name of a body has more words.
const LONGEST: usize = 12;

impl Proof<'_> {
    /// Work that is given, in order.
    pub fn duties(&self) -> Vec<Duty> {
        let mut duties = Vec::new();
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
                    let whole = 0..end.unwrap_or(it.text.len());
                    vec![whole]
                }
                _ => continue,
            };
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
        let about =
            |it: &Paragraph| it.heading == Some(1) && PARTS.iter().any(|words| it.has(words));
        let numbered = it.heading.is_some_and(|it| it > 1) || it.role == Role::Khoan;
        numbered && self.above(it).any(about)
    }
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
