//! A desk in a made-up ward: a few lines of YAML go in, a paper and findings come out.

use std::sync::LazyLock;

use kehoach::app::{House, Overlay, Standards};
use kehoach::diagnostic::{Diagnostic, Severity};
use kehoach::face::Faces;
use kehoach::role::Role;
use kehoach::sheet::{Item, Paragraph, Run, Sheet};
use kehoach::source::{Source, Sources};
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
    over: Vec<Overlay>,
}

impl Desk {
    pub fn office(mut self, lines: &str) -> Self {
        self.office = lines.to_owned();
        self
    }

    /// Lays a template over the built-in one.
    pub fn template(mut self, path: &str, text: &str) -> Self {
        self.over.push(Overlay {
            path: path.to_owned(),
            text: Source::new(path, dedent(text)),
        });
        self
    }

    pub fn draft(self) -> Paper {
        static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());
        let house = match self.over.is_empty() {
            true => HOUSE.clone(),
            false => {
                let faces = Faces::builtin().unwrap();
                House::new(self.over, faces, Standards::archival().unwrap()).unwrap()
            }
        };
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
        let campaign = Source::new("chien-dich.yaml", self.campaign);
        let office = Source::new("phuong.yaml", with(&self.office, &usual));
        let work = house.paper(campaign).with_office("phuong", office).work();
        let told = house.found();
        let own = work.findings().iter().filter(|it| !told.contains(it));
        let findings = told.iter().chain(own);
        Paper {
            sheet: work.sheet().cloned(),
            findings: findings.cloned().collect(),
            sources: work.sources().clone(),
        }
    }
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

    /// Every paragraph outside tables and the foot, columns from left to right.
    pub fn paragraphs(&self) -> Vec<&Paragraph> {
        let mut all = Vec::new();
        for section in &self.sheet().sections {
            let items = section.head.iter().chain(&section.items);
            let items = items.chain(&section.end);
            items.for_each(|item| below(item, &mut all));
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

    /// The codes of all findings.
    pub fn codes(&self) -> Vec<&'static str> {
        self.findings.iter().map(|found| found.code).collect()
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
        &self.only(code).cures[0].vi
    }

    /// What the only finding of a code says.
    pub fn message(&self, code: &str) -> &str {
        &self.only(code).message.vi
    }

    fn only(&self, code: &str) -> &Diagnostic {
        let found: Vec<_> = self.findings.iter().filter(|f| f.code == code).collect();
        assert_eq!(found.len(), 1, "{:#?}", self.findings);
        found[0]
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
