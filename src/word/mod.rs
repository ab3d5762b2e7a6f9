//! Facts and templates become a document here; no size is known in this room.

mod brief;
pub mod called;
mod closers;
pub mod command;
mod emphasis;
mod engine;
mod facts;
mod fault;
mod head;
mod in_words;
mod lines;
mod markup;
mod printed;
mod prose;
mod refer;
pub mod scope;
pub mod script;
mod table;
mod unprinted;
mod value;
mod verdict;
mod within;

use std::borrow::Cow;
use std::collections::BTreeMap;

use minijinja::{Environment, Error};

use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::document::Document;
use crate::fact::Fact;
use crate::kind::{Kind, Kinds};
use crate::source::{FileId, Span};
pub use brief::Brief;
pub use engine::{CLOSE, OPEN};
use lines::Lines;
pub use refer::Reached;
use unprinted::Description;
use value::Words;
use verdict::Verdict;

/// A template by name, with its text kept among the sources.
#[derive(Debug, Clone)]
pub struct Template {
    pub name: String,
    pub file: FileId,
    pub text: Cow<'static, str>,
    /// Whether it comes from outside and may be wrong.
    pub laid_over: bool,
}

impl Template {
    fn is_of(&self, kind: &Kind) -> bool {
        self.name.strip_suffix(".jinja") == Some(&kind.key)
    }
}

/// The templates of a run, each compiled once and shared by all papers.
pub struct Templates {
    env: Environment<'static>,
    list: Vec<Template>,
    /// The lines of those from outside.
    lines: Lines,
    /// What is wrong with templates that cannot be used, by their names.
    broken: BTreeMap<String, Vec<Diagnostic>>,
}

impl Templates {
    /// Takes templates. Those from outside are compiled and judged at once, and their faults go
    /// to the sink; each of the others is compiled when it is first asked for.
    pub fn new(list: Vec<Template>, kinds: &Kinds, sink: &mut Sink) -> Self {
        let mut templates = Self {
            env: engine::env(),
            list,
            lines: Lines::default(),
            broken: BTreeMap::new(),
        };
        let (mut sound, mut longest) = (Vec::new(), 0);
        for it in &templates.list {
            if !it.laid_over {
                sound.push((it.name.clone(), it.text.clone()));
                continue;
            }
            longest = longest.max(lines::longest(&it.text));
            let text = templates.lines.mark(it);
            let found = templates.judge(it, &text, kinds);
            found.iter().for_each(|it| sink.push(it.clone()));
            match found.is_empty() {
                true => sound.push((it.name.clone(), text.into())),
                false => drop(templates.broken.insert(it.name.clone(), found)),
            }
        }
        templates.env.set_fuel(Some(engine::steps(longest)));
        templates.env.set_loader(move |name| {
            let asked_for = sound.iter().find(|(known, _)| known == name);
            Ok(asked_for.map(|(_, text)| text.clone()))
        });
        templates
    }

    /// What is wrong with a template from outside, whose roles are marked in `text`.
    fn judge(&self, template: &Template, text: &str, kinds: &Kinds) -> Vec<Diagnostic> {
        let mut sink = Sink::default();
        let mut verdict = Verdict {
            template,
            all: &self.list,
            sink: &mut sink,
        };
        verdict.judge();
        if !verdict.sink.is_fatal() {
            match self.env.template_from_named_str(&template.name, text) {
                // What the keys of a kind are that could not be read, nobody knows.
                Ok(_) if !self.has_kinds(template, kinds) => {}
                Ok(compiled) => {
                    let known = scope::names(template, &self.list, kinds);
                    verdict.names(&compiled.undeclared_variables(false), &known);
                }
                Err(error) => verdict.sink.push(self.fault(&error)),
            }
        }
        sink.into_sorted()
    }

    /// Whether the kinds are there that a template is for; a shared one is for all.
    fn has_kinds(&self, template: &Template, kinds: &Kinds) -> bool {
        let is_for = |it: &Template| template.name.contains('/') || it.name == template.name;
        let mut wanted = self.of_kinds().filter(|(_, it)| is_for(it));
        wanted.all(|(key, _)| kinds.get(key).is_some())
    }

    /// Templates that papers are made from, each with the kind it is for.
    pub fn of_kinds(&self) -> impl Iterator<Item = (&str, &Template)> {
        let whole = self.list.iter().filter(|it| !it.name.contains('/'));
        whole.filter_map(|it| Some((it.name.strip_suffix(".jinja")?, it)))
    }

