//! Files written whole or not at all: beside their place first, then moved there in one step.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::lock::Lock;
use super::{reading, standing, trouble};
use crate::diagnostic::Message;

const PREFIX: &str = ".kehoach-";

/// Letters after the prefix.
const RANDOM: usize = 6;

/// Puts new bytes into a file that is there; a link stays a link.
pub fn rewrite(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let refused = |error| trouble::writing(path, &error);
    let path = fs::canonicalize(path).map_err(refused)?;
    let about = fs::metadata(&path).map_err(refused)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let lock = Lock::of(folder).map_err(|error| trouble::writing(folder, &error))?;
    sweep(folder, &lock);
    let file = temporary(folder, bytes).map_err(refused)?;
    file.as_file()
        .set_permissions(about.permissions())
        .map_err(refused)?;
    put(file, &path).map_err(refused)
}

/// Puts into a file what is made of what it holds, if that is other; nobody else writes into its folder
/// meanwhile.
pub fn amend(
    path: &Path,
    most: usize,
    make: impl FnOnce(Option<&[u8]>) -> Result<Vec<u8>, Message>,
) -> Result<(), Message> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let refused = |error| trouble::writing(path, &error);
    fs::create_dir_all(folder).map_err(refused)?;
    let lock = Lock::of(folder).map_err(|error| trouble::writing(folder, &error))?;
    sweep(folder, &lock);
    let old = reading::read_if_there(path, most)?;
    let new = make(old.as_deref())?;
    if old.is_some_and(|old| old == new) {
        return Ok(());
    }
    standing::writable(path)?;
    temporary(folder, &*new)
        .and_then(|file| put(file, path))
        .map_err(refused)
}

/// Puts bytes into a file that nobody loses by: they may still be on their way to the disk.
pub fn jot(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let jotted = fs::create_dir_all(folder).and_then(|()| {
        let lock = Lock::of(folder)?;
        sweep(folder, &lock);
        put(draft(folder, bytes)?, path)
    });
    jotted.map_err(|error| trouble::writing(path, &error))
}

/// A file of its own in the folder, with all that is read in it on the disk; gone unless it is put
/// somewhere.
pub fn temporary(folder: &Path, bytes: impl Read) -> io::Result<NamedTempFile> {
    let file = draft(folder, bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The same that may still be on its way to the disk.
pub fn draft(folder: &Path, mut bytes: impl Read) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).rand_bytes(RANDOM);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As open as files made by other programs: the system takes away what the user's mask says.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    io::copy(&mut bytes, &mut file)?;
    Ok(file)
}

/// Moves it to its place, over what is there.
pub fn put(mut file: NamedTempFile, place: &Path) -> io::Result<()> {
    loop {
        match file.persist(place) {
            Ok(_) => return Ok(()),
            Err(refused) if refused.error.kind() == io::ErrorKind::Interrupted => {
                file = refused.file;
            }
            Err(refused) => return Err(refused.error),
        }
    }
}

/// Moves it to the first of the places that is free, and tells which.
pub fn put_free<P: AsRef<Path>>(
    mut file: NamedTempFile,
    places: impl Iterator<Item = P>,
) -> io::Result<P> {
    for place in places {
        match file.persist_noclobber(&place) {
            Ok(_) => return Ok(place),
            Err(taken) if taken.error.kind() == io::ErrorKind::AlreadyExists => file = taken.file,
            Err(refused) => return Err(refused.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Clears away what writers left who were ended. Nobody writes but the holder of the lock, so
/// whatever is there of others was left.
pub fn sweep(folder: &Path, lock: &Lock) {
    let left = fs::read_dir(folder).ok().filter(|_| lock.is_certain());
    for entry in left.into_iter().flatten().flatten() {
        let name = entry.file_name();
        let random = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
        let is_ours = random.is_some_and(|random| {
            random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            // What cannot be cleared now is in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}
