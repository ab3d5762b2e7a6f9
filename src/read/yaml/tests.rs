//! What is read of YAML, and what is told of it.

use super::*;

fn read(text: &str) -> (Option<Node<'_>>, Vec<Diagnostic>) {
    let mut sink = Sink::default();
    let node = parse(FileId(0), text, &mut sink);
    (node, sink.into_sorted())
}

#[test]
fn a_list_longer_than_any_paper_is_told_where_it_becomes_so() {
    let text = format!("a:\n{}", "- b\n".repeat(MOST));
    let (_, found) = read(&text);
    let [one] = &found[..] else {
        panic!("{found:?}")
    };
    let (_, why) = &one.labels[0];
    assert!(why.en.contains("more than 50000 values"), "{one:?}");
}

#[test]
fn scalars_stay_as_typed() {
    let text =
        "a: 05\nb: no\nc: 1.0\nd: 0912345678\ne: 12/KH-UBND\nf: 0x10\ng: 1_000\nh: Có\ni: 'x'\n";
    let (node, found) = read(text);
    let node = node.unwrap();
    assert!(found.is_empty());
    let want = [
        "05",
        "no",
        "1.0",
        "0912345678",
        "12/KH-UBND",
        "0x10",
        "1_000",
        "Có",
        "x",
    ];
    for (key, want) in "abcdefghi".chars().zip(want) {
        assert_eq!(
            node.get(&key.to_string()).unwrap().kind,
            Kind::Scalar(want.into())
        );
    }
}

#[test]
fn a_value_keeps_its_bytes() {
    let text = "đầu: [một, hai]\ncuối: Kế hoạch năm\n";
    let node = read(text).0.unwrap();
    let value = node.get("cuối").unwrap();
    assert_eq!(
        &text[value.span.start as usize..value.span.end as usize],
        "Kế hoạch năm"
    );
}

#[test]
fn a_block_ends_with_its_last_word() {
    let text = "a:\n  b: >-\n    một\n    hai\n\n  c: |\n    ba\n\nd: x\n";
    let node = read(text).0.unwrap();
    let group = node.get("a").unwrap();
    for (key, words) in [("b", "một\n    hai"), ("c", "ba")] {
        let span = group.get(key).unwrap().span;
        assert_eq!(&text[span.start as usize..span.end as usize], words);
    }
}

#[test]
fn a_block_without_a_word_stands_at_its_sign() {
    for text in ["a: |\n\n\nb: x\n", "a: >-\n", "a: |\n  \n\n"] {
        let node = read(text).0.unwrap();
        assert_eq!(
            node.get("a").unwrap().span,
            Span::new(FileId(0), 3, 4),
            "{text}"
        );
    }
}

#[test]
fn decomposed_letters_are_composed() {
    let text = "a: Ke\u{302}\u{301} x\n";
    let node = read(text).0.unwrap();
    let value = node.get("a").unwrap();
    assert_eq!(value.kind, Kind::Scalar("Kế x".into()));
    assert_eq!(value.span, Span::new(FileId(0), 3, 11));
}

#[test]
fn a_sign_that_is_all_of_a_value_is_told_with_its_cures() {
    for (text, cure) in [
        ("a:\n  mark: -\n  b: x\n", "\"-\""),
        ("mark: *\nb: x\n", "\"*\""),
    ] {
        let (node, found) = read(text);
        assert!(node.is_none());
        let cures = &found[0].cures[0].vi;
        assert!(
            cures.contains(cure) && cures.contains("`gach`"),
            "{found:?}"
        );
    }
}

#[test]
fn an_alias_brings_the_text_it_names() {
    let node = read("a: &x 05\nb: *x\n").0.unwrap();
    assert_eq!(node.get("b").unwrap().kind, Kind::Scalar("05".into()));
}

#[test]
fn a_key_given_twice_is_told_with_both_places() {
    let (_, found) = read("a: 1\nb: 2\na: 3\n");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, "duplicate-key");
    assert_eq!(found[0].span.unwrap().start, 10);
    assert_eq!(found[0].labels[0].0.start, 0);
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for i in 1..12 {
        let refs = vec![format!("*a{}", i - 1); 10].join(", ");
        text.push_str(&format!("a{i}: &a{i} [{refs}]\n"));
    }
    let (node, found) = read(&text);
    assert!(node.is_none());
    assert_eq!(found[0].code, "broken-yaml");
}

#[test]
fn a_tab_is_told_with_its_line() {
    let (node, found) = read("a:\n\tb: 1\n");
    assert!(node.is_none());
    assert!(found[0].cures[0].vi.contains("Tab"));
}

#[test]
fn a_name_that_is_not_there_or_not_ended_is_told() {
    for text in ["a: *x\nb: *y\n", "a: &a [*a]\nb: *y\n"] {
        let (node, found) = read(text);
        assert!(node.is_none());
        let codes: Vec<_> = found.iter().map(|it| it.code).collect();
        assert_eq!(codes, ["broken-yaml"; 2], "{text}");
        assert!(found[0].labels[0].1.vi.contains("tên không có"));
    }
}

#[test]
fn a_word_that_would_be_taken_for_a_tag_is_told() {
    let (node, found) = read("a: !quan trọng\n");
    assert!(node.is_none());
    assert_eq!(found[0].span, Some(Span::new(FileId(0), 3, 16)));
}

#[test]
fn a_byte_order_mark_moves_no_place() {
    let node = read("\u{feff}a: kế\n").0.unwrap();
    assert_eq!(node.get("a").unwrap().span, Span::new(FileId(0), 6, 10));
}

#[test]
fn a_text_of_remarks_alone_is_blank() {
    assert_eq!(read("# a\n").0.unwrap().kind, Kind::Blank);
}

#[test]
fn a_missing_colon_is_told_at_its_line() {
    let (_, found) = read("office: a\nkind b\ndate: c\n");
    assert!(found[0].labels[0].1.vi.contains("hai chấm"), "{found:#?}");
    assert_eq!(found[0].span.unwrap().start, 10);
}
