//! A paper worked through: what was found in it, its pages, and its bytes.

use std::borrow::Cow;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::copies::Copies;
use super::files::{self, File};
use super::house::House;
use super::refusal::Refusal;
use crate::agenda::Agenda;
use crate::check::twins;
use crate::compose::settle;
use crate::diagnostic::{Diagnostic, Severity, Sink, Unjudged};
use crate::edition::Ingredient;
use crate::mark::{MadeOf, Mark};
use crate::proof::card::Card;
use crate::proof::{self, Head, Proof};
use crate::record::Record;
use crate::sheet::Sheet;
use crate::source::{FileId, Sources, Span};
use crate::write::error::WriteError;
use crate::write::typst::{Laid, Places, Word};
use crate::write::{self, Format, Tools};

mod calls;
mod printed;

/// A paper worked through.
pub struct Work {
    house: House,
    sources: Sources,
    file: FileId,
    sheet: Option<Sheet>,
    /// The same with its last choices, once it is to be rendered.
    settled: OnceLock<Sheet>,
    pub(super) findings: Vec<Diagnostic>,
    pub(super) unjudged: Vec<Unjudged>,
    /// What it tells of itself and of others, if that was asked for.
    pub(super) card: Option<Card>,
    /// What an office keeps of it, when it is one of several copies.
    pub(super) record: Option<Record>,
    pub(super) agenda: Option<Agenda>,
    /// Those for whom copies of it are made, of which it is one.
    pub(super) copies: Option<Copies>,
    /// The texts that it asked for, its kind and the text of its regulation.
    pub(super) taken: Vec<Ingredient>,
    pub(super) kind: Option<String>,
    pub(super) regulation: Option<FileId>,
}

impl Work {
    /// What fatal findings leave of a sheet is not shown.
    pub(super) fn new(
        house: House,
        sources: Sources,
        file: FileId,
        sheet: Option<Sheet>,
        mut sink: Sink,
    ) -> Work {
        let (is_fatal, unjudged) = (sink.is_fatal(), sink.take_unjudged());
        let mut findings = sink.into_sorted();
        twins::leave_one(&mut findings);
        Work {
            house,
            sources,
            file,
            sheet: sheet.filter(|_| !is_fatal),
            settled: OnceLock::new(),
            unjudged,
            findings,
            card: None,
            record: None,
            agenda: None,
            copies: None,
            taken: Vec::new(),
            kind: None,
            regulation: None,
        }
    }

    /// Everything found, by place.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// Whether nobody of those for whom copies are made is to receive one this time.
    pub fn is_for_nobody(&self) -> bool {
        self.copies.as_ref().is_some_and(|it| it.len() == 0)
    }

    /// Whether it is made anew for each of several recipients.
    pub fn has_copies(&self) -> bool {
        self.copies.is_some()
    }

    /// Its days, if they were asked for and it could be worded.
    pub fn agenda(&self) -> Option<&Agenda> {
        self.agenda.as_ref()
    }

    /// The house it was worked in: the one it was asked of, or one with the texts of its office.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// Checks that lacked something to judge by.
    pub fn unjudged(&self) -> &[Unjudged] {
        &self.unjudged
    }

    /// The texts that findings point into.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The number of the paper's own text among them.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The laid-out paper; none when something fatal was found, and none of a finished paper.
    pub fn sheet(&self) -> Option<&Sheet> {
        let settled = |sheet: &Sheet| {
            let mut sheet = sheet.clone();
            let estate = &self.house.0.estate;
            settle(&mut sheet, &estate.faces, &estate.endings);
            sheet
        };
        let sheet = self.sheet.as_ref()?;
        Some(self.settled.get_or_init(|| settled(sheet)))
    }

    /// Takes over the last choices that were made of the same paper.
    pub(super) fn settle_as(&mut self, other: Work) {
        self.settled = other.settled;
    }

    /// The paper before its last choices, which follow from it.
    pub(super) fn unsettled(&self) -> Option<&Sheet> {
        self.sheet.as_ref()
    }

