//! A paper of the Centre cited by another title than it has: `hướng dẫn thi hành` for `quy định chi tiết thi hành`.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::knowledge::published::{self, Published};
use crate::proof::citation::Citation;
use crate::proof::{Paragraph, Proof, syllable, word};
use crate::time::Scale;

/// Words with which a title may begin or not, and that are let be in its middle, too.
const LEADS: [&str; 3] = ["về", "việc", "số"];

/// How titles begin.
const BEGINNINGS: [&str; 4] = ["quy định", "hướng dẫn", "ban hành", "sửa đổi"];

/// No issuer has more words.
const ISSUER: usize = 14;

/// No title is longer than this, in bytes.
const LONGEST: usize = 400;

/// Words that stand for a title and are not it.
struct Other {
    at: Range<usize>,
    /// Whether only its end is missing.
    is_clipped: bool,
}

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut told = HashSet::new();
    for (_, paragraph) in proof.body() {
        let laws = laws(paragraph).filter_map(|(at, day)| by_day(paragraph, at, day));
        let cited = paragraph.citations.iter().filter(|it| it.has_symbol);
        let cited = cited.filter_map(|it| by_number(paragraph, it));
        for (Other { at, is_clipped }, paper) in laws.chain(cited) {
            if !told.insert(paper.name) || is_quoted(paragraph, at.start) {
                continue;
            }
            let (words, name) = (paragraph.words(&at), paper.name);
            let called = match paper.is_law() {
                true => format!("{} {name}", paper.class),
                false => name.to_owned(),
            };
            let message = message!(
                "`{words}` không đúng tên của văn bản ấy: `{called}`",
                "`{words}` is not what that paper is called: `{called}`"
            );
            let found = Finding::new(proof.place(paragraph, &at), message)
                .cure(message!("viết `{called}`", "write `{called}`"));
            findings.push(if is_clipped { found.doubtful() } else { found });
        }
    }
}

/// A paper known by its number, and the words that stand for its title.
fn by_number(paragraph: &Paragraph, cited: &Citation) -> Option<(Other, Published)> {
    // Who does not give the day does not cite in full.
    let day = cited.date.as_ref()?.date()?;
    let known = published::papers(&paragraph.symbol(cited)).into_iter();
    let mut known = known.filter(|it| !it.name.is_empty() && !it.is_law());
    let paper = known.find(|it| it.date == day)?;
    // The issuer stands between, and may have several parts.
    let start = cited.range.end;
    let end = paragraph.text.len().min(start + LONGEST);
    let end = (start..=end)
        .rev()
        .find(|at| paragraph.text.is_char_boundary(*at))?;
    let issuer = paragraph.lower[start..]
        .trim_start_matches([' ', ','])
        .starts_with("của ");
    let skip = if issuer { ISSUER } else { 0 };
    let at = differs(paragraph, start..end, paper.name, skip, 50)?;
    Some((at, paper))
}

/// A law known by its day, whose name is written otherwise.
fn by_day(
    paragraph: &Paragraph,
    at: Range<usize>,
    day: chrono::NaiveDate,
) -> Option<(Other, Published)> {
    let mut all = published::of_day(day).filter(Published::is_law);
    let near = |it: &Published| differs(paragraph, at.clone(), it.name, 0, 75);
    all.find_map(|it| Some((near(&it)?, it)))
}

/// Where names of laws stand that are followed by their day, and that day.
fn laws(paragraph: &Paragraph) -> impl Iterator<Item = (Range<usize>, chrono::NaiveDate)> + '_ {
    paragraph.find("luật").filter_map(|begin| {
        let mut times = paragraph.times.iter().filter(|it| it.scale == Scale::Day);
        let time = times.find(|it| it.range.start >= begin.end)?;
        let name = paragraph.lower.get(begin.end..time.range.start)?.trim_end();
        let name = name
            .strip_suffix("ngày")
            .unwrap_or(name)
            .trim_end_matches([' ', ',']);
        let whole = name.len() < LONGEST && !name.contains([';', '/', '.']);
        Some((begin.end..begin.end + name.len(), time.date()?)).filter(|_| whole)
    })
}

