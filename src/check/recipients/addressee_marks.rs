//! Addressees of a letter on lines that do not end in the sign of the regulation.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, separator};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished {
        return;
    }
    // The first may stand behind "Kính gửi:".
    let head = proof.of(Role::KinhGui).map(|(_, it)| it);
    let head = head.filter(|it| {
        it.text
            .split_once(':')
            .is_some_and(|(_, it)| !it.trim().is_empty())
    });
    let lines: Vec<&Paragraph> = head.chain(proof.addressees()).collect();
    let Some((last, others)) = lines.split_last().filter(|(_, others)| !others.is_empty()) else {
        return;
    };
    let sign = separator::of(proof, others.iter().map(|it| it.text.as_str()));
    let open = others
        .iter()
        .filter(|it| !it.text.trim_end().ends_with(sign));
    // The Party closes the last one as the others, or with a stop.
    let closed = |it: &&&Paragraph| match proof.head.party {
        true => !it.text.trim_end().ends_with([';', ',', '.']),
        false => !it.text.trim_end().ends_with('.'),
    };
    for line in open.chain(std::iter::once(last).filter(closed)) {
        let words = line.text.trim_end();
        let name = words.rsplit_once("- ").map_or(words, |(_, it)| it);
        let sign = if line == last { "." } else { sign };
        let message = message!(
            "nơi gửi `{name}` không kết thúc bằng dấu `{sign}`",
            "the addressee `{name}` does not end in `{sign}`"
        );
        let found = Finding::new(proof.whole(line), message);
        let bare = name.trim_end_matches([';', ',', '.']);
        findings.push(found.cure(message!("viết `- {bare}{sign}`", "write `- {bare}{sign}`")));
    }
}
