//! What stands behind a signed paper: annexes, forms and lists, with titles of one line or several.

use super::signature::begins_signature;
use super::{Reader, Zone};
use crate::numbering;
use crate::proof::Paragraph;
use crate::read::annex_mark::{annex_mark, is_annex};
use crate::read::letterhead::is_capitals;
use crate::read::lines::Block;
use crate::role::Role;

impl Reader<'_> {
    /// Begins what stands behind the paper.
    pub(super) fn turn(&mut self) {
        self.annex += 1;
        self.open.clear();
        self.zone = Zone::Body;
    }

    /// The part of the head of an annex that a line is.
    pub(super) fn annex_head(&mut self, words: &str, lower: &str) -> Option<Role> {
        if is_annex(words) {
            self.turn();
            return Some(Role::PhuLuc);
        }
        let joined = is_joined(lower);
        if joined {
            self.take_title();
        }
        let last = self.paragraphs.last().map(|it| it.role);
        let plain = numbering::sign(words).0.is_none();
        match last {
            Some(Role::PhuLuc | Role::PhuLucTen) if joined => Some(Role::PhuLucKemTheo),
            Some(Role::PhuLuc) if plain => Some(Role::PhuLucTen),
            // A title goes on in capitals, or down to the line that tells of what paper it is.
            Some(Role::PhuLucTen) if plain && self.goes_on(words) => Some(Role::PhuLucTen),
            _ => None,
        }
    }

    /// Whether a line goes on with the title of an annex.
    fn goes_on(&self, words: &str) -> bool {
        let capitals = self
            .paragraphs
            .last()
            .is_some_and(|it| is_capitals(&it.text));
        let short = words.chars().count() < 150 && !words.ends_with(['.', ';', ':']);
        short && (capitals && is_capitals(words) || is_joined(&self.next.to_lowercase()))
    }

    /// Lines in capitals below the signer's name were the title of an annex without the word, as
    /// a line tells that says of what paper it is.
    fn take_title(&mut self) {
        if self.zone != Zone::Signature {
            return;
        }
        // Of a foot that is torn no name may be left.
        let is_title = |it: &Paragraph| it.role == Role::ChucVu && !begins_signature(&it.text);
        let below = self.paragraphs.iter().rev().take_while(|it| is_title(it));
        let first = self.paragraphs.len() - below.count();
        let above = first.checked_sub(1).map(|at| self.paragraphs[at].role);
        let is_signed = matches!(above, Some(Role::HoTen | Role::QuyenHan | Role::KySo));
        if first == self.paragraphs.len() || !is_signed {
            return;
        }
        self.turn();
        for line in &mut self.paragraphs[first..] {
            line.role = Role::PhuLucTen;
            line.annex = self.annex;
        }
    }

    /// Parts a line that has both the words "Phụ lục I" and the title of the annex.
    pub(super) fn titled_annex(&self, block: &Block) -> Option<[Block; 2]> {
        let [line] = &block[..] else { return None };
        let words = &self.text[line.clone()];
        let (mark, rest) = annex_mark(words).filter(|_| !is_annex(words))?;
        let title = &words[rest..];
        let begins = is_capitals(title) || self.zone == Zone::Signature;
        let (mark, title) = (line.start..line.start + mark, line.start + rest..line.end);
        let whole = words.ends_with(['.', ';', ':']);
        (begins && !whole).then(|| [vec![mark], vec![title]])
    }
}

/// "(Kèm theo Kế hoạch số …)", "(Ban hành kèm theo …)".
fn is_joined(lower: &str) -> bool {
    let heads = [
        "(kèm ",
        "(ban hành kèm",
        "(ban hành theo",
        "(được ban hành",
        "(đính kèm",
        "(phụ lục kèm",
        "(phụ lục ban hành",
    ];
    let words = lower.trim_start_matches('*');
    heads.iter().any(|it| words.starts_with(it))
}