    /// What the paper says, before its last choices.
    pub(super) fn proof(&self) -> Option<Proof<'_>> {
        let itself = Span::new(self.file, 0, 0);
        let proof = |sheet| proof::sheet::proof(sheet, Head::default(), itself, &self.sources);
        self.unsettled().map(proof)
    }

    /// Whether there is a laid-out paper.
    pub fn is_made(&self) -> bool {
        self.sheet.is_some()
    }

    /// Whether it is one of several copies.
    pub fn is_copy(&self) -> bool {
        self.copies.is_some()
    }

    /// Its pages.
    pub fn pages(&self) -> Result<usize, Refusal> {
        let extent = self.made(write::PDF.name, |tools, sheet| tools.extent(sheet))?;
        Ok(extent.all)
    }

    /// The paper as one to be signed: what is left to do is wrong with it, and while anything
    /// is, it is not made.
    pub fn to_be_signed(mut self) -> Work {
        let notes = self
            .findings
            .iter_mut()
            .filter(|it| it.severity == Severity::Note && !is_on_purpose(it));
        notes.for_each(|it| it.severity = Severity::Error);
        let outside = self.made(write::PDF.name, |tools, sheet| tools.outside(sheet));
        // What cannot be laid out is told of when it is written.
        let outside = outside.unwrap_or_default();
        self.findings.extend(outside.first().map(outside_page));
        let wrong = self
            .findings
            .iter()
            .any(|it| it.severity >= Severity::Error);
        self.sheet = self.sheet.filter(|_| !wrong);
        self
    }

    /// The paper as one whose files tell by a mark inside what they were made of.
    pub fn of(mut self, mut made_of: MadeOf) -> Work {
        let text = self.text();
        made_of.inputs.splice(0..0, self.edition().inputs());
        for sheet in self.sheet.iter_mut().chain(self.settled.get_mut()) {
            sheet.meta.mark = Some(Mark::new(&made_of, &text));
        }
        self
    }

    /// The whole paper as a PDF.
    pub fn pdf(&self) -> Result<Vec<u8>, Refusal> {
        self.written(&write::PDF)
    }

    /// Where each word stands on the pages of the PDF, and where it was typed.
    pub fn places(&self) -> Result<Places, Refusal> {
        self.made(write::PDF.name, |tools, sheet| tools.places(sheet))
    }

    /// Its pages, to be drawn one by one.
    pub fn laid(&self) -> Result<Laid, Refusal> {
        self.made(write::PDF.name, |tools, sheet| tools.laid(sheet))
    }

    /// The PDF and its places, for which the pages are laid out only once.
    pub fn pdf_with_places(&self) -> Result<(Vec<u8>, Places), Refusal> {
        self.made(write::PDF.name, |tools, sheet| tools.pdf_with_places(sheet))
    }

    /// The whole paper as a Word document.
    pub fn docx(&self) -> Result<Vec<u8>, Refusal> {
        self.written(&write::DOCX)
    }

    /// The whole paper as plain text; empty when it is not made.
    pub fn text(&self) -> String {
        self.sheet().map(write::text::text).unwrap_or_default()
    }

    /// The files of the paper in each of the formats, which are written side by side; none at all
    /// when one of them cannot be had.
    pub fn render(&self, formats: &[&Format]) -> Result<Vec<File>, Refusal> {
        let sheets = files::of(self.sheet().ok_or(Refusal::Unmade)?);
        let each = sheets
            .iter()
            .flat_map(|it| formats.iter().map(move |format| (it, *format)));
        let all: Vec<_> = each.collect();
        let file = |((ending, sheet), format): &(&(String, Cow<Sheet>), &Format)| {
            let written = self.of_sheet(sheet, format.name, |tools, it| (format.write)(it, tools));
            written.map(|bytes| File {
                ending: format!("{ending}.{}", format.name),
                bytes,
            })
        };
        let written = || all.par_iter().map(file);
        self.house.0.estate.pool.install(|| written().collect())
    }

    fn written(&self, format: &Format) -> Result<Vec<u8>, Refusal> {
        self.made(format.name, |tools, sheet| (format.write)(sheet, tools))
    }

    /// What comes of the sheet on the way to a format.
    fn made<T>(
        &self,
        format: &'static str,
        make: impl FnOnce(&Tools, &Sheet) -> Result<T, WriteError>,
    ) -> Result<T, Refusal> {
        self.of_sheet(self.sheet().ok_or(Refusal::Unmade)?, format, make)
    }

    pub(super) fn of_sheet<T>(
        &self,
        sheet: &Sheet,
        format: &'static str,
        make: impl FnOnce(&Tools, &Sheet) -> Result<T, WriteError>,
    ) -> Result<T, Refusal> {
        let tools = self.house.0.estate.tools();
        let made = tools.and_then(|tools| make(tools, sheet));
        made.map_err(|why| Refusal::Unwritable(format, why))
    }
}

/// The first word that stands where none may.
fn outside_page(word: &Word) -> Diagnostic {
    let (text, page) = (&word.text, word.page + 1);
    let found = Diagnostic::new(
        "outside-page",
        Severity::Error,
        message!(
            "`{text}` ra ngoài ô hoặc ngoài lề ở trang {page}",
            "`{text}` stands outside its cell or the margins of page {page}"
        ),
    )
    .cure(message!(
        "viết ngắn lại, hoặc cho cột rộng hơn",
        "write less, or give the column more room"
    ));
    Diagnostic {
        span: word.span.or(word.call),
        ..found
    }
}

/// What is so on purpose is told, and stays in a paper to be signed: room to be filled in by hand, units no
/// longer there, those who receive nothing because they have reported or have nothing to do.
fn is_on_purpose(found: &Diagnostic) -> bool {
    matches!(
        found.code,
        "blank-for-hand"
            | "fitted"
            | "not-fitted"
            | "left-out-unit"
            | "reported-unit"
            | "unit-without-task"
    )
}
