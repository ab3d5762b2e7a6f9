//! Communes and provinces of today, and what those of before 01/7/2025 became.

use std::sync::LazyLock;

use chrono::NaiveDate;
use fst::{IntoStreamer, Map, Streamer};

use crate::list;
use crate::proof::syllable;

/// The places of today: a province in brackets, its communes below it.
pub const TEXT: &str = include_str!("../../data/knowledge/places.txt");

/// Keys are what [`key`] makes of a name; values are places in [`TEXT`]. Made of both lists of
/// places by a test (`UPDATE=1 cargo test`), and searched as it lies.
static INDEX: LazyLock<Option<Map<&[u8]>>> =
    LazyLock::new(|| Map::new(include_bytes!("../../data/knowledge/places.fst").as_slice()).ok());

/// Since when there are no districts, and the communes and provinces of today.
pub const TWO_LEVELS: Option<NaiveDate> = NaiveDate::from_ymd_opt(2025, 7, 1);

/// Which list of places a key belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A province of today, without its level: `khánh hòa`.
    Province,
    /// A province of before, without its level; its value is that of today.
    OldProvince,
    /// A commune of today with its level, then its province: `xã tân lập|khánh hòa`.
    Commune,
    /// A commune of before with its level, then the number of its district.
    OldCommune,
    /// A district of before with its level, then its province of today; its value has its number in front.
    District,
}

/// A commune of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commune {
    /// `xã Tân Lập`.
    pub name: &'static str,
    /// `tỉnh Khánh Hòa`.
    pub province: &'static str,
}

/// A commune of before, and one that its people belong to now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldCommune {
    pub district: u64,
    pub now: Commune,
}

/// A district of before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct District {
    /// By which its communes name it.
    pub number: u64,
    /// The province of today it lies in.
    pub province: &'static str,
}

/// By how much the number of a district stands before the place of its province.
pub const NUMBERED: u64 = 1 << 20;

/// A name as keys hold it: small, its tones set one way, with one sort of apostrophe and dash.
pub fn folded(name: &str) -> String {
    let name = name.replace(['’', '‘', '`'], "'").replace('–', "-");
    let name = name.replace(" - ", "-");
    syllable::new_style(&name.to_lowercase())
}

/// The key of folded names.
pub fn key(sort: Sort, names: &[&str]) -> String {
    let sign = match sort {
        Sort::Province => "p",
        Sort::OldProvince => "q",
        Sort::Commune => "c",
        Sort::OldCommune => "o",
        Sort::District => "d",
    };
    format!("{sign}{}", names.join("|"))
}

/// A province without its level: `tỉnh Khánh Hòa`.
pub fn bare(province: &str) -> &str {
    let levels = ["tỉnh ", "thành phố "];
    let rest = levels.iter().find_map(|it| province.strip_prefix(it));
    rest.unwrap_or(province)
}

/// The province of today that has this name.
pub fn province(name: &str) -> Option<&'static str> {
    line(exactly(&key(Sort::Province, &[&folded(name)]))?)
}

/// The province of today that a province of before belongs to; none if there is one of the name still.
pub fn province_of_old(name: &str) -> Option<&'static str> {
    line(exactly(&key(Sort::OldProvince, &[&folded(name)]))?)
}

/// The communes of today that have a name with its level.
pub fn communes(name: &str) -> Vec<Commune> {
    let found = below(&key(Sort::Commune, &[&folded(name)])).into_iter();
    found.filter_map(|(_, at)| commune(at)).collect()
}

/// What became of the communes of before that had a name with its level.
pub fn old_communes(name: &str) -> Vec<OldCommune> {
    let found = below(&key(Sort::OldCommune, &[&folded(name)]));
    let old = found.into_iter().filter_map(|(names, at)| {
        Some(OldCommune {
            district: names.split('|').next()?.parse().ok()?,
            now: commune(at)?,
        })
    });
    old.collect()
}

