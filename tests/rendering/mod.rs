//! A paper rendered as PDF, DOCX and text: the same words in each, the same bytes each time.

mod breaks;
mod bytes;
mod docx;
mod papers;
mod pdf;
mod places;
mod words;

/// What a paper says, without its white space.
#[derive(Debug, Default, PartialEq)]
struct Said {
    /// The words of the paper, in the order they are read.
    body: String,
    /// The notes at the foot of its pages.
    notes: Vec<String>,
}

impl Said {
    fn new(body: &str, notes: impl IntoIterator<Item = String>) -> Said {
        Said {
            body: bare(body),
            notes: notes.into_iter().map(|note| bare(&note)).collect(),
        }
    }
}

impl Said {
    /// The foot of the first page belongs to no place in the order of reading.
    fn without(mut self, foot: &str) -> Said {
        let at = self.body.find(foot).expect(foot);
        self.body.replace_range(at..at + foot.len(), "");
        self
    }
}

fn bare(words: &str) -> String {
    words.split_whitespace().collect()
}
