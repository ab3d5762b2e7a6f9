//! "./." more than once, or outside the body.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let own = proof.paragraphs.iter().filter(|it| it.annex == 0);
    // "...../.....": room to be filled in.
    let ends = own.flat_map(|it| {
        let all = it.text.match_indices("./.").map(|(at, _)| at);
        let room = |at: &usize| it.text[..*at].ends_with('.') || it.text[at + 3..].starts_with('.');
        all.filter(move |at| !room(at)).map(move |at| (it, at))
    });
    let ends: Vec<_> = ends.collect();
    let place = |place: usize| proof.place(ends[place].0, &(ends[place].1..ends[place].1 + 3));
    let Some(last) = ends.len().checked_sub(1) else {
        return;
    };
    if last == 0 && ends[0].0.is_body() {
        return;
    }
    let listed = !ends[last].0.is_body();
    let message = match listed {
        true => message!(
            "`./.` chỉ đặt ở cuối lời văn, không đặt ở Nơi nhận",
            "`./.` closes the text, not the list of recipients"
        ),
        false => message!("`./.` có hai lần", "`./.` stands twice"),
    };
    let found = Finding::new(place(if listed { last } else { 0 }), message);
    let found = match (last, listed) {
        (0, _) => found,
        (_, true) => found.label(
            place(last - 1),
            message!("lời văn đã kết thúc ở đây", "the text ended here"),
        ),
        (_, false) => found.label(place(last), message!("lại có ở đây", "and here again")),
    };
    findings.push(found.cure(message!(
        "giữ một dấu `./.` ở cuối lời văn",
        "leave one `./.` at the end of the text"
    )));
}
