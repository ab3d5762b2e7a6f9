//! What the world promises: every word, no markup, the same bytes, any standard.

use super::words::Shared;
use super::writer::{Room, Writer};
use super::*;
use typst::layout::{Abs, Frame, FrameItem};
use typst::model::Document;
use typst::text::TextItem;

use crate::origin::Origin;
use crate::role::Role;
use crate::sheet::{Columns, Fate, Item};
use crate::source::{FileId as File, Span};
use crate::write::blocks;
use crate::write::specimen::{END, FOOT, HEAD, HOSTILE, heading, listed, plain, specimen};

fn world() -> TypstWorld {
    TypstWorld::new(&Faces::builtin().unwrap()).unwrap()
}

/// The pages of a sheet, before they are a PDF.
fn print(sheet: &Sheet) -> PagedDocument {
    world().pages(sheet).unwrap().document
}

fn pdf(world: &TypstWorld, sheet: &Sheet, standards: &Standards) -> Result<Vec<u8>, WriteError> {
    world.pages(sheet)?.pdf(standards)
}

/// Shows every text of every page and how far down it stands.
fn each_text(document: &PagedDocument, see: &mut impl FnMut(Abs, &TextItem)) {
    for page in document.pages() {
        each_text_of(&page.frame, Abs::zero(), see);
    }
}

fn each_text_of(frame: &Frame, top: Abs, see: &mut impl FnMut(Abs, &TextItem)) {
    for (place, item) in frame.items() {
        match item {
            FrameItem::Group(group) => each_text_of(&group.frame, top + place.y, see),
            FrameItem::Text(text) => see(top + place.y, text),
            _ => {}
        }
    }
}

/// The words that stand inside the margins of the pages of a sheet.
fn shown(sheet: &Sheet) -> String {
    let page = &sheet.sections[0].page;
    let inside = Abs::pt(page.top)..Abs::pt(page.height - page.bottom);
    let mut words = String::new();
    each_text(&print(sheet), &mut |y, text| {
        if inside.contains(&y) {
            words.push_str(&text.text);
        }
    });
    words
}

#[test]
fn a_foot_stands_once_in_the_margin_of_the_first_page() {
    let sheet = specimen();
    let page = &sheet.sections[0].page;
    let below = Abs::pt(page.height - page.bottom)..Abs::pt(page.height - page.footer);
    let document = print(&sheet);
    let feet = document.pages().iter().map(|page| {
        let mut foot = String::new();
        each_text_of(&page.frame, Abs::zero(), &mut |y, text| {
            if below.contains(&y) {
                foot.push_str(&text.text);
            }
        });
        foot.starts_with(FOOT)
    });
    let feet: Vec<_> = feet.collect();
    assert!(feet[0]);
    assert_eq!(feet.iter().filter(|foot| **foot).count(), 1);
}

#[test]
fn every_page_has_its_number_but_the_first_of_a_section() {
    let mut sheet = specimen();
    sheet.sections[0].head.clear();
    let above = Abs::zero()..Abs::pt(sheet.sections[0].page.top);
    let document = print(&sheet);
    let numbers = document.pages().iter().map(|page| {
        let mut number = String::new();
        each_text_of(&page.frame, Abs::zero(), &mut |y, text| {
            if above.contains(&y) {
                number.push_str(&text.text);
            }
        });
        (page.number, number)
    });
    let numbers: Vec<_> = numbers.collect();
    assert_eq!(numbers.iter().filter(|(count, _)| *count == 1).count(), 2);
    for (count, number) in numbers {
        let shown = if count == 1 {
            String::new()
        } else {
            count.to_string()
        };
        assert_eq!(number, shown);
    }
}

#[test]
fn head_and_end_stand_in_the_margins_of_the_first_page_and_the_last() {
    let sheet = specimen();
    let page = &sheet.sections[0].page;
    let document = print(&sheet);
    let mut found = Vec::new();
    for (place, drawn) in document.pages().iter().enumerate() {
        each_text_of(&drawn.frame, Abs::zero(), &mut |y, text| {
            found.extend(
                [HEAD, END]
                    .contains(&&*text.text)
                    .then(|| (place, y.to_pt())),
            );
        });
    }
    let last = document
        .pages()
        .iter()
        .skip(1)
        .position(|it| it.number == 1);
    let [(0, head), (at, end)] = found[..] else {
        panic!("{found:?}");
    };
    assert_eq!(Some(at), last);
    assert!((page.header..page.top).contains(&head), "{head}");
    assert!((page.height - page.bottom..page.height - page.end).contains(&end));
}

