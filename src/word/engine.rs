//! The template engine as papers need it: what may be called, what printing means, and how far
//! a template may go.

use std::io;

use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value};

use super::value::{self, Words};
use super::{called, fault};

/// Steps of one rendering; the longest paper that can be read takes a fifth of them.
const MOST_STEPS: u64 = 50_000_000;

/// Bytes one rendering may print, or hold ready to print.
pub const MOST_BYTES: usize = 32_000_000;

/// Bytes that steps of one rendering may put out between two values.
const MOST_PLAIN: u64 = 4_000_000_000;

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
    // What makes long words of short ones without end, no paper needs.
    let mut env = Environment::empty();
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_formatter(print);
    env.set_fuel(Some(MOST_STEPS));
    called::add(&mut env);
    env
}

/// Steps for templates whose longest words between two tags are so long: each step may print
/// them once more.
pub fn steps(longest: usize) -> u64 {
    MOST_STEPS.min(MOST_PLAIN / longest.max(1) as u64)
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
    fault::own(&fault::too_long())
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
