//! The plan of the house, executed: which room may know which, and who knows each crate.

use std::fs;
use std::path::Path;

use unicode_normalization::is_nfc;

/// Nouns that every room may use.
const GROUND: &[&str] = &[
    "agenda",
    "campaign",
    "change",
    "description",
    "diagnostic",
    "document",
    "edit",
    "edition",
    "face",
    "fact",
    "numbering",
    "origin",
    "fix",
    "kind",
    "knowledge",
    "list",
    "manuscript",
    "mark",
    "node",
    "number",
    "pattern",
    "proof",
    "record",
    "regulation",
    "role",
    "shape",
    "sheet",
    "shift",
    "source",
    "stars",
    "strip",
    "symbol",
    "time",
    "timeline",
    "turn",
    "unwritten",
    "worded",
];

/// What stands on the ground floor but is not known to the room that lays out or writes.
const WRITERS: &[&str] = &[
    "face", "mark", "origin", "role", "sheet", "shift", "source", "strip",
];

/// Rooms, each with what it may know beside itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("read", GROUND),
    ("check", GROUND),
    ("recover", GROUND),
    ("word", GROUND),
    ("compose", GROUND),
    ("filing", GROUND),
    ("write", WRITERS),
    (
        "app",
        &[
            "*", "batch", "check", "compose", "filing", "read", "recover", "word", "write",
        ],
    ),
    ("batch", &[]),
    ("host", &["app", "diagnostic", "edition", "mark", "source"]),
    ("report", &["diagnostic", "source"]),
    ("lsp", &["*", "app", "host"]),
    ("mailing", &["*", "app", "batch", "host"]),
    ("page", &["*", "app", "batch", "host", "mailing"]),
    (
        "cli",
        &[
            "*", "app", "batch", "host", "lsp", "mailing", "page", "report",
        ],
    ),
    ("main", &["cli", "host"]),
];

/// Foreign crates, each with the only places that may know it.
const CRATES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["report/"]),
    ("anstream", &["report/"]),
    ("anstyle", &["report/"]),
    ("axum", &["page/"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/"]),
    ("csv", &["filing/text.rs", "read/list/"]),
    ("docx_rs", &["write/docx"]),
    ("encoding_rs", &["read/list/", "read/old_text.rs"]),
    ("flate2", &["host/"]),
    ("fontdb", &["host/"]),
    ("fst", &["knowledge/", "proof/neighbours.rs"]),
    ("getrandom", &["host/"]),
    ("hayro_interpret", &["read/pdf/"]),
    ("hayro_syntax", &["read/pdf/"]),
    ("ics", &["filing/calendar.rs"]),
    ("inquire", &["cli/new/"]),
    ("kurbo", &["read/pdf/"]),
    ("lsp_server", &["lsp/"]),
    ("lsp_types", &["lsp/"]),
    ("mail_builder", &["filing/mail.rs"]),
    ("minijinja", &["word/"]),
    ("notify", &["host/"]),
    ("open", &["host/"]),
    ("percent_encoding", &["lsp/", "mark.rs", "report/"]),
    (
        "quick_xml",
        &["filing/", "read/docx/", "read/list/", "write/docx"],
    ),
    ("rayon", &["app/", "batch.rs", "check/mod.rs"]),
    ("regex", &["check/"]),
    ("rust_xlsxwriter", &["filing/table.rs"]),
    ("serde_saphyr", &["read/"]),
    ("similar", &["change/", "fix.rs"]),
    ("siphasher", &["mark.rs"]),
    ("strsim", &["shape.rs"]),
    ("tempfile", &["host/"]),
    ("tokio", &["page/"]),
    ("ttf_parser", &["face.rs", "face/"]),
    ("typst", &["write/"]),
    ("typst_layout", &["write/"]),
    ("typst_pdf", &["write/"]),
    ("typst_svg", &["write/"]),
    (
        "zip",
        &[
            "filing/appended.rs",
            "read/docx/",
            "read/list/",
            "read/mark.rs",
            "write/docx",
        ],
    ),
];

#[test]
fn rooms_know_only_what_they_may() {
    for (path, text) in sources() {
        let room = room(&path);
        let rule = ROOMS.iter().find(|(name, _)| *name == room);
        let allowed = match rule {
            Some((_, allowed)) => allowed,
            None if GROUND.contains(&room.as_str()) => GROUND,
            None => continue,
        };
        let known = |other: &str| {
            other == room
                || allowed.contains(&other)
                || allowed.contains(&"*") && GROUND.contains(&other)
        };
        // Tests stand at the end of a file and may call in any room.
        let text = text.split("#[cfg(test)]").next().unwrap_or(&text);
        for other in named(text, "crate::")
            .into_iter()
            .chain(named(text, "kehoach::"))
        {
            let is_room = ROOMS.iter().any(|(name, _)| *name == other);
            let is_noun = GROUND.contains(&other.as_str());
            assert!(
                known(&other) || !is_room && !is_noun,
                "src/{path} knows `{other}`"
            );
        }
    }
}

#[test]
fn every_room_has_a_rule() {
    for (path, _) in sources() {
        let room = room(&path);
        let has_rule = ROOMS.iter().any(|(name, _)| *name == room);
        assert!(
            has_rule || GROUND.contains(&room.as_str()) || room == "lib",
            "src/{path}"
        );
    }
}

#[test]
fn each_crate_is_known_to_one_room() {
    for (path, text) in sources() {
        for (name, places) in CRATES {
            let is_home = places.iter().any(|place| path.starts_with(place));
            assert!(
                is_home || !knows(&text, name),
                "src/{path} knows the crate `{name}`"
            );
        }
    }
}

#[test]
fn every_crate_has_a_reason_and_a_use() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let from = manifest.find("[dependencies]").unwrap();
    let lines: Vec<&str> = manifest[from..].lines().skip(1).collect();
    let all: String = sources().into_iter().map(|(_, text)| text).collect();
    for (place, line) in lines
        .iter()
        .enumerate()
        .take_while(|(_, line)| !line.is_empty())
    {
        if line.starts_with('#') {
            continue;
        }
        let name = line.split([' ', '=']).next().unwrap().replace('-', "_");
        assert!(lines[place - 1].starts_with('#'), "`{name}` has no reason");
        assert!(knows(&all, &name), "`{name}` is not used");
    }
}

