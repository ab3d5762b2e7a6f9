//! What is kept and sent beside letters: the register, what systems ask for, mails.

use std::io::{Cursor, Read};

use kehoach::app;
use kehoach::list::List;
use zip::ZipArchive;

use super::places::{HOA_SIM, INVITATION};
use crate::scene::Scene;

fn office() -> String {
    format!("{HOA_SIM}drafter: VHXH\n")
}

const LIST: &str = "\
STT;Tên đơn vị;Người phụ trách;Email
1;Trường Tiểu học Sơn Ca;Hà Thị Lan;sonca@hoasim.vn
2;Trường Mầm non Hoa Mận;Lò Văn Thành;hoaman@hoasim.vn
3;Trạm Y tế xã;Vàng Thị Mây;
";

const LETTER: &str = "\
office: hoa-sim
kind: cong-van
each: tu-sach.csv
number: 120
date: 20/3/2026
urgency: khan
subject: giao tủ sách năm 2026
opening: >-
  Giao {{ each.name }} tiếp nhận tủ sách. Đề nghị đơn vị báo cáo trước ngày 24/4/2026.
recipients: [Như trên, {to: Đảng ủy xã, for: để báo cáo}, {file: VT}]
signer: chu-tich
";

fn scene() -> Scene {
    Scene::new()
        .file("offices/hoa-sim.yaml", office())
        .file("tu-sach.csv", LIST)
        .file("giao.yaml", LETTER)
}

fn text(scene: &Scene, name: &str) -> String {
    String::from_utf8(scene.read(name)).unwrap()
}

fn letters(scene: &Scene, more: &str) -> crate::scene::Outcome {
    scene.run(&format!("letters giao.yaml --format txt --out ra {more}"))
}

fn list(scene: &Scene, name: &str) -> List {
    app::list(name, scene.read(name), None).unwrap()
}

/// The cells of a row of a list.
fn cells(list: &List, row: usize) -> Vec<&str> {
    (0..list.columns.len())
        .map(|it| list.value(row, it))
        .collect()
}

const ROW: &str = "20/03/2026;Công văn về việc giao tủ sách năm 2026;Nguyễn Văn A";

#[test]
fn what_was_made_stands_in_the_register() {
    let scene = scene();
    let _ = letters(&scene, "--register so/di.csv").ends(0);
    let register = text(&scene, "so/di.csv");
    let lines: Vec<&str> = register.lines().collect();
    assert!(
        lines[0].starts_with("\u{feff}Số, ký hiệu văn bản;Ngày tháng văn bản;"),
        "{register}"
    );
    let first = format!("120/UBND-VHXH;{ROW};\"Trường Tiểu học Sơn Ca; Đảng ủy xã\";VT;;;;");
    assert_eq!(lines[1], first);
    assert_eq!(lines.len(), 4);
}

#[test]
fn a_register_grows_and_never_twice_by_one_paper() {
    for name in ["so.csv", "so.xlsx"] {
        let (at_once, by_parts) = (scene(), scene());
        let _ = letters(&at_once, &format!("--register {name}")).ends(0);
        for more in ["--only truong-tieu-hoc-son-ca", "", ""] {
            let _ = letters(&by_parts, &format!("--register {name} {more}")).ends(0);
        }
        assert!(at_once.read(name) == by_parts.read(name), "{name}");
        assert_eq!(list(&at_once, name).rows.len(), 3);
    }
}

#[test]
fn what_a_person_wrote_into_a_register_stays() {
    let own = "\u{feff}Ghi chú,\"Số, ký hiệu văn bản\",Ngày tháng văn bản,Tên loại và trích yếu nội dung văn bản,\
               Nơi nhận văn bản,Người ký,\"Đơn vị, người nhận bản lưu\"\nđã gửi,7/UBND,1/2/2026,Công văn cũ,x,y,VT\n";
    let scene = scene().file("so.csv", own);
    let _ = letters(&scene, "--register so.csv --only tram-y-te-xa").ends(0);
    let row = ",122/UBND-VHXH,20/03/2026,Công văn về việc giao tủ sách năm 2026,Trạm Y tế xã; Đảng ủy xã,Nguyễn Văn A,VT\r\n";
    assert_eq!(text(&scene, "so.csv"), format!("{own}{row}"));
}

