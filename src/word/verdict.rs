//! What in the text of a template cannot be, told before the template is used.

mod calls;

use super::command::{self, Takes};
use super::script::{self, Tag, Token};
use super::{OPEN, Template, bare_fault};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::Span;

/// Statements inside each other at most.
const DEEPEST: usize = 40;

/// Statements that others can stand in.
const BLOCKS: [&str; 9] = [
    "autoescape",
    "block",
    "call",
    "filter",
    "for",
    "if",
    "macro",
    "raw",
    "with",
];

/// A template under judgement, beside all the others.
pub struct Verdict<'a> {
    pub template: &'a Template,
    pub all: &'a [Template],
    pub sink: &'a mut Sink,
}

impl<'a> Verdict<'a> {
    /// Judges its lines and its tags.
    pub fn judge(&mut self) {
        let tags: Vec<Tag> = script::tags(&self.template.text).collect();
        if !tags.iter().all(|tag| self.braces(tag)) {
            return;
        }
        self.lines();
        self.blocks(&tags);
        for tag in &tags {
            let tokens = tag.tokens();
            self.reckoning(&tokens);
            self.calls(&tokens);
            if tag.is_statement() {
                self.others(&tokens);
            }
        }
    }

    fn at(&self, start: usize, len: usize) -> Span {
        Span::new(self.template.file, start, start + len)
    }

    /// A wrong role, attribute or line has a place of its own.
    fn lines(&mut self) {
        let plain = script::without_tags(&self.template.text);
        let mut at = 0;
        for (line, typed) in plain.split_inclusive('\n').zip(self.template.text.lines()) {
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            let words = line.trim();
            if let Some((at, inside)) = single_braces(line) {
                let name = inside.trim();
                let message = message!(
                    "`{{{inside}}}` chỉ có một dấu ngoặc nên bị in nguyên ra giấy",
                    "`{{{inside}}}` has single braces and would be printed as it stands"
                );
                let cure = message!("viết `{{{{ {name} }}}}`", "write `{{{{ {name} }}}}`");
                let place = self.at(
                    start - (line.len() - line.trim_start().len()) + at,
                    inside.len() + 2,
                );
                self.sink.push(bare_fault(message).at(place).cure(cure));
            }
            match command::cut(words) {
                Some(cut) => self.line(start, words, &cut),
                // Words behind a tag on its own line may belong to a line with a role.
                None if words.is_empty() || typed.trim_start().starts_with('{') => {}
                None => self.sink.push(Diagnostic::fatal(
                    "words-without-role",
                    self.at(start, words.len()),
                    message!(
                        "dòng này của mẫu chưa có vai, ví dụ `@doan`",
                        "this line of the template has no role, such as `@doan`"
                    ),
                )),
            }
        }
    }

