//! One value of a description changed where it was typed, all else byte for byte as it was.

use kehoach::app::edited;
use kehoach::diagnostic::Sink;
use kehoach::edit::{Change, Step};
use kehoach::node::{Kind, Node};
use kehoach::read::yaml;
use kehoach::source::FileId;

const TEXT: &str = "\
# đầu tệp
subject: Tuần lễ đọc sách   # trích yếu
number: '12'
place: \"Hoa Sim\"
opening: >-
  Xã tổ chức
  tuần lễ.

closing: |
  Một.
  Hai.
# nơi nhận
recipients:
  - tram-y-te # trạm
  # trường
  - truong
tags: [a, 'b', c]
signer: {name: A, title: B}
steps:
  - date: 1/2/2026
    text: Mở đầu
  - date: 2/2/2026
";

fn way(words: &str) -> Vec<Step> {
    let step = |it: &str| match it.parse() {
        Ok(place) => Step::Item(place),
        Err(_) => Step::Key(it.to_owned()),
    };
    words
        .split('.')
        .filter(|it| !it.is_empty())
        .map(step)
        .collect()
}

fn changed(at: &str, change: Change) -> Option<String> {
    edited(TEXT, &way(at), &change).map(|it| it.text)
}

/// The text with some of it replaced.
fn with(old: &str, new: &str) -> Option<String> {
    assert_eq!(TEXT.matches(old).count(), 1, "{old}");
    Some(TEXT.replace(old, new))
}

#[test]
fn words_take_the_form_of_those_before_them() {
    let set = |at, words: &str| changed(at, Change::Set(words.into()));
    let cases = [
        ("subject", "Ngày hội", "Tuần lễ đọc sách ", "Ngày hội "),
        ("subject", "a: b", "Tuần lễ đọc sách ", "'a: b' "),
        ("number", "7", "'12'", "'7'"),
        ("number", "o'clock", "'12'", "'o''clock'"),
        ("place", "“A” \"B\"", "\"Hoa Sim\"", "\"“A” \\\"B\\\"\""),
        (
            "opening",
            "Một.\nHai.",
            "  Xã tổ chức\n  tuần lễ.",
            "  Một.\n\n  Hai.",
        ),
        ("closing", "Ba.\n", "  Một.\n  Hai.", "  Ba."),
        ("closing", "Ba.", "|\n  Một.\n  Hai.", "|-\n  Ba."),
        ("recipients.0", "to-dan-pho", "tram-y-te", "to-dan-pho"),
        ("tags.1", "x", "'b'", "'x'"),
        ("signer.title", "x, y", "title: B", "title: 'x, y'"),
        ("steps.1.date", "3/2/2026", "2/2/2026", "3/2/2026"),
    ];
    for (at, words, old, new) in cases {
        assert_eq!(set(at, words), with(old, new), "{at}");
    }
}

#[test]
fn items_and_keys_come_and_go_with_their_lines() {
    let insert = |at| changed(at, Change::Insert("x".into()));
    assert_eq!(insert("recipients.0"), with("  - tram", "  - x\n  - tram"));
    assert_eq!(insert("recipients.2"), with("- truong", "- truong\n  - x"));
    assert_eq!(insert("tags.0"), with("[a", "[x, a"));
    assert_eq!(insert("tags.3"), with("c]", "c, x]"));
    assert_eq!(insert("recipients.3"), None);
    let remove = |at| changed(at, Change::Remove);
    assert_eq!(remove("recipients.0"), with("  - tram-y-te # trạm\n", ""));
    assert_eq!(remove("tags.1"), with("'b', ", ""));
    assert_eq!(remove("tags.2"), with(", c]", "]"));
    assert_eq!(remove("signer.name"), with("name: A, ", ""));
    assert_eq!(remove("number"), with("number: '12'\n", ""));
    assert_eq!(remove("steps.0.text"), with("    text: Mở đầu\n", ""));
    assert_eq!(remove("steps.1"), with("  - date: 2/2/2026\n", ""));
    let put = |at| changed(at, Change::Put("k".into(), "v".into()));
    assert_eq!(put("signer"), with("B}", "B, k: v}"));
    assert_eq!(put("steps.0"), with("Mở đầu", "Mở đầu\n    k: v"));
    assert_eq!(put("steps.1"), with("2/2/2026", "2/2/2026\n    k: v"));
}

#[test]
fn a_comment_stands_beside_its_value() {
    let remark = |at| changed(at, Change::Remark("xem".into()));
    assert_eq!(remark("number"), with("'12'", "'12'  # xem"));
    assert_eq!(remark("closing"), with("|", "|  # xem"));
    assert_eq!(remark("steps.0.date"), with("1/2/2026", "1/2/2026  # xem"));
    // A line that has one already, or holds more than the value.
    assert_eq!(remark("subject"), None);
    assert_eq!(remark("tags.0"), None);
}

/// Ways to all values, words or not.
fn ways(node: &Node, way: &mut Vec<Step>, all: &mut Vec<Vec<Step>>) {
    all.push(way.clone());
    let mut inside = |step, node: &Node| {
        way.push(step);
        ways(node, way, all);
        way.pop();
    };
    match &node.kind {
        Kind::List(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(at, it)| inside(Step::Item(at), it));
        }
        Kind::Map(pairs) => pairs
            .iter()
            .for_each(|(key, it)| inside(Step::Key(key.value.to_string()), it)),
        _ => {}
    }
}

/// Every value of real descriptions, changed in every way to words of every sort: what is not refused reads
/// back as asked, and most is not.
#[test]
fn whatever_is_changed_reads_back_with_just_that_changed() {
    const SORTS: [&str; 10] = [
        "mới",
        "05",
        "12/KH-UBND",
        "a: b # c",
        "it's \"x\"",
        " lề ",
        "một\nhai",
        "- x",
        "{{ year }}",
        "[x]",
    ];
    let minh_xuan = include_str!("../../data/campaigns/minh-xuan-2026.yaml");
    let crlf = TEXT.replace('\n', "\r\n");
    let (mut tried, mut made, mut turn) = (0, 0, 0);
    for text in [TEXT, minh_xuan, &crlf] {
        let node = yaml::parse(FileId(0), text, &mut Sink::default()).unwrap();
        let mut all = Vec::new();
        ways(&node, &mut Vec::new(), &mut all);
        for way in all {
            turn += 1;
            let words = SORTS[turn % SORTS.len()].to_owned();
            let changes = [
                Change::Set(words.clone()),
                Change::Insert(words.clone()),
                Change::Put("them".into(), words),
                Change::Remove,
                Change::Remark("xem lại".into()),
            ];
            for change in changes {
                let Some(repair) = edited(text, &way, &change) else {
                    tried += usize::from(matches!(change, Change::Set(_)));
                    continue;
                };
                tried += 1;
                made += 1;
                // Only at one place anything is other than it was.
                let [touched] = &repair.touched().collect::<Vec<_>>()[..] else {
                    panic!("{way:?} {change:?}");
                };
                let before = &repair.text[..touched.start as usize];
                let behind = &repair.text[touched.end as usize..];
                assert!(text.starts_with(before) && text.ends_with(behind));
            }
        }
    }
    assert!(made * 10 > tried * 7, "{made} of {tried}");
}
