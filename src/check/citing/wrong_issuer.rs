//! A cited paper said to be of another body than its symbol names: `Nghị định số 97/2023/NĐ-CP … của Thủ tướng`.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::knowledge::published;
use crate::proof::citation::Citation;
use crate::proof::symbol::Symbol;
use crate::proof::{Paragraph, Proof, syllable, word};

/// Letters of a body in symbols, and what it is called; the first is its name.
struct Body {
    letters: &'static str,
    names: Vec<&'static str>,
}

static BODIES: LazyLock<Vec<Body>> = LazyLock::new(|| {
    let lines = include_str!("../../../data/words/issuers.txt").lines();
    let rows = lines.filter_map(|line| line.split_once(" = "));
    rows.map(|(letters, names)| Body {
        letters,
        names: names.split(" | ").collect(),
    })
    .collect()
});

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut told = HashSet::new();
    for paragraph in proof.citing() {
        for cited in &paragraph.citations {
            let (Some(right), Some(issuer)) = (other(paragraph, cited), &cited.issuer) else {
                continue;
            };
            let number = paragraph.symbol(cited);
            let words = paragraph.words(issuer);
            let message = message!(
                "`{number}` không phải của `{words}` mà của `{right}`",
                "`{number}` is not of `{words}`, but of `{right}`"
            );
            if told.insert(number) {
                let found = Finding::new(proof.place(paragraph, issuer), message);
                findings.push(found.cure(message!(
                    "sửa cơ quan thành `{right}`, hoặc xem lại số, ký hiệu",
                    "write `{right}`, or look the symbol up"
                )));
            }
        }
    }
}

/// The body that the symbol names, when the words name another that is known.
fn other(paragraph: &Paragraph, cited: &Citation) -> Option<&'static str> {
    let issuer = cited.issuer.clone().filter(|_| cited.has_symbol)?;
    let words = syllable::new_style(&paragraph.lower[issuer]);
    let words = words.strip_prefix("bộ trưởng ").unwrap_or(&words);
    let number = paragraph.symbol(cited);
    let letters = letters(&number)?;
    let own = BODIES.iter().find(|it| it.letters == letters)?;
    // Several bodies may be called alike; the longest name is the one that is meant.
    let named = BODIES.iter().filter_map(|it| Some((it.called(words)?, it)));
    let named: Vec<(usize, &Body)> = named.collect();
    let longest = named.iter().map(|it| it.0).max()?;
    let mut meant = named.iter().filter(|it| it.0 == longest);
    if !meant.all(|it| it.1.letters != letters) {
        return known_issuer(cited, &number, words);
    }
    own.names.first().copied()
}

/// The issuer of a paper of the Party that is known by its number and day, when the words name another.
fn known_issuer(cited: &Citation, number: &str, words: &str) -> Option<&'static str> {
    let day = cited.date.as_ref()?.date()?;
    let paper = published::papers(number)
        .into_iter()
        .find(|it| it.date == day)?;
    let name = Some(paper.issuer).filter(|it| !it.is_empty())?;
    let right = syllable::new_style(&word::lower(name));
    (!words.starts_with(&right)).then_some(name)
}

/// The letters of the body in a symbol; with the figures of an assembly taken off: `QH` of `QH15`.
fn letters(number: &str) -> Option<&str> {
    let symbol = Symbol::read(number)?;
    let body = match symbol.body {
        "" => symbol
            .class
            .trim_end_matches(|ch: char| ch.is_ascii_digit()),
        body => body,
    };
    (!body.is_empty()).then_some(body)
}

impl Body {
    /// How long the name is by which these words begin with it.
    fn called(&self, words: &str) -> Option<usize> {
        let names = self
            .names
            .iter()
            .map(|it| syllable::new_style(&word::lower(it)));
        let begins = names.filter(|name| {
            let rest = words.strip_prefix(name.as_str());
            rest.is_some_and(|rest| !rest.starts_with(word::is_letter))
        });
        begins.map(|it| it.len()).max()
    }
}
