//! The office a paper names, read with the books that it shares with others.

use std::collections::HashSet;
use std::sync::Arc;

use super::copies::doubtful;
use super::house::Rooms;
use super::taken::Taken;
use super::texts::{Given, Texts};
use super::written;
use crate::campaign::{Book, Names, Office, Unit};
use crate::check;
use crate::diagnostic::{Diagnostic, Message, Sink};
use crate::edition::{Ingredient, Part};
use crate::shape::{Text, nearest};
use crate::source::{FileId, Source, Sources, Span};

/// An office as it was read, and what was found then.
pub(super) struct ReadOffice {
    pub(super) office: Option<Office>,
    /// Its own text, and those of its books by their names.
    own: Numbered,
    books: Vec<(Text, Option<Numbered>)>,
    pub(super) found: Vec<Diagnostic>,
}

/// A text with its number among those of the paper. One behind the same pointer is unchanged.
#[derive(Clone)]
pub(super) struct Numbered(pub(super) FileId, pub(super) Arc<Source>);

impl PartialEq for Numbered {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 && Arc::ptr_eq(&self.1, &other.1)
    }
}

/// Where the texts are that a paper names: those given, those that stand beside it, and those of
/// the house, in this order.
pub(super) struct Reach<'a> {
    pub(super) given: &'a Given,
    pub(super) beside: &'a dyn Texts,
    pub(super) house: &'a Rooms,
    /// What was found so.
    pub(super) taken: &'a Taken,
}

impl ReadOffice {
    /// The number of its own text.
    pub(super) fn file(&self) -> FileId {
        self.own.0
    }

    /// What its own text is called.
    pub(super) fn name(&self) -> String {
        self.own.1.name.clone()
    }
}

impl Reach<'_> {
    /// Reads an office with its books, unless what is known of it still holds.
    pub(super) fn office(
        &self,
        key: &Text,
        known: Option<Arc<ReadOffice>>,
        sources: &mut Sources,
        sink: &mut Sink,
    ) -> Option<Arc<ReadOffice>> {
        let own = match self.find(OFFICES, key, sources) {
            Ok(own) => own,
            Err(told) => {
                sink.push(*told);
                return None;
            }
        };
        let holds = |it: &Arc<ReadOffice>| {
            let mut books = it.books.iter();
            it.own == own && books.all(|(name, text)| self.find(BOOKS, name, sources).ok() == *text)
        };
        let read = match known.filter(holds) {
            Some(known) => known,
            None => Arc::new(self.read(own, sources)),
        };
        read.found.iter().for_each(|it| sink.push(it.clone()));
        Some(read)
    }

    pub(super) fn read(&self, own: Numbered, sources: &mut Sources) -> ReadOffice {
        let mut sink = Sink::default();
        let mut office: Option<Office> = written(sources, own.0, &mut sink);
        let names = office.as_ref().map(|it| it.books.clone());
        let mut books = Vec::new();
        for name in names.unwrap_or_default() {
            let text = match self.find(BOOKS, &name, sources) {
                Ok(text) => Some(text),
                Err(told) => {
                    sink.push(*told);
                    None
                }
            };
            let book = text.as_ref();
            if let Some(Numbered(file, text)) = &text {
                for (at, what) in &text.told {
                    sink.push(doubtful(what.clone(), Span::new(*file, *at, *at)));
                }
            }
            let book = book.and_then(|it| written::<Book>(sources, it.0, &mut sink));
            match (&mut office, book) {
                (Some(office), Some(book)) => share(office, book),
                // Without a book many a name would be told that stands in it.
                _ => office = None,
            }
            books.push((name, text));
        }
        ReadOffice {
            office: office.filter(|it| check::office(it, &mut sink)),
            own,
            books,
            found: sink.into_sorted(),
        }
    }

    /// The text of a name.
    pub(super) fn find(
        &self,
        shelf: Shelf,
        key: &Text,
        sources: &mut Sources,
    ) -> Result<Numbered, Box<Diagnostic>> {
        let name = key.value.trim();
        let name = name.strip_suffix(".yaml").unwrap_or(name);
        let own = (shelf.of_house)(self.house);
        let beside = (shelf.text)(self.given, name).transpose();
        let beside = beside.or_else(|| (shelf.text)(self.beside, name).transpose());
        if let Some(text) = beside {
            let text = text.map_err(|why| Diagnostic::fatal("unreadable-office", key.span, why))?;
            self.taken.note(Ingredient::text(shelf.part, name, &text));
            return Ok(Numbered(sources.put(text.clone()), text));
        }
        if let Some((_, file)) = own.iter().find(|(known, _)| known == name) {
            let text = sources.get(*file).clone();
            self.taken.note(Ingredient::text(shelf.part, name, &text));
            return Ok(Numbered(*file, text));
        }
        let mut known = (shelf.names)(self.given);
        known.extend((shelf.names)(self.beside));
        known.extend(own.iter().map(|(name, _)| name.clone()));
        let told = Diagnostic::fatal(shelf.code, key.span, (shelf.missing)(name));
        Err(Box::new(
            match nearest(name, known.iter().map(String::as_str)) {
                Some(near) => told.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
                None => told.cure((shelf.cure)(name)),
            },
        ))
    }
}

