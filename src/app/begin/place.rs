//! The communes and provinces an office can be in.

use super::Choice;
use crate::knowledge::places::{TEXT, bare};

/// What a place can be, those below a province first.
pub const LEVELS: [&str; 5] = ["đặc khu", "phường", "xã", "tỉnh", "thành phố"];

/// A place as it is chosen: `xã Tân Lập, tỉnh Khánh Hòa`, or a province alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'p> {
    /// `xã Tân Lập`; none of a province.
    pub commune: Option<&'p str>,
    /// `tỉnh Khánh Hòa`.
    pub province: &'p str,
}

impl<'p> Place<'p> {
    /// Reads an answer.
    pub fn of(answer: &'p str) -> Place<'p> {
        match answer.rsplit_once(", ") {
            Some((commune, province)) => Place {
                commune: Some(commune),
                province,
            },
            None => Place {
                commune: None,
                province: answer,
            },
        }
    }

    /// With its level: `xã Tân Lập`.
    pub fn whole(self) -> &'p str {
        self.commune.unwrap_or(self.province)
    }

    /// Its level and its own name.
    pub fn parts(self) -> (&'p str, &'p str) {
        let whole = self.whole();
        let mut split = LEVELS.iter().filter_map(|it| {
            let name = whole.strip_prefix(it)?.strip_prefix(' ')?;
            Some((&whole[..it.len()], name))
        });
        split.next().unwrap_or(("", whole))
    }

    /// The name of its province without its level.
    pub fn province_name(self) -> &'p str {
        bare(self.province)
    }
}

/// All communes, or all provinces.
pub fn choices(communes: bool) -> Vec<Choice> {
    let mut province = "";
    let mut all = Vec::new();
    for line in TEXT.lines().filter(|it| !it.starts_with('#')) {
        match line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            Some(name) => {
                province = name;
                all.extend((!communes).then(|| Choice::plain(name)));
            }
            None if communes && !line.is_empty() => {
                all.push(Choice::plain(&format!("{line}, {province}")));
            }
            None => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_today() {
        assert_eq!(choices(false).len(), 34);
        assert_eq!(choices(true).len(), 3321);
        let place = Place::of("đặc khu Phú Quốc, tỉnh An Giang");
        assert_eq!(place.parts(), ("đặc khu", "Phú Quốc"));
        assert_eq!(place.province_name(), "An Giang");
        assert_eq!(Place::of("thành phố Huế").parts(), ("thành phố", "Huế"));
    }
}
