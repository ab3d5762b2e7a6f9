//! `new`: a paper and its office from flags; whoever cannot be asked is told what is missing.

use std::fs;

use crate::scene::Scene;

const OFFICE: &str = "\
name: Ủy ban nhân dân xã Hoa Mai
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ HOA MAI]
symbol: UBND
place: Hoa Mai
units:
  truong-hoc: {name: Các trường học, rank: duoi}
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
";

#[test]
fn an_office_and_a_paper_are_made_and_built_at_once() {
    let scene = Scene::new();
    let outcome = scene
        .run("new --body ubnd-xa --place minh-xuan --starter dan-van-kheo --year 2027 --yes")
        .ends(0)
        .tells("");
    let head = "ỦY BAN NHÂN DÂN";
    assert!(
        outcome.stdout.trim_start().starts_with(head),
        "{}",
        outcome.stdout
    );
    assert!(
        outcome.stdout.contains("\ndan-van-kheo-2027.yaml\nCòn "),
        "{}",
        outcome.stdout
    );
    let office = String::from_utf8(scene.read("offices/ubnd-phuong-minh-xuan.yaml")).unwrap();
    assert!(
        office.contains("heading: [ỦY BAN NHÂN DÂN, \"PHƯỜNG MINH XUÂN\"]"),
        "{office}"
    );
    let _ = scene
        .run("check dan-van-kheo-2027.yaml")
        .ends(0)
        .mentions("ghi chú[to-do]: còn");
    let _ = scene
        .run("build dan-van-kheo-2027.yaml")
        .ends(0)
        .prints("dan-van-kheo-2027.pdf\ndan-van-kheo-2027.docx\n");
    let _ = scene.run("build dan-van-kheo-2027.yaml --final").ends(2);
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let scene = Scene::new()
        .file("offices/hoa-mai.yaml", OFFICE)
        .file("a.yaml", "giữ");
    let outcome = scene
        .run("new --office hoa-mai --kind cong-van --yes --out a.yaml")
        .ends(2);
    let _ = outcome.mentions("`a.yaml` đã có, không ghi đè");
    assert_eq!(scene.read("a.yaml"), "giữ".as_bytes());
    let outcome = scene
        .run("new --body ubnd-xa --office hoa-mai --yes")
        .ends(2);
    let _ = outcome.mentions("đơn vị `hoa-mai` đã có");
    // Without a name the new office has one of its own.
    let outcome = scene
        .run("new --body ubnd-xa --place minh-xuan --kind cong-van --yes")
        .ends(0);
    assert!(
        outcome
            .stdout
            .contains("offices/ubnd-phuong-minh-xuan.yaml\n")
    );
}

#[test]
fn where_nobody_can_be_asked_what_is_missing_is_told_with_its_flags() {
    let scene = Scene::new().file("offices/hoa-mai.yaml", OFFICE);
    let outcome = scene.run("new").ends(2).prints("");
    let _ = outcome.mentions("  --office: Đơn vị nào ban hành? (--yes lấy hoa-mai)");
    let outcome = scene.run("new --office hoa-mai --year 2027").ends(2);
    let outcome = outcome.mentions("  --starter, --kind: Làm văn bản gì?");
    let _ = outcome.mentions("  --signer: Ai ký? (--yes lấy chu-tich)");
    let outcome = scene
        .run("new --office hoa-mai --kind cong-van --contact a --yes")
        .ends(2);
    let _ = outcome.mentions("`--contact` không dùng tới");
    let outcome = scene
        .run("new --office hoa-mei --kind cong-van --yes")
        .ends(2);
    let _ = outcome.mentions("`--office`: ").mentions("hoa-mai");
}

#[test]
fn an_own_starter_stands_before_the_built_in_ones() {
    let own = "# Mẫu khởi đầu: Dọn đường làng\noffice: hoa-mai\nkind: ke-hoach\nnumber:\ndate: 2026\n\
        subject: Dọn đường làng năm {{ year }} # giữ lời này\nopening: Cả xã dọn đường.\n\
        tasks:\n  items:\n    - text: \"Dọn [CẦN BỔ SUNG: đường nào].\"\n      by: truong-hoc\n      due: 15/3/2026\n\
        recipients:\n  - truong-hoc\n  - file: VT\nsigner: chu-tich\n";
    let scene = Scene::new()
        .file("offices/hoa-mai.yaml", OFFICE)
        .file("starters/don-duong.yaml", own);
    let _ = scene
        .run("new --starter don-duong --year 2027 --yes")
        .ends(0);
    let text = String::from_utf8(scene.read("don-duong-2027.yaml")).unwrap();
    assert!(text.contains("date: 2027\n"), "{text}");
    assert!(text.contains("# giữ lời này"), "{text}");
    // The fifteenth of March 2027 is a Monday.
    assert!(text.contains("due: 15/3/2027\n"), "{text}");
    assert!(fs::metadata(scene.path("offices/hoa-mai.yaml")).is_ok());
}

