//! Mistakes in the words the program was called with, told like any other.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diagnostic::Message;

pub fn message(error: &Error) -> Message {
    let mut said = what(error);
    let value = |kind| error.get(kind).map(words).filter(|words| !words.is_empty());
    let near = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let known = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    if let Some(near) = near.into_iter().find_map(value) {
        add(
            &mut said,
            &message!("có phải là {near}?", "did you mean {near}?"),
        );
    } else if let Some(known) = known.into_iter().find_map(value) {
        add(
            &mut said,
            &message!("dùng được: {known}", "can be used: {known}"),
        );
    }
    add(
        &mut said,
        &message!(
            "xem hướng dẫn: `kehoach --help`",
            "for help: `kehoach --help`"
        ),
    );
    said
}

fn what(error: &Error) -> Message {
    let value = |kind| error.get(kind).map(words).unwrap_or_default();
    let (arg, given) = (
        value(ContextKind::InvalidArg),
        value(ContextKind::InvalidValue),
    );
    match error.kind() {
        ErrorKind::InvalidValue if given.is_empty() => {
            message!("thiếu giá trị sau {arg}", "{arg} lacks a value")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            message!(
                "{given} không dùng được cho {arg}",
                "{given} cannot be used for {arg}"
            )
        }
        ErrorKind::UnknownArgument => {
            message!("không có tùy chọn {arg}", "there is no option {arg}")
        }
        ErrorKind::InvalidSubcommand => {
            let name = value(ContextKind::InvalidSubcommand);
            message!("không có lệnh {name}", "there is no command {name}")
        }
        ErrorKind::MissingRequiredArgument => message!("còn thiếu {arg}", "{arg} is missing"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            message!("chưa nói lệnh nào", "no command is given")
        }
        ErrorKind::ArgumentConflict => match value(ContextKind::PriorArg) {
            other if other.is_empty() || other == arg => {
                message!("{arg} được viết hai lần", "{arg} is given twice")
            }
            other => message!(
                "{arg} không dùng cùng {other}: bỏ một trong hai",
                "{arg} cannot be used with {other}: leave one of them out"
            ),
        },
        ErrorKind::InvalidUtf8 => message!("có chữ không phải UTF-8", "a word is not UTF-8"),
        kind => message!(
            "lệnh viết chưa đúng: {kind}",
            "the command is not right: {kind}"
        ),
    }
}

fn add(said: &mut Message, more: &Message) {
    said.vi = format!("{}\n  {}", said.vi, more.vi);
    said.en = format!("{}\n  {}", said.en, more.en);
}

/// Values between backticks and commas.
fn words(value: &ContextValue) -> String {
    let quoted = |word: &String| match word.is_empty() {
        true => String::new(),
        false => format!("`{word}`"),
    };
    match value {
        ContextValue::String(word) => quoted(word),
        ContextValue::Strings(words) => words.iter().map(quoted).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
