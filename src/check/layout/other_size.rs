//! Letters of a size that the regulation does not allow.

use super::{Gathered, seen};
use crate::check::Findings;
use crate::proof::laid::{Laid, figure, range, spelled};

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let mut gathered = Gathered::new();
    for line in &laid.lines {
        let Some(amount) = laid.look(line).map(|it| &it.size.0) else {
            continue;
        };
        let Some(allowed) = range(amount) else {
            continue;
        };
        let is_wrong = |size: u32| {
            let points = f64::from(size) / 2.0;
            size > 0 && !(allowed.0..=allowed.1).contains(&points)
        };
        if let Some(run) = seen(line).find(|it| is_wrong(it.look.size)) {
            let kind = (line.role.label(), run.look.size, spelled(allowed));
            gathered.add(kind, laid, line, Some(&amount.cite.0.value));
        }
    }
    gathered.tell(findings, |(part, size, allowed), count| {
        let size = figure(f64::from(*size) / 2.0);
        let what = message!(
            "cỡ chữ {size} ở {count} đoạn ({part}), quy định {allowed}",
            "letters of {size} pt in {count} paragraphs ({part}); the rule is {allowed}"
        );
        (
            what,
            message!("đặt cỡ chữ {allowed}", "set them in {allowed} pt"),
        )
    });
}
