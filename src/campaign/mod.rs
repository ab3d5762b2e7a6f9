//! The facts of one paper, as the office describes them.

pub mod assign;
pub mod attached;
pub mod body;
pub mod cell;
pub mod each;
pub mod entry;
pub mod field;
pub mod moment;
pub mod office;
mod precision;
pub mod reckoned;
pub mod several;
pub mod style;
pub mod unit;
pub mod when;

use crate::diagnostic::{Diagnostic, Sink};
use crate::kind::{Kind, Kinds};
use crate::node::{self, Node};
use crate::numbering::MARKS;
use crate::shape;
use crate::shape::{Known, Needed, Shape, Text};
use crate::source::Spanned;

pub use assign::{Assign, Days};
pub use attached::Attached;
pub use body::{Body, Own, is_dotted};
pub use cell::{Cell, ITEM, Row, SIDES, Table};
pub use each::Each;
pub use entry::Entry;
pub use field::Fields;
pub use moment::Moment;
pub use office::{Book, CheckSetting, DayTold, FAMILIES, Gone, Office, Preset, Signer};
pub use style::{Keep, Sign, Style};
pub use unit::{Names, Register, Unit, Who};
pub use when::{Bound, Precision, When};

shape! {
    /// Một chiến dịch, phong trào hay công việc, đủ để làm ra một văn bản.
    pub struct Campaign with body: Body {
        /// Đơn vị ban hành. Gõ: tên tệp trong thư mục `offices`, ví dụ `minh-xuan`.
        office: Needed<Text>,
        /// Loại văn bản. Gõ: tên một tệp trong thư mục `kinds`, có sẵn hoặc của đơn vị.
        kind: Needed<Text>,
        /// Quy định trình bày; bỏ trống thì chọn theo đơn vị và ngày ban hành.
        regulation: Option<Text>,
        /// Văn bản gốc, mà văn bản này triển khai: tên tệp nằm cạnh tệp này. Gõ: gọi `{{ campaign.number }}`, `{{ campaign.date }}`.
        campaign: Option<Text>,
        /// Gửi từng nơi, mỗi nơi nhận một văn bản riêng: tệp danh sách (`danh-sach.xlsx`), hoặc đơn vị, nhóm trong sổ. Gõ: gọi `{{ each.name }}`, `{{ each.<tên cột> }}`.
        each: Option<Each>,
        /// Việc lấy từ văn bản gốc: các phần của nó; gửi từng nơi thì mỗi nơi nhận đúng việc của mình. Gõ: `[targets, timeline]`.
        assign: Option<Assign>,
        /// Việc của một đơn vị viết riêng ở văn bản này, thay cho việc lấy từ văn bản gốc. Gõ: `unit` nêu đơn vị, thay việc mà `assign` lấy.
        instead: Vec<Entry>,
        /// Số văn bản; bỏ trống để văn thư điền; gửi từng nơi thì là số của bản đầu, các bản sau đếm tiếp.
        number: Option<Text>,
        /// Ký hiệu sau số, ví dụ `KH-UBND`; bỏ trống thì ghép từ loại văn bản và đơn vị.
        symbol: Option<Text>,
        /// Ký hiệu đơn vị soạn thảo của riêng văn bản này; bỏ trống thì lấy của đơn vị.
        drafter: Option<Text>,
        /// Ký hiệu người soạn thảo, in sau dòng “Lưu:”, ví dụ `PL`.
        initials: Option<Text>,
        /// Số bản phát hành, in sau ký hiệu người soạn thảo, ví dụ `300`.
        copies: Option<Text>,
        /// Ngày ban hành: `20/3/2024`; chưa rõ ngày thì `5/2026`, chưa rõ tháng thì `2026`.
        date: Option<When>,
        /// Địa danh; bỏ trống thì lấy của đơn vị.
        place: Option<Text>,
        /// Lần dự thảo, khi còn là dự thảo.
        draft: Option<Text>,
        /// Độ khẩn.
        urgency: Option<Text> where &Campaign::URGENCIES,
        /// Phạm vi lưu hành, ví dụ `Lưu hành nội bộ`.
        circulation: Option<Text>,
        /// Không phổ biến trên phương tiện thông tin đại chúng: in câu ấy ở chân trang cuối.
        not_for_media: Option<Spanned<bool>>,
        /// In hai mặt: lề mặt sau đổi bên, nếu quy định có nêu.
        two_sided: Option<Spanned<bool>>,
        /// Khi trang cuối chỉ có phần ký và nơi nhận: thu cách dòng, cách đoạn, lề, cỡ chữ trong khoảng quy định cho bớt một trang.
        fit: Option<Spanned<bool>>,
        /// Trích yếu nội dung; loại văn bản không có trích yếu thì bỏ trống.
        subject: Option<Text>,
        /// Thời kỳ thực hiện: `2026 - 2030`, hoặc từ ngày đến ngày.
        period: Option<When>,
        /// Những chữ của năm cũ đã xem lại mà vẫn giữ, ví dụ `lần thứ III`; không in, sang năm nữa thì hỏi lại. Gõ: như `check --against` kể, `[lần thứ III, 60.000.000 đồng]`.
        keep: Vec<Text>,
        /// Điều nhắc nhiều lần, ghi một chỗ rồi gọi lại trong lời văn. Gõ: gọi bằng `{{ tên }}`.
        facts: Option<Names<Text>>,
        /// Sổ riêng của văn bản này: đơn vị, cá nhân dùng thêm, ngoài sổ của đơn vị ban hành.
        units: Option<Names<Unit>>,
        /// Từ dùng riêng cho các dòng phân công. Gõ: `lead`, `advise`, `do`, `with`, `time`, …
        labels: Option<Names<Text>>,
        /// Cách đánh số đề mục theo từng cấp. Gõ: `[I., 1., 1.1., a)]`.
        numbering: Vec<Text>; as &MARKS,
        /// Cách viết riêng của văn bản này, ở những chỗ quy định để ngỏ.
        style: Option<Style>,
        /// Căn cứ ban hành.
        basis: Vec<Citation>,
        /// Nơi gửi (Kính gửi), nếu loại văn bản có: đơn vị, nhóm trong sổ, hoặc tệp danh sách (`danh-sach.xlsx`), mỗi hàng một nơi.
        to: Who,
        /// Nơi gửi quá nhiều thì in ở danh sách kèm theo; ghi lời in ở Kính gửi thay cho danh sách. Gõ: `true` thì có lời sẵn.
        to_annex: Option<Text>,
        /// Lời mở đầu, trước đề mục thứ nhất.
        opening: Option<Text>,
        /// Thứ tự các mục do đơn vị tự xếp: tên một phần của loại văn bản, hoặc mục viết tại chỗ. Gõ: `purpose`, `tasks`, …
        outline: Vec<Entry>,
        /// Lời kết.
        closing: Option<Text>,
        /// Nơi nhận, theo nhóm.
        recipients: Vec<Recipients>,
        /// Người ký: tên trong sổ người ký của đơn vị, hoặc khai tại chỗ.
        signer: Option<Signer>,
        /// Nhiều người cùng ký, từ trái sang phải.
        signers: Vec<Signer>,
        /// Xác nhận ở dưới chữ ký.
        confirmation: Option<Confirmation>,
        /// Mức riêng cho từng điều được soát ở văn bản này, kèm lý do; đứng trước mức của đơn vị.
        checks: Option<Names<CheckSetting>>,
        /// Phụ lục.
        annexes: Vec<Annex>,
    }
}

