//! The staircase: read → check → word → compose. Takes texts, gives a sheet and findings;
//! touches no disk, no clock and no terminal.

use serde_json::{Map, Value};

use crate::campaign::{Campaign, Office, When};
use crate::check;
use crate::compose::{compose, missing_letters};
use crate::diagnostic::{Diagnostic, Say, Severity, Sink, Unjudged};
use crate::face::Faces;
use crate::proof::{self, Head};
use crate::read;
pub use crate::read::docx::text as docx_text;
pub use crate::read::paper::Lines;
use crate::regime::Regime;
use crate::shape::{Shape, nearest};
use crate::sheet::Sheet;
use crate::source::{FileId, Sources};
use crate::word::{Template, Templates};
pub use crate::write::standards::{Standards, StandardsError};
pub use crate::write::{FORMATS, Format, Tools};

/// A file longer than this is refused unread.
pub const LONGEST_FILE: usize = read::yaml::LONGEST_FILE;

/// A text built in or laid over it, by its path below `templates` or `data`.
#[derive(Debug, Clone)]
pub struct Piece {
    pub path: String,
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What all papers of a run share, made ready once.
pub struct Kit {
    pub faces: Faces,
    templates: Templates,
    /// Regimes by the name of their file.
    regimes: Vec<(String, Regime)>,
    offices: Vec<(String, FileId)>,
    /// A template or regime cannot be used; [`Kit::new`] told why, and no paper is made.
    broken: bool,
}

/// A campaign worked through.
pub struct Paper {
    /// None when something fatal was found.
    pub sheet: Option<Sheet>,
    pub findings: Vec<Diagnostic>,
    /// Checks that lacked something to judge by.
    pub unjudged: Vec<Unjudged>,
}

impl Paper {
    /// The bytes of every wanted format; none at all when one of them cannot be had.
    pub fn spell(&mut self, formats: &[&Format], tools: &Tools) -> Vec<Vec<u8>> {
        let Some(sheet) = &self.sheet else {
            return Vec::new();
        };
        // Side by side: the pages of the PDF take longest, and the others need not wait.
        let spelt: Result<Vec<_>, _> = std::thread::scope(|scope| {
            let running: Vec<_> = formats
                .iter()
                .map(|format| (format.name, scope.spawn(|| (format.write)(sheet, tools))))
                .collect();
            let outcomes = running.into_iter().map(|(name, thread)| {
                let spelt = thread.join();
                let spelt = spelt.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                spelt.map_err(|why| (name, why))
            });
            outcomes.collect()
        });
        spelt.unwrap_or_else(|(name, why)| {
            self.findings.push(Diagnostic::new(
                "unwritable-paper",
                Severity::Fatal,
                say!(
                    "không tạo được bản {name}: {why}",
                    "cannot make the {name}: {why}"
                ),
            ));
            Vec::new()
        })
    }
}

impl Kit {
    /// Reads templates, regimes and offices; faults in them are found here, once.
    pub fn new(pieces: Vec<Piece>, faces: Faces, sources: &mut Sources) -> (Kit, Vec<Diagnostic>) {
        let mut sink = Sink::default();
        let (mut list, mut regimes, mut offices) = (Vec::new(), Vec::new(), Vec::new());
        for piece in pieces {
            let file = sources.add_bytes(piece.name, piece.bytes);
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
                });
            } else if let Some(name) = stem("regimes") {
                regimes.push((name, file));
            } else if let Some(name) = stem("offices") {
                offices.push((name, file));
            }
        }
        let regimes = read_regimes(regimes, sources, &mut sink);
        let templates = Templates::new(list, &mut sink);
        (
            Kit {
                faces,
                templates,
                regimes,
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
        let mut sink = Sink::default();
        let sheet = self.sheet(sources, campaign, offices, &mut sink);
        let sheet = sheet.filter(|_| !sink.is_fatal());
        Paper {
            sheet,
            unjudged: sink.take_unjudged(),
            findings: sink.into_sorted(),
        }
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
        file: FileId,
        offices: &[(String, FileId)],
        sink: &mut Sink,
    ) -> Option<Sheet> {
        let campaign: Campaign = written(sources, file, sink)?;
        let office = self.office(sources, &campaign, offices, sink)?;
        let regime = self.regime(&campaign, &office, sink)?;
        let kinds: Vec<&str> = self.templates.kinds().collect();
        let facts = check::Facts {
            campaign: &campaign,
            office: &office,
            regime,
            kinds: &kinds,
            sources,
        };
        check::paper(&facts, sink);
        if self.broken || sink.is_fatal() {
            sink.unjudged(
                "*",
                say!(
                    "lời văn chưa được xét, vì tệp còn lỗi phải sửa trước",
                    "the sentences were not judged: the file has faults to be mended first"
                ),
            );
            return None;
        }
        let document = self.templates.word(&campaign, &office, regime, sink)?;
        let sheet = compose(&document, regime, &self.faces, sink)?;
        let files = [campaign.span.file, office.span.file];
        let typed = |letter, near| sources.typed(letter, near, files);
        missing_letters(&sheet, &self.faces, typed, sink);
        let mut borrowed = campaign.fact().leaves();
        borrowed.extend(office.fact().leaves());
        let itself = campaign.kind.0.span;
        let proof =
            proof::sheet::proof(&sheet, head(&campaign, &office), borrowed, itself, sources);
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
            say!(
                "không tìm thấy đơn vị `{word}`",
                "there is no office `{word}`"
            ),
        );
        sink.push(
            match nearest(word, known().map(|(name, _)| name.as_str())) {
                Some(near) => found.cure(say!("có phải là `{near}`?", "did you mean `{near}`?")),
                None => found.cure(say!(
                    "tạo tệp `offices/{word}.yaml` cạnh thư mục của tệp này",
                    "make a file `offices/{word}.yaml` beside this file's folder"
                )),
            },
        );
        None
    }

    /// The regime a file names, or that of the office's family in force on the paper's date.
    fn regime(&self, campaign: &Campaign, office: &Office, sink: &mut Sink) -> Option<&Regime> {
        if let Some(named) = &campaign.regime {
            let found = self.regimes.iter().find(|(name, _)| *name == named.value);
            if found.is_none() {
                let (word, list) = (&named.value, self.names());
                sink.push(
                    Diagnostic::fatal(
                        "undefined-regime",
                        named.span,
                        say!("không có quy định `{word}`", "there is no regime `{word}`"),
                    )
                    .cure(say!(
                        "các quy định có sẵn: {list}",
                        "regimes at hand: {list}"
                    )),
                );
            }
            return found.map(|(_, r)| r);
        }
        let family = &office.family.0;
        let days = |w: &When| w.precision.days(None);
        // A date may be any of the days it covers; a period tells when the paper was due.
        let date = match (&campaign.date, &campaign.period) {
            (Some(date), _) => days(date),
            (None, period) => period
                .as_ref()
                .and_then(days)
                .map(|(first, _)| (first, first)),
        };
        let of_family = self
            .regimes
            .iter()
            .map(|(_, r)| r)
            .filter(|r| r.family.0.value == family.value);
        let began = |r: &&Regime| days(&r.from.0).map(|(first, _)| first);
        let in_force = of_family.filter(|r| {
            let ended = r.until.as_ref().and_then(days).map(|(_, last)| last);
            match date {
                Some((first, last)) => {
                    began(r).is_none_or(|b| b <= last) && ended.is_none_or(|e| first <= e)
                }
                None => ended.is_none(),
            }
        });
        let regime = in_force.max_by_key(began);
        if regime.is_none() {
            let (word, list) = (&family.value, self.names());
            sink.push(
                Diagnostic::new(
                    "undefined-regime",
                    Severity::Fatal,
                    say!(
                        "không có quy định nào cho khối `{word}` vào ngày này",
                        "no regime for the family `{word}` was in force on this date"
                    ),
                )
                .at(campaign.date.as_ref().map_or(family.span, |d| d.text.span))
                .cure(say!(
                    "chọn một quy định có sẵn bằng `regime:`: {list}",
                    "choose a regime at hand by `regime:`: {list}"
                )),
            );
        }
        regime
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.regimes.iter().map(|(name, _)| name.as_str()).collect();
        names.join(", ")
    }
}

