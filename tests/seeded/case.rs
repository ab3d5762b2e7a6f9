//! One fault: the campaign it is put into, the code it must be found by, what takes whose place.
//!
//! A list holds blocks between blank lines; `#` begins a comment:
//!
//! ```text
//! minh-xuan-2026 impossible-date
//! -       due: 15/6/2026
//! +       due: 31/6/2026
//! ```
//!
//! Lines behind `- ` stand in the campaign, once; those behind `+ ` take their place. What was
//! left out has no place of its own: the words behind `@ ` are where it is told of instead.

use std::fmt;
use std::ops::Range;

use kehoach::diagnostic::Diagnostic;

pub struct Case {
    pub paper: String,
    pub code: String,
    old: String,
    new: String,
    told_at: String,
}

/// The faults of a list.
pub fn read(list: &str) -> Vec<Case> {
    let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    let blocks = lines
        .split(|line| line.trim().is_empty())
        .filter(|it| !it.is_empty());
    blocks.map(block).collect()
}

fn block(lines: &[&str]) -> Case {
    let (paper, code) = lines[0].split_once(' ').expect(lines[0]);
    let side = |sign: &str| {
        let lines = lines[1..].iter().filter_map(|line| line.strip_prefix(sign));
        lines
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect::<Vec<_>>()
            .join("\n")
    };
    Case {
        paper: paper.to_owned(),
        code: code.trim().to_owned(),
        old: side("-"),
        new: rendered(&side("+")),
        told_at: side("@"),
    }
}

/// A line with its letters in place of what is written as `\u{…}`, since the lists themselves
/// hold composed letters that can be seen.
fn rendered(line: &str) -> String {
    let mut pieces = line.split("\\u{");
    let mut rendered = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').expect("a letter");
        let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        rendered.push(letter.expect("a letter"));
        rendered.push_str(rest);
    }
    rendered
}

impl Case {
    /// The campaign with the fault in it, and the bytes of the lines it is to be told at: those
    /// that are now others.
    pub fn put_into(&self, campaign: &str) -> (String, Range<usize>) {
        assert_eq!(
            campaign.matches(&self.old).count(),
            1,
            "stands there once:\n{self}"
        );
        let at = campaign.find(&self.old).unwrap_or_default();
        let text = campaign.replacen(&self.old, &self.new, 1);
        let (at, len) = match self.told_at.is_empty() {
            true => (at, self.new.len()),
            false => (
                text.find(&self.told_at).expect("told at"),
                self.told_at.len(),
            ),
        };
        let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let end = at + len;
        let end = text[end..].find('\n').map_or(text.len(), |it| end + it);
        (text, start..end)
    }
}

/// Whether a finding points at lines, at first or by one of its labels.
pub fn touches(it: &Diagnostic, text: &str, lines: &Range<usize>) -> bool {
    let spans = it
        .span
        .into_iter()
        .chain(it.labels.iter().map(|(span, _)| *span));
    let mut places = spans.map(|span| span.start as usize..span.end as usize);
    places.any(|at| at.end <= text.len() && at.start <= lines.end && lines.start <= at.end)
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{} {}\n- {}\n+ {}",
            self.paper, self.code, self.old, self.new
        )
    }
}
