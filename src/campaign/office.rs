//! The office that issues: names, regulation, symbol, place, register of units, signers.

use chrono::NaiveDate;

use super::{Names, Recipients, Style, Unit, When};
use crate::diagnostic::{Diagnostic, Sink};
use crate::numbering::MARKS;
use crate::proof::holiday::{Calendar, OwnDay};
use crate::shape;
use crate::shape::{Known, Needed, Text};
use crate::source::Spanned;

shape! {
    /// Một đơn vị ban hành văn bản.
    pub struct Office {
        /// Tên đầy đủ, dùng trong câu và làm tác giả tài liệu.
        name: Needed<Text>,
        /// Thuộc khối nào.
        family: Needed<Text> where &FAMILIES,
        /// Cơ quan chủ quản (hoặc cấp trên), mỗi dòng một phần tử; không có thì bỏ trống.
        parent: Vec<Text>,
        /// Tên cơ quan ở đầu văn bản, mỗi dòng một phần tử.
        heading: Vec<Text>,
        /// Ký hiệu cơ quan: `UBND`, `ĐU`.
        symbol: Needed<Text>,
        /// Ký hiệu đơn vị soạn thảo, ghi sau ký hiệu cơ quan ở loại văn bản có dùng: `VX`.
        drafter: Option<Text>,
        /// Địa danh ghi trước ngày tháng.
        place: Option<Text>,
        /// Cách đặt dấu thanh.
        tone: Option<Text> where &Office::TONES,
        /// Từ ngữ riêng của đơn vị, không bị coi là gõ nhầm: `đúng mực`, tên gọi ở địa phương.
        words: Vec<Text>,
        /// Văn bản, cơ quan, địa danh, cách gọi đã được thay mà chương trình chưa biết.
        replaced: Vec<Gone>,
        /// Ngày nghỉ, ngày làm bù được thông báo mà chương trình chưa biết.
        calendar: Vec<DayTold>,
        /// Địa chỉ, điện thoại, thư điện tử, in ở chân trang nếu có.
        contact: Option<Text>,
        /// In hai mặt: lề mặt sau đổi bên, nếu quy định có nêu.
        two_sided: Option<Spanned<bool>>,
        /// Khi trang cuối chỉ có phần ký và nơi nhận: thu cách dòng, cách đoạn, lề, cỡ chữ trong khoảng quy định cho bớt một trang.
        fit: Option<Spanned<bool>>,
        /// Sổ đơn vị, cá nhân.
        units: Option<Names<Unit>>,
        /// Sổ dùng chung với đơn vị khác: tên tệp (`.yaml`, `.xlsx`, `.ods`, `.csv`) trong thư mục `offices/books`; đơn vị khai ở đây đứng trước đơn vị trong sổ.
        books: Vec<Text>,
        /// Những bộ nơi nhận hay dùng, gọi bằng một tên ở nơi nhận hoặc nơi gửi.
        presets: Option<Names<Preset>>,
        /// Sổ người ký.
        signers: Option<Names<Signer>>,
        /// Từ dùng cho các dòng phân công.
        labels: Option<Names<Text>>,
        /// Cách đánh số đề mục theo từng cấp.
        numbering: Vec<Text>; as &MARKS,
        /// Cách viết riêng, ở những chỗ quy định để ngỏ.
        style: Option<Style>,
        /// Thư mục mẫu và loại văn bản riêng, cạnh tệp đơn vị, ví dụ `mau`. Gõ: có mục này thì không cần `--templates`.
        templates: Option<Text>,
        /// Mức riêng của đơn vị cho từng điều được soát, kèm lý do.
        checks: Option<Names<CheckSetting>>,
    }
}

shape! {
    /// Một bộ nơi nhận hay dùng.
    pub struct Preset(list => lines) {
        /// Các nhóm nơi nhận, như ở nơi nhận của văn bản.
        lines: Vec<Recipients>,
    }
}

shape! {
    /// Một sổ dùng chung cho nhiều đơn vị.
    pub struct Book {
        /// Đơn vị, cá nhân trong sổ.
        units: Option<Names<Unit>>,
        /// Văn bản, cơ quan, địa danh, cách gọi đã được thay mà chương trình chưa biết.
        replaced: Vec<Gone>,
        /// Ngày nghỉ, ngày làm bù được thông báo mà chương trình chưa biết.
        calendar: Vec<DayTold>,
    }
}

shape! {
    /// Một ngày, hay những ngày liền nhau, được thông báo là nghỉ hoặc làm bù.
    pub struct DayTold judged by judge_day {
        /// Ngày: `31/8/2026`, hoặc `từ 24/01/2028 đến 28/01/2028`.
        date: Needed<When>,
        /// Nghỉ, vì dịp gì: `Nghỉ hoán đổi dịp Quốc khánh`.
        off: Option<Text>,
        /// Đi làm, vì sao: `Làm bù cho ngày 31/8/2026`.
        work: Option<Text>,
        /// Văn bản thông báo.
        source: Needed<Text>,
    }
}