/// What a description says about the whole paper.
fn head(campaign: &Campaign, office: &Office) -> Head {
    let days = |time: &Option<When>| time.as_ref()?.precision.days(None);
    Head {
        party: office.family.0.value == "dang",
        letter: campaign.kind.0.value == "cong-van",
        issued: days(&campaign.date),
        period: days(&campaign.period),
        issued_at: campaign.date.as_ref().map(|it| it.text.span),
        period_at: campaign.period.as_ref().map(|it| it.text.span),
    }
}

/// Reads the regimes side by side, for they are the longest texts of every run.
fn read_regimes(
    files: Vec<(String, FileId)>,
    sources: &Sources,
    sink: &mut Sink,
) -> Vec<(String, Regime)> {
    let read = |file| {
        let mut found = Sink::default();
        let regime = shape::<Regime>(sources, file, &mut found);
        (regime, found.into_sorted())
    };
    let read: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = files
            .into_iter()
            .map(|(name, file)| (name, scope.spawn(move || read(file))))
            .collect();
        running
            .into_iter()
            .map(|(name, thread)| (name, thread.join()))
            .collect()
    });
    let mut regimes = Vec::new();
    for (name, outcome) in read {
        let (regime, found) = outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        found.into_iter().for_each(|finding| sink.push(finding));
        regimes.extend(regime.map(|regime| (name, regime)));
    }
    regimes
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

/// The page of a check by its code.
pub fn explain(code: &str) -> Result<&'static str, Say> {
    let codes = || check::ALL.iter().map(|check| check.code);
    match check::ALL.iter().find(|check| check.code == code) {
        Some(check) => Ok(check.page),
        None => Err(match nearest(code, codes()) {
            Some(near) => say!(
                "không có trang nào cho mã `{code}`; có phải là `{near}`?",
                "there is no page for the code `{code}`; did you mean `{near}`?"
            ),
            None => {
                let list = codes().collect::<Vec<_>>().join(", ");
                say!(
                    "không có trang nào cho mã `{code}`; các mã có trang: {list}",
                    "there is no page for the code `{code}`; codes with a page: {list}"
                )
            }
        }),
    }
}

/// A noun of the format, by the name its schema is asked for by.
pub struct Noun {
    pub name: &'static str,
    schema: fn(&mut Map<String, Value>) -> Value,
}

/// The nouns that stand in files of their own.
pub const NOUNS: [Noun; 3] = [
    Noun {
        name: "campaign",
        schema: Campaign::schema,
    },
    Noun {
        name: "office",
        schema: Office::schema,
    },
    Noun {
        name: "regime",
        schema: Regime::schema,
    },
];

impl Noun {
    /// The JSON Schema of its files.
    pub fn schema(&self) -> Value {
        let mut defs = Map::new();
        let mut whole = (self.schema)(&mut defs);
        whole["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        whole["$defs"] = Value::Object(defs);
        whole
    }
}
