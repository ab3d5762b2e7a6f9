//! Times New Roman as the machine has it.

use fontdb::{Database, Family, Query, Style, Weight};

use crate::diagnostic::Message;

const FAMILY: &str = "Times New Roman";

/// Regular, bold, italic and bold italic, in the order faces are read in. They are read once
/// and kept until the program ends.
pub fn system() -> Result<[&'static [u8]; 4], Message> {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    let face = |weight, style| {
        face(&fonts, weight, style).ok_or_else(|| {
            message!(
                "máy này không có đủ bốn kiểu chữ của phông {FAMILY}; bỏ `--fonts system` để dùng phông có sẵn trong chương trình",
                "this machine lacks one of the four styles of {FAMILY}; leave out `--fonts system` to use the font inside the program"
            )
        })
    };
    Ok([
        face(Weight::NORMAL, Style::Normal)?,
        face(Weight::BOLD, Style::Normal)?,
        face(Weight::NORMAL, Style::Italic)?,
        face(Weight::BOLD, Style::Italic)?,
    ])
}

fn face(fonts: &Database, weight: Weight, style: Style) -> Option<&'static [u8]> {
    let id = fonts.query(&Query {
        families: &[Family::Name(FAMILY)],
        weight,
        style,
        ..Query::default()
    })?;
    // A query takes the nearest style where the wanted one is missing.
    let found = fonts.face(id)?;
    if found.weight != weight || found.style != style || found.index != 0 {
        return None;
    }
    fonts.with_face_data(id, |bytes, _| &*bytes.to_vec().leak())
}
