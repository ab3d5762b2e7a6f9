//! A description as git keeps it in a revision, with the offices, books, lists and templates that
//! stood about it then, put into a folder of its own that goes with it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::diagnostic::Message;

/// A description of a revision.
pub struct Revision {
    // Kept as long as its files are read.
    _folder: TempDir,
    path: PathBuf,
    name: String,
}

/// What a description may be made of.
const ENDINGS: [&str; 10] = [
    ".yaml", ".yml", ".jinja", ".xlsx", ".ods", ".csv", ".docx", ".odt", ".pdf", ".txt",
];

impl Revision {
    /// A file as it was in a revision; none of the user's own files is touched.
    pub fn of(file: &Path, revision: &str) -> Result<Revision, Message> {
        let shown = file.display();
        let name = file.file_name().and_then(|it| it.to_str());
        let (Some(name), false) = (name, revision.starts_with('-') || revision.is_empty()) else {
            return Err(message!(
                "`{revision}` không phải tên một bản trong git",
                "`{revision}` names no revision of git"
            ));
        };
        let home = match file.parent() {
            Some(parent) if parent != Path::new("") => parent,
            _ => Path::new("."),
        };
        let failed = |why: std::io::Error| {
            message!(
                "không gọi được git để đọc bản `{revision}` của `{shown}`: {why}",
                "git cannot be called for revision `{revision}` of `{shown}`: {why}"
            )
        };
        let folder = tempfile::tempdir().map_err(failed)?;
        let index = folder.path().join("index");
        let tree = folder.path().join("tree");
        let git = |words: &[&str]| {
            let mut git = Command::new("git");
            git.arg("-C").arg(home).args(words);
            git.env("GIT_INDEX_FILE", &index);
            git
        };
        let said = |output: Output| match output.status.success() {
            true => Ok(output.stdout),
            false => {
                let why = String::from_utf8_lossy(&output.stderr);
                let why = why.lines().next().unwrap_or_default().to_owned();
                Err(message!(
                    "git không đọc được bản `{revision}` của `{shown}`: {why}",
                    "git cannot read revision `{revision}` of `{shown}`: {why}"
                ))
            }
        };
        let asked = |words: &[&str]| git(words).output().map_err(failed).and_then(said);
        let below = asked(&["rev-parse", "--show-prefix"])?;
        let below = PathBuf::from(String::from_utf8_lossy(&below).trim());
        asked(&["read-tree", revision])?;
        // Offices may stand beside the folder of the description.
        let all = asked(&[
            "ls-files",
            "-z",
            "--full-name",
            "--",
            ".",
            ":(top,glob)**/offices/**",
        ])?;
        let wanted = all.split(|it| *it == 0).filter(|it| {
            let name = String::from_utf8_lossy(it).to_lowercase();
            ENDINGS.iter().any(|ending| name.ends_with(ending))
        });
        let mut list = wanted.collect::<Vec<_>>().join(&0);
        list.push(0);
        let prefix = format!("--prefix={}/", tree.display());
        let top = asked(&["rev-parse", "--show-toplevel"])?;
        let top = String::from_utf8_lossy(&top).trim().to_owned();
        let mut checkout = Command::new("git")
            .args(["-C", &top, "checkout-index", "-z", "-f", "--stdin", &prefix])
            .env("GIT_INDEX_FILE", &index)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        if let Some(mut input) = checkout.stdin.take() {
            input.write_all(&list).map_err(failed)?;
        }
        said(checkout.wait_with_output().map_err(failed)?)?;
        let path = tree.join(below).join(name);
        if !path.is_file() {
            return Err(message!(
                "bản `{revision}` trong git không có `{shown}`",
                "revision `{revision}` of git has no `{shown}`"
            ));
        }
        Ok(Revision {
            _folder: folder,
            path,
            name: format!("{revision}:{shown}"),
        })
    }

    /// Where it lies while it is read.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it is called: the revision, then the file.
    pub fn name(&self) -> &str {
        &self.name
    }
}
