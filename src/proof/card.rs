//! What a paper tells of itself, of other papers and of bodies, kept when the paper itself is let
//! go: so a folder of any length can be held together.

use std::collections::HashMap;

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::citation::Citation;
use super::syllable::new_style;
use super::{Paragraph, Proof, word};
use crate::role::Role;
use crate::source::{FileId, Source, Span};

/// Papers and names that are kept of one paper; no plan has so many.
const MOST: usize = 400;

/// A paper as others may speak of it, and what it says of others.
#[derive(Debug, Clone, Default)]
pub struct Card {
    pub own: Own,
    pub cited: Vec<Cited>,
    pub named: Vec<Named>,
    /// The lines that the places are in, each a text of its own.
    lines: Vec<Source>,
}

/// What a paper is.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// Its number and symbol, as [`key`] writes them; none while the number is blank.
    pub number: Option<Said>,
    /// How many copies it is made of, each with the next number; mostly none.
    pub copies: usize,
    /// Whether it is a description, not a paper that was finished.
    pub is_described: bool,
    pub day: Option<NaiveDate>,
    /// Its body, folded.
    pub issuer: String,
    /// Its class in small letters: `kế hoạch`.
    pub class: String,
    /// The words of its subject, in small letters.
    pub title: String,
}

/// A paper that is cited, told in the same way.
#[derive(Debug, Clone)]
pub struct Cited {
    pub number: Said,
    pub day: Option<NaiveDate>,
    pub issuer: Option<String>,
    pub class: String,
    pub title: String,
}

/// A body or a person.
#[derive(Debug, Clone)]
pub struct Named {
    /// What is the same of two forms of one name.
    pub key: String,
    pub name: Said,
}

/// Words, and where they stand.
#[derive(Debug, Clone)]
pub struct Said {
    pub key: String,
    pub words: String,
    pub at: Span,
}

impl Card {
    pub fn of(proof: &Proof) -> Card {
        let mut maker = Maker {
            proof,
            card: Card::default(),
            known: HashMap::new(),
        };
        maker.own();
        maker.cited();
        maker.named();
        maker.card
    }

    /// Gives away its lines, whose numbers then begin at this one.
    pub fn take_lines(&mut self, first: FileId) -> Vec<Source> {
        let own = self.own.number.iter_mut();
        let cited = self.cited.iter_mut().map(|it| &mut it.number);
        let named = self.named.iter_mut().map(|it| &mut it.name);
        for said in own.chain(cited).chain(named) {
            said.at.file.0 += first.0;
        }
        std::mem::take(&mut self.lines)
    }
}

struct Maker<'p> {
    proof: &'p Proof<'p>,
    card: Card,
    /// Lines that are kept, by file and line.
    known: HashMap<(FileId, usize), usize>,
}