#[test]
fn a_starter_of_another_family_or_signer_is_told_as_what_it_is() {
    let own = "# Mẫu khởi đầu: Dọn đường làng\noffice: hoa-mai\nkind: ke-hoach\nnumber:\ndate: 2026\n\
        subject: Dọn đường làng\nopening: Cả xã dọn đường.\ntasks:\n  - Dọn đường.\n\
        recipients:\n  - truong-hoc\n  - file: VT\nsigner: pho-chu-tich\n";
    let scene = Scene::new()
        .file("offices/hoa-mai.yaml", OFFICE)
        .file("starters/don-duong.yaml", own);
    let _ = scene
        .run("new --office hoa-mai --starter kiem-tra-giam-sat --year 2027 --yes")
        .ends(2)
        .mentions("`kiem-tra-giam-sat` dành cho khối `dang`, đơn vị này thuộc khối `nha-nuoc`");
    let _ = scene
        .run("new --starter don-duong --year 2027 --yes")
        .ends(0)
        .mentions("người ký `pho-chu-tich`")
        .mentions("đã ghi `chu-tich`");
}

#[test]
fn a_contact_is_written_as_it_usually_is() {
    let scene = Scene::new();
    let _ = scene
        .run("new --body ubnd-xa --place minh-xuan --kind cong-van --yes --contact ĐT\"0200\":")
        .ends(0);
    let office = String::from_utf8(scene.read("offices/ubnd-phuong-minh-xuan.yaml")).unwrap();
    assert!(office.contains("contact: \"ĐT"), "{office}");
    assert!(office.contains("\\\"0200\\\":\"\n"), "{office}");
    let _ = scene
        .run("new --body ubnd-xa --place Không-Đâu-Cả --kind cong-van --yes")
        .ends(2)
        .mentions("không có nơi nào như `Không-Đâu-Cả`");
}

#[test]
fn the_days_of_a_starter_that_moved_are_shown_as_those_of_a_roll_over() {
    let asked = "new --body ubnd-xa --place minh-xuan --starter cai-cach-hanh-chinh --yes --year";
    let told = Scene::new().run(&format!("{asked} 2028")).ends(0).stdout;
    let table: Vec<&str> = told
        .lines()
        .skip_while(|it| *it != "ĐÃ CHUYỂN")
        .take_while(|it| !it.ends_with(".yaml"))
        .collect();
    let scene = Scene::new();
    let due = "timeline.items[0].due: 10/3/2027 → 10/3/2028 (ngày cố định, sang năm mới)";
    let row = table.iter().find(|it| it.ends_with(due)).expect(&told);
    let line: usize = row.trim().split(' ').next().unwrap().parse().unwrap();
    let json = scene
        .run(&format!("{asked} 2028 --format json"))
        .ends(0)
        .stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let rows = json["rows"].as_array().unwrap();
    assert_eq!(
        rows.len() + 1,
        table.iter().filter(|it| **it != "PHẢI XEM").count()
    );
    let file = json["files"][1].as_str().unwrap();
    let text = String::from_utf8(scene.read(file)).unwrap();
    assert_eq!(text.lines().nth(line - 1).unwrap().trim(), "due: 10/3/2028");
    // Of its own year nothing has moved.
    let told = Scene::new().run(&format!("{asked} 2027")).ends(0).stdout;
    assert!(!told.contains("ĐÃ CHUYỂN"), "{told}");
}

#[test]
fn a_commune_of_before_tells_where_it_belongs() {
    let asked = "new --body ubnd-xa --starter cai-cach-hanh-chinh --yes --place";
    let _ = Scene::new()
        .run(&format!("{asked} thi-tran-co-do"))
        .ends(2)
        .mentions("nay thuộc: xã Cờ Đỏ, thành phố Cần Thơ");
}
