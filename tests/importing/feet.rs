//! The ends of old papers, however they were typed, and what these do not have.

use super::{HOUSE, PLAN, imported, none};
use kehoach::app::Imported;
use kehoach::recover::Returned;

/// The plan with another foot.
fn with(foot: &str) -> Imported {
    let (body, _) = PLAN.split_once("Nơi nhận:").unwrap();
    imported(&format!("{body}{foot}"))
}

/// What the office says of who signs, and the description of who receives.
fn told(foot: &str) -> (String, String) {
    let found = with(foot);
    let office = found.office_text.clone().unwrap_or_default();
    let signers = office.split_once("signers:").map_or("", |it| it.1);
    let signers = signers.split("\nunits:").next().unwrap_or("");
    let recipients = found.text.split_once("\nrecipients:").map_or("", |it| it.1);
    let recipients = recipients.split("\nsigner").next().unwrap_or("");
    let recipients = recipients.split("\n# chỗ ký").next().unwrap_or("");
    let flat = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    (flat(recipients), flat(signers))
}

const LISTED: &str = "- Trạm Y tế phường - file: VT";
const SIGNED: &str = "chu-tich: tm: Ủy ban nhân dân title: Chủ tịch name: Lò Văn Pó";

#[test]
fn recipients_and_signatures_are_told_apart_however_they_were_typed() {
    for foot in [
        "Nơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Pó\n",
        "Nơi nhận: | TM. ỦY BAN NHÂN DÂN |\n- Trạm Y tế phường; | CHỦ TỊCH |\n- Lưu: VT. | Lò Văn Pó |\n",
        "Nơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.  Lò Văn Pó\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Pó\nNơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.\n",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.\nLò Văn Pó\n",
        "Nơi gửi:\n• Trạm Y tế phường;\n• Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Pó\n",
        "Nơi nhận: - Trạm Y tế phường; - Lưu: VT.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH (đã ký) Lò Văn Pó\n",
        "Nơi nhận: - Trạm Y tế phường; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Pó\n",
        "Nơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCHLò Văn Pó\n",
        "Nơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.\nTM. Ủy ban nhân dân\nChủ tịch\nLò Văn Pó\n",
        "Nơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nđã ký: Lò Văn Pó\n",
        "Nơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n[daky]\nLò Văn Pó\n",
    ] {
        let (recipients, signers) = told(foot);
        assert_eq!((&*recipients, &*signers), (LISTED, SIGNED), "{foot}");
    }
}

#[test]
fn signatures_side_by_side_are_told_apart() {
    let (_, signers) = told(
        "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN MẶT TRẬN\nTM. ỦY BAN NHÂN DÂN\nTRƯỞNG BAN\nCHỦ TỊCH\nGiàng A Páo\nLò Văn Pó\n",
    );
    assert!(signers.contains(SIGNED), "{signers}");
    let other = "truong-ban: tm: Ủy ban Mặt Trận title: Trưởng ban name: Giàng A Páo";
    assert!(signers.contains(other), "{signers}");
}

#[test]
fn whoever_confirms_a_paper_does_not_sign_it() {
    let found =
        with("NGƯỜI LẬP KẾ HOẠCH\nLò Văn Pó\nXÁC NHẬN CỦA NHÀ TRƯỜNG\nHIỆU TRƯỞNG\nGiàng A Páo\n");
    assert!(
        found
            .text
            .contains("confirmation:\n  text: XÁC NHẬN CỦA NHÀ TRƯỜNG\n"),
        "{}",
        found.text
    );
    assert!(
        found
            .office_text
            .unwrap()
            .contains("title: Người lập kế hoạch\n    name: Lò Văn Pó")
    );
    assert!(found.back.new.is_empty(), "{:?}", found.back.new);
}

#[test]
fn nothing_is_printed_that_an_old_paper_has_not() {
    let decision = "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
        Số: 12/QĐ-UBND\nTân Lập, ngày 05 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề việc lập quỹ khuyến học\n\
        ỦY BAN NHÂN DÂN XÃ TÂN LẬP\n\nCăn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\n\nQUYẾT ĐỊNH:\n\n\
        Điều 1. Lập quỹ khuyến học.\n\nĐiều 2. Văn phòng thi h";
    let cut = imported(decision);
    assert!(
        cut.text.contains("  end: khong\n") && cut.text.contains("  as_above: khong\n"),
        "{}",
        cut.text
    );
    assert!(cut.back.new.is_empty(), "{:?}", cut.back.new);
    assert!(
        cut.back.fates.iter().all(|it| *it == Returned::Same),
        "{:?}",
        cut.back.fates
    );
    let listed = imported(&format!(
        "{decision}ành./.\n\nNơi nhận:\n- Các xóm;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Pó\n"
    ));
    assert!(
        listed.text.contains("  as_above: khong\n") && !listed.text.contains("  end:"),
        "{}",
        listed.text
    );
    assert!(listed.back.new.is_empty(), "{:?}", listed.back.new);
    let whole = imported(&format!(
        "{decision}ành./.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Pó\n"
    ));
    assert!(
        !whole.text.contains("as_above:") && !whole.text.contains("  end:"),
        "{}",
        whole.text
    );
}

