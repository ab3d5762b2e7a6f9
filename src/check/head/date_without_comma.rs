//! A date line without the comma behind the place: "Bình Minh ngày 20 tháng 3 năm 2024".

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, sink: &mut Sink) {
    let Some((_, line)) = proof.of(Role::NgayThang).next() else {
        return;
    };
    let Some(day) = line.find("ngày").next() else {
        return;
    };
    let place = line.text[..day.start].trim_end();
    if place.is_empty() || place.ends_with(',') {
        return;
    }
    let last = place.rfind(char::is_whitespace).map_or(0, |at| at + 1)..place.len();
    let right = format!("{},", line.words(&last));
    let message = message!(
        "thiếu dấu phẩy sau địa danh `{place}`",
        "no comma behind the place `{place}`"
    );
    let found = Diagnostic::error("date-without-comma", proof.place(line, &last), message)
        .rule("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4; Hướng dẫn 05-HD/VPTW, mục I.4")
        .cure(message!(
            "viết `{place}, ngày …`",
            "write `{place}, ngày …`"
        ));
    sink.push(proof.fix(found, line, &last, right));
}
