//! The lines of a finished paper, joined to the paragraphs they were broken from.

use std::ops::Range;

use super::annex_mark::is_annex;
use super::breaks::Breaks;
use super::broken;
use super::column::column;
use super::grid;
use super::letterhead::{self, bare, is_capitals, is_number_line};
use super::old_text;
use super::page_number::pages;
use super::size;
use super::unended;
use crate::diagnostic::Message;
use crate::manuscript::{self, Look, Manuscript, Paragraph, Run, Stretch, Told};
use crate::numbering;
use crate::origin::Origin;
use crate::proof::word;
use crate::role::Role;
use crate::source::{FileId, Flaw, Source, Span};
use crate::worded::Worded;

/// How the lines of a text stand to its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// A line is a paragraph, as in a text taken out of Word.
    Paragraphs,
    /// Paragraphs are broken over lines, with blank lines between them.
    Broken,
}

/// No paragraph of a paper has so many bytes: it would fill four pages. What does is read in
/// parts, since within a paragraph checks compare every word, sign and time with others.
const LONGEST: usize = 10_000;

/// A paragraph as typed: the bytes of its lines, without white space around them.
pub type Block = Vec<Range<usize>>;

/// The paragraphs of a text, how it parts them, and the numbers of pages that stood among them.
pub fn blocks(text: &str, lines: Lines) -> (Vec<Block>, Breaks, usize) {
    let mut at = 0;
    let mut rows = Vec::new();
    for line in text.split_inclusive('\n') {
        let range = trimmed(text, at..at + line.len());
        at += line.len();
        if range.len() > LONGEST {
            rows.extend(parts(text, range));
            continue;
        }
        let mut rest = range;
        while let Some((end, next)) = column(&text[rest.clone()]) {
            let right = text[rest.start + next..rest.end].trim_end_matches([' ', '|']);
            let next = rest.start + next;
            let end = rest.start + end;
            let left = text[rest.start..end].trim_start_matches(['|', ' ']);
            rows.push(end - left.len()..end);
            rest = next..next + right.len();
        }
        rows.push(rest);
    }
    let rows = grid::lay_out(text, rows);
    let pages = pages(text, &rows);
    let breaks = match lines {
        Lines::Paragraphs => Breaks::Ends,
        Lines::Broken => Breaks::of(text, &rows),
    };
    let mut blocks: Vec<Block> = Vec::new();
    let mut gap = true;
    let mut left_out = 0;
    for range in rows {
        let words = &text[range.clone()];
        if words.is_empty() {
            gap = true;
            continue;
        }
        // The number of a page stands between the lines of a paragraph.
        if breaks != Breaks::Ends && pages.contains(&range.start) {
            left_out += 1;
            continue;
        }
        let before = blocks.last().and_then(|block| block.last());
        let before = before.map_or("", |range| &text[range.clone()]);
        let above = blocks.iter().rev().nth(1).and_then(|block| block.last());
        let above = above.map_or("", |range| &text[range.clone()]);
        match blocks.last_mut() {
            Some(block)
                if range.end - block[0].start <= LONGEST
                    && (breaks.joins(before, words, gap)
                        && !unended::ends_above(text, block, words)
                        || broken::is_number(before, words)
                        || !gap
                            && (broken::goes_on(before, words)
                                || broken::names_division(above, before, words)
                                || unended::goes_on(text, block, words, breaks))) =>
            {
                block.push(range);
            }
            _ => blocks.push(vec![range]),
        }
        gap = false;
    }
    (blocks, breaks, left_out)
}

/// A line without the white space around it and the signs that make it a heading or a quotation.
fn trimmed(text: &str, line: Range<usize>) -> Range<usize> {
    let words = text[line.clone()].trim_end();
    // The border of a cell that was copied.
    let is_border = words.ends_with('|') && words.matches('|').count() == 1;
    let words = if is_border {
        words[..words.len() - 1].trim_end()
    } else {
        words
    };
    let end = line.start + words.len();
    let begin = words.trim_start();
    let marks = begin.trim_start_matches('#');
    let headed = marks.len() < begin.len() && marks.starts_with(' ');
    let begin = if headed { marks.trim_start() } else { begin };
    end - begin.len()..end
}

