//! A paper cited with another day, year or class than it has: `72/2025/QH15 ngày 16/6/2024`.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::knowledge::published::{self, Published};
use crate::proof::citation::{CLASSES, Citation};
use crate::proof::{Paragraph, Proof, named_law};
use crate::time::written;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut told = HashSet::new();
    for paragraph in proof.citing() {
        for found in other_day_of_law(proof, paragraph) {
            findings.push(found);
        }
        for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
            let number = paragraph.symbol(cited);
            let known = published::papers(&number);
            let found = other_day(proof, paragraph, cited, &known)
                .or_else(|| other_class(proof, paragraph, cited, &known));
            if let Some(found) = found
                && told.insert(number)
            {
                findings.push(found);
            }
        }
    }
}

/// Laws that are cited by their name with a day that no law of this name and year has.
fn other_day_of_law(proof: &Proof, paragraph: &Paragraph) -> Vec<Finding> {
    let found = named_law::find(paragraph).filter_map(|law| {
        let day = law.day?;
        let all = published::laws(&law.name).filter(|it| it.year() == law.year);
        let all: Vec<NaiveDate> = all.collect();
        if all.is_empty() || all.contains(&day) {
            return None;
        }
        let right = all.iter().map(|it| written(*it)).collect::<Vec<_>>();
        let (words, right) = (paragraph.words(&law.range), right.join(", "));
        let message = message!(
            "`{words}`: luật này ban hành ngày {right}",
            "`{words}`: this law was issued on {right}"
        );
        let cure = message!("sửa ngày thành {right}", "write {right}");
        Some(Finding::new(proof.place(paragraph, &law.range), message).cure(cure))
    });
    found.collect()
}

fn other_day(
    proof: &Proof,
    paragraph: &Paragraph,
    cited: &Citation,
    known: &[Published],
) -> Option<Finding> {
    let time = cited.date.as_ref()?;
    let (day, number) = (time.date()?, paragraph.symbol(cited));
    let here = written(day);
    let span = proof.place(paragraph, &time.range);
    let year = published::year(&number);
    let of_class = known.iter().filter(|it| is_of_class(paragraph, cited, it));
    let meant = of_class.filter(|it| year.is_some() || is_near(it, day));
    let meant: Vec<&Published> = meant.collect();
    if meant.iter().any(|it| it.date == day) {
        return None;
    }
    if let [it] = &meant[..] {
        let right = written(it.date);
        let message = message!(
            "`{number}` ghi ngày {here}, nhưng văn bản ấy ban hành ngày {right}",
            "`{number}` is dated {here} here, but it was issued on {right}"
        );
        let found = Finding::new(span, message).cure(message!(
            "xem văn bản gốc; nếu đúng số thì sửa ngày thành {right}",
            "look at the paper itself; if the number is right, write {right}"
        ));
        return Some(
            match it.is_sure || year.is_some_and(|it| it != day.year()) {
                true => found,
                false => found.doubtful(),
            },
        );
    }
    let year = year.filter(|it| *it != day.year())?;
    let message = message!(
        "`{number}` là văn bản năm {year}, nhưng lại ghi ngày {here}",
        "`{number}` is a paper of {year}, but it is dated {here}"
    );
    Some(Finding::new(span, message).cure(message!(
        "xem văn bản gốc, sửa năm trong số hoặc trong ngày cho khớp",
        "look at the paper itself and make both years agree"
    )))
}

/// Whether a day can be meant for a paper whose number comes again each year: it is of its year, or
/// has another year alone.
fn is_near(paper: &Published, day: NaiveDate) -> bool {
    paper.date.year() == day.year()
        || (paper.date.day(), paper.date.month()) == (day.day(), day.month())
}

/// Whether it is called by the class of a known paper; what has no class is.
fn is_of_class(paragraph: &Paragraph, cited: &Citation, paper: &Published) -> bool {
    let class = cited.class.clone().map(|at| &paragraph.lower[at]);
    class.is_none_or(|it| it == paper.class.to_lowercase())
}

/// A class that the paper does not have, where the symbol does not tell: a law called a resolution.
fn other_class(
    proof: &Proof,
    paragraph: &Paragraph,
    cited: &Citation,
    known: &[Published],
) -> Option<Finding> {
    let class = cited.class.as_ref()?;
    let number = paragraph.symbol(cited);
    let [it] = known else { return None };
    let mut letters = CLASSES.iter().map(|(_, letters)| *letters);
    let tells = letters.any(|it| !it.is_empty() && number.split(['/', '-']).any(|part| part == it));
    let before = paragraph.lower[..class.start].trim_end();
    let longer = before.ends_with("bộ") || before.ends_with("liên tịch");
    published::year(&number)?;
    if tells || longer || !it.is_sure || is_of_class(paragraph, cited, it) {
        return None;
    }
    let (words, right) = (paragraph.words(class), it.class);
    let message = message!(
        "gọi là `{words}`, nhưng `{number}` là `{right}`",
        "it is called `{words}`, but `{number}` is a `{right}`"
    );
    let span = proof.place(paragraph, &(class.start..cited.number.end));
    Some(Finding::new(span, message).cure(message!(
        "viết `{right} số {number}`, hoặc sửa số",
        "write `{right} số {number}`, or correct the number"
    )))
}
