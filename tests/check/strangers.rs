//! What papers of other offices taught: sentences that stay silent, and faults that are told.

use super::{codes, proofread};

/// A finished plan around some lines.
fn plan(lines: &str) -> String {
    format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 19/KH-UBND\nTân Lập, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\nGiữ gìn đường làng năm 2026\n\
         Ủy ban nhân dân xã ban hành Kế hoạch giữ gìn đường làng năm 2026 như sau:\n{lines}\n\
         Nơi nhận:\n- Các thôn;\n- Lưu: VT, VX.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
    )
}

#[test]
fn what_others_write_rightly_is_let_be() {
    for lines in [
        // One word in two senses, or in two lists.
        "1. Các cơ quan, tổ chức, cá nhân, tổ chức dọn vệ sinh, trồng hoa.\n2. Giữ sạch ngõ xóm./.",
        "1. Thu gom rác, phân loại rác tại nhà, vận chuyển về bãi, thu gom rác ven đường.\n2. Giữ sạch ngõ xóm./.",
        // What begins small on purpose.
        "1. Đo ba chỉ số sau:\n- pH của nước ao;\n- eOffice dùng để gửi số liệu.\n2. Giữ sạch ngõ xóm./.",
        // A bracket or a quotation that spans lines.
        "1. Các thôn dọn vệ sinh (theo phân công tại cuộc họp giao ban\nngày 05 tháng 3 năm 2026 của xã).\n2. Giữ sạch ngõ xóm./.",
        // A day that others have fixed.
        "1. Ngày bầu cử 15/3/2026, các thôn treo cờ trước 06 giờ.\n2. Giữ sạch ngõ xóm./.",
        // A number said in words, in every accepted way.
        "1. Lập 05 (năm) tổ, mỗi tổ 25 (hai lăm) người, chi 1.250.000 đồng (một triệu hai trăm năm mươi nghìn đồng).\n2. Giữ sạch ngõ xóm./.",
    ] {
        let found = proofread(&plan(lines));
        assert_eq!(codes(&found), Vec::<&str>::new(), "{lines}: {found:#?}");
    }
}

#[test]
fn what_others_write_wrongly_is_told() {
    for (lines, code) in [
        (
            "1. Lập 05 (sáu) tổ dọn vệ sinh.\n2. Giữ sạch ngõ xóm./.",
            "figure-against-words",
        ),
        (
            "1. Chi 20.000.000 đồng (hai mươi hai triệu đồng) để mua cây.\n2. Giữ sạch ngõ xóm./.",
            "figure-against-words",
        ),
        (
            "1. Mời ông «Ho_ten» dự buổi ra quân.\n2. Giữ sạch ngõ xóm./.",
            "placeholder-left",
        ),
        (
            "1. Ban Ðiều hành thôn dọn vệ sinh.\n2. Giữ sạch ngõ xóm./.",
            "look-alike-letter",
        ),
    ] {
        assert_eq!(codes(&proofread(&plan(lines))), [code], "{lines}");
    }
    let dashes = plan("1. Giữ sạch ngõ xóm./.").replace("lập - Tự do -", "lập – Tự do –");
    assert_eq!(codes(&proofread(&dashes)), ["misspelt-head"]);
}

/// The codes of a finished plan that gives work to some bodies, and of its recipients.
fn given(tasks: &str, recipients: &str) -> Vec<&'static str> {
    let text = plan(&format!(
        "I. MỤC ĐÍCH\n- Giữ đường làng sạch, đẹp.\nII. NHIỆM VỤ\n- Dọn đường, trồng hoa.\n\
         III. TỔ CHỨC THỰC HIỆN\n{tasks}"
    ));
    codes(&proofread(&text.replace("- Các thôn;\n", recipients)))
}

