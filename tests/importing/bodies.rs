//! Bodies of old papers, however their lines were broken and their parts numbered.

use super::imported;

/// A plan whose body is this.
fn plan(body: &str) -> String {
    let text = format!(
        "ỦY BAN NHÂN DÂN\nXÃ ĐỒNG MẬN\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n\
         Số: 12/KH-UBND\n|\nĐồng Mận, ngày 05 tháng 3 năm 2026\n|\nKẾ HOẠCH\nTrồng cây ven đê năm 2026\n{body}"
    );
    imported(&text).text
}

/// Words in one line.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines of a page, each of about sixty letters, which show how wide it is.
const PAGE: &str = "\
Cây trồng ven đê giữ cho đất khỏi trôi trong mùa nước lên, che\n\
nắng cho người đi chợ sớm và cho trẻ đi học buổi trưa, lại có\n\
thêm củi khô cho những nhà còn đun bếp kiềng ở cuối xóm xa.\n";

#[test]
fn a_line_that_ends_in_the_middle_of_a_sentence_goes_on_below() {
    let text = plan(&format!(
        "Căn cứ Nghị định ngày 23 tháng\n4 năm 2018 của Chính phủ về trồng cây;\n\
         Căn cứ Thông tư liên tịch\nsố 11/2004/TTLT-BNN-BNV ngày 02/4/2004 của Bộ Nông nghiệp và Phát triển nông\nthôn;\n\
         Xét đề nghị của Giám đốc\nSở Nông nghiệp tại Tờ trình số 15/TTr-SNN,\n\
         {PAGE}I. VIỆC PHẢI LÀM\n1. Các thôn trồng cây theo đúng Quyết định số\n24/QĐ-UBND của xã, xong thì báo lại.\n"
    ));
    for words in [
        "ngày 23 tháng 4 năm 2018 của Chính phủ",
        "11/2004/TTLT-BNN-BNV",
        "Giám đốc Sở Nông nghiệp",
        "Quyết định số 24/QĐ-UBND của xã",
    ] {
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(words), "{words}:\n{text}");
    }
    assert!(!text.contains("\n\n  thôn"), "{text}");
}

#[test]
fn a_heading_torn_over_lines_is_whole_with_its_colon() {
    let text = plan(&format!(
        "I.MỤC ĐÍCH YÊU\nCẦU:\n{PAGE}II.TỔ CHỨC THỰC\nHIỆN:\n1.Thời gian và địa điểm tổ\nchức:\n- Tại nhà văn hóa.\n"
    ));
    for words in [
        "MỤC ĐÍCH YÊU CẦU:",
        "TỔ CHỨC THỰC HIỆN:",
        "địa điểm tổ chức:",
    ] {
        assert!(text.contains(words), "{words}:\n{text}");
    }
}

#[test]
fn the_name_of_a_chapter_is_whole() {
    let text = plan(
        "Xã giao việc như sau:\nChương I\nNHỮNG QUY ĐỊNH\nCHUNG\nĐiều 1. Phạm vi\n1. Quy chế này nói về cây.\n",
    );
    assert!(text.contains("NHỮNG QUY ĐỊNH CHUNG"), "{text}");
}

#[test]
fn lines_with_a_blank_line_behind_each_are_joined() {
    let lines = "\
        Ngõ xóm sạch thì trẻ con có chỗ chơi, người già có chỗ ngồi hóng\n\nmát, \
        hàng quán bán được thêm, xe cộ đi lại cũng dễ dàng hơn trước rất\n\n\
        nhiều, cho nên xã giao cho các thôn dọn ngõ mỗi tuần một buổi sáng\n\n\
        chủ nhật, nhà nào cũng cử người mang chổi, mang xẻng ra làm cùng các\n\n\
        anh chị trong chi đoàn thôn, xong thì chụp một tấm ảnh gửi lên xã.\n\n";
    let text = imported(&format!("{lines}{lines}")).text;
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("ngồi hóng mát, hàng quán"), "{text}");
    assert!(flat.contains("sáng chủ nhật, nhà nào"), "{text}");
}

