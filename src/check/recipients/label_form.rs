//! "Nơi nhận" and "Kính gửi" without their colon, or with other capitals: "NƠI NHẬN:", "Kính Gửi:".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

/// Each label in small letters, and as papers write it.
const LABELS: [(&str, &str); 3] = [
    ("nơi nhận", "Nơi nhận"),
    ("kính gửi", "Kính gửi"),
    ("kính trình", "Kính trình"),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished {
        return;
    }
    let lines = proof.of(Role::NoiNhan).chain(proof.of(Role::KinhGui));
    for (_, line) in lines.filter(|(_, it)| it.annex == 0) {
        let label = LABELS
            .iter()
            .find(|(lower, _)| line.lower.starts_with(lower));
        let Some((lower, right)) = label else {
            continue;
        };
        let typed = &line.text[..lower.len()];
        let rest = &line.text[lower.len()..];
        let colon = rest
            .trim_start_matches(['*', '_', ' ', '\u{a0}'])
            .starts_with(':');
        if typed == *right && colon {
            continue;
        }
        let message = match colon {
            true => message!(
                "chữ `{typed}` viết hoa chưa đúng, phải là `{right}`",
                "`{typed}` is written `{right}`"
            ),
            false => message!(
                "sau chữ `{typed}` không có dấu hai chấm",
                "no colon stands behind `{typed}`"
            ),
        };
        let at = 0..lower.len();
        let found = Finding::new(proof.place(line, &at), message);
        findings.push(found.cure(message!("viết `{right}:`", "write `{right}:`")));
    }
}
