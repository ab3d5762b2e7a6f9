//! An annex that says it goes with this paper, but gives it another number or another day.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;
use crate::time::{Time, written};

/// How the line below the title of an annex begins.
const BEGIN: [&str; 2] = ["(kèm theo ", "(ban hành kèm theo "];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let (Some(own), Some((day, last))) = (proof.symbol(), proof.head.issued) else {
        return;
    };
    let Some((_, head)) = proof.of(Role::SoKyHieu).next() else {
        return;
    };
    let class = proof.own_class();
    for line in &proof.paragraphs {
        let Some((number, date)) = named(line, &class).filter(|_| day == last) else {
            continue;
        };
        let words = line.words(&number);
        let figures = words.split(['/', '-']).next().unwrap_or("").trim();
        let symbol = words[figures.len()..].trim();
        let own_symbol = [own.class, own.body].join("-");
        let same_symbol = symbol.trim_start_matches(['/', '-']).replace('/', "-") == own_symbol;
        let (blank, same) = (
            figures.is_empty() || own.figures.is_empty(),
            figures == own.figures,
        );
        let Some(said) = date.date().filter(|_| same_symbol) else {
            continue;
        };
        let (here, there) = (written(said), written(day));
        let found = if said != day && (blank || same) {
            let message = message!(
                "phụ lục ghi văn bản này ngày {here}, nhưng văn bản đề ngày {there}",
                "the annex dates this paper {here}, but it is of {there}"
            );
            Finding::new(proof.place(line, &date.range), message).label(
                proof.issue(),
                message!("ngày của văn bản", "the date of the paper"),
            )
        } else if said == day && !blank && !same {
            let own = own.figures;
            let message = message!(
                "phụ lục ghi văn bản này số `{figures}`, nhưng văn bản là số `{own}`",
                "the annex gives this paper the number `{figures}`, but it is `{own}`"
            );
            Finding::new(proof.place(line, &number), message).label(
                proof.whole(head),
                message!("số của văn bản", "the number of the paper"),
            )
        } else {
            continue;
        };
        findings.push(found.cure(message!(
            "ghi đúng số và ngày của văn bản mà phụ lục kèm theo",
            "write the number and date of the paper the annex goes with"
        )));
    }
}

/// The number, blank or not, and the day that the line gives the paper of a class.
fn named<'p>(line: &'p Paragraph, class: &str) -> Option<(std::ops::Range<usize>, &'p Time)> {
    let lead = BEGIN.iter().find(|it| line.lower.starts_with(**it))?;
    let rest = line.lower[lead.len()..].strip_prefix(class)?;
    let start = line.lower.len() - rest.strip_prefix(" số")?.len();
    let date = line.times.first()?;
    let between = line.text.get(start..date.range.start)?;
    let between = between.trim_end().trim_end_matches("ngày");
    let between = between.trim_end().trim_end_matches(',');
    let number = between.trim_start_matches([' ', ':', '\u{a0}', '.', '…']);
    let start = start + between.len() - number.len();
    // Nothing but the number stands before the day.
    let alone = word::words(number).count() < 8 && !number.contains("của");
    alone.then(|| (start..start + number.len(), date))
}
