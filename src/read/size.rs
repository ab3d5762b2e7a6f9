//! How long a finished paper can be: what is longer is no paper, and reading it to the end would
//! take memory and minutes.

use crate::diagnostic::Message;

/// Bytes of text: about a thousand full pages.
pub const LONGEST: usize = 3_000_000;

/// Lines with words in them: twice as many paragraphs as such pages hold.
const MOST_LINES: usize = 40_000;

/// Refuses a text that is longer.
pub fn judge(text: &str) -> Result<(), Message> {
    let worded = text.lines().filter(|line| !line.trim_start().is_empty());
    let short = text.len() <= LONGEST && worded.take(MOST_LINES + 1).count() <= MOST_LINES;
    short.then_some(()).ok_or_else(too_long)
}

pub fn too_long() -> Message {
    message!(
        "văn bản dài hơn một nghìn trang, không văn bản hành chính nào dài như thế; hãy tách phụ lục hoặc số liệu ra tệp riêng rồi kiểm tra từng tệp",
        "the text is longer than a thousand pages, which no official paper is; put annexes or data into files of their own and check each"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_longer_than_a_thousand_pages_is_refused() {
        assert!(judge(&"Một việc.\n".repeat(MOST_LINES)).is_ok());
        assert!(judge(&"Một việc.\n".repeat(MOST_LINES + 1)).is_err());
        assert!(judge(&"\n".repeat(LONGEST)).is_ok());
        assert!(judge(&"a".repeat(LONGEST + 1)).is_err());
    }
}
