//! The text of a description: blocks in the style of the guide, lines of a readable width.

use super::{Group, Member, Value};
use crate::edit::scalar;

/// No line is wider, unless a word or a paragraph of several is.
const WIDTH: usize = 100;

impl Group {
    /// The text of the whole file below the remarks at its head.
    pub fn text(&self, head: &[String]) -> String {
        let mut out: String = head.iter().map(|line| remark(line, 0)).collect();
        if !head.is_empty() {
            out.push('\n');
        }
        // What is longer than a line stands apart, as its reader wants to find it.
        let mut was_long = false;
        for (at, it) in self.0.iter().enumerate() {
            let mut own = String::new();
            value(&it.value, 0, &mut own);
            let is_long = !matches!(it.value, Value::Words(_)) && own.matches('\n').count() > 1;
            if at > 0 && (is_long || was_long) {
                out.push('\n');
            }
            remarks(it, 0, &mut out);
            key(it, &mut out);
            out.push_str(&own);
            was_long = is_long;
        }
        out
    }
}

fn member(it: &Member, deep: usize, out: &mut String) {
    remarks(it, deep, out);
    out.push_str(&" ".repeat(deep));
    key(it, out);
    value(&it.value, deep, out);
}

fn key(it: &Member, out: &mut String) {
    out.push_str(&scalar::alone(&it.key));
    out.push(':');
}

/// What is remarked about a member, above it.
fn remarks(it: &Member, deep: usize, out: &mut String) {
    let lines = it.remark.iter().flat_map(|it| it.lines());
    lines.for_each(|line| out.push_str(&remark(line, deep)));
}

/// A remark, in as many lines as it needs.
fn remark(words: &str, deep: usize) -> String {
    let room = WIDTH.saturating_sub(deep + 2);
    let mark = format!("{}#", " ".repeat(deep));
    let lines = wrapped(words.trim(), room).into_iter();
    lines
        .map(|line| format!("{mark} {line}").trim_end().to_owned() + "\n")
        .collect()
}

/// A value behind the sign that it belongs to: ` words`, or lines below.
fn value(value: &Value, deep: usize, out: &mut String) {
    match value {
        Value::Words(words) => self::words(words, deep, out),
        Value::Row(items) => row(items, deep, out),
        Value::List(items)
            if flow(items).is_some_and(|it| deep + it.chars().count() < WIDTH - 20) =>
        {
            row(items, deep, out);
        }
        Value::List(items) => {
            out.push('\n');
            items.iter().for_each(|it| item(it, deep + 2, out));
        }
        Value::Group(group) => {
            out.push('\n');
            group.0.iter().for_each(|it| member(it, deep + 2, out));
        }
    }
}

fn item(it: &Value, deep: usize, out: &mut String) {
    let dash = format!("{}-", " ".repeat(deep));
    match it {
        // The first key stands on the line of the dash, below what is remarked about it.
        Value::Group(Group(members)) if let [first, rest @ ..] = members.as_slice() => {
            remarks(first, deep, out);
            out.push_str(&dash);
            out.push(' ');
            key(first, out);
            value(&first.value, deep + 2, out);
            rest.iter().for_each(|it| member(it, deep + 2, out));
        }
        other => {
            out.push_str(&dash);
            value(other, deep, out);
        }
    }
}

/// Words behind a key or a dash.
fn words(words: &str, deep: usize, out: &mut String) {
    if words.is_empty() {
        out.push('\n');
        return;
    }
    let short = scalar::alone(words);
    let is_line = !words.contains('\n') && deep + short.chars().count() < WIDTH - 20;
    let is_plain = short == *words;
    let indent = " ".repeat(deep + 2);
    let is_block = words.lines().all(is_safe) && !words.ends_with('\n');
    if is_line && (is_plain || words.chars().count() < 40) || !is_block {
        out.push(' ');
        out.push_str(&short);
        out.push('\n');
        return;
    }
    let long = words
        .lines()
        .any(|it| deep + 2 + it.chars().count() > WIDTH);
    let many = words.contains('\n');
    out.push_str(if many && !long { " |-\n" } else { " >-\n" });
    for (at, line) in words.lines().enumerate() {
        if at > 0 && long {
            out.push('\n');
        }
        let lines = match long {
            true => wrapped(line, WIDTH.saturating_sub(deep + 2)),
            false => vec![line],
        };
        for line in lines {
            out.push_str(&format!("{indent}{line}\n"));
        }
    }
}