impl Maker<'_> {
    fn own(&mut self) {
        let proof = self.proof;
        let words = |role| {
            let lines = proof.of(role).map(|(_, it)| it.lower.trim().to_owned());
            lines.collect::<Vec<_>>().join(" ")
        };
        let title = match words(Role::TrichYeu) {
            title if title.is_empty() => words(Role::TrichYeuDuoiSo),
            title => title,
        };
        let number = proof.symbol().filter(|it| !it.figures.is_empty());
        let line = proof.of(Role::SoKyHieu).next();
        let number = number.zip(line).map(|(symbol, (_, line))| {
            let end = line.text.trim_end().len();
            let start = line.text.find(symbol.figures).unwrap_or(0).min(end);
            (line, start..end)
        });
        let number = number.map(|(line, at)| self.said(line, at, key));
        let issued = proof.head.issued.filter(|(first, last)| first == last);
        self.card.own = Own {
            number,
            copies: 0,
            is_described: !proof.head.finished,
            day: issued.map(|it| it.0),
            issuer: body(&words(Role::CoQuan)),
            class: proof.own_class(),
            title: subject(&title).to_owned(),
        };
    }

    fn cited(&mut self) {
        let proof = self.proof;
        for paragraph in proof.citing() {
            for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
                if self.card.cited.len() == MOST {
                    return;
                }
                let number = self.said(paragraph, cited.number.clone(), key);
                let lower = |at: &std::ops::Range<usize>| &paragraph.lower[at.clone()];
                self.card.cited.push(Cited {
                    number,
                    day: cited.date.as_ref().and_then(|it| it.date()),
                    issuer: cited.issuer.as_ref().map(|at| body(lower(at))),
                    class: cited.class.as_ref().map_or("", lower).to_owned(),
                    title: title_of(paragraph, cited).to_owned(),
                });
            }
        }
    }

    fn named(&mut self) {
        let proof = self.proof;
        let issuer = self.card.own.issuer.clone();
        let mut post = String::new();
        for paragraph in &proof.paragraphs {
            match paragraph.role {
                Role::ChucVu => post = paragraph.lower.trim().to_owned(),
                Role::HoTen => {
                    let name = trimmed(&paragraph.text, 0..paragraph.text.len());
                    let said = |name: &str| format!("{issuer}/{post}/{}", plain(name));
                    self.name(paragraph, name, said);
                }
                Role::NoiNhanDong | Role::NoiGui | Role::KinhGui => {
                    let text = &paragraph.text;
                    let start = match paragraph.role {
                        Role::KinhGui => text.find(':').map_or(text.len(), |it| it + 1),
                        _ => 0,
                    };
                    let end = text[start..].find(['(', ';', ',', '.', ':']);
                    let end = end.map_or(text.len(), |it| start + it);
                    self.name(paragraph, trimmed(text, start..end), plain);
                }
                _ => {}
            }
        }
    }

    fn name(
        &mut self,
        paragraph: &Paragraph,
        at: std::ops::Range<usize>,
        key: impl Fn(&str) -> String,
    ) {
        let words = paragraph.words(&at);
        // Of a word or two nobody can say that they are a name.
        if word::words(words).count() < 3 || self.card.named.len() == MOST {
            return;
        }
        let key = key(words);
        let name = self.said(paragraph, at, str::to_owned);
        self.card.named.push(Named { key, name });
    }

    /// Some words with their place, whose line is kept.
    fn said(
        &mut self,
        paragraph: &Paragraph,
        at: std::ops::Range<usize>,
        key: impl Fn(&str) -> String,
    ) -> Said {
        let words = paragraph.words(&at).to_owned();
        let place = self.proof.place(paragraph, &at);
        let source = self.proof.sources.get(place.file);
        let (line, start) = source.line_of(place.start);
        let lines = &mut self.card.lines;
        let kept = *self.known.entry((place.file, line)).or_insert_with(|| {
            lines.push(source.excerpt(place.start));
            lines.len() - 1
        });
        let file = FileId(u32::try_from(kept).unwrap_or(u32::MAX));
        let byte = |at: u32| (at as usize).saturating_sub(start);
        Said {
            key: key(&words),
            words,
            at: Span::new(file, byte(place.start), byte(place.end)),
        }
    }
}

/// A number and symbol as they are compared: `05/KH- UBND` is `5/KH-UBND`.
fn key(number: &str) -> String {
    let number = number.trim_start_matches('0');
    number.chars().filter(|it| !it.is_whitespace()).collect()
}

/// A body as it is compared: in small letters, short words written out.
fn body(words: &str) -> String {
    let lower = words.to_lowercase();
    let words = lower.split_whitespace().map(|it| match it {
        "ubnd" => "ủy ban nhân dân",
        "hđnd" => "hội đồng nhân dân",
        "mttq" => "mặt trận tổ quốc",
        other => other,
    });
    new_style(&words.collect::<Vec<_>>().join(" "))
}

/// Letters without their marks and signs: what two forms of one name have in common.
fn plain(words: &str) -> String {
    let letters = words.nfd().filter(|it| !is_combining_mark(*it));
    let letters = letters.flat_map(char::to_lowercase);
    let letters = letters.map(|it| if it == 'đ' { 'd' } else { it });
    letters.filter(|it| word::is_letter(*it)).collect()
}

/// A stretch without blanks and signs at its ends.
fn trimmed(text: &str, at: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let words = &text[at.clone()];
    let lead = words.len() - words.trim_start_matches(|it| !word::is_letter(it)).len();
    let words = words.trim_matches(|it| !word::is_letter(it));
    at.start + lead..at.start + lead + words.len()
}

/// A subject without the words that lead to it.
fn subject(lower: &str) -> &str {
    let mut words = lower.trim_start_matches(|it| !word::is_letter(it));
    for lead in ["v/v", "về việc", "về"] {
        let rest = words.strip_prefix(lead);
        words = rest
            .filter(|it| it.starts_with([' ', ':']))
            .unwrap_or(words);
        words = words.trim_start_matches([' ', ':']);
    }
    words.trim_end_matches(|it| !word::is_letter(it))
}

/// What the words behind a citation say it is about; empty when they do not.
fn title_of<'p>(paragraph: &'p Paragraph, cited: &Citation) -> &'p str {
    if !cited.has_subject {
        return "";
    }
    let start = cited.issuer.as_ref().map_or(cited.range.end, |it| it.end);
    let end = word::clause_end(&paragraph.lower, start);
    subject(&paragraph.lower[start..end])
}
