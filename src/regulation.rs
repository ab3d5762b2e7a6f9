//! A regulation as data: page, looks of every role, numbering, punctuation, wording, each
//! with the provision it comes from.

use crate::campaign::{FAMILIES, Names, SIDES, When};
use crate::shape;
use crate::shape::{Needed, Text};
use crate::source::Spanned;
use range::{judge_amount, judge_fits, judge_levels, judge_look, judge_page};

mod range;

shape! {
    /// Một quy định về thể thức, kỹ thuật trình bày.
    pub struct Regulation judged by judge_fits {
        /// Tên và số hiệu của quy định.
        name: Needed<Text>,
        /// Khối áp dụng: `nha-nuoc` hoặc `dang`.
        family: Needed<Text> where &FAMILIES,
        /// Ngày bắt đầu áp dụng.
        from: Needed<When>,
        /// Ngày cuối cùng còn áp dụng; bỏ trống là còn hiệu lực.
        until: Option<When>,
        /// Điều khoản mà mã soát dựa vào, theo mã; `mã-trường-hợp` là điều khoản riêng của một
        /// trường hợp.
        provisions: Option<Names<Text>>,
        /// Khổ giấy, lề, số trang.
        page: Needed<PageRule>,
        /// Độ dài, khoảng cách khác, theo tên.
        lengths: Needed<Names<Amount>>,
        /// Cách trình bày từng thành phần, theo tên thành phần.
        looks: Needed<Names<Look>>,
        /// Cách đánh số đề mục theo từng cấp.
        numbering: Needed<Marks>,
        /// Mở đầu và dấu kết của các dòng liệt kê, theo tên thành phần.
        series: Needed<Names<Series>>,
        /// Lời văn bắt buộc, theo tên; `{…}` là chỗ điền.
        words: Needed<Names<Wording>>,
        /// Chữ viết tắt của từng loại văn bản.
        types: Needed<Names<Wording>>,
        /// Quy tắc để kiểm tra, viết bằng biểu thức chính quy, theo tên.
        grammars: Needed<Names<Wording>>,
    }
}

shape! {
    /// Khối áp dụng và thời gian có hiệu lực.
    pub struct Reach {
        /// Khối áp dụng: `nha-nuoc` hoặc `dang`.
        family: Needed<Text> where &FAMILIES,
        /// Ngày bắt đầu áp dụng.
        from: Needed<When>,
        /// Ngày cuối cùng còn áp dụng; bỏ trống là còn hiệu lực.
        until: Option<When>,
    }
}

shape! {
    /// Khổ giấy, lề, số trang.
    pub struct PageRule judged by judge_page {
        /// Bề rộng giấy đứng.
        width: Needed<Amount>,
        /// Chiều cao giấy đứng.
        height: Needed<Amount>,
        /// Lề trên.
        top: Needed<Amount>,
        /// Lề dưới.
        bottom: Needed<Amount>,
        /// Lề trái.
        left: Needed<Amount>,
        /// Lề phải.
        right: Needed<Amount>,
        /// Từ mép trên của giấy đến số trang.
        header: Needed<Amount>,
        /// Từ mép dưới của giấy đến dòng cuối của chân trang.
        footer: Needed<Amount>,
    }
}

shape! {
    /// Một con số của quy định: trị dùng, khoảng cho phép, đơn vị, nguồn.
    pub struct Amount judged by judge_amount {
        /// Trị số chương trình dùng.
        value: Needed<Spanned<f64>>,
        /// Nhỏ nhất được phép.
        least: Option<Spanned<f64>>,
        /// Lớn nhất được phép.
        most: Option<Spanned<f64>>,
        /// Đơn vị: `mm`, `pt`, `line` (lần dòng đơn) hoặc `share` (phần của bề rộng).
        unit: Needed<Text>,
        /// Nguồn: điều, khoản, mục.
        cite: Needed<Text>,
    }
}

