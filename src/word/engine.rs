//! The template engine as papers need it: what may be called, what printing means, and how far
//! a template may go.

use std::io;

use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, functions,
};

use super::fault::Own;
use super::value::{self, Words};

/// Steps of one rendering; the longest paper that can be read takes a fifth of them.
const MOST_STEPS: u64 = 50_000_000;

/// Bytes one rendering may print, or hold ready to print.
pub const MOST_BYTES: usize = 32_000_000;

/// Bytes that steps of one rendering may put out between two values.
const MOST_PLAIN: u64 = 4_000_000_000;

/// Numbers that `range` gives at most.
const MOST_NUMBERS: usize = 10_000;

/// What makes long words of short ones without end, or goes on from one turn of a loop to the
/// next: no paper needs it.
const FILTERS_WITHOUT_BOUND: [&str; 12] = [
    "batch", "chain", "format", "indent", "join", "map", "pprint", "replace", "slice", "string",
    "sum", "zip",
];
const FUNCTIONS_WITHOUT_BOUND: [&str; 2] = ["debug", "namespace"];

/// Stands around the number of something printed; refused in what users write.
pub const OPEN: char = '\u{E000}';
pub const CLOSE: char = '\u{E001}';

/// Everything printed by `{{ … }}` in one rendering, by number.
#[derive(Default)]
pub struct Printed {
    pub words: Vec<Words>,
    bytes: usize,
}

impl Printed {
    fn count(&mut self, bytes: usize) -> Result<(), Error> {
        self.bytes += bytes;
        if self.bytes > MOST_BYTES {
            return Err(too_long());
        }
        Ok(())
    }
}

/// What templates are compiled and rendered with.
pub fn env() -> Environment<'static> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_formatter(print);
    env.set_fuel(Some(MOST_STEPS));
    for name in FILTERS_WITHOUT_BOUND {
        env.remove_filter(name);
    }
    for name in FUNCTIONS_WITHOUT_BOUND {
        env.remove_global(name);
    }
    env.add_function("range", range);
    env.add_filter("join", value::join);
    env.add_filter("hoa", |text: &Value| value::upper(text));
    env.add_filter("dien", value::fill);
    env.add_filter("de", value::over);
    env.add_filter("chu", |text: &Value| {
        value::words_of(text).map(|it| it.words.text.clone())
    });
    env
}

/// Steps for templates whose longest words between two tags are so long: each step may print
/// them once more.
pub fn steps(longest: usize) -> u64 {
    MOST_STEPS.min(MOST_PLAIN / longest.max(1) as u64)
}

fn range(from: isize, to: Option<isize>, step: Option<isize>) -> Result<Value, Error> {
    let numbers = functions::range(from, to, step)?;
    match numbers.len() {
        Some(long) if long <= MOST_NUMBERS => Ok(numbers),
        _ => Err(too_long()),
    }
}

/// Puts words aside and prints their number.
fn print(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_safe() {
        // What a macro made holds its own marks already.
        let text = value.as_str().unwrap_or("");
        printed(state).count(text.len())?;
        return Ok(out.write_str(text)?);
    }
    let words = value::words_of(value)?;
    let printed = printed(state);
    printed.count(words.size())?;
    printed.words.push(words);
    Ok(write!(out, "{OPEN}{}{CLOSE}", printed.words.len() - 1)?)
}

/// What was printed until now.
pub fn printed<'a>(state: &'a mut State) -> &'a mut Printed {
    state.get_or_insert_extension_with(Printed::default)
}

/// The error for a template that prints without end.
pub fn too_long() -> Error {
    Own::error(message!(
        "mẫu làm ra lời văn quá dài",
        "the template makes words that are too long"
    ))
}

/// Takes what a template prints, up to a bound.
#[derive(Default)]
pub struct Paper(pub Vec<u8>);

impl io::Write for &mut Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MOST_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether an error tells that [`Paper`] was full.
pub fn is_too_long(error: &Error) -> bool {
    error.kind() == ErrorKind::WriteFailure
}
