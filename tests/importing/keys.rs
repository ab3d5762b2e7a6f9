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
