//! Words that close a paper: the last of its body, without a number.

use super::Paper;
use crate::proof::word;
use crate::role::Stand;

/// How closing words begin.
const CLOSINGS: [&str; 10] = [
    "trên đây là",
    "yêu cầu các",
    "đề nghị các",
    "nhận được",
    "trân trọng",
    "xin trân trọng",
    "rất mong",
    "kính mong",
    "kính đề nghị",
    "kính trình",
];

/// What a last paragraph asks for in its first words: "Phòng Giáo dục yêu cầu các trường …".
const ASKS: [&str; 5] = [
    "yêu cầu",
    "đề nghị",
    "xin thông báo",
    "thông báo để",
    "trân trọng",
];

/// A numbered line of fewer letters heads the words below it.
const HEADING: usize = 40;

/// So many letters of a paragraph are its first words.
const FIRST: usize = 80;

impl Paper<'_, '_> {
    /// Which of the last paragraphs without a number close the paper.
    pub(super) fn closing(&self, tail: &[usize]) -> Vec<usize> {
        let lines = &self.lines.all;
        let begins = |at: &usize| {
            let lower = word::lower(&lines[*at].text);
            CLOSINGS.iter().any(|it| lower.starts_with(it))
        };
        let first = tail.iter().position(begins).or_else(|| {
            let last = tail.len().checked_sub(1)?;
            let line = &lines[tail[last]];
            let head: String = word::lower(&line.text).chars().take(FIRST).collect();
            let asks = ASKS.iter().any(|it| word::has(&head, it))
                && word::has(&word::lower(&line.text), "thực hiện");
            // Words below a heading that has no others are its own.
            let above = tail[last].checked_sub(1).map(|it| &lines[it]);
            let is_own = above.is_some_and(|it| {
                let is_open = it
                    .text
                    .ends_with(|it: char| it.is_alphabetic() || it == ':');
                !it.mark.is_empty() && (is_open || it.text.chars().count() < HEADING)
            });
            // What was cut off in the middle of its words has not come to its end.
            let has_foot = lines.iter().any(|it| it.role.stand() == Stand::Foot);
            let is_letter = self.kind.title.is_none() && has_foot;
            let is_end = line.text.ends_with("./.") || asks || is_letter;
            (is_end && !is_own).then_some(last)
        });
        // Words that did not come back there stay where they stood.
        let closing = first.map_or(Vec::new(), |at| tail[at..].to_vec());
        match closing.iter().any(|at| self.firm(&lines[*at]) > 0) {
            true => Vec::new(),
            false => closing,
        }
    }
}
