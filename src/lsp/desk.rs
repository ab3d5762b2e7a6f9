//! The texts that are open in an editor, and what was told of them last.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{Diagnostic as Told, Location, PublishDiagnosticsParams, Range, Uri};

use super::{place, told};
use crate::app::{Draft, Given, House, Texts};
use crate::diagnostic::Lang;
use crate::host::Offices;
use crate::source::{Source, Sources, Span};

/// A text that is open.
pub struct Opened {
    pub uri: Uri,
    path: PathBuf,
    version: i32,
    pub draft: Draft,
    /// What is told of it, by the addresses of the files in which it stands.
    told: Vec<(Uri, Told)>,
}

/// What an editor has open.
pub struct Desk {
    pub house: House,
    pub lang: Lang,
    opened: BTreeMap<String, Opened>,
    /// What was sent last for each file.
    sent: BTreeMap<String, Vec<Told>>,
}

impl Desk {
    pub fn new(house: House, lang: Lang) -> Desk {
        Desk {
            house,
            lang,
            opened: BTreeMap::new(),
            sent: BTreeMap::new(),
        }
    }

    /// Opens a text that is read here; others are left to other programs.
    pub fn open(&mut self, uri: Uri, version: i32, text: String) {
        let Some(path) = place::path(&uri) else {
            return;
        };
        let name = path.display().to_string();
        if let Some(draft) = Draft::new(&self.house, &name, text, texts(&path)) {
            let opened = Opened {
                path,
                version,
                draft,
                told: Vec::new(),
                uri: uri.clone(),
            };
            self.opened.insert(uri.as_str().to_owned(), opened);
        }
    }

    pub fn change(&mut self, uri: &Uri, version: i32, text: String) {
        if let Some(opened) = self.opened.get_mut(uri.as_str()) {
            opened.draft.set_text(text);
            opened.version = version;
        }
    }

    pub fn close(&mut self, uri: &Uri) {
        self.opened.remove(uri.as_str());
    }

    /// What lies on the disk may have changed.
    pub fn refresh(&mut self) {
        for opened in self.opened.values_mut() {
            opened.draft.set_texts(texts(&opened.path));
        }
    }

    pub fn get(&mut self, uri: &Uri) -> Option<&mut Opened> {
        self.opened.get_mut(uri.as_str())
    }

    /// The text of a file as it stands in the editor, if it is open there.
    pub fn at(&self, path: &Path) -> Option<&Opened> {
        self.opened.values().find(|it| it.path == path)
    }

    /// The address of a file, as the editor spells it where it has it open.
    pub fn uri(&self, path: &Path) -> Option<Uri> {
        let opened = self.at(path).map(|it| it.uri.clone());
        opened.or_else(|| place::uri(path))
    }

    /// What is to be told anew, file by file.
    pub fn news(&mut self) -> Vec<PublishDiagnosticsParams> {
        let addresses: Vec<(PathBuf, Uri)> = self
            .opened
            .values()
            .map(|it| (it.path.clone(), it.uri.clone()))
            .collect();
        for opened in self.opened.values_mut().filter(|it| it.draft.is_unread()) {
            opened.tell(&addresses, self.lang);
        }
        let mut now: BTreeMap<String, (Uri, Vec<Told>)> = BTreeMap::new();
        for opened in self.opened.values() {
            let own = (opened.uri.clone(), Vec::new());
            now.entry(opened.uri.as_str().to_owned()).or_insert(own);
            for (uri, it) in &opened.told {
                let new = || (uri.clone(), Vec::new());
                let (_, all) = now.entry(uri.as_str().to_owned()).or_insert_with(new);
                // Papers of one office are told the same of it.
                if !all.contains(it) {
                    all.push(it.clone());
                }
            }
        }
        let gone = self.sent.keys().filter(|it| !now.contains_key(*it));
        let gone = gone.filter_map(|it| it.parse::<Uri>().ok());
        let mut news: Vec<_> = gone.map(|it| (it, Vec::new())).collect();
        for (address, (uri, told)) in &now {
            if self.sent.get(address) != Some(told) {
                news.push((uri.clone(), told.clone()));
            }
        }
        let sent = now.into_iter().map(|(address, (_, told))| (address, told));
        self.sent = sent.collect();
        let version = |uri: &Uri| self.opened.get(uri.as_str()).map(|it| it.version);
        let params = news
            .into_iter()
            .map(|(uri, diagnostics)| PublishDiagnosticsParams {
                version: version(&uri),
                uri,
                diagnostics,
            });
        params.collect()
    }
}

impl Opened {
    fn tell(&mut self, addresses: &[(PathBuf, Uri)], lang: Lang) {
        let own = Location::new(self.uri.clone(), Range::default());
        let path = self.path.clone();
        let (sources, findings) = self.draft.findings();
        let told = findings.iter().map(|it| {
            let locate = |span| locate(span, sources, &path, addresses);
            let (at, told) = told::diagnostic(it, locate, &own, lang);
            (at.uri, told)
        });
        self.told = told.collect();
    }
}

/// Where a place lies, if it lies in a file.
fn locate(
    span: Span,
    sources: &Sources,
    beside: &Path,
    addresses: &[(PathBuf, Uri)],
) -> Option<Location> {
    let source = sources.get(span.file);
    let path = file(source, beside)?;
    let known = addresses.iter().find(|(it, _)| *it == path);
    let uri = known.map(|(_, uri)| uri.clone());
    let uri = uri.or_else(|| place::uri(&path))?;
    Some(Location::new(
        uri,
        place::range(source, &(span.start..span.end)),
    ))
}

/// The file of a text; none of those inside the program.
pub fn file(source: &Source, beside: &Path) -> Option<PathBuf> {
    let name = Path::new(&source.name);
    let is_inside = source.name.is_empty() || source.name.starts_with('<');
    (!is_inside).then(|| beside.with_file_name("").join(name))
}

/// Where the texts come from that a file names.
pub fn texts(path: &Path) -> Arc<dyn Texts> {
    match Offices::about(path) {
        Ok(offices) => Arc::new(offices),
        Err(_) => Arc::new(Given::default()),
    }
}
