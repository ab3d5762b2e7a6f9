//! What the papers of a folder were made of, build by build: in a folder of its own beside their
//! descriptions, a list of editions for each paper and each text once, packed. It is a help: without it, and
//! when it is broken, papers are made all the same.

mod last;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::lock::Lock;
use super::way::{self, Way};
use super::{trouble, whole};
use crate::app::{LONGEST_LIST, Recalled};
use crate::diagnostic::Message;
use crate::edition::{Edition, Ingredient, Kept, Made, Part};
use crate::mark::Mark;

/// The folder of histories; `texts` in it holds what the editions are of.
const FOLDER: &str = ".kehoach";
const TEXTS: &str = "texts";
const BOUNDS: &str = "bounds.json";

/// How much is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// Editions of each paper; with none nothing is kept.
    pub editions: u32,
    /// What all texts may take on the disk, packed.
    pub megabytes: u64,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds {
            editions: 20,
            megabytes: 64,
        }
    }
}

impl Bounds {
    fn bytes(&self) -> u64 {
        self.megabytes.saturating_mul(1024 * 1024)
    }
}

/// The editions of one paper, oldest first.
#[derive(Default, Serialize, Deserialize)]
struct Index {
    editions: Vec<Kept>,
}

/// The history of the papers in a folder.
pub struct History {
    /// Where their descriptions lie.
    home: PathBuf,
    /// Whether it has grown since it was last brought within its bounds.
    has_grown: AtomicBool,
}

impl History {
    /// That of the descriptions in a folder.
    pub fn of(home: &Path) -> History {
        History {
            home: home.to_owned(),
            has_grown: AtomicBool::new(false),
        }
    }

    /// That of a description and those beside it.
    pub fn beside(description: &Path) -> History {
        History::of(description.parent().unwrap_or(Path::new("")))
    }

    /// Where the descriptions lie.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The folders it is kept in.
    pub fn folders(&self) -> [PathBuf; 2] {
        [self.folder(), self.folder().join(TEXTS)]
    }

