//! A line of authority that is not written as the family of the paper writes it: `T/M`, `T/M.` or `TM.BCH` in
//! a paper of the State, `TM.` in one of the Party.

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::Proof;
use crate::proof::authority::Authority;
use crate::proof::symbol::Family;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut collective = false;
    for (line, authority) in proof.authorities() {
        let Authority { code, typed, .. } = authority;
        let words = line.text.trim();
        let found = |message: Message| Finding::new(proof.whole(line), message);
        let Some(right) = right(proof.family(), authority) else {
            let message = message!(
                "văn bản của Đảng không có `{words}`",
                "papers of the Party have no `{words}`"
            );
            findings.push(found(message).cure(message!(
                "ký thừa lệnh thì ghi `T/L`",
                "by order is written `T/L`"
            )));
            continue;
        };
        if typed != right {
            let message = match proof.family() {
                Some(Family::State) => message!(
                    "văn bản của Nhà nước ghi `{right}`, không ghi `{typed}`",
                    "papers of the State write `{right}`, not `{typed}`"
                ),
                Some(Family::Party) => message!(
                    "văn bản của Đảng ghi `{right}`, không ghi `{typed}`",
                    "papers of the Party write `{right}`, not `{typed}`"
                ),
                None => message!(
                    "quyền hạn ký ghi `{typed}`, phải là `{right}`",
                    "the authority is written `{right}`, not `{typed}`"
                ),
            };
            let found = found(message).cure(message!("sửa thành `{right}`", "write `{right}`"));
            let space = if authority.is_apart { "" } else { " " };
            findings.push(proof.fix(found, line, &(0..typed.len()), format!("{right}{space}")));
        } else if !authority.is_apart {
            let message = message!(
                "thiếu dấu cách sau `{typed}` ở dòng `{words}`",
                "no space behind `{typed}` in `{words}`"
            );
            let found = found(message).cure(message!("viết `{right} …`", "write `{right} …`"));
            findings.push(proof.fix(found, line, &(0..typed.len()), format!("{right} ")));
        } else if collective && typed == "K/T" {
            let message = message!(
                "cấp phó ký thay mặt cấp ủy thì không ghi `{words}`",
                "a deputy who signs for a committee writes no `{words}`"
            );
            findings.push(found(message).cure(message!(
                "bỏ dòng `{words}`",
                "leave the line `{words}` out"
            )));
        }
        collective |= code == "TM" && proof.family() == Some(Family::Party);
    }
}

/// How an authority is written; none when the family has no such one. Bodies that are neither of the
/// State nor of the Party write it as either does.
fn right(family: Option<Family>, authority: Authority) -> Option<String> {
    match family {
        Some(Family::State) => Some(authority.of_state()),
        Some(Family::Party) => authority.of_party(),
        None if authority.typed.contains('/') => authority.of_party(),
        None => Some(authority.of_state()),
    }
}
