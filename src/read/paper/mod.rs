//! A finished paper, read as its reader reads it: which lines are the head, which the body,
//! who receives it and who signs.

mod addressed;
mod annex;
mod basis;
mod body;
mod cut;
mod foot;
mod glued;
mod opening;
mod preface;
mod receivers;
mod signature;
mod starred;

use std::collections::HashMap;
use std::sync::OnceLock;

use super::broken;
use super::head::head;
use super::issued;
use super::letterhead::{self, bare, is_capitals};
use super::lines::{Block, Lines, blocks, told};
use super::row::{cells, is_row};
use crate::kind::{Kind, Kinds};
use crate::manuscript::Stretch;
use crate::numbering;
use crate::origin::Origin;
use crate::proof::address;
use crate::proof::{Doubt, Paragraph, Proof, word};
use crate::role::Role;
use crate::source::{FileId, Sources, Span};
use crate::worded::Worded;
use foot::Foot;

/// Lays a finished paper before the proofreader.
pub fn proof<'a>(sources: &'a Sources, file: FileId, lines: Lines, kinds: &'a Kinds) -> Proof<'a> {
    let (mut blocks, breaks, pages) = blocks(&sources.get(file).text, lines);
    glued::apart(&sources.get(file).text, &mut blocks, kinds);
    let mut proof = read(sources, file, blocks, &[], kinds);
    proof.doubt.ends = breaks.are_guessed();
    proof.doubt.pages = pages;
    proof
}

/// The same of a paper whose file tells its paragraphs, and what some of them are.
pub fn proof_of<'a>(
    sources: &'a Sources,
    file: FileId,
    stretches: &[Stretch],
    kinds: &'a Kinds,
) -> Proof<'a> {
    let blocks = told(&sources.get(file).text, stretches);
    read(sources, file, blocks, stretches, kinds)
}

fn read<'a>(
    sources: &'a Sources,
    file: FileId,
    mut blocks: Vec<Block>,
    stretches: &[Stretch],
    kinds: &'a Kinds,
) -> Proof<'a> {
    let text = &*sources.get(file).text;
    let mut texts: Vec<Vec<Block>> = Vec::new();
    for place in issued::begin(text, &blocks, kinds).into_iter().rev() {
        texts.push(blocks.split_off(place));
    }
    let mut reader = Reader {
        text,
        file,
        kinds,
        known: stretches
            .iter()
            .filter_map(|it| Some((it.at.start, (it.role?, it.cell))))
            .collect(),
        zone: Zone::Head,
        letterhead: 0,
        title: false,
        kind: None,
        first: 0,
        open: Vec::new(),
        annex: 0,
        cell: None,
        list: None,
        foot: Foot::default(),
        next: String::new(),
        // A file that tells its paragraphs tells their looks, too.
        starred: match stretches {
            [] => starred::of(text, blocks.iter().chain(texts.iter().rev().flatten())),
            _ => HashMap::new(),
        },
        paragraphs: Vec::new(),
    };
    reader.text(blocks);
    for blocks in texts.into_iter().rev() {
        reader.begin_another();
        reader.text(blocks);
    }
    let doubt = Doubt {
        recipients: reader.foot.doubtful,
        ..Doubt::default()
    };
    let paragraphs = reader.paragraphs;
    Proof {
        sources,
        head: head(&paragraphs, kinds),
        paragraphs,
        declared: Vec::new(),
        rows: OnceLock::new(),
        deadlines: OnceLock::new(),
        doubt,
        itself: Span::new(file, 0, 0),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    Head,
    Body,
    Recipients,
    Signature,
}

struct Reader<'a> {
    text: &'a str,
    file: FileId,
    kinds: &'a Kinds,
    /// What paragraphs are whose file tells it, by their first bytes.
    known: HashMap<usize, (Role, Option<[usize; 3]>)>,
    zone: Zone,
    /// How many blocks from here on are surely of the head.
    letterhead: usize,
    /// Whether the kind was printed and its trích yếu may follow.
    title: bool,
    /// The kind that was printed.
    kind: Option<&'a Kind>,
    /// The first paragraph of the text at hand.
    first: usize,
    /// The headings the next paragraph stands under: level and place.
    open: Vec<(u8, usize)>,
    annex: usize,
    /// The cell that is read.
    cell: Option<[usize; 3]>,
    /// Where a list of recipients begins that has no label.
    list: Option<usize>,
    /// How far the foot of the text at hand has been read.
    foot: Foot,
    /// The first line of the block below.
    next: String,
    /// The stars around bold and italic words, by where they begin.
    starred: HashMap<usize, usize>,
    paragraphs: Vec<Paragraph>,
}

