//! The opening or closing sentence names another phường or xã than the head of the paper.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, syllable, word};
use crate::role::Role;

const COMMUNES: [&str; 3] = ["phường", "xã", "đặc khu"];

/// Bodies that issue papers of a commune; what stands behind another body is no issuer.
const BODIES: [&str; 3] = ["của ủy ban nhân dân", "của ubnd", "của đảng ủy"];

/// Bodies whose name begins the sentence that opens their paper.
const OPENERS: [&str; 3] = ["ủy ban nhân dân", "ubnd", "đảng ủy"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // "PHƯỜNG BÌNH MINH", a line of its own or behind the body.
    let own = proof.of(Role::CoQuan).filter_map(|(_, line)| {
        let communes = COMMUNES.iter();
        let at = communes.filter_map(|it| line.find(it).next()).next()?;
        let town = word::before(&line.lower, at.start) == "thị";
        (!town).then(|| (line, line.lower[at.end..].trim()))
    });
    // "SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI" names no commune.
    let own = own
        .last()
        .filter(|(_, name)| !name.is_empty() && !name.starts_with("hội"));
    let Some((line, own)) = own else {
        return;
    };
    let speaks = proof.body().map(|(_, it)| it).filter_map(|it| {
        let closes = it.lower.starts_with("trên đây là");
        let opens = it.annex == 0 && it.lower.trim_end().ends_with("như sau:");
        (closes || opens).then_some((it, closes))
    });
    for (paragraph, closes) in speaks {
        // Both ways of writing the tone take as many bytes.
        let lower = paragraph.lower.replace("uỷ", "ủy");
        let bodies = if closes { BODIES } else { OPENERS };
        let named = bodies.iter().find_map(|body| {
            let at = word::find(&lower, body)
                .next()
                .filter(|it| closes || it.start == 0)?;
            let commune = word::after(&lower, at.end);
            let start = at.end + lower[at.end..].find(commune)?;
            let behind = start + commune.len();
            let end = word::words(&paragraph.text[behind..])
                .take_while(|(_, it)| it.starts_with(char::is_uppercase))
                .last()
                .map(|(it, _)| behind + it.end)?;
            COMMUNES.contains(&commune).then_some((start..end, behind))
        });
        let Some((at, behind)) = named else { continue };
        let name = paragraph.lower[behind..at.end].trim();
        // The name may be cut short, or run on into the next one.
        let (name, known) = (syllable::new_style(name), syllable::new_style(own));
        if name.starts_with(&known) || known.starts_with(&name) {
            continue;
        }
        let (words, issuer) = (paragraph.words(&at), line.text.trim());
        let message = message!(
            "văn bản tự xưng là `{words}`, nhưng cơ quan ban hành là `{issuer}`",
            "the paper says `{words}`, but the issuer is `{issuer}`"
        );
        findings.push(
            Finding::new(proof.place(paragraph, &at), message)
                .label(
                    proof.whole(line),
                    message!("cơ quan ban hành ở đây", "the issuer is here"),
                )
                .cure(message!(
                    "sửa `{words}` cho đúng tên đơn vị mình",
                    "name your own commune instead of `{words}`"
                )),
        );
    }
}
