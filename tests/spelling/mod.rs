//! A paper spelled as PDF, DOCX and text: the same words in each, the same bytes each time.

mod bytes;
mod docx;
mod papers;
mod pdf;
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

fn bare(words: &str) -> String {
    words.split_whitespace().collect()
}
