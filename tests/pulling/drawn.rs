//! A table that the program draws of the days of a paper: what is edited in it goes to the sentence it was drawn of, and
//! it follows what is edited elsewhere.

use super::*;

fn desk() -> Desk {
    Desk::new(include_str!("days.yaml"))
}

/// What is told to change along.
fn follows(pulled: &Pulled) -> Vec<String> {
    let all = pulled.carried.iter().flat_map(|it| &it.spread);
    all.map(|it| format!("{} -> {}", it.was, it.is)).collect()
}

#[test]
fn a_day_edited_in_it_goes_into_the_sentence() {
    let mut desk = desk();
    desk.types("Hạn 27/02/2026", "Hạn 20/02/2026");
    let pulled = desk.pulled();
    assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
    let changed = desk.changed(&pulled).join("\n");
    assert!(changed.contains("+      - {text: 'Đo lại từng đoạn kênh, xong trước ngày {{ due }}.', due: 20/02/2026, lead: phong-vhxh}"), "{changed}");
    let [carried] = &pulled.carried[..] else {
        panic!("{:#?}", pulled.carried)
    };
    assert_eq!(
        (&*carried.was, &*carried.is),
        ("Hạn 27/02/2026", "Hạn 20/02/2026")
    );
    assert!(follows(&pulled)[0].ends_with("Đo lại từng đoạn kênh, xong trước ngày 20/02/2026."));
    assert!(!pulled.is_whole);
}

#[test]
fn words_and_doers_edited_in_it_go_where_they_were_typed() {
    let mut desk = desk();
    desk.types(
        "Gửi báo cáo năm trước ngày 11/12/2026",
        "Gửi báo cáo cả năm trước ngày 11/12/2026",
    );
    let cells = paragraphs(&mut desk.paper.body).into_iter();
    let last = cells
        .filter(|it| it.text() == "Gửi: Văn phòng")
        .last()
        .unwrap();
    retype(last, "Gửi: Tổ thủy nông");
    let pulled = desk.pulled();
    assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
    let changed = desk.changed(&pulled).join("\n");
    assert!(
        changed.contains("'Gửi báo cáo cả năm trước ngày {{ due }}.'"),
        "{changed}"
    );
    assert!(changed.contains("to: Tổ thủy nông}"), "{changed}");
    assert_eq!(changed.matches("Tổ thủy nông").count(), 1);
}

#[test]
fn it_follows_what_is_edited_in_the_paper() {
    let mut desk = desk();
    // Its own line of who does it goes with it.
    let at = desk.place("Mua vật liệu");
    desk.paper.body.remove(at);
    let pulled = desk.pulled();
    assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
    let rows = shapes(&desk.made_paper(&pulled)).join("\n");
    assert!(!rows.contains("Mua vật liệu"), "{rows}");
    let follows = follows(&pulled);
    assert!(
        follows
            .iter()
            .any(|it| it.contains("Mua vật liệu") && it.ends_with("-> ")),
        "{follows:#?}"
    );
    assert!(
        follows.contains(&"3, 4, 5 -> 2, 3, 4".to_owned()),
        "{follows:#?}"
    );
}

#[test]
fn what_it_cannot_say_is_told() {
    // A number typed over, a row that stands there twice.
    let mut desk = desk();
    let table = desk.tables().filter(|it| it.is_data()).last().unwrap();
    let row = table.rows[2].clone();
    table.rows.insert(3, row);
    let number = &mut table.rows.last_mut().unwrap().cells[0].blocks;
    paragraphs(number)
        .into_iter()
        .for_each(|it| retype(it, "Cuối 5"));
    let pulled = desk.pulled();
    assert!(pulled.own.is_none());
    let left: Vec<&str> = pulled.left.iter().map(|it| it.is.as_str()).collect();
    assert!(
        left.iter().any(|it| it.contains("Đo lại từng đoạn kênh")),
        "{left:?}"
    );
    assert!(left.contains(&"Cuối 5"), "{left:?}");
}

#[test]
fn a_doer_that_no_book_knows_by_this_key_is_told() {
    let mut desk = desk();
    let cells = paragraphs(&mut desk.paper.body).into_iter();
    let last = cells
        .filter(|it| it.text().starts_with("Phòng Văn hóa"))
        .last()
        .unwrap();
    retype(last, "nhanh");
    let pulled = desk.pulled();
    assert!(pulled.own.is_none(), "{:?}", desk.changed(&pulled));
    assert!(
        pulled.left.iter().any(|it| it.is.contains("nhanh")),
        "{:#?}",
        pulled.left
    );
}

#[test]
fn a_row_taken_out_of_it_or_put_in_is_told() {
    let mut desk = desk();
    let table = desk.tables().filter(|it| it.is_data()).last().unwrap();
    let mut new = table.rows.pop().unwrap();
    for cell in &mut new.cells {
        paragraphs(&mut cell.blocks)
            .into_iter()
            .for_each(|it| retype(it, "Việc thêm"));
    }
    table.rows.insert(4, new);
    let pulled = desk.pulled();
    assert!(pulled.own.is_none());
    assert!(
        pulled.left.iter().all(|it| it.why == Why::Drawn),
        "{:#?}",
        pulled.left
    );
    assert!(pulled.left.iter().any(|it| it.is.contains("Việc thêm")));
    assert!(
        pulled
            .left
            .iter()
            .any(|it| it.was.contains("Gửi báo cáo năm"))
    );
}
