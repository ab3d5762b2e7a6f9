//! What a template calls and nobody made: filters, tests, other templates, macros, names.

use std::collections::HashSet;

use super::super::script::{self, Token};
use super::super::{Template, bare_fault, called, command};
use super::Verdict;
use crate::diagnostic::Diagnostic;

impl Verdict<'_> {
    /// Filters and tests that nobody made.
    pub(super) fn calls(&mut self, tokens: &[(usize, Token)]) {
        for (place, (_, token)) in tokens.iter().enumerate() {
            let next = |n: usize| tokens.get(place + n).copied();
            let (called, known, vi, en) = match (*token, next(1), next(2)) {
                (Token::Sign('|'), Some((at, Token::Name(name))), _) => {
                    ((at, name), called::FILTERS, "bộ lọc", "filter")
                }
                (
                    Token::Name("is"),
                    Some((_, Token::Name("not"))),
                    Some((at, Token::Name(name))),
                )
                | (Token::Name("is"), Some((at, Token::Name(name))), _) => {
                    ((at, name), called::TESTS, "phép thử", "test")
                }
                _ => continue,
            };
            let (at, name) = called;
            if known.iter().any(|it| it.name == name) {
                continue;
            }
            let found = bare_fault(message!(
                "không có {vi} nào tên `{name}`",
                "there is no {en} `{name}`"
            ));
            let found = command::known(found, name, known.iter().map(|it| it.name));
            self.sink.push(found.at(self.at(at, name.len())));
        }
    }

    /// Templates and macros of others that a statement calls.
    pub(super) fn others(&mut self, tokens: &[(usize, Token)]) {
        let [
            (_, Token::Name("include" | "from" | "import")),
            (at, Token::Words(path)),
            rest @ ..,
        ] = tokens
        else {
            return;
        };
        let Some(other) = self.all.iter().find(|it| it.name == *path) else {
            if rest.iter().any(|(_, it)| *it == Token::Name("ignore")) {
                return;
            }
            let found = bare_fault(message!(
                "không tìm thấy mẫu gọi ở đây: `{path}`",
                "the template called here is not found: `{path}`"
            ));
            let names = self.all.iter().map(|it| &*it.name);
            let shared = names.filter(|it| it.contains('/'));
            let found = command::known(found, path, shared);
            return self.sink.push(found.at(self.at(*at, path.len() + 2)));
        };
        let macros = script::macros(&other.text);
        let set = script::set_names(&other.text);
        let known = || macros.iter().map(|it| it.name);
        let is_from = rest
            .first()
            .is_some_and(|(_, it)| *it == Token::Name("import"));
        let mut renamed = false;
        for (at, token) in rest.iter().skip(1).filter(|_| is_from) {
            match *token {
                Token::Name("as") => renamed = true,
                Token::Name(_) if std::mem::take(&mut renamed) => {}
                Token::Name(name) if !known().chain(set.iter().copied()).any(|it| it == name) => {
                    let found = bare_fault(message!(
                        "mẫu `{path}` không có macro nào tên `{name}`",
                        "the template `{path}` has no macro `{name}`"
                    ));
                    let found = command::known(found, name, known());
                    self.sink.push(found.at(self.at(*at, name.len())));
                }
                _ => {}
            }
        }
    }

    /// Names that a template asks for and that stand for nothing; `free` are those that it
    /// does not give itself.
    pub fn names(&mut self, free: &HashSet<String>, known: &[String]) {
        let is_known = |name: &str| {
            let mut functions = called::FUNCTIONS.iter();
            known.iter().any(|it| it == name) || functions.any(|it| it.name == name)
        };
        for tag in script::tags(&self.template.text) {
            let tokens = tag.tokens();
            for (place, (at, token)) in tokens.iter().enumerate() {
                let Token::Name(name) = *token else { continue };
                let sign = |place: Option<usize>, sign: char| {
                    let found = place.and_then(|it| tokens.get(it));
                    found.is_some_and(|(_, it)| *it == Token::Sign(sign))
                };
                let before = place.checked_sub(1);
                let is_argument = sign(Some(place + 1), '=') && !sign(Some(place + 2), '=');
                if !free.contains(name) || is_known(name) || sign(before, '.') || is_argument {
                    continue;
                }
                let found = match sign(Some(place + 1), '(') {
                    true => no_function(name, self.all),
                    false => no_variable(name, &tokens, place, known),
                };
                self.sink.push(found.at(self.at(*at, name.len())));
                // What follows of the same words is no news.
                break;
            }
        }
    }
}

fn no_function(name: &str, all: &[Template]) -> Diagnostic {
    let found = bare_fault(message!(
        "không có hàm hay macro nào tên `{name}`",
        "there is no function or macro `{name}`"
    ));
    let from = all.iter().flat_map(|it| {
        let macros = script::macros(&it.text).into_iter();
        macros.map(|one| (one.name, &it.name))
    });
    match from.into_iter().find(|(known, _)| *known == name) {
        Some((_, path)) => found.cure(message!(
            "gọi vào trước: `{{% from \"{path}\" import {name} %}}`",
            "call it in first: `{{% from \"{path}\" import {name} %}}`"
        )),
        None => command::known(found, name, called::FUNCTIONS.iter().map(|it| it.name)),
    }
}

fn no_variable(
    name: &str,
    tokens: &[(usize, Token)],
    place: usize,
    known: &[String],
) -> Diagnostic {
    // `ngay-hop`: a name with a hyphen is read as a subtraction.
    let (mut parts, mut rest) = (vec![name], &tokens[place + 1..]);
    while let [(_, Token::Sign('-')), (_, Token::Name(part)), more @ ..] = rest {
        parts.push(part);
        rest = more;
    }
    let (typed, joined) = (parts.join("-"), parts.join("_"));
    if parts.len() > 1 && known.contains(&joined) {
        let found = bare_fault(message!(
            "trong mẫu, `{typed}` phải viết là `{joined}`",
            "in a template `{typed}` is written `{joined}`"
        ));
        return found.cure(message!("viết `{joined}`", "write `{joined}`"));
    }
    let found = bare_fault(message!(
        "mẫu này không có gì tên `{typed}`",
        "nothing is named `{typed}` in this template"
    ));
    let found = command::known(found, &joined, known.iter().map(String::as_str));
    found.cure(message!(
        "mục riêng của loại thì khai ở `keys` của tệp loại văn bản rồi gọi `{joined}`; điều khai ở `facts` thì gọi `facts[\"{typed}\"]`",
        "a key of the kind is declared under `keys` in its file and called `{joined}`; a fact is called `facts[\"{typed}\"]`"
    ))
}
