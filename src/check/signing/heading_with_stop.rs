//! A heading that ends in a stop or a colon.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

/// Lines of a list.
const LINES: [Role; 3] = [Role::Khoan, Role::Gach, Role::Cong];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // What looks like a heading in a finished paper may be a sentence, the field of a form, or words
    // that run into those below them.
    if proof.head.finished {
        return;
    }
    for (place, heading) in proof.body().filter(|(_, it)| it.heading.is_some()) {
        let words = heading.text.trim_end();
        let sign = match words.chars().next_back() {
            Some(sign @ ('.' | ':')) if !words.ends_with("..") && !words.ends_with("./.") => sign,
            _ => continue,
        };
        let outermost = heading.heading == Some(1);
        let lists = ["sau:", "như:", "gồm:", "đó:", "là:"]
            .iter()
            .any(|it| heading.lower.contains(it))
            || words.contains(". ");
        // "1. Mỗi tổ dân phố cử:" leads in the lines of its list.
        let next = proof.paragraphs.get(place + 1);
        let leads_in = sign == ':' && !outermost && next.is_some_and(|it| LINES.contains(&it.role));
        if lists || leads_in {
            continue;
        }
        // What the paper itself does most is its way.
        let kin = || proof.body().filter(|(_, it)| it.heading == heading.heading);
        let alike = kin().filter(|(_, it)| it.text.trim_end().ends_with(sign));
        if alike.count() * 2 > kin().count() && kin().count() > 2 {
            continue;
        }
        let start = words.len() - words.rsplit(char::is_whitespace).next().map_or(0, str::len);
        let last = &words[start..];
        let message = message!(
            "đề mục kết thúc bằng dấu `{sign}`: `{last}`",
            "the heading ends in `{sign}`: `{last}`"
        );
        let at = start..words.len();
        let found = Finding::new(proof.place(heading, &at), message);
        findings.push(found.cure(message!(
            "bỏ dấu `{sign}` ở cuối đề mục",
            "leave the `{sign}` out"
        )));
    }
}