shape! {
    /// Một căn cứ: văn bản được dẫn, hoặc một câu.
    pub struct Citation(text => text) {
        /// Tên gọi của căn cứ này, để chỗ khác gọi lại số, ngày của nó. Gõ: `{{ id.number }}`, `{{ id.date }}`; `{{ id }}` là loại, số, ngày và cơ quan.
        id: Option<Text>,
        /// Từ mở đầu: “Căn cứ”, “Thực hiện”, …; để trống thì không in.
        opening: Option<Text>,
        /// Loại của văn bản được dẫn, viết như trong câu: “Luật”, “Nghị định”, …
        paper: Option<Text>,
        /// Số và ký hiệu.
        number: Option<Text>,
        /// Ngày ban hành.
        date: Option<When>,
        /// Cơ quan ban hành.
        issuer: Option<Text>,
        /// Trích yếu nội dung, từ chữ “về”.
        subject: Option<Text>,
        /// Hạn mà văn bản ấy đặt ra; không in, để gọi lại hoặc để tính hạn của mình. Gõ: `due: 5 ngày trước <id>`.
        due: Option<When>,
        /// Câu viết theo ý đơn vị, thay cho câu tự ghép. Gõ: có thể gọi `{{ number }}`, `{{ date }}`, …
        text: Option<Text>,
        /// Giữ gì khi sang năm sau. Gõ: `paper` khi vẫn căn cứ văn bản này.
        keep: Vec<Spanned<Keep>>,
        /// Văn bản khác dẫn trong cùng một dòng; từ mở đầu của nó là chữ hoặc dấu nối, bỏ trống là “và”.
        and: Vec<Citation>,
    }
}

