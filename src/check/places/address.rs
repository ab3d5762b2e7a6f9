//! Places that stand behind one another as an address, and what is judged of each.

use chrono::NaiveDate;

use super::own;
use crate::knowledge::places::{self, Commune, OldCommune, TWO_LEVELS, bare, folded};
use crate::proof::place_name::{self, Level, PlaceName};
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;

/// What is wrong with a place on the day of a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// A commune of before, and what it became.
    OldCommune(Vec<Commune>),
    OldDistrict,
    /// A province of before, and that of today.
    OldProvince(&'static str),
    /// A commune that has another level, or lies in other provinces than the one named.
    Other(Vec<Commune>),
    /// A commune that has the name of a province.
    ProvinceName,
    /// A province that has another level.
    OtherLevel(&'static str),
}

/// Institutions and works that keep a name, and words in front of where somebody comes from.
const KEEPERS: [&str; 44] = [
    "trường",
    "bệnh viện",
    "trung tâm",
    "trạm",
    "công ty",
    "hợp tác xã",
    "chi nhánh",
    "ngân hàng",
    "quỹ",
    "dự án",
    "đường",
    "quốc lộ",
    "cầu",
    "chợ",
    "hồ",
    "đập",
    "di tích",
    "khu",
    "chùa",
    "đình",
    "đền",
    "tòa án",
    "toà án",
    "viện kiểm sát",
    "kho bạc",
    "thi hành án",
    "ban quản lý",
    "công trình",
    "tuyến",
    "nhà máy",
    "cảng",
    "bến",
    "đồn",
    "hội",
    "câu lạc bộ",
    "lễ hội",
    "quê",
    "quê quán",
    "sinh",
    "thường trú",
    "trú tại",
    "địa chỉ",
    "bản đồ",
    "quy hoạch",
];

/// Every place of a paper of today with which something is wrong, the smallest of an address alone.
pub fn judged<'p>(proof: &'p Proof) -> Vec<(&'p Paragraph, PlaceName, Verdict)> {
    let Some(since) = TWO_LEVELS else {
        return Vec::new();
    };
    let Some((day, _)) = proof.head.issued.filter(|(day, _)| *day >= since) else {
        return Vec::new();
    };
    let mut own_province = None;
    let mut judged = Vec::new();
    for paragraph in &proof.paragraphs {
        let mut address_told = 0;
        let places = place_name::find(paragraph);
        for (nth, place) in places.iter().enumerate() {
            let words = paragraph.words(&place.range);
            let name = paragraph.words(&place.name(paragraph));
            let capitals =
                !name.chars().any(char::is_lowercase) && name.chars().any(char::is_alphabetic);
            let own_word = proof
                .head
                .own_words
                .iter()
                .any(|it| folded(it) == folded(words));
            // "xã A, huyện B, tỉnh C" is one address, told once; so is a home.
            if place.range.start < address_told {
                continue;
            }
            if capitals && paragraph.role != Role::CoQuan || own_word {
                continue;
            }
            let rest = address(paragraph, &places[nth..]);
            let address_ends = rest.last().map_or(place.range.end, |it| it.range.end);
            if is_kept(paragraph, place) {
                address_told = address_ends;
                continue;
            }
            let region = rest.iter().find_map(|it| province_of(paragraph, it));
            let own = *own_province.get_or_insert_with(|| own::province(proof));
            let asked = Asked {
                paragraph,
                place,
                named: region,
                own,
                day,
            };
            let Some(verdict) = asked.verdict(rest) else {
                continue;
            };
            address_told = address_ends;
            judged.push((paragraph, place.clone(), verdict));
        }
    }
    judged
}

/// Whether it is part of the name of something that keeps it, or told of as somebody's home.
fn is_kept(paragraph: &Paragraph, place: &PlaceName) -> bool {
    let lower = &paragraph.lower[..place.range.start];
    let from = lower.rfind([',', ';', '.', '(']).map_or(0, |at| at + 1);
    let lead = &lower[from..];
    KEEPERS.iter().any(|it| word::has(lead, it))
}

/// The places from the first on that stand behind one another: "xã A, huyện B, tỉnh C".
fn address<'t>(paragraph: &Paragraph, places: &'t [PlaceName]) -> &'t [PlaceName] {
    let joined = |pair: &&[PlaceName]| {
        let between = &paragraph.text[pair[0].range.end..pair[1].range.start];
        let wider = rank(pair[1].level) > rank(pair[0].level);
        wider && matches!(between, ", " | " " | " - " | " thuộc " | ", thuộc ")
    };
    let more = places.windows(2).take_while(joined).count();
    &places[..=more.min(places.len() - 1)]
}

fn rank(level: Level) -> u8 {
    match level {
        Level::Commune | Level::Township => 0,
        Level::District => 1,
        Level::City => 2,
        Level::Province => 3,
    }
}

/// The province of today that a place of the level of a province stands for.
fn province_of(paragraph: &Paragraph, place: &PlaceName) -> Option<&'static str> {
    let known = matches!(place.level, Level::Province | Level::City);
    known.then(|| own::today(paragraph.words(&place.name(paragraph))))?
}

