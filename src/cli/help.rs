//! Help in the reader's language: every word clap would say in English is replaced.

use clap::{Arg, Command};

use super::arguments::about;
use super::version;
use crate::diagnostic::Lang;

/// Words in Vietnamese and in English.
type Both = [&'static str; 2];

/// What is said of a command and of what it takes.
pub struct About {
    pub usage: Both,
    pub purpose: Both,
    pub words: &'static [&'static [Word]],
}

impl About {
    fn of(&self, id: &str) -> Option<&'static Word> {
        let mut words = self.words.iter().copied().flatten();
        words.find(|it| it.id == id)
    }
}

/// What is said of an argument or option: its name, what to call its value, what it does.
pub struct Word {
    id: &'static str,
    value: Both,
    help: Both,
}

/// Of what takes a value.
pub const fn option(id: &'static str, value: Both, help: Both) -> Word {
    Word { id, value, help }
}

/// Of what is only said or not.
pub const fn flag(id: &'static str, help: Both) -> Word {
    option(id, ["", ""], help)
}

/// The command and those below it, with their words in the language.
pub fn localized(command: Command, lang: Lang) -> Command {
    let pick = |words: &Both| words[usize::from(lang == Lang::En)];
    let command = match command.get_name() {
        "kehoach" => command.long_version(version::told(lang)),
        _ => command,
    };
    let about = about(command.get_name());
    let command = match about {
        Some(it) => command
            .override_usage(pick(&it.usage))
            .about(pick(&it.purpose)),
        None => command,
    };
    command
        .help_template(pick(&[
            "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}",
            "{about-with-newline}\nUsage: {usage}\n\n{all-args}",
        ]))
        .subcommand_help_heading(pick(&["Lệnh", "Commands"]))
        .mut_args(|arg| worded(arg, about, pick))
        .mut_subcommands(|inner| localized(inner, lang))
}

fn worded(arg: Arg, about: Option<&About>, pick: impl Fn(&Both) -> &'static str) -> Arg {
    let heading = match arg.is_positional() {
        true => pick(&["Đối số", "Arguments"]),
        false => pick(&["Tùy chọn", "Options"]),
    };
    let arg = arg.help_heading(heading);
    match about.and_then(|it| it.of(arg.get_id().as_str())) {
        Some(word) if arg.get_action().takes_values() => {
            let arg = arg.value_name(pick(&word.value)).help(pick(&word.help));
            arg.hide_default_value(true).hide_possible_values(true)
        }
        Some(word) => arg.help(pick(&word.help)),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::arguments::Arguments;
    use clap::CommandFactory;

    #[test]
    fn everything_has_words() {
        Arguments::command().debug_assert();
        judge(&Arguments::command());
    }

    fn judge(command: &Command) {
        let name = command.get_name();
        let about = about(name);
        assert!(about.is_some(), "{name}");
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            assert!(about.and_then(|it| it.of(id)).is_some(), "{name}: {id}");
        }
        command.get_subcommands().for_each(judge);
    }
}
