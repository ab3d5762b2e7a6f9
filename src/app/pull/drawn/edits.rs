//! What was edited in a drawn table, said in the sentences that it was drawn of.

use super::super::held::Held;
use super::super::line::Line;
use super::super::tables::grid::Grid;
use super::{Drawn, TIME, WHO, WORDS, words};
use crate::source::Span;
use crate::worded::Worded;

/// A cell that was edited, and the sentence that is wanted for it.
#[derive(Debug, Clone)]
pub struct Said {
    /// Which of the drawn tables.
    pub table: usize,
    pub column: usize,
    pub was: String,
    pub is: String,
    pub place: Option<String>,
    /// The paragraph as it was laid out, and as it is wanted.
    pub before: String,
    pub after: String,
}

/// Another one who does what a row says.
#[derive(Debug, Clone)]
pub struct Doer {
    pub table: usize,
    /// Where the time of the row is typed.
    pub time: Span,
    pub was: String,
    pub is: String,
    pub place: Option<String>,
}

/// Signs that end a sentence, which a table leaves out.
const ENDS: [char; 5] = [';', '.', ',', '/', ' '];

impl Drawn {
    /// Puts what was edited in another edition of it into the wanted paragraphs, and gives what of it was put there and
    /// who does something now.
    pub fn say(
        &self,
        table: usize,
        edited: &Grid,
        laid: &[Line],
        (wanted, grids): (&mut [Line], &mut [Grid]),
    ) -> (Vec<Said>, Vec<Doer>) {
        let held = Held::of(laid, wanted);
        let (mut said, mut doers) = (Vec::new(), Vec::new());
        for (row, of) in self.grid.rows_of(edited) {
            let Some(time) = self.times.get(row).copied().flatten() else {
                continue;
            };
            let (old, new) = (&self.grid.rows[row], &edited.rows[of]);
            let (one, other) = (words(old, WHO), words(new, WHO));
            if one.len() == other.len() {
                let pairs = one.iter().zip(other).filter(|it| it.0 != it.1);
                doers.extend(pairs.map(|(was, is)| Doer {
                    table,
                    time,
                    was: was.clone(),
                    is: is.clone(),
                    place: self.row(&self.grid, row, Some(WHO)),
                }));
            }
            let cell =
                |column: usize| [words(old, column), words(new, column)].map(|it| it.join(" "));
            // The sentence goes before its time, which it says too.
            for column in [WORDS, TIME] {
                let [was, is] = cell(column);
                if was == is || is.is_empty() {
                    continue;
                }
                let Some(place) = self.sentence(laid, time, &cell(WORDS)[0]) else {
                    continue;
                };
                let own = &laid[place];
                let at = held.stands.iter().position(|it| *it == Some(place));
                let Some(line) = at.and_then(|it| wanted.get_mut(it)) else {
                    continue;
                };
                let before = line.text();
                let text = match column {
                    WORDS => reworded(own, &line.words.text, &was, &is),
                    _ => redated(&line.words.text, &was, &is),
                };
                let Some(text) = text else { continue };
                line.words = Worded::plain(text);
                let after = line.text();
                grids.iter_mut().for_each(|it| it.reword(&before, &after));
                said.push(Said {
                    table,
                    column,
                    was,
                    is,
                    place: self.row(&self.grid, row, Some(column)),
                    before: own.text(),
                    after,
                });
            }
        }
        (said, doers)
    }

    /// The paragraph of which a row was drawn: its time is typed there, and it says the most of the row.
    fn sentence(&self, laid: &[Line], time: Span, sentence: &str) -> Option<usize> {
        let is_there = |line: &&(usize, &Line)| {
            let whole = 0..line.1.words.text.len();
            let mut places = line.1.words.origin.cut(&whole).filter_map(|it| it.1);
            places.any(|it| meets(it.span, time) || meets(it.outer(), time))
        };
        let lines: Vec<(usize, &Line)> = laid.iter().enumerate().collect();
        let own: Vec<_> = lines.iter().filter(is_there).collect();
        let says = own
            .iter()
            .find(|it| sentence.ends_with(bare(&it.1.words.text)));
        says.or(own.first()).map(|it| it.0)
    }
}

/// Whether two stretches of a file have something of each other.
fn meets(one: Span, other: Span) -> bool {
    one.file == other.file && one.start < other.end && other.start < one.end
}

fn bare(text: &str) -> &str {
    text.trim_end_matches(ENDS)
}

/// A paragraph with the sentence that is wanted in the place of its own; none when it says that already.
fn reworded(own: &Line, text: &str, was: &str, is: &str) -> Option<String> {
    let sentence = bare(&own.words.text);
    let name = was
        .strip_suffix(sentence)
        .filter(|_| !sentence.is_empty())?;
    let wanted = is.strip_prefix(name).filter(|it| !it.is_empty())?;
    text.contains(sentence)
        .then(|| text.replacen(sentence, wanted, 1))
}

/// A paragraph with the days that are wanted in the place of others; none when it has none of these.
fn redated(text: &str, was: &str, is: &str) -> Option<String> {
    let (old, new) = (days(was), days(is));
    let other = |it: &str| {
        let letters = it.chars().filter(|ch| !ch.is_ascii_digit());
        letters.collect::<String>()
    };
    if old.len() != new.len() || other(was) != other(is) {
        return None;
    }
    let mut out = text.to_owned();
    for (was, is) in old.iter().zip(&new).filter(|it| it.0 != it.1) {
        let found = days(&out).into_iter();
        let own = { found }.find(|it| figures(it) == figures(was))?.to_owned();
        out = out.replacen(&own, is, 1);
    }
    (out != text).then_some(out)
}

/// The days that are written in figures, with day, month and year.
fn days(text: &str) -> Vec<&str> {
    let parts = text.split(|ch: char| !ch.is_ascii_digit() && ch != '/');
    parts.filter(|it| figures(it).len() == 3).collect()
}

fn figures(day: &str) -> Vec<u32> {
    day.split('/').filter_map(|it| it.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_a_cell_goes_into_the_sentence_as_it_is_typed_there() {
        let text = "Lập danh mục, xong trước ngày 7/2/2026 hoặc 10/3/2026.";
        assert_eq!(
            redated(text, "Hạn 07/02/2026", "Hạn 09/02/2026").as_deref(),
            Some("Lập danh mục, xong trước ngày 09/02/2026 hoặc 10/3/2026.")
        );
        assert_eq!(redated(text, "Hạn 08/02/2026", "Hạn 09/02/2026"), None);
        assert_eq!(redated(text, "Hạn 07/02/2026", "Từ 09/02/2026"), None);
    }
}
