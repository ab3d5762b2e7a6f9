//! For whom copies of a paper are made: the rows of a list, or units of the register.

use super::Who;
use crate::diagnostic::{Diagnostic, Sink};
use crate::list;
use crate::shape;
use crate::shape::Text;

shape! {
    /// Mỗi nơi nhận một văn bản riêng. Gõ: `kehoach letters` làm ra từng bản.
    pub struct Each(text => list, list => to) judged by see_units {
        /// Tệp danh sách cạnh tệp này (`.xlsx`, `.ods`, `.csv`): mỗi hàng một văn bản; tên không có đuôi là đơn vị, nhóm trong sổ.
        list: Option<Text>,
        /// Tên trang tính trong tệp danh sách; bỏ trống thì lấy trang đang mở khi lưu.
        sheet: Option<Text>,
        /// Đơn vị hay nhóm trong sổ, có thể trừ ra. Gõ: `to-dan-pho trừ tdp-5`; `assigned` là mọi đơn vị mà văn bản ở `campaign` giao việc.
        to: Who,
        /// Nơi đã báo cáo, không nhận nữa: tên gọi đơn vị, hoặc tên một cột của danh sách mà ô có đánh dấu là đã báo cáo.
        reported: Vec<Text>,
    }
}

/// Words without the ending of a file name units of the register.
fn see_units(each: &mut Each, sink: &mut Sink) -> bool {
    let files = each.to.0.extract_if(.., |it| list::is_file(&it.value));
    let files: Vec<Text> = files.collect();
    for file in files {
        let name = file.value.trim();
        match each.list.is_none() && each.to.is_empty() {
            true => each.list = Some(file),
            false => sink.push(Diagnostic::fatal(
                "unreadable-list",
                file.span,
                message!(
                    "`each` lấy nơi nhận ở một danh sách, không thêm được `{name}`; gộp tất cả vào một tệp",
                    "`each` takes one list and nothing beside it, so not `{name}`; put all into one file"
                ),
            )),
        }
    }
    let units = each.list.take_if(|it| !it.value.contains('.'));
    each.to.0.extend(units);
    true
}