/// Where these words, or those behind some of the first, are the title with some of its words missing or
/// others. What has less than so many in a hundred of its words is told of in other words, not called.
fn differs(
    paragraph: &Paragraph,
    at: Range<usize>,
    name: &str,
    skip: usize,
    percent: usize,
) -> Option<Other> {
    let right: Vec<String> = plain(name).into_iter().map(|it| it.1).collect();
    let here = &paragraph.text[at.clone()];
    let words = plain(here);
    let all: Vec<(Range<usize>, String)> = words
        .into_iter()
        .flat_map(|it| whole(it, here, &right))
        .collect();
    // How much of the words the title reaches over: the least that has most of it.
    let from = |start: usize| {
        let table = alike(&right, all.get(start..)?);
        let most = table.iter().copied().max()?;
        let reach = table.iter().position(|it| *it == most)? + 1;
        Some((start, most, reach))
    };
    let found = (0..=skip).filter_map(from);
    let (start, most, reach) = found.max_by_key(|(_, most, reach)| (*most, usize::MAX - reach))?;
    let exact = most == right.len() && reach == most;
    let enough = most * 100 >= right.len().max(reach) * percent && most >= 4.min(right.len());
    if exact || !enough {
        return None;
    }
    let (first, last) = (all.get(start)?, all.get(start + reach - 1)?);
    let first = at.start + first.0.start;
    // Its own first words may be none of the title.
    let front = &paragraph.lower[at.start..first];
    let begins = BEGINNINGS
        .iter()
        .filter_map(|it| word::find(front, it).next());
    let first = begins.map(|it| at.start + it.start).min().unwrap_or(first);
    let is_clipped = right
        .iter()
        .zip(&all[start..start + reach])
        .all(|(one, two)| *one == two.1);
    Some(Other {
        at: first..at.start + last.0.end,
        is_clipped,
    })
}

/// For each number of words from the front, how many of the title they have in its order.
fn alike(right: &[String], words: &[(Range<usize>, String)]) -> Vec<usize> {
    let mut row = vec![0; right.len() + 1];
    let limit = right.len() + right.len() / 2 + 2;
    let mut most = Vec::new();
    for (_, word) in words.iter().take(limit) {
        let mut next = vec![0; right.len() + 1];
        for (at, own) in right.iter().enumerate() {
            next[at + 1] = match own == word {
                true => row[at] + 1,
                false => next[at].max(row[at + 1]),
            };
        }
        row = next;
        most.push(row.last().copied().unwrap_or_default());
    }
    most
}

/// The words of a title as they are compared, each with its place.
fn plain(text: &str) -> Vec<(Range<usize>, String)> {
    let words = word::words(text).map(|(at, it)| (at, syllable::new_style(&it.to_lowercase())));
    let mut words: Vec<_> = words.filter(|it| !LEADS.contains(&it.1.as_str())).collect();
    // "quy định về chế độ …" may be cited as "về chế độ …".
    let ruled = |words: &[(Range<usize>, String)]| matches!(words, [(_, one), (_, two), ..] if one == "quy" && two == "định");
    if ruled(&words) {
        words.drain(..2);
    }
    words
}

/// The words that an abbreviation stands for in the title: "UBND"; any other word is itself.
fn whole(
    (at, word): (Range<usize>, String),
    text: &str,
    right: &[String],
) -> Vec<(Range<usize>, String)> {
    let letters: Vec<char> = word.chars().collect();
    let short = letters.len() > 1
        && text[at.clone()].chars().all(char::is_uppercase)
        && !right.contains(&word);
    let fits = |stretch: &&[String]| {
        let initials = stretch.iter().map(|it| it.chars().next());
        initials.eq(letters.iter().map(|it| Some(*it)))
    };
    let meant = short
        .then(|| right.windows(letters.len()).find(fits))
        .flatten();
    match meant {
        Some(words) => words.iter().map(|it| (at.clone(), it.clone())).collect(),
        None => vec![(at, word)],
    }
}

fn is_quoted(paragraph: &Paragraph, at: usize) -> bool {
    paragraph.quotes.iter().any(|it| it.inside.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    /// What of a text is told as another title.
    fn told(text: &str, name: &str) -> Option<String> {
        let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
        let other = differs(&paragraph, 0..text.len(), name, 0, 50)?;
        Some(text[other.at].to_owned())
    }

    #[test]
    fn words_missing_and_other_words_are_told() {
        let name = "quy định chi tiết thi hành một số điều của Luật Cây xanh";
        for text in [
            "hướng dẫn thi hành một số điều của Luật Cây xanh",
            "quy định thi hành một số điều của Luật Cây xanh",
        ] {
            assert_eq!(told(text, name).as_deref(), Some(text));
        }
    }

    #[test]
    fn other_capitals_short_words_and_what_follows_are_let_be() {
        let name = "quy định chi tiết thi hành một số điều của Luật Vườn hoa nhân dân";
        for text in [
            "Quy định chi tiết thi hành một số điều của luật vườn hoa nhân dân; và các văn bản khác",
            "về việc quy định chi tiết thi hành một số điều của Luật VHND.",
            "về trồng cây ở đường làng, ngõ xóm",
        ] {
            assert_eq!(told(text, name), None, "{text}");
        }
    }
}
