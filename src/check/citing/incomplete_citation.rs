//! A paper cited for the first time without its symbol, its date or its issuer.

use std::collections::HashSet;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::{Citation, SUBJECTS};
use crate::proof::{Paragraph, Proof, word};

/// Works that have a number of their own, such as "Dự án số 3" of a programme.
const WORKS: [&str; 5] = ["dự án", "đề án", "phương án", "chương trình", "quy hoạch"];

/// The year from which a paper has the symbol it has today.
const FIRST_SYMBOLS: i32 = 1997;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let all = || {
        proof
            .paragraphs
            .iter()
            .flat_map(|p| p.citations.iter().map(move |it| (p, it)))
    };
    let figures = |words: &str| {
        words
            .split(|ch: char| !ch.is_ascii_digit())
            .next()
            .map(str::to_owned)
    };
    let class = |p: &Paragraph, it: &Citation| it.class.clone().map(|at| p.lower[at].to_owned());
    // What is told in full anywhere may be told short elsewhere.
    let full: HashSet<_> = all()
        .filter(|(_, it)| it.has_symbol)
        .map(|(p, it)| (class(p, it), figures(p.words(&it.number))))
        .collect();
    let is_full = |p: &Paragraph, it: &Citation| {
        let figures = figures(p.words(&it.number));
        full.contains(&(class(p, it), figures.clone())) || full.contains(&(None, figures))
    };
    let dated: HashSet<_> = all()
        .filter(|(_, it)| it.date.is_some())
        .map(|(p, it)| p.symbol(it))
        .collect();
    // A number without its year begins anew each year.
    let day = |it: &Citation| it.date.as_ref().and_then(|it| it.date());
    let issued: HashSet<_> = all()
        .filter(|(_, it)| it.issuer.is_some())
        .map(|(p, it)| (p.symbol(it), day(it)))
        .collect();
    let mut told = HashSet::new();
    for (_, paragraph) in proof.body() {
        for cited in &paragraph.citations {
            let Some(class) = &cited.class else { continue };
            if is_quoted(&paragraph.text, cited)
                || is_in_title(paragraph, cited)
                || !cited.has_symbol && is_old(cited)
            {
                continue;
            }
            let number = paragraph.symbol(cited);
            let of_body = is_of_body(&paragraph.lower, cited);
            let work = WORKS.contains(&&paragraph.lower[class.clone()]);
            // "Kế hoạch 2024 của phường" is the plan of a year.
            let year = number.len() == 4 && number.starts_with('2') && cited.date.is_none();
            let bare = !cited.has_symbol
                && !year
                && !is_full(paragraph, cited)
                && (cited.date.is_some()
                    || of_body && !work && !is_famous(&paragraph.lower, cited));
            // Of laws everybody gives the name; a number with its year tells the rest.
            let law = matches!(&paragraph.lower[class.clone()], "luật" | "pháp lệnh");
            let undated = !law
                && cited.has_symbol
                && cited.date.is_none()
                // A day that cannot be is told by another check.
                && word::after(&paragraph.lower, cited.range.end) != "ngày"
                && (of_body || is_basis(&paragraph.lower, class.start) && says(paragraph, cited))
                && !dated.contains(&number);
            let anonymous = !law
                && cited.has_symbol
                && cited.date.is_some()
                && cited.issuer.is_none()
                // "của Sở … tại Tờ trình số …" tells the issuer before it.
                && (is_basis(&paragraph.lower, class.start) && is_of_nobody(paragraph, cited)
                    || is_replaced(paragraph, cited, class.start))
                && !issued.contains(&(number.clone(), day(cited)));
            // The first time tells it.
            let mut first =
                || told.insert((paragraph.lower[class.clone()].to_owned(), number.clone()));
            if !bare && !undated && !anonymous || !first() {
                continue;
            }
            let words = paragraph.words(&cited.range);
            let (lack, lack_en) = match (bare, cited.date.is_some()) {
                (true, true) => ("ký hiệu", "its symbol"),
                (true, false) => ("ký hiệu và ngày ban hành", "its symbol and date"),
                _ if anonymous => ("cơ quan ban hành", "its issuer"),
                _ if !of_body => ("ngày và cơ quan ban hành", "its date and issuer"),
                _ => ("ngày ban hành", "its date"),
            };
            let span = proof.place(paragraph, &cited.range);
            let message = message!(
                "`{words}` được dẫn mà thiếu {lack}",
                "`{words}` is cited without {lack_en}"
            );
            findings.push(Finding::new(span, message).cure(message!(
                "lần đầu dẫn thì ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu",
                "the first time give class, number, symbol, date, issuer and subject"
            )));
        }
    }
}

