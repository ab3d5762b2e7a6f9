//! The staircase: read → check → word → compose. Takes texts, gives a sheet and findings;
//! touches no disk, no clock and no terminal.

use crate::campaign::{Campaign, Office, When};
use crate::check;
use crate::check::weigh::weigh;
pub use crate::check::{About, Check};
use crate::compose::{compose, missing_letters, styles};
use crate::diagnostic::{Diagnostic, Message, Sink};
use crate::face::Faces;
use crate::proof::syllable::Style;
use crate::proof::{self, Head};
use crate::read;
pub use crate::read::docx::text as docx_text;
pub use crate::read::lines::Lines;
use crate::regulation::Regulation;
use crate::shape::{Shape, nearest};
use crate::sheet::Sheet;
use crate::source::{FileId, Sources};
use crate::word::{Template, Templates};
pub use crate::write::standards::{Standards, StandardsError};
pub use crate::write::{FORMATS, Format, Tools};
pub use noun::{NOUNS, Noun};
pub use paper::Paper;
use regulations::Regulations;

mod noun;
mod paper;
mod regulations;

/// A file longer than this is refused unread.
pub const LONGEST_FILE: usize = read::yaml::LONGEST_FILE;

/// A text built in or laid over it, by its path below `templates` or `data`.
#[derive(Debug, Clone)]
pub struct Piece {
    pub path: String,
    pub name: String,
    pub words: Words,
}

/// What stands in a piece.
#[derive(Debug, Clone)]
pub enum Words {
    /// It lies inside the program.
    BuiltIn(&'static str),
    /// It comes from outside and may be wrong.
    LaidOver(Vec<u8>),
}

/// What all papers of a run share, made ready once.
pub struct Kit {
    pub faces: Faces,
    templates: Templates,
    regulations: Regulations,
    offices: Vec<(String, FileId)>,
    /// A template or regulation cannot be used; [`Kit::new`] told why, and no paper is made.
    broken: bool,
}

impl Kit {
    /// Reads templates, regulations and offices; faults in them are found here, once.
    pub fn new(pieces: Vec<Piece>, faces: Faces, sources: &mut Sources) -> (Kit, Vec<Diagnostic>) {
        let mut sink = Sink::default();
        let (mut list, mut offices) = (Vec::new(), Vec::new());
        let mut regulations = Regulations::default();
        for piece in pieces {
            let laid_over = matches!(piece.words, Words::LaidOver(_));
            let file = match piece.words {
                Words::BuiltIn(text) => sources.add(piece.name, text),
                Words::LaidOver(bytes) => sources.add_bytes(piece.name, bytes),
            };
            let stem = |folder: &str| {
                let path = piece.path.strip_prefix(folder)?.strip_prefix('/')?;
                path.strip_suffix(".yaml").map(str::to_owned)
            };
            if piece.path.ends_with(".jinja") {
                if !read::encoding::judge(file, sources.get(file), &mut sink) {
                    continue;
                }
                let text = sources.get(file).text.clone();
                list.push(Template {
                    name: piece.path,
                    file,
                    text,
                    laid_over,
                });
            } else if let Some(name) = stem("regulations") {
                regulations.add(name, file, laid_over, sources, &mut sink);
            } else if let Some(name) = stem("offices") {
                offices.push((name, file));
            }
        }
        let templates = Templates::new(list, &mut sink);
        (
            Kit {
                faces,
                templates,
                regulations,
                offices,
                broken: sink.is_fatal(),
            },
            sink.into_sorted(),
        )
    }

    /// Works a campaign through to a sheet. `offices` are those beside the campaign.
    pub fn draft(
        &self,
        sources: &Sources,
        campaign: FileId,
        offices: &[(String, FileId)],
    ) -> Paper {
        let (mut paper, regulation) = self.work(sources, campaign, offices);
        if let (Some(sheet), Some(regulation)) = (&mut paper.sheet, regulation) {
            sheet.styles = styles(regulation);
        }
        paper
    }

    /// Works a campaign through to its findings alone: what is wanted for rendering is not made.
    pub fn judge(
        &self,
        sources: &Sources,
        campaign: FileId,
        offices: &[(String, FileId)],
    ) -> Paper {
        let (paper, _) = self.work(sources, campaign, offices);
        Paper {
            sheet: None,
            ..paper
        }
    }

