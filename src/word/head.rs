//! The lines of the head and of the signature, in the wording of the regulation.

use crate::campaign::{Campaign, Office, Signer, When};
use crate::fact::Fact;
use crate::kind::Kind;
use crate::pattern;
use crate::regulation::Regulation;
use crate::role::Role;
use crate::shape::{Shape, Text};
use crate::source::Sources;
use crate::symbol::{self, ROOM};
use crate::worded::Worded;

/// The lines of the head and of the signature.
pub struct Head<'a> {
    pub campaign: &'a Campaign,
    pub office: &'a Office,
    pub regulation: &'a Regulation,
    pub kind: &'a Kind,
    pub sources: &'a Sources,
}

impl Head<'_> {
    pub fn lines(&self) -> Fact {
        let words = |text: Option<Worded>| text.map_or(Fact::Nothing, Fact::worded);
        let lacks = |role| self.kind.lacks(role, self.regulation);
        let number_line = self.number_line();
        let symbol = number_line.text.trim_start_matches("Số:");
        let symbol = symbol.trim_start_matches("Số").trim_start_matches(' ');
        let symbol = number_line.part(&number_line.range(symbol));
        let pattern = |name: &str| {
            let pattern = self.regulation.word(name);
            (!pattern.is_empty()).then(|| pattern.to_owned())
        };
        let subject = self.campaign.subject.as_ref();
        let subject = subject.map(|it| Worded::typed(it, self.sources).trimmed());
        let subject = subject.unwrap_or_default();
        let subject_line = |pattern: String| {
            let subject = if pattern.starts_with("{subject}") {
                subject.clone()
            } else {
                // Behind "V/v" the phrase goes on in small letters.
                let opened = ["V/v ", "v/v ", "Về việc ", "về việc "];
                let mut bare = opened.iter().filter_map(|it| subject.text.strip_prefix(it));
                subject
                    .part(&subject.range(bare.next().unwrap_or(&subject.text)))
                    .lower_first()
            };
            filled(&pattern, |name| {
                (name == "subject").then(|| subject.clone())
            })
        };
        let urgency = self
            .campaign
            .urgency
            .as_ref()
            .and_then(|u| Some(Worded::whole(pattern(&u.value)?, Some(u.span))));
        let draft = self.campaign.draft.as_ref().and_then(|d| {
            let draft = Worded::typed(d, self.sources);
            let named = |name: &str| (name == "draft").then(|| draft.clone());
            Some(filled(&pattern("du-thao")?, named))
        });
        let number_line = (!lacks(Role::SoKyHieu)).then_some(number_line);
        let date_line = self.date_line().filter(|_| !lacks(Role::NgayThang));
        Fact::Group(vec![
            ("number_line".into(), words(number_line)),
            ("symbol".into(), Fact::worded(symbol)),
            ("date_line".into(), words(date_line)),
            ("date".into(), words(self.date_words())),
            ("day".into(), words(self.day())),
            (
                "subject_line".into(),
                words(pattern("trich-yeu-duoi-so").map(subject_line)),
            ),
            ("authority".into(), words(self.authority())),
            ("issuer".into(), Fact::worded(self.issuer())),
            ("urgency".into(), words(urgency)),
            ("draft".into(), words(draft)),
        ])
    }

    /// The line of number and symbol; of it only the number is typed for this paper alone.
    fn number_line(&self) -> Worded {
        let line = symbol::line(self.campaign, self.office, self.regulation, self.kind);
        let number = self.campaign.number.as_ref();
        let typed = number.map(|it| Worded::typed(it, self.sources).trimmed());
        let typed = typed.filter(|it| !it.text.is_empty());
        let around = typed.as_ref().and_then(|it| line.split_once(&it.text));
        let (Some(typed), Some((before, after))) = (&typed, around) else {
            return Worded::whole(line, number.map(|it| it.span));
        };
        let mut words = Worded::plain(before);
        words.push(typed);
        words.push_str(after);
        words
    }

    /// Who decides: the body for which is signed, or else the office of its head, as those are
    /// named who sign. A body of the State is named as in the head of the paper.
    fn authority(&self) -> Option<Worded> {
        let signer = self.known(self.campaign.all_signers().next()?);
        let party = self.regulation.is_party();
        let issuer = self.office.heading.iter();
        let mut names: Vec<&Text> = issuer.filter(|_| !party).collect();
        match &signer.tm {
            Some(_) if !party => {}
            Some(body) => names.insert(0, body),
            None => names.insert(0, Self::head(signer)?),
        }
        let names: Vec<Worded> = names
            .into_iter()
            .map(|it| Worded::typed(it, self.sources))
            .collect();
        Some(Worded::joined(&names, " "))
    }

    /// Who issues, as a sentence names it: the office, or who heads it and signs for himself.
    fn issuer(&self) -> Worded {
        let office = Worded::typed(&self.office.name.0, self.sources);
        let signer = self.campaign.all_signers().next().map(|it| self.known(it));
        let signer = signer.filter(|it| it.tm.is_none() && !self.regulation.is_party());
        match signer.and_then(Self::head) {
            Some(head) => Worded::joined(&[Worded::typed(head, self.sources), office], " "),
            None => office,
        }
    }

    /// The head of the office, by whose power one signs who does not for a body.
    fn head(signer: &Signer) -> Option<&Text> {
        let head = [
            &signer.kt,
            &signer.tl,
            &signer.tuq,
            &signer.q,
            &signer.title,
        ];
        head.into_iter().find_map(Option::as_ref)
    }

    /// What the recipients begin with: those to whom it is addressed, or who carries out its
    /// last article.
    pub fn first_recipient(&self) -> Option<Worded> {
        let words = self.regulation.word(self.kind.first_recipient()?);
        if super::facts::manner(self.campaign, self.office).no_as_above {
            return None;
        }
        let mut named = self.campaign.recipients.iter().flat_map(|it| &it.to.0);
        if named.any(|it| it.value.trim().starts_with("Như ")) {
            return None;
        }
        let optional = self.kind.address.is_some() && !self.kind.needs_addressee();
        if optional && self.campaign.to.is_empty() {
            return None;
        }
        let article = self.campaign.body.last_article();
        if article.is_none() && words.contains("{article}") {
            return None;
        }
        let article = article.unwrap_or_default();
        let called = Some(self.campaign.kind.0.span);
        Some(filled(words, |name| {
            (name == "article").then(|| Worded::whole(&*article, called))
        }))
    }

    fn place(&self) -> Option<Worded> {
        let place = self
            .campaign
            .place
            .as_ref()
            .or(self.office.place.as_ref())?;
        let place = Worded::typed(place, self.sources).trimmed();
        (!place.text.is_empty()).then_some(place)
    }

    /// "Minh Xuân, ngày      tháng 5 năm 2026"; none when neither place nor date is known.
    fn date_line(&self) -> Option<Worded> {
        let (date, place) = (self.campaign.date.as_ref(), self.place());
        if date.is_none() && place.is_none() {
            return None;
        }
        let (day, month, year) = self.day_month_year();
        let dated = |words: &str| Some(Worded::whole(words, date.map(|it| it.text.span)));
        let mut pattern = self.regulation.word("ngay");
        if place.is_none() {
            pattern = pattern.trim_start_matches("{place},").trim_start();
        }
        Some(filled(pattern, |name| match name {
            "day" => dated(&day),
            "month" => dated(&month),
            "year" => dated(&year),
            "place" => place.clone(),
            _ => None,
        }))
    }

    /// The date as a citation of this paper gives it.
    fn date_words(&self) -> Option<Worded> {
        let (day, month, year) = self.day_month_year();
        let words = if self.regulation.is_party() {
            format!("{day}/{month}/{year}")
        } else {
            format!("{day} tháng {month} năm {year}")
        };
        let date = self.campaign.date.as_ref();
        Some(Worded::whole(words, date.map(|it| it.text.span)))
    }

    /// Days below 10 and the first two months get a nought; the rest of the months do not.
    /// The date in figures, with room for what is not known yet: "20/3/2024", "…/…/2026".
    fn day(&self) -> Option<Worded> {
        let date = self.campaign.date.as_ref();
        let figures = |it: Option<u32>| it.map_or("…".to_owned(), |it| it.to_string());
        let (day, month) = (date.and_then(When::day), date.and_then(When::month));
        let words = match (day, month) {
            (Some(_), Some(_)) => date?.text.value.trim().to_owned(),
            _ => format!(
                "{}/{}/{}",
                figures(day),
                figures(month),
                date.and_then(When::year)
                    .map_or("…".to_owned(), |it| it.to_string())
            ),
        };
        Some(Worded::whole(words, date.map(|it| it.text.span)))
    }

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

    /// A signer as the register has them.
    fn known<'s>(&'s self, signer: &'s Signer) -> &'s Signer {
        let key = signer.key.as_ref();
        let known = key.and_then(|it| self.office.signers.as_ref()?.get(&it.value));
        known.unwrap_or(signer)
    }

    /// Everyone who signs, from left to right.
    pub fn signers(&self) -> Fact {
        let all = self.campaign.all_signers().enumerate();
        let signer = |(place, it)| self.signer(it, self.kind.signature(place, self.regulation));
        Fact::List(all.map(signer).collect())
    }

    /// What is confirmed below the signature, and by whom.
    pub fn confirmation(&self) -> Fact {
        let own = self.campaign.confirmation.as_ref();
        let usual = || {
            let words = self.kind.confirmation(self.regulation)?;
            Some(Fact::words(words, self.campaign.kind.0.span))
        };
        let text = own.and_then(|it| it.text.as_ref()).map(Shape::fact);
        let Some(text) = text.or_else(usual) else {
            return Fact::Nothing;
        };
        let signer = own.and_then(|it| it.signer.as_ref());
        let signer = signer.map_or(Fact::Nothing, |it| self.signer(it, None));
        Fact::Group(vec![("text".into(), text), ("signer".into(), signer)])
    }

    /// As what somebody signs, then lines of authority, office and name. Whoever signs as
    /// `usual`, such as the chair of a meeting, does so without the authority that the register
    /// gives him for other papers.
    fn signer(&self, signer: &Signer, usual: Option<&str>) -> Fact {
        let typed_here = signer.key.is_none();
        let signer = self.known(signer);
        let own = [&signer.tm, &signer.tl, &signer.tuq, &signer.kt, &signer.q];
        let own = typed_here && own.into_iter().any(Option::is_some);
        let usual = usual.filter(|_| !own && signer.r#as.is_none());
        let role = match (&signer.r#as, usual) {
            (Some(role), _) => role.fact(),
            (None, Some(usual)) => Fact::words(usual, self.campaign.kind.0.span),
            (None, None) => Fact::Nothing,
        };
        let authority = [
            ("tm", &signer.tm),
            ("tl", &signer.tl),
            ("tuq", &signer.tuq),
            ("kt", &signer.kt),
            ("q", &signer.q),
        ];
        let lines = authority.into_iter().filter_map(|(name, of)| {
            let of = of.as_ref().filter(|_| usual.is_none())?;
            // A line the regulation knows nothing of is printed all the same, to be told of.
            let prefix = match self.regulation.word(name) {
                "" => format!("{}. ", name.to_uppercase()),
                known => known.to_owned(),
            };
            let mut line = Worded::plain(prefix);
            line.push(&Worded::typed(of, self.sources));
            Some(Fact::worded(line))
        });
        Fact::Group(vec![
            ("role".into(), role),
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

/// A wording of the regulation with its gaps filled; only what is put in has a place.
fn filled(pattern: &str, value: impl Fn(&str) -> Option<Worded>) -> Worded {
    pattern::fill_worded(&Worded::plain(pattern), value)
}
