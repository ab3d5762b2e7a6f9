//! The facts of one paper, as the office describes them.

pub mod cell;
pub mod entry;
pub mod office;
pub mod unit;
pub mod when;

use crate::shape;
use crate::shape::{Needed, Text};

pub use cell::{Cell, Row, Table};
pub use entry::Entry;
pub use office::{CheckSetting, Office, Signer};
pub use unit::{Names, Register, Unit, Who};
pub use when::{Precision, When};

shape! {
    /// Một chiến dịch, phong trào hay công việc, đủ để làm ra một kế hoạch hoặc công văn.
    pub struct Campaign {
        /// Đơn vị ban hành: tên tệp trong thư mục `offices`, ví dụ `minh-xuan`.
        office: Needed<Text>,
        /// Loại văn bản: `ke-hoach`, `cong-van`, hoặc tên một mẫu khác của đơn vị.
        kind: Needed<Text>,
        /// Quy định trình bày; bỏ trống thì chọn theo đơn vị và ngày ban hành.
        regulation: Option<Text>,
        /// Số văn bản; bỏ trống để văn thư điền.
        number: Option<Text>,
        /// Ký hiệu sau số, ví dụ `KH-UBND`; bỏ trống thì ghép từ loại văn bản và đơn vị.
        symbol: Option<Text>,
        /// Ngày ban hành: `20/3/2024`; chưa rõ ngày thì `5/2026`, chưa rõ tháng thì `2026`.
        date: Option<When>,
        /// Địa danh; bỏ trống thì lấy của đơn vị.
        place: Option<Text>,
        /// Lần dự thảo, khi còn là dự thảo.
        draft: Option<Text>,
        /// Độ khẩn: `khan`, `thuong-khan` hoặc `hoa-toc`.
        urgency: Option<Text>,
        /// Phạm vi lưu hành, ví dụ `Lưu hành nội bộ`.
        circulation: Option<Text>,
        /// Trích yếu nội dung.
        subject: Needed<Text>,
        /// Thời kỳ thực hiện: `2026 - 2030`, hoặc từ ngày đến ngày.
        period: Option<When>,
        /// Điều muốn gọi lại bằng `{{ tên }}` trong lời văn.
        facts: Option<Names<Text>>,
        /// Đơn vị, cá nhân dùng thêm, ngoài sổ của đơn vị ban hành.
        units: Option<Names<Unit>>,
        /// Từ dùng riêng cho các dòng phân công (`lead`, `advise`, `do`, `with`, `time`, …).
        labels: Option<Names<Text>>,
        /// Cách đánh số đề mục theo từng cấp, ví dụ `[I., 1., 1.1., a)]`.
        numbering: Vec<Text>,
        /// Căn cứ ban hành.
        basis: Vec<Citation>,
        /// Nơi nhận công văn (Kính gửi).
        to: Who,
        /// Lời mở đầu, trước đề mục thứ nhất.
        opening: Option<Text>,
        /// Mục đích, yêu cầu.
        purpose: Option<Entry>,
        /// Chỉ tiêu: mỗi chỉ tiêu có trị số, đơn vị tính, thời hạn.
        targets: Option<Entry>,
        /// Nội dung, nhiệm vụ, giải pháp.
        tasks: Option<Entry>,
        /// Lĩnh vực, mỗi lĩnh vực có các việc.
        fields: Option<Entry>,
        /// Tiến độ: các bước, thời hạn, báo cáo định kỳ.
        timeline: Option<Entry>,
        /// Kinh phí.
        budget: Option<Entry>,
        /// Tổ chức thực hiện: việc của từng đơn vị.
        assignees: Option<Entry>,
        /// Thứ tự các mục do đơn vị tự xếp: tên mục ở trên (`purpose`, `targets`, …) hoặc mục viết tại chỗ.
        outline: Vec<Entry>,
        /// Lời kết.
        closing: Option<Text>,
        /// Nơi nhận, theo nhóm.
        recipients: Vec<Recipients>,
        /// Người ký: tên trong sổ người ký của đơn vị, hoặc khai tại chỗ.
        signer: Option<Signer>,
        /// Nhiều người cùng ký, từ trái sang phải.
        signers: Vec<Signer>,
        /// Phụ lục.
        annexes: Vec<Annex>,
    }
}

