//! Files where none are: what stands in a place is never touched, or set aside before it gives way.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::{folder, trouble, whole};
use crate::diagnostic::Message;

/// Whether nothing stands in a place.
pub fn is_free(path: &Path) -> bool {
    !path.exists()
}

/// Makes files, or none of them when one has a place that is taken.
pub fn create(files: &[(PathBuf, impl AsRef<[u8]>)]) -> Result<(), Message> {
    if let Some((path, _)) = files.iter().find(|(path, _)| !is_free(path)) {
        let path = path.display();
        return Err(message!(
            "`{path}` đã có, không ghi đè; chọn tên khác, hoặc chuyển tệp ấy đi",
            "`{path}` is there and is not overwritten; choose another name, or move the file"
        ));
    }
    for (path, text) in files {
        let folder = path.parent().unwrap_or(Path::new("."));
        let written = fs::create_dir_all(folder)
            .and_then(|()| File::create_new(path))
            .and_then(|mut file| file.write_all(text.as_ref()));
        written.map_err(|error| trouble::writing(path, &error))?;
    }
    Ok(())
}

/// Puts other bytes into a file; what it held is kept beside it, and where is told.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<PathBuf, Message> {
    let folder = path.parent().filter(|it| *it != Path::new(""));
    let kept = folder::keep(path, folder.unwrap_or(Path::new(".")))?;
    whole::rewrite(path, bytes)?;
    Ok(kept)
}
