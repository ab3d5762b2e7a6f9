//! The description and the file were both edited: what both wanted is taken.

use super::*;

/// The paper of one description, edited, held against a newer description.
fn merged(new: &str, edit: impl Fn(&mut Desk)) -> (Desk, Pulled) {
    let mut desk = Desk::new(PLAN);
    edit(&mut desk);
    let mut base = desk.house.paper(PLAN);
    let work = base.work();
    let text = work.text();
    let mark = kehoach::mark::Mark::new(&kehoach::mark::MadeOf::default(), &text);
    let asked = Asked {
        mark: Some(mark),
        ..Asked::default()
    };
    let mut paper = desk.house.paper(new.to_owned());
    let pulled = paper.pulled(&desk.paper, &asked, Some(&mut base)).unwrap();
    let now = Desk {
        text: new.to_owned(),
        ..desk
    };
    (now, pulled)
}

#[test]
fn both_edits_of_one_sentence_are_taken() {
    let new = PLAN.replace("due: 20/4/2026", "due: 22/4/2026");
    let (desk, pulled) = merged(&new, |it| {
        it.types("phục vụ đến hết", "đón bạn đọc đến hết")
    });
    assert!(
        pulled.conflicts.is_empty() && pulled.left.is_empty(),
        "{:#?}",
        pulled.left
    );
    let made = desk.made(&pulled).join("\n");
    assert!(
        made.contains("đón bạn đọc đến hết ngày 22/4/2026."),
        "{made}"
    );
}

#[test]
fn what_the_description_made_bold_since_stays_bold() {
    let new = PLAN.replace("phục vụ đến hết", "**phục vụ** đến hết");
    assert_ne!(new, PLAN);
    let (_, pulled) = merged(&new, |it| it.types("Bà Sim", "Bà Mơ"));
    let text = pulled.own.expect("Bà Mơ is taken");
    assert!(
        text.contains("Bà Mơ") && text.contains("**phục vụ** đến hết"),
        "{text}"
    );
}

#[test]
fn the_same_words_changed_otherwise_are_a_conflict() {
    let new = PLAN.replace("due: 20/4/2026", "due: 22/4/2026");
    let (desk, pulled) = merged(&new, |it| {
        it.types("20/4/2026", "25/4/2026");
        it.removes("Cán bộ trực");
    });
    let [one] = &pulled.conflicts[..] else {
        panic!("{:#?}", pulled.conflicts)
    };
    assert!(one.was.contains("20/4/2026"));
    assert!(one.described.contains("22/4/2026") && one.edited.contains("25/4/2026"));
    let made = desk.made(&pulled).join("\n");
    assert!(made.contains("22/4/2026") && !made.contains("Cán bộ trực"));
}

#[test]
fn rows_that_both_sides_add_stay_with_their_numbers() {
    let row = "        - ['2', Gom sách, Ông Lúa]\n";
    let new = PLAN.replace(row, &format!("{row}        - ['3', Dán sách, Cô Mận]\n"));
    let (desk, pulled) = merged(&new, |it| {
        let table = it.tables().last().unwrap();
        let mut row = table.rows[2].clone();
        for (cell, words) in row.cells.iter_mut().zip(["3", "Đọc thử", "Bà Sim"]) {
            let all = paragraphs(&mut cell.blocks);
            all.into_iter().for_each(|it| retype(it, words));
        }
        table.rows.push(row);
    });
    assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
    let added = "+        - [3, Đọc thử, Bà Sim]";
    assert_eq!(desk.changed(&pulled), [added]);
}

#[test]
fn who_signs_on_either_side_is_told_as_it_is() {
    let signed = |name: &str| format!("signer: {{title: Chủ tịch, name: {name}}}");
    let new = PLAN.replace("signer: chu-tich", &signed("Lê Văn Cảnh"));
    let (_, pulled) = merged(&new, |it| it.types("Nguyễn Văn A", "Trần Thị Sen"));
    let [one] = &pulled.conflicts[..] else {
        panic!("{:#?}", pulled.conflicts)
    };
    assert_eq!(
        [&*one.described, &*one.edited],
        ["Lê Văn Cảnh", "Trần Thị Sen"]
    );
}

#[test]
fn without_what_it_was_made_of_nothing_is_guessed() {
    let mut desk = Desk::new(PLAN);
    desk.types("20/4/2026", "25/4/2026");
    let mark = kehoach::mark::Mark::new(&kehoach::mark::MadeOf::default(), "khác");
    let asked = Asked {
        mark: Some(mark),
        ..Asked::default()
    };
    let mut paper = desk.house.paper(PLAN);
    let refused = paper.pulled(&desk.paper, &asked, None).err().unwrap();
    assert!(refused.vi.contains("--base"), "{refused:?}");
}

#[test]
fn a_word_file_of_another_paper_changes_nothing() {
    let mut desk = Desk::new(PLAN);
    let other = Desk::new(include_str!("../../data/campaigns/hoai-tan-2024.yaml"));
    desk.paper = other.paper;
    let mut paper = desk.house.paper(desk.text.clone());
    let Err(message) = paper.pulled(&desk.paper, &Asked::default(), None) else {
        panic!("another paper was taken over");
    };
    assert!(
        message.vi.contains("không phải văn bản làm từ"),
        "{message:?}"
    );
}

#[test]
fn a_column_taken_out_there_and_a_cell_changed_here_are_both_taken() {
    let new = PLAN.replace("Gom sách, Ông Lúa", "Gom sách báo, Ông Lúa");
    let (desk, pulled) = merged(&new, |it| {
        for row in &mut it.tables().last().unwrap().rows {
            row.cells.pop();
        }
    });
    assert!(
        pulled.left.is_empty() && pulled.conflicts.is_empty(),
        "{:#?}",
        pulled.left
    );
    let made = desk.made(&pulled).join("\n");
    assert!(
        made.contains("Gom sách báo") && !made.contains("Ông Lúa"),
        "{made}"
    );
}

#[test]
fn a_row_taken_out_there_and_changed_here_is_one_conflict() {
    let new = PLAN.replace("Gom sách, Ông Lúa", "Gom sách, Ông Ngô");
    let (desk, pulled) = merged(&new, |it| {
        it.tables().last().unwrap().rows.pop();
    });
    let [one] = &pulled.conflicts[..] else {
        panic!("{:#?}", pulled.conflicts)
    };
    assert_eq!([&*one.was, &*one.edited], ["2 | Gom sách | Ông Lúa", ""]);
    assert_eq!(one.described, "2 | Gom sách | Ông Ngô");
    assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
    assert!(desk.made(&pulled).join("\n").contains("Ông Ngô"));
}
