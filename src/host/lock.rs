//! One at a time: who holds the lock of a folder writes into it. The system lets go of it when
//! its owner ends, however that ends, and nothing of it stays in the folder.

use std::fs::File;
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// One who writes holds a folder for a moment; one who holds it this long has stopped.
const PATIENCE: Duration = Duration::from_secs(120);

const PAUSE: Duration = Duration::from_millis(5);

/// The right to write into a folder.
pub struct Lock {
    /// None where the disk knows no locks.
    file: Option<File>,
}

impl Lock {
    /// Waits until nobody else writes into the folder.
    pub fn of(folder: &Path) -> io::Result<Lock> {
        let begin = Instant::now();
        loop {
            match attempt(folder) {
                Ok(file) => return Ok(Lock { file: Some(file) }),
                Err(error) if error.kind() != io::ErrorKind::WouldBlock => {
                    return Ok(Lock { file: None });
                }
                Err(error) if begin.elapsed() > PATIENCE => return Err(error),
                Err(_) => thread::sleep(PAUSE),
            }
        }
    }

    /// Whether it is certain that nobody else writes.
    pub fn is_certain(&self) -> bool {
        self.file.is_some()
    }
}

/// A folder can be locked like a file.
#[cfg(unix)]
fn attempt(folder: &Path) -> io::Result<File> {
    let file = File::open(folder)?;
    file.try_lock()?;
    Ok(file)
}

/// A folder cannot be locked, but a file that nobody else may open is gone with its owner.
#[cfg(windows)]
fn attempt(folder: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    const SHARING_VIOLATION: i32 = 32;
    const DELETE_PENDING: i32 = 303;
    let opened = File::options()
        .create(true)
        .write(true)
        .share_mode(0)
        .custom_flags(DELETE_ON_CLOSE)
        .open(folder.join(".kehoach.lock"));
    opened.map_err(|error| match error.raw_os_error() {
        Some(SHARING_VIOLATION | DELETE_PENDING) => io::ErrorKind::WouldBlock.into(),
        _ => error,
    })
}

#[cfg(not(any(unix, windows)))]
fn attempt(_: &Path) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}
