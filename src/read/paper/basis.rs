//! What a paper rests on: the paragraphs above its words that cite other papers, and no sentence that only begins
//! like one.

use super::Reader;
use crate::proof::{citation, word};
use crate::read::decider;
use crate::role::Role;
use crate::time::{self, Scale, Time};

/// No head has more paragraphs.
const HEAD: usize = 100;

/// Words before a paper that is cited, or before what somebody proposed.
const BEHIND: [&str; 6] = [
    "luật",
    "bộ luật",
    "hiến pháp",
    "pháp lệnh",
    "điều lệ",
    "đề nghị",
];

impl Reader<'_> {
    /// Whether a paragraph without a number is such.
    pub(super) fn is_basis(&self, words: &str) -> bool {
        if !self.open.is_empty() || self.annex > 0 {
            return false;
        }
        if words.starts_with("Căn cứ") {
            return true;
        }
        let openings = ["Thực hiện ", "Theo ", "Xét "];
        let Some(rest) = openings.iter().find_map(|it| words.strip_prefix(it)) else {
            return self.is_torn_basis(words);
        };
        let resolves = self.resolves().is_some();
        // A letter says in its first sentence what it answers, unless that is one of several bases.
        let is_listed = words.ends_with(';') || resolves && words.ends_with(',');
        let above = self.paragraphs.last().map(|it| it.role);
        let is_one = above == Some(Role::CanCu) || decider::begins_basis(&self.next);
        let is_one = is_one || is_citation(rest);
        if is_sentences(words) || self.is_letter() && !is_listed && !is_one {
            return false;
        }
        let lower = word::lower(rest);
        let classes = citation::CLASSES.iter().map(|(class, _)| *class);
        let mut named = classes.chain(BEHIND);
        is_listed || named.any(|it| lower.starts_with(it)) || cites(words)
    }

    /// Whether no kind is printed on the paper.
    fn is_letter(&self) -> bool {
        // It stands among the first, and a text may have very many.
        let mut own = self.paragraphs[self.first..].iter().take(HEAD);
        !own.any(|it| matches!(it.role, Role::TenLoai | Role::ChuDe))
    }

    /// Whether a paragraph between who decides and the line of decision lost its beginning.
    fn is_torn_basis(&self, words: &str) -> bool {
        let above = self.paragraphs[self.first..].last().map(|it| it.role);
        let is_there = matches!(above, Some(Role::CanCu | Role::ThamQuyen));
        let is_listed = words.ends_with([';', ',']) && cites(words);
        // What stands right above the line of decision, however it begins.
        let is_last = || self.is_resolved(&self.next) && !is_sentences(words);
        is_there && self.resolves().is_some() && (is_listed || is_last())
    }
}

/// Whether words cite a paper by its number, or by its day alone as a law is.
fn cites(words: &str) -> bool {
    let times = time::find(words);
    let is_day = |it: &Time| it.scale == Scale::Day;
    times.iter().any(is_day) || !citation::find(words, &word::lower(words), &times).is_empty()
}

/// What a letter asks, tells or answers, behind the paper it cites.
const SAYS: [&str; 10] = [
    " đề nghị ",
    " yêu cầu ",
    " thông báo ",
    " báo cáo ",
    " có ý kiến",
    " trả lời ",
    " kính ",
    " xin ",
    " hướng dẫn ",
    " như sau",
];

/// Whether words are a sentence that names a paper by its number and says no more.
fn is_citation(words: &str) -> bool {
    let lower = word::lower(words);
    let mut classes = citation::CLASSES.iter().map(|(class, _)| *class);
    let begins = classes.any(|it| {
        let rest = lower.strip_prefix(it).map(str::trim_start);
        rest.is_some_and(|it| it.starts_with("số "))
    });
    words.ends_with('.') && begins && !SAYS.iter().any(|it| lower.contains(it))
}

/// Whether words are more than one sentence.
fn is_sentences(words: &str) -> bool {
    words.match_indices(". ").any(|(at, sign)| {
        let last = words[..at].rsplit(' ').next().unwrap_or("");
        let is_word = last.chars().count() > 2 && !last.contains('.');
        is_word && words[at + sign.len()..].starts_with(char::is_uppercase)
    })
}
