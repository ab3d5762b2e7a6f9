//! The library as programs meet it that stand upon it: pages, editors, rows of lists.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use kehoach::app::{Given, House, Overlay, Paper, Refusal, Standards, Texts, Work};
use kehoach::diagnostic::Message;
use kehoach::face::Faces;
use kehoach::source::Source;

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

const OFFICE: &str = "\
name: Ủy ban nhân dân phường Bình Minh
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, PHƯỜNG BÌNH MINH]
symbol: UBND
place: Bình Minh
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
";

const PLAN: &str = "\
office: binh-minh
kind: ke-hoach
date: 20/3/2024
subject: Dọn vệ sinh ngõ xóm
opening: Làm sạch  mọi ngõ.
recipients: [{file: VT}]
signer: chu-tich
";

/// A house with one text laid over the built-in ones.
fn house(path: &str, text: &str) -> House {
    let overlay = Overlay {
        path: path.to_owned(),
        text: Source::new(path, text.to_owned()),
    };
    let standards = Standards::archival().unwrap();
    House::new(vec![overlay], Faces::builtin().unwrap(), standards).unwrap()
}

fn codes(work: &Work) -> Vec<&'static str> {
    work.findings().iter().map(|it| it.code).collect()
}

/// Offices of which each question is counted, and each answer is the same text.
struct Counted {
    text: Arc<Source>,
    asked: AtomicUsize,
}

impl Texts for Counted {
    fn office(&self, _: &str) -> Result<Option<Arc<Source>>, Message> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        Ok(Some(self.text.clone()))
    }

    fn offices(&self) -> Vec<String> {
        vec!["binh-minh".to_owned()]
    }
}

/// Offices that are there and cannot be had.
struct Locked;

impl Texts for Locked {
    fn office(&self, _: &str) -> Result<Option<Arc<Source>>, Message> {
        Err(Message {
            vi: "tệp đang bị khóa".to_owned(),
            en: "the file is locked".to_owned(),
        })
    }

    fn offices(&self) -> Vec<String> {
        Vec::new()
    }
}

#[test]
fn houses_papers_and_works_go_from_thread_to_thread() {
    fn goes<T: Send + Sync>() {}
    goes::<House>();
    goes::<Paper>();
    goes::<Work>();
}

#[test]
fn findings_point_into_texts_that_are_named() {
    let work = HOUSE.paper(Source::new("ke-hoach.yaml", PLAN));
    let work = work.with_office("binh-minh", OFFICE).work();
    let found = work.findings().iter().find(|it| it.code == "doubled-space");
    let span = found.and_then(|it| it.span).unwrap();
    assert_eq!(work.sources().get(span.file).name, "ke-hoach.yaml");
    assert_eq!(work.sources().line_column(span.file, span.start).0, 5);
}

#[test]
fn a_paper_is_worked_again_when_its_text_has_changed() {
    let texts = Arc::new(Counted {
        text: Arc::new(OFFICE.into()),
        asked: AtomicUsize::new(0),
    });
    let mut paper = HOUSE.paper(PLAN).with_texts(texts.clone());
    assert!(codes(&paper.work()).contains(&"doubled-space"));
    paper.set_text(PLAN.replace("sạch  mọi", "sạch mọi"));
    assert!(!codes(&paper.work()).contains(&"doubled-space"));
    assert_eq!(texts.asked.load(Ordering::SeqCst), 2);
    // The text that was given goes before the one that is asked for.
    let mut paper = paper.with_office("binh-minh", OFFICE.replace("place: ", "place: Xã "));
    assert!(paper.work().text().contains("Xã Bình Minh, ngày"));
    assert_eq!(texts.asked.load(Ordering::SeqCst), 2);
}

#[test]
fn an_office_that_cannot_be_read_is_told_where_it_is_named() {
    let work = HOUSE.paper(PLAN).with_texts(Arc::new(Locked)).work();
    assert_eq!(codes(&work), ["unreadable-office"]);
    assert_eq!(work.findings()[0].message.vi, "tệp đang bị khóa");
    assert_eq!(work.pdf(), Err(Refusal::Unmade));
}

/// A book of units for two offices of one place.
const BOOK: &str = "\
units:
  chi-bo: Các chi bộ
  to-dan-pho: {name: Các tổ dân phố, rank: duoi}
";

/// The plan, sent to the units of the book.
fn shared(book: &str) -> Paper {
    let plan = PLAN.replace("{file: VT}", "to-dan-pho, chi-bo, {file: VT}");
    let office = format!("{OFFICE}books: [phuong]\nunits:\n  chi-bo: Đảng viên\n");
    let paper = HOUSE.paper(plan).with_office("binh-minh", office);
    paper.with_book("phuong", Source::new("phuong.yaml", book.to_owned()))
}

#[test]
fn offices_share_a_book_of_units_and_their_own_go_before_it() {
    let text = shared(BOOK).work().text();
    assert!(text.contains("- Các tổ dân phố;\n- Đảng viên;"), "{text}");
}

#[test]
fn a_book_is_read_again_when_it_has_changed() {
    let mut paper = shared(BOOK);
    let _ = paper.work();
    let mut paper = paper.with_book("phuong", BOOK.replace("tổ dân phố", "thôn"));
    assert!(paper.work().text().contains("- Các thôn;"));
}

#[test]
fn what_is_wrong_in_a_book_is_told_in_the_book() {
    let work = shared(&BOOK.replace("duoi", "thap")).work();
    let found = work.findings().iter().find(|it| it.code == "bad-rank");
    let file = found.and_then(|it| it.span).unwrap().file;
    assert_eq!(work.sources().get(file).name, "phuong.yaml");
    let work = shared(&BOOK.replace("units", "unit")).work();
    assert!(codes(&work).contains(&"unknown-key"));
    assert!(work.sheet().is_none());
}

