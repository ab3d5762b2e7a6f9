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
            let part = line.role.label();
            let kind = (run.look.size, spelled(allowed));
            gathered.add_part(
                kind,
                laid,
                line,
                Some(&amount.cite.0.value),
                part.to_owned(),
            );
        }
    }
    gathered.tell_parts(findings, |(size, allowed), count, parts| {
        let size = figure(f64::from(*size) / 2.0);
        let what = message!(
            "cỡ chữ {size} ở {count} đoạn ({parts}), quy định {allowed}",
            "letters of {size} pt in {count} paragraphs ({parts}); the rule is {allowed}"
        );
        (
            what,
            message!("đặt cỡ chữ {allowed}", "set them in {allowed} pt"),
        )
    });
}
