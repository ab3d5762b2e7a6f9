//! What is kept and sent beside a paper, made of what was worked.

use std::borrow::Cow;

use chrono::Datelike;

use super::files::File;
use super::work::Work;
use crate::diagnostic::Message;
use crate::filing::mail::{self, Attachment};
use crate::filing::register::{self, Old};
pub use crate::filing::register::{Form as RegisterForm, Row as RegisterRow};
use crate::filing::sidecar;
pub use crate::filing::sidecar::Form as Sidecar;
use crate::mark::{MadeOf, Mark, seal};
use crate::read;

/// What is wanted beside the files of a paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beside {
    pub sidecar: Option<Sidecar>,
    pub mail: bool,
}

/// How a mail ends.
pub const MAIL: &str = ".eml";

/// What a paper is found under among those of one body.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Numbered {
    /// Its number and symbol.
    pub written: String,
    pub year: i32,
}

impl Work {
    /// Its number in its year, if it is a copy that goes out and has them.
    pub fn numbered(&self) -> Option<Numbered> {
        let record = self.record.as_ref()?;
        let is_blank = record.number.is_empty();
        (!is_blank).then_some(())?;
        Some(Numbered {
            written: record.written.clone(),
            year: record.date?.year(),
        })
    }

    /// The row of the paper in a register, if it is a copy that goes out.
    pub fn register_row(&self) -> Option<RegisterRow> {
        self.record.as_ref().map(register::row)
    }

    /// How the files end that lie beside the paper.
    pub(super) fn endings_beside(&self, wanted: Beside) -> Vec<&'static str> {
        let mail = self.record.as_ref();
        let mail = mail.filter(|it| it.reached().next().is_some());
        let sidecar = wanted.sidecar.map(Sidecar::ending);
        let mail = mail.filter(|_| wanted.mail).map(|_| MAIL);
        sidecar.into_iter().chain(mail).collect()
    }

    /// What is kept and sent beside its files, which are called by this name. A paper whose addressee
    /// has no address goes without a mail.
    pub fn beside(&self, wanted: Beside, name: &str, files: &[File]) -> Vec<File> {
        let Some(record) = &self.record else {
            return Vec::new();
        };
        // A file tells of those that lie beside it, in whatever folder.
        let name = name.rsplit('/').next().unwrap_or(name);
        let names = files.iter().map(|it| format!("{name}{}", it.ending));
        let names: Vec<String> = names.collect();
        let made_of = self.sheet().and_then(|it| it.meta.mark.as_ref());
        let made_of = made_of.map_or_else(MadeOf::default, |it| it.made_of.clone());
        let endings: Vec<String> = files.iter().map(|it| it.ending.clone()).collect();
        let made_of = self.beside_made_of(&made_of, name, &endings);
        let mark = Mark::new(&made_of, &self.text()).to_string();
        let mut beside = Vec::new();
        let mut put = |ending: &str, bytes: Vec<u8>| {
            let mut pieces = [Cow::Owned(bytes)];
            seal(&mut pieces);
            let [bytes] = pieces;
            beside.push(File {
                ending: ending.to_owned(),
                bytes: bytes.into_owned(),
            });
        };
        if let Some(form) = wanted.sidecar {
            let mut record = record.clone();
            record.pages = self.pages().ok();
            put(
                form.ending(),
                sidecar::written(&record, form, &names, &mark),
            );
        }
        if wanted.mail && record.reached().next().is_some() {
            let pages = names
                .iter()
                .zip(files)
                .filter(|(it, _)| it.ends_with(".pdf"));
            let attached = pages.map(|(name, file)| Attachment {
                name,
                bytes: &file.bytes,
            });
            let attached: Vec<Attachment> = attached.collect();
            put(MAIL, mail::written(record, &attached, &mark));
        }
        beside
    }
}

/// A register with these rows put to those that it has; what a person wrote into it stays.
pub fn registered(
    form: RegisterForm,
    old: Option<&[u8]>,
    rows: &[RegisterRow],
    issuer: &str,
) -> Result<Vec<u8>, Message> {
    let list = match (form, old) {
        (RegisterForm::Workbook, Some(bytes)) => {
            Some(read::list::read(bytes.to_vec(), None).map_err(|it| register::unfit(&it))?)
        }
        _ => None,
    };
    let old = old.map(|bytes| Old {
        bytes,
        list: list.as_ref(),
    });
    register::with(form, old.as_ref(), rows, issuer)
}

/// The rows of a register that is text.
pub fn register_rows(bytes: &[u8]) -> Result<Vec<RegisterRow>, Message> {
    register::rows(bytes)
}