    /// A paper whose sheet has no styles yet, and the regulation it is laid out by.
    fn work(
        &self,
        sources: &Sources,
        campaign: FileId,
        offices: &[(String, FileId)],
    ) -> (Paper, Option<&Regulation>) {
        let mut sink = Sink::default();
        let read = self.read(sources, campaign, offices, &mut sink);
        let regulation = read.as_ref().and_then(|(campaign, office)| {
            self.regulations
                .chosen(campaign, office, sources, &mut sink)
        });
        let sheet = read
            .as_ref()
            .zip(regulation)
            .and_then(|((campaign, office), regulation)| {
                self.sheet(sources, campaign, office, regulation, &mut sink)
            });
        let sheet = sheet.filter(|_| !sink.is_fatal());
        let mut paper = Paper {
            sheet,
            unjudged: sink.take_unjudged(),
            findings: sink.into_sorted(),
        };
        if let Some((_, office)) = &read {
            weigh(&mut paper.findings, office);
        }
        (paper, regulation)
    }

    fn read(
        &self,
        sources: &Sources,
        file: FileId,
        offices: &[(String, FileId)],
        sink: &mut Sink,
    ) -> Option<(Campaign, Office)> {
        let campaign: Campaign = written(sources, file, sink)?;
        let office = self.office(sources, &campaign, offices, sink)?;
        Some((campaign, office))
    }

    /// Proofreads a finished paper; of its description nothing is known.
    pub fn proofread(sources: &Sources, file: FileId, lines: Lines) -> Paper {
        let mut sink = Sink::default();
        let source = sources.get(file);
        if read::encoding::judge(file, source, &mut sink) {
            check::text::judge(file, &source.text, &mut sink);
            check::proof(&read::paper::proof(sources, file, lines), &mut sink);
        }
        Paper {
            sheet: None,
            unjudged: sink.take_unjudged(),
            findings: sink.into_sorted(),
        }
    }

    fn sheet(
        &self,
        sources: &Sources,
        campaign: &Campaign,
        office: &Office,
        regulation: &Regulation,
        sink: &mut Sink,
    ) -> Option<Sheet> {
        let kinds: Vec<&str> = self.templates.kinds().collect();
        let facts = check::Facts {
            campaign,
            office,
            regulation,
            kinds: &kinds,
            sources,
        };
        let check = || {
            let mut found = Sink::default();
            check::paper(&facts, &mut found);
            found
        };
        // What was not read has been told; the rest is judged all the same, side by side: what
        // is wrong is seldom so wrong that the paper cannot be laid out.
        let mut later = Sink::default();
        let whole = !sink.is_fatal();
        let (mut checked, sheet) = if self.broken || check::text::is_illegible(sink) {
            (check(), None)
        } else {
            std::thread::scope(|scope| {
                let checking = scope.spawn(|| {
                    let found = check();
                    // There is time left until the words are there to be judged.
                    proof::lists::ready();
                    found
                });
                let sheet = self.lay(&facts, &mut later);
                let checked = checking.join();
                (
                    checked.unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                    sheet,
                )
            })
        };
        // A key that could not be read leaves its gap, which is no news either.
        if !whole {
            checked.leave_out(&GAPS);
            later.leave_out(&GAPS);
        }
        // What comes of a paper that makes no sense is no news.
        let makes_sense = !checked.is_fatal();
        sink.take_in(checked);
        if makes_sense {
            sink.take_in(later);
        }
        let sheet = sheet.filter(|_| makes_sense);
        if sheet.is_none() {
            sink.unjudged(
                "*",
                message!(
                    "lời văn chưa được xét, vì tệp còn lỗi phải sửa trước",
                    "the sentences were not judged: the file has faults to be fixed first"
                ),
            );
        }
        sheet
    }

