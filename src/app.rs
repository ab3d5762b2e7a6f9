//! The staircase: read → check → word → compose → write. Takes texts, gives findings, pages and
//! bytes; touches no disk, no clock and no terminal. Command line, pages and editors call it alike.

use std::io::{Read, Seek};

use crate::check;
use crate::check::catalogue::{self, ALL};
pub use crate::check::{About, Check};
use crate::diagnostic::{Message, Severity, Sink};
pub use crate::filing::schedule;
pub use crate::list::List;
use crate::list::Told;
use crate::manuscript::{Manuscript, Roles};
use crate::mark;
use crate::node::{self, Node};
use crate::proof::Paragraph;
use crate::read;
pub use crate::read::docx::Changes;
pub use crate::read::lines::Lines;
pub use crate::read::mark::mark as mark_of;
pub use crate::recover::{Back, Returned};
use crate::shape::{Shape, Text, nearest};
use crate::source::{FileId, Source, Sources, Spanned};
pub use crate::write::standards::{Standards, StandardsError};
pub use crate::write::typst::{Laid, Places, Word};
pub use crate::write::{DOCX, FORMATS, Format, PDF};
pub use assigned::Due;
pub use begin::{
    Ask, Beginning, Begun, BodyKind, Choice, KIND, Manner, NEW, OwnAsk, Question, STARTER,
    coming_year, specimen,
};
pub use built_in::BUILT_IN;
pub use comparing::{Comparison, Datum, Fate, Passage};
pub use copies::Recipient;
pub use draft::{
    Body, Cure, Draft, Fold, Heading, Meaning, Offer, Offered, Renamed, Subject, renamed,
};
pub use editing::{copied, edited, edited_by, span_of, ways};
pub use files::File;
pub use fixing::Fixed;
pub use folder::Folder;
pub use form::{Form, Ground, values};
pub use house::{House, Overlay};
pub use importing::{Imported, One, Together};
pub use input::Input;
pub use journal::{Joint, Journal};
pub use letters::Letters;
pub use listing::{list_changed, list_in, list_named, list_text, listed};
pub use naming::{Label, Pattern};
pub use noun::{NOUNS, Noun};
pub use own_kind::{Issuer, OFFICE, OwnKind, paths_of, templates_of};
pub use paper::{Day, Paper, day_of};
pub use picture::Picture;
pub use print::{MOST_PAGES, Print, Printed};
pub use pull::{
    Aim, Asked, Carried, Conflict, Found, Layout, Left, Pulled, Side, Spread, Unit, Whose, Why,
};
pub use recalled::Recalled;
pub use records::{
    Beside, MAIL, Numbered, RegisterForm, RegisterRow, Sidecar, register_rows, registered,
};
pub use refusal::Refusal;
pub use starter::{Starter, starter, starters};
pub use state::Edit;
pub use status::{Archive, Clerk, Origin, Row, State};
pub use summary::{Listed, Summary, comments, typed};
pub use texts::{Given, Texts};
pub use turning::{NewYear, Turned};
pub use work::Work;

mod addressees;
mod against;
mod assigned;
mod begin;
mod built_in;
mod charge;
mod comparing;
mod copies;
mod draft;
mod editing;
mod file_of;
mod files;
mod fitting;
mod fixing;
mod folder;
mod form;
mod fresh;
mod house;
mod importing;
mod input;
mod journal;
mod kinds;
mod letters;
mod listing;
mod mother;
mod naming;
mod noun;
mod office;
mod own_kind;
mod paper;
mod picture;
mod print;
mod proving;
mod pull;
mod recalled;
mod records;
mod refusal;
mod regulations;
mod rows;
mod starter;
mod state;
mod status;
mod summary;
mod taken;
mod texts;
mod timeline;
mod turning;
mod work;

/// A text longer than this is refused unread.
pub const LONGEST_FILE: usize = read::yaml::LONGEST_FILE;

/// A Word document longer than this is refused; its pictures may be long, and are not read.
pub const LONGEST_DOCUMENT: usize = 256 * 1024 * 1024;

/// A list longer than this is refused: a hundred thousand rows need a tenth of it.
pub const LONGEST_LIST: usize = 256 * 1024 * 1024;

/// What a finished paper holds, a Word document, a PDF or a text.
pub fn manuscript(name: &str, file: impl Read + Seek) -> Result<Manuscript, Refusal> {
    manuscript_with(name, file, Changes::Accepted)
}

/// The same, its tracked changes accepted or rejected; a text has none.
pub fn manuscript_with(
    name: &str,
    mut file: impl Read + Seek,
    changes: Changes,
) -> Result<Manuscript, Refusal> {
    let read = match Input::of(name)? {
        Input::Finished(Lines::Paragraphs) => read::document::read_with(file, changes),
        _ => {
            let mut bytes = Vec::new();
            let most = LONGEST_FILE as u64;
            match file.by_ref().take(most).read_to_end(&mut bytes) {
                Ok(_) => match read::foreign::of_text(&bytes) {
                    Some(why) => Err(why),
                    None => read::lines::manuscript(&read::old_text::source(name, bytes)),
                },
                Err(why) => Err(message!("không đọc được: {why}", "cannot be read: {why}")),
            }
        }
    };
    read.map_err(|why| Refusal::NoDocument {
        name: name.to_owned(),
        why,
    })
}

