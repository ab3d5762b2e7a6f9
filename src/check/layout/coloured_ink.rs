//! Words in colour where the regulation wants black.

use super::{Gathered, seen};
use crate::check::Findings;
use crate::proof::laid::Laid;

const BLACK: &str = "000000";

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let mut gathered = Gathered::new();
    for line in &laid.lines {
        let own = laid.look(line).and_then(|it| it.color.as_ref());
        if own.is_some() {
            continue;
        }
        let mut colors = seen(line).filter_map(|it| it.look.color.as_deref());
        if let Some(color) = colors.find(|it| *it != BLACK) {
            gathered.add(color.to_uppercase(), laid, line, None);
        }
    }
    gathered.tell(findings, |color, count| {
        let what = message!(
            "chữ màu #{color} ở {count} đoạn, quy định màu đen",
            "words of the colour #{color} in {count} paragraphs; the rule is black"
        );
        (what, message!("đặt chữ màu đen", "make them black"))
    });
}
