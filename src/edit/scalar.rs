//! Words as they are typed in YAML, in the form of others.

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
    let others = words.replace([',', '[', ']', '{', '}'], "a");
    let begins = words.starts_with(|it: char| it.is_alphanumeric() || it == '(' || it == '“');
    match begins && is_plain(&others) {
        true => words.to_owned(),
        false => short(words).unwrap_or_default(),
    }
}

/// Whether words are read as they are without quotes, wherever they stand.
fn is_plain(words: &str) -> bool {
    let begins = |it: char| it.is_alphanumeric() || it == '(' || it == '“';
    let is_empty = ["null", "Null", "NULL"].contains(&words);
    words.starts_with(begins)
        && !is_empty
        && !words.ends_with([' ', ':'])
        && !words.contains([',', '[', ']', '{', '}', '\u{feff}'])
        && !words.contains(|it: char| it.is_control() || it.is_whitespace() && it != ' ')
        && !words.contains(": ")
        && !words.contains(" #")
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

/// A block from its sign on; it keeps its indent and what stands behind the sign. In a folded one each
/// line of words would be its own paragraph.
pub fn block(head: &str, between: &str, deep: usize, words: &str) -> Option<String> {
    let (sign, ends) = head.split_at_checked(1)?;
    let is_safe = !words.contains(|it: char| it.is_control() && it != '\n' || is_break(it));
    let lines = words.trim_end_matches('\n');
    let is_bare = |it: &str| !it.starts_with([' ', '\t']) && !it.ends_with([' ', '\t']);
    if !is_safe || lines.is_empty() || !lines.split('\n').all(is_bare) {
        return None;
    }
    let ends = match (ends, words.len() - lines.len()) {
        ("" | "-", 0) => "-",
        ("" | "-", 1) => "",
        _ => return None,
    };
    let gap = if sign == ">" { "\n\n" } else { "\n" };
    let blanks = " ".repeat(deep);
    let line = |it: &str| match it {
        "" => String::new(),
        it => format!("{blanks}{it}"),
    };
    let lines: Vec<String> = lines.split('\n').map(line).collect();
    let end = if between.contains('\r') { "\r\n" } else { "\n" };
    let body = lines.join(gap).replace('\n', end);
    Some(format!("{sign}{ends}{between}{body}"))
}
