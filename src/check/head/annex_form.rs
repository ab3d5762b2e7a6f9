//! The head of an annex in another form than the State's: "PHỤ LỤC I" in capitals, several that are counted
//! "1, 2" or not at all, and the line of what paper it belongs to above its title.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::symbol::Family;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished || proof.is_annex() || proof.family() != Some(Family::State) {
        return;
    }
    let annexes: Vec<_> = proof.of(Role::PhuLuc).collect();
    let several = annexes.len() > 1;
    let is_wrong =
        |it: &&Paragraph| right(it, several) != it.text.trim_end_matches(['.', ':', ' ']);
    let wrong: Vec<_> = annexes.iter().map(|(_, it)| *it).filter(is_wrong).collect();
    if let Some((first, others)) = wrong.split_first() {
        let (words, right) = (first.text.trim(), right(first, several));
        let message = message!(
            "phụ lục ghi `{words}`, phải là `{right}`",
            "the annex is headed `{words}`, not `{right}`"
        );
        let found = Finding::new(proof.whole(first), message).cure(message!(
            "viết chữ thường `Phụ lục`; từ hai phụ lục trở lên thì đánh số La Mã",
            "write `Phụ lục` in small letters; several annexes have Roman numbers"
        ));
        findings.push(others.iter().fold(found, |found, it| {
            found.label(
                proof.whole(it),
                message!("dòng này cũng vậy", "this line too"),
            )
        }));
    }
    for (place, _) in &annexes {
        let below = &proof.paragraphs[place + 1..];
        let [line, title, ..] = below else { continue };
        let capitals = !title.text.contains(char::is_lowercase) && title.all_words.len() > 2;
        if line.role == Role::PhuLucKemTheo && capitals {
            let words = line.words(&line.lead());
            let message = message!(
                "dòng `{words} …` đứng trên tên phụ lục",
                "the line `{words} …` stands above the title of the annex"
            );
            let found = Finding::new(proof.place(line, &line.lead()), message);
            findings.push(found.cure(message!(
                "chuyển dòng này xuống dưới tên phụ lục",
                "move it below the title of the annex"
            )));
        }
    }
}

/// How the line is written that has the words "Phụ lục" and its number; one alone needs none.
fn right(line: &Paragraph, several: bool) -> String {
    let number = line.text.split_whitespace().next_back();
    let number = number.map(|it| it.trim_end_matches(['.', ':']));
    match number.and_then(numbering::value_of) {
        Some(number) if several => format!("Phụ lục {}", numbering::roman(number)),
        Some(_) => format!("Phụ lục {}", number.unwrap_or("")),
        None if several => "Phụ lục I".to_owned(),
        None => "Phụ lục".to_owned(),
    }
}
