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
        if name.is_empty() {
            return;
        }
        let place = self.at(start, name.len() + 1);
        if let Some(found) = command::judge(name, Some(place)) {
            return self.sink.push(found);
        }
        let place = self.at(start, line.len());
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
        if tag.text.len() >= 4 && tag.text.ends_with(close) {
            return true;
        }
        let open = &tag.text[..2];
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