/// A place that is asked of.
struct Asked<'p> {
    paragraph: &'p Paragraph,
    place: &'p PlaceName,
    /// The province named behind it.
    named: Option<&'static str>,
    /// The province of the paper.
    own: Option<&'static str>,
    day: NaiveDate,
}

impl Asked<'_> {
    fn verdict(&self, address: &[PlaceName]) -> Option<Verdict> {
        match self.place.level {
            Level::Commune => self.commune(address),
            // That there are none is told of as of a body.
            Level::Township => None,
            Level::District => self.district(),
            Level::City if self.is_province() => self.other_level(),
            Level::City => self.district(),
            Level::Province if self.is_province() => self.other_level(),
            Level::Province => {
                let now = places::province_of_old(self.name())?;
                Some(Verdict::OldProvince(now))
            }
        }
    }

    fn words(&self) -> &str {
        self.paragraph.words(&self.place.range)
    }

    fn name(&self) -> &str {
        self.paragraph.words(&self.place.name(self.paragraph))
    }

    /// Whether it, or what it begins with, is a province of today.
    fn is_province(&self) -> bool {
        self.today().is_some()
    }

    fn today(&self) -> Option<&'static str> {
        let level = self.place.ends[0] + 1;
        let mut names = self
            .place
            .prefixes()
            .filter_map(|it| self.paragraph.text.get(level..it.end));
        names.find_map(places::province)
    }

    fn other_level(&self) -> Option<Verdict> {
        let today = self.today()?;
        let is_city = self.place.level == Level::City;
        // There may be a district city of the name: "thành phố Lào Cai" was one.
        let differs = today.starts_with("thành phố") != is_city;
        if differs && is_city {
            return self.district();
        }
        let became = NaiveDate::from_ymd_opt(2026, 4, 30)?;
        let settled = bare(today) != "Đồng Nai" || self.day >= became;
        (differs && settled).then_some(Verdict::OtherLevel(today))
    }

    fn district(&self) -> Option<Verdict> {
        // "UBND huyện …" is told of as of a body.
        let before = word::before(&self.paragraph.lower, self.place.range.start);
        let body = matches!(before, "ubnd" | "dân" | "hđnd" | "an" | "ủy" | "uỷ");
        let known = !places::districts(self.words()).is_empty();
        (known && !body).then_some(Verdict::OldDistrict)
    }

    fn commune(&self, address: &[PlaceName]) -> Option<Verdict> {
        let region = self.named.or(self.own);
        let within = |it: &Commune| region.is_none_or(|region| it.province == region);
        let old = |units: &[OldCommune]| {
            let mut now: Vec<Commune> = Vec::new();
            for it in units.iter().filter(|it| within(&it.now)) {
                if !now.contains(&it.now) {
                    now.push(it.now);
                }
            }
            now
        };
        let mut prefixes = self.place.prefixes();
        let today = prefixes.find_map(|it| {
            let units = places::communes(self.paragraph.words(&it));
            (!units.is_empty()).then_some((it.end, units))
        });
        let whole = |end: usize| end == self.place.range.end;
        let before = self.old_communes(address);
        if let Some((end, units)) = today {
            if !whole(end) || units.iter().any(within) {
                return None;
            }
            let became = old(&before);
            if !became.is_empty() {
                return Some(Verdict::OldCommune(became));
            }
            let of_province = places::province(self.name()).is_some();
            return match self.named {
                Some(_) => Some(Verdict::Other(units)),
                None if of_province => Some(Verdict::ProvinceName),
                None => None,
            };
        }
        let became = old(&before);
        let sure = region.is_some() || became.len() == 1;
        if !became.is_empty() && sure {
            return Some(Verdict::OldCommune(became));
        }
        region?;
        let levels = ["xã", "phường", "đặc khu"];
        let others = levels
            .iter()
            .flat_map(|it| places::communes(&format!("{it} {}", self.name())));
        let others: Vec<Commune> = others.filter(within).collect();
        let became = NaiveDate::from_ymd_opt(2026, 4, 30)?;
        // Ten communes of this province became wards that day.
        let settled = self.day >= became || others.iter().all(|it| bare(it.province) != "Đồng Nai");
        if !others.is_empty() && settled {
            return Some(Verdict::Other(others));
        }
        let of_province = before.is_empty() && own::today(self.name()).is_some();
        of_province.then_some(Verdict::ProvinceName)
    }

    /// The communes of before that it can be: those of the district named behind it, if one is.
    fn old_communes(&self, address: &[PlaceName]) -> Vec<OldCommune> {
        let all = places::old_communes(self.words());
        let behind = address.iter().skip(1);
        let behind = behind.flat_map(|it| places::districts(self.paragraph.words(&it.range)));
        let districts: Vec<u64> = behind.map(|it| it.number).collect();
        let there = all.iter().filter(|it| districts.contains(&it.district));
        let there: Vec<OldCommune> = there.cloned().collect();
        if there.is_empty() { all } else { there }
    }
}
