//! Why a difference is left as it was: where its words come from, or what of it is the program's affair.

use std::ops::Range;

use super::bench::{Sight, Whose};
use super::line::{Line, Spot};
use super::roots::Roots;
use crate::diagnostic::Message;
use crate::edit::{self, Step};
use crate::role::Role;

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
    /// They stand in this place of the campaign, which may lend them more than once.
    Lent(String),
    /// They stand in the file of the office, which serves all its papers.
    Office(String),
    /// Every paper of the kind has this line.
    Always,
    /// Lines of who does what stand together, and nothing between them.
    Between,
    /// Head and foot stand in frames that are no tables of the description.
    Frame,
    /// A table that came has no place in the description yet.
    Table,
    /// What stands in the margin of the pages.
    Margin,
    /// The program puts this sign in front.
    Sign,
    /// The program begins the line with a capital.
    First,
    /// The row of a table has other cells.
    Shape,
    /// The program draws this table of the days that the paper names.
    Drawn,
    /// The paper no longer says this value, which the description still has in this place.
    Uncalled(String),
    /// No edit gives what was wanted.
    Unproved,
    TooMuch,
}

impl Why {
    /// Why some words stay, or the place between two.
    pub fn of_words(sight: &Sight, line: &Line, range: &Range<usize>) -> Why {
        let origin = &line.words.origin;
        let place = match range.is_empty() {
            false => origin.pieces(range).next(),
            // Words that came belong to those before them.
            true => origin.pieces(&(0..range.start)).last(),
        };
        let Some((_, span)) = place else {
            return Why::Nowhere;
        };
        let (file, line) = sight.place(span.file, span.start);
        match sight.whose(span.file) {
            // A regulation or template inside the program.
            None if file.starts_with('<') => Why::Nowhere,
            None => Why::Elsewhere(format!("{file}:{line}")),
            Some(Whose::Office) => Why::Office(format!("{file}:{line}")),
            // Words of the kind itself.
            Some(Whose::Own) if is_kind(sight, span.start) => Why::Nowhere,
            Some(Whose::Own) => Why::Unproved,
            Some(Whose::Campaign) => Why::Lent(format!("{file}:{line}")),
        }
    }

    /// Why words stay that are wanted otherwise.
    pub fn of_other(sight: &Sight, line: &Line, range: &Range<usize>, [was, is]: [&str; 2]) -> Why {
        let is_first = range.start == 0 && was != is && was.to_lowercase() == is.to_lowercase();
        match is_first {
            true => Why::First,
            false => Why::of_words(sight, line, range),
        }
    }

    /// Why a paragraph stays that went.
    pub fn of_gone(sight: &Sight, line: &Line) -> Why {
        let why = Why::of_words(sight, line, &(0..line.words.text.len()));
        let is_frame = matches!(line.role, Some(Role::SoKyHieu | Role::NgayThang));
        let own = sight.file(Whose::Own);
        let is_called = || line.words.origin.outer().any(|it| Some(it.file) == own);
        match why {
            _ if is_frame => Why::Always,
            Why::Nowhere if matches!(line.spot, Spot::Body | Spot::Beside) => Why::Always,
            // It is not for the file that it is called from to be without it.
            Why::Office(_) | Why::Elsewhere(_) if is_called() => Why::Unproved,
            why => why,
        }
    }

    /// Why a paragraph is not there that came between two.
    pub fn of_came(new: &Line, beside: [Option<&Line>; 2]) -> Why {
        let is_label = |it: &Option<&Line>| it.is_some_and(|it| it.role == Some(Role::Nhan));
        let is_table = |it: &Option<&Line>| it.is_some_and(|it| matches!(it.spot, Spot::Cell(_)));
        match new.spot {
            Spot::Margin => Why::Margin,
            Spot::Cell(_) if !beside.iter().any(is_table) => Why::Frame,
            _ if beside.iter().all(is_label) => Why::Between,
            _ => Why::Unproved,
        }
    }

    /// Why a number or a sign in front of a paragraph stays.
    pub fn of_mark(was: &str, is: &str) -> Why {
        let is_counted = |it: &str| it.contains(char::is_alphanumeric);
        match is_counted(was) || is_counted(is) {
            true => Why::Counted,
            false => Why::Sign,
        }
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
            Why::Lent(place) => message!(
                "chữ này lấy từ {place} của văn bản gốc, có khi in ở nhiều chỗ; không sửa ở đó sao cho chỉ chỗ này đổi được; muốn đổi mọi chỗ thì sửa ở đó",
                "these words come from {place} of the campaign, which may print them more than once; no change there changes just this; to change all of them, change them there"
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
            Why::Always => message!(
                "văn bản loại này luôn có dòng ấy, chương trình tự in; bỏ thì xóa tay trên bản in cuối",
                "papers of this kind always have this line, which the program prints by itself; to be without it, take it out of the last print by hand"
            ),
            Why::Between => message!(
                "các dòng phân công đứng liền nhau, không chen ý khác vào giữa được; ghi ý ấy ở `items` của mục thì nó in ngay dưới các dòng này",
                "lines of who does what stand together; say this in `items` of the entry, and it is printed right below them"
            ),
            Why::Frame => message!(
                "chỗ này là khung của đầu văn bản, nơi nhận, chữ ký, không phải bảng; tệp mô tả không thêm hàng vào đó được",
                "this is the frame of head, recipients and signature and no table; a description adds no row to it"
            ),
            Why::Table => message!(
                "bảng này mới chèn vào, tệp mô tả chưa có; ghi nó bằng `table` ở mục ấy",
                "this table was put in and the description has none; give it as `table` of that entry"
            ),
            Why::Margin => message!(
                "đầu trang, chân trang do chương trình đặt, tệp mô tả không ghi chữ ở đó",
                "the program sets what stands in the margins of pages; a description says no words there"
            ),
            Why::Sign => message!(
                "dấu đầu dòng này do chương trình đặt",
                "the program puts the sign in front of this line"
            ),
            Why::First => message!(
                "chữ đầu dòng này chương trình viết hoa",
                "the program begins this line with a capital"
            ),
            Why::Shape => message!(
                "hàng này của bảng có số ô, ô gộp hoặc số đoạn trong ô khác đi; không sửa tệp mô tả sao cho in ra đúng như thế được; sửa bằng tay",
                "this row of a table has other cells, joined cells or paragraphs in its cells; no change of the description prints just this; change it by hand"
            ),
            Why::Drawn => message!(
                "bảng này chương trình vẽ từ các mốc, thời hạn trong văn bản: sửa, thêm, bớt ở mục có mốc ấy thì bảng theo",
                "the program draws this table of the days that the paper names: change, add or take out the entry with that day, and the table follows"
            ),
            Why::Uncalled(place) => message!(
                "văn bản không còn in giá trị này, mà {place} vẫn ghi: lịch, lời nhắc, thư giao việc vẫn theo nó; sửa hoặc xóa ở đó",
                "the paper no longer prints this value, but {place} still has it, for calendar, reminders and letters; change it or take it out there"
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

/// Whether the name of the kind stands at a byte of the description.
fn is_kind(sight: &Sight, byte: u32) -> bool {
    let roots = Roots::of(sight);
    let way = roots.root(Whose::Own).map(|it| edit::way(it, byte));
    way.is_some_and(|it| it == [Step::Key("kind".into())])
}
