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
    /// Whether it is a guess that somebody should look at.
    pub is_guess: bool,
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
            is_guess: false,
        });
    }

    pub fn guess(&mut self, key: &'static str, words: impl Into<String>, lines: &[usize]) {
        self.put(key, words, lines);
        if let Some(last) = self.0.last_mut() {
            last.is_guess = true;
        }
    }

    /// Whether a paragraph is in something that was taken.
    pub fn has(&self, line: usize) -> bool {
        self.0.iter().any(|it| it.lines.contains(&line))
    }
}