#[test]
fn a_workbook_that_was_worked_with_keeps_all_that_is_in_it() {
    let edited = include_bytes!("registers/so-sua-tay.xlsx");
    let scene = scene().file("so.xlsx", edited);
    let letter = LETTER.replace("120", "200");
    scene.put("giao.yaml", letter);
    for _ in 0..2 {
        let _ = letters(&scene, "--register so.xlsx").ends(0);
    }
    let register = list(&scene, "so.xlsx");
    assert_eq!(register.rows.len(), 6);
    assert_eq!(cells(&register, 0)[8], "Hà Thị Lan");
    let last = ["202/UBND-VHXH", "20/03/2026"];
    assert_eq!(cells(&register, 5)[..2], last);
    let part = |bytes: &[u8], name: &str| {
        let mut archive = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        let mut part = String::new();
        archive
            .by_name(name)
            .unwrap()
            .read_to_string(&mut part)
            .unwrap();
        part
    };
    let now = scene.read("so.xlsx");
    for name in ["xl/styles.xml", "xl/worksheets/sheet2.xml"] {
        assert_eq!(part(edited, name), part(&now, name));
    }
    // Days are days, in the look of those above.
    let sheet = part(&now, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<v>46101</v></c><c r=\"C11\""), "{sheet}");
}

#[test]
fn a_number_that_another_paper_has_stops_all() {
    let scene = scene();
    let _ = letters(&scene, "--register so.csv").ends(0);
    scene.put("giao.yaml", LETTER.replace("tủ sách năm", "sách năm"));
    let _ = scene
        .run("letters giao.yaml --format txt --out khac --register so.csv")
        .ends(2)
        .mentions("hàng 2 đã có số `120/UBND-VHXH`");
    assert!(!scene.path("khac").exists());
}

#[test]
fn what_lies_beside_a_letter_never_tells_of_another() {
    let scene = scene();
    let run = |more: &str| scene.run(&format!("letters giao.yaml --format pdf --out ra {more}"));
    let _ = run("--sidecar xml --eml").ends(0);
    // What is as it was is let be, and said to be so.
    let _ = run("")
        .ends(0)
        .mentions("3 bản đã có từ trước, không có gì đổi nên để nguyên");
    let first = "1;Trường Tiểu học Sơn Ca;Hà Thị Lan;sonca@hoasim.vn\n";
    scene.put("tu-sach.csv", LIST.replace(first, ""));
    let _ = run("")
        .mentions("còn tệp của lần làm trước mà lần này không làm lại")
        .mentions("giao-truong-tieu-hoc-son-ca.xml");
    let beside = text(&scene, "ra/giao-truong-mam-non-hoa-man.xml");
    assert!(beside.contains("<CodeNumber>120</CodeNumber>"), "{beside}");
    assert!(text(&scene, "ra/giao-truong-mam-non-hoa-man.eml").contains("hoaman@"));
}

#[test]
fn a_register_that_cannot_be_gone_on_with_is_refused() {
    for (name, bytes, word) in [
        ("so.csv", &b"a;b\n1;2\n"[..], "hàng tên cột"),
        ("so.csv", b"S\xf5;b\n", "UTF-8"),
        ("so.xlsx", b"a;b\n", "không ghi tiếp được"),
        ("so.pdf", b"", ".xlsx hoặc .csv"),
    ] {
        let scene = scene().file(name, bytes);
        let _ = letters(&scene, &format!("--register {name}"))
            .ends(2)
            .mentions(word);
        assert!(!scene.path("ra").exists(), "{name}");
        assert_eq!(scene.read(name), bytes);
    }
}

#[test]
fn what_systems_ask_for_stands_beside_each_letter() {
    let scene = scene();
    let _ = letters(&scene, "--sidecar json").ends(0);
    let told: serde_json::Value =
        serde_json::from_slice(&scene.read("ra/giao-tram-y-te-xa.json")).unwrap();
    for (field, value) in [
        ("TypeName", "Công văn"),
        ("CodeNumber", "122"),
        ("CodeNotation", "UBND-VHXH"),
        ("IssuedDate", "2026-03-20"),
        ("OrganName", "Ủy ban nhân dân xã Hoa Sim"),
        ("Subject", "về việc giao tủ sách năm 2026"),
        ("Priority", "Khẩn"),
        ("DueDate", "2026-04-24"),
    ] {
        assert_eq!(told[field], value, "{field}");
    }
    assert_eq!(told["PageAmount"], 1);
    assert_eq!(told["SignerInfo"][0]["Position"], "Chủ tịch");
    assert_eq!(told["To"][0]["OrganName"], "Trạm Y tế xã");
    assert_eq!(told["To"][1]["Purpose"], "để báo cáo");
    assert_eq!(told["File"][0], "giao-tram-y-te-xa.txt");
    let _ = letters(&scene, "--sidecar xml").ends(0);
    let told = text(&scene, "ra/giao-tram-y-te-xa.xml");
    assert!(told.contains(
        "  <To>\n    <OrganName>Đảng ủy xã</OrganName>\n    <Purpose>để báo cáo</Purpose>\n  </To>\n"
    ));
    // One that somebody edited is theirs.
    scene.put("ra/giao-tram-y-te-xa.xml", told.replace("Khẩn", "Hỏa tốc"));
    let _ = letters(&scene, "--sidecar xml")
        .ends(2)
        .mentions("có thể đã được sửa tay");
}

