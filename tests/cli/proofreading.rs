//! `check` as proofreader: of finished papers, for signing, for other programs, and fixing.

use crate::scene::{CLEAN, Scene};

const PAPER: &str = "Số: 12/KH-UBND\n\nBình Minh, ngày 20 tháng 3 năm 2024\n\nKẾ HOẠCH\nTriển khai phong trào năm 2024\n\nI. MỤC ĐÍCH\n\n- Nộp báo cáo trước ngày 31/4/2024.\n";

/// A description with one fault that fixes itself and one that does not.
const PLAN: &str = "office: minh-xuan # đơn vị\nkind: ke-hoach\nnumber: 5\ndate: 20/5/2026\nsubject: Ke\u{302}\u{301}t nối\ntasks:\n  items:\n    - Nộp trước ngày 31/6/2026.   # giữ\n";

#[test]
fn a_finished_text_is_read_paragraph_by_paragraph() {
    let scene = Scene::new();
    scene.put("paper.txt", PAPER);
    let _ = scene
        .run("check paper.txt")
        .ends(1)
        .mentions("impossible-date")
        .mentions("paper.txt:10:26");
}

#[test]
fn a_file_that_is_no_word_document_is_refused() {
    let scene = Scene::new();
    scene.put("paper.docx", PAPER);
    let _ = scene.run("check paper.docx").ends(2).mentions(".docx");
}

#[test]
fn a_document_of_word_is_told_by_its_paragraphs() {
    let scene = Scene::new();
    let plan = CLEAN.replace("date: 25/5/2026", "date: 25/6/2026");
    scene.put("a.yaml", plan);
    let _ = scene.run("build a.yaml --format docx").ends(1);
    let told = scene.run("check a.docx").ends(1);
    let _ = told.mentions("past-deadline").mentions("a.docx, đoạn ");
    let _ = scene.run("check a.docx --fix").mentions("không sửa tệp");
}