#[test]
fn only_the_host_touches_the_outside() {
    for (path, text) in sources()
        .into_iter()
        .filter(|(path, _)| !path.starts_with("host/"))
    {
        let code = text.split("#[cfg(test)]").next().unwrap();
        for door in ["std::fs", "std::env", "SystemTime", "Instant", "File::"] {
            assert!(
                path.contains("tests") || !code.contains(door),
                "src/{path}: {door}"
            );
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "src/{path}");
    }
}

/// Where a word that is also a kind's is one of the language: what is planned, what is told.
const COMMON: &[&str] = &[
    "check/figures/percent_over_100.rs",
    "proof/citation.rs",
    "proof/deadline.rs",
];

/// Names of kinds that are also words of every day: what is told, ruled, shown, planned.
const WORDS: &[&str] = &[
    "báo cáo",
    "biên bản",
    "chương trình",
    "dự án",
    "đề án",
    "hướng dẫn",
    "kết luận",
    "phương án",
    "quy hoạch",
    "quy định",
    "quyết định",
    "thông báo",
];

#[test]
fn no_kind_of_paper_is_named_in_the_program() {
    let mut names = Vec::new();
    for (file, text) in texts(&root().join("data/kinds")) {
        names.push(file.trim_end_matches(".yaml").to_owned());
        let line = |key: &str| {
            text.lines()
                .find_map(|it| it.strip_prefix(key))
                .map(str::to_owned)
        };
        let is_word = |name: &String| WORDS.contains(&name.to_lowercase().as_str());
        names.extend(line("name: ").filter(|it| !is_word(it)));
        names.extend(line("title: "));
    }
    assert!(names.len() > 4);
    for (path, text) in sources() {
        let is_test = path.contains("tests") || path.contains("specimen");
        let code = text.split("#[cfg(test)]").next().unwrap();
        let common = COMMON.contains(&path.as_str());
        for line in code.lines().filter(|_| !is_test) {
            let words = line.trim_start();
            // What stands in `shape!` is read by users, other comments are not.
            let is_read = path.starts_with("campaign/") || path == "kind.rs";
            if words.starts_with("//") && !is_read {
                continue;
            }
            let lower = words.to_lowercase();
            let named = names.iter().find(|name| match common {
                true => words.contains(name.as_str()),
                // Capitals are those of a printed name.
                false if name.chars().any(char::is_lowercase) => {
                    lower.contains(&name.to_lowercase())
                }
                false => words.contains(name.as_str()),
            });
            assert_eq!(named, None, "src/{path}: {words}");
        }
    }
}

/// Letters of kinds that are also something else: the number column of a table, a house of the
/// land whose laws bear its letters.
const LETTERS: &[(&str, &str)] = &[("proof/cited_number.rs", "QH"), ("write/specimen.rs", "TT")];

