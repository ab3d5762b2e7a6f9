//! A cited paper whose class is another in its symbol: "Kế hoạch số 12-CT/TU".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::citation::{CLASSES, is_of_party_alone};
use crate::proof::symbol::{Family, Symbol};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in proof.citing() {
        for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
            let Some(class) = &cited.class else { continue };
            let number = paragraph.symbol(cited);
            let Some(symbol) = Symbol::read(&number) else {
                continue;
            };
            let (code, word) = (symbol.class, &paragraph.lower[class.clone()]);
            // A letter of the State has no class there: "Công văn số 98/TTr-NV2" is of a thanh tra.
            let initials = symbol.style() == Family::State && symbol.owner().is_none();
            if letters_of(word).is_some_and(is_of_party_alone) && initials {
                continue;
            }
            let fits = |(name, letters): &(&str, &str)| *letters == code && *name == word;
            let known = || CLASSES.iter().filter(|(_, letters)| *letters == code);
            // A Quy định had symbols of its own, and a longer name may end in this word:
            // "Thông báo kết luận số 12-TB/TU".
            let before = paragraph.lower[..class.start].trim_end();
            let longer = known().any(|(name, _)| before.ends_with(name));
            if CLASSES.iter().any(fits) || longer || known().next().is_none() {
                continue;
            }
            let right = known()
                .map(|(name, _)| *name)
                .collect::<Vec<_>>()
                .join("`, `");
            let words = paragraph.words(class);
            let span = proof.place(paragraph, &(class.start..cited.number.end));
            let message = message!(
                "gọi là `{words}`, nhưng `{code}` trong ký hiệu `{number}` là `{right}`",
                "it is called `{words}`, but `{code}` in the symbol `{number}` stands for `{right}`"
            );
            findings.push(Finding::new(span, message).cure(message!(
                "xem lại văn bản gốc: sửa tên loại `{words}` hoặc ký hiệu `{number}`",
                "look at the paper itself: correct the class `{words}` or the symbol `{number}`"
            )));
        }
    }
}

/// The letters of a class in a symbol.
fn letters_of(class: &str) -> Option<&'static str> {
    let known = CLASSES.iter().find(|(name, _)| *name == class);
    known.map(|(_, letters)| *letters)
}
