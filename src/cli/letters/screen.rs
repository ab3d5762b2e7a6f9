//! A run as whoever sits at a terminal sees it: a line that tells how far it is, above it what there is to tell.

use std::path::PathBuf;
use std::time::Duration;

use super::super::give;
use super::super::progress::Progress;
use crate::diagnostic::{Diagnostic, Message};
use crate::mailing::Watcher;
use crate::report::Report;
use crate::source::Sources;

pub struct Screen<'a> {
    report: &'a Report,
    progress: Progress,
}

impl<'a> Screen<'a> {
    pub fn new(report: &'a Report) -> Screen<'a> {
        Screen {
            report,
            progress: Progress::of(0),
        }
    }
}

impl Watcher for Screen<'_> {
    fn patience(&self) -> Duration {
        self.progress.patience()
    }

    fn begins(&mut self, of: usize) {
        self.progress = Progress::of(of);
    }

    fn goes(&mut self, done: usize, name: &str) {
        self.progress.show(done, name, self.report);
    }

    fn found(&mut self, sources: &Sources, found: &[Diagnostic]) {
        self.progress.hide(self.report);
        self.report.findings(sources, found);
    }

    fn refused(&mut self, why: &Message) {
        self.progress.hide(self.report);
        self.report.refusal(why);
    }

    fn wrote(&mut self, paths: &[PathBuf]) -> Result<(), Message> {
        self.progress.hide(self.report);
        let lines = paths.iter().map(|path| format!("{}\n", path.display()));
        give(&lines.collect::<String>(), self.report)
    }
}