shape! {
    /// Cách trình bày một thành phần.
    pub struct Look judged by judge_look {
        /// Cỡ chữ.
        size: Needed<Amount>,
        /// Chữ đậm.
        bold: Option<Spanned<bool>>,
        /// Chữ nghiêng.
        italic: Option<Spanned<bool>>,
        /// Gạch chân.
        underline: Option<Spanned<bool>>,
        /// Chữ in hoa.
        caps: Option<Spanned<bool>>,
        /// Khung viền đơn.
        framed: Option<Spanned<bool>>,
        /// Màu chữ và khung, sáu chữ số đỏ, lục, lam, ví dụ `FF0000`; bỏ trống là đen.
        color: Option<Text>,
        /// Căn lề: `trai`, `giua`, `phai`, `deu`.
        align: Needed<Text> where &SIDES,
        /// Thụt dòng đầu.
        first: Option<Amount>,
        /// Thụt cả đoạn.
        left: Option<Amount>,
        /// Khoảng cách sau đoạn.
        after: Option<Amount>,
        /// Khoảng cách dòng; bỏ trống là dòng đơn.
        pitch: Option<Amount>,
        /// Nguồn của kiểu chữ.
        cite: Needed<Text>,
    }
}

shape! {
    /// Cách đánh số đề mục.
    pub struct Marks judged by judge_levels {
        /// Dấu của từng cấp.
        levels: Vec<Text>,
        /// Nguồn.
        cite: Needed<Text>,
    }
}

shape! {
    /// Dấu của các dòng liệt kê.
    pub struct Series {
        /// Dấu đầu dòng.
        open: Option<Text>,
        /// Dấu cuối mỗi dòng.
        between: Needed<Text>,
        /// Dấu cuối dòng cuối cùng.
        last: Needed<Text>,
        /// Nguồn.
        cite: Needed<Text>,
    }
}

shape! {
    /// Một lời văn của quy định.
    pub struct Wording {
        /// Lời văn.
        text: Needed<Text>,
        /// Nguồn.
        cite: Needed<Text>,
    }
}

/// Points in a millimetre.
pub const MM: f64 = 72.0 / 25.4;

impl Amount {
    /// The value used, in points; a share or a number of lines stays as it is.
    pub fn points(&self) -> f64 {
        self.in_points(self.value.0.value)
    }

    /// The least allowed, in points.
    pub fn least_points(&self) -> f64 {
        self.in_points(self.least.as_ref().map_or(self.value.0.value, |n| n.value))
    }

    fn in_points(&self, value: f64) -> f64 {
        if self.unit.0.value == "mm" {
            value * MM
        } else {
            value
        }
    }
}

/// Whether a switch of a look is on.
pub fn on(switch: &Option<Spanned<bool>>) -> bool {
    switch.as_ref().is_some_and(|s| s.value)
}

/// What its maker has not yet compared with the regulation itself.
const UNCOMPARED: &str = "(chưa đối chiếu số mục)";

/// A provision as a reader is told of it, without its maker's note.
pub fn told(cite: &str) -> String {
    let parts: Vec<_> = cite.split(UNCOMPARED).map(str::trim).collect();
    parts.join(" ").trim().to_owned()
}

impl Regulation {
    /// To whom and when it applies.
    pub fn reach(&self) -> Reach {
        Reach {
            blanks: Vec::new(),
            span: self.span,
            family: self.family.clone(),
            from: self.from.clone(),
            until: self.until.clone(),
        }
    }

    /// A wording by name; a regulation that lacks it has none to print.
    pub fn word(&self, name: &str) -> &str {
        self.words.0.get(name).map_or("", |w| &w.text.0.value)
    }

    /// The provision a check rests on, named in full; a case of it may have one of its own.
    pub fn provision(&self, code: &str, case: Option<&str>) -> Option<String> {
        let all = self.provisions.as_ref()?;
        let own = case.and_then(|case| all.get(&format!("{code}-{case}")));
        let (name, words) = (&self.name.0.value, &own.or_else(|| all.get(code))?.value);
        let words = told(words);
        // A remark in brackets belongs to the name.
        let comma = if words.starts_with('(') { "" } else { "," };
        Some(match words.as_str() {
            "" => name.clone(),
            words => format!("{name}{comma} {words}"),
        })
    }

    /// Whether it is the Party's.
    pub fn is_party(&self) -> bool {
        self.family.0.value == "dang"
    }
}
