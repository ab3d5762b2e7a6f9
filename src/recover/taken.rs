//! What the parts of a paper were taken for.

/// One thing that was taken for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The key that it stands at.
    pub key: &'static str,
    /// The words of it.
    pub words: String,
    /// The paragraphs of the paper that it was, by their places.
    pub lines: Vec<usize>,
}

/// All that was taken, in order.
#[derive(Debug, Clone, Default)]
pub struct Takes(pub Vec<Taken>);

impl Takes {
    pub fn put(&mut self, key: &'static str, words: impl Into<String>, lines: &[usize]) {
        self.0.push(Taken {
            key,
            words: words.into(),
            lines: lines.to_vec(),
        });
    }
}
