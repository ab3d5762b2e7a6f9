//! What building and checking share: everything read before the first paper is worked.

use std::collections::HashMap;
use std::fmt::Display;
use std::path::{Path, PathBuf};

use super::arguments::Fonts;
use crate::app::{Kit, LONGEST_FILE};
use crate::diagnostic::{Diagnostic, Say};
use crate::face::Faces;
use crate::host;
use crate::report::Report;
use crate::source::{FileId, Sources};

/// Texts, templates and fonts of a run, and the papers to be worked.
pub struct Desk {
    pub sources: Sources,
    pub kit: Kit,
    /// Faults in the templates, regimes and offices laid over the built-in ones.
    pub found: Vec<Diagnostic>,
    pub papers: Vec<Description>,
    /// Whether a file could not be read; it was told.
    pub lacks: bool,
}

/// A campaign and the offices it may name.
pub struct Description {
    /// Its file's name without the ending: what files made of it are called.
    pub stem: String,
    pub file: FileId,
    pub offices: Vec<(String, FileId)>,
}

impl Desk {
    pub fn new(
        paths: &[PathBuf],
        templates: Option<&Path>,
        fonts: Fonts,
        report: &Report,
    ) -> Result<Desk, Say> {
        let mut sources = Sources::default();
        let pieces = host::pieces(templates, LONGEST_FILE)?;
        let (kit, found) = Kit::new(pieces, faces(fonts)?, &mut sources);
        let mut desk = Desk {
            sources,
            kit,
            found,
            papers: Vec::new(),
            lacks: false,
        };
        let mut known = HashMap::new();
        for path in paths {
            match desk.description(path, &mut known) {
                Ok(paper) => desk.papers.push(paper),
                Err(why) => {
                    report.refusal(&why);
                    desk.lacks = true;
                }
            }
        }
        Ok(desk)
    }

    fn description(
        &mut self,
        path: &Path,
        known: &mut HashMap<PathBuf, FileId>,
    ) -> Result<Description, Say> {
        let file = self.text(path)?;
        let mut offices = Vec::new();
        for (name, path) in host::offices_near(path)? {
            let file = match known.get(&path) {
                Some(file) => *file,
                None => self.text(&path)?,
            };
            known.insert(path, file);
            offices.push((name, file));
        }
        Ok(Description {
            stem: stem(path),
            file,
            offices,
        })
    }

    fn text(&mut self, path: &Path) -> Result<FileId, Say> {
        let bytes = host::read(path, LONGEST_FILE)?;
        Ok(self.sources.add_bytes(path.display().to_string(), bytes))
    }
}

/// What files made of a campaign are called.
pub fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn faces(fonts: Fonts) -> Result<Faces, Say> {
    let faces = match fonts {
        Fonts::Builtin => Faces::builtin(),
        Fonts::System => Faces::new(host::system()?),
    };
    faces.map_err(unfit_font)
}

pub fn unfit_font(why: impl Display) -> Say {
    say!(
        "phông chữ không dùng được: {why}",
        "the font cannot be used: {why}"
    )
}
