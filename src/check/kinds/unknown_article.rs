//! Recipients "Như Điều 5" of a paper that has no such article, or has others behind it.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    named(proof, findings);
    let told = |it: &&Paragraph| it.lower.starts_with("như điều ");
    let Some(line) = proof.recipients().find(told) else {
        return;
    };
    let Some(named) = numbering::value_of(line.text.trim_end_matches([';', ',', '.', ' '])) else {
        return;
    };
    let own = proof.of(Role::Dieu).map(|(_, it)| it);
    let own: Vec<_> = own.filter(|it| it.annex == 0).collect();
    let is = |it: &&&Paragraph| numbering::value_of(&it.mark) == Some(named);
    let words = line.text.trim_end_matches([';', ',', '.']);
    let Some(last) = own.last() else {
        let message = message!(
            "Nơi nhận ghi `{words}` nhưng văn bản không có điều nào",
            "the recipients say `{words}`, but the paper has no articles"
        );
        return findings.push(
            Finding::new(proof.whole(line), message)
                .cure(message!("ghi tên các nơi nhận", "name the recipients")),
        );
    };
    let mark = last.mark.trim_end_matches(['.', ':']);
    let cure = message!("sửa thành `Như {mark}`", "write `Như {mark}`");
    let found = match own.iter().find(is) {
        None => Finding::new(
            proof.whole(line),
            message!(
                "Nơi nhận ghi `{words}` nhưng văn bản chỉ có đến {mark}",
                "the recipients say `{words}`, but the last article is {mark}"
            ),
        ),
        Some(it) if it.mark != last.mark => Finding::new(
            proof.whole(line),
            message!(
                "Nơi nhận ghi `{words}`, nhưng điều nói ai thi hành thường là điều cuối, {mark}",
                "the recipients say `{words}`, but the last article, which says who carries it out, is {mark}"
            ),
        )
        .doubtful(),
        Some(_) => return,
    };
    let label = message!("điều cuối", "the last article");
    findings.push(found.label(proof.beginning(last), label).cure(cure));
}

/// Tells of people "có tên tại Điều 5" of a paper without such an article.
fn named(proof: &Proof, findings: &mut Findings) {
    let own = || {
        proof
            .of(Role::Dieu)
            .map(|(_, it)| it)
            .filter(|it| it.annex == 0)
    };
    let value = |it: &Paragraph| numbering::value_of(&it.mark);
    for article in own() {
        for at in article.find("có tên tại điều") {
            let number = word::after(&article.lower, at.end);
            let Some(asked) = number.parse::<usize>().ok() else {
                continue;
            };
            if own().any(|it| value(it) == Some(asked)) {
                continue;
            }
            let end = at.end + article.lower[at.end..].find(number).unwrap_or(0) + number.len();
            let whole = at.start..end;
            let words = article.words(&whole);
            let message = message!(
                "`{words}`, nhưng văn bản không có điều ấy",
                "`{words}`, and the paper has no such article"
            );
            let found = Finding::new(proof.place(article, &whole), message);
            findings.push(found.cure(message!("sửa số điều", "correct the number")));
        }
    }
}