#[test]
fn no_day_is_invented_from_a_school_year() {
    for subject in ["Trồng cây Năm học 2021-2022", "Trồng cây năm 2012"] {
        let text = imported(&format!(
            "KẾ HOẠCH\n{subject}\n\nI. YÊU CẦU\n1. Trồng cây.\n"
        ))
        .text;
        assert!(!text.contains("\ndate:"), "{text}");
    }
}

#[test]
fn a_sentence_without_its_stop_is_no_heading() {
    let text = plan(
        "I. VIỆC PHẢI LÀM\n1. Trồng cây\n- Mỗi nhà một cây.\n2. Thời gian: từ 7 giờ đến 9 giờ sáng\n3. Các thôn tự chọn chỗ trồng\n\
         II. KINH PHÍ\n",
    );
    for words in [
        "heading: Trồng cây\n",
        "- 'Thời gian: từ 7 giờ đến 9 giờ sáng'\n",
        "- Các thôn tự chọn chỗ trồng\n",
        "heading: KINH PHÍ\n",
    ] {
        assert!(text.contains(words), "{words}:\n{text}");
    }
}

#[test]
fn a_letter_or_a_capital_may_count_headings() {
    let text = plan(
        "Xã giao việc như sau:\nA. VIỆC CHUNG\nI. VIỆC PHẢI LÀM\n1. Trồng cây:\na. Nội dung trồng\nMỗi nhà trồng một cây.\n\
         b. Nội dung chăm\nMỗi tuần tưới hai lần.\nB. VIỆC RIÊNG\nI. VIỆC SAU\n1. Quét ngõ.\n",
    );
    for words in [
        "heading: VIỆC CHUNG\n",
        "heading: Nội dung trồng\n",
        "text: Mỗi nhà trồng một cây.\n",
        "heading: VIỆC RIÊNG\n",
    ] {
        assert!(text.contains(words), "{words}:\n{text}");
    }
}

#[test]
fn the_words_of_a_last_heading_close_nothing() {
    let text = plan(
        "Xã giao việc như sau:\nI. TỔ CHỨC THỰC HIỆN\n1. Công an xã\nGiữ trật tự ở bến đò./.\n",
    );
    assert!(!text.contains("closing:"), "{text}");
    assert!(
        text.contains("- unit: Công an xã\n    text: Giữ trật tự ở bến đò"),
        "{text}"
    );
}

#[test]
fn prose_behind_a_table_of_a_report_has_no_numbers() {
    let text = imported(
        "ỦY BAN NHÂN DÂN\nXÃ ĐỒNG MẬN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/BC-UBND\nĐồng Mận, ngày 06 tháng 7 năm 2026\n\
         BÁO CÁO\nKết quả trồng cây\nXã trồng được nhiều cây, cụ thể:\nTT\tThôn\tSố cây\n1\tBến Lở\t150\n2\tĐoài\t200\n\
         Nhìn chung cây sống tốt.\nCác thôn xin thêm 50 cây.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n",
    );
    assert_eq!(text.back.share(), 1.0, "{:?} {}", text.back.new, text.text);
    assert!(
        text.text
            .contains("  - number:\n    text: Nhìn chung cây sống tốt.\n"),
        "{}",
        text.text
    );
}

#[test]
fn one_long_line_among_broken_ones_parts_no_paragraphs() {
    let long = "Cả xã cùng làm, từ cán bộ đến người dân, từ thôn trong đến thôn ngoài, ai cũng có phần việc của mình và cùng nhau \
         kiểm lại cây đã trồng vào cuối mỗi tháng cho đến hết mùa mưa năm nay.\n";
    let text = plan(&format!("{PAGE}{PAGE}{PAGE}{long}"));
    assert!(
        flat(&text).contains("nước lên, che nắng cho người"),
        "{text}"
    );
}
