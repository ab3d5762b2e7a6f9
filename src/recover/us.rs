//! An office as papers of others call it: by its name, or together with bodies like it.

use crate::campaign::Office;
use crate::proof::word;

/// Levels of places, as bodies of all of them are called: `các xã, phường`.
const LEVELS: [&str; 4] = ["xã", "phường", "đặc khu", "thị trấn"];

/// What calls all bodies of those levels.
const ALL_LEVELS: [&str; 2] = ["cấp xã", "các địa phương"];

/// Bodies that stand before the names of places; what is asked of one is not asked of another.
const BODIES: [[&str; 2]; 10] = [
    ["ủy ban nhân dân", "ubnd"],
    ["hội đồng nhân dân", "hđnd"],
    ["đảng ủy", "đảng bộ"],
    ["ủy ban mặt trận tổ quốc việt nam", "mttq"],
    ["công an", "công an"],
    ["ban chỉ huy quân sự", "quân sự"],
    ["trạm y tế", "y tế"],
    ["đoàn thanh niên", "đoàn tncs hồ chí minh"],
    ["hội nông dân", "nông dân"],
    ["hội liên hiệp phụ nữ", "phụ nữ"],
];

/// How it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Called {
    /// With all like it.
    Together,
    ByName,
}

/// The office.
pub struct Us {
    /// Its names in small letters.
    names: Vec<String>,
    /// What bodies like it are called together.
    together: Vec<String>,
    /// What kind of body it is, where that is one of those known.
    body: Option<[&'static str; 2]>,
}

impl Us {
    pub fn of(office: &Office) -> Us {
        let name = small(office.name.0.value.trim());
        let body = BODIES.into_iter().find(|it| name.starts_with(it[0]));
        let short = body.and_then(|it| Some(format!("{}{}", it[1], name.strip_prefix(it[0])?)));
        let level = LEVELS.iter().find(|it| word::has(&name, it));
        let mut together: Vec<String> = Vec::new();
        match level {
            Some(_) => {
                together.extend(LEVELS.iter().map(|it| format!("các {it}")));
                together.extend(ALL_LEVELS.map(str::to_owned));
            }
            // All schools, all departments: its first word, and the first two.
            None => {
                let words: Vec<&str> = name.split(' ').collect();
                let first = (1..=3).filter_map(|it| words.get(..it));
                together.extend(first.map(|it| format!("các {}", it.join(" "))));
            }
        }
        let names = std::iter::once(name).chain(short).collect();
        Us {
            names,
            together,
            body,
        }
    }

    /// Where words call it and how, the first time.
    pub fn called(&self, words: &str) -> Option<(Called, std::ops::Range<usize>)> {
        let lower = small(words);
        let find = |own: &String| word::find(&lower, own).next();
        if let Some(at) = self.names.iter().filter_map(find).min_by_key(|it| it.start) {
            return Some((Called::ByName, at));
        }
        let all = self.together.iter();
        let places = all.flat_map(|own| word::find(&lower, own).collect::<Vec<_>>());
        let like = places.filter(|at| self.is_like(&lower[..at.start]));
        let at = like.min_by_key(|it| it.start)?;
        // "các xã, phường, đặc khu" is one name.
        let mut end = at.end;
        loop {
            let rest = &lower[end..];
            let next = [", ", " và ", " hoặc "].iter().find_map(|sign| {
                let rest = rest.strip_prefix(sign)?;
                let level = LEVELS.iter().find(|it| rest.starts_with(**it))?;
                Some(sign.len() + level.len())
            });
            match next {
                Some(more) => end += more,
                None => break,
            }
        }
        let start = self.begun(&lower[..at.start]);
        Some((Called::Together, start..end))
    }

    /// Whether what stands before the name of all places is no other body.
    fn is_like(&self, before: &str) -> bool {
        let before = before.trim_end();
        let named = BODIES
            .into_iter()
            .find(|it| it.iter().any(|name| before.ends_with(name)));
        named.is_none() || named == self.body
    }

    /// Where the name of the body begins that stands before the name of all places.
    fn begun(&self, before: &str) -> usize {
        let bare = before.trim_end();
        let named = self.body.into_iter().flatten();
        let body = named.filter(|it| bare.ends_with(it)).map(str::len).max();
        body.map_or(before.len(), |it| bare.len() - it)
    }
}

/// Small letters of the same length, with marks as most write them.
fn small(words: &str) -> String {
    word::lower(words).replace("uỷ", "ủy")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_called_by_its_name_or_with_others() {
        let us = Us {
            names: vec![
                "ủy ban nhân dân xã hoa mai".to_owned(),
                "ubnd xã hoa mai".to_owned(),
            ],
            together: vec![
                "các xã".to_owned(),
                "các phường".to_owned(),
                "cấp xã".to_owned(),
            ],
            body: Some(["ủy ban nhân dân", "ubnd"]),
        };
        let called = |words: &str| {
            us.called(words)
                .map(|(how, at)| (how, words[at].to_owned()))
        };
        for (words, found) in [
            (
                "Giao UBND xã Hoa Mai quét ngõ",
                Some((Called::ByName, "UBND xã Hoa Mai")),
            ),
            (
                "UBND các xã, phường và đặc khu: quét ngõ",
                Some((Called::Together, "UBND các xã, phường và đặc khu")),
            ),
            ("Đảng ủy các xã quét ngõ", None),
            ("Các xã quét ngõ", Some((Called::Together, "Các xã"))),
            ("Sở Nội vụ quét ngõ", None),
        ] {
            let found = found.map(|(how, at)| (how, at.to_owned()));
            assert_eq!(called(words), found, "{words}");
        }
    }
}
