//! Lines and columns of a text: which place a byte is, and which byte a place.

use super::Source;

/// What columns are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16, as editors ask for.
    Utf16,
    /// Characters: code points of Unicode.
    Characters,
}

impl Columns {
    const ALL: [Columns; 3] = [Columns::Utf8, Columns::Utf16, Columns::Characters];

    fn of(self, text: &str) -> usize {
        match self {
            Columns::Utf8 => text.len(),
            Columns::Utf16 => text.chars().map(char::len_utf16).sum(),
            Columns::Characters => text.chars().count(),
        }
    }
}

impl Source {
    /// Line and column of a byte, both from 1. What ends a line belongs to its end.
    pub fn position(&self, byte: u32, columns: Columns) -> (usize, usize) {
        let index = self.index();
        let at = self.text.floor_char_boundary(byte as usize);
        let line = index.lines.partition_point(|start| *start <= at);
        let start = index.lines.get(line.saturating_sub(1)).copied();
        let start = start.unwrap_or(0);
        let at = at.min(self.end_of(start, line));
        let column = self.count(at, columns) - self.count(start, columns);
        (self.above + line, column + 1)
    }

    /// The byte at a line and column, both from 1: a column behind the end of its line is that
    /// end, and a line behind the last the end of the text.
    pub fn byte(&self, line: usize, column: usize, columns: Columns) -> u32 {
        let line = line.saturating_sub(self.above).max(1);
        let at = match self.index().lines.get(line - 1) {
            Some(&start) => {
                let wanted = self.count(start, columns) + column.saturating_sub(1);
                self.reach(wanted, columns)
                    .clamp(start, self.end_of(start, line))
            }
            None => self.text.len(),
        };
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    /// Where the words of a line end, which begins at `start` and is the `line`th.
    fn end_of(&self, start: usize, line: usize) -> usize {
        let next = self.index().lines.get(line).copied();
        let whole = &self.text[start..next.unwrap_or(self.text.len())];
        match next {
            Some(_) => {
                let words = whole.strip_suffix('\n').unwrap_or(whole);
                start + words.strip_suffix('\r').unwrap_or(words).len()
            }
            None => start + whole.len(),
        }
    }

    /// How much stands before a byte.
    fn count(&self, at: usize, columns: Columns) -> usize {
        let (from, before) = self.index().before(at / STEP, columns);
        before + columns.of(&self.text[from..at])
    }

    /// The last byte before which no more stands than is wanted.
    fn reach(&self, wanted: usize, columns: Columns) -> usize {
        let index = self.index();
        let near = |step: &[u32; 3]| step[columns as usize] as usize <= wanted;
        let step = index.steps.partition_point(near).saturating_sub(1);
        let (from, mut before) = index.before(step, columns);
        let mut at = from;
        for ch in self.text[from..].chars() {
            before += columns.of(ch.encode_utf8(&mut [0; 4]));
            if before > wanted {
                break;
            }
            at += ch.len_utf8();
        }
        at
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.text))
    }
}

/// Bytes between two countings of what stands before.
const STEP: usize = 256;

/// Where the lines of a text begin, and what stands before every so many bytes, so that a place
/// in a long line need not be counted from its beginning.
#[derive(Debug, Clone)]
pub(super) struct Index {
    lines: Vec<usize>,
    /// By [`Columns`].
    steps: Vec<[u32; 3]>,
}

impl Index {
    fn of(text: &str) -> Index {
        let bytes = text.as_bytes();
        let ends = |at: &usize| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let starts = (0..bytes.len()).filter(ends).map(|at| at + 1);
        let lines = std::iter::once(0).chain(starts).collect();
        let (mut steps, mut sums, mut from) = (Vec::new(), [0u32; 3], 0);
        for step in 0..=text.len() / STEP {
            let at = text.floor_char_boundary(step * STEP);
            let words = &text[from..at];
            for (sum, columns) in sums.iter_mut().zip(Columns::ALL) {
                *sum = sum.saturating_add(u32::try_from(columns.of(words)).unwrap_or(u32::MAX));
            }
            steps.push(sums);
            from = at;
        }
        Index { lines, steps }
    }

    /// The byte of a step, and what stands before it.
    fn before(&self, step: usize, columns: Columns) -> (usize, usize) {
        let sums = self.steps.get(step).copied().unwrap_or_default();
        (sums[0] as usize, sums[columns as usize] as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::from(text)
    }

    #[test]
    fn columns_are_counted_in_bytes_units_or_characters() {
        let source = source("a: 𝔸ế b");
        let at = |columns| source.position(10, columns);
        assert_eq!(Columns::ALL.map(at), [(1, 11), (1, 7), (1, 6)]);
    }

    #[test]
    fn a_place_is_found_again_by_its_line_and_column() {
        let long = "đường 𝔸 ".repeat(500);
        let text = format!("a\r\nế\rb\n{long}\n\n{long}");
        let source = source(&text);
        for columns in Columns::ALL {
            for (at, _) in text.char_indices() {
                let (line, column) = source.position(at as u32, columns);
                let found = source.byte(line, column, columns) as usize;
                // Between the two signs of a line's end nothing can be typed.
                let found = if &text[found..at] == "\r" { at } else { found };
                assert_eq!(found, at, "{columns:?}");
            }
        }
    }

    #[test]
    fn lines_end_as_any_system_ends_them() {
        let source = source("a\r\nb\rc\nd");
        let at = |byte| source.position(byte, Columns::Characters);
        assert_eq!(
            [0, 2, 3, 5, 7].map(at),
            [(1, 1), (1, 2), (2, 1), (3, 1), (4, 1)]
        );
    }

    #[test]
    fn places_behind_an_end_are_that_end() {
        let source = source("ab\r\nc\n");
        let at = |line, column| source.byte(line, column, Columns::Utf16);
        assert_eq!(
            [at(1, 9), at(2, 5), at(3, 1), at(9, 9), at(0, 0)],
            [2, 5, 6, 6, 0]
        );
    }
}
