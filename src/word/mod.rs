//! Facts and templates become a document here; no size is known in this room.

mod emphasis;
mod facts;
mod head;
mod markup;
mod prose;
mod refer;
mod table;
mod value;

use std::borrow::Cow;

use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value};

use crate::campaign::{Campaign, Office};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::Document;
use crate::fact::Fact;
use crate::regulation::Regulation;
use crate::source::{FileId, Sources, Span};
use value::Words;

/// A template by name, with its text kept among the sources.
#[derive(Debug, Clone)]
pub struct Template {
    pub name: String,
    pub file: FileId,
    pub text: Cow<'static, str>,
    /// Whether it comes from outside and may be wrong.
    pub laid_over: bool,
}

/// The templates of a run, each compiled once and shared by all papers.
pub struct Templates {
    env: Environment<'static>,
    list: Vec<Template>,
}

/// Everything printed by `{{ … }}` in one rendering, by number.
#[derive(Default)]
struct Printed(Vec<Words>);

/// Stands around the number of something printed; refused in what users write.
pub const OPEN: char = '\u{E000}';
pub const CLOSE: char = '\u{E001}';

impl Templates {
    /// Takes templates. Those from outside are compiled and judged at once, and their faults go
    /// to the sink; each of the others is compiled when it is first asked for.
    pub fn new(list: Vec<Template>, sink: &mut Sink) -> Self {
        let mut env = env();
        for it in list.iter().filter(|it| it.laid_over) {
            markup::judge_roles(it, sink);
            if let Err(error) = env.add_template_owned(it.name.clone(), it.text.clone()) {
                sink.push(fault(&list, &error));
            }
        }
        let built_in = list.iter().filter(|it| !it.laid_over);
        let built_in: Vec<Template> = built_in.cloned().collect();
        env.set_loader(move |name| {
            let asked_for = built_in.iter().find(|it| it.name == name);
            Ok(asked_for.map(|it| it.text.clone()))
        });
        Self { env, list }
    }

    /// Kinds of paper there is a template for.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        let names = self.list.iter().map(|t| t.name.as_str());
        names
            .filter(|n| !n.contains('/'))
            .filter_map(|n| n.strip_suffix(".jinja"))
    }

    /// Words a campaign through the template of its kind.
    pub fn word(
        &self,
        campaign: &Campaign,
        office: &Office,
        regulation: &Regulation,
        sources: &Sources,
        sink: &mut Sink,
    ) -> Option<Document> {
        let facts = facts::of(campaign, office, regulation, sources);
        let facts = refer::resolve(&facts, sources, sink);
        let (text, printed) = match self.render(&campaign.kind.0.value, &facts) {
            Ok(rendered) => rendered,
            Err(error) => {
                sink.push(fault(&self.list, &error));
                return None;
            }
        };
        let mut document = markup::parse(&text, &printed, sink);
        document.properties = facts::properties(campaign, office, &facts, &document);
        Some(document)
    }

    fn render(&self, kind: &str, facts: &Fact) -> Result<(String, Vec<Words>), Error> {
        let template = self.env.get_template(&format!("{kind}.jinja"))?;
        let mut rendered = template.render_captured(value::of(facts))?;
        let printed = rendered.with_state_mut(|state| std::mem::take(printed(state)));
        Ok((rendered.into_output(), printed.0))
    }
}

/// What templates are compiled and rendered with.
fn env() -> Environment<'static> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_formatter(print);
    env.add_filter("hoa", |text: &Value| value::upper(text));
    env.add_filter("dien", value::fill);
    env.add_filter("de", value::over);
    env.add_filter("chu", |text: &Value| {
        value::words_of(text).map(|it| it.words.text.clone())
    });
    env
}

/// Puts words aside and prints their number.
fn print(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_safe() {
        // What a macro made holds its own marks already.
        return Ok(out.write_str(value.as_str().unwrap_or(""))?);
    }
    let words = value::words_of(value)?;
    let Printed(printed) = printed(state);
    printed.push(words);
    Ok(write!(out, "{OPEN}{}{CLOSE}", printed.len() - 1)?)
}

fn printed<'a>(state: &'a mut State) -> &'a mut Printed {
    state.get_or_insert_extension_with(Printed::default)
}

/// A template's fault as a finding in the template.
fn fault(list: &[Template], error: &Error) -> Diagnostic {
    let why = error.detail().unwrap_or("").to_owned();
    let kind = error.kind();
    let found = Diagnostic::new(
        "template-fault",
        Severity::Fatal,
        message!(
            "mẫu văn bản có lỗi: {kind}: {why}",
            "fault in a template: {kind}: {why}"
        ),
    )
    .cure(message!(
        "sửa mẫu ở dòng này; `kehoach eject` in lại mẫu có sẵn",
        "fix the template at this line; `kehoach eject` prints the built-in ones"
    ));
    let place = list.iter().find(|t| Some(t.name.as_str()) == error.name());
    match place {
        Some(template) => {
            let range = error
                .range()
                .unwrap_or_else(|| line_range(template, error.line()));
            found.at(Span::new(template.file, range.start, range.end))
        }
        None => found,
    }
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
