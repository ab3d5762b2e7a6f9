//! A whole paper on one line, as some pages of the web give it: cut where words begin that are known, and
//! nowhere else.

use std::ops::Range;

use crate::kind::{Kind, Kinds};
use crate::proof::word;
use crate::read::decider::is_decider;
use crate::read::letterhead::is_capitals;
use crate::read::lines::Block;

/// A line with fewer bytes holds no paper.
const SHORTEST: usize = 300;

/// A head has no more bytes.
const HEAD: usize = 1_500;

/// No line that is cut has more bytes.
const LONGEST: usize = 200_000;

/// Lines of a head that are always worded so, in the letters they are known by.
const TITLES: [&str; 6] = [
    "cộng hòa xã hội chủ nghĩa việt nam",
    "cộng hoà xã hội chủ nghĩa việt nam",
    "độc lập - tự do - hạnh phúc",
    "độc lập – tự do – hạnh phúc",
    "đảng cộng sản việt nam",
    "đoàn tncs hồ chí minh",
];

/// Cuts blocks that hold the head of a paper and what stands below it.
pub(super) fn apart(text: &str, blocks: &mut Vec<Block>, kinds: &Kinds) {
    let is_whole = |block: &Block| block.len() == 1 && block[0].len() > SHORTEST;
    let Some(place) = blocks.iter().take(3).position(is_whole) else {
        return;
    };
    let line = blocks[place][0].clone();
    let words = &text[line.clone()];
    if words.len() > LONGEST {
        return;
    }
    let Some(cuts) = Cuts::of(words, kinds) else {
        return;
    };
    let parts = cuts.parts(words).into_iter();
    let parts = parts.map(|it| line.start + it.start..line.start + it.end);
    let parts = parts.map(|it| vec![it]);
    blocks.splice(place..=place, parts);
}

/// Where a line is cut.
struct Cuts(Vec<usize>);

impl Cuts {
    /// Those of a line that begins with the head of a paper; none of any other.
    fn of(words: &str, kinds: &Kinds) -> Option<Cuts> {
        let upto = floor(words, HEAD.min(words.len()));
        let lower = lowered(&words[..upto])?;
        let mut cuts = Cuts(Vec::new());
        let titles: Vec<Range<usize>> = TITLES
            .iter()
            .filter_map(|it| Some(lower.find(it)?).map(|at| at..at + it.len()))
            .collect();
        let date = date(words, &lower, &titles)?;
        let number = number(words, &lower);
        // Only a head has so much of this in it, and it stands at the beginning of the line.
        if titles.is_empty() && number.is_none() || date.start > HEAD / 2 {
            return None;
        }
        titles.iter().for_each(|it| cuts.around(it));
        number.iter().for_each(|it| cuts.around(it));
        cuts.around(&date);
        rules(words, upto).iter().for_each(|it| cuts.around(it));
        let (kind, title) = title(words, date.end, kinds)?;
        cuts.around(&title);
        let decided = kind
            .and_then(Kind::resolves)
            .and_then(|it| resolved(words, title.end, it));
        if let Some(decided) = &decided {
            cuts.around(decided);
        }
        let first = first_basis(words, title.end);
        let end = decided.as_ref().map_or(words.len(), |it| it.start);
        if let Some(first) = first.filter(|it| *it < end) {
            cuts.0.push(first);
            cuts.0.extend(deciders(words, title.end..first));
            cuts.0.extend(bases(words, first..end));
        }
        let body = decided.map_or(title.end, |it| it.end);
        cuts.0.extend(counted(words, body, "Điều ", ". "));
        cuts.0.extend(romans(words, body));
        cuts.0
            .extend(words[body..].find("Nơi nhận:").map(|at| body + at));
        Some(cuts)
    }

    fn around(&mut self, part: &Range<usize>) {
        self.0.extend([part.start, part.end]);
    }

