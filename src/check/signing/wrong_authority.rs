//! A line of authority of the other family: `T/M` in a paper of the State, `TM.` in one of the Party.

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::Proof;
use crate::proof::symbol::Family;
use crate::role::Role;

/// Each line as the State and as the Party write it.
const LINES: &[(&str, &str)] = &[("TM.", "T/M"), ("KT.", "K/T"), ("TL.", "T/L")];

/// Lines that lack their sign, with what the State and the Party write.
const BARE: &[(&str, &str, &str)] = &[
    ("TM", "TM.", "T/M"),
    ("KT", "KT.", "K/T"),
    ("TL", "TL.", "T/L"),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some(family) = proof.family() else { return };
    let mut collective = false;
    for (_, line) in proof.of(Role::QuyenHan) {
        let head = line.text.split_whitespace().next().unwrap_or("");
        let wrong = match family {
            Family::State => LINES.iter().find(|it| it.1 == head).map(|it| (it.1, it.0)),
            Family::Party => LINES.iter().find(|it| it.0 == head).map(|it| (it.0, it.1)),
        };
        let bare = BARE.iter().find(|it| it.0 == head).map(|it| match family {
            Family::State => (it.0, it.1),
            Family::Party => (it.0, it.2),
        });
        let whole = proof.whole(line);
        let words = line.text.trim();
        let found = |message: Message| Finding::new(whole, message);
        if let Some((wrong, right)) = wrong.or(bare) {
            let message = match family {
                Family::State => message!(
                    "văn bản của Nhà nước ghi `{right}`, không ghi `{wrong}`",
                    "papers of the State write `{right}`, not `{wrong}`"
                ),
                Family::Party => message!(
                    "văn bản của Đảng ghi `{right}`, không ghi `{wrong}`",
                    "papers of the Party write `{right}`, not `{wrong}`"
                ),
            };
            let found = found(message).cure(message!("sửa thành `{right}`", "write `{right}`"));
            findings.push(proof.fix(found, line, &(0..wrong.len()), right));
        } else if family == Family::Party && head == "TUQ." {
            let message = message!(
                "văn bản của Đảng không có `{words}`",
                "papers of the Party have no `{words}`"
            );
            findings.push(found(message).cure(message!(
                "ký thừa lệnh thì ghi `T/L`",
                "by order is written `T/L`"
            )));
        } else if collective && head == "K/T" {
            let message = message!(
                "cấp phó ký thay mặt cấp ủy thì không ghi `{words}`",
                "a deputy who signs for a committee writes no `{words}`"
            );
            findings.push(found(message).cure(message!(
                "bỏ dòng `{words}`",
                "leave the line `{words}` out"
            )));
        }
        collective |= head == "T/M";
    }
}