    fn line(&mut self, start: usize, line: &str, cut: &command::Cut) {
        let name = cut.name;
        // The name as it was meant: with marks, or behind a space.
        let behind = line[1..].trim_start();
        let end = behind.find(|c: char| c.is_whitespace() || matches!(c, '[' | OPEN));
        let meant = &behind[..end.unwrap_or(behind.len())];
        // What is chosen by a tag is judged when it is printed.
        let rest = self.template.text.get(start + 1..).unwrap_or("");
        if meant.is_empty() || name.is_empty() && rest.starts_with('{') {
            return;
        }
        let place = self.at(start, line.len() - behind.len() + meant.len());
        let typed = if name.is_empty() || !meant.is_ascii() {
            meant
        } else {
            name
        };
        if let Some(found) = command::judge(typed, Some(place)) {
            return self.sink.push(found);
        }
        let place = self.at(start, line.len());
        if name.is_empty() {
            let message = message!(
                "giữa `@` và `{meant}` không có dấu cách",
                "no space stands between `@` and `{meant}`"
            );
            let found = bare_fault(message).at(place);
            let cure = message!("viết `@{meant}`", "write `@{meant}`");
            return self.sink.push(found.cure(cure));
        }
        let behind = rest.get(name.len()..).unwrap_or("");
        let is_apart = behind.starts_with(' ') && behind.trim_start().starts_with('[');
        if let Some((inside, _)) = spaced_attributes(cut).filter(|_| is_apart) {
            let message = message!(
                "giữa `@{name}` và `[{inside}]` không có dấu cách, nếu không ngoặc bị in ra",
                "no space stands between `@{name}` and `[{inside}]`, or else the brackets are printed"
            );
            let found = bare_fault(message).at(place);
            let cure = message!("viết `@{name}[{inside}]`", "write `@{name}[{inside}]`");
            return self.sink.push(found.cure(cure));
        }
        if !cut.is_whole {
            let message = message!(
                "`@{name}[` mở thuộc tính mà không có `]` đóng trên cùng dòng",
                "`@{name}[` opens attributes that no `]` closes on its line"
            );
            return self.sink.push(bare_fault(message).at(place));
        }
        let is_later = |piece: &str| piece.split('=').next().is_some_and(|it| it.contains(OPEN));
        let found = command::judge_attributes(name, cut.attributes, is_later);
        let found = found.or_else(|| judge_words(name, cut.words));
        if let Some(found) = found {
            self.sink.push(found.at(place));
        }
    }

    /// Each statement that others stand in is closed, and they do not nest without end, which
    /// would take its time to be read.
    fn blocks(&mut self, tags: &[Tag]) {
        let mut open: Vec<(&str, usize)> = Vec::new();
        for tag in tags.iter().filter(|it| it.is_statement()) {
            let tokens = tag.tokens();
            let Some(&(at, Token::Name(name))) = tokens.first() else {
                continue;
            };
            let is_raw = open.last().is_some_and(|(it, _)| *it == "raw");
            if is_raw && name != "endraw" {
                continue;
            }
            let place = self.at(at, name.len());
            let is_open = match name {
                "set" => tokens.iter().all(|(_, it)| *it != Token::Sign('=')),
                _ => BLOCKS.contains(&name),
            };
            if is_open {
                open.push((name, at));
            } else if let Some(closed) = name.strip_prefix("end")
                && open.pop_if(|(it, _)| *it == closed).is_none()
            {
                let around = open.last().map(|it| it.0);
                return self.sink.push(stray_end(name, around).at(place));
            }
            if open.len() > DEEPEST {
                let message = message!(
                    "các lệnh `{{%` lồng nhau sâu quá {DEEPEST} tầng",
                    "statements stand more than {DEEPEST} deep inside each other"
                );
                let found = bare_fault(message).cure(message!(
                    "tách bớt ra macro, hoặc ra mẫu khác gọi bằng `include`",
                    "move some into a macro, or into a template that is included"
                ));
                return self.sink.push(found.at(place));
            }
        }
        for (name, at) in open {
            let message = message!(
                "`{{% {name} %}}` này không có `{{% end{name} %}}` đóng",
                "this `{{% {name} %}}` is never closed by `{{% end{name} %}}`"
            );
            self.sink
                .push(bare_fault(message).at(self.at(at, name.len())));
        }
    }

    /// Whether a tag is closed.
    fn braces(&mut self, tag: &Tag) -> bool {
        let close = match &tag.text[..2] {
            "{%" => "%}",
            "{#" => "#}",
            _ => "}}",
        };
        let open = &tag.text[..2];
        // The end that it found may be that of another tag.
        let inside = tag.text.get(2..).unwrap_or("");
        let is_over = open != "{#" && (inside.contains("{%") || inside.contains("{{"));
        if tag.text.len() >= 4 && tag.text.ends_with(close) && !is_over {
            return true;
        }
        let message = message!(
            "`{open}` này không có `{close}` đóng",
            "this `{open}` is never closed by `{close}`"
        );
        self.sink
            .push(bare_fault(message).at(self.at(tag.start, 2)));
        false
    }