/// A text that somebody finished, paragraph by paragraph.
pub fn manuscript(source: &Source) -> Result<Manuscript, Message> {
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    size::judge(text)?;
    let file = FileId(0);
    let paragraph = |block: Block| {
        let mut words = Worded::default();
        for line in block {
            if !words.text.is_empty() {
                words.push_str(" ");
            }
            words.push(&Worded {
                text: text[line.clone()].to_owned(),
                origin: Origin::exact(Span::new(file, line.start, line.end)),
            });
        }
        let run = Run {
            words,
            look: Look::default(),
            note: None,
            field: None,
        };
        manuscript::Block::Paragraph(Paragraph {
            runs: vec![run],
            ..Paragraph::default()
        })
    };
    let told = source.flaw.map(|flaw| Told {
        code: "not-utf-8",
        what: match flaw {
            Flaw::Turned(code) => old_text::told(code),
            _ => message!(
                "tệp không lưu theo UTF-8, chữ có thể sai",
                "the file is not saved as UTF-8; its letters may be wrong"
            ),
        },
    });
    Ok(Manuscript {
        parts: vec![source.name.clone()],
        body: blocks(text, Lines::Broken)
            .0
            .into_iter()
            .map(paragraph)
            .collect(),
        told: told.into_iter().collect(),
        ..Manuscript::default()
    })
}

/// The paragraphs of a text whose file tells them. Of one that is broken over lines by hand, a
/// line that does not go on with the one before is a paragraph to its reader; of one that is a
/// part of its own, none is.
pub fn told(text: &str, stretches: &[Stretch]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for Stretch { at, role, .. } in stretches {
        let mut start = at.start;
        let mut block = Block::new();
        for line in text[at.clone()].split_inclusive('\n') {
            let from = start + line.len() - line.trim_start().len();
            let range = from..from + line.trim().len();
            start += line.len();
            if range.is_empty() {
                continue;
            }
            let column = column(&text[range.clone()]).filter(|_| role.is_none());
            let lines = match column {
                _ if range.len() > LONGEST => parts(text, range),
                Some((end, next)) => vec![from..from + end, from + next..range.end],
                None => vec![range],
            };
            for line in lines {
                let goes_on = block.last().is_some_and(|last: &Range<usize>| {
                    let near = line.end - block[0].start <= LONGEST;
                    let before = &text[last.clone()];
                    let own = &text[line.clone()];
                    near && (role.is_some()
                        || runs_on(before, own, false)
                        || broken::is_heading(before, own))
                });
                if !goes_on {
                    blocks.extend(Some(std::mem::take(&mut block)).filter(|it| !it.is_empty()));
                }
                block.push(line);
            }
        }
        // In a narrow cell the name of the State is two paragraphs.
        let lone = |block: &Block| match &block[..] {
            [only] => Some(only.clone()),
            _ => None,
        };
        let before = blocks.last().and_then(lone).zip(lone(&block));
        let is_name =
            before.is_some_and(|(above, own)| broken::names_state(&text[above], &text[own]));
        match blocks.last_mut().filter(|_| is_name && role.is_none()) {
            Some(above) => above.append(&mut block),
            None => blocks.extend(Some(block).filter(|it| !it.is_empty())),
        }
    }
    blocks
}

/// The parts of a line that no paper has: they end with a sentence, or else with a word.
fn parts(text: &str, mut line: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    while line.len() > LONGEST {
        let most = text.floor_char_boundary(line.start + LONGEST);
        let words = &text[line.start..most];
        let ends = [". ", "; ", " "]
            .iter()
            .filter_map(|sign| words.rfind(sign));
        let end = ends.clone().find(|at| *at > LONGEST / 2);
        let end = end.map_or(most, |at| line.start + at + 1);
        parts.push(line.start..line.start + text[line.start..end].trim_end().len());
        line.start = line.end - text[end..line.end].trim_start().len();
    }
    parts.push(line);
    parts
}

/// Whether a line goes on with the paragraph of the line before.
pub fn runs_on(before: &str, line: &str, gap: bool) -> bool {
    let (before, line) = (bare(before), bare(line));
    if broken::heads(&before, &line) && !(is_capitals(&before) && is_capitals(&line)) {
        return false;
    }
    if is_apart(&before, &line) {
        return false;
    }
    let ended = before.ends_with(['.', ';', ':', '?', '!', ')', '”', '/']);
    if gap {
        // A page may end in the middle of a sentence.
        let goes_on = line.starts_with(char::is_lowercase) || unended::leads(&before);
        !ended && goes_on && before.chars().count() > 40
    } else {
        !ended || before.ends_with(['”', ')'])
    }
}

