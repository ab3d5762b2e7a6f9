//! What a file is, told by where it lies: a description, a finished paper, or what descriptions name.

use std::sync::Arc;

use crate::app::house::House;
use crate::app::input::Input;
use crate::app::office::{Numbered, Reach};
use crate::app::taken::Taken;
use crate::app::texts::{Given, Texts};
use crate::app::written;
use crate::campaign::Book;
use crate::diagnostic::{Diagnostic, Sink};
use crate::read::lines::Lines;
use crate::source::{Source, Sources};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Description,
    Office,
    Book,
    Kind,
    Regulation,
    /// A paper that somebody finished, as a text.
    Finished(Lines),
}

/// The folders of files that are no descriptions.
const SHELVES: [(&str, Subject); 4] = [
    ("offices", Subject::Office),
    ("books", Subject::Book),
    ("kinds", Subject::Kind),
    ("regulations", Subject::Regulation),
];

impl Subject {
    /// By the name of its file; none of what is not typed as a text.
    pub fn of(name: &str) -> Option<Subject> {
        let lower = name.to_lowercase();
        if ![".yaml", ".yml", ".txt"]
            .iter()
            .any(|it| lower.ends_with(it))
        {
            return None;
        }
        match Input::of(name).ok()? {
            Input::Described => {
                let folder = name.rsplit(['/', '\\']).nth(1).unwrap_or_default();
                let shelf = SHELVES.iter().find(|(it, _)| *it == folder);
                Some(shelf.map_or(Subject::Description, |(_, it)| *it))
            }
            Input::Finished(Lines::Paragraphs) => None,
            Input::Finished(lines) => Some(Subject::Finished(lines)),
        }
    }

    /// The name of its schema, and of the noun that is its root.
    pub(super) fn noun(self) -> Option<(&'static str, &'static str)> {
        match self {
            Subject::Description => Some(("campaign", "Campaign")),
            Subject::Office => Some(("office", "Office")),
            Subject::Book => Some(("book", "Book")),
            Subject::Kind => Some(("kind", "Kind")),
            Subject::Regulation => Some(("regulation", "Regulation")),
            Subject::Finished(_) => None,
        }
    }

    /// What is wrong with a file that is no paper. Kinds and regulations are judged with the house that
    /// they belong to.
    pub(super) fn judged(
        self,
        house: &House,
        text: &Source,
        texts: &dyn Texts,
    ) -> (Sources, Vec<Diagnostic>) {
        let (mut sources, mut sink) = (house.0.sources.clone(), Sink::default());
        let text = Arc::new(text.clone());
        let file = sources.put(text.clone());
        let found = match self {
            Subject::Office => {
                let reach = Reach {
                    given: &Given::default(),
                    beside: texts,
                    house: &house.0,
                    taken: &Taken::default(),
                };
                reach.read(Numbered(file, text), &mut sources).found
            }
            Subject::Book => {
                written::<Book>(&sources, file, &mut sink);
                sink.into_sorted()
            }
            _ => Vec::new(),
        };
        (sources, found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_file_lies_tells_what_it_is() {
        let of = |name| Subject::of(name);
        assert_eq!(of("/a/ke-hoach.yaml"), Some(Subject::Description));
        assert_eq!(of("/a/offices/xa.yaml"), Some(Subject::Office));
        assert_eq!(of(r"C:\a\offices\books\so.yml"), Some(Subject::Book));
        assert_eq!(of("a.txt"), Some(Subject::Finished(Lines::Broken)));
        assert_eq!(of("a.docx"), None);
        assert_eq!(of("a.jinja"), None);
    }
}
