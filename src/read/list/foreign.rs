//! Files that are called lists and cannot be read: what each is, and what to do with it.

use crate::diagnostic::Message;

/// How the files of Office before 2007 begin, and those that a password locks.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The name of what is locked, as it stands in the list of such a file.
const LOCKED: &str = "EncryptedPackage";

/// What a file is by its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A package: a workbook of today.
    Package,
    /// Lines of letters.
    Text,
}

/// What a file is; the ending of its name is only believed by who named it.
pub fn form(bytes: &[u8]) -> Result<Form, Message> {
    if bytes.is_empty() {
        return Err(message!("tệp rỗng", "the file is empty"));
    }
    if bytes.starts_with(b"PK") {
        return Ok(Form::Package);
    }
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_locked = bytes.windows(name.len()).any(|it| it == name);
        return Err(if is_locked { locked() } else { old() });
    }
    // Files of Excel before 1997 are no compounds.
    if matches!(
        bytes,
        [
            0x09,
            0x00 | 0x02 | 0x04 | 0x08,
            0x04 | 0x06 | 0x08,
            0x00,
            ..
        ]
    ) {
        return Err(old());
    }
    let begun = String::from_utf8_lossy(bytes.get(..2048).unwrap_or(bytes)).to_lowercase();
    let begun = begun.trim_start_matches('\u{feff}').trim_start();
    let is_html = [
        "<html",
        "<!doctype html",
        "<table",
        "<head",
        "<meta",
        "<body",
    ];
    if is_html.iter().any(|it| begun.starts_with(it)) || begun.starts_with("<!--") {
        return Err(saved_as("trang web (HTML)", "a web page (HTML)"));
    }
    if begun.starts_with("mime-version") {
        return Err(saved_as("trang web (MHT)", "a web page (MHT)"));
    }
    if begun.starts_with("<?xml") || begun.starts_with("<workbook") {
        return Err(match begun.contains("<html") {
            true => saved_as("trang web (HTML)", "a web page (HTML)"),
            false => saved_as("bảng tính XML", "a workbook in XML"),
        });
    }
    if begun.starts_with("%pdf") {
        return Err(message!(
            "đây là tệp PDF; cần bảng Excel (.xlsx) hoặc CSV mà từ đó PDF được làm ra",
            "this is a PDF; the workbook (.xlsx) or CSV is needed that it was made from"
        ));
    }
    if begun.starts_with("{\\rtf") {
        return Err(saved_as("RTF", "RTF"));
    }
    // Letters of UTF-16 are half zeros; nothing else that is a text has any.
    let is_wide = matches!(
        bytes,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [1..=255, 0, ..] | [0, 1..=255, ..]
    );
    match !is_wide && bytes.iter().take(4096).any(|it| *it == 0) {
        true => Err(no_list()),
        false => Ok(Form::Text),
    }
}

/// What a package is that holds no workbook.
pub fn package(has: impl Fn(&str) -> bool) -> Message {
    if has("word/document.xml") {
        return message!(
            "đây là văn bản Word, không phải bảng tính; chép bảng sang Excel rồi lưu thành .xlsx",
            "this is a Word document and no workbook; copy its table into Excel and save it as .xlsx"
        );
    }
    match has("xl/workbook.bin") {
        true => saved_as("Excel nhị phân (.xlsb)", "a binary workbook (.xlsb)"),
        false => no_list(),
    }
}

pub fn locked() -> Message {
    message!(
        "tệp đặt mật khẩu, không đọc được; mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc, xóa mật khẩu rồi lưu lại",
        "the file is locked with a password; open it in Excel, remove the password under File > Info > Protect Workbook, and save it"
    )
}

fn old() -> Message {
    saved_as(
        "Excel đời cũ (.xls, trước 2007)",
        "an old workbook (.xls, before 2007)",
    )
}

fn saved_as(vi: &str, en: &str) -> Message {
    message!(
        "tệp thật ra là {vi}, dù đuôi tên tệp là gì; mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx, đừng chỉ đổi tên tệp",
        "the file is {en}, whatever its name ends with; open it in Excel or LibreOffice and save it as .xlsx: a new name alone does not help"
    )
}

/// A workbook that breaks off or whose bytes have changed.
pub fn damaged() -> Message {
    message!(
        "bảng tính hỏng hoặc chép chưa xong; chép lại, hoặc mở bằng Excel (Open and Repair) rồi lưu lại thành .xlsx",
        "the workbook is damaged or was not copied to its end; copy it again, or open it in Excel (Open and Repair) and save it as .xlsx"
    )
}

fn no_list() -> Message {
    message!(
        "đây không phải bảng tính hay CSV đọc được; mở bằng Excel rồi lưu lại thành .xlsx",
        "this is no workbook or CSV that can be read; open it in Excel and save it as .xlsx"
    )
}

/// Letters that only a font of old shows as Vietnamese.
pub fn old_letters(code: &str, words: &str) -> Message {
    let font = match code {
        "VNI" => "VNI-Times",
        _ => ".VnTime",
    };
    message!(
        "chữ viết bằng mã {code} (phông {font}), không phải Unicode, ví dụ “{words}”; chuyển cả bảng sang Unicode (UniKey, Ctrl+Shift+F6) rồi đọc lại",
        "the letters are in {code} (fonts such as {font}) and not in Unicode, such as “{words}”; convert the whole sheet to Unicode (UniKey, Ctrl+Shift+F6) and read it again"
    )
}
