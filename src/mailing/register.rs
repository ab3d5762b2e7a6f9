//! The register that copies are put into: whether it can take them is asked before the first is written,
//! and it is written when the last is.

use std::path::{Path, PathBuf};

use super::names::File;
use super::shard::Shard;
use crate::app::{LONGEST_LIST, RegisterForm, RegisterRow, register_rows, registered};
use crate::diagnostic::Message;
use crate::host;

pub struct Register<'a> {
    path: &'a Path,
    form: RegisterForm,
    issuer: &'a str,
}

impl<'a> Register<'a> {
    pub fn of(path: &'a Path, issuer: &'a str) -> Result<Register<'a>, Message> {
        let form = RegisterForm::of(&path.to_string_lossy())?;
        Ok(Register { path, form, issuer })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.path
    }

    /// Refuses copies that it cannot take.
    pub fn rehearse<'f>(&self, files: impl Iterator<Item = &'f File<'f>>) -> Result<(), Message> {
        let old = host::read_if_there(self.path, LONGEST_LIST)?;
        self.with(old.as_deref(), &rows(files)).map(drop)
    }

    /// Puts copies into it that were written, those of a share into its part; tells where they are.
    pub fn put<'f>(
        &self,
        files: impl Iterator<Item = &'f File<'f>>,
        shard: Option<Shard>,
    ) -> Result<PathBuf, Message> {
        let rows = rows(files);
        match shard.map(|it| it.part(self.path)) {
            None => self.amend(&rows).map(|()| self.path.to_owned()),
            Some(part) => {
                let new = registered(RegisterForm::Text, None, &rows, self.issuer);
                host::amend(&part, LONGEST_LIST, |_| new)?;
                Ok(part)
            }
        }
    }

    /// Puts the parts of all shares into it; tells how many rows they have.
    pub fn join(&self, shares: usize) -> Result<usize, Message> {
        let mut rows = Vec::new();
        for shard in Shard::all(shares) {
            let part = shard.part(self.path);
            let name = part.display();
            let Some(bytes) = host::read_if_there(&part, LONGEST_LIST)? else {
                return Err(message!(
                    "chưa có `{name}`; chạy nốt phần ấy rồi ghép lại",
                    "`{name}` is not there; run that share first and join again"
                ));
            };
            let found = register_rows(&bytes);
            rows.extend(found.map_err(|why| named(&part, why))?);
        }
        self.amend(&rows)?;
        Ok(rows.len())
    }

    fn amend(&self, rows: &[RegisterRow]) -> Result<(), Message> {
        host::amend(self.path, LONGEST_LIST, |old| self.with(old, rows))
    }

    fn with(&self, old: Option<&[u8]>, rows: &[RegisterRow]) -> Result<Vec<u8>, Message> {
        registered(self.form, old, rows, self.issuer).map_err(|why| named(self.path, why))
    }
}

fn named(path: &Path, why: Message) -> Message {
    let (path, Message { vi, en }) = (path.display(), why);
    message!("`{path}`: {vi}", "`{path}`: {en}")
}

fn rows<'f>(files: impl Iterator<Item = &'f File<'f>>) -> Vec<RegisterRow> {
    files.filter_map(|it| it.copy.row.clone()).collect()
}
