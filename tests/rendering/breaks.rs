//! Where lines and pages end: words stay in their boxes, and what belongs together stays together.

use kehoach::app::{House, Places, Work};

const OFFICE: &str = "name: Ủy ban nhân dân phường Hoa Mai
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, PHƯỜNG HOA MAI]
symbol: UBND
place: Hoa Mai
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
";

/// A plan that says this in its body.
fn plan(house: &House, body: &str) -> Work {
    let text = format!(
        "office: hoa-mai
kind: ke-hoach
number: 15
date: 06/4/2026
subject: Tuần lễ đọc sách
{body}
recipients: [{{file: VT}}]
signer: chu-tich
"
    );
    let work = house.paper(text).with_office("hoa-mai", OFFICE).work();
    assert!(work.sheet().is_some(), "{:#?}", work.findings());
    work
}

/// The words of each line of each page, from left to right.
fn lines(places: &Places) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, f64, String)> = Vec::new();
    for word in &places.words {
        match lines.last_mut() {
            Some((page, top, line)) if *page == word.page && (*top - word.top).abs() < 2.0 => {
                line.push(' ');
                line.push_str(&word.text);
            }
            _ => lines.push((word.page, word.top, word.text.clone())),
        }
    }
    lines
        .into_iter()
        .map(|(page, _, line)| (page, line))
        .collect()
}

fn page_of(lines: &[(usize, String)], words: &str) -> usize {
    let found = lines.iter().find(|(_, line)| line.contains(words));
    found.unwrap_or_else(|| panic!("no {words}: {lines:#?}")).0
}