/// Puts the units of a book to those of an office, whose own go before them.
fn share(office: &mut Office, book: Book) {
    let units = office.units.get_or_insert_with(Names::default);
    let known: HashSet<String> = units.0.iter().map(|(key, _)| key.value.clone()).collect();
    let more = book.units.into_iter().flat_map(|it| it.0);
    let more = more.filter(|(key, _): &(Text, Unit)| !known.contains(&key.value));
    units.0.extend(more);
    office.replaced.extend(book.replaced);
    // What the office says itself goes before.
    let own = std::mem::replace(&mut office.calendar, book.calendar);
    office.calendar.extend(own);
}

/// Looks a text up by its name.
type TextOf = fn(&dyn Texts, &str) -> Result<Option<Arc<Source>>, Message>;

/// A folder of texts that can be named.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    part: Part,
    text: TextOf,
    names: fn(&dyn Texts) -> Vec<String>,
    of_house: fn(&Rooms) -> &[(String, FileId)],
    code: &'static str,
    missing: fn(&str) -> Message,
    cure: fn(&str) -> Message,
}

const OFFICES: Shelf = Shelf {
    part: Part::Office,
    text: |texts, name| texts.office(name),
    names: |texts| texts.offices(),
    of_house: |house| &house.offices,
    code: "undefined-office",
    missing: |name| {
        message!(
            "không tìm thấy đơn vị `{name}`",
            "there is no office `{name}`"
        )
    },
    cure: |name| {
        message!(
            "tạo tệp `offices/{name}.yaml` cạnh thư mục của tệp này",
            "make a file `offices/{name}.yaml` beside this file's folder"
        )
    },
};

const BOOKS: Shelf = Shelf {
    part: Part::Book,
    text: |texts, name| texts.book(name),
    names: |texts| texts.books(),
    of_house: |house| &house.books,
    code: "undefined-book",
    missing: |name| {
        message!(
            "không tìm thấy sổ dùng chung `{name}`",
            "there is no shared book `{name}`"
        )
    },
    cure: |name| {
        message!(
            "tạo tệp `books/{name}.yaml` (hoặc `.xlsx`, `.csv`) trong thư mục `offices`",
            "make a file `books/{name}.yaml` (or `.xlsx`, `.csv`) in the folder `offices`"
        )
    },
};

pub(super) const CAMPAIGNS: Shelf = Shelf {
    part: Part::Campaign,
    text: |texts, name| texts.description(name),
    names: |texts| texts.descriptions(),
    of_house: |_| &[],
    code: "undefined-campaign",
    missing: |name| {
        message!(
            "không tìm thấy tệp mô tả `{name}.yaml`",
            "there is no description `{name}.yaml`"
        )
    },
    cure: |_| {
        message!(
            "đặt tệp mô tả của văn bản gốc cạnh tệp này, ghi tên tệp ấy",
            "put the description of the paper it belongs to beside this file and name it"
        )
    },
};
