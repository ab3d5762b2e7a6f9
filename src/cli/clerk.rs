//! Works the papers of a desk, tells what was found in each and shelves what came of it.

use std::time::Duration;

use super::desk::{Description, Desk};
use super::{End, give};
use crate::app::{self, About, Check, Format, Paper, Tools};
use crate::batch::{self, Listener};
use crate::diagnostic::{Diagnostic, Say, Unjudged};
use crate::host::{Output, Shelf, Stopwatch};
use crate::report::{Form, Judged, Report, Rule, Summary};

/// Work shorter than this goes by without a word.
const SHORT: Duration = Duration::from_secs(1);

/// What it takes to make files of papers.
pub struct Bench {
    pub shelf: Shelf,
    pub formats: Vec<&'static Format>,
    pub tools: Tools,
}

/// What is wanted of the papers of a desk.
pub struct Order<'a> {
    /// Whether the papers are to be signed.
    pub r#final: bool,
    /// Without it nothing is written.
    pub bench: Option<&'a Bench>,
    pub form: Form,
}

/// A paper, and its bytes in each of the bench's formats.
type Worked = (Paper, Vec<Vec<u8>>);

struct Clerk<'a> {
    desk: &'a Desk,
    order: &'a Order<'a>,
    report: &'a Report,
    summary: Summary,
    /// What was found, kept for a form that is told at the end.
    judged: Vec<Judged>,
    watch: Stopwatch,
    /// Whether a progress line stands on the terminal.
    shows_progress: bool,
    has_failed: bool,
}

/// Works every paper.
pub fn work(desk: &Desk, order: &Order, report: &Report) -> Result<End, Say> {
    let mut clerk = Clerk {
        desk,
        order,
        report,
        summary: Summary::default(),
        judged: Vec::new(),
        watch: Stopwatch::start(),
        shows_progress: false,
        has_failed: desk.lacks,
    };
    clerk.summary.count(&desk.found);
    clerk.tell(String::new(), desk.found.clone(), Vec::new());
    let one = |it: &Description| {
        let mut paper = it.work(desk, order.bench.is_some());
        if order.r#final {
            paper = paper.to_be_signed();
        }
        let spelt = order
            .bench
            .map(|bench| paper.spell(&bench.formats, &bench.tools));
        (paper, spelt.unwrap_or_default())
    };
    batch::in_order(&desk.papers, one, &mut clerk);
    if order.form != Form::Text {
        let rules: Vec<Rule> = app::checks().map(rule).collect();
        give(
            &report.rendered(order.form, &clerk.judged, &rules, &desk.sources),
            report,
        )?;
    } else if clerk.summary.has_findings() || order.bench.is_none() {
        report.summary(&clerk.summary);
    }
    Ok(match (clerk.has_failed, clerk.summary.gates()) {
        (true, _) => End::Failed,
        (false, true) => End::Findings,
        (false, false) => End::Clean,
    })
}

fn rule((check, about): (&'static Check, About)) -> Rule {
    Rule {
        code: check.code,
        title: about.title,
        page: check.page,
        severity: about.weight.severity(),
    }
}

impl Clerk<'_> {
    /// Tells what was found, now or at the end.
    fn tell(&mut self, name: String, findings: Vec<Diagnostic>, unjudged: Vec<Unjudged>) {
        if self.order.form == Form::Text {
            self.report.findings(&self.desk.sources, &findings);
            self.report.unjudged(&unjudged);
        } else if !(name.is_empty() && findings.is_empty()) {
            self.judged.push(Judged {
                name,
                findings,
                unjudged,
            });
        }
    }

    fn shelve(&self, stem: &str, spelt: Vec<Vec<u8>>) -> Result<(), Say> {
        let Some(bench) = self.order.bench.filter(|_| !spelt.is_empty()) else {
            return Ok(());
        };
        let output = |(format, bytes): (&&Format, Vec<u8>)| Output {
            name: format!("{stem}.{}", format.name),
            bytes,
        };
        let outputs: Vec<Output> = bench.formats.iter().zip(spelt).map(output).collect();
        let paths = bench.shelf.put(&outputs)?;
        let lines = paths.iter().map(|path| format!("{}\n", path.display()));
        give(&lines.collect::<String>(), self.report)
    }
}

impl Listener<Worked> for Clerk<'_> {
    fn patience(&self) -> Duration {
        self.watch.left_of(SHORT).max(SHORT / 10)
    }

    fn waiting(&mut self, place: usize) {
        if self.watch.left_of(SHORT).is_zero() {
            let papers = &self.desk.papers;
            let name = &papers[place].stem;
            self.report.progress(place + 1, papers.len(), name);
            self.shows_progress = true;
        }
    }

    fn done(&mut self, place: usize, outcome: Option<Worked>) {
        let paper_of = &self.desk.papers[place];
        let stem = &paper_of.stem;
        if std::mem::take(&mut self.shows_progress) {
            self.report.progress_ends();
        }
        let shelved = match outcome {
            Some((paper, spelt)) => {
                self.summary.paper(&paper.findings);
                let withheld = self.order.r#final && paper.sheet.is_none();
                let name = self.desk.sources.get(paper_of.file).name.clone();
                self.tell(name, paper.findings, paper.unjudged);
                match withheld && self.order.bench.is_some() {
                    true => Err(say!(
                        "chưa xuất bản chính thức của `{stem}`: còn lỗi phải sửa; bỏ `--final` để xuất bản dự thảo",
                        "the final `{stem}` is not made while errors stand; leave out `--final` for a draft"
                    )),
                    false => self.shelve(stem, spelt),
                }
            }
            None => Err(say!(
                "chương trình hỏng khi làm `{stem}`; xin gửi tệp này cho người viết chương trình",
                "the program broke down over `{stem}`; please send this file to its authors"
            )),
        };
        if let Err(why) = shelved {
            self.report.refusal(&why);
            self.has_failed = true;
        }
    }
}