#[test]
fn papers_of_other_programs_are_refused_in_words() {
    let scene = Scene::new();
    scene.put("a.doc", [0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    let _ = scene.run("check a.doc").ends(2).mentions("lưu thành .docx");
}

#[test]
fn a_finished_paper_is_not_built_from() {
    let scene = Scene::new();
    scene.put("paper.txt", PAPER);
    let _ = scene
        .run("build paper.txt")
        .ends(2)
        .mentions("kehoach check");
}

#[test]
fn a_paper_to_be_signed_needs_its_number() {
    let scene = Scene::new();
    let numbered = |line: &str| line.starts_with("number:");
    let lines = CLEAN.lines().filter(|line| !numbered(line));
    scene.put(
        "b.yaml",
        lines.map(|line| format!("{line}\n")).collect::<String>(),
    );
    let _ = scene
        .run("check b.yaml")
        .ends(0)
        .mentions("ghi chú[blank-number]");
    let final_one = scene.run("check b.yaml --final").ends(1);
    let _ = final_one.mentions("lỗi[blank-number]");
    let _ = scene
        .run("build b.yaml --final")
        .ends(2)
        .mentions("--final");
    assert!(!scene.path("b.pdf").exists());
}

#[test]
fn what_is_certain_is_mended_and_the_rest_kept() {
    let scene = Scene::new();
    scene.put("a.yaml", PLAN);
    let shown = scene.run("check a.yaml --fix --dry-run").ends(1);
    assert!(
        shown.stdout.contains("+subject: Kết nối"),
        "{}",
        shown.stdout
    );
    assert_eq!(scene.read("a.yaml"), PLAN.as_bytes());
    let _ = scene
        .run("check a.yaml --fix")
        .ends(1)
        .mentions("impossible-date");
    let fixed = PLAN.replace("Ke\u{302}\u{301}t", "Kết");
    assert_eq!(scene.read("a.yaml"), fixed.as_bytes());
    let again = scene.run("check a.yaml --fix").ends(1);
    assert_eq!(scene.read("a.yaml"), fixed.as_bytes());
    assert_eq!(again.stdout, "");
}

#[test]
fn findings_are_told_to_other_programs() {
    let scene = Scene::new();
    scene.put("paper.txt", PAPER);
    let json = scene.run("check paper.txt --format json").ends(1);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).expect("JSON");
    let found = &json["papers"][0]["findings"];
    let dates: Vec<_> = found
        .as_array()
        .expect("findings")
        .iter()
        .filter(|it| it["code"] == "impossible-date")
        .collect();
    assert_eq!(dates[0]["place"]["line"], 10);
    assert_eq!(dates[0]["severity"], "error");
    let sarif = scene.run("check paper.txt --format sarif").ends(1);
    let sarif: serde_json::Value = serde_json::from_str(&sarif.stdout).expect("SARIF");
    assert_eq!(sarif["version"], "2.1.0");
    let github = scene.run("check paper.txt --format github").ends(1);
    assert!(
        github
            .stdout
            .contains("::error file=paper.txt,line=10,col=26,")
    );
}

#[test]
fn what_is_fixed_together_is_one_fix_for_other_programs() {
    let scene = Scene::new();
    let words = "- Giữ nếp sống văn hóa, đảm bảo hóa đơn.\n\n- Gia đình văn hoá, hợp tác hoá.\n";
    scene.put("paper.txt", format!("{PAPER}\n{words}"));
    let told = |format: &str| {
        let told = scene.run(&format!("check paper.txt --format {format}"));
        let told: serde_json::Value = serde_json::from_str(&told.stdout).expect("JSON");
        told
    };
    let one = |found: &serde_json::Value, key: &str| {
        let mut found = found.as_array().into_iter().flatten();
        let found = found.find(|it| it[key] == "mixed-tone-marks");
        found.expect("mixed-tone-marks").clone()
    };
    let json = one(&told("json")["papers"][0]["findings"], "code");
    let words = json["fixes"][0]["replacements"].as_array();
    assert_eq!(
        (json["fixes"][1].is_null(), words.map(Vec::len)),
        (true, Some(2))
    );
    let sarif = one(&told("sarif")["runs"][0]["results"], "ruleId");
    let changes = &sarif["fixes"][0]["artifactChanges"];
    let words = changes[0]["replacements"].as_array();
    assert_eq!((changes[1].is_null(), words.map(Vec::len)), (true, Some(2)));
}

#[test]
fn the_catalogue_is_a_table() {
    let table = Scene::new().run("checks").ends(0).stdout;
    assert!(
        table
            .lines()
            .any(|line| line.starts_with("impossible-date "))
    );
}

#[test]
fn a_run_ends_with_what_matters_first_and_what_mends_itself() {
    let text = crate::scene::SHORT.replace("Thử một lần.", "Thử  một lần ; hạn 31/4/2026.");
    let outcome = Scene::new().file("a.yaml", text).run("check a.yaml");
    let told = outcome.ends(1).stderr;
    let end = told.split("\n\n").last().unwrap();
    let lines: Vec<&str> = end.lines().collect();
    assert!(lines[0].starts_with("Phải sửa trước: "), "{end}");
    assert!(lines[1].starts_with("Nên xem lại: "), "{end}");
    assert!(end.contains("`--fix` tự sửa được "), "{end}");
    assert!(lines.last().unwrap().starts_with("1 văn bản: "), "{end}");
}

#[test]
fn a_paper_to_be_signed_is_told_in_a_line_what_stands_against_it() {
    let scene = Scene::new()
        .file("a.yaml", crate::scene::SHORT)
        .file("b.yaml", CLEAN);
    let _ = scene
        .run("check --final a.yaml")
        .ends(1)
        .mentions("a.yaml: chưa ký được, còn ");
    let _ = scene
        .run("check --final b.yaml")
        .ends(0)
        .mentions("b.yaml: ký được, không còn lỗi nào\n");
}
