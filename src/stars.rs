//! Stars that some programs put around bold and italic words of a plain text; all others are letters of the
//! text: `5*3`, `(*)`, `loại A*`.

use std::ops::Range;

/// A row of stars.
struct Row {
    at: usize,
    many: usize,
    opens: bool,
    closes: bool,
}

/// Where the stars stand that begin and end words of another look, in order; each stands against another of as
/// many.
pub fn looks(words: &str) -> Vec<Range<usize>> {
    if !words.contains('*') {
        return Vec::new();
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    // Rows that wait for their end: where the stars that are left of them begin, and how many these are.
    let mut open: Vec<(usize, usize)> = Vec::new();
    for row in rows(words) {
        let (mut at, mut left) = (row.at, row.many);
        while row.closes && left > 0 {
            // Three end what one and two began, and begin what these end.
            let fits = |it: &&(usize, usize)| it.1 == left || it.1 == 3 || left == 3;
            let Some(place) = open.iter().rposition(|it| fits(&it)) else {
                break;
            };
            open.truncate(place + 1);
            let (begin, own) = open[place];
            let many = own.min(left);
            let rest = own - many;
            found.push(begin + rest..begin + own);
            found.push(at..at + many);
            match rest {
                0 => open.truncate(place),
                _ => open[place].1 = rest,
            }
            (at, left) = (at + many, left - many);
        }
        if row.opens && left == row.many && left <= 3 {
            open.push((at, left));
        }
    }
    found.sort_by_key(|it| it.start);
    found
}

/// The rows of stars, and what each may be by the letters beside it.
fn rows(words: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut at = 0;
    while let Some(next) = words[at..].find('*') {
        let start = at + next;
        let behind = words[start..].trim_start_matches('*');
        let end = words.len() - behind.len();
        let (before, after) = (words[..start].chars().next_back(), behind.chars().next());
        let is_letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        let is_blank = |it: Option<char>| it.is_none_or(char::is_whitespace);
        let many = end - start;
        rows.push(Row {
            at: start,
            many,
            opens: !is_letter(before) && !is_blank(after) && !after.is_some_and(is_end),
            closes: !is_blank(before)
                && !before.is_some_and(is_begin)
                && (many > 1 || !is_letter(after)),
        });
        at = end;
    }
    rows
}

/// Signs before which no words begin.
fn is_end(it: char) -> bool {
    matches!(
        it,
        ')' | ']' | '}' | '”' | '.' | ',' | ';' | ':' | '?' | '!'
    )
}

/// Signs behind which none end.
fn is_begin(it: char) -> bool {
    matches!(it, '(' | '[' | '{' | '“')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words without the stars of looks.
    fn bare(words: &str) -> String {
        let mut words = words.to_owned();
        for at in looks(&words).into_iter().rev() {
            words.replace_range(at, "");
        }
        words
    }

    #[test]
    fn stars_of_the_text_itself_stay() {
        for words in [
            "giá 5*3 triệu, sạp 2*4 m",
            "hộ loại A (*) có 5 hộ, loại B (**) có 3 hộ",
            "loại A*, loại B* và C**",
            "***",
            "* * *",
            "2 * 3 = 6",
            "*) Theo số liệu quý I",
            "*Ghi chú: số liệu quý I.",
        ] {
            assert_eq!(bare(words), words);
        }
    }

    #[test]
    fn stars_around_words_are_their_look() {
        for (words, left) in [
            ("**I. MỤC ĐÍCH**", "I. MỤC ĐÍCH"),
            (
                "Có *nghiêng*, **đậm** và ***cả hai***.",
                "Có nghiêng, đậm và cả hai.",
            ),
            ("**Điều 1.** Dựng 5*3 lều", "Điều 1. Dựng 5*3 lều"),
            ("**Điều 1.**Dựng lều", "Điều 1.Dựng lều"),
            ("**Đậm rồi *cả hai***", "Đậm rồi cả hai"),
            ("***Cả hai* rồi đậm**", "Cả hai rồi đậm"),
            ("*(Kèm theo Kế hoạch)*", "(Kèm theo Kế hoạch)"),
            ("**đậm**** nữa", "**đậm**** nữa"),
        ] {
            assert_eq!(bare(words), left);
        }
    }
}
