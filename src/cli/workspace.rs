//! What building and checking share: the house, and the papers that are asked for.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::Fonts;
use super::output::OutputOptions;
use crate::app::{
    Format, House, Input, LONGEST_DOCUMENT, LONGEST_FILE, Lines, Paper, Refusal, Standards, Work,
};
use crate::diagnostic::Message;
use crate::edition::Made;
use crate::face::Faces;
use crate::host::{self, History, Offices, OutputFolder, stem};
use crate::report::Report;
use crate::source::Source;

/// A house, and papers on the disk.
pub struct Workspace {
    pub house: House,
    pub papers: Vec<PathBuf>,
    /// The description of the year before, against which papers are held.
    pub old: Option<Source>,
    /// The offices about each folder that papers lie in.
    offices: HashMap<PathBuf, Result<Arc<Offices>, Message>>,
    /// What papers in each of them were made of.
    histories: HashMap<PathBuf, History>,
}

impl Workspace {
    pub fn new(
        papers: Vec<PathBuf>,
        templates: Option<&Path>,
        fonts: Fonts,
        standards: Standards,
    ) -> Result<Workspace, Message> {
        let overlays = templates.map(|folder| host::overlays(folder, LONGEST_FILE));
        let faces = match fonts {
            Fonts::Builtin => Faces::builtin(),
            Fonts::System => Faces::new(host::system()?),
        };
        let faces = faces.map_err(Refusal::Font)?;
        let house = House::new(overlays.transpose()?.unwrap_or_default(), faces, standards)?;
        Ok(Workspace::of(house, papers))
    }

    /// The same house, with what lies on the disk now.
    pub fn again(&self, papers: Vec<PathBuf>) -> Workspace {
        Workspace::of(self.house.clone(), papers)
    }

    fn of(house: House, papers: Vec<PathBuf>) -> Workspace {
        let (mut offices, mut histories) = (HashMap::new(), HashMap::new());
        for path in &papers {
            let history = || History::beside(path);
            histories.entry(folder(path)).or_insert_with(history);
            let about = || Offices::about(path).map(Arc::new);
            offices.entry(folder(path)).or_insert_with(about);
        }
        Workspace {
            house,
            papers,
            old: None,
            offices,
            histories,
        }
    }

    /// Keeps what a paper was made of. When that cannot be, the paper is there all the same, and why is told.
    pub fn keep(&self, path: &Path, work: &Work, made: Made, report: &Report) {
        let Some(history) = self.histories.get(&folder(path)) else {
            return;
        };
        if let Err(why) = history.keep(path, work.edition(), made) {
            report.remark(&stem(path), &why);
        }
    }

    /// Whether the files of a paper are there as they would be written, and nothing that it is made of has
    /// changed since; and what was told of it then.
    pub fn same(&self, path: &Path, output: &OutputOptions, is_final: bool) -> Option<[usize; 3]> {
        let (folder, name) = (folder(path), path.file_name()?.to_str()?);
        let history = self.histories.get(&folder)?;
        let kept = history.editions(name).pop()?;
        let now = output.folder.made_by(&self.house, history);
        let made = kept.made.iter().find(|it| {
            it.folder == now.folder && it.program == now.program && (it.is_final || !is_final)
        })?;
        let stem = stem(path);
        let is_there = |format: &&Format| {
            let main = format!("{stem}.{}", format.name);
            made.files.iter().any(|(it, _)| *it == main)
        };
        if !output.formats.iter().all(is_there) {
            return None;
        }
        let wanted = made.files.iter().filter(|(name, _)| {
            let ending = name.rsplit('.').next();
            output.formats.iter().any(|it| Some(it.name) == ending)
        });
        let text = Source::from_bytes("", host::read(path, LONGEST_FILE).ok()?);
        let texts = self.offices.get(&folder)?.as_ref().ok()?;
        let holds = kept.edition.description()?.fingerprint == text.fingerprint()
            && self.house.still_gives(&kept.edition, &**texts)
            && output.folder.has(wanted);
        holds.then_some(made.told)
    }

    /// What is written of a paper into a folder, once its files are told.
    pub fn made(&self, path: &Path, out: &OutputFolder) -> Made {
        let history = self.histories.get(&folder(path));
        history.map_or_else(Made::default, |it| out.made_by(&self.house, it))
    }

    /// Ends a run: what is kept comes within its bounds, and what is known of files into order.
    pub fn close(&self, output: Option<&OutputFolder>, report: &Report) {
        if let Some(Err(why)) = output.map(OutputFolder::settle) {
            report.remark(".kehoach.json", &why);
        }
        for history in self.histories.values() {
            if let Err(why) = history.trim() {
                report.remark(&history.home().display().to_string(), &why);
            }
        }
    }

    /// Reads a paper from the disk.
    pub fn open(&self, path: &Path) -> Result<Paper, Message> {
        self.open_as(path, &path.display().to_string())
    }

    /// The same under another name than its path.
    pub fn open_as(&self, path: &Path, name: &str) -> Result<Paper, Message> {
        // What is not read is refused unread.
        let paper = match Input::of(name)? {
            Input::Finished(Lines::Paragraphs) => self
                .house
                .document(name, host::open(path, LONGEST_DOCUMENT)?)?,
            _ => self.house.open(name, host::read(path, LONGEST_FILE)?)?,
        };
        let paper = match &self.old {
            Some(old) => paper.against(old.clone()),
            None => paper,
        };
        match self.offices.get(&folder(path)) {
            Some(offices) => Ok(paper.with_texts(offices.clone()?)),
            None => Ok(paper),
        }
    }
}

/// Tells of copies in the folders that are asked for: the program keeps them, and they are no papers.
pub fn tell_copies(asked: &[PathBuf], report: &Report) {
    let copies = host::copies_in(asked.iter());
    if copies.is_empty() {
        return;
    }
    let (count, names) = (copies.len(), copies.join(", "));
    report.remark(
        report.tongue("bản giữ lại", "kept copies"),
        &message!(
            "{count} tệp chương trình giữ lại khi ghi đè hay lấy bản cũ, không coi là văn bản: {names}",
            "{count} files that the program kept of others, which are no papers: {names}"
        ),
    );
}

fn folder(path: &Path) -> PathBuf {
    path.parent().map(Path::to_owned).unwrap_or_default()
}
