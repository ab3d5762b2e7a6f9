//! A deadline that falls on a Saturday or a Sunday.

use chrono::{Datelike, Weekday};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

/// What is held on a day that is not the office's to choose.
const FIXED: [&str; 12] = [
    "bầu cử",
    "bỏ phiếu",
    "lễ hội",
    "ngày hội",
    "khai mạc",
    "bế mạc",
    "kỷ niệm",
    "mít tinh",
    "hội thi",
    "hội thao",
    "giải chạy",
    "ra quân",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for deadline in proof.working_days() {
        let day = match deadline.last.weekday() {
            Weekday::Sat => "thứ Bảy",
            Weekday::Sun => "Chủ nhật",
            _ => continue,
        };
        // The last day of a month stands for the month.
        let ends_month = deadline.last.succ_opt().is_some_and(|next| next.day() == 1);
        let fixed = || FIXED.iter().any(|it| deadline.paragraph.has(it));
        let is_holiday = proof.head.calendar.on(deadline.last).is_some();
        let is_worked = proof.head.calendar.off(deadline.last).is_none();
        if ends_month || is_holiday || is_worked || fixed() {
            continue;
        }
        let words = deadline.paragraph.words(&deadline.time.range);
        let message = message!(
            "hạn `{words}` rơi vào {day}",
            "`{words}` is a day off: {day}"
        );
        let span = proof.place(deadline.paragraph, &deadline.time.range);
        findings.push(
            Finding::new(span, message).cure(message!(
                "dời `{words}` sang ngày làm việc, hoặc ghi: trùng ngày nghỉ thì gửi vào ngày làm việc liền trước",
                "move `{words}` to a working day, or say what holds when it is a day off"
            )),
        );
    }
}