    /// What stands between the cuts, without white space around it.
    fn parts(mut self, words: &str) -> Vec<Range<usize>> {
        self.0.extend([0, words.len()]);
        self.0.sort_unstable();
        self.0.dedup();
        let pairs = self.0.windows(2).map(|it| {
            let part = &words[it[0]..it[1]];
            let lead = part.len() - part.trim_start().len();
            let end = it[0] + part.trim_end().len();
            (it[0] + lead).min(end)..end
        });
        pairs.filter(|it| !it.is_empty()).collect()
    }
}

/// The letters in small ones, byte for byte.
fn lowered(words: &str) -> Option<String> {
    let lower = word::lower(words);
    (lower.len() == words.len()).then(|| lower.to_string())
}

/// The place of a letter at or before a byte.
fn floor(words: &str, mut at: usize) -> usize {
    while !words.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// "Hoa Bình, ngày 07 tháng 12 năm 2010": the place is the names before the comma.
fn date(words: &str, lower: &str, titles: &[Range<usize>]) -> Option<Range<usize>> {
    let comma = lower.find(", ngày ")?;
    let year = comma + lower[comma..].find(" năm")? + " năm".len();
    let rest = &words[year..];
    let blank = rest.len() - rest.trim_start().len();
    let figures = rest[blank..].bytes().take_while(u8::is_ascii_digit).count();
    if year - comma > 60 || figures != 4 {
        return None;
    }
    let least = titles.iter().map(|it| it.end).filter(|it| *it <= comma);
    let least = least.max().unwrap_or(0);
    let mut start = comma;
    for word in words[least..comma].rsplit(' ').take(5) {
        let is_name = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
        if !is_name || word.contains(['/', ':']) {
            break;
        }
        start -= word.len() + usize::from(start < comma);
    }
    (start < comma).then_some(start..year + blank + figures)
}

/// "Số: 22/2011/QĐ-UBND", down to the end of its symbol.
fn number(words: &str, lower: &str) -> Option<Range<usize>> {
    let mut found = lower.match_indices("số").map(|it| it.0);
    found.find_map(|at| {
        let rest = words[at + "số".len()..].trim_start_matches([':', ' ']);
        let start = words.len() - rest.len();
        let is_part = |it: char| it.is_alphanumeric() || matches!(it, '/' | '-' | '.' | '…');
        let mut end = start;
        for token in rest.split_inclusive(' ') {
            let bare = token.trim_end();
            let is_symbol = bare.chars().all(is_part) && !bare.chars().any(char::is_lowercase);
            if !is_symbol || bare.is_empty() {
                break;
            }
            end += token.len();
            let symbol = &words[start..end];
            if symbol.contains('/') && !bare.ends_with(['/', '-']) {
                return Some(at..start + symbol.trim_end().len());
            }
        }
        None
    })
}

/// Rows of signs: "***", "-------".
fn rules(words: &str, upto: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = None;
    for (at, letter) in words[..upto].char_indices().chain([(upto, 'x')]) {
        match (matches!(letter, '*' | '-' | '_'), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) if at - from > 2 => {
                rows.push(from..at);
                start = None;
            }
            (false, _) => start = None,
            _ => {}
        }
    }
    rows
}

/// The kind of the paper behind its date, in capitals.
fn title<'k>(
    words: &str,
    from: usize,
    kinds: &'k Kinds,
) -> Option<(Option<&'k Kind>, Range<usize>)> {
    let rest =
        words[from..].trim_start_matches(|it: char| it.is_whitespace() || "-*_".contains(it));
    let start = words.len() - rest.len();
    let titles = kinds
        .iter()
        .filter_map(|it| Some((it, it.title.as_ref()?.value.as_str())));
    let fitting = titles.filter_map(|(kind, title)| Some((kind, fits(rest, title)?)));
    let (kind, len) = fitting.max_by_key(|it| it.1)?;
    Some((Some(kind), start..start + len))
}

