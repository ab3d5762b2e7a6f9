//! One value of a description changed where it was typed, all else byte for byte as it was.

use kehoach::app::edited;
use kehoach::diagnostic::Sink;
use kehoach::edit::{Change, Step, Value};
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
fn some_words_of_a_value_change_in_the_line_where_they_stand() {
    let words = |at, old: &str, new: &str| {
        let node = yaml::parse(FileId(0), TEXT, &mut Sink::default()).unwrap();
        let node = kehoach::edit::at(&node, &way(at)).unwrap();
        let Kind::Scalar(value) = &node.kind else {
            panic!("{at}")
        };
        let start = value.find(old).unwrap();
        changed(at, Change::Words(start..start + old.len(), new.into()))
    };
    let cases = [
        ("subject", "đọc", "viết", "lễ đọc sách", "lễ viết sách"),
        (
            "subject",
            "lễ",
            "a: b",
            "Tuần lễ đọc sách",
            "'Tuần a: b đọc sách'",
        ),
        ("number", "2", "'", "'12'", "'1'''"),
        ("place", "Sim", "\"Sim\"", "Hoa Sim", "Hoa \\\"Sim\\\""),
        ("opening", "chức tuần", "ngày", "chức\n  tuần", "ngày"),
        (
            "opening",
            "tuần",
            "một\nhai",
            "  tuần lễ",
            "  một\n\n  hai lễ",
        ),
        (
            "closing",
            "Hai",
            "Ba: bốn # năm",
            "  Hai.",
            "  Ba: bốn # năm.",
        ),
        ("tags.0", "a", "a, b", "[a,", "['a, b',"),
    ];
    for (at, old, new, was, is) in cases {
        assert_eq!(words(at, old, new), with(was, is), "{at} {old}");
    }
    let typed = |at, range, words: &str| changed(at, Change::Words(range, words.into()));
    assert_eq!(typed("opening", 1..1, "A"), with("  Xã tổ", "  XAã tổ"));
    assert_eq!(typed("opening", 0..0, "A "), with("  Xã", "  A Xã"));
    assert_eq!(typed("number", 0..9, "x"), None);
}

#[test]
fn values_of_every_shape_are_put_in() {
    let group = |pairs: &[(&str, Value)]| {
        let pairs = pairs.iter();
        Value::Group(
            pairs
                .map(|(key, it)| ((*key).to_owned(), it.clone()))
                .collect(),
        )
    };
    let list = |items: &[&str]| Value::List(items.iter().map(|it| Value::from(*it)).collect());
    let long = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(4);
    let step = group(&[
        ("date", "2/2/2026".into()),
        ("items", list(&[long.trim(), "ngắn"])),
        ("to", list(&["a", "b"])),
    ]);
    let insert = |at, value: &Value| changed(at, Change::Insert(value.clone()));
    let ten = "một hai ba bốn năm sáu bảy tám chín mười";
    let typed = format!(
        "  - date: 2/2/2026\n    items:\n      - >-\n        {ten} {ten} một hai ba\n        bốn năm sáu bảy tám chín mười {ten}\n      - ngắn\n    to: [a, b]\n"
    );
    let old = "  - date: 1/2/2026\n";
    assert_eq!(
        insert("steps.0", &step),
        with(old, &format!("{typed}{old}"))
    );
    assert_eq!(
        insert("tags.1", &group(&[("k", "v".into())])),
        with("'b'", "{k: v}, 'b'")
    );
    let set = |at, value: &Value| changed(at, Change::Set(value.clone()));
    assert_eq!(
        set(
            "recipients.1",
            &group(&[("to", "truong".into()), ("for", "x".into())])
        ),
        with("- truong", "- to: truong\n    for: x")
    );
    assert_eq!(
        set("number", &list(&["a", "b"])),
        with(" '12'", "\n  - a\n  - b")
    );
    let put = changed("steps.1", Change::Put("items".into(), list(&[long.trim()])));
    assert!(
        put.unwrap()
            .contains("2/2/2026\n    items:\n      - >-\n        một")
    );
}

#[test]
fn a_blank_value_is_filled_and_the_first_key_of_an_item_goes() {
    let text = "number: # chưa có\nsigner: {name: , title: B}\nsteps:\n  - date: 1\n    text: a\n";
    let edit = |at, change| edited(text, &way(at), &change).map(|it| it.text);
    let filled = edit("number", Change::Set("12".into()));
    assert_eq!(filled, Some(text.replace("number:", "number: 12")));
    let filled = edit("signer.name", Change::Set("A".into()));
    assert_eq!(filled, Some(text.replace("name: ,", "name: A ,")));
    let gone = edit("steps.0.date", Change::Remove);
    assert_eq!(gone, Some(text.replace("date: 1\n    ", "")));
}