#[test]
fn a_section_printed_on_both_sides_begins_on_a_front_and_its_backs_are_mirrored() {
    let mut sheet = specimen();
    let mirrored = sheet.sections.iter_mut();
    mirrored.for_each(|it| it.page.mirrored = true);
    // An even number of pages before the second section, or an odd one.
    for _ in 0..2 {
        let document = print(&sheet);
        let pages = document.pages();
        for (place, page) in pages.iter().enumerate() {
            let is_blank = page.frame.is_empty();
            let begins_next = pages.get(place + 1).is_some_and(|it| it.number == 1);
            assert!(place % 2 == 0 || page.number != 1);
            assert!(!is_blank || begins_next);
        }
        let width = sheet.sections[1].page.text_width() * 1.5;
        sheet.sections[0]
            .items
            .extend((0..30).map(|_| plain(&"x ".repeat(width as usize))));
    }
}

#[test]
fn nothing_is_higher_than_its_ceiling() {
    let world = world();
    let sheet = specimen();
    for part in blocks::parts(&sheet).0 {
        let width = part.page.text_width();
        let room = Room {
            width,
            height: part.page.height,
        };
        let shared = Shared::default();
        let writer = Writer {
            world: &world,
            shared: &shared,
            turns: &Turns::new(),
        };
        for block in part.blocks {
            let block = [block];
            let high = writer.height(&writer.blocks(&block, room), width);
            let highest = ceiling::blocks(&block, width, &world.faces);
            assert!(high <= highest, "{high} {highest}");
        }
    }
}

#[test]
fn what_is_forgotten_meanwhile_changes_no_page() {
    let (world, sheet) = (world(), specimen());
    let standards = Standards::archival().unwrap();
    let first = pdf(&world, &sheet, &standards).unwrap();
    let again = std::thread::scope(|scope| {
        let again = scope.spawn(|| pdf(&world, &sheet, &standards).unwrap());
        while !again.is_finished() {
            typst::comemo::evict(0);
        }
        again.join().unwrap()
    });
    assert!(first == again);
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let world = world();
    let standards = Standards::archival().unwrap();
    let other = Sheet {
        sections: vec![specimen().sections.remove(1)],
        ..specimen()
    };
    let first = pdf(&world, &specimen(), &standards).unwrap();
    let second = pdf(&world, &other, &standards).unwrap();
    assert_eq!(pdf(&world, &specimen(), &standards).unwrap(), first);
    std::thread::scope(|scope| {
        scope.spawn(|| assert_eq!(pdf(&world, &other, &standards).unwrap(), second));
        scope.spawn(|| assert_eq!(pdf(&world, &specimen(), &standards).unwrap(), first));
    });
}

#[test]
fn words_are_never_read_as_markup() {
    let mut sheet = specimen();
    sheet.meta.title = HOSTILE.into();
    sheet.sections.truncate(1);
    sheet.sections[0].items = vec![heading(1, HOSTILE, HOSTILE), plain(HOSTILE)];
    assert_eq!(
        shown(&sheet).replace(' ', ""),
        HOSTILE.repeat(3).replace(' ', "")
    );
}

#[test]
fn what_is_too_high_for_a_page_is_not_cut_off() {
    let words = "mọi lời đều phải còn ".repeat(400);
    let mut kept = plain(&words);
    if let Item::Paragraph(it) = &mut kept {
        it.style.keep_lines = true;
    }
    let mut table = specimen().sections.remove(0).items;
    table.retain(|item| matches!(item, Item::Table(_)));
    if let Item::Table(it) = &mut table[0] {
        it.rows.truncate(4);
        it.rows[3].cells[1].paragraphs[0].runs[0].text = words.clone();
    }
    let list = (0..60).map(|n| listed(Role::NoiNhanDong, "- ", &format!("nơi {n};")));
    let columns = Columns {
        widths: vec![200.0],
        cells: vec![list.collect()],
        after: 0.0,
        fate: Fate::Stays,
    };
    let mut sheet = specimen();
    sheet.sections.truncate(1);
    sheet.sections[0].items = vec![kept, table.remove(0), Item::Columns(columns)];
    let shown = shown(&sheet);
    assert_eq!(shown.matches("lời").count(), 800);
    assert_eq!(shown.matches("nơi").count(), 60);
}

