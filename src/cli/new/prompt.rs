//! A question asked in a terminal.

use std::cell::RefCell;

use inquire::error::CustomUserError;
use inquire::validator::{ErrorMessage, Validation};
use inquire::{Confirm, InquireError, Select, Text};

use crate::app::{Choice, Manner, Question};
use crate::diagnostic::{Lang, Message};
use crate::report::Report;

/// Choices that are seen at once.
const SEEN: usize = 12;

/// A choice as it is shown.
struct Shown<'a> {
    choice: &'a Choice,
    lang: Lang,
}

impl std::fmt::Display for Shown<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.choice.label.in_lang(self.lang))
    }
}

/// What somebody answers; what is said of it is the question's.
pub fn answer(question: &Question, report: &Report) -> Result<String, Message> {
    let lang = report.lang();
    match question.manner {
        Manner::Chosen if !question.choices.is_empty() => chosen(question, lang),
        _ => typed(question, lang),
    }
}

fn chosen(question: &Question, lang: Lang) -> Result<String, Message> {
    let shown = |choice| Shown { choice, lang };
    let options: Vec<Shown> = question.choices.iter().map(shown).collect();
    let default = question.default.as_deref();
    let at = options
        .iter()
        .position(|it| Some(it.choice.value.as_str()) == default);
    let move_about = message!(
        "gõ chữ để lọc, ↑ ↓ rồi Enter để chọn",
        "letters filter, ↑ ↓ and Enter choose"
    );
    let help = helped(question, lang, Some(&move_about));
    // A name of before is looked for once, not for each choice.
    let instead = RefCell::new((String::new(), Vec::new()));
    let scored = |typed: &str, it: &Shown, _: &str, _: usize| {
        let near = i64::try_from(it.choice.distance(typed)).unwrap_or(i64::MAX);
        let mut known = instead.borrow_mut();
        if known.0 != typed {
            *known = (typed.to_owned(), question.instead(typed));
        }
        let fits = it.choice.fits(typed) || known.1.contains(&it.choice.value);
        fits.then_some(-near)
    };
    let asked = Select::new(question.words.in_lang(lang), options)
        .with_page_size(SEEN)
        .with_starting_cursor(at.unwrap_or(0))
        .with_scorer(&scored)
        .with_help_message(&help)
        .prompt();
    asked.map(|it| it.choice.value.clone()).map_err(ended)
}

fn typed(question: &Question, lang: Lang) -> Result<String, Message> {
    let enter = message!("Enter để trả lời", "Enter answers");
    let complete = message!(
        "Tab lấy gợi ý, ↑ ↓ chọn gợi ý khác, Enter để trả lời",
        "Tab takes what is offered, ↑ ↓ choose another, Enter answers"
    );
    let how = (!question.choices.is_empty()).then_some(&complete);
    let help = helped(question, lang, Some(how.unwrap_or(&enter)));
    let judge = question.clone();
    let judged = move |words: &str| -> Result<Validation, CustomUserError> {
        Ok(match judge.verdict(words) {
            Ok(_) => Validation::Valid,
            Err(why) => Validation::Invalid(ErrorMessage::Custom(why.in_lang(lang).to_owned())),
        })
    };
    let choices = question.choices.clone();
    let suggested = move |typed: &str| -> Result<Vec<String>, CustomUserError> {
        let fitting = choices.iter().filter(|it| it.fits(typed));
        Ok(fitting.map(|it| it.value.clone()).collect())
    };
    let mut asked = Text::new(question.words.in_lang(lang))
        .with_page_size(SEEN)
        .with_autocomplete(suggested)
        .with_validator(judged)
        // One is always given: the prompt's own is English.
        .with_help_message(&help);
    if let Some(default) = question.default.as_deref().filter(|it| !it.is_empty()) {
        asked = asked.with_default(default);
    }
    asked.prompt().map_err(ended)
}

/// Whether what was shown is to be written.
pub fn agreed(words: &Message, report: &Report) -> Result<bool, Message> {
    let lang = report.lang();
    let (yes, no) = match lang {
        Lang::Vi => ("c", "k"),
        Lang::En => ("y", "n"),
    };
    let shown = move |is_yes: bool| match is_yes {
        true => format!("{yes}/{no}, Enter = {yes}"),
        false => format!("{yes}/{no}, Enter = {no}"),
    };
    let said = |is_yes: bool| if is_yes { yes } else { no }.to_owned();
    let read = |words: &str| match words.trim().to_lowercase().as_str() {
        "c" | "có" | "co" | "y" | "yes" => Ok(true),
        "k" | "không" | "khong" | "n" | "no" => Ok(false),
        _ => Err(()),
    };
    let wrong = message!("trả lời `c` (có) hoặc `k` (không)", "answer `y` or `n`");
    Confirm::new(words.in_lang(lang))
        .with_default(true)
        .with_default_value_formatter(&shown)
        .with_formatter(&said)
        .with_parser(&read)
        .with_error_message(wrong.in_lang(lang))
        .prompt()
        .map_err(ended)
}

/// What helps to answer, then how.
fn helped(question: &Question, lang: Lang, how: Option<&Message>) -> String {
    let help = question.help.in_lang(lang);
    let how = how.map_or("", |it| it.in_lang(lang));
    let said = [help, how].into_iter().filter(|it| !it.is_empty());
    said.collect::<Vec<_>>().join("; ")
}

fn ended(why: InquireError) -> Message {
    match why {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => {
            message!("đã thôi, chưa ghi tệp nào", "left off, no file was written")
        }
        other => message!("không hỏi được: {other}", "cannot ask: {other}"),
    }
}
