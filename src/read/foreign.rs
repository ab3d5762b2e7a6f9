//! Files that are called Word documents or texts and are not: what each is, and what to do with it.

use std::io::{Read, Seek, SeekFrom};

use crate::diagnostic::Message;

/// How the files of Office before 2007 begin, and those that a password locks.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The name of what is locked, as it stands in the list of such a file.
const LOCKED: &str = "EncryptedPackage";

/// What is said of a file, made when it is wanted.
type Word = fn() -> Message;

/// The names of what is inside such a file, as they stand in its list.
const INSIDE: [(&str, Word); 4] = [
    (LOCKED, locked),
    ("Workbook", old_workbook),
    ("Book", old_workbook),
    ("PowerPoint Document", old_slides),
];

/// How pictures begin.
const PICTURES: [&[u8]; 6] = [
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\0",
    b"MM\0*",
    b"BM",
];

/// No such list begins further in; what is behind is not looked at.
const LOOKED_AT: u64 = 4 * 1024 * 1024;

/// What a file is by its first bytes, if it is no package. Reading begins anew afterwards.
pub fn judge(file: &mut (impl Read + Seek)) -> Option<Message> {
    let mut bytes = Vec::new();
    _ = file.take(LOOKED_AT).read_to_end(&mut bytes);
    _ = file.seek(SeekFrom::Start(0));
    let text = || {
        let begun = bytes.get(..1024).unwrap_or(&bytes);
        String::from_utf8_lossy(begun)
            .trim_start_matches('\u{feff}')
            .trim_start()
            .to_lowercase()
    };
    if bytes.starts_with(b"PK") {
        return None;
    }
    if bytes.starts_with(COMPOUND) || COMPOUND.starts_with(&bytes) && !bytes.is_empty() {
        let holds = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.windows(name.len()).any(|it| it == name)
        };
        let inside = INSIDE.iter().find(|it| holds(it.0));
        return Some(inside.map_or_else(old, |it| it.1()));
    }
    if is_picture(&bytes) {
        return Some(picture());
    }
    let begun = text();
    Some(match begun.as_str() {
        "" if bytes.is_empty() => message!("tệp rỗng", "the file is empty"),
        it if it.starts_with("{\\rtf") => saved_as("RTF"),
        it if it.starts_with("%pdf") => message!(
            "đây là tệp PDF; đặt lại đuôi tên tệp thành .pdf",
            "this is a PDF; let its name end in .pdf again"
        ),
        it if it.starts_with("<html") || it.starts_with("<!doctype html") => saved_as("HTML"),
        it if it.starts_with("mime-version") => saved_as("MHT"),
        it if it.starts_with("<?xml") || it.starts_with("<pkg:") => saved_as("XML"),
        _ => no_document(),
    })
}

/// What a file is that is called a text, if its bytes are those of something else.
pub fn of_text(bytes: &[u8]) -> Option<Message> {
    let begins = |head: &[u8]| bytes.starts_with(head);
    let is_other = begins(COMPOUND) || begins(b"{\\rtf") || begins(b"%PDF");
    if is_picture(bytes) {
        return Some(picture());
    }
    if begins(b"PK\x03\x04") {
        return Some(message!(
            "đây là tệp nén (.docx, .xlsx, .odt …), không phải chữ; đặt lại đúng đuôi tên tệp",
            "this is a package (.docx, .xlsx, .odt …) and no text; give its name its own ending again"
        ));
    }
    is_other
        .then(|| judge(&mut std::io::Cursor::new(bytes)))
        .flatten()
}

/// Whether bytes are those of a picture: no letters stand in its first row.
fn is_picture(bytes: &[u8]) -> bool {
    let begun = bytes.get(..64).unwrap_or(bytes);
    PICTURES.iter().any(|it| bytes.starts_with(it)) && begun.contains(&0)
        || bytes.starts_with(PICTURES[0])
}

fn picture() -> Message {
    message!(
        "đây là tệp ảnh, không phải văn bản; ảnh chụp, bản quét thì phải nhận dạng chữ (OCR) trước",
        "this is a picture and no paper; the words of a photo or a scan must be recognised (OCR) first"
    )
}

fn old_workbook() -> Message {
    message!(
        "đây là bảng tính Excel đời cũ (.xls, trước 2007), không phải văn bản Word",
        "this is an old Excel workbook (.xls, before 2007) and no Word document"
    )
}

fn old_slides() -> Message {
    message!(
        "đây là bản trình chiếu PowerPoint đời cũ (.ppt), không phải văn bản Word",
        "this is an old PowerPoint presentation (.ppt) and no Word document"
    )
}

/// What a package is that holds no Word document.
pub fn package(has: impl Fn(&str) -> bool) -> Message {
    if has("xl/workbook.xml") {
        return message!(
            "đây là bảng tính Excel, không phải văn bản Word",
            "this is an Excel workbook and no Word document"
        );
    }
    if has("ppt/presentation.xml") {
        return message!(
            "đây là bản trình chiếu PowerPoint, không phải văn bản Word",
            "this is a PowerPoint presentation and no Word document"
        );
    }
    no_document()
}

/// What a package of OpenDocument is that holds no text, by its content.
pub fn open_document(content: &str) -> Message {
    match content.contains("<office:spreadsheet") {
        true => message!(
            "đây là bảng tính (.ods), không phải văn bản",
            "this is a workbook (.ods) and no text document"
        ),
        false => no_document(),
    }
}

/// A document that only its password opens.
pub fn locked() -> Message {
    message!(
        "tệp bị khóa bằng mật khẩu; mở bằng Word, vào Tệp > Thông tin > Bảo vệ tài liệu, xóa mật khẩu rồi lưu lại",
        "the file is locked with a password; open it in Word, remove the password under File > Info > Protect Document, and save it"
    )
}

fn old() -> Message {
    message!(
        "đây là tệp Word đời cũ (.doc, trước 2007); mở bằng Word hoặc LibreOffice rồi lưu thành .docx, đừng chỉ đổi tên tệp",
        "this is an old Word file (.doc, before 2007); open it in Word or LibreOffice and save it as .docx: a new name alone does not help"
    )
}

fn saved_as(kind: &str) -> Message {
    message!(
        "đây là tệp {kind} mang tên .docx; mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
        "this is a file of {kind} that is called .docx; open it in Word or LibreOffice and save it as .docx"
    )
}

fn no_document() -> Message {
    message!(
        "đây không phải tệp văn bản (.docx, .odt) đọc được; mở bằng Word rồi lưu lại thành .docx",
        "this is no Word document (.docx) and none of LibreOffice (.odt) that can be read; open it in Word and save it as .docx"
    )
}

/// A document that breaks off or whose bytes have changed.
pub fn damaged() -> Message {
    message!(
        "tệp văn bản (.docx, .odt) hỏng hoặc chép chưa xong; chép lại, hoặc mở bằng Word (Open and Repair) rồi lưu lại thành .docx",
        "the document (.docx, .odt) is damaged or was not copied to its end; copy it again, or open it in Word (Open and Repair) and save it as .docx"
    )
}
