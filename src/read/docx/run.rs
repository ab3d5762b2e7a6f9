//! What stands in a line: words with their looks, signs that the file keeps as elements, calls of
//! notes, results of fields; changes taken as accepted.

use std::sync::Arc;

use super::old_letters::OldLetters;
use super::properties::WordLook;
use super::revised;
use super::signs::Signs;
use super::space::Space;
use super::story::Story;
use super::tally::Deed;
use super::words::{self, typed};
use super::xml::{Tag, Xml};
use crate::manuscript::{NoteCall, Run};
use crate::worded::Worded;

/// No paper calls so many notes; one that does is read no further.
const MOST_NOTES: usize = 5_000;

/// The hyphen at which no line breaks.
const FIRM_HYPHEN: &str = "\u{2011}";

impl Story<'_> {
    /// One element of a line.
    pub fn inline(&mut self, xml: &mut Xml, tag: &Tag, base: &WordLook, runs: &mut Vec<Run>) {
        match tag.space {
            Space::Compatibility => {
                if let Some(branch) = self.branch(xml, tag) {
                    self.line(xml, &branch, base, runs);
                }
                return;
            }
            Space::Math => return self.formula(xml, tag, base, runs),
            _ => {}
        }
        match tag.word() {
            "r" => self.run(xml, tag, base, runs),
            "hyperlink" | "smartTag" | "customXml" | "sdt" | "sdtContent" | "dir" | "bdo" => {
                self.line(xml, tag, base, runs);
            }
            change @ ("ins" | "moveTo" | "del" | "moveFrom") => {
                Deed::of(change)
                    .into_iter()
                    .for_each(|it| self.tally.count(it));
                self.tally.author(tag.attribute("author"));
                let before = revised::long(runs);
                match (self.look.changes.keep(change), change) {
                    (true, "ins" | "moveTo") => {
                        self.line(xml, tag, base, runs);
                        self.revised.came(revised::by(tag), before, runs);
                    }
                    (true, _) => self.line(xml, tag, base, runs),
                    (false, "del" | "moveFrom") => {
                        let gone = revised::gone(xml, tag);
                        self.revised.went(gone, runs);
                    }
                    (false, _) => {}
                }
            }
            "fldSimple" => {
                self.fields.begins(None);
                self.fields
                    .code(&tag.attribute("instr").unwrap_or_default());
                self.fields.separates();
                self.line(xml, tag, base, runs);
                self.end_of_field(xml, tag, base, runs);
            }
            _ => self.revised.mark(tag, runs),
        }
    }

    fn line(&mut self, xml: &mut Xml, of: &Tag, base: &WordLook, runs: &mut Vec<Run>) {
        while let Some(tag) = xml.child(of) {
            self.inline(xml, &tag, base, runs);
        }
    }

    fn run(&mut self, xml: &mut Xml, of: &Tag, base: &WordLook, runs: &mut Vec<Run>) {
        let mut look = None;
        while let Some(tag) = xml.child(of) {
            if tag.word() == "rPr" {
                let own = WordLook::read(xml, &tag, &self.look.theme);
                look = Some(self.resolved(own, base));
                continue;
            }
            // Most runs say nothing of their look.
            let look = look.get_or_insert_with(|| base.clone());
            self.part(xml, &tag, look, runs);
        }
    }

    /// The look of words that say something themselves.
    fn resolved(&self, own: WordLook, base: &WordLook) -> WordLook {
        match self.look.styles.get(own.style.as_deref()) {
            Some(style) => own.over(&style.words.clone().toggled(base)),
            None => own.over(base),
        }
    }

    /// A part of a run.
    fn part(&mut self, xml: &mut Xml, tag: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        if tag.space == Space::Compatibility {
            if let Some(branch) = self.branch(xml, tag) {
                while let Some(tag) = xml.child(&branch) {
                    self.part(xml, &tag, look, runs);
                }
            }
            return;
        }
        let kept = match tag.word() {
            "t" | "delText" => return self.text(xml, tag, look, runs),
            "instrText" | "delInstrText" => return self.fields.code(&xml.words(tag)),
            "fldChar" => return self.field(xml, tag, look, runs),
            "tab" | "ptab" => "\t",
            "br" => match tag.attribute("type").as_deref() {
                None | Some("textWrapping") => "\n",
                // Words on two pages are two, if any follow.
                Some(_) => {
                    self.is_broken_here = ends_word(runs);
                    return;
                }
            },
            "cr" => "\n",
            "noBreakHyphen" => FIRM_HYPHEN,
            // In fonts of old this very place is a letter.
            "softHyphen" => match OldLetters::of(look.font.as_deref()) {
                Some(OldLetters::Tcvn3) => "ư",
                Some(OldLetters::Tcvn3Capitals) => "Ư",
                _ => return,
            },
            "sym" => return self.sign(xml, tag, look, runs),
            "footnoteReference" => return self.note(xml, tag, look, runs, false),
            "endnoteReference" => return self.note(xml, tag, look, runs, true),
            "ruby" => {
                while let Some(part) = xml.child(tag) {
                    if part.word() == "rubyBase" {
                        self.line(xml, &part, look, runs);
                    }
                }
                return;
            }
            "drawing" | "pict" | "object" => {
                let is_seen = look.hidden != Some(true) && self.fields.shows();
                self.is_drawn |= is_seen;
                return self.shapes(xml, tag, is_seen);
            }
            _ => return,
        };
        let span = xml.since(tag);
        self.push(Worded::whole(kept, Some(span)), look, runs);
    }

    fn text(&mut self, xml: &mut Xml, tag: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        let keeps_spaces = tag.attribute("space").is_some_and(|it| it == "preserve");
        let pieces = xml.pieces(tag);
        let mut words = Worded::default();
        for piece in pieces {
            words.push(&words::seen(typed(xml, piece), look, self.tally));
        }
        if !keeps_spaces {
            // Only these are left out; a space at which no line breaks is a letter.
            let plain = [' ', '\t'];
            let kept = words.range(words.text.trim_matches(plain));
            words = words.part(&kept);
        }
        self.push(words, look, runs);
    }

    fn sign(&mut self, xml: &mut Xml, tag: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        let code = tag.attribute("char").unwrap_or_default();
        let letter = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
        let font = tag.attribute("font");
        let seen = letter.and_then(|it| Signs::of(font.as_deref()).seen(it));
        let span = xml.since(tag);
        let words = Worded::whole(seen.unwrap_or('▪').to_string(), Some(span));
        self.push(words, look, runs);
    }

    fn field(&mut self, xml: &mut Xml, tag: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        match tag.attribute("fldCharType").as_deref() {
            Some("begin") => {
                let form = filled_in(xml, tag);
                self.fields.begins(form);
            }
            Some("separate") => self.fields.separates(),
            Some("end") => self.end_of_field(xml, tag, look, runs),
            _ => {}
        }
    }

    fn end_of_field(&mut self, xml: &Xml, tag: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        if let Some((words, name)) = self.fields.ends() {
            let words = Worded::whole(words, Some(xml.since(tag)));
            self.put(words, look, name, runs);
        }
    }

    fn note(&mut self, xml: &mut Xml, tag: &Tag, look: &WordLook, runs: &mut Vec<Run>, end: bool) {
        let own = tag.attribute("customMarkFollows");
        let own = own.is_some_and(|it| matches!(it.as_str(), "1" | "true" | "on"));
        if look.hidden == Some(true) || !self.fields.shows() {
            return;
        }
        let notes = match end {
            true => &mut self.endnotes,
            false => &mut self.footnotes,
        };
        let at = notes.len();
        if at >= MOST_NOTES {
            self.tally.has_too_many_notes = true;
            return xml.stop();
        }
        notes.push(tag.attribute("id").unwrap_or_default());
        runs.push(Run {
            words: Worded::whole("", Some(xml.since(tag))),
            look: words::shown(look),
            note: Some(NoteCall { end, at, own }),
            field: None,
        });
    }

    /// The letters of a formula, one behind the other; above and below a line of a fraction, with
    /// a stroke between them.
    fn formula(&mut self, xml: &mut Xml, of: &Tag, base: &WordLook, runs: &mut Vec<Run>) {
        if of.name() == "t" {
            return self.text(xml, of, base, runs);
        }
        while let Some(tag) = xml.child(of) {
            if tag.space == Space::Math {
                self.formula(xml, &tag, base, runs);
                if tag.name() == "num" {
                    self.push(Worded::plain("/"), base, runs);
                }
            } else {
                self.inline(xml, &tag, base, runs);
            }
        }
    }

    /// Puts words behind those before them, if they are seen.
    fn push(&mut self, words: Worded, look: &WordLook, runs: &mut Vec<Run>) {
        if words.text.is_empty() || !self.fields.shows() {
            return;
        }
        self.fields.printed();
        let name = self.fields.name();
        if std::mem::take(&mut self.is_broken_here) && !words.text.starts_with(char::is_whitespace)
        {
            self.put(Worded::plain("\n"), look, name.clone(), runs);
        }
        self.put(words, look, name, runs);
    }

    fn put(
        &mut self,
        words: Worded,
        look: &WordLook,
        field: Option<Arc<str>>,
        runs: &mut Vec<Run>,
    ) {
        words::put(words, look, field, runs, self.tally);
    }
}

/// Whether a word stands right before.
fn ends_word(runs: &[Run]) -> bool {
    let last = runs.iter().rev().find(|it| !it.words.text.is_empty());
    last.is_some_and(|it| !it.words.text.ends_with(char::is_whitespace))
}

/// What the field of a form shows: a box that is ticked or not, the line that was chosen.
fn filled_in(xml: &mut Xml, of: &Tag) -> Option<String> {
    let (mut ticked, mut chosen, mut lines) = (None, None, Vec::new());
    let mut default = None;
    while let Some(tag) = xml.descendant(of) {
        match tag.word() {
            "checkBox" => ticked = ticked.or(Some(false)),
            "checked" => ticked = Some(tag.is_on()),
            "default" => default = tag.value(),
            "result" => chosen = tag.number("val"),
            "listEntry" => lines.extend(tag.value()),
            _ => {}
        }
    }
    if let Some(ticked) = ticked {
        let ticked = ticked || default.is_some_and(|it| it == "1" || it == "true");
        return Some(if ticked { "☒" } else { "☐" }.to_owned());
    }
    let place = chosen.and_then(|it| usize::try_from(it).ok()).unwrap_or(0);
    lines.get(place).cloned()
}