impl Reader<'_> {
    /// The paper itself, or a text that it issues.
    fn text(&mut self, mut blocks: Vec<Block>) {
        if self.annex == 0 {
            self.take_preface(&mut blocks);
        }
        self.letterhead = letterhead::gather(self.text, &mut blocks, self.kinds);
        addressed::gather(self.text, &mut blocks, &|it| self.known.contains_key(&it));
        self.list = receivers::gather(self.text, &mut blocks, &|it| self.known.contains_key(&it));
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            let next = blocks.peek().and_then(|it| it.first());
            self.next = next.map_or_else(String::new, |it| bare(&self.text[it.clone()]));
            let first = block.first().map(|line| line.start);
            match first.and_then(|start| self.known.get(&start)) {
                Some((role, cell)) => {
                    let (role, cell) = (*role, *cell);
                    self.cell = cell;
                    self.push(role, None, "", block);
                    self.cell = None;
                }
                None if self.zone == Zone::Body && is_row(self.text, &block) => {
                    for cell in cells(self.text, &block[0]) {
                        self.push(Role::BangO, None, "", vec![cell]);
                    }
                }
                None => self.block(block),
            }
            self.letterhead = self.letterhead.saturating_sub(1);
        }
    }

    /// Makes ready for a text that the paper issues.
    fn begin_another(&mut self) {
        self.annex += 1;
        self.open.clear();
        self.zone = Zone::Head;
        self.title = false;
        self.kind = None;
        self.foot = Foot {
            doubtful: self.foot.doubtful,
            ..Foot::default()
        };
        self.first = self.paragraphs.len();
    }

    fn block(&mut self, block: Block) {
        let first = bare(&self.text[block[0].clone()]);
        // Lines of these blocks are paragraphs of their own.
        let in_foot = matches!(self.zone, Zone::Recipients | Zone::Signature);
        let listed = in_foot && numbering::sign(&first).0 == Some("-");
        let apart = matches!(self.zone, Zone::Recipients | Zone::Signature) && !listed
            || address::label(&first).is_some()
                && block.len() > 1
                && !self.is_one_addressee(&block)
            || is_capitals(&first)
                && self.zone != Zone::Body
                && !self.names_state(&block)
                && !self.is_broken(&block)
                && !self.begins_subject()
            || self.begins_signature(&first) && !self.is_broken(&block);
        if let Some(parts) = self.titled_annex(&block) {
            parts.into_iter().for_each(|part| self.paragraph(part));
        } else if let Some(parts) = self.parted_kind(&block) {
            parts.into_iter().for_each(|part| self.paragraph(part));
        } else if apart && block.len() > 1 {
            block
                .into_iter()
                .for_each(|line| self.paragraph(vec![line]));
        } else {
            self.paragraph(block);
        }
    }

    /// Whether lines are the name of the State together.
    fn names_state(&self, block: &Block) -> bool {
        let words: Vec<&str> = block.iter().map(|it| &self.text[it.clone()]).collect();
        letterhead::role(&words.join(" ")) == Some(Role::QuocHieu)
    }

    /// Whether the lines behind "Kính gửi:" are one name that goes on over them.
    fn is_one_addressee(&self, block: &Block) -> bool {
        let mut lines = block.iter().skip(1).map(|it| &self.text[it.clone()]);
        lines.all(|it| it.starts_with(|it: char| it.is_lowercase() || it == '('))
    }

    /// Whether two lines are what a page broke within a heading or a name.
    fn is_broken(&self, block: &Block) -> bool {
        let [first, next] = &block[..] else {
            return false;
        };
        broken::goes_on(
            &bare(&self.text[first.clone()]),
            &bare(&self.text[next.clone()]),
        )
    }

    /// Whether what comes is the subject below the kind, whose lines were joined.
    fn begins_subject(&self) -> bool {
        let last = self.paragraphs.last().map(|it| it.role);
        self.title && matches!(last, Some(Role::TenLoai | Role::TacGia))
    }

    fn paragraph(&mut self, block: Block) {
        let words: Vec<String> = block
            .iter()
            .map(|it| bare(&self.text[it.clone()]))
            .collect();
        let words = words.join(" ");
        if self.zone == Zone::Body && block.first().map(|it| it.start) == self.list {
            self.zone = Zone::Recipients;
            self.foot.listed = true;
        }
        let role = self.role(&words);
        match role {
            Some(role) => {
                let listed = matches!(role, Role::NoiNhanDong | Role::KinhGui);
                let sign = numbering::sign(&words).0.filter(|_| listed).unwrap_or("");
                self.push(role, None, sign, block);
            }
            None => self.body(&words, block),
        }
    }

    /// The part a paragraph is by its words and what came before; none in the body.
    fn role(&mut self, words: &str) -> Option<Role> {
        let lower = word::lower(words);
        if receivers::begins_recipients(words) {
            self.zone = Zone::Recipients;
            self.foot.doubtful |= std::mem::replace(&mut self.foot.listed, true);
            return Some(Role::NoiNhan);
        }
        if self.zone == Zone::Body && receivers::is_recipient(words) {
            self.zone = Zone::Recipients;
            self.foot.listed = true;
        }
        if self.begins_signature(words) && self.zone != Zone::Head {
            self.zone = Zone::Signature;
        }
        if let Some(role) = self.annex_head(words, &lower) {
            return Some(role);
        }
        match self.zone {
            Zone::Body => None,
            Zone::Recipients | Zone::Signature => self.foot(words, &lower),
            Zone::Head => self.head(words, &lower),
        }
    }

    fn push(&mut self, role: Role, level: Option<u8>, sign: &str, block: Block) {
        let mut paragraph = Paragraph::new(role, sign, self.words(&block, sign));
        if paragraph.text.is_empty() && paragraph.mark.is_empty() && role != Role::DauSao {
            return;
        }
        if let Some(level) = level {
            while self.open.pop_if(|(open, _)| *open >= level).is_some() {}
        }
        paragraph.heading = level;
        if paragraph.is_body() {
            paragraph.under = self.open.last().map(|(_, place)| *place);
        }
        paragraph.annex = self.annex;
        paragraph.cell = self.cell;
        if let Some(level) = level {
            self.open.push((level, self.paragraphs.len()));
        }
        self.paragraphs.push(paragraph);
    }

    /// The words of a block behind its sign, without stars around them, each with its place.
    fn words(&self, block: &Block, sign: &str) -> Worded {
        let mut all = Worded::default();
        let first = block.first().map_or(0, |line| line.start);
        let mut sign = sign;
        for line in block {
            let mut at = line.start;
            let words = &self.text[line.clone()];
            // A sign may be broken over two lines: "Điều" above "1.".
            if let Some(rest) = sign.strip_prefix(words).filter(|it| !it.is_empty()) {
                sign = rest.trim_start();
                continue;
            }
            if !sign.is_empty() {
                let skip = words.find(sign).map_or(0, |found| found + sign.len());
                at += skip + words[skip..].len() - words[skip..].trim_start().len();
                sign = "";
            }
            if !all.text.is_empty() {
                all.push_str(" ");
            }
            while at < line.end {
                if let Some(stars) = self.starred.get(&at) {
                    at += stars;
                    continue;
                }
                let rest = &self.text[at..line.end];
                let mut rows = rest.match_indices('*').map(|it| it.0);
                let end = rows.find(|it| self.starred.contains_key(&(at + it)));
                let len = end.unwrap_or(rest.len());
                let span = |start| Span::new(self.file, start, at + len);
                all.push(&Worded {
                    text: rest[..len].to_owned(),
                    origin: Origin::exact(span(at)).within(span(first).start),
                });
                at += len;
            }
        }
        all
    }
}

#[cfg(test)]
mod tests;
