//! Words made bold, italic or underlined, or made so no more.

use super::*;

#[test]
fn signs_come_around_words_that_were_made_bold_or_italic() {
    let mut desk = Desk::new(PLAN);
    desk.shows("ghi sổ", |it| it.bold = true);
    desk.shows("dán lại", |it| it.italic = true);
    desk.shows("20/4/2026", |it| it.underline = true);
    let pulled = desk.pulled();
    assert!(pulled.left.is_empty() && pulled.layout.is_empty());
    let wanted = [
        "-        - text: Thư viện mở cửa từ {{ gio }}, phục vụ đến hết ngày {{ due }}.",
        "+        - text: Thư viện mở cửa từ {{ gio }}, phục vụ đến hết ngày ++{{ due }}++.",
        "-        - Cán bộ trực ghi sổ người mượn.",
        "-        - Sách hỏng được dán lại trong tuần.",
        "+        - Cán bộ trực **ghi sổ** người mượn.",
        "+        - Sách hỏng được *dán lại* trong tuần.",
    ];
    let mut changed = desk.changed(&pulled);
    let mut wanted = wanted.map(str::to_owned).to_vec();
    changed.sort();
    wanted.sort();
    assert_eq!(changed, wanted);
    assert!(pulled.carried.iter().any(|it| it.is == "**ghi sổ**"));
}

#[test]
fn signs_go_from_words_that_are_bold_or_italic_no_more() {
    let text = PLAN
        .replace("trực ghi sổ người", "trực **ghi sổ người**")
        .replace("được dán lại", "được *dán lại*");
    let mut desk = Desk::new(&text);
    desk.shows("người", |it| it.bold = false);
    desk.shows("dán lại", |it| it.italic = false);
    let pulled = desk.pulled();
    assert!(pulled.layout.is_empty(), "{:#?}", pulled.layout);
    let new = pulled.own.unwrap();
    assert!(new.contains("trực **ghi sổ** người mượn"), "{new}");
    assert!(new.contains("Sách hỏng được dán lại trong"), "{new}");
}

#[test]
fn words_and_their_look_change_together() {
    let mut desk = Desk::new(PLAN);
    desk.types("Cán bộ trực ghi sổ", "Cán bộ trực sẽ ghi sổ");
    desk.shows("người mượn", |it| it.bold = true);
    let pulled = desk.pulled();
    assert!(pulled.layout.is_empty(), "{:#?}", pulled.layout);
    let new = pulled.own.unwrap();
    assert!(new.contains("trực sẽ ghi sổ **người mượn**."), "{new}");
}

#[test]
fn a_look_that_no_sign_gives_is_told() {
    let mut desk = Desk::new(PLAN);
    desk.shows("Gây thói quen", |it| it.size += 4);
    desk.shows("MỤC ĐÍCH, YÊU CẦU", |it| it.bold = false);
    let pulled = desk.pulled();
    assert!(pulled.own.is_none());
    assert_eq!(pulled.layout.len(), 2, "{:#?}", pulled.layout);
}
