//! Changes as Word tracks them: what came and what is gone, by whom and when.

use std::cell::Cell;
use std::io;

use super::element::{Element, Node};
use super::run::letters;
use crate::sheet::{Editor, Fate, Run, TextStyle};

/// Numbers the changes of a document.
pub struct Tracker<'a> {
    editor: Option<&'a Editor>,
    made: Cell<usize>,
}

impl<'a> Tracker<'a> {
    pub fn new(editor: Option<&'a Editor>) -> Self {
        Tracker {
            editor,
            made: Cell::new(0),
        }
    }

    /// The sign of a fate; none for what stays.
    pub fn sign(&self, fate: Fate) -> Option<Element> {
        let name = match fate {
            Fate::Stays => return None,
            Fate::Came => "w:ins",
            Fate::Gone => "w:del",
        };
        Some(self.change(name))
    }

    fn change(&self, name: &str) -> Element {
        self.made.set(self.made.get() + 1);
        let editor = self.editor.map_or("", |it| it.name.as_str());
        let change = Element::new(name)
            .with("w:id", self.made.get())
            .with("w:author", editor);
        match self.editor.and_then(|it| it.date.as_ref()) {
            Some(date) => change.with("w:date", date),
            None => change,
        }
    }

    /// Puts the sign at the end of a paragraph.
    pub fn end(&self, paragraph: &mut Element, fate: Fate) {
        if let Some(sign) = self.sign(fate) {
            paragraph.child("w:pPr").child("w:rPr").push(sign);
        }
    }

    /// Puts the signs about the runs of a paragraph, which stand in it in order.
    pub fn runs<'r>(
        &self,
        paragraph: &mut Element,
        runs: impl IntoIterator<Item = &'r Run>,
        base: TextStyle,
    ) -> io::Result<()> {
        let mut runs = runs.into_iter();
        for node in &mut paragraph.nodes {
            let Node::Element(element) = node else {
                continue;
            };
            if element.name != "w:r" {
                continue;
            }
            let Some(run) = runs.next() else { break };
            if let Some(was) = run.was {
                let old = docx_rs::Run {
                    run_property: letters(was, Some(base)),
                    ..docx_rs::Run::new()
                };
                let mut old = Element::of(&old)?;
                let mut change = self.change("w:rPrChange");
                change.push(std::mem::take(old.child("w:rPr")));
                element.child("w:rPr").push(change);
            }
            if let Some(mut sign) = self.sign(run.fate) {
                let mut own = std::mem::take(element);
                if run.fate == Fate::Gone {
                    let texts = own.children_mut("w:t");
                    texts.for_each(|it| "w:delText".clone_into(&mut it.name));
                }
                sign.push(own);
                *element = sign;
            }
        }
        Ok(())
    }
}
