//! A signature that does not stand to the right of the recipients.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::manuscript::Align;
use crate::proof::laid::{Laid, Line};
use crate::role::Role;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let signs = [Role::QuyenHan, Role::ChucVu];
    let signed = signs.iter().find_map(|role| laid.of(*role).next());
    let Some(signed) = signed else {
        return;
    };
    let listed = laid.of(Role::NoiNhan).next();
    // Somebody else confirms who signed, on the left.
    if laid.proof.of(Role::XacNhan).next().is_some() {
        return;
    }
    let Some(look) = laid.look(signed).filter(|_| is_wrong(listed, signed)) else {
        return;
    };
    let message = message!(
        "chữ ký không ở bên phải, ngang với Nơi nhận",
        "the signature does not stand to the right of Nơi nhận"
    );
    let found = Finding::new(laid.place(signed), message).rule(&look.cite.0.value);
    findings.push(found.cure(message!(
        "đặt phần cuối vào bảng hai cột không kẻ: Nơi nhận bên trái, chữ ký bên phải",
        "put the foot into a table of two columns without lines: Nơi nhận left, the signature right"
    )));
}

fn is_wrong(listed: Option<&Line>, signed: &Line) -> bool {
    let setting = &signed.set.setting;
    match (listed.and_then(|it| it.spot.cell), signed.spot.cell) {
        (Some([one, _, left]), Some([two, _, right])) => one == two && left >= right,
        // Without a table it is moved to the right.
        (None, None) => {
            let aside = setting.align == Align::Right || setting.left + setting.first > 2000;
            listed.is_some() && signed.is_free() && !aside
        }
        _ => false,
    }
}
