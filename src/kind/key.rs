//! A key that a kind of paper declares: what stands in it, how it is printed, and what must be
//! true of it beside others.

use super::{none_of, on};
use crate::campaign::{Names, Own};
use crate::diagnostic::{Diagnostic, Sink};
use crate::shape;
use crate::shape::{Known, Needed, Text, words_of};
use crate::source::Spanned;

shape! {
    /// Một mục riêng của loại văn bản.
    pub struct OwnKey {
        /// Kiểu.
        r#type: Needed<Text> where &Own::TYPES,
        /// Ý nghĩa; hiện trong trình soạn thảo.
        about: Needed<Text>,
        /// Bắt buộc phải có: `true`.
        needed: Option<Spanned<bool>>,
        /// Thường phải có: `true`; thiếu thì nhắc.
        usual: Option<Spanned<bool>>,
        /// Nhãn của dòng thông tin, in đúng như viết ở đây, ví dụ `Thời gian:`; bỏ trống là mẫu tự in.
        label: Option<Text>,
        /// Không in cùng các dòng khác, mẫu tự đặt chỗ: `true`.
        apart: Option<Spanned<bool>>,
        /// Các mục phải có trước mục này về thời gian; `date` là ngày ban hành.
        after: Vec<Text>,
        /// Hai mục ngày mà con số này đếm cả hai đầu, ví dụ `[from, until]`.
        counts: Vec<Text>,
        /// Các mục không được trùng người với mục này.
        differs: Vec<Text>,
        /// Người ở mục này là người ký thứ mấy, từ trái sang phải.
        signs: Option<Spanned<f64>>,
        /// Mục này kể những ai văn bản gửi tới, mời tới: `true`. Kể được cả danh sách `.xlsx`, `.ods`, `.csv`; vào sổ văn bản đi như Kính gửi.
        addresses: Option<Spanned<bool>>,
        /// Ít nhất mấy nhóm dòng, ví dụ hai bên của hợp đồng.
        groups: Option<Spanned<f64>>,
        /// Các từ mở đầu dòng này trong văn bản soạn xong.
        words: Vec<Text>,
        /// Bảng do việc so hai bản điền (`kehoach diff … --table`).
        takes: Option<Text> where &OwnKey::TAKES,
        /// Tên các cột của bảng ấy.
        columns: Vec<Text>,
        /// Lời in trong bảng ấy, theo tên.
        says: Option<Names<Text>>,
    }
}

impl OwnKey {
    /// What a table can be filled with.
    pub const TAKES: [Known; 2] = [("changes", "Những chỗ sửa"), ("comments", "Ý kiến góp ý")];

    /// What stands in front of it on its line, as typed here.
    pub fn label(&self) -> Option<&str> {
        self.label.as_ref().map(|it| it.value.as_str())
    }

    /// Whether its value or values are lines of the paper, label first.
    pub fn is_line(&self) -> bool {
        self.label.is_some() || self.r#type.0.value == "fields"
    }

    /// Whether its lines stand where the template puts them, not with the others.
    pub fn is_apart(&self) -> bool {
        on(&self.apart)
    }

    pub fn is_needed(&self) -> bool {
        on(&self.needed)
    }

    pub fn is_usual(&self) -> bool {
        on(&self.usual)
    }

    /// Whether those stand in it whom the paper goes to.
    pub fn is_addressing(&self) -> bool {
        on(&self.addresses)
    }

    /// What its line begins with, or has in front of its values.
    pub fn leads(&self) -> impl Iterator<Item = &str> {
        let words = self.words.iter().chain(&self.label);
        words.map(|it| it.value.trim().trim_end_matches(':'))
    }

    /// Whether what stands in it can be earlier or later than something.
    fn is_timed(&self) -> bool {
        matches!(&*self.r#type.0.value, "date" | "time" | "moment")
    }

    /// Tells of a type that is none, and of keys it names that its kind does not have or that
    /// are no times.
    pub fn judge(&self, all: &[(&Text, &OwnKey)], sink: &mut Sink) {
        let name = &self.r#type.0;
        if !words_of(&Own::TYPES).contains(&&*name.value) {
            let what = message!("kiểu", "type");
            sink.push(none_of(name, what, words_of(&Own::TYPES).into_iter()));
        }
        let named = self.after.iter().chain(&self.counts).chain(&self.differs);
        let known = all.iter().map(|(it, _)| it.value.as_str()).chain(["date"]);
        for key in named.filter(|it| !known.clone().any(|key| key == it.value)) {
            sink.push(none_of(key, message!("mục", "key"), known.clone()));
        }
        for other in &self.after {
            let named = all.iter().find(|(it, _)| it.value == other.value);
            let untimed = named.is_some_and(|(_, it)| !it.is_timed());
            if self.is_timed() && !untimed {
                continue;
            }
            let message = message!(
                "`after` so thời gian: cả hai mục phải có kiểu `date`, `time` hoặc `moment`",
                "`after` compares times: both keys must be of type `date`, `time` or `moment`"
            );
            let found = Diagnostic::fatal("kind-fault", other.span, message);
            sink.push(found.cure(message!(
                "đổi `type` của mục không phải thời gian, hoặc bỏ `after`",
                "change the `type` of the key that is no time, or leave out `after`"
            )));
        }
    }
}