#[test]
fn an_item_moves_with_its_lines_and_comments() {
    let moved = |at, to| changed(at, Change::Move(way(to)));
    let pair = "  - tram-y-te # trạm\n  # trường\n  - truong\n";
    let swapped = "  # trường\n  - truong\n  - tram-y-te # trạm\n";
    assert_eq!(moved("recipients.1", "recipients.0"), with(pair, swapped));
    assert_eq!(moved("recipients.0", "recipients.2"), with(pair, swapped));
    assert_eq!(
        moved("tags.0", "tags.2"),
        with("[a, 'b', c]", "['b', a, c]")
    );
    let steps = "  - date: 1/2/2026\n    text: Mở đầu\n  - date: 2/2/2026\n";
    let turned = "  - date: 2/2/2026\n  - date: 1/2/2026\n    text: Mở đầu\n";
    assert_eq!(moved("steps.0", "steps.2"), with(steps, turned));
    assert_eq!(moved("steps.0", "steps.0"), None);
    // A block stands behind its sign.
    let text = "a:\n  # x\n  - >-\n    một\n    hai\n  - |\n    ba\n";
    let turned = "a:\n  - |\n    ba\n  # x\n  - >-\n    một\n    hai\n";
    let edit = |at, change| edited(text, &way(at), &change).map(|it| it.text);
    assert_eq!(edit("a.1", Change::Move(way("a.0"))).unwrap(), turned);
    assert_eq!(edit("a.0", Change::Move(way("a.2"))).unwrap(), turned);
    let gone = edit("a.0", Change::Remove).unwrap();
    assert_eq!(gone, text.replace("  - >-\n    một\n    hai\n", ""));
    let came = edit("a.1", Change::Insert("x".into())).unwrap();
    assert_eq!(came, text.replace("  - |", "  - x\n  - |"));
    let deeper = edit("a", Change::Wrap("items".into())).unwrap();
    assert!(
        deeper.starts_with("a:\n  # x\n  items:\n    - >-\n      một\n"),
        "{deeper}"
    );
    // Between brackets an item ends with the one that closes it.
    let text = "a:\n  - [x, [y, z]]\n  - {b: [c], d: e}\n";
    let edit = |at, change| edited(text, &way(at), &change).map(|it| it.text);
    assert_eq!(
        edit("a.2", Change::Insert("v".into())).unwrap(),
        format!("{text}  - v\n")
    );
    assert_eq!(
        edit("a.0", Change::Remove).unwrap(),
        text.replace("  - [x, [y, z]]\n", "")
    );
    assert_eq!(
        edit("a.0.1", Change::Set("v".into())).unwrap(),
        text.replace("[y, z]", "v")
    );
    assert_eq!(
        edit("a.1", Change::Move(way("a.0"))).unwrap(),
        "a:\n  - {b: [c], d: e}\n  - [x, [y, z]]\n"
    );
    // Into a list that is further in, and between brackets.
    let text = "a:\n  - b: x\n    # y\n    items:\n      - 1\n  # hai\n  - c: |\n      z\n    d: t\n  - 5\ne: [f]\n";
    let moved = |at, to| edited(text, &way(at), &Change::Move(way(to))).map(|it| it.text);
    assert_eq!(
        moved("a.1", "a.0.items.0").unwrap(),
        "a:\n  - b: x\n    # y\n    items:\n      # hai\n      - c: |\n          z\n        d: t\n      - 1\n  - 5\ne: [f]\n"
    );
    assert_eq!(
        moved("a.2", "e.0").unwrap(),
        text.replace("  - 5\n", "").replace("[f]", "[5, f]")
    );
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
        // Of a long description some are enough.
        for way in all.into_iter().step_by(1 + text.len() / 5_000) {
            turn += 1;
            let words = SORTS[turn % SORTS.len()].to_owned();
            let group = vec![
                ("text".to_owned(), Value::from(words.as_str())),
                ("items".into(), Value::List(vec![words.repeat(30).into()])),
            ];
            let changes = [
                Change::Set(words.as_str().into()),
                Change::Insert(words.as_str().into()),
                Change::Put("them".into(), words.as_str().into()),
                Change::Remove,
                Change::Remark("xem lại".into()),
                Change::Words(turn % 5..turn % 5, words.clone()),
                Change::Words(0..turn % 7, words),
                Change::Insert(Value::Group(group.clone())),
                Change::Put("them".into(), Value::Group(group.clone())),
                Change::Set(Value::Group(group)),
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

/// Items of a real description moved before others: what is not refused reads back as meant, and no line
/// is lost.
#[test]
fn whatever_is_moved_keeps_all_its_lines() {
    let text = include_str!("../../data/campaigns/minh-xuan-2026.yaml");
    let node = yaml::parse(FileId(0), text, &mut Sink::default()).unwrap();
    let mut all = Vec::new();
    ways(&node, &mut Vec::new(), &mut all);
    let is_item = |it: &Vec<Step>| matches!(it.last(), Some(Step::Item(_)));
    let items: Vec<_> = all.into_iter().filter(is_item).collect();
    let remarks = |text: &str| text.matches("# ").count();
    let mut made = 0;
    for (turn, way) in items.iter().enumerate().step_by(3) {
        let to = &items[(turn * 31 + 5) % items.len()];
        if let Some(repair) = edited(text, way, &Change::Move(to.clone())) {
            made += 1;
            assert_eq!(remarks(&repair.text), remarks(text));
        }
    }
    assert!(made > 20, "{made} of {}", items.len() / 3);
}
