//! What stands in a line: words with their looks, blanks that are counted, calls of notes, results of
//! fields.

use std::sync::Arc;

use super::story::Story;
use crate::manuscript::Run;
use crate::read::docx::properties::WordLook;
use crate::read::docx::words::{put, seen, typed};
use crate::read::docx::xml::{Inside, Piece, Tag, Xml};
use crate::worded::Worded;

/// Blanks that one element stands for are never more.
const MOST_BLANKS: usize = 200;

impl Story<'_> {
    /// All that stands right in an element of a line.
    pub fn line(&mut self, xml: &mut Xml, of: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        while let Some(inside) = xml.inside(of) {
            match inside {
                Inside::Words(piece) => self.words(xml, piece, look, None, runs),
                Inside::Element(tag) => self.inline(xml, &tag, look, runs),
            }
        }
    }

    fn inline(&mut self, xml: &mut Xml, tag: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        let sign = match tag.name() {
            "span" => {
                let style = tag.attribute("style-name");
                let look = self.styles.words(style.as_deref(), look);
                return self.line(xml, tag, &look, runs);
            }
            "s" => {
                let count = tag.attribute("c").and_then(|it| it.parse().ok());
                " ".repeat(count.unwrap_or(1).min(MOST_BLANKS))
            }
            "tab" => "\t".to_owned(),
            "line-break" => "\n".to_owned(),
            "note" => return self.note(xml, tag, look, runs),
            "annotation" => return self.comment(xml, tag),
            "change" | "change-start" | "change-end" => return self.change(tag, look, runs),
            "page-number" => {
                while let Some(inside) = xml.inside(tag) {
                    if let Inside::Words(piece) = inside {
                        self.words(xml, piece, look, Some("PAGE".into()), runs);
                    }
                }
                return;
            }
            // Words above others, those that a condition hides, and what a program keeps for itself.
            "ruby-text" | "hidden-text" | "hidden-paragraph" | "script" => return,
            name if is_drawing(name) => return self.drawn(xml, tag),
            // Links, and fields with what they printed last.
            _ => return self.line(xml, tag, look, runs),
        };
        let span = xml.since(tag);
        self.is_blank_here = false;
        self.put(Worded::whole(sign, Some(span)), look, None, runs);
    }

    /// Characters; of several blanks one is seen, and none where a paragraph begins.
    fn words(
        &mut self,
        xml: &Xml,
        piece: Piece,
        look: &WordLook,
        field: Option<Arc<str>>,
        runs: &mut Vec<Run>,
    ) {
        let all = typed(xml, piece);
        let mut kept = Worded::default();
        let mut from = 0;
        for (at, letter) in all.text.char_indices() {
            let is_blank = matches!(letter, ' ' | '\t' | '\n' | '\r');
            if is_blank && self.is_blank_here {
                kept.push_part(&all, &(from..at));
                from = at + letter.len_utf8();
            }
            self.is_blank_here = is_blank;
        }
        kept.push_part(&all, &(from..all.text.len()));
        let seen = seen(kept, look, self.tally);
        self.put(seen, look, field, runs);
    }

    pub fn put(
        &mut self,
        words: Worded,
        look: &WordLook,
        field: Option<Arc<str>>,
        runs: &mut Vec<Run>,
    ) {
        if !words.text.is_empty() && self.is_seen() {
            put(words, look, field, runs, self.tally);
        }
    }
}

/// Whether an element is drawn, and has its words in boxes.
pub fn is_drawing(name: &str) -> bool {
    matches!(
        name,
        "frame"
            | "g"
            | "custom-shape"
            | "rect"
            | "line"
            | "polyline"
            | "polygon"
            | "regular-polygon"
            | "path"
            | "circle"
            | "ellipse"
            | "connector"
            | "caption"
            | "measure"
            | "control"
    )
}