    /// The names of the descriptions whose editions are kept.
    pub fn papers(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder()).into_iter().flatten().flatten();
        let names = entries.filter_map(|it| it.file_name().into_string().ok());
        let names = names.filter(|it| it != BOUNDS && !it.starts_with('.'));
        let mut papers: Vec<String> = names
            .filter_map(|it| Some(it.strip_suffix(".json")?.to_owned()))
            .collect();
        papers.sort();
        papers
    }

    /// The editions of a description of this name, oldest first.
    pub fn editions(&self, name: &str) -> Vec<Kept> {
        read::<Index>(&self.index(name))
            .unwrap_or_default()
            .editions
    }

    /// The paper and the edition that a file with this mark was made of.
    pub fn made(&self, mark: &Mark) -> Option<(String, Kept)> {
        let from = mark.made_of.from.rsplit('/').next().unwrap_or_default();
        let mut papers = self.papers();
        // It may have another name by now; its own goes before the others.
        papers.sort_by_key(|it| it != from);
        papers.into_iter().find_map(|name| {
            let mut editions = self.editions(&name).into_iter().rev();
            let kept = editions.find(|it| it.edition.is_told_by(&mark.made_of))?;
            Some((name, kept))
        })
    }

    /// The way to a folder as it is kept.
    pub fn way_to(&self, folder: &Path) -> String {
        Way::new(&self.home, folder).told()
    }

    /// Keeps what a description was made of, unless that is what was kept last, and what was written of it.
    pub fn keep(&self, description: &Path, edition: Edition, made: Made) -> Result<(), Message> {
        let bounds = self.bounds();
        if bounds.editions == 0 {
            return Ok(());
        }
        let name = description.file_name().unwrap_or_default();
        self.write(&name.to_string_lossy(), edition, made, bounds)
            .map_err(|error| self.refused(&error))
    }

    fn write(
        &self,
        name: &str,
        mut edition: Edition,
        made: Made,
        bounds: Bounds,
    ) -> io::Result<()> {
        let mut editions = self.editions(name);
        if let Some(last) = editions.last_mut().filter(|it| it.edition == edition) {
            if last.made.contains(&made) {
                return Ok(());
            }
            last.made.retain(|it| it.folder != made.folder);
            last.made.push(made);
            let _lock = Lock::of(&self.folder())?;
            return self.put(name, &Index { editions });
        }
        let texts = self.folder().join(TEXTS);
        fs::create_dir_all(&texts)?;
        let lock = Lock::of(&self.folder())?;
        whole::sweep(&self.folder(), &lock);
        for it in &mut edition.texts {
            if !it.is_built_in() && it.part != Part::List {
                it.file = Way::new(&self.home, Path::new(&it.file)).told();
            }
            let place = packed(&texts, &it.fingerprint);
            if let Some(content) = it.content.as_ref().filter(|_| !place.exists()) {
                let mut packer = GzEncoder::new(Vec::new(), Compression::default());
                packer.write_all(content.bytes())?;
                let bytes = packer.finish()?;
                if bytes.len() as u64 <= bounds.bytes() {
                    whole::put(whole::draft(&self.folder(), &*bytes)?, &place)?;
                }
            }
        }
        let number = editions.last().map_or(1, |it| it.number + 1);
        let time = SystemTime::now().duration_since(UNIX_EPOCH);
        let time = time.unwrap_or_default().as_secs();
        editions.push(Kept {
            number,
            time,
            edition,
            made: vec![made],
        });
        let over = editions.len().saturating_sub(bounds.editions as usize);
        editions.drain(..over);
        self.has_grown.store(true, Ordering::Relaxed);
        self.put(name, &Index { editions })
    }

    /// Brings it within its bounds: the oldest editions go first, and never the last of a paper.
    pub fn trim(&self) -> Result<(), Message> {
        match self.has_grown.swap(false, Ordering::Relaxed) {
            true => self.trimmed().map_err(|error| self.refused(&error)),
            false => Ok(()),
        }
    }

    fn trimmed(&self) -> io::Result<()> {
        let bounds = self.bounds();
        let _lock = Lock::of(&self.folder())?;
        let texts = self.folder().join(TEXTS);
        let mut sizes = Vec::new();
        for entry in fs::read_dir(&texts)? {
            let entry = entry?;
            sizes.push((entry.file_name(), entry.metadata()?.len()));
        }
        let papers = self.papers().into_iter();
        let mut papers: Vec<(String, Vec<Kept>)> =
            papers.map(|it| (it.clone(), self.editions(&it))).collect();
        let most = bounds.bytes();
        let mut changed = HashSet::new();
        loop {
            let editions = papers.iter().flat_map(|(_, it)| it);
            let wanted = editions.flat_map(|it| &it.edition.texts);
            let wanted: HashSet<String> = wanted.map(|it| packed_name(&it.fingerprint)).collect();
            let is_wanted =
                |name: &std::ffi::OsStr| name.to_str().is_some_and(|it| wanted.contains(it));
            let (held, left): (Vec<_>, Vec<_>) =
                sizes.into_iter().partition(|(name, _)| is_wanted(name));
            for (name, _) in left {
                fs::remove_file(texts.join(name))?;
            }
            sizes = held;
            let all: u64 = sizes.iter().map(|(_, size)| size).sum();
            let oldest = papers.iter_mut().filter(|(_, it)| it.len() > 1);
            let oldest = oldest.min_by_key(|(_, it)| it.first().map(|it| it.time));
            match oldest.filter(|_| all > most) {
                Some((name, editions)) => {
                    editions.remove(0);
                    changed.insert(name.clone());
                }
                None => break,
            }
        }
        papers
            .into_iter()
            .filter(|(name, _)| changed.contains(name))
            .try_for_each(|(name, editions)| self.put(&name, &Index { editions }))
    }

    /// The texts of an edition, as they were.
    pub fn recalled(&self, kept: &Kept) -> Result<Recalled, Message> {
        let mut edition = kept.edition.clone();
        let texts = edition.texts.iter_mut();
        for it in texts.filter(|it| !it.is_built_in() && it.part != Part::List) {
            it.file = self.place(&it.file).display().to_string();
        }
        Recalled::of(&edition, |it| self.text(it))
    }

    /// What was in a text.
    pub fn text(&self, it: &Ingredient) -> Result<Vec<u8>, Message> {
        let place = packed(&self.folder().join(TEXTS), &it.fingerprint);
        let lost = |_| {
            let (file, folder) = (&it.file, self.folder());
            let folder = folder.display();
            message!(
                "lịch sử ở `{folder}` không còn nguyên: mất bản cũ của `{file}`",
                "the history in `{folder}` is no longer whole: it has lost the old `{file}`"
            )
        };
        let mut bytes = Vec::new();
        let packed = own(&place).and_then(File::open).map(GzDecoder::new);
        packed
            .and_then(|it| it.take(LONGEST_LIST as u64).read_to_end(&mut bytes))
            .map_err(lost)?;
        Ok(bytes)
    }

    /// Where a file lies that is named from the folder of the descriptions.
    pub fn place(&self, file: &str) -> PathBuf {
        way::end(&self.home, file)
    }

    /// How much is kept.
    pub fn bounds(&self) -> Bounds {
        read(&self.folder().join(BOUNDS)).unwrap_or_default()
    }

    /// Sets how much is kept from now on.
    pub fn bind(&self, bounds: Bounds) -> Result<(), Message> {
        let folder = self.folder();
        let set = || {
            fs::create_dir_all(folder.join(TEXTS))?;
            let _lock = Lock::of(&folder)?;
            self.save(&folder.join(BOUNDS), &bounds)?;
            for name in self.papers() {
                let mut editions = self.editions(&name);
                let over = editions
                    .len()
                    .saturating_sub(bounds.editions.max(1) as usize);
                if over > 0 {
                    editions.drain(..over);
                    self.put(&name, &Index { editions })?;
                }
            }
            Ok(())
        };
        set().map_err(|error| self.refused(&error))?;
        self.has_grown.store(true, Ordering::Relaxed);
        self.trim()
    }

    fn put(&self, name: &str, index: &Index) -> io::Result<()> {
        self.save(&self.index(name), index)
    }

    fn save(&self, place: &Path, what: &impl Serialize) -> io::Result<()> {
        let mut text = serde_json::to_vec(what)?;
        text.push(b'\n');
        whole::put(whole::draft(&self.folder(), &*text)?, place)
    }

    fn folder(&self) -> PathBuf {
        self.home.join(FOLDER)
    }

    fn index(&self, name: &str) -> PathBuf {
        self.folder().join(format!("{name}.json"))
    }

    fn refused(&self, error: &io::Error) -> Message {
        let Message { vi, en } = trouble::writing(&self.folder(), error);
        message!(
            "chưa giữ được bản này vào lịch sử: {vi}",
            "this edition was not kept in the history: {en}"
        )
    }
}

/// Whether a folder has a history.
pub fn is_kept_in(folder: &Path) -> bool {
    folder.join(FOLDER).is_dir()
}

fn packed(texts: &Path, fingerprint: &str) -> PathBuf {
    texts.join(packed_name(fingerprint))
}

fn packed_name(fingerprint: &str) -> String {
    format!("{fingerprint}.gz")
}

/// What a file of the history says; none if it says nothing that can be understood.
fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&fs::read(own(path).ok()?).ok()?).ok()
}

/// A file that was written here, which is never a link.
fn own(path: &Path) -> io::Result<&Path> {
    match fs::symlink_metadata(path)?.is_file() {
        true => Ok(path),
        false => Err(io::ErrorKind::InvalidInput.into()),
    }
}