shape! {
    /// Một căn cứ: văn bản được dẫn, hoặc một câu.
    pub struct Citation(text => text) {
        /// Từ mở đầu: `Căn cứ`, `Thực hiện`, …
        opening: Option<Text>,
        /// Loại văn bản: `Kế hoạch`, `Nghị quyết`, `Luật`, …
        paper: Option<Text>,
        /// Số và ký hiệu.
        number: Option<Text>,
        /// Ngày ban hành.
        date: Option<When>,
        /// Cơ quan ban hành.
        issuer: Option<Text>,
        /// Trích yếu nội dung, từ chữ `về`.
        subject: Option<Text>,
        /// Câu viết theo ý đơn vị; có thể gọi `{{ number }}`, `{{ date }}`, …
        text: Option<Text>,
    }
}

shape! {
    /// Một nhóm nơi nhận; một dòng chữ hay một tên trong sổ cũng được.
    pub struct Recipients(text => to) {
        /// Đơn vị, cá nhân nhận.
        to: Who,
        /// Mục đích gửi, in trong ngoặc: `để báo cáo`, `để phối hợp`, `để thực hiện`.
        r#for: Option<Text>,
        /// Nơi lưu, ví dụ `VT` hoặc `VT, VHXH`.
        file: Option<Text>,
    }
}

shape! {
    /// Một phụ lục, bắt đầu trang mới.
    pub struct Annex {
        /// Tên phụ lục.
        title: Needed<Text>,
        /// Khổ ngang, cho bảng rộng: `true`.
        landscape: Option<crate::source::Spanned<bool>>,
        /// Dòng `(Kèm theo …)`; bỏ trống thì tự ghép.
        note: Option<Text>,
        /// Lời dẫn.
        text: Option<Text>,
        /// Các mục.
        items: Vec<Entry>,
        /// Bảng.
        table: Option<Table>,
    }
}

impl Campaign {
    /// The names under which a part of the body can be put into `outline`.
    pub const PARTS: &'static [&'static str] = &[
        "purpose",
        "targets",
        "tasks",
        "fields",
        "timeline",
        "budget",
        "assignees",
    ];

    /// A part of the body by its name.
    pub fn part(&self, name: &str) -> Option<&Entry> {
        match name {
            "purpose" => self.purpose.as_ref(),
            "targets" => self.targets.as_ref(),
            "tasks" => self.tasks.as_ref(),
            "fields" => self.fields.as_ref(),
            "timeline" => self.timeline.as_ref(),
            "budget" => self.budget.as_ref(),
            "assignees" => self.assignees.as_ref(),
            _ => None,
        }
    }

    /// Every entry of the paper, outer before inner, with the name of its part.
    pub fn entries(&self) -> Vec<(&'static str, &Entry)> {
        let mut all = Vec::new();
        for part in Self::PARTS {
            if let Some(entry) = self.part(part) {
                entry.walk(&mut |e| all.push((*part, e)));
            }
        }
        for entry in &self.outline {
            entry.walk(&mut |e| all.push(("outline", e)));
        }
        for entry in self.annexes.iter().flat_map(|a| &a.items) {
            entry.walk(&mut |e| all.push(("annexes", e)));
        }
        all
    }

    /// Every time the paper was given as a time, not in prose.
    pub fn times(&self) -> Vec<&When> {
        let entries = self.entries();
        let of_entries = entries
            .iter()
            .flat_map(|(_, e)| [&e.due, &e.when, &e.every]);
        let cited = self.basis.iter().map(|c| &c.date);
        let own = [&self.date, &self.period];
        own.into_iter()
            .chain(cited)
            .chain(of_entries)
            .flatten()
            .collect()
    }

    /// The steps and deadlines of its entries.
    pub fn steps(&self) -> impl Iterator<Item = &When> {
        let entries = self.entries().into_iter();
        entries.flat_map(|(_, it)| it.due.iter().chain(&it.when))
    }

    /// Every table of the paper.
    pub fn tables(&self) -> Vec<&Table> {
        let entries = self.entries();
        let of_entries = entries.iter().filter_map(|(_, e)| e.table.as_ref());
        let of_annexes = self.annexes.iter().filter_map(|a| a.table.as_ref());
        of_entries.chain(of_annexes).collect()
    }

    /// Everyone who signs.
    pub fn all_signers(&self) -> impl Iterator<Item = &Signer> {
        self.signer.iter().chain(&self.signers)
    }
}