#[test]
fn a_word_longer_than_its_cell_is_cut_inside_it() {
    let house = House::built_in().unwrap();
    let address = "https://dichvu.hoamai.gov.vn/p/home/trang-chu.html?ma=1.000.123&loai=thongbao";
    let mail = "phongvanhoaxahoiphuonghoamaitinhphuan@hoamai.gov.vn";
    let work = plan(
        &house,
        &format!(
            "tasks:
  table:
    widths: [1, 2, 2]
    head: [[TT, Địa chỉ, Thư điện tử]]
    rows: [[1, \"{address}\", \"{mail}\"]]"
        ),
    );
    let sheet = work.sheet().unwrap();
    let page = &sheet.sections[0].page;
    let places = work.places().unwrap();
    for word in &places.words {
        assert!(word.right <= page.width - page.right + 0.1, "{word:?}");
    }
    assert!(work.text().contains(&format!("{address}\t{mail}")));
}

#[test]
fn no_line_of_a_cell_ends_between_what_belongs_together() {
    let house = House::built_in().unwrap();
    let said = "Nghị quyết số 12-NQ/HU ngày 05 tháng 3 năm 2026 về giai đoạn 2026 - 2031, Điều 5, \
        khoản 2, đạt 10 triệu đồng và 95 %.";
    for length in 0..60 {
        let before = "i".repeat(length);
        let work = plan(
            &house,
            &format!("tasks:\n  table:\n    rows:\n      - ['{before} {said} {said}']"),
        );
        let places = work.places().unwrap();
        for (_, line) in lines(&places) {
            for bad in [
                "số", "12-", "ngày", "tháng", "năm", "2026 -", "-", "giai", "Điều", "khoản",
            ] {
                let ends = line.ends_with(&format!(" {bad}")) || line == bad;
                assert!(!ends, "{length}: {line}");
            }
            for bad in ["2031", "- 2", "triệu", "%"] {
                assert!(!line.starts_with(bad), "{length}: {line}");
            }
        }
    }
}

#[test]
fn a_row_that_heads_others_stays_with_the_next_and_one_that_adds_up_with_the_last() {
    let house = House::built_in().unwrap();
    for count in 20..60 {
        let row = |it: usize| format!("[{it}, Tiêu chí {it}., 2]\n");
        let rows: String = (0..count)
            .map(|it| format!("      - {}", row(it)))
            .collect();
        let work = plan(
            &house,
            &format!(
                "tasks: Chấm theo phụ lục.
annexes:
  title: Bảng điểm
  table:
    head: [[TT, Tiêu chí, Điểm]]
    rows:
      - Nhóm một
{rows}      - Nhóm hai
      - Nhóm con
      - [1, Việc thêm, 2]
{rows}      - [Tổng cộng, việc cuối, 9]"
            ),
        );
        let lines = lines(&work.places().unwrap());
        let second = page_of(&lines, "Nhóm hai");
        assert_eq!(second, page_of(&lines, "Nhóm con"), "{count}");
        assert_eq!(second, page_of(&lines, "Việc thêm"), "{count}");
        let last = lines.iter().rfind(|(_, line)| line.contains("Tiêu chí"));
        assert_eq!(last.unwrap().0, page_of(&lines, "Tổng cộng"), "{count}");
    }
}

#[test]
fn rows_that_a_cell_joins_stay_with_the_sum_below_and_stand_once() {
    let house = House::built_in().unwrap();
    let mut moved = false;
    for count in 10..34 {
        let said = "    - Một việc phải làm.\n".repeat(count);
        let work = plan(
            &house,
            &format!(
                "tasks:
  items:
{said}    - heading: Lịch khám
      table:
        head: [[TT, Nơi, Tuần, Số]]
        rows:
          - [1, Thôn Đông, Tuần một, 210]
          - [2, Thôn Đoài, {{text: Tuần hai, down: 2}}, 300]
          - [3, Trạm xá, 400]
          - [{{text: Cộng, across: 3}}, '910']"
            ),
        );
        let lines = lines(&work.places().unwrap());
        let twice = lines.iter().filter(|(_, it)| it.contains("Tuần hai"));
        assert_eq!(twice.count(), 1, "{count}");
        let sum = page_of(&lines, "Cộng");
        for row in ["Thôn Đoài", "Trạm xá"] {
            assert_eq!(page_of(&lines, row), sum, "{count}");
        }
        moved |= page_of(&lines, "Thôn Đông") < sum;
        assert!(work.pdf().is_ok(), "{count}");
    }
    assert!(moved);
}

#[test]
fn the_last_row_of_a_table_goes_with_the_signature() {
    let house = House::built_in().unwrap();
    let (mut turned, mut moved) = (false, false);
    for (count, height) in (10..30).flat_map(|it| [(it, 1), (it, 4)]) {
        let said = "    - Một việc phải làm.\n".repeat(count);
        let rows: String = (1..=height)
            .map(|it| format!("          - [Mua sách, lần {it}]\n"))
            .collect();
        let work = plan(
            &house,
            &format!(
                "tasks:
  items:
{said}    - heading: Kinh phí
      table:
        head: [[Việc, Lần]]
        rows:
{rows}"
            ),
        );
        let lines = lines(&work.places().unwrap());
        let signature = page_of(&lines, "Nơi nhận:");
        assert_eq!(
            signature,
            page_of(&lines, &format!("lần {height}")),
            "{count}"
        );
        // The head stands on each page of a table, and its heading above its first row.
        assert_eq!(page_of(&lines, "Kinh phí"), page_of(&lines, "lần 1"));
        moved |= height == 1 && signature == 1;
        turned |= height == 4 && signature > page_of(&lines, "lần 1");
    }
    assert!(moved && turned);
}

#[test]
fn dots_reach_the_end_of_their_line_behind_a_label_and_in_cells() {
    let house = House::built_in().unwrap();
    let label = "Ý kiến của tổ trưởng tổ dân phố về giờ mở cửa, cách mượn sách và người trông coi tủ \
        sách của tổ trong năm 2026:";
    let work = plan(
        &house,
        &format!(
            "tasks:
  items:
    - \"Ý kiến: ...\"
    - \"{label} …\"
    - Sách, báo, truyện, ...
    - table:
        widths: [1, 1]
        head: [[Việc, Ý kiến]]
        rows: [[Mua sách, ...], [\"Họ tên: ...\", \"1, 2, ...\"]]
    - Giữ sạch."
        ),
    );
    let sheet = work.sheet().unwrap();
    let edge = sheet.sections[0].page.width - sheet.sections[0].page.right;
    let places = work.places().unwrap();
    let dots = places.words.iter().filter(|it| it.text.ends_with("...."));
    let rights: Vec<f64> = dots.map(|it| it.right).collect();
    let middle = edge - sheet.sections[0].page.text_width() / 2.0;
    let ends = [edge, edge, edge, middle];
    assert_eq!(rights.len(), ends.len(), "{:#?}", lines(&places));
    for (right, end) in rights.iter().zip(ends) {
        assert!((end - 14.0..end).contains(right), "{right} of {end}");
    }
}

#[test]
fn the_rows_of_a_joined_cell_stay_on_one_page() {
    let house = House::built_in().unwrap();
    for count in 20..45 {
        let rows: String = (0..count)
            .map(|it| format!("      - [A, việc {it}]\n"))
            .collect();
        let work = plan(
            &house,
            &format!(
                "tasks:
  table:
    widths: [1, 2]
    head: [[Đơn vị, Việc]]
    rows:
{rows}      - [{{text: Phòng Văn hóa, down: 4}}, đầu]
      - [hai]
      - [ba]
      - [cuối]"
            ),
        );
        let lines = lines(&work.places().unwrap());
        let page = page_of(&lines, "Phòng Văn hóa");
        assert_eq!(page, page_of(&lines, "cuối"), "{count}");
    }
}

#[test]
fn a_joined_cell_higher_than_a_page_says_its_words_on_each_of_its_pages() {
    let house = House::built_in().unwrap();
    let rows: String = (0..70).map(|it| format!("      - [việc {it}]\n")).collect();
    let work = plan(
        &house,
        &format!(
            "tasks:
  table:
    widths: [1, 2]
    head: [[Đơn vị, Việc]]
    rows:
      - [{{text: Phòng Văn hóa, down: 71}}, đầu]
{rows}"
        ),
    );
    let lines = lines(&work.places().unwrap());
    for page in 0..=page_of(&lines, "việc 69") {
        let has = |words: &str| {
            lines
                .iter()
                .any(|(at, line)| *at == page && line.contains(words))
        };
        assert!(!has("việc") || has("Phòng Văn hóa"), "{page}: {lines:#?}");
    }
}

#[test]
fn columns_are_as_wide_as_their_words_want() {
    let house = House::built_in().unwrap();
    let work = plan(
        &house,
        "tasks:
  table:
    head: [[TT, Tuyến đường, Người phụ trách]]
    rows:
      - [1, Đường Hòa Bình từ cầu số 1 đến trường tiểu học Hoa Mai đoạn 1, Bà Lê Thị Hoa]
      - [2, Đường Bờ Sông từ chợ phường đến nhà văn hóa khu phố đoạn 2, Ông Trần Văn Nam]",
    );
    let lines = lines(&work.places().unwrap());
    let whole = |words: &str| lines.iter().any(|(_, line)| line.contains(words));
    assert!(whole("1 Đường Hòa Bình từ cầu số 1 đến"), "{lines:#?}");
    assert!(
        whole("Bà Lê Thị Hoa") && whole("Ông Trần Văn Nam"),
        "{lines:#?}"
    );
}

#[test]
fn notes_stand_on_the_page_of_their_calls() {
    let house = House::built_in().unwrap();
    for count in 4..24 {
        let items = |words: &str| -> String {
            let item = |it| format!("    - {words} {it}, xong trước ngày 20/4/2026.\n");
            (0..count).map(item).collect()
        };
        let work = plan(
            &house,
            &format!(
                "tasks:
- heading: Dựng tủ sách
  items:
{}- heading: Đọc^[Chú giữa.] sách
  table:
    head: [[Việc, Hạn]]
    rows: [[\"Mua^[Chú bảng.] sách\", tháng 4], [Bày sách, tháng 5]]
closing: Đây là kế hoạch^[Chú cuối.] đọc sách.",
                items("Việc thứ")
            ),
        );
        let lines = lines(&work.places().unwrap());
        for (call, note) in [
            ("Đọc", "Chú giữa"),
            ("Mua", "Chú bảng"),
            ("Đây là", "Chú cuối"),
        ] {
            assert_eq!(
                page_of(&lines, call),
                page_of(&lines, note),
                "{count} {note}"
            );
        }
    }
}

#[test]
fn a_paper_that_may_is_made_a_page_shorter() {
    let house = House::built_in().unwrap();
    let (mut shorter, mut asked) = (0, 0);
    for count in 4..34 {
        let items: String = (0..count)
            .map(|it| format!("    - Việc thứ {it}, xong trước ngày 20/4/2026.\n"))
            .collect();
        let body =
            format!("tasks:\n- heading: Đọc sách\n  items:\n{items}closing: Đây là kế hoạch.");
        let plain = plan(&house, &body);
        let fitted = plan(&house, &format!("{body}\nfit: true"));
        let pages = |work: &Work| 1 + work.places().unwrap().words.last().map_or(0, |it| it.page);
        let told = |code: &str| fitted.findings().iter().any(|it| it.code == code);
        let foot = page_of(&lines(&plain.places().unwrap()), "Đây là") == pages(&plain) - 1;
        assert_eq!(pages(&fitted) < pages(&plain), told("fitted"), "{count}");
        let items = |work: &Work| {
            page_of(
                &lines(&work.places().unwrap()),
                &format!("thứ {},", count - 1),
            )
        };
        let alone = pages(&plain) > 1 && foot && items(&plain) < pages(&plain) - 1;
        assert_eq!(alone, told("fitted") || told("not-fitted"), "{count}");
        asked += usize::from(alone);
        shorter += usize::from(told("fitted"));
    }
    assert!(asked > 2 && shorter > 0, "{asked} {shorter}");
}

#[test]
fn a_high_row_goes_on_upon_the_next_page() {
    let house = House::built_in().unwrap();
    let rows: String = (0..20).map(|it| format!("      - [việc {it}]\n")).collect();
    let lines_of = |from: usize, until: usize| -> String {
        (from..until)
            .map(|it| format!("          dòng {it}.\n"))
            .collect()
    };
    let work = plan(
        &house,
        &format!(
            "tasks:
  table:
    head: [[Việc phải làm]]
    rows:
{rows}      - - |
{}      - - |
{}      - [cuối]",
            lines_of(100, 118),
            lines_of(200, 204)
        ),
    );
    let lines = lines(&work.places().unwrap());
    assert_ne!(page_of(&lines, "dòng 100."), page_of(&lines, "dòng 117."));
    assert_eq!(page_of(&lines, "dòng 200."), page_of(&lines, "dòng 203."));
    let heads = lines.iter().filter(|(_, it)| it.contains("Việc phải làm"));
    assert_eq!(heads.count(), lines.last().unwrap().0 + 1);
    let docx = work.docx().unwrap();
    assert_eq!(super::docx::rows(&docx), [24, 23, 1]);
}
