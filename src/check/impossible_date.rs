//! A day that no calendar has, such as 30/02/2023.

use super::Facts;
use crate::campaign::{Precision, When};
use crate::diagnostic::{Diagnostic, Sink};

pub fn run(facts: &Facts, sink: &mut Sink) {
    let campaign = facts.campaign;
    let entries = campaign.entries();
    let times = entries
        .iter()
        .flat_map(|(_, e)| [&e.due, &e.when, &e.every]);
    let own = [&campaign.date, &campaign.period];
    let cited = campaign.basis.iter().map(|c| &c.date);
    for when in times.chain(own).chain(cited).flatten() {
        judge(when, sink);
    }
}

fn judge(when: &When, sink: &mut Sink) {
    if let Precision::Impossible(..) = when.precision {
        let words = &when.text.value;
        sink.push(
            Diagnostic::error(
                "impossible-date",
                when.text.span,
                say!(
                    "không có ngày `{words}` trên lịch",
                    "no calendar has the day `{words}`"
                ),
            )
            .cure(say!(
                "sửa lại ngày hoặc tháng",
                "correct the day or the month"
            )),
        );
    }
}