/// The districts of before that had a name with its level.
pub fn districts(name: &str) -> Vec<District> {
    let found = below(&key(Sort::District, &[&folded(name)])).into_iter();
    let districts = found.filter_map(|(_, value)| {
        Some(District {
            number: value / NUMBERED,
            province: line(value % NUMBERED)?,
        })
    });
    districts.collect()
}

/// What the communes of before became whose name is typed, with its level or without, with marks or without; what stands behind
/// a comma is left out.
pub fn became(typed: &str) -> Vec<Commune> {
    let typed = list::folded(typed.split(',').next().unwrap_or_default());
    let sign = key(Sort::OldCommune, &[""]);
    let Some(index) = INDEX.as_ref().filter(|_| !typed.is_empty()) else {
        return Vec::new();
    };
    let mut stream = index.range().ge(&sign).into_stream();
    let mut found: Vec<Commune> = Vec::new();
    while let Some((key, at)) = stream.next() {
        let Some(rest) = key.strip_prefix(sign.as_bytes()) else {
            break;
        };
        let name = String::from_utf8_lossy(rest);
        let name = list::folded(name.split('|').next().unwrap_or_default());
        let levels = ["xa ", "phuong ", "thi tran "];
        let bare = levels.iter().find_map(|it| name.strip_prefix(it));
        if name == typed || bare == Some(typed.as_str()) {
            found.extend(commune(at).filter(|it| !found.contains(it)));
        }
    }
    found
}

fn exactly(key: &str) -> Option<u64> {
    INDEX.as_ref()?.get(key)
}

/// What stands behind a key and its sign `|` in the keys that begin so, each with its value.
fn below(key: &str) -> Vec<(String, u64)> {
    let start = format!("{key}|");
    let Some(index) = INDEX.as_ref() else {
        return Vec::new();
    };
    let mut stream = index.range().ge(&start).into_stream();
    let mut found = Vec::new();
    while let Some((key, value)) = stream.next() {
        let Some(rest) = key.strip_prefix(start.as_bytes()) else {
            break;
        };
        found.push((String::from_utf8_lossy(rest).into_owned(), value));
    }
    found
}

/// The line of the list that begins at a place; that of a province without its brackets.
fn line(at: u64) -> Option<&'static str> {
    let line = TEXT.get(usize::try_from(at).ok()?..)?.lines().next()?;
    Some(line.trim_matches(['[', ']']))
}

fn commune(at: u64) -> Option<Commune> {
    let before = TEXT.get(..usize::try_from(at).ok()?)?;
    Some(Commune {
        name: line(at)?,
        province: line(before.rfind('[')? as u64)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_today_are_known() {
        assert_eq!(province("khánh hoà"), Some("tỉnh Khánh Hòa"));
        assert_eq!(province("Ninh Thuận"), None);
        assert_eq!(province_of_old("Ninh Thuận"), Some("tỉnh Khánh Hòa"));
        assert_eq!(province_of_old("Khánh Hòa"), None);
        let found = communes("xã Quảng Ninh");
        let provinces: Vec<_> = found.iter().map(|it| it.province).collect();
        assert_eq!(provinces, ["tỉnh Quảng Trị", "tỉnh Thanh Hóa"]);
        assert_eq!(communes("phường Quảng Ninh"), []);
    }

    #[test]
    fn a_name_of_before_leads_to_places_of_today_however_it_is_typed() {
        for typed in ["thị trấn Cờ Đỏ", "co do", "Cờ Đỏ, huyện Cờ Đỏ"] {
            let found = became(typed);
            assert!(
                found.iter().any(|it| it.name == "xã Cờ Đỏ"),
                "{typed}: {found:?}"
            );
        }
        assert_eq!(became("không đâu cả"), []);
    }

    #[test]
    fn places_of_before_lead_to_those_of_today() {
        let found = old_communes("thị trấn Cờ Đỏ");
        let [it] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(
            (it.now.name, it.now.province),
            ("xã Cờ Đỏ", "thành phố Cần Thơ")
        );
        let district = districts("huyện Cờ Đỏ");
        assert_eq!(district[0].province, "thành phố Cần Thơ");
        assert_eq!(district[0].number, it.district);
    }
}
