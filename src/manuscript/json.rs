//! A manuscript as JSON, for programs that come after.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Block, Height, Kind, Manuscript, Merge, Note, Paragraph, Run, Section, Table};
use crate::diagnostic::Lang;
use crate::role::Role;

/// The parts of the paper that paragraphs are, where that is certain.
pub type Roles = HashMap<*const Paragraph, Role>;

impl Manuscript {
    pub fn json(&self, roles: &Roles, lang: Lang) -> Value {
        let drawn = Drawn {
            manuscript: self,
            roles,
        };
        drawn.whole(lang)
    }
}

/// A manuscript that is put into JSON.
struct Drawn<'m> {
    manuscript: &'m Manuscript,
    roles: &'m Roles,
}

impl Drawn<'_> {
    fn whole(&self, lang: Lang) -> Value {
        let Manuscript {
            body,
            sections,
            footnotes,
            endnotes,
            running,
            comments,
            watermarks,
            told,
            ..
        } = self.manuscript;
        let told = told
            .iter()
            .map(|it| json!({ "code": it.code, "what": it.what.in_lang(lang) }));
        let running = running.iter().map(|it| {
            json!({
                "side": it.side.name(),
                "pages": it.pages.name(),
                "blocks": self.blocks(&it.blocks),
            })
        });
        let comments = comments.iter().map(
            |it| json!({ "author": it.author, "date": it.date, "about": it.about, "blocks": self.blocks(&it.blocks) }),
        );
        let watermarks = watermarks.iter().map(|it| it.text.as_str());
        json!({
            "body": self.blocks(body),
            "footnotes": self.notes(footnotes),
            "endnotes": self.notes(endnotes),
            "running": running.collect::<Vec<_>>(),
            "comments": comments.collect::<Vec<_>>(),
            "watermarks": watermarks.collect::<Vec<_>>(),
            "sections": sections.iter().map(section).collect::<Vec<_>>(),
            "told": told.collect::<Vec<_>>(),
        })
    }

    fn notes(&self, notes: &[Note]) -> Vec<Value> {
        let note = |it: &Note| json!({ "mark": it.mark, "blocks": self.blocks(&it.blocks) });
        notes.iter().map(note).collect()
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<Value> {
        let block = |it: &Block| match it {
            Block::Paragraph(it) => self.paragraph(it),
            Block::Table(it) => self.table(it),
        };
        blocks.iter().map(block).collect()
    }

    fn table(&self, table: &Table) -> Value {
        let rows = table.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| {
                json!({
                    "columns": cell.span,
                    "mergedAbove": cell.merge == Merge::Above,
                    "blocks": self.blocks(&cell.blocks),
                })
            });
            json!({ "head": row.head, "cells": cells.collect::<Vec<_>>() })
        });
        json!({ "kind": "table", "ruled": table.ruled, "rows": rows.collect::<Vec<_>>() })
    }

    fn paragraph(&self, it: &Paragraph) -> Value {
        let kind = match it.kind {
            Kind::Flowing => "paragraph",
            Kind::Boxed => "box",
            Kind::Framed => "frame",
        };
        let number = it
            .number
            .as_ref()
            .map(|it| json!({ "text": it.text, "level": it.level, "bullet": it.bullet }));
        let (rule, height) = match it.setting.height {
            Height::Lines(part) => ("lines", f64::from(part) / 240.0),
            Height::Exactly(part) => ("exactly", points(part)),
            Height::AtLeast(part) => ("atLeast", points(part)),
        };
        json!({
            "kind": kind,
            "role": self.roles.get(&std::ptr::from_ref(it)).map(|role| role.name()),
            "style": it.style.as_deref(),
            "number": number,
            "text": it.text(),
            "runs": it.runs.iter().map(|run| self.run(run)).collect::<Vec<_>>(),
            "align": it.setting.align.name(),
            "indent": {
                "left": points(it.setting.left),
                "right": points(it.setting.right),
                "first": points(it.setting.first),
            },
            "space": { "before": points(it.setting.before), "after": points(it.setting.after) },
            "line": { "rule": rule, "value": height },
            "outline": it.setting.outline,
            "section": it.section,
        })
    }

    fn run(&self, run: &Run) -> Value {
        let whole = 0..run.words.text.len();
        let places = run.words.origin.pieces(&whole);
        let places = places.map(|(at, span)| {
            let part = self.manuscript.parts.get(span.file.0 as usize);
            json!({
                "text": [at.start, at.end],
                "part": part,
                "bytes": [span.start, span.end],
            })
        });
        let note = run
            .note
            .map(|it| json!({ "end": it.end, "index": it.at, "own": it.own }));
        json!({
            "text": run.words.text,
            "bold": run.look.bold,
            "italic": run.look.italic,
            "underline": run.look.underline,
            "struck": run.look.struck,
            "size": f64::from(run.look.size) / 2.0,
            "font": run.look.font.as_deref(),
            "color": run.look.color.as_deref(),
            "note": note,
            "field": run.field.as_deref(),
            "places": places.collect::<Vec<_>>(),
        })
    }
}

fn section(it: &Section) -> Value {
    json!({
        "paper": { "width": points(it.width), "height": points(it.height) },
        "margins": {
            "top": points(it.top),
            "bottom": points(it.bottom),
            "left": points(it.left + it.gutter),
            "right": points(it.right),
            "header": points(it.header),
            "footer": points(it.footer),
        },
        "columns": it.columns,
        "ownFirstPage": it.own_first,
        "firstNumber": it.first_number,
        "running": it.running,
    })
}

/// Twentieths of a point as points.
fn points(length: i32) -> f64 {
    f64::from(length) / 20.0
}
