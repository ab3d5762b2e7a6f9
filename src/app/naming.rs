//! Names of files by a pattern: `{number:04}-{symbol}-{key}`, made so that every system can have them.

use crate::diagnostic::Message;
use crate::list::unmarked;
use crate::shape::nearest;

/// What the files of a copy can be named by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// Empty while it is blank.
    pub number: String,
    pub symbol: String,
    pub kind: String,
    pub agency: String,
    pub year: String,
    /// Its place among all copies, from 1.
    pub rank: String,
    pub key: String,
    pub body: String,
}

/// The names that stand between the braces of a pattern.
const FIELDS: [&str; 9] = [
    "number", "symbol", "kind", "agency", "year", "rank", "key", "body", "file",
];

/// Letters that a name has at most; what is put behind it must find room.
const LONGEST: usize = 120;

/// Bytes that a name has at most: disks count 255 of them, and a letter with its marks has three.
const MOST_BYTES: usize = 220;

/// A pattern that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
    /// Whether letters lose their marks.
    is_plain: bool,
    /// The name of the description.
    file: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    /// One of the fields, with so many figures.
    Field(&'static str, usize),
}

impl Pattern {
    /// Reads a pattern for the copies of a description of this name.
    pub fn read(pattern: &str, file: &str, is_plain: bool) -> Result<Pattern, Message> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some((before, behind)) = rest.split_once('{') {
            let unclosed = || {
                message!(
                    "mẫu tên `{pattern}` mở ngoặc nhọn mà không đóng",
                    "the pattern `{pattern}` opens a brace and does not close it"
                )
            };
            let (call, behind) = behind.split_once('}').ok_or_else(unclosed)?;
            let (name, wide) = call.split_once(':').unwrap_or((call, "0"));
            let field = FIELDS.into_iter().find(|it| *it == name.trim());
            let wide = wide.trim().parse().ok().filter(|it| *it <= 9);
            let (Some(field), Some(wide)) = (field, wide) else {
                return Err(unknown(call, name));
            };
            parts.push(Part::Words(before.to_owned()));
            parts.push(Part::Field(field, wide));
            rest = behind;
        }
        parts.push(Part::Words(rest.to_owned()));
        Ok(Pattern {
            parts,
            is_plain,
            file: file.to_owned(),
        })
    }

    /// The name of a copy, without the ending of its format. Of a name that is too long only the words
    /// of its body are cut, so that what tells copies apart stays.
    pub fn name(&self, label: &Label) -> Result<String, Message> {
        let mut label = label.clone();
        loop {
            let name = self.spelt(&label)?;
            let is_long = name.split('/').any(is_long);
            if !is_long || !self.calls("body") || label.body.chars().count() < 2 {
                let parts: Vec<&str> = name.split('/').map(cut).collect();
                return Ok(parts.join("/"));
            }
            label.body.pop();
        }
    }

    fn calls(&self, name: &str) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|it| matches!(it, Part::Field(field, _) if *field == name))
    }

    fn spelt(&self, label: &Label) -> Result<String, Message> {
        let mut name = String::new();
        for part in &self.parts {
            let (field, wide) = match part {
                Part::Words(words) => {
                    name.push_str(words);
                    continue;
                }
                Part::Field(field, wide) => (*field, *wide),
            };
            let value = match field {
                "number" => &label.number,
                "symbol" => &label.symbol,
                "kind" => &label.kind,
                "agency" => &label.agency,
                "year" => &label.year,
                "rank" => &label.rank,
                "key" => &label.key,
                "body" => &label.body,
                _ => &self.file,
            };
            if value.trim().is_empty() {
                let body = &label.body;
                return Err(message!(
                    "mẫu tên có `{{{field}}}` mà bản gửi “{body}” không có điều ấy; bỏ nó khỏi `--name`",
                    "the pattern has `{{{field}}}`, which the copy for “{body}” lacks; leave it out of `--name`"
                ));
            }
            // A value is never a way into another folder.
            name.push_str(&format!("{:0>wide$}", value.replace('/', "-")));
        }
        let name = match self.is_plain {
            true => plain(&name),
            false => name,
        };
        let parts: Vec<String> = name.split('/').map(safe).collect();
        Ok(parts.join("/"))
    }
}

