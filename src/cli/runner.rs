//! Works the papers of a workspace, tells what was found in each and shelves what came of it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::output::{OutputOptions, Rendered};
use super::progress::Progress;
use super::workspace::Workspace;
use super::{End, give};
use crate::app::{self, About, Check, Folder, House, Input, Lines, Print, Work};
use crate::batch::Listener;
use crate::diagnostic::{Diagnostic, Message, Unjudged};
use crate::edition::Made;
use crate::host::{stem, title_of};
use crate::report::{Form, Gathered, Judged, Report, Rule, Summary, standing};
use crate::source::Sources;

/// Work shorter than this goes by without a word.
pub const SHORT: Duration = Duration::from_secs(1);

/// What is wanted of the papers of a workspace.
pub struct Job<'a> {
    /// Whether the papers are to be signed.
    pub r#final: bool,
    /// Without it nothing is written.
    pub output: Option<&'a OutputOptions>,
    pub form: Form,
}

/// What came of a paper; or why it could not be read.
type Worked = Result<Outcome, Message>;

enum Outcome {
    Worked(Box<(Work, Written)>),
    /// Its files are there as they would be written; so much was told of it then.
    Same([usize; 3]),
}

/// The files of a paper: still to be put into their folder, or put there before its sentences were judged.
enum Written {
    Rendered(Result<Rendered, Message>),
    Put(Result<Made, Message>),
}

struct Runner<'a> {
    workspace: &'a Workspace,
    job: &'a Job<'a>,
    report: &'a Report,
    summary: Summary,
    /// The papers, held together.
    folder: Folder,
    /// What was found in the texts of houses, which is told once.
    told: Vec<Diagnostic>,
    /// What was found, kept for a form that is told at the end.
    gathered: Gathered,
    rules: Vec<Rule>,
    progress: Progress,
    has_failed: bool,
    print: Print,
    /// Papers that were not made again, and what was told of them when they were.
    same: usize,
    same_told: [usize; 3],
}

/// Works every paper.
pub fn work(workspace: &Workspace, job: &Job, report: &Report) -> Result<End, Message> {
    let mut runner = Runner {
        workspace,
        job,
        report,
        summary: Summary::default(),
        folder: Folder::default(),
        told: Vec::new(),
        gathered: Gathered::default(),
        rules: match job.form {
            Form::Text => Vec::new(),
            _ => app::checks().map(rule).collect(),
        },
        progress: Progress::of(workspace.papers.len()),
        has_failed: false,
        print: Print::new(&workspace.house),
        same: 0,
        same_told: [0; 3],
    };
    let house = &workspace.house;
    runner.tell_house(house);
    // What is only built is not held against the papers beside it.
    let holds_together = job.output.is_none() && workspace.papers.len() > 1;
    let one = |path: &PathBuf| {
        if let Some(output) = job.output
            && output.only_changed.iter().any(|it| is_in(it, path))
            && let Some(told) = workspace.same(path, output, job.r#final)
        {
            return Ok(Outcome::Same(told));
        }
        let mut paper = workspace.open(path)?;
        if holds_together {
            paper = paper.with_card();
        }
        let early = job.output.filter(|it| it.at_once && !job.r#final);
        let (mut work, put) = match (early, job.output) {
            (Some(output), _) => output.work_and_put(&mut paper, path, workspace, report),
            // What is only built offers no cures.
            (None, Some(_)) => (paper.work(), None),
            (None, None) => (paper.proved(), None),
        };
        if let Some(put) = put {
            return Ok(Outcome::Worked(Box::new((work, Written::Put(put)))));
        }
        if job.r#final {
            work = work.to_be_signed();
        }
        let rendered = match job.output {
            Some(output) if work.is_made() => {
                work = work.of(output.folder.made_of(path));
                output.render(&work, &title_of(&work, path))
            }
            _ => Ok(Rendered::default()),
        };
        let written = Written::Rendered(rendered);
        Ok(Outcome::Worked(Box::new((work, written))))
    };
    house.in_order(&workspace.papers, one, &mut runner);
    runner.tell_folder();
    runner.tell_same();
    runner.print();
    workspace.close(job.output.map(|it| &it.folder), report);
    if job.form != Form::Text {
        let rendered = report.rendered(job.form, &runner.gathered, &runner.rules);
        give(&rendered, report)?;
    } else if runner.summary.has_findings() || job.output.is_none() {
        report.summary(&runner.summary, title);
    }
    let [errors, warnings, _] = runner.same_told;
    let gates = runner.summary.gates() || errors + warnings > 0;
    Ok(match (runner.has_failed, gates) {
        (true, _) => End::Failed,
        (false, true) => End::Findings,
        (false, false) => End::Clean,
    })
}

/// Whether a file lies right in a folder.
fn is_in(folder: &Path, file: &Path) -> bool {
    let plain = |path: &Path| path.strip_prefix(".").unwrap_or(path).to_owned();
    file.parent().is_some_and(|it| plain(it) == plain(folder))
}

/// What the page of a check is called.
fn title(code: &str) -> Option<&'static str> {
    let (_, about) = app::checks().find(|(check, _)| check.code == code)?;
    Some(about.title)
}