/// The list of recipients in a file: on the sheet of this name, or else on the one that was open
/// when it was saved, or on the first that has one.
pub fn list(name: &str, bytes: Vec<u8>, sheet: Option<&str>) -> Result<List, Refusal> {
    let (file, fingerprint) = (bytes.as_slice().into(), mark::fingerprint(&bytes));
    let mut list = read::list::read(bytes, sheet).map_err(|why| Refusal::NoDocument {
        name: name.to_owned(),
        why,
    })?;
    (list.file, list.fingerprint) = (file, fingerprint);
    let found = check::list::judge(&list);
    list.told.extend(found);
    Ok(list)
}

/// A book that an office keeps as a list, in the words of the format: each row on the line of its
/// number.
pub fn book(name: &str, bytes: Vec<u8>) -> Result<Source, Refusal> {
    let list = list(name, bytes, None)?;
    let (text, told) = list.book();
    let told = list.told.iter().chain(&told);
    let told = told.filter(|it| it.severity > Severity::Note);
    let mut lines = vec![0];
    lines.extend(text.match_indices('\n').map(|(at, _)| at + 1));
    let line = |it: &Told| {
        let row = it.places.first().and_then(|it| it.place.row).unwrap_or(1);
        let at = lines.get(row.saturating_sub(1) as usize).copied();
        (at.unwrap_or(0), it.lines(PLACES))
    };
    let told = told.map(line).collect();
    let mut source = Source::new(name, text);
    source.told = told;
    Ok(source)
}

/// Places of one kind that are named when a list is a book.
const PLACES: usize = 5;

/// The parts of a paper that the paragraphs of a manuscript are, where that is certain.
pub fn roles(house: &House, manuscript: &Manuscript) -> Roles {
    let flat = manuscript.flat();
    let mut sources = Sources::default();
    let file = sources.add("", flat.words.text);
    let proof = read::paper::proof_of(&sources, file, &flat.stretches, house.kinds());
    let mut read = proof.paragraphs.iter().peekable();
    let mut roles = Roles::new();
    for (stretch, (paragraph, _)) in flat.stretches.iter().zip(manuscript.spoken()) {
        let begins = |it: &Paragraph| (proof.whole(it).start as usize) < stretch.at.end;
        let mut own = Vec::new();
        while let Some(next) = read.next_if(|it| begins(it)) {
            own.push(next.role);
        }
        // Lines of one paragraph may be several parts.
        own.dedup();
        if let [role] = own[..] {
            roles.insert(std::ptr::from_ref(paragraph), role);
        }
    }
    roles
}

/// Reads one text as one noun of the format.
fn shape<T: Shape>(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<T> {
    T::read(&node(file, sources.get(file), sink)?, sink)
}

/// Reads a text that stands in no paper, with what is wrong with it.
fn unplaced<T: Shape>(text: &str) -> (Option<T>, Sink) {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let file = sources.add("", text.to_owned());
    (shape(&sources, file, &mut sink), sink)
}

/// Reads one text as YAML.
fn node<'a>(file: FileId, source: &'a Source, sink: &mut Sink) -> Option<Node<'a>> {
    if !read::encoding::judge(file, source, sink) {
        return None;
    }
    read::yaml::parse(file, &source.text, sink)
}

/// What a description names by a key.
fn named(node: &Node, key: &str) -> Option<Text> {
    let named = node.get(key)?;
    match &named.kind {
        node::Kind::Scalar(name) => Some(Spanned::new(name.to_string(), named.span)),
        _ => None,
    }
}

/// Reads one text that a clerk wrote, its letters judged first.
fn written<T: Shape>(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<T> {
    check::text::judge(file, &sources.get(file).text, sink);
    shape(sources, file, sink)
}

/// Every check, as programs that come after want to know it.
pub fn checks() -> impl Iterator<Item = (&'static Check, About)> {
    ALL.iter().filter_map(|it| Some((it, it.about()?)))
}

/// The page of a check by its code.
pub fn explain(code: &str) -> Result<&'static str, Message> {
    let codes = || ALL.iter().map(|check| check.code);
    match catalogue::find(code) {
        Some(check) => Ok(check.page),
        None => Err(match nearest(code, codes()) {
            Some(near) => message!(
                "không có trang nào cho mã `{code}`; có phải là `{near}`?",
                "there is no page for the code `{code}`; did you mean `{near}`?"
            ),
            None => message!(
                "không có trang nào cho mã `{code}`; `kehoach checks` liệt kê mọi mã",
                "there is no page for the code `{code}`; `kehoach checks` lists every code"
            ),
        }),
    }
}
