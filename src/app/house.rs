//! What all papers share, made ready once: templates, regulations, offices, fonts, threads.

use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::{ThreadPool, ThreadPoolBuilder};

use super::built_in::{BUILT_IN, STARTERS};
use super::form::Form;
use super::input::Input;
use super::kinds;
use super::paper::Paper;
use super::refusal::Refusal;
use super::regulations::Regulations;
use crate::batch::{self, Listener};
use crate::check;
use crate::compose::Endings;
use crate::diagnostic::{Diagnostic, Sink};
use crate::face::Faces;
use crate::kind::Kinds;
use crate::mark::Fingerprint;
use crate::read;
use crate::read::lines::Lines;
use crate::source::{FileId, Source, Sources};
use crate::word::{Template, Templates};
use crate::write::Tools;
use crate::write::error::WriteError;
use crate::write::standards::Standards;

/// Room for deep papers; the first thread of some systems has a sixteenth of it.
const STACK: usize = 16 * 1024 * 1024;

/// Everything that is there before the first paper. A copy is the same house.
#[derive(Clone)]
pub struct House(pub(super) Arc<Rooms>);

/// A template, kind, regulation or office that takes the place of the built-in one of its path.
#[derive(Debug, Clone)]
pub struct Overlay {
    /// Its path below `templates` or `data`, with `/`.
    pub path: String,
    pub text: Source,
}

/// What stands in a house.
pub(super) struct Rooms {
    pub(super) sources: Sources,
    pub(super) templates: Templates,
    pub(super) kinds: Kinds,
    pub(super) regulations: Regulations,
    pub(super) offices: Vec<(String, FileId)>,
    pub(super) books: Vec<(String, FileId)>,
    pub(super) estate: Arc<Estate>,
    /// Its texts by their paths.
    pub(super) paths: Vec<(String, FileId)>,
    /// What is laid over the built-in texts.
    pub(super) overlays: Vec<Overlay>,
    /// What its regulations are judged by.
    pub(super) forms: check::Forms,
    /// Houses like this one with the texts of an office laid over it, the latest last.
    annexes: Mutex<Vec<(Arc<[Overlay]>, House)>>,
    /// The forms of kinds that were asked for.
    pub(super) blanks: Mutex<HashMap<String, Arc<Form>>>,
    found: Vec<Diagnostic>,
}

/// What a house shares with its annexes.
pub(super) struct Estate {
    pub(super) faces: Faces,
    /// Where lines of the papers made lately end.
    pub(super) endings: Endings,
    pub(super) pool: ThreadPool,
    standards: Standards,
    tools: OnceLock<Result<Tools, WriteError>>,
    fingerprint: OnceLock<String>,
}

/// Offices whose texts are kept at the same time.
const MOST_ANNEXES: usize = 16;

impl House {
    /// The house as it is inside the program: its own templates, regulations, offices and fonts,
    /// and PDFs for archives.
    pub fn built_in() -> Result<House, Refusal> {
        let faces = Faces::builtin().map_err(Refusal::Font)?;
        let standards = Standards::archival().map_err(Refusal::Standards)?;
        House::new(Vec::new(), faces, standards)
    }

    /// A house with texts laid over the built-in ones. What is wrong with them is told by
    /// [`House::found`], and stops only the papers that use them.
    pub fn new(
        overlays: Vec<Overlay>,
        faces: Faces,
        standards: Standards,
    ) -> Result<House, Refusal> {
        let pool = ThreadPoolBuilder::new().stack_size(STACK).build();
        let estate = Estate {
            faces,
            endings: Endings::default(),
            pool: pool.map_err(|why| Refusal::NoThreads(why.to_string()))?,
            standards,
            tools: OnceLock::new(),
            fingerprint: OnceLock::new(),
        };
        Ok(House::on(Arc::new(estate), overlays))
    }

    /// The same house with the texts of an office, unless it is there already. What is laid over
    /// the house itself goes before.
    pub(super) fn annex(&self, texts: &Arc<[Overlay]>) -> House {
        let mut annexes = self
            .0
            .annexes
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some((_, house)) = annexes.iter().find(|(known, _)| Arc::ptr_eq(known, texts)) {
            return house.clone();
        }
        let own = &self.0.overlays;
        let is_free = |it: &&Overlay| own.iter().all(|over| over.path != it.path);
        let overlays = own.iter().chain(texts.iter().filter(is_free));
        let house = House::on(self.0.estate.clone(), overlays.cloned().collect());
        if annexes.len() == MOST_ANNEXES {
            annexes.remove(0);
        }
        annexes.push((texts.clone(), house.clone()));
        house
    }

