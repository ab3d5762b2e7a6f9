//! How made files stand: current, stale, edited, orphaned, missing; and which of a folder are made again.

use serde_json::Value;

use super::places::{HOA_MAI, at_hoa_mai, own};
use crate::scene::{BODY, Scene, saved};

/// `file state edited changed` of each file.
pub fn rows(scene: &Scene, words: &str) -> Vec<String> {
    let told = scene.run(&format!("status --format json {words}")).stdout;
    let told: Value = serde_json::from_str(&told).unwrap();
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    let row = |it: &Value| {
        let changed = it["changed"].as_array().unwrap().iter().map(text);
        let mut row = vec![text(&it["file"]), text(&it["state"]), text(&it["edited"])];
        row.extend(changed);
        row.join(" ")
    };
    told["files"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn what_changed_is_told_by_kind() {
    let scene = at_hoa_mai();
    let build = "build a.yaml --format pdf,docx,txt";
    assert_eq!(rows(&scene, "."), ["a.yaml unmade none"]);
    let _ = scene.run(build).ends(1);
    let _ = scene.run("status").ends(0);
    let all = |state: &str| ["docx", "pdf", "txt"].map(|it| format!("a.{it} {state}"));
    assert_eq!(rows(&scene, "."), all("current none"));
    scene.put("offices/hoa-mai.yaml", HOA_MAI.replace("Văn A", "Văn B"));
    assert_eq!(rows(&scene, "."), all("stale none office"));
    scene.put("a.yaml", own().replace("Thử một lần", "Thử lại"));
    assert_eq!(rows(&scene, "."), all("stale none description office"));
    let told = scene.run("status a.docx").ends(1).stdout;
    assert_eq!(told, "a.docx  cũ: đã đổi tệp mô tả, tệp đơn vị\n");
    let _ = scene.run(build).ends(1);
    assert_eq!(rows(&scene, "."), all("current none"));
    // A remark is a change of the description: the file may be made anew to be sure.
    std::fs::remove_file(scene.path("a.pdf")).unwrap();
    let left = [
        "a.docx current none",
        "a.pdf missing none",
        "a.txt current none",
    ];
    assert_eq!(rows(&scene, "."), left);
    std::fs::remove_file(scene.path("a.yaml")).unwrap();
    assert_eq!(rows(&scene, "a.docx"), ["a.docx orphaned none"]);
}

#[test]
fn an_edit_is_told_from_a_file_that_was_only_saved_again() {
    let scene = at_hoa_mai();
    let _ = scene.run("build a.yaml --format docx").ends(1);
    let docx = scene.read("a.docx");
    let tried = [
        (
            "saved",
            saved(&docx, BODY, "<w:t", "<w:t"),
            "current resaved",
        ),
        (
            "words",
            saved(&docx, BODY, "Thử một lần", "Thử hai lần"),
            "edited text",
        ),
        (
            "looks",
            saved(&docx, BODY, "w:line=\"360\"", "w:line=\"480\""),
            "edited layout",
        ),
        (
            "blanks",
            saved(&docx, BODY, "Thử một lần", "Thử một\u{a0}lần"),
            "edited layout",
        ),
    ];
    for (name, bytes, state) in tried {
        scene.put(&format!("thu/{name}.docx"), bytes);
        let file = format!("thu/{name}.docx");
        assert_eq!(rows(&scene, &file), [format!("{file} {state}")], "{name}");
    }
    // What the description has become since does not hide what a person did.
    scene.put("a.yaml", own().replace("Thử một lần", "Thử lại"));
    let told = rows(&scene, "thu/words.docx");
    assert_eq!(told, ["thu/words.docx edited text description"]);
    let told = scene.run("status thu/words.docx").ends(1).stdout;
    assert!(told.contains("đã sửa tay: chữ; từ lúc làm ra đã đổi tệp mô tả"));
    std::fs::remove_dir_all(scene.path(".kehoach")).unwrap();
    assert_eq!(rows(&scene, "thu/words.docx").len(), 1);
}

#[test]
fn an_edited_text_is_told() {
    let scene = at_hoa_mai();
    let _ = scene.run("build a.yaml --format txt").ends(1);
    let text = String::from_utf8(scene.read("a.txt")).unwrap();
    scene.put("a.txt", text.replace("Thử một lần", "Thử hai lần"));
    assert_eq!(rows(&scene, "."), ["a.txt edited text"]);
    scene.put("khac.txt", "của người khác");
    assert_eq!(rows(&scene, ".").len(), 1);
}

#[test]
fn a_copy_for_a_recipient_is_known_and_so_is_what_was_done_to_it() {
    let scene = at_hoa_mai();
    scene.put("ds.csv", "Tên,Địa chỉ\nTrường Một,Số 1\nTrường Hai,Số 2\n");
    let letter =
        "kind: cong-van\neach: ds.csv\nto: [\"{{ each.name }}\"]\nrecipients: [{file: VT}]\n";
    scene.put("a.yaml", own().replace("kind: ke-hoach\n", letter));
    let made = scene.run("letters a.yaml --format docx");
    assert!(made.code < Some(2), "{}", made.stderr);
    let names = scene.names(".");
    let copies: Vec<&String> = names.iter().filter(|it| it.ends_with(".docx")).collect();
    let current: Vec<String> = copies
        .iter()
        .map(|it| format!("{it} current none"))
        .collect();
    assert_eq!(rows(&scene, "."), current);
    let second = scene.read(copies[1]);
    scene.put(
        copies[1],
        saved(&second, BODY, "Thử một lần", "Thử hai lần"),
    );
    assert_eq!(
        rows(&scene, copies[1]),
        [format!("{} edited text", copies[1])]
    );
    scene.put("ds.csv", "Tên,Địa chỉ\nTrường Một,Số 1\n");
    assert_eq!(
        rows(&scene, copies[0]),
        [format!("{} stale none list", copies[0])]
    );
}

#[test]
fn of_a_folder_only_what_has_changed_is_made() {
    let scene = at_hoa_mai().file("b.yaml", own());
    let build = "build . --format pdf,docx,txt";
    let both = "a.pdf\na.docx\na.txt\nb.pdf\nb.docx\nb.txt\n";
    let _ = scene.run(build).ends(1).prints(both);
    let old = scene.read("a.pdf");
    let again = scene.run(build).ends(1).prints("");
    let _ = again.mentions("2 văn bản không đổi từ lần làm trước nên không làm lại");
    let _ = scene
        .run("build . --format pdf,docx,txt --all")
        .ends(1)
        .prints(both);
    assert_eq!(scene.read("a.pdf"), old);
    let only_b = "b.pdf\nb.docx\nb.txt\n";
    scene.put("b.yaml", own().replace("Thử một lần", "Thử lại"));
    let _ = scene.run(build).ends(1).prints(only_b);
    // Whatever else goes into them makes them anew, and so does a file that is gone or edited.
    scene.put("offices/hoa-mai.yaml", HOA_MAI.replace("Văn A", "Văn B"));
    let _ = scene.run(build).ends(1).prints(both);
    std::fs::remove_file(scene.path("b.docx")).unwrap();
    let _ = scene.run(build).ends(1).prints(only_b);
    let _ = scene.run("build . --format pdf").ends(1).prints("");
    let _ = scene
        .run("build . --format pdf --out ra")
        .ends(1)
        .prints("ra/a.pdf\nra/b.pdf\n");
    let _ = scene
        .run("build . --format pdf --pdf-standard 1.7")
        .ends(1)
        .prints("a.pdf\nb.pdf\n");
    // A file that is named is made.
    let _ = scene
        .run("build a.yaml --format txt")
        .ends(1)
        .prints("a.txt\n");
}

#[test]
fn another_machine_agrees_on_what_has_changed() {
    let scene = at_hoa_mai();
    let _ = scene.run("build . --format docx").ends(1);
    let other = Scene::new();
    for name in [
        "a.yaml",
        "a.docx",
        "offices/hoa-mai.yaml",
        ".kehoach/a.yaml.json",
    ] {
        other.put(name, scene.read(name));
    }
    let _ = other.run("build . --format docx").ends(1).prints("");
    let status = other.run("status").ends(0);
    assert_eq!(status.stdout, "a.docx  mới nhất\n");
}

#[test]
fn lists_that_diff_is_given_are_told_for_what_they_are() {
    let scene = at_hoa_mai()
        .file("gop-y.yaml", "- {who: Tổ 3, at: I.1, words: Sớm hơn.}\n")
        .file("ly-do.yaml", "- {at: I.1, why: Theo cuộc họp.}\n")
        .file("khac.yaml", "- một\n- hai\n");
    let _ = scene.run("build a.yaml").ends(1);
    let told = scene.run("status").ends(0).stdout;
    for line in [
        "gop-y.yaml  danh sách ý kiến góp ý cho `kehoach diff --comments`, không phải tệp mô tả\n",
        "khac.yaml   danh sách, không phải tệp mô tả\n",
        "ly-do.yaml  danh sách lý do sửa cho `kehoach diff --why`, không phải tệp mô tả\n",
    ] {
        assert!(told.contains(line), "{told}");
    }
    assert!(rows(&scene, ".").contains(&"gop-y.yaml list none".to_owned()));
}
