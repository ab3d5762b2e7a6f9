//! Files out: whole or not at all, and never over what a person edited.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::ledger::Ledger;
use super::trouble;
use crate::diagnostic::Message;

/// A file to be: its name and all that is in it.
pub struct Output {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A folder files are put into.
pub struct OutputFolder {
    folder: PathBuf,
    /// Whether an edited file gives way, after a copy of it is kept.
    force: bool,
}

impl OutputFolder {
    /// Takes a folder that is there or can be made later.
    pub fn new(folder: &Path, force: bool) -> Result<OutputFolder, Message> {
        if folder.exists() && !folder.is_dir() {
            let error = io::ErrorKind::NotADirectory.into();
            return Err(trouble::writing(folder, &error));
        }
        let folder = folder.to_owned();
        Ok(OutputFolder { folder, force })
    }

    /// Puts files on the folder that belong together; says where they are. None is touched
    /// unless all of them have found room on the disk.
    pub fn put(&self, outputs: &[Output]) -> Result<Vec<PathBuf>, Message> {
        let refused = |error| trouble::writing(&self.folder, &error);
        let mut ledger = Ledger::of(&self.folder);
        let mut slots = Vec::new();
        for output in outputs {
            match self.slot(output, &ledger)? {
                Some(slot) => slots.push(slot),
                None => ledger.record(output),
            }
        }
        // What is refused in the middle must not hide what was done before it.
        let placed = slots.into_iter().try_for_each(|slot| {
            let output = slot.output;
            slot.fill().map(|()| ledger.record(output))
        });
        ledger.save(&self.folder).map_err(refused)?;
        placed?;
        Ok(outputs
            .iter()
            .map(|output| self.path(&output.name))
            .collect())
    }

    /// What it takes to put one file in place; nothing when it is there already.
    fn slot<'a>(&self, output: &'a Output, ledger: &Ledger) -> Result<Option<Slot<'a>>, Message> {
        let path = self.path(&output.name);
        let old = existing(&path)?;
        if old.as_ref() == Some(&output.bytes) {
            return Ok(None);
        }
        let edited = old.is_some_and(|old| !ledger.knows(&output.name, &old));
        if edited && !self.force {
            return Err(refusal(&path));
        }
        let place = self.folder.join(&output.name);
        let folder = place.parent().unwrap_or(&self.folder);
        match fs::create_dir_all(folder).and_then(|()| temporary(folder, &output.bytes)) {
            Ok(file) => Ok(Some(Slot {
                output,
                path,
                edited,
                file,
            })),
            Err(error) => Err(trouble::writing(&path, &error)),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        // The current folder goes without saying.
        match self.folder == Path::new(".") {
            true => PathBuf::from(name),
            false => self.folder.join(name),
        }
    }
}

/// A file written in full, and the place it is to take.
struct Slot<'a> {
    output: &'a Output,
    path: PathBuf,
    edited: bool,
    file: NamedTempFile,
}

impl Slot<'_> {
    fn fill(self) -> Result<(), Message> {
        if self.edited {
            keep(&self.path)?;
        }
        let moved = self.file.persist(&self.path);
        moved
            .map(drop)
            .map_err(|error| trouble::writing(&self.path, &error.error))
    }
}

/// Puts new bytes into a file that is there, whole or not at all; a link stays a link.
pub fn rewrite(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let refused = |error| trouble::writing(path, &error);
    let path = fs::canonicalize(path).map_err(refused)?;
    let about = fs::metadata(&path).map_err(refused)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let file = temporary(folder, bytes).map_err(refused)?;
    file.as_file()
        .set_permissions(about.permissions())
        .map_err(refused)?;
    file.persist(&path).map_err(|error| refused(error.error))?;
    Ok(())
}

/// Writes a file of its own beside the place and moves it there in one step.
pub fn replace(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    temporary(folder, bytes)?.persist(folder.join(name))?;
    Ok(())
}

fn temporary(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".kehoach-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As open as files made by other programs: the system takes away what the user's mask says.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn existing(path: &Path) -> Result<Option<Vec<u8>>, Message> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(trouble::writing(path, &error)),
    }
}

/// Copies a file to the first free name of `x.cu-1.docx`, `x.cu-2.docx`, …
fn keep(path: &Path) -> Result<(), Message> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let end = path.extension().unwrap_or_default().to_string_lossy();
    for n in 1.. {
        let copy = path.with_file_name(format!("{stem}.cu-{n}.{end}"));
        let kept = File::create_new(&copy).and_then(|mut file| {
            io::copy(&mut File::open(path)?, &mut file)?;
            file.sync_all()
        });
        match kept {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(trouble::writing(&copy, &error)),
            Ok(()) => break,
        }
    }
    Ok(())
}

fn refusal(path: &Path) -> Message {
    let path = path.display();
    message!(
        "`{path}` đã có và không còn như lúc chương trình ghi ra (có thể đã được sửa tay), nên không ghi đè; thêm `--force` để ghi, bản cũ được giữ lại với tên `….cu-1…`",
        "`{path}` exists and is not as the program wrote it (it may have been edited), so it is not overwritten; with `--force` it is, and the old one is kept as `….cu-1…`"
    )
}
