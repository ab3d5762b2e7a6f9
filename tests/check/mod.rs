//! Every fault has a page, whose bad example has that fault alone and whose good one has none.

mod across;
mod days;
mod fixing;
mod foot;
mod form;
mod hostile;
mod knowledge;
mod layout;
mod pages;
mod quiet;
mod read_back;
mod signs_of_form;
mod strangers;
mod to_do;
mod told;
mod weights;
mod words;

use std::sync::LazyLock;

use kehoach::app::{House, Lines, Overlay, Standards};
use kehoach::check::catalogue::{ALL, Check};
use kehoach::diagnostic::{Diagnostic, Severity};
use kehoach::face::Faces;
use kehoach::source::Source;

/// A paper without a fault; an example changes some of its keys.
const PAPER: &str = "\
office: don-vi
kind: ke-hoach
number: 12
date: 20/3/2024
subject: Triển khai công tác dân vận
purpose:
  goals:
    - Nâng cao nhận thức của cán bộ, Nhân dân.
tasks:
  items:
    - Tuyên truyền sâu rộng trong Nhân dân.
recipients:
  - to: van-phong
    for: để thực hiện
  - file: VT
signer: chu-tich
";

const OFFICE: &str = "\
name: Ủy ban nhân dân phường Bình Minh
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, PHƯỜNG BÌNH MINH]
symbol: UBND
drafter: VX
place: Bình Minh
units:
  van-phong: Văn phòng
signers:
  chu-tich:
    tm: Ủy ban nhân dân
    title: Chủ tịch
    name: Nguyễn Văn A
";

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().expect("a house"));

/// Everything found in a paper of an office.
fn findings(paper: &str, office: &str) -> Vec<Diagnostic> {
    let mut paper = HOUSE.paper(paper).with_office("don-vi", office);
    paper.work().findings().to_vec()
}

/// Everything found in a finished paper, each of whose lines is a paragraph.
fn proofread(text: &str) -> Vec<Diagnostic> {
    let mut paper = HOUSE.proofread(text, Lines::Paragraphs);
    paper.work().findings().to_vec()
}

fn codes(found: &[Diagnostic]) -> Vec<&'static str> {
    let mut codes: Vec<_> = found.iter().map(|d| d.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The keys of a YAML text, each with the lines that belong to it.
fn keys(text: &str) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        match (line.starts_with(' '), keys.last_mut()) {
            (true, Some((_, lines))) => lines.push_str(&format!("{line}\n")),
            _ => {
                let key = line.split(':').next().unwrap_or(line);
                keys.push((key.to_owned(), format!("{line}\n")));
            }
        }
    }
    keys
}

/// A text with the keys of another put in the place of its own.
fn merged(base: &str, changes: &str) -> String {
    let mut all = keys(base);
    let changes = keys(changes);
    // A kind of its own has other parts, and many signers are not one beside them.
    let named = |name: &str| changes.iter().any(|(key, _)| key == name);
    let plain = |(key, lines): &(String, String)| {
        key == "kind" && ["ke-hoach", "cong-van"].iter().any(|it| lines.contains(it))
    };
    let other = named("kind") && !changes.iter().any(plain);
    all.retain(|(key, _)| match key.as_str() {
        "purpose" | "tasks" => !other,
        "signer" => !named("signers"),
        _ => true,
    });
    for (key, lines) in changes {
        match all.iter_mut().find(|(known, _)| *known == key) {
            Some((_, own)) => *own = lines,
            None => all.push((key, lines)),
        }
    }
    all.into_iter().map(|(_, lines)| lines).collect()
}

/// A paper that a page shows.
#[derive(Clone)]
enum Example {
    Finished(String),
    /// A description and its office, and what is laid over the built-in texts.
    Described(String, String, Vec<(String, String)>),
    /// Told in words: a text of this size or coding has no place on a page.
    Told,
}

/// Findings of a paper with texts laid over the built-in ones.
fn findings_over(paper: &str, office: &str, over: &[(String, String)]) -> Vec<Diagnostic> {
    let overlay = |(path, text): &(String, String)| Overlay {
        path: path.clone(),
        text: Source::new(path.clone(), text.clone()),
    };
    let overlays = over.iter().map(overlay).collect();
    let standards = Standards::archival().expect("standards");
    let house = House::new(overlays, Faces::builtin().expect("fonts"), standards);
    let mut paper = house.expect("a house").paper(paper);
    paper = paper.with_office("don-vi", office);
    paper.work().findings().to_vec()
}

