//! What an old paper says stands at its keys.

use super::imported;

/// A short plan around what its second part says.
fn plan(body: &str) -> String {
    let text = format!(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\nHoa Bình, ngày 05 tháng 3 năm 2026\n\
         KẾ HOẠCH\nDọn vệ sinh ngõ xóm\nI. MỤC ĐÍCH\nNgõ xóm sạch sẽ.\n{body}\nNơi nhận:\n\
         - Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n"
    );
    let imported = imported(&text);
    assert!(imported.back.share() > 0.99, "{}", imported.text);
    imported.text
}

/// Words in one line, without quotation marks of the format.
fn flat(text: &str) -> String {
    text.replace('\'', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn lines_of_who_does_what_are_known_by_the_words_of_the_office() {
    let text = plan(
        "II. NHIỆM VỤ\n1. Quét ngõ\n- Chủ trì: Tổ dân phố số 1, Đoàn phường\n- Sản phẩm: ngõ sạch.",
    );
    assert!(
        text.contains("    lead: [Tổ dân phố số 1, Đoàn phường]\n"),
        "{text}"
    );
    assert!(text.contains("    result: ngõ sạch."), "{text}");
}

#[test]
fn lines_of_who_does_what_may_stand_behind_the_words_they_belong_to() {
    let text = plan(
        "II. NHIỆM VỤ\n1. Giữ ngõ\n- Quét ngõ mỗi tuần.\n- Chủ trì: Đoàn phường\n- Trồng cây.\n- Chủ trì: Hội phường",
    );
    assert!(
        text.contains("- text: Quét ngõ mỗi tuần.\n          lead: Đoàn phường\n"),
        "{text}"
    );
}

#[test]
fn targets_and_steps_have_their_values() {
    let text = plan(
        "II. CHỈ TIÊU\n1. Hằng năm, có 98% hồ sơ được trả đúng hạn.\nIII. TIẾN ĐỘ THỰC HIỆN\n1. Trong tháng 4/2026, dựng tủ.\n\
         2. Trước ngày 15/11 hằng năm, báo cáo.",
    );
    for lines in [
        "{{ every }}, có {{ value }} {{ measure }} được trả đúng hạn.",
        "value: 98%\n    measure: hồ sơ\n    every: Hằng năm\n",
        "text: Trong {{ when }}, dựng tủ.\n      when: tháng 4/2026\n",
        "due: 15/11 hằng năm\n",
    ] {
        assert!(text.replace('\'', "\"").contains(lines), "{lines} {text}");
    }
}

#[test]
fn a_body_is_the_unit_of_the_work_that_it_is_given() {
    let text = plan(
        "II. TỔ CHỨC THỰC HIỆN\n1. Công an phường: giữ trật tự.\n2. Đề nghị Đoàn Thanh niên phường\nVận động đoàn viên.",
    );
    for lines in [
        "- unit: Công an phường\n    text: \"{{ unit }}: giữ trật tự.\"",
        "- unit: Đoàn Thanh niên phường\n    heading: Đề nghị {{ unit }}\n    text: Vận động đoàn viên.",
    ] {
        assert!(text.replace('\'', "\"").contains(lines), "{lines} {text}");
    }
}

#[test]
fn a_basis_may_begin_with_a_dash() {
    let text = imported(
        "Số: 12/KH-UBND\nHoa Bình, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nDọn ngõ\n\
         - Căn cứ Luật Bảo vệ môi trường ngày 17/11/2020;\nPhường ban hành Kế hoạch như sau:\n1. Quét ngõ.\n",
    )
    .text;
    assert!(
        text.contains("  - opening: '- Căn cứ'\n    paper: Luật Bảo vệ môi trường\n"),
        "{text}"
    );
}

#[test]
fn a_paper_older_than_all_regulations_names_the_first() {
    let text = imported(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\nHoa Bình, ngày 05 tháng 3 năm 2013\nKẾ HOẠCH\nDọn ngõ\n1. Quét ngõ.\n",
    )
    .text;
    assert!(text.contains("\nregulation: "), "{text}");
}

#[test]
fn goals_that_count_something_are_targets() {
    let text = plan(
        "II. MỤC TIÊU\n1. Tỷ lệ ngõ có đèn đạt trên 95%.\n2. Trồng 40 cây bàng.\nIII. NHIỆM VỤ\n1. Quét ngõ.",
    );
    for lines in [
        "targets:\n  heading: MỤC TIÊU\n",
        "Tỷ lệ {{ measure }} đạt trên {{ value }}.",
        "measure: ngõ có đèn\n",
    ] {
        assert!(text.contains(lines), "{lines} {text}");
    }
}

#[test]
fn what_is_only_a_manner_or_a_part_of_a_list_is_not_cut_out() {
    let text = plan(
        "II. CHỈ TIÊU\n1. Giữ sạch 60% số vườn, ao, chuồng và ruộng trong xóm.\n2. Có 12 tổ dân phố tiếp dân thường xuyên, chu đáo.",
    );
    for lines in [
        "{{ value }} số vườn, ao",
        "{{ value }} {{ measure }} tiếp dân thường xuyên, chu đáo",
        "measure: tổ dân phố\n",
    ] {
        assert!(text.contains(lines), "{lines} {text}");
    }
    assert!(!text.contains("every:"), "{text}");
}

#[test]
fn a_basis_of_two_papers_is_a_sentence_and_no_issuer_has_a_deed() {
    let text = imported(
        "Số: 12/KH-UBND\nHoa Bình, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nDọn ngõ\n\
         Thực hiện Thông báo số 44/TB-UBND ngày 02/3/2026 của UBND tỉnh Lâm Sơn và Thông báo sô 14/TB-UBND ngày 03/3/2026 của UBND huyện Bến Lở về việc dọn ngõ;\n\
         Căn cứ Quyết định số 73/QĐ-UBND ngày 04/3/2026 của UBND tỉnh Lâm Sơn công bố hiện trạng ngõ xóm;\nPhường ban hành Kế hoạch như sau:\n1. Quét ngõ.\n",
    )
    .text;
    for lines in [
        "issuer: UBND tỉnh Lâm Sơn\n    subject: công bố hiện trạng ngõ xóm\n",
        "  - >-\n    Thực hiện Thông báo số 44/TB-UBND",
    ] {
        assert!(text.contains(lines), "{lines} {text}");
    }
    assert!(!text.contains("issuer: UBND tỉnh Lâm Sơn và"), "{text}");
}

#[test]
fn the_body_that_a_sentence_of_work_begins_with_does_it() {
    let text = plan(
        "II. NHIỆM VỤ\n1. Trạm Y tế xã phối hợp các xóm rắc vôi quanh giếng.\n2. Mỗi nhà một chổi.\n\
         3. Sau khi quét xong, mỗi nhà đổ rác.",
    );
    let bare = text.replace('\'', "");
    for line in [
        "{{ who }} phối hợp các xóm rắc vôi quanh giếng",
        "who: Trạm Y tế xã\n",
    ] {
        assert!(bare.contains(line), "{line}:\n{text}");
    }
    assert_eq!(text.matches("who:").count(), 1, "{text}");
}

#[test]
fn always_right_behind_who_does_it_is_how_often() {
    let text = plan(
        "II. NHIỆM VỤ\n1. Trạm Y tế xã phối hợp các xóm rắc vôi.\n2. Trạm Y tế xã tổ chức phát vôi.\n\
         3. Trạm Y tế xã thường xuyên nhắc các nhà rửa giếng.",
    );
    for line in [
        "{{ who }} {{ every }} nhắc các nhà",
        "every: thường xuyên\n",
    ] {
        assert!(text.contains(line), "{line}:\n{text}");
    }
}

#[test]
fn steps_of_a_paper_of_one_year_have_it() {
    let found = imported(&super::PLAN.replace(
        "II. VIỆC PHẢI LÀM NGAY",
        "II. TIẾN ĐỘ THỰC HIỆN\n\n1. Quý II\n\n- Đào hố.\n\n2. Quý III\n\n- Trồng cây.\n\nIII. VIỆC PHẢI LÀM NGAY",
    ));
    assert!(found.text.contains("when: quý II/2026\n"), "{}", found.text);
}

#[test]
fn a_goal_in_one_paragraph_is_a_target() {
    let text = plan("II. MỤC TIÊU\nNăm nay trồng mới 500 cây bàng.");
    for line in ["targets:\n", "value: 500\n", "measure: cây bàng\n"] {
        assert!(text.contains(line), "{line}:\n{text}");
    }
}

#[test]
fn a_day_on_which_something_is_held_is_no_deadline() {
    let text = plan(
        "II. TIẾN ĐỘ THỰC HIỆN\n1. Cắm trại vào ngày 16/10/2026.\n2. Trồng cây từ 06/4/2026 đến 24/4/2026.\n\
         3. Gửi báo cáo vào ngày 20/11/2026.\n4. Sửa hàng rào, xong trong quý II/2026.\n5. Trả lời kiến nghị đã gửi trong quý III.",
    );
    for lines in [
        "text: Cắm trại vào ngày {{ when }}. when: 16/10/2026",
        "text: Trồng cây {{ when }}. when: từ 06/4/2026 đến 24/4/2026",
        "text: Gửi báo cáo vào ngày {{ due }}. due: 20/11/2026",
        "text: Sửa hàng rào, xong trong {{ due }}. due: quý II/2026",
        "- Trả lời kiến nghị đã gửi trong quý III.",
    ] {
        assert!(flat(&text).contains(lines), "{lines} {text}");
    }
}

#[test]
fn times_of_labels_are_deadlines_unless_they_begin_or_have_an_hour() {
    let text = plan(
        "II. NHIỆM VỤ\n1. Quét ngõ\n- Chủ trì: Đoàn phường\n- Thời gian: từ ngày 01/3/2026\n2. Cắm trại\n- Chủ trì: Đoàn phường\n\
         - Thời gian: 6 giờ 30 ngày 27/7/2026\n3. Làm cổng\n- Chủ trì: Đoàn phường\n- Thời gian: xong trước ngày 20/7/2026",
    );
    for lines in [
        "time: từ ngày 01/3/2026",
        "time: 6 giờ 30 ngày {{ when }} when: 27/7/2026",
        "time: xong trước ngày {{ due }} due: 20/7/2026",
    ] {
        assert!(flat(&text).contains(lines), "{lines} {text}");
    }
}

#[test]
fn bodies_of_a_list_are_named_one_by_one() {
    let text = plan(
        "II. NHIỆM VỤ\n1. Quét ngõ\n- Chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị phường, Công an phường\n\
         III. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Ủy ban Mặt trận Tổ quốc phường, các tổ chức chính trị - xã hội phường\nVận động hội viên.",
    );
    for lines in [
        "lead: [\"Phòng Kinh tế, Hạ tầng và Đô thị phường\", Công an phường]",
        "unit: [Ủy ban Mặt trận Tổ quốc phường, các tổ chức chính trị - xã hội phường]",
    ] {
        assert!(text.replace('\'', "\"").contains(lines), "{lines} {text}");
    }
}

#[test]
fn whoever_receives_the_paper_is_known_in_its_sentences() {
    let text = imported(
        "Số: 12/KH-UBND\nHoa Bình, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nDọn ngõ\nI. TIẾN ĐỘ THỰC HIỆN\n\
         1. Ngày 25 hằng tháng, Trạm Y tế phường gửi số liệu.\n2. Các tổ gửi danh sách về Trạm Y tế phường.\n\
         Nơi nhận:\n- Trạm Y tế phường;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n",
    )
    .text;
    for lines in [
        "text: Ngày 25 {{ every }}, {{ who }} gửi số liệu.",
        "text: Các tổ gửi danh sách về {{ to }}.",
    ] {
        assert!(flat(&text).contains(lines), "{lines} {text}");
    }
}

#[test]
fn how_long_something_takes_is_no_target() {
    let text = plan(
        "II. CHỈ TIÊU\n1. Trả lời trong 24 giờ 100% kiến nghị của người dân.\n2. Trồng 50 cây.",
    );
    assert!(text.contains("Trả lời trong 24 giờ {{ value }}"), "{text}");
}
