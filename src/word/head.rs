//! The lines of the head and of the signature, in the wording of the regulation.

use crate::campaign::{Campaign, Office, Signer, When};
use crate::fact::Fact;
use crate::kind::Kind;
use crate::pattern;
use crate::regulation::Regulation;
use crate::shape::Shape;
use crate::symbol::{self, ROOM};

/// The lines of the head and of the signature.
pub struct Head<'a> {
    pub campaign: &'a Campaign,
    pub office: &'a Office,
    pub regulation: &'a Regulation,
    pub kind: &'a Kind,
}

impl Head<'_> {
    pub fn lines(&self) -> Fact {
        let at = self.campaign.span;
        let words = |text: Option<String>| text.map_or(Fact::Nothing, |t| Fact::words(t, at));
        let number_at = self.campaign.number.as_ref().map_or(at, |n| n.span);
        let number_line = symbol::line(self.campaign, self.office, self.regulation, self.kind);
        let symbol = number_line
            .trim_start_matches("Số:")
            .trim_start_matches("Số")
            .trim_start_matches(' ')
            .to_owned();
        let pattern = |name: &str| {
            let pattern = self.regulation.word(name);
            (!pattern.is_empty()).then(|| pattern.to_owned())
        };
        let subject = self.campaign.subject.0.value.trim();
        let subject_line = |pattern: String| {
            if pattern.starts_with("{subject}") {
                return pattern.replace("{subject}", subject);
            }
            // Behind "V/v" the phrase goes on in small letters.
            let opened = ["V/v ", "v/v ", "Về việc ", "về việc "];
            let bare = opened.iter().find_map(|words| subject.strip_prefix(words));
            pattern.replace("{subject}", &lower_first(bare.unwrap_or(subject)))
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
            ("number_line".into(), Fact::words(number_line, number_at)),
            ("symbol".into(), Fact::words(symbol, number_at)),
            ("date_line".into(), words(self.date_line())),
            ("date".into(), words(self.date_words())),
            (
                "subject_line".into(),
                pattern("trich-yeu-duoi-so").map_or(Fact::Nothing, |p| {
                    Fact::words(subject_line(p), self.campaign.subject.0.span)
                }),
            ),
            ("urgency".into(), words(urgency)),
            ("draft".into(), words(draft)),
        ])
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
        let mut pattern = self.regulation.word("ngay");
        if self.place().is_none() {
            pattern = pattern.trim_start_matches("{place},").trim_start();
        }
        Some(pattern::fill(pattern, |name| match name {
            "day" => Some(day.clone()),
            "month" => Some(month.clone()),
            "year" => Some(year.clone()),
            "place" => self.place().map(str::to_owned),
            _ => None,
        }))
    }

    /// The date as a citation of this paper gives it.
    fn date_words(&self) -> Option<String> {
        let (day, month, year) = self.day_month_year();
        Some(if self.regulation.is_party() {
            format!("{day}/{month}/{year}")
        } else {
            format!("{day} tháng {month} năm {year}")
        })
    }

    /// Days below 10 and the first two months get a nought; the rest of the months do not.
    fn day_month_year(&self) -> (String, String, String) {
        let date = self.campaign.date.as_ref();
        let room = || ROOM[..ROOM.len() / 6 * 5].to_owned();
        let day = date.and_then(When::day);
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
    pub fn signer(&self, signer: &Signer) -> Fact {
        let known = signer
            .key
            .as_ref()
            .and_then(|k| self.office.signers.as_ref()?.get(&k.value));
        let signer = known.unwrap_or(signer);
        let authority = [
            ("tm", &signer.tm),
            ("tl", &signer.tl),
            ("tuq", &signer.tuq),
            ("kt", &signer.kt),
            ("q", &signer.q),
        ];
        let lines = authority.into_iter().filter_map(|(name, of)| {
            let of = of.as_ref()?;
            // A line the regulation knows nothing of is printed all the same, to be told of.
            let prefix = match self.regulation.word(name) {
                "" => format!("{}. ", name.to_uppercase()),
                known => known.to_owned(),
            };
            Some(Fact::words(format!("{prefix}{}", of.value), of.span))
        });
        Fact::Group(vec![
            ("authority".into(), Fact::List(lines.collect())),
            (
                "title".into(),
                signer.title.as_ref().map_or(Fact::Nothing, Shape::fact),
            ),
            (
                "name".into(),
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