#[test]
fn what_stands_elsewhere_did_not_come_back_in_its_place() {
    let found = imported(PLAN);
    assert_eq!((found.back.share(), found.back.moved), (1.0, 0));
}

/// A letter to these.
fn letter(to: &str) -> Imported {
    imported(&format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 12/UBND-VP\nV/v dọn vệ sinh\nTân Lập, ngày 05 tháng 3 năm 2026\n\n{to}\n\n\
         Ủy ban nhân dân xã đề nghị các đơn vị quét dọn trước ngày 20/3/2026./.\n\n\
         Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Pó\n"
    ))
}

#[test]
fn each_addressee_is_one_however_they_were_typed() {
    for to in [
        "Kính gửi: Trạm Y tế xã; Công an xã.",
        "Kính gởi: - Trạm Y tế xã; - Công an xã;",
        "KÍNH GỬI:\n+ Trạm Y tế xã;\n+ Công an xã.",
        "Kính gửi:\n• Trạm Y tế\nxã;\n• Công an xã.",
        "Kính  gửi :\nTrạm Y tế xã;\nCông an xã.",
    ] {
        let found = letter(to);
        assert!(
            found.text.contains("to: [Trạm Y tế xã, Công an xã]"),
            "{to}\n{}",
            found.text
        );
        assert!(found.back.new.is_empty(), "{to}\n{:?}", found.back.new);
    }
    let one = letter("Kính gửi Công an xã").text;
    assert!(one.contains("to: Công an xã\n"), "{one}");
    let broken = letter("Kính gửi: Các đơn vị sự nghiệp, các\nxóm trên địa bàn xã.").text;
    assert!(
        broken.contains("to: Các đơn vị sự nghiệp, các xóm trên địa bàn xã\n"),
        "{broken}"
    );
}

#[test]
fn the_note_below_an_annex_has_room_for_what_the_new_year_does_not_know() {
    let text = format!(
        "{PLAN}\nPHỤ LỤC SỐ 01\nDANH SÁCH CÁC NGÕ\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND phường)\n\n1. Ngõ Trên.\n"
    );
    let found = imported(&text);
    assert!(
        found.text.contains("title: DANH SÁCH CÁC NGÕ\n"),
        "{}",
        found.text
    );
    let rolled = found
        .text
        .replace("number: 12\n", "number:\n")
        .replace("date: 05/3/2026", "date: 2027");
    let paper = HOUSE.paper(rolled).with_texts(none());
    let mut paper = paper.with_office(&found.office, found.office_text.unwrap());
    let work = paper.work();
    let text = work.text();
    let note = text.lines().find(|it| it.contains("Kèm theo")).unwrap();
    assert!(note.ends_with("ngày …/…/2027 của UBND phường)"), "{note}");
    assert!(!work.findings().iter().any(|it| it.code == "empty-value"));
}

#[test]
fn a_paper_on_one_line_is_taken_apart() {
    let line = "ỦY BAN NHÂN DÂN XÃ TÂN LẬP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/QĐ-UBND \
        Tân Lập, ngày 05 tháng 3 năm 2026 QUYẾT ĐỊNH Về việc lập quỹ khuyến học CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP \
        Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019; Theo đề nghị của công chức văn hóa, QUYẾT ĐỊNH: \
        Điều 1. Lập quỹ khuyến học theo Điều 5 của Luật. Điều 2. Văn phòng thi hành./. \
        Nơi nhận: - Như Điều 2; - Lưu: VT. CHỦ TỊCH Lò Văn Pó";
    let found = imported(line);
    for part in [
        "kind: quyet-dinh\n",
        "number: 12\n",
        "date: 05/3/2026\n",
        "subject: Về việc lập quỹ khuyến học\n",
        "articles:\n",
        "file: VT\n",
    ] {
        assert!(found.text.contains(part), "{part}\n{}", found.text);
    }
    assert!(found.office_text.unwrap().contains("name: Lò Văn Pó"));
    let words = "Sáng nay, ngày 05 tháng 3 năm 2026, các xóm ra quân dọn vệ sinh. ".repeat(9);
    assert_eq!(imported(&words).paragraphs.len(), 1);
}
