//! The regulations of a run: which of them is in force, each read when it is first wanted.

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
    /// None when the file does not say it so that it can be understood.
    reach: Option<Reach>,
    /// None inside when it cannot be read.
    whole: OnceLock<Option<Regulation>>,
    /// What is wrong with it.
    found: Vec<Diagnostic>,
}

impl Regulations {
    /// Puts a regulation to the others. They are the longest texts of every run, so of one inside
    /// the program only the head is read; what is laid over is read, and its faults are told.
    pub fn add(
        &mut self,
        name: String,
        file: FileId,
        laid_over: bool,
        sources: &Sources,
        sink: &mut Sink,
    ) {
        let mut own = Sink::default();
        let whole = match laid_over {
            true => OnceLock::from(shape::<Regulation>(sources, file, &mut own)),
            false => OnceLock::new(),
        };
        let read = whole.get().and_then(Option::as_ref);
        let reach = read.map(Regulation::reach);
        let found = own.into_sorted();
        found.iter().for_each(|it| sink.push(it.clone()));
        self.0.push(Volume {
            name,
            file,
            reach: reach.or_else(|| head(file, &sources.get(file).text)),
            whole,
            found,
        });
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
        volume.found.iter().for_each(|it| sink.push(it.clone()));
        volume.read(sources, sink)
    }

    /// The regulation of a finished paper's family in force when it was issued.
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

    /// The regulation that calls itself so.
    pub fn titled(&self, name: &str, sources: &Sources) -> Option<&Regulation> {
        let all = self.0.iter();
        let mut read = all.filter_map(|it| it.read(sources, &mut Sink::default()));
        read.find(|it| it.name.0.value == name)
    }

    /// The first of a family, with its name.
    pub fn oldest(&self, family: &str, sources: &Sources) -> Option<(&str, &Regulation)> {
        let of_family = self
            .0
            .iter()
            .filter_map(|it| Some((it, it.reach.as_ref()?)));
        let of_family = of_family.filter(|(_, it)| it.family.0.value == family);
        let began = |it: &Reach| days(&it.from.0).map(|(first, _)| first);
        let (oldest, _) = of_family.min_by_key(|(_, it)| began(it))?;
        let read = oldest.read(sources, &mut Sink::default())?;
        Some((&oldest.name, read))
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
        // One that does not say where it holds may hold here.
        if let Some(unknown) = self.0.iter().find(|it| it.reach.is_none()) {
            return Some(unknown);
        }
        let reaches = self
            .0
            .iter()
            .filter_map(|it| Some((it, it.reach.as_ref()?)));
        let of_family = reaches.filter(|(_, it)| it.family.0.value == family);
        let began = |it: &Reach| days(&it.from.0).map(|(first, _)| first);
        let in_force = of_family.filter(|(_, it)| {
            let ended = it.until.as_ref().and_then(days).map(|(_, last)| last);
            match date {
                Some((first, last)) => {
                    began(it).is_none_or(|b| b <= last) && ended.is_none_or(|e| first <= e)
                }
                None => ended.is_none(),
            }
        });
        in_force.max_by_key(|(_, it)| began(it)).map(|(it, _)| it)
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|it| it.name.as_str()).collect();
        names.join(", ")
    }
}

impl Volume {
    /// The whole of it, read when it is first wanted.
    fn read(&self, sources: &Sources, sink: &mut Sink) -> Option<&Regulation> {
        let read = || shape(sources, self.file, sink);
        self.whole.get_or_init(read).as_ref()
    }
}

/// The first and the last day a time covers.
fn days(time: &When) -> Option<(NaiveDate, NaiveDate)> {
    time.precision.days(None)
}

/// What the lines before the first group say.
fn head(file: FileId, text: &str) -> Option<Reach> {
    let begins_group =
        |line: &&str| !line.starts_with([' ', '#']) && line.trim_end().ends_with(':');
    let lines = text
        .split_inclusive('\n')
        .take_while(|it| !begins_group(it));
    let long = lines.map(str::len).sum();
    // Faults are told when the whole is read.
    let mut sink = Sink::default();
    let node = read::yaml::parse(file, &text[..long], &mut sink)?;
    Reach::read(&node, &mut sink)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::BUILT_IN;

    #[test]
    fn the_head_of_a_regulation_says_what_the_whole_says() {
        let regulations = BUILT_IN
            .iter()
            .filter(|(path, _)| path.starts_with("regulations/"));
        for (path, text) in regulations {
            let (mut sources, mut sink) = (Sources::default(), Sink::default());
            let file = sources.add(*path, *text);
            let head = head(file, text).unwrap();
            let whole = shape::<Regulation>(&sources, file, &mut sink).unwrap();
            assert!(sink.into_sorted().is_empty());
            assert_eq!(head.family, whole.family);
            assert_eq!(head.from, whole.from);
            assert_eq!(head.until, whole.until);
        }
    }
}
