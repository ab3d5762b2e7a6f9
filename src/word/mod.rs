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
use std::sync::{Arc, Mutex, OnceLock};

use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

use crate::campaign::{Campaign, Office};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::Document;
use crate::regime::Regime;
use crate::source::{FileId, Span};
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

/// The templates of a run, compiled once and shared by all papers.
pub struct Templates {
    env: OnceLock<Environment<'static>>,
    list: Vec<Template>,
}

/// Everything printed by `{{ … }}` in one rendering, by number.
type Printed = Arc<Mutex<Vec<Words>>>;

/// Stands around the number of something printed; refused in what users write.
pub const OPEN: char = '\u{E000}';
pub const CLOSE: char = '\u{E001}';

impl Templates {
    /// Takes templates. Those from outside are judged at once, and their faults go to the sink;
    /// if there are none, all are compiled when they are first asked for.
    pub fn new(list: Vec<Template>, sink: &mut Sink) -> Self {
        let mut laid_over = list.iter().filter(|it| it.laid_over).peekable();
        let env = OnceLock::new();
        if laid_over.peek().is_some() {
            laid_over.for_each(|it| markup::judge_roles(it, sink));
            let (compiled, faults) = compile(&list);
            let faults = faults.iter().map(|it| fault(&list, it));
            faults.for_each(|it| sink.push(it));
            env.get_or_init(|| compiled);
        }
        Self { env, list }
    }

    fn env(&self) -> &Environment<'static> {
        self.env.get_or_init(|| compile(&self.list).0)
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
        regime: &Regime,
        sink: &mut Sink,
    ) -> Option<Document> {
        let facts = facts::of(campaign, office, regime);
        let facts = refer::resolve(&facts, sink);
        let printed = Printed::default();
        let rendered = self.render(&campaign.kind.0.value, &facts, &printed);
        let text = match rendered {
            Ok(text) => text,
            Err(error) => {
                sink.push(fault(&self.list, &error));
                return None;
            }
        };
        let printed = std::mem::take(&mut *printed.lock().unwrap_or_else(|p| p.into_inner()));
        let mut document = markup::parse(&text, &printed, sink);
        document.properties = facts::properties(campaign, office, &facts, &document);
        Some(document)
    }

    fn render(
        &self,
        kind: &str,
        facts: &crate::fact::Fact,
        printed: &Printed,
    ) -> Result<String, minijinja::Error> {
        let mut env = self.env().clone();
        let sheet = Arc::clone(printed);
        env.set_formatter(move |out, _, value| {
            if value.is_safe() {
                // What a macro made holds its own marks already.
                return Ok(out.write_str(value.as_str().unwrap_or(""))?);
            }
            let words = value::words_of(value)?;
            let mut sheet = sheet.lock().unwrap_or_else(|p| p.into_inner());
            sheet.push(words);
            Ok(write!(out, "{OPEN}{}{CLOSE}", sheet.len() - 1)?)
        });
        env.get_template(&format!("{kind}.jinja"))?
            .render(value::of(facts))
    }
}

/// Compiles templates; those that cannot be are left out, and why is told.
fn compile(list: &[Template]) -> (Environment<'static>, Vec<minijinja::Error>) {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.add_filter("hoa", |text: &Value| value::upper(text));
    env.add_filter("dien", value::fill);
    env.add_filter("de", value::over);
    env.add_filter("chu", |text: &Value| value::words_of(text).map(|w| w.text));
    let added = list
        .iter()
        .map(|it| env.add_template_owned(it.name.clone(), it.text.clone()));
    let faults = added.filter_map(Result::err).collect();
    (env, faults)
}

/// A template's fault as a finding in the template.
fn fault(list: &[Template], error: &minijinja::Error) -> Diagnostic {
    let why = error.detail().unwrap_or("").to_owned();
    let kind = error.kind();
    let found = Diagnostic::new(
        "template-fault",
        Severity::Fatal,
        say!(
            "mẫu văn bản có lỗi: {kind}: {why}",
            "fault in a template: {kind}: {why}"
        ),
    )
    .cure(say!(
        "sửa mẫu ở dòng này; `kehoach eject` in lại mẫu có sẵn",
        "mend the template at this line; `kehoach eject` prints the built-in ones"
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
