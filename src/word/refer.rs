//! `{{ name }}` in the office's own words: looked up near by, then outwards.

use crate::diagnostic::{Diagnostic, Sink};
use crate::fact::Fact;
use crate::shape::nearest;
use crate::source::{Span, Spanned};

/// Facts whose words borrow from each other deeper than this go round in a circle.
const DEEPEST: usize = 12;

/// Puts what is borrowed into every text of a tree of facts.
pub fn resolve(root: Fact, sink: &mut Sink) -> Fact {
    let units = root.get("units").cloned().unwrap_or(Fact::Nothing);
    let frozen = root.clone();
    let mut walk = Walk {
        scopes: vec![&frozen],
        units: &units,
        sink,
    };
    walk.tree(&root)
}

struct Walk<'a> {
    /// Groups around the text, outermost first.
    scopes: Vec<&'a Fact>,
    units: &'a Fact,
    sink: &'a mut Sink,
}

impl<'a> Walk<'a> {
    fn tree(&mut self, fact: &Fact) -> Fact {
        match fact {
            Fact::Words(words) => {
                let text = self.fill(&words.value, words.span, 0);
                Fact::Words(Spanned::new(text, words.span))
            }
            Fact::Unit(key) => {
                let words = |text| Fact::Words(Spanned::new(text, key.span));
                Fact::Group(vec![
                    ("text".to_owned(), words(self.name(&key.value))),
                    ("name".to_owned(), words(self.name(&key.value))),
                    ("short".to_owned(), words(self.short(&key.value))),
                ])
            }
            Fact::List(items) => Fact::List(items.iter().map(|f| self.tree(f)).collect()),
            Fact::Group(members) => {
                let inner = fact.clone();
                let mut walk = Walk {
                    scopes: self.scopes.iter().copied().chain([&inner]).collect(),
                    units: self.units,
                    sink: self.sink,
                };
                Fact::Group(
                    members
                        .iter()
                        .map(|(k, f)| (k.clone(), walk.tree(f)))
                        .collect(),
                )
            }
            Fact::Nothing => Fact::Nothing,
        }
    }

    /// The full name of a unit; one that is not in the register keeps its key.
    fn name(&self, key: &str) -> String {
        match self.units.get(key).and_then(|u| u.get("name")) {
            Some(Fact::Words(name)) => name.value.clone(),
            _ => key.to_owned(),
        }
    }

    /// The short name of a unit, or its full one.
    fn short(&self, key: &str) -> String {
        match self.units.get(key).and_then(|u| u.get("short")) {
            Some(Fact::Words(short)) => short.value.clone(),
            _ => self.name(key),
        }
    }

    /// A text with its references replaced.
    fn fill(&mut self, text: &str, span: Span, depth: usize) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find("{{") {
            if let Some(before) = rest[..at].strip_suffix('\\') {
                out.push_str(before);
                out.push_str("{{");
                rest = &rest[at + 2..];
                continue;
            }
            out.push_str(&rest[..at]);
            let Some(end) = rest[at..].find("}}") else {
                self.sink.push(
                    Diagnostic::fatal(
                        "unclosed-reference",
                        span,
                        say!(
                            "`{{{{` mở mà không có `}}}}` đóng",
                            "`{{{{` is never closed by `}}}}`"
                        ),
                    )
                    .cure(say!(
                        "thêm `}}}}`; nếu muốn in hai dấu ngoặc thì viết `\\{{{{`",
                        "add `}}}}`; to print the braces themselves write `\\{{{{`"
                    )),
                );
                return out;
            };
            let path = rest[at + 2..at + end].trim();
            out.push_str(&self.borrow(path, span, depth));
            rest = &rest[at + end + 2..];
        }
        out.push_str(rest);
        out
    }

    /// What a path stands for, as words.
    fn borrow(&mut self, path: &str, span: Span, depth: usize) -> String {
        if depth > DEEPEST {
            self.sink.push(Diagnostic::fatal(
                "circular-reference",
                span,
                say!(
                    "`{path}` gọi vòng lại chính nó",
                    "`{path}` leads back to itself"
                ),
            ));
            return String::new();
        }
        match self.find(path) {
            Some(found) => self.print(&found, span, depth),
            None => {
                let found = Diagnostic::fatal(
                    "undefined-name",
                    span,
                    say!(
                        "không có gì tên `{path}` để gọi bằng `{{{{ {path} }}}}`",
                        "nothing is named `{path}` for `{{{{ {path} }}}}`"
                    ),
                );
                let names = self.names();
                self.sink
                    .push(match nearest(path, names.iter().map(String::as_str)) {
                        Some(near) => {
                            found.cure(say!("có phải là `{near}`?", "did you mean `{near}`?"))
                        }
                        None => found.cure(say!(
                            "khai tên này trong `facts:`, hoặc viết `\\{{{{` nếu muốn in dấu ngoặc",
                            "define it under `facts:`, or write `\\{{{{` to print the braces"
                        )),
                    });
                String::new()
            }
        }
    }

    /// Walks a dotted path from the nearest group that knows its first word.
    fn find(&self, path: &str) -> Option<Fact> {
        let mut steps = path.split('.');
        let first = steps.next()?;
        let own = self
            .scopes
            .iter()
            .rev()
            .filter_map(|scope| scope.get(first));
        let facts = self.scopes[0].get("facts").and_then(|f| f.get(first));
        let ids = self.scopes[0].get("ids").and_then(|f| f.get(first));
        let mut fact = own.chain(facts).chain(ids).find(|f| !f.is_nothing())?;
        for step in steps {
            fact = fact.get(step).filter(|f| !f.is_nothing())?;
        }
        Some(fact.clone())
    }

    fn print(&mut self, fact: &Fact, span: Span, depth: usize) -> String {
        match fact {
            Fact::Words(words) => self.fill(&words.value, span, depth + 1),
            Fact::Unit(key) => self.name(&key.value),
            Fact::List(items) => {
                let parts: Vec<String> = items.iter().map(|f| self.print(f, span, depth)).collect();
                parts.join(", ")
            }
            Fact::Group(_) => match fact.get("text").or_else(|| fact.get("name")) {
                Some(inner) => self.print(inner, span, depth),
                None => String::new(),
            },
            Fact::Nothing => String::new(),
        }
    }

    fn names(&self) -> Vec<String> {
        let mut groups: Vec<&Fact> = self.scopes.clone();
        groups.extend(self.scopes[0].get("facts"));
        groups.extend(self.scopes[0].get("ids"));
        let mut names = Vec::new();
        for group in groups {
            if let Fact::Group(members) = group {
                let known = members.iter().filter(|(_, f)| !f.is_nothing());
                names.extend(known.map(|(k, _)| k.clone()));
            }
        }
        names
    }
}
