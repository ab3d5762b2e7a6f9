//! Letters in another font than Times New Roman.

use super::{Gathered, seen};
use crate::check::Findings;
use crate::proof::laid::Laid;

const FONT: &str = "Times New Roman";

/// Fonts of signs; their letters stand for what has no place in the other.
const SIGNS: [&str; 5] = [
    "Symbol",
    "Wingdings",
    "Wingdings 2",
    "Wingdings 3",
    "Webdings",
];

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let mut gathered = Gathered::new();
    for line in &laid.lines {
        let mut fonts = seen(line).filter_map(|it| it.look.font.as_deref());
        let other = fonts.find(|it| *it != FONT && !SIGNS.contains(it));
        if let Some(font) = other {
            gathered.add(font.to_owned(), laid, line, None);
        }
    }
    gathered.tell(findings, |font, count| {
        let what = message!(
            "phông {font} ở {count} đoạn, quy định {FONT}",
            "the font {font} in {count} paragraphs; the rule is {FONT}"
        );
        (
            what,
            message!("chọn cả đoạn, đặt phông {FONT}", "set them in {FONT}"),
        )
    });
}
