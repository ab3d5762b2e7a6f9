//! Findings word for word, as a terminal without colours shows them.

use crate::scene::Scene;

#[test]
fn a_key_given_twice_shows_both_places() {
    let text = "# Kế hoạch\noffice: a\nkind: b\nsubject: c\nkind: d\n";
    let outcome = Scene::new()
        .file("a.yaml", text)
        .run("check a.yaml")
        .ends(1);
    let _ = outcome.mentions(
        "\
lỗi[duplicate-key]: mục `kind` được khai hai lần
  ╭▸ a.yaml:5:1
  │
3 │ kind: b
  │ ──── lần đầu ở đây
4 │ subject: c
5 │ kind: d
  │ ━━━━
  │
  ╰ cách sửa: giữ một, xóa một hoặc gộp nội dung
",
    );
}

#[test]
fn a_mistyped_key_is_guessed() {
    let text = "office: a\nkind: b\nsubject: c\nrecipiens: d\n";
    let outcome = Scene::new()
        .file("a.yaml", text)
        .run("--lang en check a.yaml");
    let _ = outcome.ends(1).mentions(
        "\
error[unknown-key]: there is no key `recipiens` here
  ╭▸ a.yaml:4:1
  │
4 │ recipiens: d
  │ ━━━━━━━━━
  │
  ╰ help: did you mean `recipients`?
",
    );
}

#[test]
fn a_tab_is_told_where_it_stands() {
    let text = "office: a\nkind: b\n\tsubject: c\n";
    let outcome = Scene::new()
        .file("a.yaml", text)
        .run("check a.yaml")
        .ends(1);
    let _ = outcome.tells(
        "\
lỗi[broken-yaml]: tệp viết chưa đúng cú pháp YAML
  ╭▸ a.yaml:3:1
  │
3 │     subject: c
  │ ━━━━━━━━━━━━━━ có dấu Tab ở chỗ thụt dòng
  │
  ╰ cách sửa: thụt dòng bằng dấu cách, không dùng phím Tab

1 văn bản: 1 lỗi, 0 cảnh báo, 0 ghi chú
",
    );
}

#[test]
fn what_would_steer_a_terminal_is_not_printed() {
    let outcome = Scene::new()
        .file("a.yaml", "office: \x1B[2Ja\n")
        .run("check a.yaml");
    assert!(!outcome.stderr.contains('\x1B'));
}

#[test]
fn signs_that_turn_words_round_are_shown_as_signs() {
    let text = "office: a\nkind: b\nsubject: c\n\u{202E}lạ\u{2066}: d\n";
    let outcome = Scene::new().file("a.yaml", text).run("check a.yaml");
    let turns = |ch: char| matches!(ch, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    assert!(!outcome.stderr.contains(turns), "{}", outcome.stderr);
}

#[test]
fn of_one_kind_the_first_is_drawn_and_the_others_are_listed() {
    let text = "office: a\nkind: ke-hoach\nsubject: c\nxxxxx: x\nyyyyy: x\n";
    let outcome = Scene::new()
        .file("a.yaml", text)
        .run("--lang en check a.yaml");
    let _ = outcome
        .ends(1)
        .mentions("\n  a.yaml:5:1: there is no key `yyyyy` here\n\n");
}