#[test]
fn the_schemas_know_every_field() {
    let scene = scene();
    let _ = letters(&scene, "--sidecar json").ends(0);
    let told: serde_json::Value =
        serde_json::from_slice(&scene.read("ra/giao-tram-y-te-xa.json")).unwrap();
    let schema = include_str!("../../docs/van-ban-di.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
    let names = |it: &serde_json::Value| -> Vec<String> {
        it.as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(names(&told), names(&schema["properties"]));
    let forms = include_str!("../../docs/van-ban-di.xsd");
    // Fields are as long as the annex lets them be.
    let table = include_str!("../../data/records/thong-tin-dau-vao.txt");
    for row in table.lines().filter(|it| !it.starts_with('#')) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        if let Ok(most) = cells[4].parse::<u64>() {
            assert_eq!(schema["properties"][cells[1]]["maxLength"], most, "{row}");
        }
    }
    for name in names(&told).iter().filter(|it| *it != "mark") {
        assert!(forms.contains(&format!("name=\"{name}\"")), "{name}");
    }
}

#[test]
fn a_mail_carries_the_letter_and_nothing_of_the_clock() {
    let run = || {
        let scene = scene();
        let _ = scene
            .run("letters giao.yaml --format pdf --out ra --eml")
            .ends(0)
            .mentions("chưa có thư điện tử nên không có tệp .eml: B4 “Trạm Y tế xã”");
        assert!(!scene.path("ra/giao-tram-y-te-xa.eml").exists());
        text(&scene, "ra/giao-truong-mam-non-hoa-man.eml")
    };
    let mail = run();
    assert_eq!(mail, run());
    for line in [
        "Date: Fri, 20 Mar 2026 00:00:00 +0700",
        "X-Unsent: 1",
        "Content-Type: application/pdf",
    ] {
        assert!(mail.lines().any(|it| it == line), "{line}");
    }
    assert!(mail.contains("<hoaman@hoasim.vn>"));
    let _ = scene()
        .run("letters giao.yaml --format docx --eml")
        .ends(2)
        .mentions("thêm `pdf` vào `--format`");
}

const GUESTS: &str = "\
STT;Xưng hô;Họ và tên;Email
1;Ông;Lò Văn Thành;thanh@hoasim.vn
2;Bà;Hà Thị Lan;
";

#[test]
fn a_paper_that_addresses_nobody_is_registered_for_whom_its_copy_is() {
    let each = INVITATION
        .replace("number:", "each: khach.csv\nnumber:")
        .replace(
            "[khach.csv, 'Ông Vàng A Páo, Trưởng bản']",
            "'{{ each.form }} {{ each.name }}.'",
        );
    let scene = Scene::new()
        .file("offices/hoa-sim.yaml", office())
        .file("khach.csv", GUESTS)
        .file("moi.yaml", each);
    let _ = scene.run("letters moi.yaml --format txt --out ra --sidecar json --register so.csv");
    let register = text(&scene, "so.csv");
    let row = ";18/03/2026;Giấy mời họp triển khai mùa đọc;Nguyễn Văn A;\"Ông Lò Văn Thành; Như thành phần mời\";";
    assert!(register.contains(row), "{register}");
    assert!(register.contains("Bà Hà Thị Lan; "), "{register}");
    let told: serde_json::Value =
        serde_json::from_slice(&scene.read("ra/moi-lo-van-thanh.json")).unwrap();
    assert_eq!(told["To"][0]["OrganName"], "Ông Lò Văn Thành");
}
