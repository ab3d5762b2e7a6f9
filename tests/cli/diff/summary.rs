//! Tables of what was changed, and of what others said of a draft.

use super::scene;

const COMMENTS: &str = "\
- who: Đoàn Thanh niên xã
  at: mục I.1
  words: Nâng tỷ lệ cây sống.
  answer: tiep-thu
- who: Tổ quản lý rừng
  at: II.2
  words: Lùi việc tưới nước sang tháng 4.
  answer: khong
  why: Tháng 4 đã hết mùa gió.
";

#[test]
fn a_table_of_changes_is_a_paper_of_its_own() {
    let scene = scene().file("ly-do.yaml", "- {at: I.1, why: Theo kết quả năm trước.}\n");
    let told = scene.run("diff cu.yaml moi.yaml --table bang.yaml --why ly-do.yaml");
    let _ = told.ends(1);
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    for row in [
        "\"I.1\", \"Tỷ lệ cây sống sau một tháng đạt 98% trở lên\", \"Tỷ lệ cây sống sau một tháng đạt 99% trở lên\", \"Theo kết quả năm trước.\"",
        "[CẦN BỔ SUNG: lý do sửa]",
        "subject: \"Kế hoạch trồng cây đầu xuân\"",
        "signer: \"chu-tich\"",
    ] {
        assert!(table.contains(row), "{row}\n{table}");
    }
    let _ = scene.run("build bang.yaml --out ra --format txt").ends(0);
    let printed = String::from_utf8(scene.read("ra/bang.txt")).unwrap();
    assert!(
        printed.contains("BẢNG TỔNG HỢP NỘI DUNG SỬA ĐỔI"),
        "{printed}"
    );
    // What is left to do keeps it from being signed.
    let _ = scene.run("check bang.yaml --final").ends(1);
    let _ = scene.run("diff cu.yaml moi.yaml --table bang.yaml").ends(2);
}

#[test]
fn each_comment_is_answered_by_what_the_next_draft_does() {
    let scene = scene().file("gop-y.yaml", COMMENTS);
    let told = scene.run("diff cu.yaml moi.yaml --table bang.yaml --comments gop-y.yaml");
    assert_eq!(told.ends(1).stderr, "bang.yaml: đã ghi\n");
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    for row in [
        "Tiếp thu. Dự thảo đã sửa thành: “Tỷ lệ cây sống sau một tháng đạt 99% trở lên”",
        "Giải trình: Tháng 4 đã hết mùa gió.",
    ] {
        assert!(table.contains(row), "{row}\n{table}");
    }
    // An answer in words is understood, and one that is not clear is refused where it stands.
    for (typed, printed) in [
        ("Tiếp thu", "Tiếp thu. Dự thảo"),
        ("Tiếp thu một phần", "Tiếp thu một phần. Dự thảo"),
    ] {
        scene.put("gop-y.yaml", COMMENTS.replace("tiep-thu", typed));
        let told =
            scene.run("diff cu.yaml moi.yaml --table bang.yaml --force --comments gop-y.yaml");
        let _ = told.ends(1);
        let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
        assert!(table.contains(printed), "{table}");
    }
    scene.put("gop-y.yaml", COMMENTS.replace("tiep-thu", "đã rà soát"));
    let _ = scene
        .run("diff cu.yaml moi.yaml --table khac.yaml --comments gop-y.yaml")
        .ends(2)
        .mentions("gop-y.yaml:4: không rõ `answer: đã rà soát`")
        .mentions("tiep-thu, mot-phan, khong");
    scene.put("gop-y.yaml", COMMENTS.replace("  why:", "  ly_do:"));
    let _ = scene
        .run("diff cu.yaml moi.yaml --table ba.yaml --comments gop-y.yaml")
        .ends(2)
        .mentions("ly_do");
    let open = COMMENTS.replace("  answer: tiep-thu\n", "").replace(
        "answer: khong\n  why: Tháng 4 đã hết mùa gió.",
        "answer: tiep-thu",
    );
    let scene = scene.file("gop-y.yaml", &open);
    let told = scene.run("diff cu.yaml moi.yaml --table hai.yaml --comments gop-y.yaml");
    let _ = told
        .ends(1)
        .mentions("«Nâng tỷ lệ cây sống.» chưa có trả lời")
        .mentions("ghi tiếp thu, mà bản mới không sửa gì ở `II.2`");
}

#[test]
fn a_comment_that_is_not_taken_says_nothing_of_what_was_done() {
    let refused = "- {at: I.1, words: Giữ như cũ., answer: khong, why: Đã thống nhất.}\n\
                   - {at: I.2, words: Bỏ mục này., answer: khong}\n";
    let scene = scene().file("gop-y.yaml", refused);
    let _ = scene
        .run("diff cu.yaml moi.yaml --table bang.yaml --comments gop-y.yaml")
        .ends(1)
        .mentions("«Giữ như cũ.» trả lời là không tiếp thu, mà bản mới có sửa ở `I.1`")
        .mentions("«Bỏ mục này.» trả lời là không tiếp thu mà thiếu lý do: ghi `why`");
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    assert!(table.contains("\"Giải trình: Đã thống nhất.\""), "{table}");
}