#[test]
fn notes_stand_as_far_apart_as_their_look_says() {
    let apart = |after: f64| {
        let mut sheet = specimen();
        sheet.sections.truncate(1);
        sheet.sections[0].items = vec![noted("một"), noted("hai")];
        sheet.styles[0].paragraph.after = after;
        let mut at = Vec::new();
        each_text(&print(&sheet), &mut |y, text| {
            if ["một", "hai"].contains(&text.text.as_str()) {
                at.push(y);
            }
        });
        assert_eq!(at.len(), 2);
        (at[1] - at[0]).to_pt()
    };
    assert!((apart(5.0) - apart(0.0) - 5.0).abs() < 0.01);
}

/// A paragraph with a note.
fn noted(note: &str) -> Item {
    let mut item = plain("Có chú thích");
    let of_note = plain(note);
    if let (Item::Paragraph(it), Item::Paragraph(note)) = (&mut item, of_note) {
        it.runs[0].footnote = Some(note.runs);
    }
    item
}

#[test]
fn places_reach_as_far_as_a_run() {
    let long = "mọi lời đều còn ".repeat(4_500);
    let text = format!("{long}V/v 01-KL/TW");
    let mut item = plain(&text);
    let whole = Span::new(File(0), 0, text.len());
    if let Item::Paragraph(it) = &mut item {
        it.runs[0].origin = Origin::exact(whole);
    }
    let mut sheet = specimen();
    sheet.sections.truncate(1);
    sheet.sections[0].items = vec![item];
    let places = world().pages(&sheet).unwrap().places();
    let typed = |it: &Word| &text[it.span.unwrap().start as usize..it.span.unwrap().end as usize];
    let words: Vec<&Word> = places.words_of(whole).collect();
    assert!(words.iter().all(|it| it.text == typed(it)));
    assert_eq!(words.len(), 4_500 * 4 + 3);
}

#[test]
fn every_standard_can_be_kept() {
    let world = world();
    for names in [
        "a-1b", "a-1a", "a-2b", "a-2u", "a-3b", "a-4", "ua-1", "1.7", "2.0",
    ] {
        let pdf = pdf(&world, &specimen(), &names.parse().unwrap());
        assert!(pdf.unwrap().starts_with(b"%PDF-"), "{names}");
    }
}

#[test]
fn a_refusal_says_why() {
    let mut sheet = specimen();
    sheet.sections[0].items.push(plain("字"));
    let refusal = pdf(&world(), &sheet, &Standards::archival().unwrap());
    assert!(refusal.unwrap_err().0.contains("字"));
}

#[test]
fn letters_are_drawn_as_wide_as_the_faces_say() {
    let faces = Faces::builtin().unwrap();
    for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
        let mut item = plain("AV To fi Kế hoạch “P.” 2025–2030");
        let Item::Paragraph(it) = &mut item else {
            return;
        };
        it.runs[0].style.bold = bold;
        it.runs[0].style.italic = italic;
        let told = faces.width(&it.runs[0].text, &it.runs[0].style);
        let mut sheet = specimen();
        sheet.sections.truncate(1);
        let section = &mut sheet.sections[0];
        section.items = vec![item];
        (section.head, section.end, section.foot) = (vec![], vec![], vec![]);
        let mut drawn = 0.0;
        each_text(&print(&sheet), &mut |_, text| drawn += text.width().to_pt());
        assert!((drawn - told).abs() < 1e-6, "{drawn} {told}");
    }
}

#[test]
fn words_outside_their_box_are_seen() {
    let world = world();
    let outside = |sheet: &Sheet| world.pages(sheet).unwrap().outside().len();
    assert_eq!(outside(&specimen()), 0);
    let mut sheet = specimen();
    sheet.sections[0].items.push(plain(&"m".repeat(90)));
    assert_eq!(outside(&sheet), 1);
}

#[test]
fn what_a_paper_is_called_changes_nothing_that_is_laid_out() {
    let world = world();
    let laid_out = |sheet: &Sheet| {
        let (parts, _) = blocks::parts(sheet);
        let paper = paper::paper(sheet, &parts, &world, &Turns::new());
        typst::utils::hash128(&paper)
    };
    let mut renamed = specimen();
    let meta = &mut renamed.meta;
    meta.title.push_str(" khác");
    meta.subject.push_str(" khác");
    meta.keywords = vec!["113/KH-UBND".into()];
    meta.date = Some((2031, 2, 3));
    assert_eq!(laid_out(&renamed), laid_out(&specimen()));
    let document = print(&renamed);
    let info = document.info();
    assert_eq!(info.title.as_deref(), Some(renamed.meta.title.as_str()));
    assert_eq!(info.keywords, ["113/KH-UBND"]);
    assert_eq!(info.date, Smart::Custom(Datetime::from_ymd(2031, 2, 3)));
}
