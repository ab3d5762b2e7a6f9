//! For whom copies of a paper are made: the rows of a list, or units of the register.

use super::Who;
use crate::diagnostic::Sink;
use crate::shape;
use crate::shape::Text;

shape! {
    /// Mỗi nơi nhận một văn bản riêng; `kehoach letters` làm ra từng bản.
    pub struct Each(text => list, list => to) judged by see_units {
        /// Tệp danh sách cạnh tệp này (`.xlsx`, `.ods`, `.csv`): mỗi hàng một văn bản; tên không có đuôi là đơn vị, nhóm trong sổ.
        list: Option<Text>,
        /// Tên trang tính trong tệp danh sách; bỏ trống thì lấy trang đang mở khi lưu.
        sheet: Option<Text>,
        /// Đơn vị hay nhóm trong sổ, có thể trừ ra: `to-dan-pho trừ tdp-5`; `assigned` là mọi đơn vị mà văn bản ở `campaign` giao việc.
        to: Who,
        /// Nơi đã báo cáo, không nhận nữa: tên gọi đơn vị, hoặc tên một cột của danh sách mà ô có đánh dấu là đã báo cáo.
        reported: Vec<Text>,
    }
}

/// Words without the ending of a file name units of the register.
fn see_units(each: &mut Each, _: &mut Sink) -> bool {
    let units = each.list.take_if(|it| !it.value.contains('.'));
    each.to.0.extend(units);
    true
}
