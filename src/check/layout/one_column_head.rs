//! A head that is not in two columns: the name of the State, or of the Party, to the right of who issues
//! the paper.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::laid::{Laid, Line};
use crate::role::Role;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let name = [Role::QuocHieu, Role::TieuDe];
    let name = name.iter().find_map(|role| laid.of(*role).next());
    let (Some(issuer), Some(name)) = (laid.of(Role::CoQuan).next(), name) else {
        return;
    };
    let Some(look) = laid.look(name).filter(|_| is_wrong(issuer, name)) else {
        return;
    };
    let part = name.role.label();
    let message = message!(
        "{part} không ở cột bên phải, ngang với tên cơ quan ban hành",
        "{part} does not stand in a column to the right of the issuer"
    );
    let found = Finding::new(laid.place(name), message).rule(&look.cite.0.value);
    findings.push(found.cure(message!(
        "đặt phần đầu vào bảng hai cột không kẻ: tên cơ quan bên trái, {part} bên phải",
        "put the head into a table of two columns without lines: the issuer left, {part} right"
    )));
}

fn is_wrong(issuer: &Line, name: &Line) -> bool {
    match (issuer.spot.cell, name.spot.cell) {
        (Some([one, _, left]), Some([two, _, right])) => one == two && left >= right,
        // Far to the right it is a column, too.
        (None, None) => {
            let far = name.set.setting.left > 2000 || issuer.set.setting.right > 2000;
            issuer.is_free() && name.is_free() && !far
        }
        _ => false,
    }
}