fn unknown(call: &str, name: &str) -> Message {
    let known = FIELDS.map(|it| format!("{{{it}}}")).join(", ");
    match nearest(name, FIELDS) {
        Some(near) if near != name => message!(
            "mẫu tên không có `{{{call}}}`; có phải là `{{{near}}}`?",
            "a pattern has no `{{{call}}}`; did you mean `{{{near}}}`?"
        ),
        _ => message!(
            "mẫu tên không hiểu `{{{call}}}`; dùng được {known}, số chữ số thì ghi `{{number:04}}`",
            "a pattern has no `{{{call}}}`; there are {known}, with figures `{{number:04}}`"
        ),
    }
}

/// A name that every system can have: signs that one of them forbids become a dash.
fn safe(name: &str) -> String {
    let is_bad = |it: char| it.is_control() || "<>:\"\\|?*".contains(it);
    let signs = name.chars().map(|it| if is_bad(it) { '-' } else { it });
    let name: String = signs.collect();
    name.trim_matches([' ', '.']).to_owned()
}

/// A name for systems that keep papers and take no more than this: letters without marks, figures, `-`,
/// `_` and `.`; blanks and all other signs are a dash.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for letter in unmarked(name).chars() {
        let letter = match letter.is_ascii_alphanumeric() || "_./".contains(letter) {
            true => letter,
            false => '-',
        };
        if letter != '-' || !plain.ends_with(['-', '/']) && !plain.is_empty() {
            plain.push(letter);
        }
    }
    plain.trim_end_matches('-').replace("-/", "/")
}

fn is_long(name: &str) -> bool {
    name.len() > MOST_BYTES || name.chars().count() > LONGEST
}

/// As much of a name as it may have.
fn cut(name: &str) -> &str {
    let ends = name.char_indices().map(|(at, it)| at + it.len_utf8());
    let end = ends.take(LONGEST).take_while(|it| *it <= MOST_BYTES).last();
    let cut = name.get(..end.unwrap_or_default()).unwrap_or_default();
    cut.trim_end_matches([' ', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    fn name(pattern: &str, is_plain: bool) -> Result<String, Message> {
        let label = Label {
            number: "7".to_owned(),
            symbol: "UBND-ĐC".to_owned(),
            year: "2026".to_owned(),
            rank: "3".to_owned(),
            key: "truong-son-ca".to_owned(),
            body: "Trường “Sơn Ca”: A/B?".to_owned(),
            ..Label::default()
        };
        Pattern::read(pattern, "thu-moi", is_plain)?.name(&label)
    }

    #[test]
    fn a_pattern_names_what_it_calls() {
        assert_eq!(
            name("{number:04}-{symbol}-{year}", false).unwrap(),
            "0007-UBND-ĐC-2026"
        );
        assert_eq!(
            name("{file}/{rank:03}-{key}", false).unwrap(),
            "thu-moi/003-truong-son-ca"
        );
        assert_eq!(name("{symbol}", true).unwrap(), "UBND-DC");
        assert_eq!(
            name("{year}/{body} ({key})", true).unwrap(),
            "2026/Truong-Son-Ca-A-B-truong-son-ca"
        );
        assert_eq!(name("{body}", false).unwrap(), "Trường “Sơn Ca”- A-B-");
    }

    #[test]
    fn what_a_pattern_cannot_have_is_told() {
        let why = |pattern| {
            name(pattern, false)
                .unwrap_err()
                .in_lang(Lang::En)
                .to_owned()
        };
        assert!(why("{numbr}").contains("`{number}`"), "{}", why("{numbr}"));
        assert!(why("{number:x}").contains("{number:04}"));
        assert!(why("{key").contains("does not close"));
        assert!(why("{agency}").contains("lacks"));
    }

    #[test]
    fn a_long_name_is_cut() {
        let long = name(&"ă".repeat(400), false).unwrap();
        assert!(long.chars().count() <= LONGEST && long.len() <= MOST_BYTES);
        assert_eq!(name(&"a".repeat(400), false).unwrap().len(), LONGEST);
    }

    #[test]
    fn what_tells_copies_apart_is_not_cut() {
        let label = Label {
            body: "Ủy ban ".repeat(60),
            key: "uy-ban".to_owned(),
            rank: "12".to_owned(),
            ..Label::default()
        };
        let pattern = Pattern::read("{body}-{key}-{rank:04}", "thu", false).unwrap();
        let name = pattern.name(&label).unwrap();
        assert!(name.ends_with("-uy-ban-0012") && !is_long(&name), "{name}");
    }
}