shape! {
    /// Một nhóm nơi nhận; một dòng chữ hay một tên trong sổ cũng được.
    pub struct Recipients(text => to) {
        /// Đơn vị, cá nhân nhận; hoặc tệp danh sách (`danh-sach.xlsx`), mỗi hàng một nơi.
        to: Who,
        /// Mục đích gửi, in trong ngoặc: “để báo cáo”, “để phối hợp”, “để thực hiện”.
        r#for: Option<Text>,
        /// Nơi lưu, ví dụ `VT` hoặc `VT, VHXH`.
        file: Option<Text>,
    }
}

shape! {
    /// Xác nhận ở dưới chữ ký: lời xác nhận và người xác nhận.
    pub struct Confirmation(text => text) {
        /// Lời xác nhận, ví dụ `Xác nhận chữ ký của đồng chí Nguyễn Văn A`; bỏ trống thì theo loại văn bản.
        text: Option<Text>,
        /// Người xác nhận; bỏ trống thì để chỗ ký, ghi tên bằng tay.
        signer: Option<Signer>,
    }
}

shape! {
    /// Một phụ lục, bắt đầu trang mới.
    pub struct Annex(text => of) judged by judge_annex with order: entry::Order {
        /// Số viết sẵn thay cho số tự động; để trống thì không in dòng “Phụ lục”.
        number: Option<entry::Blankable>,
        /// Tên phụ lục.
        title: Option<Text>,
        /// Nội dung tự lấy từ văn bản này; khi ấy tên phụ lục và khổ ngang có sẵn.
        of: Option<Text> where &[(cell::TIMELINE, "Bảng các mốc, thời hạn của văn bản này, có hình vẽ")],
        /// Khổ ngang, cho bảng rộng.
        landscape: Option<Spanned<bool>>,
        /// Ở tệp riêng, khi văn bản ký số.
        own_file: Option<Spanned<bool>>,
        /// Dòng “Kèm theo” dưới tên phụ lục, thay cho dòng tự ghép; in đúng như gõ, cả dấu ngoặc; để trống thì không in.
        note: Option<Text>,
        /// Lời dẫn.
        text: Option<Text>,
        /// Cách đánh số của riêng phụ lục này, theo từng cấp.
        numbering: Vec<Text>; as &MARKS,
        /// Cách đánh dấu các mục của phụ lục này.
        mark: Option<Text>; as &MARKS,
        /// Các mục.
        items: Vec<Entry>,
        /// Bảng.
        table: Option<Table>,
    }
}

/// The key of the texts that are issued with a paper.
pub const ATTACHED: &str = "attached";

