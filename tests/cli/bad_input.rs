//! Whatever a file holds, it ends in a message with a place, soon, and nothing is written.

use std::fs::File;
use std::time::{Duration, Instant};

use crate::scene::{SHORT, Scene};

/// Builds a file of these bytes, expects this code at this place and an empty folder.
fn refused(bytes: impl AsRef<[u8]>, code: &str, place: &str) {
    let scene = Scene::new().file("in/a.yaml", bytes);
    let begun = Instant::now();
    let place = format!("in/a.yaml:{place}");
    let outcome = scene.run("build in/a.yaml").ends(2).prints("");
    let _ = outcome.mentions(&format!("[{code}]")).mentions(&place);
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert_eq!(scene.names("."), ["in"]);
    assert_eq!(scene.names("in"), ["a.yaml"]);
}

#[test]
fn broken_yaml() {
    refused("office: [a\nkind: b\n", "broken-yaml", "2:5");
    refused("office: 'a\nkind: b\n", "broken-yaml", "2:1");
    refused("office: a: b\n", "broken-yaml", "1:10");
    refused("office: a\n\tkind: b\n", "broken-yaml", "2:1");
    refused("office: a\n---\noffice: b\n", "broken-yaml", "2:1");
    refused("office: *a\n", "broken-yaml", "1:9");
}

#[test]
fn wrong_shapes() {
    refused("5\n", "wrong-kind", "1:1");
    refused("- a\n", "wrong-kind", "1:1");
    refused("office: {a: b}\n", "wrong-kind", "1:9");
    refused("office: a\noffice: b\n", "duplicate-key", "2:1");
    refused("ofice: a\n", "unknown-key", "1:1");
    refused("kind: a\n", "missing-key", "1:1");
}

#[test]
fn nothing_at_all() {
    refused("", "empty-file", "1:1");
    refused("\n \n", "empty-file", "1:1");
    refused("# chưa viết\n", "wrong-kind", "2:1");
}

#[test]
fn bytes_that_are_no_text() {
    refused(b"office: a\nkind: K\xEA\n", "not-utf-8", "2:8");
    refused(b"\xFF\xFEo\0f\0", "not-utf-8", "1:1");
    refused(b"\xFE\xFF\0o\0f", "not-utf-8", "1:1");
    refused(b"office: a\0", "control-character", "1:10");
    refused(b"office: \x1B[31ma", "control-character", "1:9");
}

#[test]
fn deep_files_do_not_break_the_stack() {
    for opening in ["[", "{a: ", "- ", "? ", "!a "] {
        refused(
            format!("a: {}", opening.repeat(100_000)),
            "broken-yaml",
            "1:",
        );
        refused(opening.repeat(100_000), "broken-yaml", "1:");
    }
}

#[test]
fn an_alias_bomb_does_not_go_off() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for n in 1..12 {
        let again = vec![format!("*a{}", n - 1); 10].join(", ");
        text.push_str(&format!("a{n}: &a{n} [{again}]\n"));
    }
    refused(text, "broken-yaml", "");
}

#[test]
fn endless_faults_are_counted_not_shown() {
    let text: String = (0..20_000).map(|n| format!("mục{n}: x\n")).collect();
    let scene = Scene::new().file("a.yaml", text);
    let outcome = scene.run("check a.yaml").ends(1);
    let outcome = outcome.mentions("… và 19997 chỗ khác");
    assert!(outcome.stderr.len() < 100_000);
}

#[test]
fn endless_lines_do_not_hide_the_message() {
    let scene = Scene::new().file("a.yaml", format!("office: {}\n", "a".repeat(3_000_000)));
    let outcome = scene.run("check a.yaml").ends(1);
    assert!(outcome.stderr.len() < 2_000, "{}", outcome.stderr.len());
}

#[test]
fn a_long_word_is_not_told_whole() {
    let text = format!(
        "office: {}\nkind: ke-hoach\nsubject: a\n",
        "a".repeat(1_000_000)
    );
    let outcome = Scene::new().file("a.yaml", text).run("check a.yaml");
    let outcome = outcome.ends(1).mentions("lỗi[undefined-office]");
    assert!(outcome.stderr.len() < 4_000, "{}", outcome.stderr.len());
}

#[test]
fn a_huge_file_is_refused_unread() {
    let scene = Scene::new();
    let huge = File::create(scene.path("a.yaml")).unwrap();
    huge.set_len(100 << 20).unwrap();
    let outcome = scene.run("build a.yaml").ends(2);
    let _ = outcome.tells("lỗi: `a.yaml` dài quá 4 MB, không phải tệp mô tả\n");
}

#[test]
fn words_that_look_like_code_stay_words() {
    let hostile = "#*_ `$x$` \\[ <w:p> & </w:t> ]]> @a <b>";
    let text = SHORT.replace("Thử một lần", &format!(">-\n  Thử {hostile}"));
    let scene = Scene::new().file("a.yaml", text);
    let _ = scene.run("build a.yaml --format pdf,docx,txt");
    assert!(
        String::from_utf8(scene.read("a.txt"))
            .unwrap()
            .contains(hostile)
    );
}
