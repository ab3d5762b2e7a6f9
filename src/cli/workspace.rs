//! What building and checking share: everything read before the first paper is worked.

use std::collections::HashMap;
use std::fmt::Display;
use std::path::{Path, PathBuf};

use super::arguments::Fonts;
use crate::app::{Kit, LONGEST_FILE, Lines, Paper, docx_text};
use crate::diagnostic::{Diagnostic, Message};
use crate::face::Faces;
use crate::host;
use crate::report::Report;
use crate::source::{FileId, Sources};

/// Texts, templates and fonts of a run, and the papers to be worked.
pub struct Workspace {
    pub sources: Sources,
    pub kit: Kit,
    /// Faults in the templates, regulations and offices laid over the built-in ones.
    pub found: Vec<Diagnostic>,
    pub papers: Vec<Description>,
    /// Whether a file could not be read; it was told.
    pub lacks: bool,
}

/// A paper to be worked: described, or finished.
pub struct Description {
    /// Its file's name without the ending: what files made of it are called.
    pub stem: String,
    pub path: PathBuf,
    pub file: FileId,
    pub state: State,
}

/// How far a paper has come.
pub enum State {
    /// A campaign, and the offices it may name.
    Described(Vec<(String, FileId)>),
    /// A text or a Word document that somebody wrote.
    Finished(Lines),
}

impl Description {
    /// Works the paper as far as its findings, and its sheet if it is to be rendered.
    pub fn work(&self, workspace: &Workspace, rendered: bool) -> Paper {
        let sources = &workspace.sources;
        match &self.state {
            State::Described(offices) if rendered => {
                workspace.kit.draft(sources, self.file, offices)
            }
            State::Described(offices) => workspace.kit.judge(sources, self.file, offices),
            State::Finished(lines) => workspace.kit.proofread(sources, self.file, *lines),
        }
    }
}

impl Workspace {
    pub fn new(
        paths: &[PathBuf],
        templates: Option<&Path>,
        fonts: Fonts,
        report: &Report,
    ) -> Result<Workspace, Message> {
        let mut sources = Sources::default();
        let pieces = host::pieces(templates, LONGEST_FILE)?;
        let (kit, found) = Kit::new(pieces, faces(fonts)?, &mut sources);
        let mut workspace = Workspace {
            sources,
            kit,
            found,
            papers: Vec::new(),
            lacks: false,
        };
        let mut known = HashMap::new();
        for path in paths {
            match workspace.description(path, &mut known) {
                Ok(paper) => workspace.papers.push(paper),
                Err(why) => {
                    report.refusal(&why);
                    workspace.lacks = true;
                }
            }
        }
        Ok(workspace)
    }

    fn description(
        &mut self,
        path: &Path,
        known: &mut HashMap<PathBuf, FileId>,
    ) -> Result<Description, Message> {
        let (stem, path) = (stem(path), path.to_owned());
        refuse_foreign(&path)?;
        if let Some(lines) = finished(&path) {
            let (file, state) = (self.finished(&path, lines)?, State::Finished(lines));
            return Ok(Description {
                stem,
                path,
                file,
                state,
            });
        }
        let file = self.text(&path)?;
        let mut offices = Vec::new();
        for (name, path) in host::offices_near(&path)? {
            let file = match known.get(&path) {
                Some(file) => *file,
                None => self.text(&path)?,
            };
            known.insert(path, file);
            offices.push((name, file));
        }
        let state = State::Described(offices);
        Ok(Description {
            stem,
            path,
            file,
            state,
        })
    }

    /// The text of a finished paper.
    fn finished(&mut self, path: &Path, lines: Lines) -> Result<FileId, Message> {
        if lines == Lines::Broken {
            return self.text(path);
        }
        let (name, bytes) = (path.display().to_string(), host::read(path, LONGEST_FILE)?);
        let text = docx_text(&bytes).map_err(|Message { vi, en }| {
            message!(
                "không đọc được `{name}`: {vi}",
                "cannot read `{name}`: {en}"
            )
        })?;
        Ok(self.sources.add(name, text))
    }

    fn text(&mut self, path: &Path) -> Result<FileId, Message> {
        let bytes = host::read(path, LONGEST_FILE)?;
        Ok(self.sources.add_bytes(path.display().to_string(), bytes))
    }
}

/// Papers of other programs can be saved as what is read here.
fn refuse_foreign(path: &Path) -> Result<(), Message> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let ending = ending.to_lowercase();
    if !["doc", "odt", "rtf", "pdf", "wps"].contains(&ending.as_str()) {
        return Ok(());
    }
    let name = path.display();
    Err(message!(
        "không đọc được tệp .{ending}: `{name}`; mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
        "files in .{ending} cannot be read: `{name}`; open it in Word or LibreOffice and save it as .docx"
    ))
}

/// How the lines of a finished paper stand to its paragraphs; none when it is a description.
pub fn finished(path: &Path) -> Option<Lines> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    match ending.as_str() {
        "docx" => Some(Lines::Paragraphs),
        "txt" => Some(Lines::Broken),
        _ => None,
    }
}

/// What files made of a campaign are called.
pub fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn faces(fonts: Fonts) -> Result<Faces, Message> {
    let faces = match fonts {
        Fonts::Builtin => Faces::builtin(),
        Fonts::System => Faces::new(host::system()?),
    };
    faces.map_err(unfit_font)
}

pub fn unfit_font(why: impl Display) -> Message {
    message!(
        "phông chữ không dùng được: {why}",
        "the font cannot be used: {why}"
    )
}