/// Remembers in which order an annex is typed, and asks for its title.
fn judge_annex(annex: &mut Annex, sink: &mut Sink) -> bool {
    if annex.title.is_none() && annex.of.is_none() {
        sink.push(shape::missing(annex.span, "title", "Tên phụ lục."));
        return false;
    }
    annex.order = entry::Order::of(&annex.table, &annex.items);
    true
}

impl Citation {
    /// This paper and those that are cited with it.
    pub fn all(&self) -> impl Iterator<Item = &Citation> {
        std::iter::once(self).chain(&self.and)
    }
}

impl Campaign {
    /// Degrees of urgency.
    pub const URGENCIES: [Known; 3] = [
        ("khan", "Khẩn"),
        ("thuong-khan", "Thượng khẩn"),
        ("hoa-toc", "Hỏa tốc"),
    ];

    /// Reads a description as its kind has it, and each text issued with it as its own kind has.
    pub fn described(mut node: Node, kinds: &Kinds, sink: &mut Sink) -> Option<Campaign> {
        let attached = node.take(ATTACHED).map(|it| match it.kind {
            node::Kind::List(all) => all,
            node::Kind::Blank => Vec::new(),
            _ => vec![it],
        });
        let (shared, mut body) = Body::described(node, Self::KEYS, kinds, sink);
        let attached = attached.into_iter().flatten();
        body.attached = attached
            .filter_map(|it| Attached::described(it, kinds, sink))
            .collect();
        let campaign = Campaign::read(&shared, sink)?;
        let kind = kinds.get(campaign.kind.0.value.trim());
        if shared.get("subject").is_none() && kind.is_none_or(Kind::has_subject) {
            sink.push(shape::missing(
                shared.span,
                "subject",
                "Trích yếu nội dung.",
            ));
        }
        let signed = campaign.all_signers().count();
        let least = kind.map_or(0, Kind::least_signers);
        // A paper that nobody signs is told of by a check.
        if signed > 0 && signed < least {
            let given = shared.get("signers").or(shared.get("signer"));
            let message = message!(
                "loại này có {least} người ký, mới khai {signed}",
                "{least} sign this kind of paper, {signed} given"
            );
            let found = Diagnostic::fatal("missing-key", given.unwrap_or(&shared).span, message);
            sink.push(found.cure(message!(
                "khai đủ ở `signers:`, từ trái sang phải, mỗi người một dòng `- …`",
                "give all of them at `signers:`, from left to right, each on a line `- …`"
            )));
        }
        Some(Campaign { body, ..campaign })
    }

    /// A part of the body by its name.
    pub fn part(&self, name: &str) -> Option<&Entry> {
        self.body.part(name)
    }

    /// Every entry of the paper, outer before inner, with the name of its part.
    pub fn entries(&self) -> Vec<(&str, &Entry)> {
        let mut all = self.body.entries();
        all.extend(self.body.attached.iter().flat_map(Attached::entries));
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
            .flat_map(|(_, e)| [&e.due, &e.when, &e.every, &e.from]);
        let cited = self.basis.iter().flat_map(|c| [&c.date, &c.due]);
        let own = [&self.date, &self.period];
        let given = own.into_iter().chain(cited).chain(of_entries).flatten();
        given.chain(self.body.times()).collect()
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
        let own = self.body.tables();
        of_entries.chain(of_annexes).chain(own).collect()
    }

    /// Visits every table that can take rows from elsewhere.
    pub fn tables_mut(&mut self, visit: &mut dyn FnMut(&mut Table)) {
        let parts = self.body.parts.iter_mut().map(|(_, it)| it);
        parts
            .chain(&mut self.outline)
            .for_each(|it| it.tables_mut(visit));
        for annex in &mut self.annexes {
            annex.table.iter_mut().for_each(&mut *visit);
            annex.items.iter_mut().for_each(|it| it.tables_mut(visit));
        }
        self.body.tables_mut(visit);
    }

    /// Everyone who signs.
    pub fn all_signers(&self) -> impl Iterator<Item = &Signer> {
        self.signer.iter().chain(&self.signers)
    }
}