#[test]
fn a_book_that_is_nowhere_is_told_where_it_is_named() {
    let work = shared(BOOK).with_book("phuong-moi", BOOK);
    let office = format!("{OFFICE}books: [phuong-mo]\n");
    let work = work.with_office("binh-minh", office).work();
    assert_eq!(codes(&work), ["undefined-book"]);
    assert!(work.findings()[0].cures[0].vi.contains("`phuong-moi`"));
}

#[test]
fn offices_at_hand_are_offered_for_a_misspelt_one() {
    let mut offices = Given::default();
    offices.put_office("binh-minh", OFFICE);
    let text = PLAN.replace("binh-minh", "binh-mih");
    let work = HOUSE.paper(text).with_texts(Arc::new(offices)).work();
    assert!(work.findings()[0].cures[0].vi.contains("`binh-minh`"));
}

#[test]
fn a_broken_template_stops_only_the_papers_that_use_it() {
    let house = house("cong-van.jinja", "@doan {{ subject\n");
    assert_eq!(house.found()[0].code, "template-fault");
    let plan = house.paper(PLAN).with_office("binh-minh", OFFICE).work();
    assert!(plan.sheet().is_some());
    let letter = PLAN.replace("ke-hoach", "cong-van");
    let letter = house.paper(letter).with_office("binh-minh", OFFICE).work();
    assert!(letter.sheet().is_none());
    assert!(letter.findings().contains(&house.found()[0]));
}

#[test]
fn a_template_that_calls_a_broken_one_is_stopped_by_the_faults_of_that_one() {
    let overlay = |path: &str, text: &str| Overlay {
        path: path.to_owned(),
        text: Source::new(path, text.to_owned()),
    };
    let standards = Standards::archival().unwrap();
    let overlays = vec![
        overlay("chung.jinja", "@khong-co\n"),
        overlay("ke-hoach.jinja", "{% include \"chung.jinja\" %}\n"),
    ];
    let house = House::new(overlays, Faces::builtin().unwrap(), standards).unwrap();
    let work = house.paper(PLAN).with_office("binh-minh", OFFICE).work();
    let found = work
        .findings()
        .iter()
        .filter(|it| house.found().contains(it));
    assert_eq!(
        found.map(|it| it.code).collect::<Vec<_>>(),
        ["unknown-role"]
    );
    assert!(!codes(&work).contains(&"template-fault"));
}

#[test]
fn a_broken_regulation_stops_only_the_papers_under_it() {
    let path = "regulations/nghi-dinh-30-2020.yaml";
    let head = "name: Thử\nfamily: nha-nuoc\nfrom: 05/3/2020\n";
    let house = house(path, &format!("{head}page: 3\n"));
    assert!(!house.found().is_empty());
    let state = house.paper(PLAN).with_office("binh-minh", OFFICE).work();
    assert!(state.sheet().is_none());
    assert!(state.findings().contains(&house.found()[0]));
    let party = OFFICE.replace("nha-nuoc", "dang");
    let party = house.paper(PLAN).with_office("binh-minh", party).work();
    assert!(party.sheet().is_some(), "{:#?}", party.findings());
}

#[test]
fn a_regulation_that_does_not_say_where_it_holds_may_hold_anywhere() {
    let house = house("regulations/moi.yaml", "name: Thử\n");
    let work = house.paper(PLAN).with_office("binh-minh", OFFICE).work();
    assert!(work.sheet().is_none());
    // A paper that names another is none of its concern.
    let named = format!("{PLAN}regulation: nghi-dinh-30-2020\n");
    let named = house.paper(named).with_office("binh-minh", OFFICE).work();
    assert!(named.sheet().is_some(), "{:#?}", named.findings());
}

#[test]
fn a_click_on_the_page_finds_its_key_and_the_key_its_words() {
    let work = HOUSE.paper(PLAN).with_office("binh-minh", OFFICE).work();
    let (pdf, places) = work.pdf_with_places().unwrap();
    assert_eq!(work.pdf(), Ok(pdf));
    assert_eq!(work.places().as_ref(), Ok(&places));
    let word = places.words.iter().find(|it| it.text == "sạch").unwrap();
    let clicked = places.source_at(word.page, word.left + 1.0, word.top + 1.0);
    let span = clicked.unwrap();
    assert_eq!(work.sources().slice(span), "sạch");
    assert_eq!(work.sources().line_column(span.file, span.start), (5, 14));
    assert_eq!(places.words_of(span).collect::<Vec<_>>(), [word]);
    assert_eq!(places.source_at(word.page, 1.0, 1.0), None);
}

#[test]
fn what_is_certain_is_fixed_by_the_library_too() {
    let mut paper = HOUSE.paper(PLAN).with_office("binh-minh", OFFICE);
    let fixed = paper.fix();
    assert_eq!(fixed.text, Some(PLAN.replace("sạch  mọi", "sạch mọi")));
    assert!(!fixed.unsettled);
    assert_eq!(paper.text().text, fixed.text.unwrap());
}

#[test]
fn papers_of_other_programs_are_refused_by_their_names() {
    let refused = HOUSE.finished("van-ban.rtf", Vec::new());
    assert!(matches!(refused.err(), Some(Refusal::Foreign { ending, .. }) if ending == "rtf"));
    let refused = HOUSE.open("van-ban.docx", b"no document".to_vec());
    assert!(matches!(refused.err(), Some(Refusal::NoDocument { .. })));
}