/// How long the words are that a title stands in at the beginning, blanks aside.
fn fits(words: &str, title: &str) -> Option<usize> {
    let mut wanted = title.chars().filter(|it| *it != ' ').peekable();
    for (at, letter) in words.char_indices() {
        match wanted.peek() {
            None => return Some(at),
            Some(it) if *it == letter => _ = wanted.next(),
            _ if letter == ' ' => {}
            _ => return None,
        }
    }
    wanted.peek().is_none().then_some(words.len())
}

/// The line of decision: "QUYẾT ĐỊNH:", or the same words above the first article.
fn resolved(words: &str, from: usize, resolves: &str) -> Option<Range<usize>> {
    let mut found = words[from..].match_indices(resolves).map(|it| from + it.0);
    found.find_map(|at| {
        let end = at + resolves.len();
        let rest = words[end..].trim_start();
        match rest.strip_prefix(':') {
            Some(rest) => Some(at..words.len() - rest.len()),
            None => rest.starts_with("Điều 1").then_some(at..end),
        }
    })
}

/// Where what the paper rests on begins.
fn first_basis(words: &str, from: usize) -> Option<usize> {
    let found = words[from..].find("Căn cứ ").map(|at| from + at)?;
    Some(dashed(words, found))
}

/// Each further basis: behind the sign that ends the one before.
fn bases(words: &str, within: Range<usize>) -> Vec<usize> {
    let signs = words[within.clone()]
        .match_indices(';')
        .map(|it| within.start + it.0 + 1);
    let begins = signs.filter(|at| {
        let rest = words[*at..].trim_start_matches([' ', '-']);
        ["Căn cứ ", "Theo ", "Xét ", "Thực hiện ", "Để "]
            .iter()
            .any(|it| rest.starts_with(it))
    });
    begins.collect()
}

/// A place, or that of the dash in front of it.
fn dashed(words: &str, at: usize) -> usize {
    let before = words[..at].trim_end();
    match before.ends_with('-') && !before.ends_with("--") {
        true => before.len() - 1,
        false => at,
    }
}

/// Where the line of who decides begins, in capitals at the end of these words.
fn deciders(words: &str, within: Range<usize>) -> Option<usize> {
    let own = words[within.clone()].trim_end_matches([' ', '-']);
    let starts = own.match_indices(' ').map(|it| it.0 + 1).chain([0]);
    let found = starts.filter(|at| is_capitals(&own[*at..]) && is_decider(&own[*at..]));
    // The last that begins so, or the one before it, where that has a post: "CHỦ TỊCH ỦY BAN NHÂN DÂN".
    let all: Vec<usize> = found.collect();
    let last = *all.iter().max()?;
    let post = all
        .iter()
        .copied()
        .filter(|at| *at < last && last - at < 20)
        .max();
    Some(within.start + post.unwrap_or(last))
}

/// Where numbers begin that follow one another: "Điều 1. … Điều 2. …".
fn counted(words: &str, from: usize, before: &str, behind: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = from;
    for number in 1.. {
        let sign = format!("{before}{number}{behind}");
        let Some(next) = words[at..].find(&sign) else {
            break;
        };
        found.push(at + next);
        at += next + sign.len();
    }
    found
}

/// Where headings begin that Roman figures count: "I. MỤC ĐÍCH … II. NHIỆM VỤ …".
fn romans(words: &str, from: usize) -> Vec<usize> {
    let signs = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    let mut found = Vec::new();
    let mut at = from;
    for sign in signs {
        let next = [". ", "- "].iter().find_map(|it| {
            let next = words[at..].find(&format!(" {sign}{it}"))?;
            let rest = words[at + next + sign.len() + 3..].trim_start();
            rest.starts_with(char::is_uppercase)
                .then_some(at + next + 1)
        });
        let Some(next) = next else { break };
        found.push(next);
        at = next + sign.len();
    }
    found
}
