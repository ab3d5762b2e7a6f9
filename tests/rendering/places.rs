//! From words on pages to where they were typed, and back.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use kehoach::app::{House, Places, Word, Work};
use kehoach::host::Offices;
use kehoach::source::Span;

use super::papers;

/// Words printed for a value that says something else: names of kinds and parts, marks, numbers
/// of annexes, dates in words.
const FOR_A_VALUE: &str =
    "KẾ HOẠCH Kế hoạch Kính gửi: Như trên THƯỢNG KHẨN HOẢ TỐC MỤC ĐÍCH, YÊU CẦU NHIỆM VỤ, \
    Công văn
    GIẢI PHÁP TỔ CHỨC THỜI GIAN THỰC HIỆN I II tháng năm";

/// A paper of the tests worked through.
fn work(house: &House, paper: &Path) -> Work {
    let offices = Offices::about(paper).unwrap();
    let text = fs::read_to_string(paper).unwrap();
    let work = house.paper(text).with_texts(Arc::new(offices)).work();
    assert!(work.sheet().is_some(), "{:#?}", work.findings());
    work
}

/// What was typed for the word whose box has its middle where this word's has.
fn clicked(places: &Places, it: &Word) -> Option<Span> {
    let middle = |one: f64, other: f64| (one + other) / 2.0;
    places.source_at(
        it.page,
        middle(it.left, it.right),
        middle(it.top, it.bottom),
    )
}

/// A day that is reckoned from another stands where it is asked for.
fn is_reckoned(typed: &str, word: &str) -> bool {
    let asks = [" ngày làm việc trước ", " ngày làm việc sau "];
    word.contains('/') && asks.iter().any(|it| typed.contains(it))
}

#[test]
fn words_on_pages_are_found_where_they_were_typed() {
    let house = House::built_in().unwrap();
    // The kind names a part that the paper does not.
    let parts = house.kinds().iter().flat_map(|it| &it.parts);
    let headings = parts.filter_map(|it| Some(it.heading.as_ref()?.value.as_str()));
    let headings = headings.collect::<Vec<_>>().join(" ");
    for paper in papers::all() {
        let work = work(&house, &paper);
        let places = work.places().unwrap();
        let told = paper.display();
        // Rows of days lead to their days, and a title that nobody typed to what asks for it.
        let typed = |it: &Word| it.span.map(|span| work.sources().slice(span));
        let days = places.words.iter().find(|it| typed(it) == Some("timeline"));
        let days = days.map_or(usize::MAX, |it| it.page);
        let (mut exact, mut all) = (0, 0);
        for word in places.words.iter().filter(|it| it.page < days) {
            all += 1;
            assert!(
                word.left < word.right && word.top < word.bottom,
                "{told}: {word:?}"
            );
            assert_eq!(clicked(&places, word), word.span, "{told}: {word:?}");
            let Some(span) = word.span else { continue };
            assert!(
                places.words_of(span).any(|it| it == word),
                "{told}: {word:?}"
            );
            let typed = work.sources().slice(span).replace("\\\"", "\"");
            let stands = typed.to_lowercase() == word.text.to_lowercase();
            exact += usize::from(stands);
            assert!(
                stands
                    || typed.contains(&word.text)
                    || FOR_A_VALUE.contains(&word.text)
                    || headings.contains(&word.text)
                    || house.kinds().get(typed.trim()).is_some()
                    || is_reckoned(&typed, &word.text),
                "{told}: {word:?} {typed}"
            );
        }
        assert!(exact > all * 2 / 5, "{told}: {exact} {all}");
    }
}

#[test]
fn every_part_of_a_paper_leads_to_the_page() {
    let house = House::built_in().unwrap();
    let papers = papers::all();
    let paper = papers
        .iter()
        .find(|it| it.ends_with("every-structure.yaml"));
    let work = work(&house, paper.unwrap());
    let places = work.places().unwrap();
    let text = &work.sources().get(work.file()).text;
    let words = |typed: &str| {
        let at = text.find(typed).expect(typed);
        let words = places.words_of(Span::new(work.file(), at, at + typed.len()));
        words.collect::<Vec<&Word>>()
    };
    for typed in [
        "Huy động cán bộ, đoàn viên,",
        "trưởng ban công tác Mặt trận và trưởng các chi hội ở tổ dân phố.",
        "Vỉa hè thông thoáng và không có vật cản",
        "Thứ Hai, ngày 06/7/2026",
        "Chăm sóc cây xanh",
        "Ngõ 5 đường Thống Nhất",
    ] {
        let printed: Vec<&str> = words(typed).iter().map(|it| it.text.as_str()).collect();
        assert_eq!(printed.join(" "), typed);
    }
    // Borrowed words are at their call what they are at their value.
    let borrowed = words("{{ tuyen }} tham gia");
    assert!(borrowed.len() > 3);
    let last = borrowed.split_at(borrowed.len() - 3).0;
    assert!(
        last.iter()
            .all(|it| it.call.is_some() && it.span != it.call)
    );
}
