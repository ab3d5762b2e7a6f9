//! Everything a template may ask for: the campaign, its office, and the lines of the head
//! worked out in the wording of the regime.

use chrono::Datelike;

use crate::campaign::{Campaign, Office, Precision, Register, Signer, When};
use crate::document::{Document, Properties, plain};
use crate::fact::Fact;
use crate::regime::Regime;
use crate::role::Role;
use crate::shape::{Shape, Text};
use crate::source::Span;

/// Room for what the văn thư writes by hand; spaces that neither break nor stretch.
const ROOM: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// The words for who does what, in the order they are printed.
const LABELS: [&str; 6] = ["lead", "advise", "do", "with", "time", "result"];

/// The root of the tree of facts.
pub fn of(campaign: &Campaign, office: &Office, regime: &Regime) -> Fact {
    let Fact::Group(mut members) = campaign.fact() else {
        return Fact::Nothing;
    };
    members.retain(|(key, _)| {
        !matches!(
            key.as_str(),
            "office" | "units" | "labels" | "signer" | "signers" | "outline"
        )
    });
    let head = Head {
        campaign,
        office,
        regime,
    };
    let words = |names: &[(Text, crate::regime::Wording)]| {
        let group = names
            .iter()
            .map(|(k, w)| (k.value.clone(), Fact::Words(w.text.0.clone())));
        Fact::Group(group.collect())
    };
    let year = campaign.date.as_ref().and_then(When::year);
    members.extend([
        ("office".to_owned(), office.fact()),
        ("units".to_owned(), units(campaign, office)),
        ("ids".to_owned(), ids(campaign)),
        ("labels".to_owned(), labels(campaign, office)),
        ("parts".to_owned(), Fact::List(parts(campaign))),
        (
            "signers".to_owned(),
            Fact::List(campaign.all_signers().map(|s| head.signer(s)).collect()),
        ),
        ("head".to_owned(), head.lines()),
        ("words".to_owned(), words(&regime.words.0.0)),
        ("party".to_owned(), flag(regime.is_party(), campaign.span)),
        (
            "year".to_owned(),
            year.map_or(Fact::Nothing, |y| Fact::words(y.to_string(), campaign.span)),
        ),
    ]);
    Fact::Group(members)
}

/// What the properties of the file say, read off the worded paper.
pub fn properties(
    campaign: &Campaign,
    office: &Office,
    facts: &Fact,
    paper: &Document,
) -> Properties {
    let line = |role: Role| {
        paper.blocks.iter().find_map(|b| match b {
            crate::document::Block::Line(l) if l.role == role => Some(plain(&l.text)),
            _ => None,
        })
    };
    let words = |fact: Option<&Fact>| match fact {
        Some(Fact::Words(w)) => w.value.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    };
    let subject = words(facts.get("subject"));
    let title = match line(Role::TenLoai) {
        Some(kind) => format!("{kind} {subject}"),
        None => line(Role::TrichYeuCongVan).unwrap_or_else(|| subject.clone()),
    };
    let symbol = facts.get("head").and_then(|h| h.get("symbol"));
    let date = campaign.date.as_ref().and_then(|d| d.precision.days(None));
    Properties {
        title: plain_words(&title),
        author: office.name.0.value.clone(),
        subject: plain_words(&subject),
        keywords: vec![words(symbol).replace(['\u{a0}', ' '], "")],
        date: date.map(|(first, _)| (first.year(), first.month(), first.day())),
    }
}

/// Words without their emphasis.
fn plain_words(text: &str) -> String {
    plain(&super::emphasis::inlines(text, None))
}

fn flag(on: bool, span: Span) -> Fact {
    if on {
        Fact::words("true", span)
    } else {
        Fact::Nothing
    }
}