#[test]
fn no_letters_of_a_kind_are_named_in_the_program() {
    let mut letters = Vec::new();
    for (_, text) in texts(&root().join("data/regulations")) {
        let types = text.lines().skip_while(|it| *it != "types:").skip(1);
        let types = types.take_while(|it| it.starts_with(' '));
        let quoted = types.filter_map(|it| it.split_once("text: ")?.1.split([',', '}']).next());
        letters.extend(quoted.map(|it| format!("\"{}\"", it.trim_matches('"'))));
    }
    for (_, text) in texts(&root().join("data/kinds")) {
        let code = |line: &str| {
            Some(
                line.split_once("code: ")?
                    .1
                    .split([',', '}'])
                    .next()?
                    .to_owned(),
            )
        };
        letters.extend(text.lines().filter_map(code).map(|it| format!("\"{it}\"")));
    }
    assert!(letters.len() > 30);
    for (path, text) in sources().iter().filter(|(path, _)| !path.contains("tests")) {
        let code = text.split("#[cfg(test)]").next().unwrap();
        let code = code.lines().filter(|it| !it.trim_start().starts_with("//"));
        for line in code {
            let is_other = |it: &String| LETTERS.contains(&(path.as_str(), it.trim_matches('"')));
            let mut named = letters.iter().filter(|it| !is_other(it));
            let named = named.find(|it| line.contains(it.as_str()));
            assert_eq!(named, None, "src/{path}: {line}");
        }
    }
}

#[test]
fn no_drawers_for_odds_and_ends() {
    for (path, _) in sources() {
        for name in ["util", "misc", "common", "shared", "helper"] {
            assert!(!path.contains(name), "src/{path}");
        }
    }
}

#[test]
fn every_text_is_composed() {
    for folder in ["src", "tests", "data", "templates", "docs"] {
        for (path, text) in texts(&root().join(folder)) {
            let line = text.lines().position(|line| !is_nfc(line));
            assert_eq!(
                line, None,
                "{folder}/{path}: the line after so many is decomposed"
            );
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file of the program, by its path below `src`.
#[test]
fn no_regulation_is_named_in_the_sources() {
    for (file, text) in texts(&root().join("data/regulations")) {
        let name = text.lines().find_map(|it| it.strip_prefix("name: "));
        let name = name.expect("a name").to_lowercase();
        let (class, number) = name.rsplit_once(' ').expect("a number");
        let figures = number.split(['/', '-']).next().unwrap();
        let spellings = [
            file.trim_end_matches(".yaml").to_owned(),
            number.to_owned(),
            format!("{class} {figures}"),
            format!("{class} số {figures}"),
        ];
        for (path, text) in sources() {
            let text = text.to_lowercase();
            for spelling in &spellings {
                assert!(!text.contains(spelling), "src/{path} names `{spelling}`");
            }
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let all = texts(&root().join("src"));
    all.into_iter()
        .filter(|(path, _)| path.ends_with(".rs"))
        .collect()
}

/// Texts below a folder, by their paths with `/`.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let inner = texts(&path).into_iter();
            found.extend(inner.map(|(below, text)| (format!("{name}/{below}"), text)));
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.push((name, text));
        }
    }
    found
}

/// The room a file belongs to.
fn room(path: &str) -> String {
    path.split(['/', '.']).next().unwrap().to_owned()
}

/// The names that follow a prefix, as in `crate::source` or `crate::{a, b}`.
fn named(text: &str, prefix: &str) -> Vec<String> {
    let is_letter = |ch: char| ch.is_alphanumeric() || ch == '_';
    let mut names = Vec::new();
    for (at, _) in text.match_indices(prefix) {
        let is_path_start = !text[..at].ends_with(|ch| is_letter(ch) || ch == '$');
        let after = &text[at + prefix.len()..];
        let list = match after.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap().split(',').collect(),
            None => vec![after],
        };
        let name = |word: &str| {
            word.trim_start()
                .split(|ch| !is_letter(ch))
                .next()
                .unwrap()
                .to_owned()
        };
        if is_path_start {
            names.extend(list.into_iter().map(name));
        }
    }
    names
}

/// Whether a text names a crate in a path.
fn knows(text: &str, name: &str) -> bool {
    let path = format!("{name}::");
    let is_letter = |ch: char| ch.is_alphanumeric() || ch == '_' || ch == ':';
    text.match_indices(&path)
        .any(|(at, _)| !text[..at].ends_with(is_letter))
}