#[test]
fn the_table_of_a_word_document_names_the_office_of_its_description() {
    let scene = scene();
    let _ = scene.run("build moi.yaml --out ra --format docx");
    let _ = scene
        .run("diff cu.yaml ra/moi.docx --table bang.yaml")
        .ends(1);
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    for line in [
        "office: \"suoi-vang\"\n",
        "date: \"12/3/2026\"\n",
        "signer: \"chu-tich\"\n",
    ] {
        assert!(table.contains(line), "{table}");
    }
    let _ = scene.run("build cu.yaml --out ra --format docx");
    let _ = scene
        .run("diff ra/cu.docx ra/moi.docx --table khac.yaml")
        .ends(1)
        .mentions("`office`, `date` còn để trống");
    // Where nothing was changed there is nothing to put into a table.
    let _ = scene
        .run("diff cu.yaml ra/cu.docx --table trong.yaml")
        .ends(0)
        .mentions("không có gì để ghi vào bảng");
    assert!(!scene.path("trong.yaml").exists());
}

#[test]
fn comments_come_out_of_a_list_and_out_of_a_word_document_too() {
    let list = "STT,Đơn vị góp ý,Vị trí,Nội dung góp ý,Tiếp thu,Giải trình\n\
        1,Đoàn Thanh niên xã,I.1,Nâng tỷ lệ cây sống.,Đã rà soát,\n\
        2,Tổ quản lý rừng,II.2,Lùi việc tưới nước.,Không,Đã hết mùa gió.\n";
    let scene = scene().file("gop-y.csv", list);
    let _ = scene
        .run("diff cu.yaml moi.yaml --table bang.yaml --comments gop-y.csv")
        .ends(1)
        .mentions("không rõ là tiếp thu");
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    assert!(table.contains("Đã rà soát Dự thảo"), "{table}");
    assert!(table.contains("\"Tổ quản lý rừng\", \"II.2\", \"Lùi việc tưới nước.\", \"Giải trình: Đã hết mùa gió.\""), "{table}");

    let _ = scene.run("build cu.yaml --out ra --format docx");
    scene.put(
        "gop-y.docx",
        commented(&scene.read("ra/cu.docx"), "Tỷ lệ cây sống"),
    );
    let _ = scene
        .run("diff cu.yaml moi.yaml --table word.yaml --comments gop-y.docx")
        .ends(1);
    let table = String::from_utf8(scene.read("word.yaml")).unwrap();
    assert!(
        table.contains("\"Lê Văn C\", \"I.1\", \"Nâng lên.\", \"Dự thảo đã sửa thành:"),
        "{table}"
    );
}

#[test]
fn a_comment_on_a_dash_stands_where_the_dash_does() {
    let text = super::tables::AMID;
    let scene = scene().file("cu.yaml", text).file("moi.yaml", text);
    let _ = scene.run("build cu.yaml --out ra --format docx");
    scene.put(
        "gop-y.docx",
        commented(&scene.read("ra/cu.docx"), "Dựng cọc giữ cây"),
    );
    let told = scene.run("diff cu.yaml moi.yaml --table bang.yaml --comments gop-y.docx");
    assert!(!told.stderr.contains("không có chỗ ấy"), "{}", told.stderr);
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    assert!(
        table.contains("\"Lê Văn C\", \"I.2\", \"Nâng lên.\""),
        "{table}"
    );
}

/// A Word document with a comment on the words of a run.
fn commented(docx: &[u8], words: &str) -> Vec<u8> {
    use std::io::{Read, Write};
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        new.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        new.write_all(text.as_bytes()).unwrap();
    };
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let (name, mut text) = (part.name().to_owned(), String::new());
        part.read_to_string(&mut text).unwrap();
        if name == "word/document.xml" {
            let at = text.find(words).unwrap();
            let end = at + text[at..].find("</w:r>").unwrap() + "</w:r>".len();
            let said = "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>";
            text.insert_str(end, said);
            let start = text[..at].rfind("<w:r>").unwrap();
            text.insert_str(start, "<w:commentRangeStart w:id=\"7\"/>");
        }
        if name == "word/_rels/document.xml.rels" {
            let kind =
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
            let one = format!(
                "<Relationship Id=\"rIdC\" Type=\"{kind}\" Target=\"comments.xml\"/></Relationships>"
            );
            text = text.replace("</Relationships>", &one);
        }
        put(&name, &text);
    }
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    put(
        "word/comments.xml",
        &format!(
            "<w:comments xmlns:w=\"{space}\"><w:comment w:id=\"7\" w:author=\"Lê Văn C\"><w:p><w:r><w:t>Nâng lên.</w:t></w:r></w:p></w:comment></w:comments>"
        ),
    );
    new.finish().unwrap().into_inner()
}

#[test]
fn a_comment_on_words_is_not_answered_by_a_neighbour_that_has_them_too() {
    let both = |text: String| {
        text.replace(
            "  - Tưới nước, bón phân",
            "  - Tổ quản lý tưới nước, bón phân hằng tuần.\n  - Tưới nước, bón phân",
        )
    };
    let comments = "- {at: 'Tưới nước, bón phân', words: Ghi rõ ai làm., answer: tiep-thu}\n";
    let new = super::new().replace("trong mùa gió.", "trong mùa khô.");
    let other = both(super::new()).replace("hằng tuần", "hằng ngày");
    let scene = scene()
        .file("cu.yaml", both(super::OLD.to_owned()))
        .file("moi.yaml", other)
        .file("sau.yaml", both(new))
        .file("gop-y.yaml", comments);
    let _ = scene
        .run("diff cu.yaml moi.yaml --table bang.yaml --comments gop-y.yaml")
        .ends(1)
        .mentions("ghi tiếp thu, mà bản mới không sửa gì ở `Tưới nước, bón phân`");
    let _ = scene
        .run("diff cu.yaml sau.yaml --table hai.yaml --comments gop-y.yaml")
        .ends(1);
    let table = String::from_utf8(scene.read("hai.yaml")).unwrap();
    assert!(table.contains("trong mùa khô"), "{table}");
}
