//! Lines of who does what that change their names halfway.

use std::collections::HashMap;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// Names of one thing.
const SAME: &[[&str; 2]] = &[
    ["cơ quan lãnh đạo", "cơ quan chỉ đạo"],
    ["cơ quan chủ trì", "đơn vị chủ trì"],
    ["cơ quan thực hiện", "đơn vị thực hiện"],
    ["cơ quan phối hợp", "đơn vị phối hợp"],
    ["cơ quan tham mưu", "đơn vị tham mưu"],
    ["thời gian thực hiện", "thời gian hoàn thành"],
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // Where each name stands first, and how often it stands.
    let mut names: HashMap<&str, (usize, usize)> = HashMap::new();
    for (place, line) in proof.of(Role::Nhan) {
        let name = line.lower.split(':').next().unwrap_or("").trim();
        names.entry(name).or_insert((place, 0)).1 += 1;
    }
    for pair in SAME {
        let (Some(one), Some(two)) = (names.get(pair[0]), names.get(pair[1])) else {
            continue;
        };
        let (first, second) = if one.0 < two.0 {
            (one, two)
        } else {
            (two, one)
        };
        let (before, after) = (&proof.paragraphs[first.0], &proof.paragraphs[second.0]);
        // Side by side in one block they are two things.
        if second.0 - first.0 < 6 && before.under == after.under {
            continue;
        }
        let name = |it: &Paragraph| it.text.find(':').unwrap_or(it.text.len());
        let (old, new) = (
            before.words(&(0..name(before))),
            after.words(&(0..name(after))),
        );
        let (often, rarely) = (first.1, second.1);
        let message = message!(
            "dòng phân công có tên `{old}` ({often} lần), lại có tên `{new}` ({rarely} lần)",
            "the line is called `{old}` ({often} times), but also `{new}` ({rarely} times)"
        );
        let found = Finding::new(proof.place(after, &(0..name(after))), message);
        findings.push(
            found
                .label(
                    proof.place(before, &(0..name(before))),
                    message!("trước đó ghi `{old}`", "`{old}` before"),
                )
                .cure(message!(
                    "dùng một tên ở mọi mục",
                    "use one name everywhere"
                )),
        );
    }
}