    /// Refuses a template that reckons: it could make words of any length, and those that it
    /// puts together would lose their places. Adding to a number makes but a number.
    fn reckoning(&mut self, tokens: &[(usize, Token)]) {
        let is_number = |place: Option<usize>| {
            let place = place.filter(|it| matches!(tokens.get(*it), Some((_, Token::Number(_)))));
            // In `row.1` it is a name.
            let dot = |it: usize| matches!(tokens.get(it), Some((_, Token::Sign('.'))));
            place.is_some_and(|it| !it.checked_sub(1).is_some_and(dot))
        };
        for (place, (at, token)) in tokens.iter().enumerate() {
            let Token::Sign(sign @ ('~' | '*' | '+')) = *token else {
                continue;
            };
            if sign == '+' && (is_number(place.checked_sub(1)) || is_number(Some(place + 1))) {
                continue;
            }
            let found = bare_fault(message!(
                "dấu `{sign}` không dùng được trong mẫu: mẫu chỉ chọn và xếp lời văn",
                "`{sign}` cannot be used in a template, which only chooses and orders words"
            ))
            .cure(message!(
                "in liền nhau: `{{{{ a }}}} {{{{ b }}}}`, hoặc nối bằng `[a, b] | join(\" \")`; cộng với một con số thì được: `loop.index + 1`",
                "print side by side: `{{{{ a }}}} {{{{ b }}}}`, or join: `[a, b] | join(\" \")`; a number may be added: `loop.index + 1`"
            ));
            return self.sink.push(found.at(self.at(*at, 1)));
        }
    }
}

/// Attributes that stand apart from their command.
fn spaced_attributes<'a>(cut: &command::Cut<'a>) -> Option<(&'a str, &'a str)> {
    let found = cut.words.strip_prefix('[')?.split_once(']')?;
    let mut known = command::attributes(cut.name).iter();
    let is_one = |name: &str| found.0.split_once('=').is_some_and(|(it, _)| it == name);
    known.any(|it| is_one(it.name)).then_some(found)
}

/// A name in braces of one kind only, which would be printed as it stands.
fn single_braces(line: &str) -> Option<(usize, &str)> {
    line.match_indices('{').find_map(|(at, _)| {
        let inside = line[at + 1..].split_once('}')?.0;
        let name = inside.trim();
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
        // The number of an annex is put in later.
        let is_value = !name.is_empty() && name.chars().all(is_name) && inside != "number";
        is_value.then_some((at, inside))
    })
}

fn stray_end(name: &str, open: Option<&str>) -> Diagnostic {
    let message = message!(
        "`{{% {name} %}}` này không đóng lệnh nào",
        "this `{{% {name} %}}` closes nothing"
    );
    match open {
        Some(open) => bare_fault(message).cure(message!(
            "lệnh đang mở là `{open}`, đóng bằng `{{% end{open} %}}`",
            "what is open is `{open}`, closed by `{{% end{open} %}}`"
        )),
        None => bare_fault(message),
    }
}

/// Words where none can stand, or none where some must.
pub fn judge_words(name: &str, words: &str) -> Option<Diagnostic> {
    let message = match command::takes(name) {
        Takes::Nothing if !words.is_empty() => message!(
            "`@{name}` không nhận lời nào, nên lời đứng sau nó không được in",
            "`@{name}` takes no words, so those behind it are not printed"
        ),
        Takes::Table if !words.starts_with(OPEN) => message!(
            "`@{name}` chỉ in một bảng của tệp mô tả",
            "`@{name}` prints a table of the description only"
        ),
        _ => return None,
    };
    let found = bare_fault(message);
    Some(match command::takes(name) {
        Takes::Table => found.cure(message!(
            "viết `@{name} {{{{ entry.table }}}}`",
            "write `@{name} {{{{ entry.table }}}}`"
        )),
        _ => found,
    })
}
