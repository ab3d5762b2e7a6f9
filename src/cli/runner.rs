//! Works the papers of a workspace, tells what was found in each and shelves what came of it.

use std::time::Duration;

use super::workspace::{Description, Workspace};
use super::{End, give};
use crate::app::{self, About, Check, Format, Paper, Tools};
use crate::batch::{self, Listener};
use crate::diagnostic::{Diagnostic, Message, Unjudged};
use crate::host::{Output, OutputFolder, Stopwatch};
use crate::report::{Form, Judged, Report, Rule, Summary};

/// Work shorter than this goes by without a word.
const SHORT: Duration = Duration::from_secs(1);

/// What it takes to make files of papers.
pub struct OutputOptions {
    pub folder: OutputFolder,
    pub formats: Vec<&'static Format>,
    pub tools: Tools,
}

/// What is wanted of the papers of a workspace.
pub struct Order<'a> {
    /// Whether the papers are to be signed.
    pub r#final: bool,
    /// Without it nothing is written.
    pub output: Option<&'a OutputOptions>,
    pub form: Form,
}

/// A paper, and its bytes in each of the output's formats.
type Worked = (Paper, Vec<Vec<u8>>);

struct Runner<'a> {
    workspace: &'a Workspace,
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
pub fn work(workspace: &Workspace, order: &Order, report: &Report) -> Result<End, Message> {
    let mut runner = Runner {
        workspace,
        order,
        report,
        summary: Summary::default(),
        judged: Vec::new(),
        watch: Stopwatch::start(),
        shows_progress: false,
        has_failed: workspace.lacks,
    };
    runner.summary.count(&workspace.found);
    runner.tell(String::new(), workspace.found.clone(), Vec::new());
    let one = |it: &Description| {
        let mut paper = it.work(workspace, order.output.is_some());
        if order.r#final {
            paper = paper.to_be_signed();
        }
        let rendered = order.output.map(|output| {
            if let Some(sheet) = &mut paper.sheet {
                sheet.meta.origin = Some(output.folder.origin(&it.path));
            }
            paper.render(&output.formats, &output.tools)
        });
        (paper, rendered.unwrap_or_default())
    };
    batch::in_order(&workspace.papers, one, &mut runner);
    if order.form != Form::Text {
        let rules: Vec<Rule> = app::checks().map(rule).collect();
        give(
            &report.rendered(order.form, &runner.judged, &rules, &workspace.sources),
            report,
        )?;
    } else if runner.summary.has_findings() || order.output.is_none() {
        report.summary(&runner.summary);
    }
    Ok(match (runner.has_failed, runner.summary.gates()) {
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

impl Runner<'_> {
    /// Tells what was found, now or at the end.
    fn tell(&mut self, name: String, findings: Vec<Diagnostic>, unjudged: Vec<Unjudged>) {
        if self.order.form == Form::Text {
            self.report.findings(&self.workspace.sources, &findings);
            self.report.unjudged(&unjudged);
        } else if !(name.is_empty() && findings.is_empty()) {
            self.judged.push(Judged {
                name,
                findings,
                unjudged,
            });
        }
    }

    fn put(&self, of: &Description, rendered: Vec<Vec<u8>>) -> Result<(), Message> {
        let Some(output) = self.order.output.filter(|_| !rendered.is_empty()) else {
            return Ok(());
        };
        let file = |(format, bytes): (&&Format, Vec<u8>)| Output {
            name: format!("{}.{}", of.stem, format.name),
            bytes,
        };
        let outputs: Vec<Output> = output.formats.iter().zip(rendered).map(file).collect();
        let paths = output.folder.put(&outputs, Some(&of.path))?;
        let lines = paths.iter().map(|path| format!("{}\n", path.display()));
        give(&lines.collect::<String>(), self.report)
    }
}

impl Listener<Worked> for Runner<'_> {
    fn patience(&self) -> Duration {
        self.watch.left_of(SHORT).max(SHORT / 10)
    }

    fn waiting(&mut self, place: usize) {
        if self.watch.left_of(SHORT).is_zero() {
            let papers = &self.workspace.papers;
            let name = &papers[place].stem;
            self.report.progress(place + 1, papers.len(), name);
            self.shows_progress = true;
        }
    }

    fn done(&mut self, place: usize, outcome: Option<Worked>) {
        let paper_of = &self.workspace.papers[place];
        let stem = &paper_of.stem;
        if std::mem::take(&mut self.shows_progress) {
            self.report.progress_ends();
        }
        let done = match outcome {
            Some((paper, rendered)) => {
                self.summary.paper(&paper.findings);
                let withheld = self.order.r#final && paper.sheet.is_none();
                let name = self.workspace.sources.get(paper_of.file).name.clone();
                self.tell(name, paper.findings, paper.unjudged);
                match withheld && self.order.output.is_some() {
                    true => Err(message!(
                        "chưa xuất bản chính thức của `{stem}`: còn lỗi phải sửa; bỏ `--final` để xuất bản dự thảo",
                        "the final `{stem}` is not made while errors stand; leave out `--final` for a draft"
                    )),
                    false => self.put(paper_of, rendered),
                }
            }
            None => Err(message!(
                "chương trình hỏng khi làm `{stem}`; xin gửi tệp này cho người viết chương trình",
                "the program broke down over `{stem}`; please send this file to its authors"
            )),
        };
        if let Err(why) = done {
            self.report.refusal(&why);
            self.has_failed = true;
        }
    }
}