    /// Words a campaign and lays it out.
    fn lay(&self, facts: &check::Facts, sink: &mut Sink) -> Option<Sheet> {
        let &check::Facts {
            campaign,
            office,
            regulation,
            sources,
            ..
        } = facts;
        let document = self
            .templates
            .word(campaign, office, regulation, sources, sink)?;
        // Facts that go round in a circle are worded again and again; nobody is to read that.
        if sink.has("circular-reference") {
            return None;
        }
        let sheet = compose(&document, regulation, &self.faces, sink)?;
        missing_letters(&sheet, &self.faces, sink);
        let itself = campaign.kind.0.span;
        let head = head(campaign, office);
        let mut proof = proof::sheet::proof(&sheet, head, itself, sources);
        proof.declared = campaign.steps().map(|it| it.text.clone()).collect();
        check::proof(&proof, sink);
        Some(sheet)
    }

    fn office(
        &self,
        sources: &Sources,
        campaign: &Campaign,
        beside: &[(String, FileId)],
        sink: &mut Sink,
    ) -> Option<Office> {
        let key = &campaign.office.0;
        let known = || beside.iter().chain(&self.offices);
        if let Some((_, file)) = known().find(|(name, _)| *name == key.value) {
            let office: Office = written(sources, *file, sink)?;
            return check::office(&office, sink).then_some(office);
        }
        let word = &key.value;
        let found = Diagnostic::fatal(
            "undefined-office",
            key.span,
            message!(
                "không tìm thấy đơn vị `{word}`",
                "there is no office `{word}`"
            ),
        );
        sink.push(
            match nearest(word, known().map(|(name, _)| name.as_str())) {
                Some(near) => {
                    found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?"))
                }
                None => found.cure(message!(
                    "tạo tệp `offices/{word}.yaml` cạnh thư mục của tệp này",
                    "make a file `offices/{word}.yaml` beside this file's folder"
                )),
            },
        );
        None
    }
}

/// Findings of something that is not there.
const GAPS: [&str; 11] = [
    "missing-annex",
    "unit-not-recipient",
    "undefined-name",
    "missing-signer",
    "missing-recipients",
    "missing-addressee",
    "empty-subject",
    "empty-entry",
    "blank-number",
    "blank-date",
    "table-shape",
];

/// What a description says about the whole paper.
fn head(campaign: &Campaign, office: &Office) -> Head {
    let days = |time: &Option<When>| time.as_ref()?.precision.days(None);
    let tone = office.tone.as_ref().and_then(|it| match &*it.value {
        "cu" => Some(Style::Old),
        "moi" => Some(Style::New),
        _ => None,
    });
    Head {
        tone,
        party: office.family.0.value == "dang",
        letter: campaign.kind.0.value == "cong-van",
        finished: false,
        issued: days(&campaign.date),
        period: days(&campaign.period),
        issued_at: campaign.date.as_ref().map(|it| it.text.span),
        period_at: campaign.period.as_ref().map(|it| it.text.span),
    }
}

/// Reads one text as one noun of the format.
fn shape<T: Shape>(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<T> {
    let source = sources.get(file);
    if !read::encoding::judge(file, source, sink) {
        return None;
    }
    let node = read::yaml::parse(file, &source.text, sink)?;
    T::read(&node, sink)
}

/// Reads one text that a clerk wrote, its letters judged first.
fn written<T: Shape>(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<T> {
    check::text::judge(file, &sources.get(file).text, sink);
    shape(sources, file, sink)
}

/// Every check, as programs that come after want to know it.
pub fn checks() -> impl Iterator<Item = (&'static Check, About)> {
    check::ALL.iter().filter_map(|it| Some((it, it.about()?)))
}

/// The page of a check by its code.
pub fn explain(code: &str) -> Result<&'static str, Message> {
    let codes = || check::ALL.iter().map(|check| check.code);
    match check::explain(code) {
        Some(page) => Ok(page),
        None => Err(match nearest(code, codes()) {
            Some(near) => message!(
                "không có trang nào cho mã `{code}`; có phải là `{near}`?",
                "there is no page for the code `{code}`; did you mean `{near}`?"
            ),
            None => message!(
                "không có trang nào cho mã `{code}`; `kehoach checks` liệt kê mọi mã",
                "there is no page for the code `{code}`; `kehoach checks` lists every code"
            ),
        }),
    }
}
