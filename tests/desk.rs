//! A desk in a made-up ward: a few lines of YAML go in, a paper and findings come out.

use std::sync::OnceLock;

use kehoach::app::{Kit, Lines, Piece, Words};
use kehoach::diagnostic::{Diagnostic, Severity};
use kehoach::face::Faces;
use kehoach::host;
use kehoach::role::Role;
use kehoach::sheet::{Item, Paragraph, Run, Sheet};
use kehoach::source::Sources;
use kehoach::write::text::text;

/// A regulation, and an office and a day it applies to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    Nd30,
    Hd36,
    Hd05,
}

pub use Rule::{Hd05, Hd36, Nd30};

impl Rule {
    pub fn plan(self, campaign: &str) -> Desk {
        self.paper("ke-hoach", campaign)
    }

    pub fn letter(self, campaign: &str) -> Desk {
        self.paper("cong-van", campaign)
    }

    /// Keys that the lines do not name get a value; those come below, so that places hold.
    fn paper(self, kind: &str, campaign: &str) -> Desk {
        let date = if self == Hd05 {
            "20/6/2026"
        } else {
            "20/3/2024"
        };
        let usual = [
            ("office", "phuong"),
            ("kind", kind),
            ("date", date),
            ("subject", "Dọn vệ sinh ngõ xóm"),
        ];
        Desk {
            campaign: with(campaign, &usual),
            office: String::new(),
            rule: self,
            over: Vec::new(),
        }
    }
}

/// What lies ready to be drafted.
pub struct Desk {
    campaign: String,
    office: String,
    rule: Rule,
    over: Vec<Piece>,
}

impl Desk {
    pub fn office(mut self, lines: &str) -> Self {
        self.office = lines.to_owned();
        self
    }

    /// Lays a template over the built-in one.
    pub fn template(mut self, path: &str, text: &str) -> Self {
        self.over.push(Piece {
            path: path.to_owned(),
            name: path.to_owned(),
            words: Words::LaidOver(dedent(text).into_bytes()),
        });
        self
    }

    pub fn draft(self) -> Paper {
        if self.over.is_empty() {
            let (kit, sources, found) = ready();
            self.draft_with(kit, sources.clone(), found.clone())
        } else {
            let (kit, sources, found) = kit(&self.over);
            self.draft_with(&kit, sources, found)
        }
    }

    fn draft_with(self, kit: &Kit, mut sources: Sources, found: Vec<Diagnostic>) -> Paper {
        let usual = match self.rule {
            Nd30 => [
                ("name", "Ủy ban nhân dân phường Hòa Bình"),
                ("family", "nha-nuoc"),
                ("heading", "[ỦY BAN NHÂN DÂN, PHƯỜNG HÒA BÌNH]"),
                ("symbol", "UBND"),
                ("place", "Hòa Bình"),
            ],
            Hd36 | Hd05 => [
                ("name", "Đảng ủy phường Hòa Bình"),
                ("family", "dang"),
                ("heading", "ĐẢNG ỦY PHƯỜNG HÒA BÌNH"),
                ("symbol", "ĐU"),
                ("place", "Hòa Bình"),
            ],
        };
        let campaign = sources.add("chien-dich.yaml", self.campaign);
        let office = sources.add("phuong.yaml", with(&self.office, &usual));
        let paper = kit.draft(&sources, campaign, &[("phuong".to_owned(), office)]);
        Paper {
            sheet: paper.sheet,
            findings: found.into_iter().chain(paper.findings).collect(),
            sources,
        }
    }
}

/// What is built in, made ready once.
fn ready() -> &'static (Kit, Sources, Vec<Diagnostic>) {
    static READY: OnceLock<(Kit, Sources, Vec<Diagnostic>)> = OnceLock::new();
    READY.get_or_init(|| kit(&[]))
}

/// What is found in a finished paper.
pub fn proofread(text: &str, lines: Lines) -> Vec<Diagnostic> {
    let (kit, sources, _) = ready();
    let mut sources = sources.clone();
    let file = sources.add("paper.txt", text.to_owned());
    kit.proofread(&sources, file, lines).findings
}