fn units(campaign: &Campaign, office: &Office) -> Fact {
    let register = Register::new(campaign.units.iter().chain(&office.units));
    let one = |key: &str| {
        let unit = register.get(key)?;
        let short = unit.short.as_ref().unwrap_or(&unit.name.0);
        let Fact::Group(mut members) = unit.fact() else {
            return None;
        };
        members.retain(|(k, _)| k != "short");
        members.push(("short".to_owned(), Fact::Words(short.clone())));
        members.push(("text".to_owned(), Fact::Words(unit.name.0.clone())));
        Some((key.to_owned(), Fact::Group(members)))
    };
    Fact::Group(register.keys().filter_map(one).collect())
}

/// Entries that gave themselves a name.
fn ids(campaign: &Campaign) -> Fact {
    let entries = campaign.entries();
    let named = entries
        .iter()
        .filter_map(|(_, e)| Some((e.id.as_ref()?.value.clone(), e.fact())));
    Fact::Group(named.collect())
}

fn labels(campaign: &Campaign, office: &Office) -> Fact {
    let word = |key: &str| {
        let lists = campaign.labels.iter().chain(&office.labels);
        lists
            .filter_map(|l| l.get(key))
            .next()
            .map_or(Fact::Nothing, Shape::fact)
    };
    Fact::Group(LABELS.iter().map(|k| ((*k).to_owned(), word(k))).collect())
}

/// The parts in the office's own order; empty when the template's order is meant.
fn parts(campaign: &Campaign) -> Vec<Fact> {
    let named = |name: &str, span: Span, entry: Fact| {
        Fact::Group(vec![
            ("part".to_owned(), Fact::words(name, span)),
            ("entry".to_owned(), entry),
        ])
    };
    campaign
        .outline
        .iter()
        .map(|entry| match entry.part_name() {
            Some(name) => {
                let fact = campaign.part(name).map_or(Fact::Nothing, Shape::fact);
                named(name, entry.span, fact)
            }
            None => named("", entry.span, entry.fact()),
        })
        .collect()
}

/// The lines of the head and of the signature.
struct Head<'a> {
    campaign: &'a Campaign,
    office: &'a Office,
    regime: &'a Regime,
}