    fn on(estate: Arc<Estate>, overlays: Vec<Overlay>) -> House {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let (mut templates, mut paths) = (Vec::new(), Vec::new());
        let (mut offices, mut books) = (Vec::new(), Vec::new());
        let mut regulations = Regulations::default();
        let mut kinds = Kinds::default();
        let is_free = |path: &str| overlays.iter().all(|it| it.path != path);
        // Starters make no paper before they are copied.
        let is_used = |path: &str| !path.starts_with(STARTERS) && is_free(path);
        let built_in = BUILT_IN.iter().filter(|(path, _)| is_used(path));
        let built_in = built_in.map(|(path, text)| {
            let source = Source::new(format!("<{path}>"), *text);
            ((*path).to_owned(), source, Some(*text))
        });
        let built_in: Vec<_> = built_in.collect();
        let laid_over = overlays.iter().cloned();
        let laid_over = laid_over.map(|it| (it.path, it.text, None));
        for (path, source, built_in) in built_in.into_iter().chain(laid_over) {
            let laid_over = built_in.is_none();
            let file = sources.put(Arc::new(source));
            paths.push((path.clone(), file));
            let stem = |folder: &str| {
                let path = path.strip_prefix(folder)?.strip_prefix('/')?;
                path.strip_suffix(".yaml").map(str::to_owned)
            };
            if path.ends_with(".jinja") {
                if !read::encoding::judge(file, sources.get(file), &mut sink) {
                    continue;
                }
                templates.push(Template {
                    text: sources.get(file).text.clone(),
                    name: path,
                    file,
                    laid_over,
                });
            } else if let Some(name) = stem("regulations") {
                regulations.add(name, file, laid_over, &sources, &mut sink);
            } else if let Some(name) = stem("kinds") {
                match built_in {
                    Some(text) => kinds::add_built_in(&mut kinds, name, file, text),
                    None => kinds::add(&mut kinds, name, file, &sources, &mut sink),
                }
            } else if let Some(name) = stem("offices/books") {
                books.push((name, file));
            } else if let Some(name) = stem("offices") {
                offices.push((name, file));
            }
        }
        let templates = Templates::new(templates, &kinds, &mut sink);
        kinds::pair(&mut kinds, &templates, &mut sink);
        House(Arc::new(Rooms {
            templates,
            kinds,
            sources,
            regulations,
            offices,
            books,
            estate,
            paths,
            overlays,
            forms: check::Forms::default(),
            annexes: Mutex::default(),
            blanks: Mutex::default(),
            found: sink.into_sorted(),
        }))
    }

    /// What is wrong with the texts that were laid over the built-in ones.
    pub fn found(&self) -> &[Diagnostic] {
        &self.0.found
    }

    /// The kinds of paper it can make.
    pub fn kinds(&self) -> &Kinds {
        &self.0.kinds
    }

    /// The fingerprint of all that papers depend on beside their texts: the program, its fonts, and the
    /// standards its PDFs keep.
    pub fn program(&self) -> String {
        let mut all = Fingerprint::default();
        all.put(env!("KEHOACH_PROGRAM").as_bytes());
        all.put(self.0.estate.fingerprint().as_bytes());
        all.end()
    }

    /// The texts of the house, into which [`House::found`] points.
    pub fn sources(&self) -> &Sources {
        &self.0.sources
    }

    /// A paper that is described in YAML.
    pub fn paper(&self, text: impl Into<Source>) -> Paper {
        Paper::new(self.clone(), Input::Described, text.into())
    }

    /// The text of a paper that somebody finished, and how its lines stand to its paragraphs.
    pub fn proofread(&self, text: impl Into<Source>, lines: Lines) -> Paper {
        Paper::new(self.clone(), Input::Finished(lines), text.into())
    }

    /// A paper that somebody finished, in Word or as plain text; its name tells which.
    pub fn finished(&self, name: &str, bytes: Vec<u8>) -> Result<Paper, Refusal> {
        let refused = |why| {
            let name = name.to_owned();
            Refusal::NoDocument { name, why }
        };
        if Input::of(name)? != Input::Finished(Lines::Paragraphs) {
            if let Some(why) = read::foreign::of_text(&bytes) {
                return Err(refused(why));
            }
            let source = read::old_text::source(name, bytes);
            read::size::judge(&source.text).map_err(refused)?;
            return Ok(self.proofread(source, Lines::Broken));
        }
        self.document(name, Cursor::new(bytes))
    }

    /// A paper that somebody finished in Word, of which only what is needed is read.
    pub fn document(&self, name: &str, file: impl Read + Seek) -> Result<Paper, Refusal> {
        let manuscript = read::document::read(file).map_err(|why| Refusal::NoDocument {
            name: name.to_owned(),
            why,
        })?;
        Ok(Paper::of(self.clone(), name, manuscript))
    }

    /// A description or a finished paper; its name tells which.
    pub fn open(&self, name: &str, bytes: Vec<u8>) -> Result<Paper, Refusal> {
        match Input::of(name)? {
            Input::Described => Ok(self.paper(Source::from_bytes(name, bytes))),
            Input::Finished(_) => self.finished(name, bytes),
        }
    }

    /// Works many pieces side by side and hands over what comes of them in their order.
    pub fn in_order<T: Sync, R: Send>(
        &self,
        pieces: &[T],
        work: impl Fn(&T) -> R + Sync,
        listener: &mut impl Listener<R>,
    ) {
        batch::in_order(&self.0.estate.pool, pieces, work, listener);
    }
}

impl Estate {
    /// What writers need beside a sheet, made ready when the first is written.
    /// That of its fonts and of the standards its papers keep.
    pub(super) fn fingerprint(&self) -> &str {
        self.fingerprint.get_or_init(|| {
            let mut all = Fingerprint::default();
            self.faces.files().for_each(|it| all.put(it));
            all.put(self.standards.told().as_bytes());
            all.end()
        })
    }

    pub(super) fn tools(&self) -> Result<&Tools, WriteError> {
        let make = || Tools::new(&self.faces, self.standards.clone());
        self.tools.get_or_init(make).as_ref().map_err(Clone::clone)
    }
}