/// Whether two lines belong to two paragraphs, whatever stands at the end of the first.
pub fn is_apart(before: &str, line: &str) -> bool {
    let apart = |words: &str| {
        words == "*"
            || words.len() > 2 && words.chars().all(|it| "-_*=—".contains(it))
            || is_capitals(words)
            || is_annex(words)
            // "số 12/2026/…" in small letters goes on with a sentence.
            || !words.starts_with('s') && is_number_line(&word::lower(words))
            || grid::is_row(words)
            || words.matches('\t').count() > 1
    };
    // Rows of two cells.
    if before.contains('\t') && line.contains('\t') {
        return true;
    }
    let heads = [Role::TrichYeuDuoiSo, Role::KinhGui, Role::NgayThang];
    // The name of the State and its motto stand alone, and so does a date of issue.
    let is_motto = letterhead::role(before) == Some(Role::TieuNgu);
    if is_motto || letterhead::is_state(before) || letterhead::is_state(line) {
        return true;
    }
    let head = line.starts_with(char::is_uppercase)
        && letterhead::role(line).is_some_and(|it| heads.contains(&it));
    // A basis begins a paragraph, whatever stands above it.
    let head = head || line.starts_with("Căn cứ ");
    head || numbering::sign(line).0.is_some() || apart(before) || apart(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        let (blocks, ..) = blocks(text, Lines::Broken);
        let words = |block: &Block| {
            let lines = block.iter().map(|it| &text[it.clone()]);
            lines.collect::<Vec<_>>().join(" ")
        };
        blocks.iter().map(words).collect()
    }

    #[test]
    fn figures_on_lines_of_their_own_stay_and_numbers_of_pages_go() {
        let figures = "Tổng kinh phí:\n\n150\n\n200\n\n45\n\nHết.";
        assert_eq!(
            paragraphs(figures),
            ["Tổng kinh phí:", "150", "200", "45", "Hết."]
        );
        let page = "Tổ trực ban ghi sổ.\n\n".repeat(12);
        let pages = format!("{page}2\n\n{page}3\n\n{page}");
        assert!(!paragraphs(&pages).iter().any(|it| it == "2" || it == "3"));
        let table = format!("{page}1\n\nGạo\n\n2\n\nMuối");
        assert!(paragraphs(&table).ends_with(&["1", "Gạo", "2", "Muối"].map(str::to_owned)));
    }

    #[test]
    fn two_columns_of_a_head_on_one_line_are_parted() {
        let head = "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
            XÃ ĐỒNG MẬN Độc Lập - Tự Do - Hạnh Phúc\n\n\
            Số: 12/KH-UBND Đồng Mận, ngày 6 tháng 4 năm 2026\n";
        let parted = [
            "ỦY BAN NHÂN DÂN",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "XÃ ĐỒNG MẬN",
            "Độc Lập - Tự Do - Hạnh Phúc",
            "Số: 12/KH-UBND",
            "Đồng Mận, ngày 6 tháng 4 năm 2026",
        ];
        assert_eq!(paragraphs(head), parted);
        let cells = "ỦY BAN NHÂN DÂN\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n|\nSố: 12/KH-UBND |\n";
        let parted = [parted[0], "-------", parted[1], parted[4]];
        assert_eq!(paragraphs(cells), parted);
    }

    #[test]
    fn a_paragraph_that_no_paper_has_is_read_in_parts() {
        let texts = [
            "Một việc. ".repeat(5000),
            "Một việc\n".repeat(5000) + &"\n".repeat(900),
        ];
        for text in texts {
            let (blocks, ..) = blocks(&text, Lines::Broken);
            assert!(blocks.len() > 4 && blocks.len() < 20, "{}", blocks.len());
            let len = |block: &Block| block[block.len() - 1].end - block[0].start;
            assert!(blocks.iter().all(|it| len(it) <= LONGEST));
            let read = blocks
                .iter()
                .flatten()
                .flat_map(|it| text[it.clone()].split_whitespace());
            assert!(read.eq(text.split_whitespace()));
        }
    }
}
