//! A date line without the nought the regulation asks for: "ngày 5 tháng 3".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, line)) = proof.of(Role::NgayThang).next() else {
        return;
    };
    for (unit, padded) in [("ngày", 9), ("tháng", 2)] {
        let Some(lead) = line.find(unit).next() else {
            continue;
        };
        let digits = word::after(&line.lower, lead.end);
        let Ok(number) = digits.parse::<u32>() else {
            continue;
        };
        let right = match number <= padded {
            true => format!("{number:02}"),
            false => number.to_string(),
        };
        if right == digits {
            continue;
        }
        let start = lead.end + line.lower[lead.end..].find(digits).unwrap_or(0);
        let at = start..start + digits.len();
        let span = proof.place(line, &at);
        let message = message!(
            "`{unit} {digits}` ở dòng ngày tháng phải ghi là `{unit} {right}`",
            "`{unit} {digits}` in the date line is written `{unit} {right}`"
        );
        let found = Finding::new(span, message).cure(message!(
            "ngày dưới 10 và tháng 1, 2 thêm số 0 ở trước; tháng 3 đến 9 không thêm",
            "days below 10 and months 1 and 2 take a nought; months 3 to 9 do not"
        ));
        findings.push(proof.fix(found, line, &at, &right));
    }
}
