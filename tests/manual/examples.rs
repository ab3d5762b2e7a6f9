//! Every YAML block builds, and prints the text block below it.

use kehoach::app::{Kit, LONGEST_FILE};
use kehoach::diagnostic::Severity;
use kehoach::face::Faces;
use kehoach::host;
use kehoach::source::{FileId, Sources};
use kehoach::write::text::text;

use super::blocks::{self, Block, PAGES};

const MINH_XUAN: &str = include_str!("../../data/campaigns/minh-xuan-2026.yaml");

/// What a block that shows only a part of a description stands below.
const HEAD: [(&str, &str); 6] = [
    ("office", "hoa-mai"),
    ("kind", "ke-hoach"),
    ("date", "4/2026"),
    ("subject", "Tổ chức Tuần lễ đọc sách"),
    ("closing", "Trên đây là Kế hoạch"),
    ("signer", "chu-tich"),
];

#[test]
fn examples_build_and_print_what_is_said() {
    let mut sources = Sources::default();
    let pieces = host::pieces(None, LONGEST_FILE).unwrap_or_else(|why| panic!("{}", why.en));
    let (kit, found) = Kit::new(pieces, Faces::builtin().unwrap(), &mut sources);
    assert!(found.is_empty(), "{found:?}");
    for page in PAGES {
        let mut offices: Vec<(String, FileId)> = Vec::new();
        let mut printed = None;
        for block in blocks::of(page) {
            match block.kind {
                "yaml minh-xuan" => {
                    let place = &block.place;
                    assert!(
                        MINH_XUAN.contains(&block.text),
                        "{place}: not in the example"
                    );
                }
                "yaml" if is_remark(&block) => {}
                "yaml" if has_key(&block, "family") => {
                    let file = sources.add(block.place.clone(), block.text.clone());
                    offices.push((office_name(&block), file));
                    let paper = format!(
                        "kind: ke-hoach\ndate: 6/2026\nsubject: Thử\noffice: {}\n",
                        office_name(&block)
                    );
                    let place = block.place.clone();
                    let whole = Block {
                        place,
                        text: paper,
                        ..block
                    };
                    built(&whole, Severity::Error, &kit, &mut sources, &offices);
                }
                "yaml" => {
                    let (whole, worst) = below_head(block);
                    printed = Some(built(&whole, worst, &kit, &mut sources, &offices));
                }
                "text" => judge(&block, printed.as_deref()),
                _ => {}
            }
        }
        assert!(printed.is_some(), "{} shows no example", page.0);
    }
}

/// A block as a whole description, and the worst that may be found in it: a part alone may
/// lack what a check wants of a whole paper.
fn below_head(mut block: Block) -> (Block, Severity) {
    if has_key(&block, "office") {
        return (block, Severity::Warning);
    }
    for (key, value) in HEAD {
        if !has_key(&block, key) {
            block.text.push_str(&format!("{key}: {value}\n"));
        }
    }
    (block, Severity::Error)
}

/// The plain text of the paper a block describes.
fn built(
    block: &Block,
    worst: Severity,
    kit: &Kit,
    sources: &mut Sources,
    offices: &[(String, FileId)],
) -> String {
    let file = sources.add(block.place.clone(), block.text.clone());
    let paper = kit.draft(sources, file, offices);
    for found in &paper.findings {
        let said = &found.message.en;
        assert!(found.severity <= worst, "{}: {said}", block.place);
    }
    text(
        &paper
            .sheet
            .unwrap_or_else(|| panic!("{}: no paper", block.place)),
    )
}

/// Each line of a text block is a line of the paper, in that order.
fn judge(block: &Block, printed: Option<&str>) {
    let place = &block.place;
    let printed = printed.unwrap_or_else(|| panic!("{place}: below no example"));
    let mut lines = printed.lines().map(plain);
    for line in block.text.lines().map(plain) {
        assert!(
            lines.any(|l| l == line),
            "{place}: `{line}` is not in\n{printed}"
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

/// The name an office is called by: that of its file, in the first line.
fn office_name(block: &Block) -> String {
    let first = block.text.lines().next().unwrap_or("");
    let name = first
        .strip_prefix("# offices/")
        .and_then(|l| l.strip_suffix(".yaml"));
    let name = name.unwrap_or_else(|| panic!("{}: which file?", block.place));
    name.to_owned()
}
