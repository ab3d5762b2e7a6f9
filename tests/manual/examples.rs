//! Every YAML block builds and prints the text block below it; a wrong one is told as shown.
#![allow(clippy::disallowed_methods)]

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use kehoach::app::{self, House};
use kehoach::diagnostic::Severity;

use super::blocks::{self, Block, PAGES};

const MINH_XUAN: &str = include_str!("../../data/campaigns/minh-xuan-2026.yaml");

/// What a block that shows only a part of a description stands above.
const REST: [(&str, &str); 7] = [
    ("office", "hoa-mai"),
    ("kind", "ke-hoach"),
    ("date", "4/2026"),
    ("subject", "Tổ chức Tuần lễ đọc sách"),
    ("closing", "Trên đây là Kế hoạch"),
    ("recipients", "[{file: VT}]"),
    ("signer", "chu-tich"),
];

#[test]
fn examples_do_what_is_said() {
    let house = House::built_in().unwrap();
    for page in PAGES {
        let mut reader = Reader {
            house: &house,
            offices: BTreeMap::new(),
            books: BTreeMap::new(),
            lists: BTreeMap::new(),
            descriptions: BTreeMap::new(),
        };
        // What came of the last example.
        let mut came = String::new();
        for block in blocks::of(page) {
            match block.kind {
                "yaml minh-xuan" => assert!(
                    MINH_XUAN.contains(&block.text),
                    "{}: not in the example",
                    block.place
                ),
                "yaml" if is_remark(&block) => {}
                "yaml" if block.text.starts_with("# offices/books/") => {
                    let name = named(&block, "# offices/books/").to_owned();
                    reader.books.insert(name, block.text.clone());
                }
                "yaml" if has_key(&block, "family") => reader.learn(&block),
                "yaml" => came = reader.built(&block),
                "yaml sai" => came = reader.told(&block),
                kind if kind.starts_with("csv ") => {
                    let name = kind.trim_start_matches("csv ").to_owned();
                    reader.lists.insert(name, block.text.clone());
                }
                "text" | "loi" => judge(&block, &came),
                _ => {}
            }
        }
        assert!(!came.is_empty(), "{} shows no example", page.0);
    }
}

/// One who does what a page says, from its top.
struct Reader<'a> {
    house: &'a House,
    offices: BTreeMap<String, String>,
    books: BTreeMap<String, String>,
    lists: BTreeMap<String, String>,
    /// Descriptions that say of which file they are; others may belong to them.
    descriptions: BTreeMap<String, String>,
}

impl Reader<'_> {
    /// Writes down an office, and tries it.
    fn learn(&mut self, block: &Block) {
        let name = named(block, "# offices/");
        self.offices.insert(name.to_owned(), block.text.clone());
        let paper = format!("office: {name}\nkind: ke-hoach\ndate: 6/2026\nsubject: Thử\n");
        self.paper(&block.place, paper, Severity::Error);
    }

    /// The plain text of the paper a block describes.
    fn built(&mut self, block: &Block) -> String {
        // A part alone may lack what a check wants of a whole paper.
        let worst = match has_key(block, "office") {
            true => Severity::Warning,
            false => Severity::Error,
        };
        let first = block.text.lines().next().unwrap_or("");
        let name = first
            .strip_prefix("# ")
            .and_then(|it| it.strip_suffix(".yaml"));
        if let Some(name) = name.filter(|_| has_key(block, "office")) {
            self.descriptions
                .insert(name.to_owned(), block.text.clone());
        }
        self.paper(&block.place, whole(block), worst)
    }

    fn paper(&mut self, place: &str, description: String, worst: Severity) -> String {
        let mut paper = self.house.paper(description);
        for (name, text) in &self.offices {
            paper = paper.with_office(name, text.as_str());
        }
        for (name, text) in &self.books {
            paper = paper.with_book(name, text.as_str());
        }
        for (name, text) in &self.lists {
            let list = app::list(name, text.clone().into_bytes(), None).unwrap();
            paper = paper.with_list(name, list);
        }
        for (name, text) in &self.descriptions {
            paper = paper.with_description(name, text.clone());
        }
        let work = paper.work();
        for found in work.findings() {
            let said = &found.message.en;
            assert!(found.severity <= worst, "{place}: {said}");
        }
        assert!(work.sheet().is_some(), "{place}: no paper");
        work.text()
    }

    /// What `kehoach check` tells of a block.
    fn told(&self, block: &Block) -> String {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("offices")).unwrap();
        for (name, text) in &self.offices {
            let path = folder.path().join("offices").join(format!("{name}.yaml"));
            fs::write(path, text).unwrap();
        }
        fs::write(folder.path().join("van-ban.yaml"), whole(block)).unwrap();
        let mut program = Command::new(env!("CARGO_BIN_EXE_kehoach"));
        let program = program
            .args(["check", "van-ban.yaml"])
            .env_remove("KEHOACH_LANG");
        let answer = program.current_dir(&folder).output().unwrap();
        assert_eq!(answer.status.code(), Some(1), "{}", block.place);
        String::from_utf8(answer.stderr).unwrap()
    }
}

/// The file a block says it is, in a folder.
fn named<'a>(block: &'a Block, folder: &str) -> &'a str {
    let first = block.text.lines().next().unwrap_or("");
    let name = first.strip_prefix(folder);
    let name = name.and_then(|rest| rest.strip_suffix(".yaml"));
    name.unwrap_or_else(|| panic!("{}: of which file?", block.place))
}

/// A block as a whole description: what it does not give comes below it, so that its lines
/// keep their numbers.
fn whole(block: &Block) -> String {
    let mut description = block.text.clone();
    for (key, value) in REST {
        if !has_key(block, "office") && !has_key(block, key) {
            description.push_str(&format!("{key}: {value}\n"));
        }
    }
    description
}

/// Each line of a block is a line of what came of the example above it, in that order.
fn judge(block: &Block, came: &str) {
    let mut lines = came.lines().map(plain);
    for line in block.text.lines().map(plain) {
        let place = &block.place;
        assert!(
            lines.any(|l| l == line),
            "{place}: `{line}` is not in\n{came}"
        );
    }
}

/// A line without the widths of its spaces.
fn plain(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_remark(block: &Block) -> bool {
    block.text.lines().all(|line| line.starts_with('#'))
}

fn has_key(block: &Block, key: &str) -> bool {
    let has = |line: &str| line.strip_prefix(key).is_some_and(|l| l.starts_with(':'));
    block.text.lines().any(has)
}
