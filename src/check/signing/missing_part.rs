//! A plan without its purpose, its work or the part that says who does it.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

/// Each part, and words one of which its heading has.
const PARTS: &[(&str, &[&str])] = &[
    ("mục đích, yêu cầu", &["mục đích", "mục tiêu", "yêu cầu"]),
    (
        "nội dung, nhiệm vụ",
        &[
            "nội dung",
            "nhiệm vụ",
            "giải pháp",
            "chỉ tiêu",
            "công việc",
            "hoạt động",
            "biện pháp",
            "tiến độ",
        ],
    ),
    (
        "tổ chức thực hiện",
        &["tổ chức", "thực hiện", "phân công", "trách nhiệm"],
    ),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, kind)) = proof.of(Role::TenLoai).next() else {
        return;
    };
    let headings: Vec<_> = proof
        .body()
        .map(|(_, it)| it)
        .filter(|it| it.heading == Some(1))
        .collect();
    // A description names its parts; a short plan has none.
    if !proof.head.finished || !kind.lower.starts_with("kế hoạch") || headings.len() < 3 {
        return;
    }
    for (part, words) in PARTS {
        let has = headings
            .iter()
            .any(|it| words.iter().any(|words| it.has(words)));
        if has {
            continue;
        }
        let message = message!(
            "kế hoạch không có phần {part}",
            "the plan has no part on {part}"
        );
        let found = Finding::new(proof.whole(kind), message);
        findings.push(found.cure(message!("thêm đề mục {part}", "add a heading on {part}")));
    }
}
