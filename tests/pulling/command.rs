//! The command itself: from the file somebody edited to the files that are written.

use crate::package::written_anew;
use crate::scene::Scene;

use super::PLAN;

const BODY: &str = "word/document.xml";

/// A Word file with some of its words replaced.
fn edited(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    written_anew(bytes, BODY, |text| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    })
}

fn scene(old: &str, new: &str) -> Scene {
    let scene = Scene::new().file("thu.yaml", PLAN);
    let _ = scene.run("build thu.yaml --format docx").ends(0);
    let bytes = edited(&scene.read("thu.docx"), old, new);
    scene.put("thu.docx", bytes);
    scene
}

fn text(scene: &Scene, name: &str) -> String {
    String::from_utf8(scene.read(name)).unwrap()
}

#[test]
fn what_was_edited_is_shown_and_written_only_when_that_is_asked() {
    let scene = scene("20/4/2026", "25/4/2026");
    let told = scene.run("pull thu.docx");
    assert_eq!(told.code, Some(0));
    let shown = told.stdout;
    assert!(
        shown.contains("thu.yaml:39 (tasks.items.1.items.1.due)"),
        "{shown}"
    );
    assert!(shown.contains("  - 20/4/2026\n  + 25/4/2026\n"), "{shown}");
    assert_eq!(text(&scene, "thu.yaml"), PLAN);
    let told = scene.run("pull thu.docx --yes --format json");
    let json: serde_json::Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!(json["carried"][0]["is"], "25/4/2026");
    assert_eq!(json["whole"], true);
    assert_eq!(
        text(&scene, "thu.yaml"),
        PLAN.replace("due: 20/4", "due: 25/4")
    );
    // The next build says the same, and nothing is lost.
    let built = scene.run("build thu.yaml --format docx --force");
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    assert!(scene.names("").contains(&"thu.cu-1.docx".to_owned()));
}

#[test]
fn a_sentence_in_which_two_words_are_others_is_shown_once() {
    let scene = scene(
        "Sách hỏng được dán lại trong tuần.",
        "Sách rách được dán lại trong ngày.",
    );
    let shown = scene.run("pull thu.docx").ends(0).stdout;
    let both =
        "  - hỏng\n  + rách\n  - tuần\n  + ngày\n    … - Sách rách được dán lại trong ngày.\n";
    assert!(shown.contains(both), "{shown}");
    assert_eq!(shown.matches('…').count(), 1, "{shown}");
}

#[test]
fn an_edited_file_is_left_alone_and_three_ways_are_told() {
    let scene = scene("20/4/2026", "25/4/2026");
    let old = scene.read("thu.docx");
    let refused = scene.run("build thu.yaml --format docx");
    assert_eq!(refused.code, Some(2));
    for way in ["kehoach pull thu.docx", "--keep-beside", "--force"] {
        assert!(refused.stderr.contains(way), "{}", refused.stderr);
    }
    let built = scene.run("build thu.yaml --format docx --keep-beside");
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    assert_eq!(scene.read("thu.docx"), old);
    assert!(!scene.read("thu.moi.docx").is_empty());
}

#[test]
fn both_sides_edited_are_merged_with_what_was_kept_of_the_first() {
    let scene = scene("phục vụ đến hết", "đón bạn đọc đến hết");
    scene.put("thu.yaml", PLAN.replace("due: 20/4", "due: 22/4"));
    let told = scene.run("pull thu.docx --yes");
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    let new = text(&scene, "thu.yaml");
    assert!(
        new.contains("đón bạn đọc đến hết") && new.contains("due: 22/4"),
        "{new}"
    );
}

#[test]
fn changes_that_were_tracked_are_told_one_by_one_and_taken() {
    let run = "<w:ins w:id=\"9\" w:author=\"Lan\" w:date=\"2026-02-03T08:00:00Z\"><w:r><w:t xml:space=\"preserve\"> Ghi rõ lớp.</w:t></w:r></w:ins></w:p>";
    let scene = scene("Sách hỏng", "Sách hỏng");
    // Behind the paragraph of that item.
    let bytes = written_anew(&scene.read("thu.docx"), BODY, |text| {
        let at = text.find("Cán bộ trực ghi sổ").unwrap();
        let end = at + text[at..].find("</w:p>").unwrap();
        format!("{}{run}{}", &text[..end], &text[end + 6..])
    });
    scene.put("thu.docx", bytes);
    let told = scene.run("pull thu.docx --as-tracked --yes");
    assert!(
        told.stdout
            .contains("Lan, 2026-02-03T08:00:00Z\n  +  Ghi rõ lớp."),
        "{}",
        told.stdout
    );
    assert!(text(&scene, "thu.yaml").contains("- Cán bộ trực ghi sổ người mượn. Ghi rõ lớp."));
}

#[test]
fn a_file_that_was_renamed_and_put_elsewhere_leads_to_its_description() {
    let scene = scene("20/4/2026", "25/4/2026");
    scene.put("gui/ban-sua.docx", scene.read("thu.docx"));
    let told = scene.run("pull gui/ban-sua.docx --yes");
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    assert!(text(&scene, "thu.yaml").contains("due: 25/4"));
}

#[test]
fn the_description_is_kept_as_it_was_and_is_no_paper_of_its_own() {
    let scene = scene("20/4/2026", "25/4/2026");
    let told = scene.run("pull thu.docx --yes").ends(0);
    let _ = told.mentions("thu.cu-1.yaml");
    assert_eq!(text(&scene, "thu.cu-1.yaml"), PLAN);
    let built = scene.run("build . --format docx --force");
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    assert!(built.stderr.contains("1 tệp"), "{}", built.stderr);
}

#[test]
fn a_copy_of_the_folder_is_edited_in_itself() {
    let scene = scene("20/4/2026", "25/4/2026");
    scene.put("ban/thu.docx", scene.read("thu.docx"));
    scene.put("ban/thu.yaml", PLAN);
    let told = scene.run("pull ban/thu.docx --yes");
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    assert!(text(&scene, "ban/thu.yaml").contains("due: 25/4"));
    assert_eq!(text(&scene, "thu.yaml"), PLAN);
}
