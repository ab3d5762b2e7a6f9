//! Names that a file can have on the disks of every system.

use crate::diagnostic::Message;

/// Names that Windows keeps for devices, whatever follows a dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Refuses what Windows cannot have: a paper goes to people with other machines.
pub fn judge(name: &str) -> Result<(), Message> {
    let (stem, _) = name.rsplit_once('.').unwrap_or((name, ""));
    let (base, _) = name.split_once('.').unwrap_or((name, ""));
    let base = base.trim_end().to_lowercase();
    let is_numbered = ["com", "lpt"].iter().any(|device| {
        let number = base.strip_prefix(device);
        number.is_some_and(|it| it.len() == 1 && it.as_bytes()[0].is_ascii_digit())
    });
    let (vi, en) = if DEVICES.contains(&&*base) || is_numbered {
        (
            "tên này Windows dành cho thiết bị".to_owned(),
            "Windows keeps the name for a device".to_owned(),
        )
    } else if let Some(letter) = name.chars().find(|it| is_forbidden(*it)) {
        let letter = letter.escape_debug();
        (
            format!("Windows không nhận ký tự «{letter}» trong tên tệp"),
            format!("Windows takes no {letter:?} in a name"),
        )
    } else if stem.ends_with([' ', '.']) || stem.is_empty() {
        (
            "tên kết thúc bằng dấu cách hay dấu chấm bị Windows bỏ mất chữ cuối".to_owned(),
            "Windows drops a space or a dot at the end of a name".to_owned(),
        )
    } else {
        return Ok(());
    };
    Err(message!(
        "không tạo `{name}`: {vi}; đổi tên tệp mô tả",
        "`{name}` is not made: {en}; rename the description"
    ))
}

fn is_forbidden(letter: char) -> bool {
    letter.is_control() || "<>:\"\\|?*".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn names_that_windows_cannot_have_are_refused() {
        for name in [
            "CON.pdf",
            "aux.docx",
            "Nul.b.txt",
            "com1.txt",
            "LPT9.pdf",
            "a:b.pdf",
            "a?.txt",
            "a\tb.pdf",
            "a .pdf",
            "a..pdf",
            ".pdf",
            "con .txt",
        ] {
            assert!(judge(name).is_err(), "{name}");
        }
        for name in [
            "Kế hoạch 12.pdf",
            "console.txt",
            "com10.txt",
            "com.txt",
            "a.b.txt",
            "KH (2).pdf",
        ] {
            assert!(judge(name).is_ok(), "{name}");
        }
    }
}
