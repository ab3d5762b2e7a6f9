//! Where what is named at a place was typed: a body, one who signs, an office, a paper, a kind, a called name.

use std::ops::Range;
use std::sync::Arc;

use super::offer::{names_bodies, names_signers};
use super::spot::standing;
use super::{Draft, call};
use crate::edit::Step;
use crate::source::{Source, Span};

/// A stretch of a text.
pub type Place = (Arc<Source>, Range<u32>);

impl Draft {
    /// Where what stands at a byte was typed. Texts inside the program have names in `<…>`.
    pub fn defined(&mut self, at: u32) -> Vec<Place> {
        let text = self.text().clone();
        if let Some(call) = call::at(&text.text, at as usize) {
            return self.called(&call.whole);
        }
        let (Some(form), Some(standing)) = (self.form(), standing(&text.text, at)) else {
            return Vec::new();
        };
        let way = &standing.way;
        let name = standing.words.trim();
        self.found();
        let paper = &self.paper;
        if !standing.on_key && names_bodies(&form, way) {
            let own = own_key(&text.text, name).map(|it| (Arc::new(text.clone()), it));
            let shared = || paper.body_of(name).map(|(span, _)| span);
            return own.or_else(|| self.place(shared()?)).into_iter().collect();
        }
        if !standing.on_key && names_signers(&form, way) {
            let key = paper.signer_of(name).map(|(span, _)| span);
            return key.and_then(|it| self.place(it)).into_iter().collect();
        }
        let whole = |file| Span::new(file, 0, 0);
        match &way[..] {
            [Step::Key(key)] if key == "office" => {
                let file = paper.office_file().map(whole);
                file.and_then(|it| self.place(it)).into_iter().collect()
            }
            [Step::Key(key)] if key == "campaign" => {
                let name = name.strip_suffix(".yaml").unwrap_or(name);
                let found = self.texts.description(name).ok().flatten();
                found.map(|it| (it, 0..0)).into_iter().collect()
            }
            [Step::Key(key)] if key == "kind" => {
                let files = paper.texts_of_kind(name).into_iter();
                files.filter_map(|it| self.place(whole(it))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Where the words were typed that a call prints.
    fn called(&mut self, call: &Range<usize>) -> Vec<Place> {
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let call = byte(call.start)..byte(call.end);
        let work = self.found().work.as_ref();
        let spans = work.map_or_else(Vec::new, |it| it.sources_of(&call));
        spans.into_iter().filter_map(|it| self.place(it)).collect()
    }

    fn place(&self, span: Span) -> Option<Place> {
        let found = self.found.as_ref()?;
        let source = found.sources.get(span.file).clone();
        Some((source, span.start..span.end))
    }
}

/// Where a description declares a body of its own.
fn own_key(text: &str, name: &str) -> Option<Range<u32>> {
    let root = crate::app::editing::read(text)?;
    let crate::node::Kind::Map(pairs) = &root.get("units")?.kind else {
        return None;
    };
    let (key, _) = pairs.iter().find(|(key, _)| key.value == name)?;
    Some(key.span.start..key.span.end)
}
