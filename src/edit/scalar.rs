//! Words as they are typed in YAML, in the form of others.

use super::typed::WIDTH;

/// Words in the form of what is typed there: plain or between quotes.
pub fn retyped(typed: &str, words: &str) -> Option<String> {
    match typed.chars().next()? {
        '"' => quoted(words),
        '\'' => single(words).or_else(|| quoted(words)),
        _ => short(words),
    }
}

/// Words on one line, plain where nothing in them means something else.
pub fn short(words: &str) -> Option<String> {
    if is_plain(words) {
        return Some(words.to_owned());
    }
    single(words).or_else(|| quoted(words))
}

/// Words on a line of their own, where commas and brackets are words like others.
pub fn alone(words: &str) -> String {
    match reads_plain(words, &[]) {
        true => words.to_owned(),
        false => short(words).unwrap_or_default(),
    }
}

/// Whether words are read as they are without quotes, wherever they stand.
fn is_plain(words: &str) -> bool {
    reads_plain(words, &[',', '[', ']', '{', '}'])
}

/// Whether words are read as they are without quotes where these signs have a meaning.
fn reads_plain(words: &str, signs: &[char]) -> bool {
    let begins = |it: char| it.is_alphanumeric() || it == '(' || it == '“';
    let is_empty = ["null", "Null", "NULL"].contains(&words);
    if is_empty || !words.starts_with(begins) || words.ends_with([' ', ':']) {
        return false;
    }
    let mut before = ' ';
    words.chars().all(|it| {
        let means = match it {
            ' ' => before == ':',
            '#' => before == ' ',
            '\u{feff}' => true,
            it if it.is_ascii() => it.is_ascii_control() || signs.contains(&it),
            it => it.is_control() || it.is_whitespace(),
        };
        before = it;
        !means
    })
}

fn single(words: &str) -> Option<String> {
    let is_line = !words.contains(|it: char| it.is_control() || is_break(it) || it == '\u{feff}');
    is_line.then(|| format!("'{}'", words.replace('\'', "''")))
}

/// Signs that YAML or a reader of lines may take for the end of a line.
fn is_break(it: char) -> bool {
    matches!(it, '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn quoted(words: &str) -> Option<String> {
    let mut out = String::from('"');
    for it in words.chars() {
        match it {
            '"' | '\\' => out.extend(['\\', it]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            it if it.is_control() || is_break(it) || it == '\u{feff}' => {
                out.push_str(&format!("\\u{:04X}", u32::from(it)));
            }
            it => out.push(it),
        }
    }
    out.push('"');
    Some(out)
}

/// The lines of words that are folded into paragraphs, a blank one between two; none where folding would
/// lose some of their blanks.
pub fn folded(words: &str, deep: usize) -> Option<Vec<String>> {
    let is_safe = |it: &str| !it.contains(|it: char| it.is_control() || is_break(it));
    let is_bare = |it: &str| !it.is_empty() && it.trim_matches([' ', '\t']) == it;
    let mut lines = Vec::new();
    for paragraph in words.split('\n') {
        if !is_bare(paragraph) || !is_safe(paragraph) {
            return None;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        wrap(paragraph, WIDTH.saturating_sub(deep), &mut lines);
    }
    Some(lines)
}

/// Breaks words at single blanks.
fn wrap(words: &str, width: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut letters = 0;
    for piece in words.split(' ') {
        let long = piece.chars().count();
        // Beside another blank a line break would be one of its own.
        let breaks = !piece.is_empty() && !line.is_empty() && !line.ends_with(' ');
        if breaks && letters + 1 + long > width {
            lines.push(std::mem::take(&mut line));
            letters = 0;
        } else if letters > 0 || !line.is_empty() {
            line.push(' ');
            letters += 1;
        }
        line.push_str(piece);
        letters += long;
    }
    lines.push(line);
}

/// A block from its sign on; it keeps its indent and what stands behind the sign.
pub fn block(head: &str, between: &str, deep: usize, words: &str) -> Option<String> {
    let (sign, ends) = head.split_at_checked(1)?;
    let is_safe = !words.contains(|it: char| it.is_control() && it != '\n' || is_break(it));
    let bare = words.trim_end_matches('\n');
    let is_bare = |it: &str| !it.starts_with([' ', '\t']) && !it.ends_with([' ', '\t']);
    if !is_safe || bare.is_empty() || !bare.split('\n').all(is_bare) {
        return None;
    }
    let ends = match (ends, words.len() - bare.len()) {
        ("" | "-", 0) => "-",
        ("" | "-", 1) => "",
        _ => return None,
    };
    let lines = match sign {
        ">" => folded(bare, deep)?,
        _ => bare.split('\n').map(str::to_owned).collect(),
    };
    let blanks = " ".repeat(deep);
    let line = |it: String| match it.as_str() {
        "" => it,
        _ => format!("{blanks}{it}"),
    };
    let lines: Vec<String> = lines.into_iter().map(line).collect();
    let end = if between.contains('\r') { "\r\n" } else { "\n" };
    let body = lines.join(end);
    Some(format!("{sign}{ends}{between}{body}"))
}

/// Words as they stand inside others that are typed in some form, on lines of this depth.
pub fn inside(form: Form, words: &str, ending: &str, deep: usize) -> Option<String> {
    let between = |lines: usize| format!("{}{}", ending.repeat(lines), " ".repeat(deep));
    let is_safe = |it: char| !(it.is_control() && it != '\n' || is_break(it));
    match form {
        Form::Quoted => {
            let typed = quoted(words)?;
            Some(typed.get(1..typed.len() - 1)?.to_owned())
        }
        _ if !words.chars().all(is_safe) => None,
        Form::Single | Form::Plain if words.contains('\n') => None,
        Form::Single => Some(words.replace('\'', "''")),
        Form::Plain => Some(words.to_owned()),
        Form::Folded => Some(words.replace('\n', &between(2))),
        Form::Literal => Some(words.replace('\n', &between(1))),
    }
}

/// How words are typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Plain,
    Single,
    Quoted,
    Folded,
    Literal,
}