impl Example {
    /// The example below a heading of a page.
    fn below(page: &str, heading: &str) -> Example {
        let section = page.split("\n## ").find_map(|s| s.strip_prefix(heading));
        let section = section.expect(heading);
        if let Some((_, rest)) = section.split_once("```txt\n") {
            return Example::Finished(rest.split("```").next().expect("an end").to_owned());
        }
        if !section.contains("```") {
            return Example::Told;
        }
        let blocks = section.split("```").skip(1).step_by(2);
        let blocks = blocks.filter_map(|it| it.split_once('\n'));
        let (mut paper, mut office) = (PAPER.to_owned(), OFFICE.to_owned());
        let mut over = Vec::new();
        for (language, block) in blocks {
            let first = block.lines().next().unwrap_or("");
            let name = first.trim_matches(['#', '{', '}', ' ']);
            if language == "jinja" || name.starts_with("kinds/") {
                over.push((name.to_owned(), block.to_owned()));
            } else if name.starts_with("offices/") {
                office = merged(&office, block);
            } else {
                paper = merged(&paper, block);
            }
        }
        Example::Described(paper, office, over)
    }

    fn findings(&self) -> Vec<Diagnostic> {
        match self {
            Example::Finished(text) => proofread(text),
            Example::Described(paper, office, over) if over.is_empty() => findings(paper, office),
            Example::Described(paper, office, over) => findings_over(paper, office, over),
            Example::Told => Vec::new(),
        }
    }

    /// The text that fixes are put into.
    fn text(&mut self) -> &mut String {
        match self {
            Example::Finished(text) => text,
            Example::Described(paper, ..) => paper,
            Example::Told => panic!("nothing to fix"),
        }
    }
}

/// The checks whose page shows an example. A text without an end, or in another coding, has no
/// place on a page.
fn shown() -> impl Iterator<Item = &'static Check> {
    let is_shown = |it: &&Check| !matches!(Example::below(it.page, "Sai"), Example::Told);
    ALL.iter().filter(is_shown)
}

#[test]
fn the_paper_examples_start_from_has_no_fault() {
    assert_eq!(findings(PAPER, OFFICE), []);
}

#[test]
fn every_page_shows_its_fault_and_how_to_mend_it() {
    let mut wrong = Vec::new();
    for check in shown() {
        let (code, page) = (check.code, check.page);
        let bad = Example::below(page, "Sai").findings();
        if codes(&bad) != [code] {
            wrong.push(format!("{code}: the bad example has {:?}", codes(&bad)));
        }
        if !bad.iter().any(|it| it.severity == check.weight) {
            wrong.push(format!("{code}: the catalogue says {:?}", check.weight));
        }
        let good = Example::below(page, "Đúng").findings();
        if !good.is_empty() {
            wrong.push(format!("{code}: the good example has {:?}", codes(&good)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_inside_a_folded_sentence_is_pointed_at() {
    let text = format!("{PAPER}closing: >-\n  Xong trước ngày 25/3/2024, nộp ngày\n  31/4/2024.\n");
    let found = findings(&text, OFFICE);
    let span = found[0].span.expect("a place");
    assert_eq!(&text[span.start as usize..span.end as usize], "31/4/2024");
}

#[test]
fn a_missing_unit_is_fatal_and_the_near_one_is_offered() {
    let text = PAPER.replace("to: van-phong", "to: van-phog");
    let found = findings(&text, OFFICE);
    assert_eq!(found[0].severity, Severity::Fatal);
    assert!(found[0].cures[0].vi.contains("van-phong"));
}

#[test]
fn papers_of_the_house_have_no_error() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/campaigns");
    for entry in std::fs::read_dir(folder).expect("campaigns") {
        let path = entry.expect("an entry").path();
        // Papers that were made of them leave their history there.
        if path.is_dir() {
            continue;
        }
        let work = HOUSE
            .paper(std::fs::read_to_string(&path).expect("a text"))
            .work();
        let found = work.findings().iter();
        let errors: Vec<_> = found.filter(|d| d.severity >= Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}
