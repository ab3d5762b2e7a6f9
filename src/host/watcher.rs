//! Waits until files are saved. Editors write in several steps, beside a file first or right into it, so what
//! comes close together is one saving.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _, recommended_watcher,
};

use super::reading::YAML;
use crate::diagnostic::Message;

/// As long as nothing more comes of a saving whose end is not told. A file that is read too early is read
/// again.
const QUIET: Duration = Duration::from_millis(8);

/// How files end that papers are made of, beside descriptions.
const ENDINGS: [&str; 6] = [".jinja", ".xlsx", ".xlsm", ".ods", ".csv", ".txt"];

/// Watches folders.
pub struct Watcher {
    inner: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

impl Watcher {
    pub fn new() -> Result<Watcher, Message> {
        let (sender, events) = channel();
        // Nobody listens when the program is about to end.
        let inner = recommended_watcher(move |event| {
            let _ = sender.send(event);
        });
        let inner = inner.map_err(|why| refused(&why))?;
        Ok(Watcher { inner, events })
    }

    /// Watches all that the descriptions in a folder may be made of, as far as it is there.
    pub fn follow(&mut self, home: &Path) -> Result<(), Message> {
        let home = match home == Path::new("") {
            true => Path::new("."),
            false => home,
        };
        self.watch(home, RecursiveMode::NonRecursive)?;
        for folder in [home.to_owned(), home.join("..")] {
            let offices = folder.join("offices");
            if offices.is_dir() {
                self.watch(&offices, RecursiveMode::Recursive)?;
            }
        }
        let mothers = home.join("../campaigns");
        match mothers.is_dir() {
            true => self.watch(&mothers, RecursiveMode::NonRecursive),
            false => Ok(()),
        }
    }

    /// Watches a folder and all below it.
    pub fn follow_all(&mut self, folder: &Path) -> Result<(), Message> {
        self.watch(folder, RecursiveMode::Recursive)
    }

    fn watch(&mut self, folder: &Path, mode: RecursiveMode) -> Result<(), Message> {
        self.inner.watch(folder, mode).map_err(|why| refused(&why))
    }

    /// Waits until something was saved of which papers are made, and nothing more comes of it: what it was.
    /// Nothing when nobody tells any more.
    pub fn next(&self) -> Option<Vec<PathBuf>> {
        let (mut saved, mut is_whole) = (Vec::new(), false);
        loop {
            let told = match (saved.is_empty(), is_whole) {
                (true, _) => self.events.recv().map_err(RecvTimeoutError::from),
                (_, true) => self.events.recv_timeout(Duration::ZERO),
                (_, false) => self.events.recv_timeout(QUIET),
            };
            match told {
                Ok(Ok(event)) if tells_of_words(event.kind) => {
                    let ends = ends(event.kind);
                    let paths = event.paths.into_iter().filter(|it| is_of_papers(it));
                    let before = saved.len();
                    saved.extend(paths);
                    let own = saved.get(before..).unwrap_or_default();
                    is_whole |= ends && own.iter().any(|it| it.extension().is_some());
                }
                // What the system could not tell may have been anything.
                Ok(Err(_)) => saved.push(PathBuf::new()),
                Ok(Ok(_)) => {}
                Err(RecvTimeoutError::Timeout) => return Some(saved),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }
}

/// Whether what happens to a file may change what it says.
fn tells_of_words(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(_) => ends(kind),
        EventKind::Modify(ModifyKind::Metadata(_)) => false,
        _ => true,
    }
}

/// Whether a saving ends so: the file is closed, or it took the place of another.
fn ends(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both))
    )
}

/// Whether papers may be made of a file of this name; hidden ones are those of programs.
fn is_of_papers(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let lower = name.to_lowercase();
    let mut endings = YAML.iter().chain(&ENDINGS);
    // A folder that comes may be that of the offices.
    let is_meant = endings.any(|it| lower.ends_with(it)) || !lower.contains('.');
    is_meant && !name.starts_with(['.', '~']) && !name.ends_with('~')
}

fn refused(why: &notify::Error) -> Message {
    message!(
        "không theo dõi được thư mục: {why}",
        "the folder cannot be watched: {why}"
    )
}