shape! {
    /// Một văn bản, cơ quan, địa danh hay cách gọi đã được thay.
    pub struct Gone {
        /// Cái cũ: số, ký hiệu của văn bản (`12/2024/QĐ-UBND`), hoặc đúng tên gọi (`Phòng Tư pháp`).
        was: Needed<Text>,
        /// Ngày ban hành của văn bản cũ; cần khi số của nó không có năm.
        date: Option<When>,
        /// Thay từ ngày nào.
        since: Needed<When>,
        /// Nay là gì, ghi đủ như khi dẫn.
        now: Needed<Text>,
    }
}

/// Days that are told together at most.
const MOST_DAYS: i64 = 15;

/// A day is off or worked, and known in full.
fn judge_day(day: &mut DayTold, sink: &mut Sink) -> bool {
    if day.off.is_some() == day.work.is_some() {
        let message = message!("ngày này nghỉ hay đi làm?", "is this day off or worked?");
        let found = Diagnostic::fatal("missing-key", day.span, message);
        sink.push(found.cure(message!(
            "ghi một trong hai: `off: vì dịp gì`, `work: vì sao`",
            "give one of the two: `off: why`, `work: why`"
        )));
        return false;
    }
    let when = &day.date.0;
    let days = when.precision.days(None);
    if days.is_some_and(|(first, last)| (0..MOST_DAYS).contains(&(last - first).num_days())) {
        return true;
    }
    let words = &when.text.value;
    let message = message!(
        "`{words}` không phải ngày đủ ngày, tháng, năm",
        "`{words}` is no whole day"
    );
    let found = Diagnostic::fatal("unreadable-time", when.text.span, message);
    sink.push(found.cure(message!(
        "ghi như `31/8/2026`, hoặc `từ 24/01/2028 đến 28/01/2028`",
        "write it like `31/8/2026` or `từ 24/01/2028 đến 28/01/2028`"
    )));
    false
}

/// Families of offices, for each of which there are regulations.
pub const FAMILIES: [Known; 2] = [
    ("nha-nuoc", "Cơ quan nhà nước"),
    ("dang", "Cơ quan, tổ chức của Đảng"),
];

impl Office {
    /// The days off that it knows.
    pub fn calendar(&self) -> Calendar {
        Calendar::with(self.calendar.iter().flat_map(DayTold::days))
    }

    /// Where the mark of a tone stands: `hòa`, `hoà`.
    pub const TONES: [Known; 2] = [("cu", "Kiểu cũ: hòa, thủy"), ("moi", "Kiểu mới: hoà, thuỷ")];
}

impl DayTold {
    /// Its days, one by one.
    fn days(&self) -> impl Iterator<Item = (NaiveDate, OwnDay)> {
        let days = self.date.0.precision.days(None);
        let name = self.off.as_ref().or(self.work.as_ref());
        let own = OwnDay {
            is_off: self.off.is_some(),
            name: name.map_or(String::new(), |it| it.value.trim().to_owned()),
        };
        let all = days.into_iter().flat_map(|(first, last)| {
            let later = first.iter_days();
            later.take_while(move |it| *it <= last)
        });
        all.map(move |day| (day, own.clone()))
    }
}

impl CheckSetting {
    /// Weights of a check, from silence up.
    pub const LEVELS: [Known; 4] = [
        ("tat", "Không báo"),
        ("ghi-chu", "Ghi chú"),
        ("canh-bao", "Cảnh báo"),
        ("loi", "Lỗi"),
    ];
}

shape! {
    /// Mức của một mã soát do đơn vị đặt; quy định bắt buộc thì không hạ được.
    pub struct CheckSetting {
        /// Mức.
        level: Needed<Text> where &CheckSetting::LEVELS,
        /// Vì sao đơn vị đặt mức này.
        why: Needed<Text>,
    }
}

shape! {
    /// Người ký. Gõ: `tm`, `kt`, `tl`, `tuq`, `q` là thẩm quyền; tên trong sổ thì viết thẳng tên.
    pub struct Signer(text => key) {
        /// Tên trong sổ người ký của đơn vị.
        key: Option<Text>,
        /// Ký với tư cách nào: `Thư ký`, `Chủ tọa`, `Đại diện Bên A`.
        r#as: Option<Text>,
        /// Thay mặt tập thể nào: `Ủy ban nhân dân`.
        tm: Option<Text>,
        /// Ký thay chức vụ nào: `Chủ tịch`.
        kt: Option<Text>,
        /// Thừa lệnh chức vụ hoặc tập thể nào.
        tl: Option<Text>,
        /// Thừa ủy quyền chức vụ nào.
        tuq: Option<Text>,
        /// Quyền chức vụ nào.
        q: Option<Text>,
        /// Chức vụ của người ký.
        title: Option<Text>,
        /// Họ và tên.
        name: Option<Text>,
    }
}
