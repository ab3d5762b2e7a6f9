//! Every fault has a page, whose bad example has that fault alone and whose good one has none.

use kehoach::campaign::{Campaign, Office};
use kehoach::check::{self, Facts};
use kehoach::diagnostic::{Diagnostic, Severity, Sink};
use kehoach::read::yaml;
use kehoach::regime::Regime;
use kehoach::shape::Shape;
use kehoach::source::Sources;

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

const REGIME: &str = include_str!("../../data/regimes/nghi-dinh-30-2020.yaml");

fn read<T: Shape>(sources: &mut Sources, name: &str, text: &str, sink: &mut Sink) -> Option<T> {
    let file = sources.add(name, text);
    check::text::judge(file, text, sink);
    let node = yaml::parse(file, text, sink)?;
    T::read(&node, sink)
}

/// Everything found in a paper of an office.
fn findings(paper: &str, office: &str, regime: &str) -> Vec<Diagnostic> {
    let mut sources = Sources::default();
    let mut sink = Sink::default();
    let campaign: Option<Campaign> = read(&mut sources, "campaign.yaml", paper, &mut sink);
    let office: Option<Office> = read(&mut sources, "office.yaml", office, &mut sink);
    let regime: Option<Regime> = read(&mut sources, "regime.yaml", regime, &mut sink);
    if let (Some(campaign), Some(office), Some(regime)) = (campaign, office, regime) {
        check::office(&office, &mut sink);
        let facts = Facts {
            campaign: &campaign,
            office: &office,
            regime: &regime,
            kinds: &["cong-van", "ke-hoach"],
            sources: &sources,
        };
        check::run(&facts, &mut sink);
    }
    sink.into_sorted()
}

fn codes(paper: &str, office: &str) -> Vec<&'static str> {
    let mut codes: Vec<_> = findings(paper, office, REGIME)
        .iter()
        .map(|d| d.code)
        .collect();
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
    for (key, lines) in keys(changes) {
        match all.iter_mut().find(|(known, _)| *known == key) {
            Some((_, own)) => *own = lines,
            None => all.push((key, lines)),
        }
    }
    all.into_iter().map(|(_, lines)| lines).collect()
}

/// The codes found in the examples below a heading of a page.
fn example(page: &str, heading: &str) -> Vec<&'static str> {
    let section = page.split("\n## ").find_map(|s| s.strip_prefix(heading));
    let blocks = section.expect(heading).split("```yaml\n").skip(1);
    let (mut paper, mut office) = (PAPER.to_owned(), OFFICE.to_owned());
    for block in blocks.filter_map(|b| b.split("```").next()) {
        if block.starts_with("# offices/") {
            office = merged(&office, block);
        } else {
            paper = merged(&paper, block);
        }
    }
    codes(&paper, &office)
}

#[test]
fn the_paper_examples_start_from_has_no_fault() {
    assert_eq!(findings(PAPER, OFFICE, REGIME), []);
}

#[test]
fn every_page_shows_its_fault_and_how_to_mend_it() {
    for check in check::ALL {
        let (code, page) = (check.code, check.page);
        assert_eq!(check::explain(code), Some(page));
        assert!(page.starts_with("# "), "{code}: the page has no title");
        assert_eq!(example(page, "Sai"), [code], "{code}: the bad example");
        assert_eq!(example(page, "Đúng"), [""; 0], "{code}: the good example");
    }
}

#[test]
fn a_word_inside_a_folded_sentence_is_pointed_at() {
    let text = format!("{PAPER}closing: >-\n  Xong trước ngày 5/3/2024, nộp ngày\n  31/4/2024.\n");
    let found = findings(&text, OFFICE, REGIME);
    let span = found[0].span.expect("a place");
    assert_eq!(&text[span.start as usize..span.end as usize], "31/4/2024");
}

#[test]
fn a_missing_unit_is_fatal_and_the_near_one_is_offered() {
    let text = PAPER.replace("to: van-phong", "to: van-phog");
    let found = findings(&text, OFFICE, REGIME);
    assert_eq!(found[0].severity, Severity::Fatal);
    assert!(found[0].cures[0].vi.contains("van-phong"));
}

#[test]
fn papers_of_the_house_have_no_error() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let text = |path: String| std::fs::read_to_string(format!("{root}{path}")).expect("a text");
    let cases = [
        ("de-an-13", "huong-dan-36-vptw"),
        ("don-duong-2020", "huong-dan-36-vptw"),
        ("hoai-tan-2024", "huong-dan-36-vptw"),
        ("minh-xuan-2026", "nghi-dinh-30-2020"),
        ("my-phuoc-2024", "nghi-dinh-30-2020"),
    ];
    for (name, regime) in cases {
        let paper = text(format!("data/campaigns/{name}.yaml"));
        let key = paper
            .lines()
            .find_map(|l| l.strip_prefix("office: "))
            .expect("an office");
        let office = text(format!("data/offices/{}.yaml", key.trim()));
        let found = findings(
            &paper,
            &office,
            &text(format!("data/regimes/{regime}.yaml")),
        );
        let errors: Vec<_> = found
            .iter()
            .filter(|d| d.severity >= Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}
