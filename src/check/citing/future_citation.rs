//! A cited paper that is dated after the paper that cites it.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::time::written;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let dated = proof.citing().flat_map(|paragraph| {
        let cited = paragraph.citations.iter();
        cited.filter_map(move |it| {
            let time = it.date.as_ref()?;
            Some((paragraph, it, &time.range, time.date()?))
        })
    });
    let mut dated = dated.peekable();
    let Some((_, last)) = proof.head.issued else {
        if dated.peek().is_some() {
            findings.unjudged(message!(
                "văn bản không ghi ngày ban hành nên không biết văn bản được dẫn có trước hay sau",
                "the paper has no date, so papers it cites cannot be told to be older"
            ));
        }
        return;
    };
    for (paragraph, cited, day, _) in dated.filter(|(.., day)| *day > last) {
        let words = paragraph.words(&cited.range);
        let issued = written(last);
        let span = proof.place(paragraph, day);
        let message = message!(
            "`{words}` ghi ngày sau ngày ban hành của văn bản này ({issued})",
            "`{words}` is dated after this paper itself ({issued})"
        );
        let found = Finding::new(span, message).cure(message!(
            "xem lại ngày của văn bản được dẫn, hoặc ngày ban hành văn bản này",
            "look at the date of the cited paper again, or at that of this one"
        ));
        findings.push(found.label(
            proof.issue(),
            message!("văn bản này ghi ngày ở đây", "this paper is dated here"),
        ));
    }
}
