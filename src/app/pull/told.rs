//! What became of each difference: carried over, or left with the reason.

use std::ops::Range;

use super::bench::{Edit, Sight, Whose};
use super::line::Line;
use super::reword::Aim;
use crate::diagnostic::Message;
use crate::edit::{Change, Step};

/// A difference that is in the description now.
#[derive(Debug, Clone)]
pub struct Carried {
    pub was: String,
    pub is: String,
    /// The whole paragraphs.
    pub before: String,
    pub after: String,
    pub sides: Vec<Side>,
    pub aim: Aim,
    /// What has changed along with it.
    pub spread: Vec<Spread>,
}

/// Where a text was changed.
#[derive(Debug, Clone)]
pub struct Side {
    pub whose: Whose,
    pub file: String,
    pub line: usize,
    /// The value, such as `tasks.items.2.text`.
    pub key: String,
}

/// A paragraph that nobody edited and that has changed with a value it borrows.
#[derive(Debug, Clone)]
pub struct Spread {
    pub was: String,
    pub is: String,
}

/// A difference that is not in the description.
#[derive(Debug, Clone)]
pub struct Left {
    pub was: String,
    pub is: String,
    pub before: String,
    pub after: String,
    pub why: Why,
}

/// Why a difference is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The words were typed in none of the files that can be changed.
    Nowhere,
    /// They stand in this file.
    Elsewhere(String),
    /// This paragraph is printed in capitals.
    Capitals,
    /// The program counts these numbers.
    Counted,
    /// The program puts these signs at the end.
    Ends,
    /// They stand in the file of the office, which serves all its papers.
    Office(String),
    /// The row of a table has other cells.
    Shape,
    /// No edit gives what was wanted.
    Unproved,
    TooMuch,
}

impl Carried {
    /// Some words of a paragraph: it is laid out so, and was wanted so.
    pub fn words(lines: [&Line; 2], words: [&str; 2], sides: Vec<Side>, aim: Aim) -> Carried {
        let [before, after] = lines.map(Line::text);
        let [was, is] = words.map(str::to_owned);
        Carried {
            was,
            is,
            before,
            after,
            sides,
            aim,
            spread: Vec::new(),
        }
    }

    /// Whole paragraphs; where there are none, they came or went.
    pub fn whole(was: String, is: String, sides: Vec<Side>, aim: Aim) -> Carried {
        Carried {
            before: was.clone(),
            after: is.clone(),
            was,
            is,
            sides,
            aim,
            spread: Vec::new(),
        }
    }
}

impl Side {
    pub fn of(sight: &Sight, edit: &Edit) -> Option<Side> {
        let (file, line) = sight.place(sight.file(edit.whose)?, edit.at);
        let new = match &edit.change {
            Change::Put(key, _) => Some(Step::Key(key.clone())),
            _ => None,
        };
        let key = edit.way.iter().chain(&new).map(|step| match step {
            Step::Key(key) => key.clone(),
            Step::Item(at) => (at + 1).to_string(),
        });
        Some(Side {
            whose: edit.whose,
            file,
            line,
            key: key.collect::<Vec<_>>().join("."),
        })
    }
}

impl Left {
    /// Some words of a paragraph: it is laid out so, and was wanted so.
    pub fn words(lines: [&Line; 2], words: [&str; 2], why: Why) -> Left {
        let [before, after] = lines.map(Line::text);
        let [was, is] = words.map(str::to_owned);
        Left {
            was,
            is,
            before,
            after,
            why,
        }
    }

    pub fn came(text: String) -> Left {
        Left::whole(String::new(), text, Why::Unproved)
    }

    pub fn gone(line: &Line, why: Why) -> Left {
        Left::whole(line.text(), String::new(), why)
    }

    /// A row of a table: as it is laid out, and as it was wanted.
    pub fn shape(was: String, is: String) -> Left {
        Left::whole(was, is, Why::Shape)
    }

    fn whole(was: String, is: String, why: Why) -> Left {
        Left {
            before: was.clone(),
            after: is.clone(),
            was,
            is,
            why,
        }
    }
}

impl Why {
    pub fn of_words(sight: &Sight, line: &Line, range: &Range<usize>) -> Why {
        let mut places = line.words.origin.pieces(range).map(|(_, span)| span);
        match places.next() {
            None => Why::Nowhere,
            Some(span) => {
                let (file, line) = sight.place(span.file, span.start);
                match sight.whose(span.file) {
                    // A regulation or template inside the program.
                    None if file.starts_with('<') => Why::Nowhere,
                    None => Why::Elsewhere(format!("{file}:{line}")),
                    Some(Whose::Office) => Why::Office(format!("{file}:{line}")),
                    Some(Whose::Own) => Why::Unproved,
                }
            }
        }
    }

    pub fn of_item(sight: &Sight, line: &Line) -> Why {
        Why::of_words(sight, line, &(0..line.words.text.len()))
    }

    pub fn message(&self) -> Message {
        match self {
            Why::Nowhere => message!(
                "chữ này chương trình tự in, không gõ ở tệp nào",
                "the program prints these words by itself; they are typed in no file"
            ),
            Why::Elsewhere(place) => message!(
                "chữ này lấy từ {place}; sửa ở đó",
                "these words come from {place}; change them there"
            ),
            Why::Capitals => message!(
                "dòng này in bằng chữ in hoa",
                "this line is printed in capitals"
            ),
            Why::Ends => message!(
                "dấu cuối dòng này do chương trình đặt",
                "the program puts the sign at the end of this line"
            ),
            Why::Counted => message!(
                "số thứ tự do chương trình đánh; muốn khác thì ghi `number` ở mục ấy",
                "the program counts these numbers; to have another, give `number` there"
            ),
            Why::Office(place) => message!(
                "chữ này lấy từ {place}, dùng cho mọi văn bản của đơn vị; sửa ở đó, hoặc chạy lại với `--in-office`",
                "these words come from {place}, for all papers of the office; change them there, or run again with `--in-office`"
            ),
            Why::Shape => message!(
                "hàng này của bảng có số ô, ô gộp hoặc số đoạn trong ô khác đi; không sửa tệp mô tả sao cho in ra đúng như thế được; sửa bằng tay",
                "this row of a table has other cells, joined cells or paragraphs in its cells; no change of the description prints just this; change it by hand"
            ),
            Why::Unproved => message!(
                "không sửa tệp mô tả sao cho in ra đúng như thế được; sửa bằng tay",
                "no change of the description prints just this; change it by hand"
            ),
            Why::TooMuch => message!(
                "nhiều chỗ khác quá, chưa xét tới",
                "there were too many differences to look at this one"
            ),
        }
    }
}
