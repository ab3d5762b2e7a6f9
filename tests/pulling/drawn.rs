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