/// Whether it is carried on with, and of the Centre: "tiếp tục thực hiện Chỉ thị 05 của Bộ Chính trị".
fn is_famous(lower: &str, cited: &Citation) -> bool {
    let centre = ["bộ chính trị", "ban bí thư", "ban chấp hành trung ương"];
    let issuer = cited.issuer.as_ref().map_or("", |it| &lower[it.clone()]);
    let clause = &lower[word::clause(lower, &cited.range).start..cited.range.start];
    centre.iter().any(|it| issuer.starts_with(it)) && word::has(clause, "tiếp tục")
}

/// Whether "của" and a body stand right behind it.
fn is_of_body(lower: &str, cited: &Citation) -> bool {
    lower[cited.range.end..].trim_start().starts_with("của ")
}

/// Whether the paragraph begins with it as a basis, or it follows another there: "Thực hiện Nghị định số …; Nghị
/// định số …".
fn is_basis(lower: &str, class: usize) -> bool {
    let lead = lower[..class].trim_end();
    let mut bases = ["căn cứ", "thực hiện"].into_iter();
    let follows = lead.ends_with(';') || word::before(lower, class) == "và";
    bases.any(|it| lead == it || lead.starts_with(it) && follows)
}

/// Whether its own words go on behind it.
fn says(paragraph: &Paragraph, cited: &Citation) -> bool {
    let next = word::after(&paragraph.text, cited.range.end);
    cited.has_subject || next.starts_with(char::is_lowercase) && next != "và"
}

/// Whether what it is about stands right behind its day.
fn is_of_nobody(paragraph: &Paragraph, cited: &Citation) -> bool {
    let behind = paragraph.lower[cited.range.end..].trim_start_matches([',', ' ']);
    let is_row = paragraph.annex > 0 || paragraph.text.contains('|');
    let mut says = SUBJECTS.iter().chain(&["hướng dẫn"]);
    let begins = |words: &&str| {
        let rest = behind.strip_prefix(*words);
        rest.is_some_and(|it| it.starts_with(' '))
    };
    !is_row && says.any(begins)
}

/// Whether this paper takes its place, and nothing tells whose it is.
fn is_replaced(paragraph: &Paragraph, cited: &Citation, class: usize) -> bool {
    let behind = paragraph.text[cited.range.end..].trim_start();
    let lead = paragraph.lower[..class].trim_end();
    lead.ends_with(" này thay thế") && (behind.is_empty() || behind.starts_with(['.', ';']))
}

/// Whether it belongs to the subject of a paper that is cited before it with its day: what that is about
/// is told in its own words.
fn is_in_title(paragraph: &Paragraph, cited: &Citation) -> bool {
    let lower = &paragraph.lower;
    let clause = word::clause(lower, &cited.range);
    let before = paragraph.citations.iter().filter(|it| {
        it.date.is_some() && it.range.end <= cited.range.start && clause.contains(&it.range.start)
    });
    before
        .into_iter()
        .any(|it| word::has(&lower[it.range.end..cited.range.start], "về"))
}

/// Whether it stands in a quoted title, whose words are another's.
fn is_quoted(text: &str, cited: &Citation) -> bool {
    let before = &text[..cited.range.start];
    before.matches('“').count() > before.matches('”').count()
}

/// Whether it is of the time when numbers had the letters of their body alone: "32/CP".
fn is_old(cited: &Citation) -> bool {
    let year = cited.date.as_ref().and_then(|it| it.year);
    year.is_some_and(|it| it < FIRST_SYMBOLS)
}
