//! A list whose items end now with ";", now with ".".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut row: Vec<&Paragraph> = Vec::new();
    for paragraph in &proof.paragraphs {
        let item = matches!(paragraph.role, Role::Gach | Role::Cong);
        let deeper =
            paragraph.role == Role::Cong && row.first().is_some_and(|it| it.role == Role::Gach);
        if item
            && row
                .first()
                .is_none_or(|it| it.role == paragraph.role && it.under == paragraph.under)
        {
            row.push(paragraph);
        } else if !deeper {
            judge(proof, &row, findings);
            row.clear();
            row.extend(item.then_some(paragraph));
        }
    }
    judge(proof, &row, findings);
}

/// The last item may end with a stop, any other is to end as the first does. An item of several
/// sentences may need its stop.
fn judge(proof: &Proof, row: &[&Paragraph], findings: &mut Findings) {
    let Some((_, items)) = row.split_last() else {
        return;
    };
    let plain = |it: &&&Paragraph| !it.text.trim_end_matches(['.', '/', ' ']).contains(". ");
    let ends = |sign| {
        items
            .iter()
            .filter(plain)
            .find(move |it| it.text.trim_end().ends_with(sign))
    };
    let (Some(stop), Some(semicolon)) = (ends('.'), ends(';')) else {
        return;
    };
    let last = |it: &Paragraph| {
        let end = it.text.trim_end().len();
        let start = it.text[..end].rfind(' ').map_or(0, |at| at + 1);
        start..end
    };
    let (one, two) = (last(stop), last(semicolon));
    let (words, other) = (stop.words(&one), semicolon.words(&two));
    let message = message!(
        "các dòng của một danh sách kết thúc khác nhau: `{words}` và `{other}`",
        "items of one list end in two ways: `{words}` and `{other}`"
    );
    findings.push(
        Finding::new(proof.place(stop, &one), message)
            .label(
                proof.place(semicolon, &two),
                message!("dòng này dùng dấu `;`", "this one ends with `;`"),
            )
            .cure(message!(
                "mỗi dòng kết thúc bằng `;`, dòng cuối bằng `.`, hoặc mọi dòng đều bằng `.`",
                "end each with `;` and the last with `.`, or all with `.`"
            )),
    );
}