    /// Words a campaign through the template of its kind.
    pub fn word(&self, brief: &Brief, sink: &mut Sink) -> Option<Document> {
        let Brief {
            campaign,
            office,
            regulation,
            kind,
            sources,
            ..
        } = *brief;
        // Only one of the two trees is kept: those of long papers are large.
        let (facts, description) = {
            let typed = facts::of(brief);
            let description = Description::of(&typed, kind);
            (refer::resolve(&typed, sources, sink), description)
        };
        let mut paper = engine::Paper::default();
        let printed = match self.render(&kind.key, &facts, &mut paper) {
            Ok(printed) => printed,
            Err(error) => {
                self.tell(&error, self.lines.last(&paper.0), sink);
                return None;
            }
        };
        let text = String::from_utf8(paper.0).unwrap_or_default();
        let mut document = markup::parse(&text, &printed, &self.lines, sink);
        // What a broken template prints is no paper to be judged.
        if FAULTS.iter().any(|code| sink.has(code)) {
            return None;
        }
        let template = self.list.iter().find(|it| it.is_of(kind));
        if let Some(template) = template.filter(|_| !sink.is_fatal()) {
            printed::judge(&document, template, kind, regulation, &facts, sink);
            // Of a paper with nothing on it that is enough.
            if !document.blocks.is_empty() {
                description.judge(&printed, template, sink);
            }
        }
        document.manner = facts::manner(campaign, office);
        let usual = kind.ending().map(str::to_owned);
        document.ending = document.manner.ending.clone().or(usual);
        let two_sided = campaign.two_sided.as_ref().or(office.two_sided.as_ref());
        document.two_sided = two_sided.is_some_and(|it| it.value);
        document.properties = facts::properties(campaign, office, &facts, &document);
        Some(document)
    }

    /// Tells why a paper could not be worded: one of the templates it uses is broken, or fails.
    /// The engine does not always know where; `here` is the line that was printed last.
    fn tell(&self, error: &Error, here: Option<Span>, sink: &mut Sink) {
        let mut told: Vec<&Diagnostic> = Vec::new();
        let mut cause: Option<&dyn std::error::Error> = Some(error);
        while let Some(error) = cause {
            let words = error.to_string();
            let is_called = |name: &str| words.split(['"', '\'']).any(|it| it == name);
            let called = self.broken.iter().filter(|(name, _)| is_called(name));
            told.extend(called.flat_map(|(_, found)| found));
            cause = error.source();
        }
        match told.is_empty() {
            true => {
                let found = self.fault(error);
                let span = found.span.or(here);
                sink.push(Diagnostic { span, ..found });
            }
            false => told.into_iter().for_each(|it| sink.push(it.clone())),
        }
    }

    fn render(
        &self,
        kind: &str,
        facts: &Fact,
        mut paper: &mut engine::Paper,
    ) -> Result<Vec<Words>, Error> {
        let template = self.env.get_template(&format!("{kind}.jinja"))?;
        let mut rendered = template.render_captured_to(value::of(facts), &mut paper)?;
        Ok(rendered.with_state_mut(|state| std::mem::take(&mut engine::printed(state).words)))
    }

    /// A template's fault as a finding in the template.
    fn fault(&self, error: &Error) -> Diagnostic {
        let error = fault::innermost(error);
        let place = self
            .list
            .iter()
            .find(|t| Some(t.name.as_str()) == error.name());
        let Some(template) = place else {
            return fault::told(error, "");
        };
        let range = match error.range() {
            Some(range) => self.lines.unmarked(template.file, range),
            None => line_range(template, error.line()),
        };
        let typed = template.text.get(range.clone()).unwrap_or("");
        fault::told(error, typed).at(Span::new(template.file, range.start, range.end))
    }
}

/// What is told of templates that fail.
const FAULTS: [&str; 3] = ["template-fault", "unknown-role", "words-without-role"];

/// A fault of a template.
fn bare_fault(message: Message) -> Diagnostic {
    Diagnostic::new("template-fault", Severity::Fatal, message)
}

/// A fault of a template that has no better cure.
fn template_fault(message: Message) -> Diagnostic {
    bare_fault(message).cure(message!(
        "sửa mẫu ở dòng này; `kehoach eject` in lại mẫu có sẵn",
        "fix the template at this line; `kehoach eject` prints the built-in ones"
    ))
}

fn line_range(template: &Template, line: Option<usize>) -> std::ops::Range<usize> {
    let skip = line.unwrap_or(1).saturating_sub(1);
    let start: usize = template
        .text
        .split_inclusive('\n')
        .take(skip)
        .map(str::len)
        .sum();
    let rest = &template.text[start.min(template.text.len())..];
    start..start + rest.lines().next().map_or(0, str::len)
}