fn kit(over: &[Piece]) -> (Kit, Sources, Vec<Diagnostic>) {
    let mut pieces = host::pieces(None, usize::MAX).unwrap();
    pieces.retain(|piece| over.iter().all(|new| new.path != piece.path));
    pieces.extend_from_slice(over);
    let mut sources = Sources::default();
    let (kit, found) = Kit::new(pieces, Faces::builtin().unwrap(), &mut sources);
    (kit, sources, found)
}

/// The lines, and the usual keys among which they name none.
fn with(lines: &str, usual: &[(&str, &str)]) -> String {
    let mut text = dedent(lines);
    for (key, value) in usual {
        if !text
            .lines()
            .any(|line| line.starts_with(&format!("{key}:")))
        {
            text.push_str(&format!("{key}: {value}\n"));
        }
    }
    text
}

/// Lines without the indent of the test they stand in.
fn dedent(text: &str) -> String {
    let lines = || text.lines().skip_while(|line| line.trim().is_empty());
    let full = lines().filter(|line| !line.trim().is_empty());
    let indent = full.map(|line| line.len() - line.trim_start().len()).min();
    lines()
        .map(|line| format!("{}\n", line.get(indent.unwrap_or(0)..).unwrap_or("")))
        .collect()
}

/// A drafted paper and what was found on the way.
pub struct Paper {
    pub sheet: Option<Sheet>,
    pub findings: Vec<Diagnostic>,
    sources: Sources,
}

impl Paper {
    pub fn sheet(&self) -> &Sheet {
        self.sheet
            .as_ref()
            .unwrap_or_else(|| panic!("no paper: {:#?}", self.findings))
    }

    pub fn lines(&self) -> Vec<String> {
        text(self.sheet()).lines().map(str::to_owned).collect()
    }

    /// Every paragraph outside tables, columns from left to right.
    pub fn paragraphs(&self) -> Vec<&Paragraph> {
        let mut all = Vec::new();
        for section in &self.sheet().sections {
            section.items.iter().for_each(|item| below(item, &mut all));
        }
        all
    }

    /// What the paragraphs of a role say, marks included.
    pub fn of(&self, role: Role) -> Vec<String> {
        let of_role = self.paragraphs().into_iter().filter(|p| p.role == role);
        of_role.map(words).collect()
    }

    /// The marks in front of the paragraphs of the body, without their space.
    pub fn marks(&self) -> Vec<String> {
        let marked = self.paragraphs().into_iter().filter(|p| !p.mark.is_empty());
        let body = marked.filter(|p| p.role != Role::NoiNhanDong);
        body.map(|p| said(&p.mark).trim().to_owned()).collect()
    }

    /// Where a fault was found, as `line:column`.
    pub fn told(&self, code: &str) -> Vec<String> {
        let of_code = self.findings.iter().filter(|found| found.code == code);
        of_code.map(|found| self.place(found)).collect()
    }

    /// Everything that stops the paper, as `code file line:column`.
    pub fn stops(&self) -> Vec<String> {
        let fatal = self
            .findings
            .iter()
            .filter(|f| f.severity == Severity::Fatal);
        fatal
            .map(|f| format!("{} {} {}", f.code, self.file(f), self.place(f)))
            .collect()
    }

    /// The first cure of the only finding of a code.
    pub fn cure(&self, code: &str) -> &str {
        let found: Vec<_> = self.findings.iter().filter(|f| f.code == code).collect();
        assert_eq!(found.len(), 1, "{:#?}", self.findings);
        &found[0].cures[0].vi
    }

    fn place(&self, found: &Diagnostic) -> String {
        let Some(span) = found.span else {
            return "nowhere".to_owned();
        };
        let (line, column) = self.sources.line_column(span.file, span.start);
        format!("{line}:{column}")
    }

    fn file(&self, found: &Diagnostic) -> &str {
        found
            .span
            .map_or("", |span| &self.sources.get(span.file).name)
    }
}

fn below<'a>(item: &'a Item, all: &mut Vec<&'a Paragraph>) {
    match item {
        Item::Paragraph(paragraph) => all.push(paragraph),
        Item::Columns(columns) => {
            columns
                .cells
                .iter()
                .flatten()
                .for_each(|item| below(item, all));
        }
        Item::Table(_) | Item::Rule(_) => {}
    }
}

/// What a paragraph says, its mark included.
pub fn words(paragraph: &Paragraph) -> String {
    said(&paragraph.mark) + &said(&paragraph.runs)
}

fn said(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