/// Whether a line can stand in a block as it is.
fn is_safe(line: &str) -> bool {
    !line.is_empty()
        && !line.starts_with([' ', '\t'])
        && !line.ends_with([' ', '\t'])
        && !line.contains(|it: char| {
            it.is_control() || matches!(it, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
        })
}

/// A text in lines of a width; one broken where it has a single space, which is what a reader puts there.
fn wrapped(text: &str, width: usize) -> Vec<&str> {
    let is_blank = |it: Option<char>| it.is_none_or(char::is_whitespace);
    let breaks = text.match_indices(' ').map(|(at, _)| at).filter(|at| {
        let (before, behind) = (&text[..*at], &text[at + 1..]);
        !is_blank(before.chars().next_back()) && !is_blank(behind.chars().next())
    });
    let mut lines = Vec::new();
    let (mut start, mut last) = (0, 0);
    for at in breaks.chain([text.len()]) {
        let is_full = text[start..at].chars().count() > width;
        if is_full && last > start {
            lines.push(&text[start..last]);
            start = last + 1;
        }
        last = at;
    }
    lines.push(&text[start..]);
    lines
}

/// A list between brackets, broken behind commas where it is wide.
fn row(items: &[Value], deep: usize, out: &mut String) {
    let parts: Vec<String> = items.iter().map(inline).collect();
    let (mut line, indent) = (String::from(" ["), " ".repeat(deep + 4));
    let mut width = deep + 8;
    for (at, part) in parts.iter().enumerate() {
        let long = part.chars().count() + 2;
        if at > 0 {
            line.push(',');
            match width + long > WIDTH {
                true => {
                    line.push('\n');
                    line.push_str(&indent);
                    width = indent.len();
                }
                false => line.push(' '),
            }
        }
        line.push_str(part);
        width += long;
    }
    line.push_str("]\n");
    out.push_str(&line);
}

/// Words in a list between brackets; none where something else is in it.
fn flow(items: &[Value]) -> Option<String> {
    let words = items.iter().map(|it| match it {
        Value::Words(words) if !words.ends_with(ENDS) => Some(scalar::short(words)?),
        _ => None,
    });
    Some(words.collect::<Option<Vec<_>>>()?.join(", "))
}

/// Signs of sentences, which stand on lines of their own.
const ENDS: [char; 5] = ['.', ';', ':', ',', '\n'];

/// A value on one line.
fn inline(value: &Value) -> String {
    match value {
        Value::Words(words) => scalar::short(words).unwrap_or_default(),
        Value::List(items) | Value::Row(items) => {
            let items: Vec<String> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Group(group) => {
            let members = group.0.iter();
            let members: Vec<String> = members
                .map(|it| format!("{}: {}", scalar::alone(&it.key), inline(&it.value)))
                .collect();
            format!("{{{}}}", members.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_typed_as_the_guide_types_it() {
        let mut table = Group::default();
        table.put(
            "rows",
            Value::List(vec![Value::Row(vec![
                Value::words("1"),
                Value::words("Tổ 1, tổ 2"),
            ])]),
        );
        let mut entry = Group::default();
        entry.say("heading", "Dựng tủ sách: bước đầu");
        entry.remark("đoán từ đề mục");
        entry.put(
            "lead",
            vec![Value::words("phong-vhxh"), Value::words("Đoàn phường")],
        );
        entry.blank("number");
        entry.say("text", "Chọn chỗ.\n- Cử người.");
        entry.put("table", table);
        let mut whole = Group::default();
        whole.say("kind", "ke-hoach");
        whole.say("opening", "một ".repeat(30).trim());
        whole.say("subject", "“Dân vận khéo”, năm 2026");
        whole.say("closing", "- 5 độ");
        whole.put(
            "tasks",
            Value::List(vec![entry.into(), Value::words("a # b")]),
        );
        let text = whole.text(&["Kế hoạch cũ.".to_owned()]);
        assert_eq!(
            text.replace("một ", "m ").replace("một", "m"),
            "# Kế hoạch cũ.\n\nkind: ke-hoach\nopening: >-\n  m m m m m m m m m m m m m m m m m m m m m m m m\n  m m m m m m\nsubject: “Dân vận khéo”, năm 2026\nclosing: '- 5 độ'\n\ntasks:\n  # đoán từ đề mục\n  - heading: 'Dựng tủ sách: bước đầu'\n    lead: [phong-vhxh, Đoàn phường]\n    number:\n    text: |-\n      Chọn chỗ.\n      - Cử người.\n    table:\n      rows:\n        - [1, 'Tổ 1, tổ 2']\n  - 'a # b'\n"
        );
    }

    #[test]
    fn lines_break_only_at_single_spaces() {
        assert_eq!(wrapped("một hai  ba bốn", 4), ["một", "hai  ba", "bốn"]);
        assert_eq!(wrapped("dài", 1), ["dài"]);
    }
}