impl Head<'_> {
    fn lines(&self) -> Fact {
        let at = self.campaign.span;
        let words = |text: Option<String>| text.map_or(Fact::Nothing, |t| Fact::words(t, at));
        let number_at = self.campaign.number.as_ref().map_or(at, |n| n.span);
        let number_line = self.number_line();
        let symbol = number_line
            .trim_start_matches("Số:")
            .trim_start_matches("Số")
            .trim_start_matches(' ')
            .to_owned();
        let pattern = |name: &str| {
            let pattern = self.regime.word(name);
            (!pattern.is_empty()).then(|| pattern.to_owned())
        };
        let subject = self.campaign.subject.0.value.trim();
        let subject_line = |pattern: String| {
            // Behind "V/v" the phrase goes on in small letters.
            let leads = pattern.starts_with("{subject}");
            let words = if leads {
                subject.to_owned()
            } else {
                lower_first(subject)
            };
            pattern.replace("{subject}", &words)
        };
        let urgency = self
            .campaign
            .urgency
            .as_ref()
            .and_then(|u| pattern(&u.value));
        let draft = self
            .campaign
            .draft
            .as_ref()
            .and_then(|d| pattern("du-thao").map(|p| p.replace("{draft}", &d.value)));
        Fact::Group(vec![
            (
                "number_line".to_owned(),
                Fact::words(number_line, number_at),
            ),
            ("symbol".to_owned(), Fact::words(symbol, number_at)),
            ("date_line".to_owned(), words(self.date_line())),
            ("date".to_owned(), words(self.date_words())),
            (
                "subject_line".to_owned(),
                words(pattern("trich-yeu-cong-van").map(subject_line)),
            ),
            ("urgency".to_owned(), words(urgency)),
            ("draft".to_owned(), words(draft)),
        ])
    }

    /// "Số: 344/KH-UBND", with room when the number is not yet given.
    fn number_line(&self) -> String {
        let kind = &self.campaign.kind.0.value;
        let own = self.regime.word(&format!("so-{kind}"));
        let pattern = if own.is_empty() {
            self.regime.word("so")
        } else {
            own
        };
        let number = match self.campaign.number.as_ref().map(|n| n.value.trim()) {
            Some(n) if n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()) => format!("0{n}"),
            Some(n) if !n.is_empty() => n.to_owned(),
            _ => ROOM.to_owned(),
        };
        let code = self
            .regime
            .types
            .0
            .get(kind)
            .map_or("", |w| &w.text.0.value);
        let mut line = pattern.to_owned();
        if let Some(symbol) = &self.campaign.symbol {
            for whole in ["{type}-{body}", "{type}/{body}", "{body}-{drafter}"] {
                line = line.replace(whole, &symbol.value);
            }
        }
        match &self.office.drafter {
            Some(unit) => line = line.replace("{drafter}", &unit.value),
            None => line = line.replace("-{drafter}", ""),
        }
        line.replace("{number}", &number)
            .replace("{type}", code)
            .replace("{body}", &self.office.symbol.0.value)
    }

    fn place(&self) -> Option<&str> {
        let place = self.campaign.place.as_ref().or(self.office.place.as_ref());
        place.map(|p| p.value.trim()).filter(|p| !p.is_empty())
    }

    /// "Minh Xuân, ngày      tháng 5 năm 2026"; none when neither place nor date is known.
    fn date_line(&self) -> Option<String> {
        let date = self.campaign.date.as_ref();
        if date.is_none() && self.place().is_none() {
            return None;
        }
        let (day, month, year) = self.day_month_year();
        let line = self
            .regime
            .word("ngay")
            .replace("{day}", &day)
            .replace("{month}", &month)
            .replace("{year}", &year);
        Some(match self.place() {
            Some(place) => line.replace("{place}", place),
            None => line.trim_start_matches("{place},").trim_start().to_owned(),
        })
    }

    /// The date as a citation of this paper gives it.
    fn date_words(&self) -> Option<String> {
        let (day, month, year) = self.day_month_year();
        Some(if self.regime.is_party() {
            format!("{day}/{month}/{year}")
        } else {
            format!("{day} tháng {month} năm {year}")
        })
    }

    /// Days below 10 and the first two months get a nought; the rest of the months do not.
    fn day_month_year(&self) -> (String, String, String) {
        let date = self.campaign.date.as_ref();
        let room = || ROOM[..ROOM.len() / 6 * 5].to_owned();
        let day = match date.map(|d| d.precision) {
            Some(Precision::Day(d)) => Some(d.day()),
            Some(Precision::Impossible(d, ..)) if d > 0 => Some(d),
            _ => None,
        };
        let month = date.and_then(When::month);
        (
            day.map_or_else(room, |d| format!("{d:02}")),
            month.map_or_else(room, |m| {
                if m < 3 {
                    format!("{m:02}")
                } else {
                    m.to_string()
                }
            }),
            date.and_then(When::year)
                .map_or_else(|| format!("20{}", room()), |y| y.to_string()),
        )
    }

    /// Lines of authority, office and name.
    fn signer(&self, signer: &Signer) -> Fact {
        let known = signer
            .key
            .as_ref()
            .and_then(|k| self.office.signers.as_ref()?.get(&k.value));
        let signer = known.unwrap_or(signer);
        let authority = [
            ("tm", &signer.tm),
            ("kt", &signer.kt),
            ("tl", &signer.tl),
            ("tuq", &signer.tuq),
            ("q", &signer.q),
        ];
        let lines = authority.into_iter().filter_map(|(name, of)| {
            let of = of.as_ref()?;
            let prefix = self.regime.word(name);
            Some(Fact::words(format!("{prefix}{}", of.value), of.span))
        });
        Fact::Group(vec![
            ("authority".to_owned(), Fact::List(lines.collect())),
            (
                "title".to_owned(),
                signer.title.as_ref().map_or(Fact::Nothing, Shape::fact),
            ),
            (
                "name".to_owned(),
                signer.name.as_ref().map_or(Fact::Nothing, Shape::fact),
            ),
        ])
    }
}

/// The words with a small first letter.
fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    match (chars.next(), chars.clone().next()) {
        // Two capitals in a row are an abbreviation, which keeps its form.
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => words.to_owned(),
    }
}