fn rule((check, about): (&'static Check, About)) -> Rule {
    Rule {
        code: check.code,
        title: about.title,
        page: check.page,
        severity: check.weight,
    }
}

impl Runner<'_> {
    /// Tells what was found, now or at the end.
    fn tell(
        &mut self,
        name: &str,
        findings: Vec<Diagnostic>,
        unjudged: &[Unjudged],
        sources: &Sources,
    ) {
        if self.job.form == Form::Text {
            self.report.findings(sources, &findings);
            self.report.unjudged(unjudged);
        } else if !(name.is_empty() && findings.is_empty()) {
            let judged = Judged {
                name: name.to_owned(),
                findings,
                unjudged: unjudged.to_vec(),
                sources: sources.clone(),
            };
            let (form, rules) = (self.job.form, &self.rules);
            self.report.gather(form, &judged, rules, &mut self.gathered);
        }
    }

    /// Tells what is wrong with the texts of a house.
    fn tell_house(&mut self, house: &House) {
        let found = house.found().iter().filter(|it| !self.told.contains(it));
        let found: Vec<Diagnostic> = found.cloned().collect();
        self.told.extend(found.iter().cloned());
        self.summary.count(&found);
        self.tell("", found, &[], house.sources());
    }

    /// Tells what does not agree between the papers.
    fn tell_folder(&mut self) {
        let folder = std::mem::take(&mut self.folder);
        let found = folder.findings();
        self.summary.count(&found);
        self.tell("", found, &[], folder.sources());
    }

    /// Tells how many papers were not made again.
    fn tell_same(&self) {
        let Some(output) = self.job.output.filter(|it| it.tells_same && self.same > 0) else {
            return;
        };
        let folders = output
            .only_changed
            .iter()
            .map(|it| it.display().to_string());
        let folders: Vec<String> = folders.collect();
        let (count, [errors, warnings, _]) = (self.same, self.same_told);
        let Message { vi, en } = match errors + warnings {
            0 => message!("", ""),
            _ => message!(
                " (còn {errors} lỗi, {warnings} cảnh báo đã báo lúc ấy; xem lại: `kehoach check`)",
                " ({errors} errors and {warnings} warnings told then still stand: `kehoach check`)"
            ),
        };
        let what = message!(
            "{count} văn bản không đổi từ lần làm trước nên không làm lại{vi}; làm lại tất cả: thêm `--all`",
            "{count} papers have not changed since they were made and were not made again{en}; `--all` makes all"
        );
        self.report.remark(&folders.join(", "), &what);
    }

    /// Tells of a paper and puts what was made of it into its folder.
    fn finish(&mut self, path: &Path, worked: Worked) -> Result<(), Message> {
        let (mut work, written) = match worked? {
            Outcome::Worked(worked) => *worked,
            Outcome::Same(told) => {
                self.same += 1;
                for (all, one) in self.same_told.iter_mut().zip(told) {
                    *all += one;
                }
                return Ok(());
            }
        };
        self.folder.take(&mut work);
        // What is wrong with a text of the house is told once, before the papers made in it.
        self.tell_house(work.house());
        let own = work.findings().iter().filter(|it| !self.told.contains(it));
        let own: Vec<Diagnostic> = own.cloned().collect();
        let told = Diagnostic::weights(&own);
        let sources = work.sources();
        let name = &sources.get(work.file()).name;
        let is_written = Input::of(name) != Ok(Input::Finished(Lines::Paragraphs));
        self.summary.paper(&own, is_written);
        let signs = self.job.r#final && self.job.form == Form::Text;
        let standing = signs.then(|| standing(&own, title));
        self.tell(name, own, work.unjudged(), sources);
        if let Some(standing) = standing {
            self.report.remark(name, &standing);
        }
        let stem = stem(path);
        if self.job.output.is_some() && work.is_copy() {
            return Err(message!(
                "`{stem}` làm riêng cho từng nơi nhận (`each`); dùng `kehoach letters`",
                "`{stem}` is made for each of its recipients (`each`); use `kehoach letters`"
            ));
        }
        if self.job.output.is_some() && !work.is_made() {
            return Err(self.not_made(&stem));
        }
        let made = match written {
            Written::Put(made) => Some(made?),
            Written::Rendered(rendered) => {
                let (files, printed) = rendered?;
                printed.into_iter().for_each(|it| self.print.add(it));
                let output = self.job.output.filter(|_| !files.is_empty());
                let put = output.map(|it| it.put(path, files, self.workspace, self.report));
                put.transpose()?
            }
        };
        if let Some(made) = made {
            let is_final = self.job.r#final;
            let made = Made {
                is_final,
                told,
                ..made
            };
            self.workspace.keep(path, &work, made, self.report);
        }
        Ok(())
    }

    /// Files that an earlier run made may still lie there, and must not be taken for new.
    fn not_made(&self, stem: &str) -> Message {
        match self.job.r#final {
            true => message!(
                "chưa xuất bản chính thức của `{stem}`: còn lỗi phải sửa; bỏ `--final` để xuất bản dự thảo",
                "the final `{stem}` is not made while errors stand; leave out `--final` for a draft"
            ),
            false => message!(
                "chưa làm được `{stem}` vì lỗi nêu trên; tệp đã làm lần trước, nếu có, vẫn còn nguyên",
                "`{stem}` was not made because of the errors above; files of an earlier run, if any, are as they were"
            ),
        }
    }

    /// Writes the file that all papers are printed from, if it is wanted and they are all there.
    fn print(&mut self) {
        let Some(file) = self.job.output.and_then(|it| it.print.as_ref()) else {
            return;
        };
        let print = std::mem::replace(&mut self.print, Print::new(&self.workspace.house));
        let put = match self.has_failed {
            true => Err(message!(
                "chưa làm tệp in vì có văn bản chưa làm được",
                "the print file was not made, for some papers were not"
            )),
            false => file.put(print, None),
        };
        let told = put.and_then(|path| give(&format!("{}\n", path.display()), self.report));
        if let Err(why) = told {
            self.report.refusal(&why);
            self.has_failed = true;
        }
    }
}

impl Listener<Worked> for Runner<'_> {
    fn patience(&self) -> Duration {
        self.progress.patience()
    }

    fn waiting(&mut self, place: usize) {
        let name = self.workspace.papers.get(place).map(|path| stem(path));
        let name = name.unwrap_or_default();
        self.progress.show(place, &name, self.report);
    }

    fn done(&mut self, place: usize, outcome: Option<Worked>) {
        self.progress.hide(self.report);
        let Some(path) = self.workspace.papers.get(place) else {
            return;
        };
        let done = match outcome {
            Some(worked) => self.finish(path, worked),
            None => {
                let stem = stem(path);
                Err(message!(
                    "chương trình hỏng khi làm `{stem}`; xin gửi tệp này cho người viết chương trình",
                    "the program broke down over `{stem}`; please send this file to its authors"
                ))
            }
        };
        if let Err(why) = done {
            self.report.refusal(&why);
            self.has_failed = true;
        }
    }
}
