//! The regulations of a run: which of them is in force, each read when it is first wanted.

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::shape;
use crate::campaign::{Campaign, Office, When};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::proof::Proof;
use crate::proof::symbol::Family;
use crate::read;
use crate::regulation::{Reach, Regulation};
use crate::shape::Shape;
use crate::source::{FileId, Sources};

#[derive(Default)]
pub struct Regulations(Vec<Volume>);

/// A regulation, read or not.
struct Volume {
    /// The name of its file.
    name: String,
    file: FileId,
    reach: Reach,
    /// None inside when it cannot be read.
    whole: OnceLock<Option<Regulation>>,
}

impl Regulations {
    /// Puts a regulation to the others. They are the longest texts of every run, so of one that is
    /// right for sure only the head is read; what is laid over is read, and its faults are told.
    pub fn add(
        &mut self,
        name: String,
        file: FileId,
        laid_over: bool,
        sources: &Sources,
        sink: &mut Sink,
    ) {
        let whole = OnceLock::new();
        let head = head(file, &sources.get(file).text).filter(|_| !laid_over);
        let reach = head.or_else(|| {
            let regulation = whole.get_or_init(|| shape::<Regulation>(sources, file, sink));
            regulation.as_ref().map(Regulation::reach)
        });
        self.0.extend(reach.map(|reach| Volume {
            name,
            file,
            reach,
            whole,
        }));
    }

    /// The regulation a file names, or that of the office's family in force on the paper's date.
    pub fn chosen(
        &self,
        campaign: &Campaign,
        office: &Office,
        sources: &Sources,
        sink: &mut Sink,
    ) -> Option<&Regulation> {
        let volume = match &campaign.regulation {
            Some(_) => self.named(campaign, sink),
            None => self.wanted(campaign, office, sink),
        }?;
        volume.read(sources, sink)
    }

    /// The regulation of a family in force when a finished paper was issued.
    pub fn of(&self, proof: &Proof, sources: &Sources) -> Option<&Regulation> {
        let is_party = match proof.family() {
            Some(family) => family == Family::Party,
            None => proof.head.party,
        };
        let family = if is_party { "dang" } else { "nha-nuoc" };
        let volume = self.in_force(family, proof.head.issued)?;
        // What is wrong with a regulation is told where it is laid over.
        volume.read(sources, &mut Sink::default())
    }

    fn named(&self, campaign: &Campaign, sink: &mut Sink) -> Option<&Volume> {
        let named = campaign.regulation.as_ref()?;
        let found = self.0.iter().find(|it| it.name == named.value);
        if found.is_none() {
            let (word, list) = (&named.value, self.names());
            sink.push(
                Diagnostic::fatal(
                    "undefined-regulation",
                    named.span,
                    message!(
                        "không có quy định `{word}`",
                        "there is no regulation `{word}`"
                    ),
                )
                .cure(message!(
                    "các quy định có sẵn: {list}",
                    "regulations at hand: {list}"
                )),
            );
        }
        found
    }

    fn wanted(&self, campaign: &Campaign, office: &Office, sink: &mut Sink) -> Option<&Volume> {
        let family = &office.family.0;
        // A period tells when the paper was due.
        let date = match (&campaign.date, &campaign.period) {
            (Some(date), _) => days(date),
            (None, period) => period
                .as_ref()
                .and_then(days)
                .map(|(first, _)| (first, first)),
        };
        let regulation = self.in_force(&family.value, date);
        if regulation.is_none() {
            let (word, list) = (&family.value, self.names());
            sink.push(
                Diagnostic::new(
                    "undefined-regulation",
                    Severity::Fatal,
                    message!(
                        "không có quy định nào cho khối `{word}` vào ngày này",
                        "no regulation for the family `{word}` was in force on this date"
                    ),
                )
                .at(campaign.date.as_ref().map_or(family.span, |d| d.text.span))
                .cure(message!(
                    "chọn một quy định có sẵn bằng `regulation:`: {list}",
                    "choose a regulation at hand by `regulation:`: {list}"
                )),
            );
        }
        regulation
    }

    /// The latest of a family in force on a date, which may be any of the days it covers.
    fn in_force(&self, family: &str, date: Option<(NaiveDate, NaiveDate)>) -> Option<&Volume> {
        let began = |it: &&Volume| days(&it.reach.from.0).map(|(first, _)| first);
        let of_family = self.0.iter();
        let of_family = of_family.filter(|it| it.reach.family.0.value == family);
        let in_force = of_family.filter(|it| {
            let until = it.reach.until.as_ref();
            let ended = until.and_then(days).map(|(_, last)| last);
            match date {
                Some((first, last)) => {
                    began(it).is_none_or(|b| b <= last) && ended.is_none_or(|e| first <= e)
                }
                None => ended.is_none(),
            }
        });
        in_force.max_by_key(began)
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|it| it.name.as_str()).collect();
        names.join(", ")
    }
}

impl Volume {
    /// The whole of it, read when it is first wanted.
    fn read(&self, sources: &Sources, sink: &mut Sink) -> Option<&Regulation> {
        let whole = self
            .whole
            .get_or_init(|| match sources.get(self.file).text {
                Cow::Borrowed(text) => {
                    let node = read::groups::parse(self.file, text, &Regulation::LATER)?;
                    Regulation::read(&node, sink)
                }
                Cow::Owned(_) => shape(sources, self.file, sink),
            });
        whole.as_ref()
    }
}

/// The first and the last day a time covers.
fn days(time: &When) -> Option<(NaiveDate, NaiveDate)> {
    time.precision.days(None)
}

/// What the first lines say, before the first group.
fn head(file: FileId, text: &str) -> Option<Reach> {
    // Faults are told when the whole is read.
    let mut sink = Sink::default();
    let node = read::yaml::parse(file, read::groups::head(text), &mut sink)?;
    Reach::read(&node, &mut sink)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_regulation_say_what_the_whole_says() {
        for text in [
            include_str!("../../data/regulations/nghi-dinh-30-2020.yaml"),
            include_str!("../../data/regulations/huong-dan-36-vptw.yaml"),
            include_str!("../../data/regulations/huong-dan-05-vptw.yaml"),
        ] {
            let (mut sources, mut sink) = (Sources::default(), Sink::default());
            let file = sources.add("regulation.yaml", text);
            let head = head(file, text).unwrap();
            let whole = shape::<Regulation>(&sources, file, &mut sink).unwrap();
            let groups = read::groups::parse(file, text, &Regulation::LATER).unwrap();
            let groups = Regulation::read(&groups, &mut sink).unwrap();
            assert!(sink.into_sorted().is_empty());
            assert_eq!(head.family, whole.family);
            assert_eq!(head.from, whole.from);
            assert_eq!(head.until, whole.until);
            let span = whole.span;
            assert_eq!(Regulation { span, ..groups }, whole);
        }
    }
}
