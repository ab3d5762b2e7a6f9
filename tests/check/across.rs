//! Papers of a folder held together: each fault told with both places, and nothing else.

use kehoach::app::{Folder, Lines};
use kehoach::diagnostic::Diagnostic;
use kehoach::source::{Source, Sources};

use super::HOUSE;

/// A finished plan of one body.
const PLAN: &str = "\
ỦY BAN NHÂN DÂN
XÃ HOA MAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Hoa Mai, ngày 06 tháng 4 năm 2026
KẾ HOẠCH
Tổ chức Tuần lễ đọc sách năm 2026
Ủy ban nhân dân xã ban hành kế hoạch như sau:
1. Dựng tủ sách ở nhà văn hóa.
2. Chọn chỗ thoáng, đủ ánh sáng.
Trên đây là kế hoạch tổ chức Tuần lễ đọc sách./.
Nơi nhận:
- Phòng Văn hóa - Xã hội xã;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Hòa
";

/// A finished letter of the same body, which cites the plan.
const LETTER: &str = "\
ỦY BAN NHÂN DÂN
XÃ HOA MAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 20/UBND-VX
V/v chuẩn bị Tuần lễ đọc sách
Hoa Mai, ngày 12 tháng 4 năm 2026
Kính gửi: Phòng Văn hóa - Xã hội xã.
Thực hiện Kế hoạch số 15/KH-UBND ngày 06 tháng 4 năm 2026 của UBND xã về tổ chức Tuần lễ đọc sách năm 2026, đề nghị Phòng báo cáo trước ngày 20 tháng 4 năm 2026./.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Hoà
";

/// What does not agree between papers.
fn held(papers: &[&str]) -> (Vec<Diagnostic>, Sources) {
    let mut folder = Folder::default();
    for (n, text) in papers.iter().enumerate() {
        let source = Source::new(format!("{n}.txt"), (*text).to_owned());
        let mut work = HOUSE
            .proofread(source, Lines::Paragraphs)
            .with_card()
            .work();
        folder.take(&mut work);
    }
    (folder.findings(), folder.sources().clone())
}

/// The code of the one finding, and its places as words.
fn told(papers: &[&str]) -> (&'static str, Vec<String>) {
    let (found, sources) = held(papers);
    let [one] = &found[..] else {
        panic!("{found:#?}")
    };
    let places = one.span.into_iter().chain(one.labels.iter().map(|it| it.0));
    let place = |span: kehoach::source::Span| {
        let (line, column) = sources.line_column(span.file, span.start);
        let name = &sources.get(span.file).name;
        format!("{name}:{line}:{column} {}", sources.slice(span))
    };
    (one.code, places.map(place).collect())
}

#[test]
fn papers_that_agree_are_silent() {
    // The same paper in another form, a paper of another body and one of another year.
    let copy = PLAN.replace("Dựng", "Lập");
    let other = PLAN
        .replace("XÃ HOA MAI", "XÃ HOA SEN")
        .replace("Văn Hòa", "Thị Lan");
    let earlier = PLAN.replace("năm 2026", "năm 2025");
    let (found, _) = held(&[PLAN, LETTER, &copy, &other, &earlier]);
    assert_eq!(found, []);
}

#[test]
fn one_number_of_two_papers_is_told() {
    let other = PLAN
        .replace(
            "Tổ chức Tuần lễ đọc sách năm 2026",
            "Phòng, chống cháy rừng mùa khô",
        )
        .replace("06 tháng 4", "09 tháng 4");
    let places = ["1.txt:5:5 15/KH-UBND", "0.txt:5:5 15/KH-UBND"];
    assert_eq!(
        told(&[PLAN, &other]),
        ("one-number-two-papers", places.map(str::to_owned).to_vec())
    );
}

#[test]
fn a_paper_cited_otherwise_than_it_is_is_told() {
    for (is, cited, at) in [
        (
            "06 tháng 4 năm 2026 của",
            "07 tháng 4 năm 2026 của",
            "15/KH-UBND",
        ),
        ("15/KH-UBND", "16/KH-UBND", "16/KH-UBND"),
        (
            "tổ chức Tuần lễ đọc sách năm 2026,",
            "tiêm phòng cho đàn gia súc vụ xuân hè;",
            "15/KH-UBND",
        ),
    ] {
        assert!(LETTER.contains(is), "{is}");
        let letter = LETTER.replace(is, cited);
        let (code, places) = told(&[PLAN, &letter]);
        assert_eq!(code, "cited-otherwise", "{cited}");
        let here = format!("1.txt:9:23 {at}");
        assert_eq!(places, [here, "0.txt:5:5 15/KH-UBND".to_owned()], "{cited}");
    }
}

#[test]
fn a_citation_that_may_mean_another_paper_is_silent() {
    for (is, cited) in [
        // Another body, another year, a short subject.
        ("của UBND xã", "của Ủy ban nhân dân tỉnh Bình Minh"),
        (
            "06 tháng 4 năm 2026 của UBND xã về tổ chức Tuần lễ đọc sách năm 2026",
            "06 tháng 5 năm 2025 của UBND xã về phòng, chống cháy rừng",
        ),
        ("tổ chức Tuần lễ đọc sách năm 2026,", "đọc sách,"),
    ] {
        assert!(LETTER.contains(is), "{is}");
        let letter = LETTER.replace(is, cited);
        let (found, _) = held(&[PLAN, &letter]);
        assert_eq!(found, [], "{cited}");
    }
}

#[test]
fn a_name_in_two_forms_is_told_once() {
    let letter = LETTER.replace("Phòng Văn hóa - Xã hội xã.", "Phòng Văn hoa - Xã hội xã.");
    let (code, places) = told(&[PLAN, PLAN, &letter]);
    assert_eq!(code, "name-in-two-forms");
    assert_eq!(places[0], "2.txt:8:11 Phòng Văn hoa - Xã hội xã");
    let signed = LETTER.replace("Nguyễn Văn Hoà", "Nguyễn Vân Hòa");
    assert_eq!(told(&[PLAN, PLAN, &signed]).0, "name-in-two-forms");
}