#[test]
fn a_body_with_work_receives_a_finished_paper() {
    let tasks = "1. Phòng Kinh tế\nChủ trì dọn đường.\n2. Công an xã\nGiữ trật tự khi dọn đường.\n\
         Yêu cầu các thôn thực hiện nghiêm túc./.";
    assert_eq!(given(tasks, "- Công an xã;\n"), ["unit-not-recipient"]);
    // Sentences that begin with who acts give work as headings do.
    for task in [
        "1. Phòng Kinh tế chủ trì dọn đường.",
        "1. Giao Phòng Kinh tế hướng dẫn các thôn dọn đường.",
    ] {
        let tasks = format!("{task}\n2. Công an xã giữ trật tự./.");
        assert_eq!(
            given(&tasks, "- Công an xã;\n"),
            ["unit-not-recipient"],
            "{task}"
        );
        let both = "- Phòng Kinh tế;\n- Công an xã;\n";
        assert_eq!(given(&tasks, both), Vec::<&str>::new(), "{task}");
    }
    for recipients in [
        "- Phòng Kinh tế;\n- Công an xã;\n",
        "- Phòng KT;\n- Công an xã;\n",
        "- Các phòng, cơ quan, đơn vị thuộc xã;\n",
    ] {
        assert_eq!(given(tasks, recipients), Vec::<&str>::new(), "{recipients}");
    }
}

/// The codes of a finished letter to some bodies.
fn letter(addressees: &str, recipients: &str) -> Vec<&'static str> {
    codes(&proofread(&format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 19/UBND-VX\nTân Lập, ngày 12 tháng 3 năm 2026\nV/v giữ gìn đường làng\nKính gửi:\n{addressees}\
         Ủy ban nhân dân xã đề nghị các cơ quan thực hiện các việc sau:\nI. PHÂN CÔNG\n\
         1. Phòng Kinh tế: Chủ trì dọn đường trước ngày 20/3/2026.\n2. Công an xã: Giữ trật tự trước ngày 20/3/2026.\n\
         Đề nghị các cơ quan thực hiện nghiêm túc./.\n\
         Nơi nhận:\n{recipients}TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
    )))
}

#[test]
fn an_addressee_without_work_is_noted_in_a_finished_letter() {
    let two = "- Phòng Kinh tế;\n- Công an xã.\n";
    let three = "- Phòng Kinh tế;\n- Công an xã;\n- Trạm Y tế xã.\n";
    let recipients = "- Như trên;\n- Lưu: VT, VX.\n";
    assert_eq!(letter(two, recipients), Vec::<&str>::new());
    assert_eq!(letter(three, recipients), ["addressee-without-task"]);
    assert_eq!(
        letter(two, "- Văn phòng;\n- Như trên;\n- Lưu: VT, VX.\n"),
        ["as-above-not-first"]
    );
}

#[test]
fn bodies_of_learning_write_degrees() {
    let school = plan("1. Giữ sạch ngõ xóm./.").replace("Nguyễn Văn A", "ThS. Nguyễn Văn A");
    assert_eq!(codes(&proofread(&school)), ["title-in-signature"]);
    let school = school
        .replace(
            "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP",
            "ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nTRƯỜNG TIỂU HỌC TÂN LẬP",
        )
        .replace("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "HIỆU TRƯỞNG")
        .replace("KH-UBND", "KH-THTL");
    let found = proofread(&school);
    assert!(!codes(&found).contains(&"title-in-signature"), "{found:#?}");
}

#[test]
fn a_quoted_passage_of_several_paragraphs_is_closed_at_its_end() {
    let told = |open: &str, close: &str| {
        let lines = format!(
            "1. Sửa Điều 3 như sau:\n{open}Điều 3. Giờ mở cửa\n- Buổi sáng từ 7 giờ.\n- Buổi chiều từ 14 giờ.{close}\n2. Giữ sạch ngõ xóm./."
        );
        codes(&proofread(&plan(&lines))).contains(&"unbalanced-quotes")
    };
    assert!(!told("“", "”"));
    assert!(!told("\"", "\""));
    assert!(told("“", ""));
}
