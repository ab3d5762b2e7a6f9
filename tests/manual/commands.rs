//! Commands and options of the manual are those of the program.

use std::collections::BTreeSet;
use std::process::Command;

use super::blocks::{self, PAGES};

/// How the manual calls the program.
const CALLS: [&str; 2] = ["kehoach ", "cargo run -- "];

#[test]
fn commands_exist_with_their_options() {
    let mut told = BTreeSet::new();
    for page in PAGES {
        for block in blocks::of(page) {
            for line in block.text.lines().filter(|_| block.kind == "console") {
                if let Some(call) = CALLS.iter().find_map(|call| line.strip_prefix(call)) {
                    judge(call, &block.place);
                    told.extend(call.split(' ').next().map(str::to_owned));
                }
            }
        }
        // The table of commands, and words in the running text.
        for call in page
            .1
            .split("`kehoach ")
            .skip(1)
            .filter_map(|l| l.split('`').next())
        {
            judge(call, page.0);
            told.extend(call.split(' ').next().map(str::to_owned));
        }
    }
    for command in [
        "build",
        "check",
        "schema",
        "eject",
        "new-kind",
        "explain",
        "completions",
    ] {
        assert!(
            told.contains(command),
            "the manual never tells of `{command}`"
        );
    }
}

/// A call as the manual writes it: `build FILE --out DIR`.
fn judge(call: &str, place: &str) {
    let mut words = call.split(' ');
    let command = words.next().unwrap_or("");
    let asked: Vec<&str> = match command.starts_with("--") {
        true => vec!["--help"],
        false => vec![command, "--help"],
    };
    let answer = Command::new(env!("CARGO_BIN_EXE_kehoach"))
        .args(&asked)
        .output()
        .unwrap();
    assert!(
        answer.status.success(),
        "{place}: there is no `kehoach {command}`"
    );
    let help = String::from_utf8(answer.stdout).unwrap();
    for option in words.filter(|word| word.starts_with("--")) {
        assert!(
            help.contains(option),
            "{place}: `kehoach {command}` has no `{option}`"
        );
    }
}
