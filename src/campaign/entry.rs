//! An entry of the body: a heading, a target, a task, a field, a step or a body's share.

use std::borrow::Cow;

use super::{Keep, Sign, Table, When, Who};
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::numbering::MARKS;
use crate::shape;
use crate::shape::Text;
use crate::source::Spanned;
use crate::worded::Worded;

shape! {
    /// Một mục trong thân văn bản. Một dòng chữ là mục chỉ có `text`; một danh sách là các mục con.
    pub struct Entry(text => text, list => items) judged by see_order with order: Order {
        /// Tên mục, đứng riêng một dòng.
        heading: Option<Text>,
        /// Tên mục in đậm, đoạn văn chạy tiếp sau nó.
        name: Option<Text>,
        /// Lời văn; xuống dòng là sang đoạn mới, dòng bắt đầu bằng `-`, `+`, `a)`, `(1)` là một ý.
        text: Option<Text>,
        /// Số viết sẵn thay cho số tự động; để trống là không đánh số.
        number: Option<Blankable>,
        /// Cách đánh dấu các mục con.
        mark: Option<Text>; as &MARKS,
        /// Dấu cuối các ý của mục này; ý cuối cùng luôn là dấu chấm.
        ends: Option<Spanned<Sign>>,
        /// Tên gọi của mục này, để chỗ khác lấy hạn, trị số của nó. Gõ: `{{ id.due }}`.
        id: Option<Text>,
        /// Đơn vị được giao (trong tổ chức thực hiện).
        unit: Who,
        /// Cơ quan lãnh đạo, chỉ đạo hoặc chủ trì.
        lead: Who,
        /// Cơ quan tham mưu.
        advise: Who,
        /// Cơ quan thực hiện.
        r#do: Who,
        /// Cơ quan phối hợp.
        with: Who,
        /// Thời gian thực hiện, in thành dòng riêng.
        time: Option<Text>,
        /// Kết quả, sản phẩm phải có.
        result: Option<Text>,
        /// Từ riêng cho các dòng phân công của mục này.
        labels: Option<super::Names<Text>>,
        /// Trị số của chỉ tiêu: `98%`, `01`.
        value: Option<Text>,
        /// Đơn vị tính của chỉ tiêu.
        measure: Option<Text>,
        /// Hạn chót: `15/02 hằng năm`, `01/8/2024`, `quý I/2023`; hoặc tính từ hạn của mục có tên gọi: `5 ngày trước hop-ban`, `3 ngày làm việc trước hop-ban`.
        due: Option<When>,
        /// Thời gian của bước: `tháng 02/2024`, `quý III`, `06 - 07/2024`.
        when: Option<When>,
        /// Giữ gì khi sang năm sau.
        keep: Vec<Spanned<Keep>>,
        /// Chu kỳ: `hằng năm`, `6 tháng`, `hằng quý`.
        every: Option<When>,
        /// Năm hay ngày của kỳ đầu tiên, với hạn hằng năm; không in, trước đó chưa đôn đốc.
        from: Option<When>,
        /// Ai làm (trong tiến độ).
        who: Who,
        /// Gửi về đâu, báo cáo ai (trong tiến độ).
        to: Who,
        /// Mục đích.
        goals: Option<Box<Entry>>,
        /// Yêu cầu.
        requirements: Option<Box<Entry>>,
        /// Chỉ tiêu thuộc mục này.
        targets: Vec<Entry>,
        /// Lĩnh vực thuộc mục này.
        fields: Vec<Entry>,
        /// Việc thuộc mục này.
        tasks: Vec<Entry>,
        /// Các chương thuộc mục này, đánh số Chương I, Chương II suốt văn bản.
        chapters: Vec<Entry>,
        /// Các mục thuộc chương này: Mục 1, Mục 2.
        sections: Vec<Entry>,
        /// Các tiểu mục thuộc mục này: Tiểu mục 1, Tiểu mục 2.
        subsections: Vec<Entry>,
        /// Các điều thuộc mục này, đánh số Điều 1, Điều 2 suốt văn bản; mục con của điều là khoản, của khoản là điểm.
        articles: Vec<Entry>,
        /// Các mục con.
        items: Vec<Entry>,
        /// Bảng.
        table: Option<Table>,
        /// Ghi chú, in sau dấu sao.
        note: Option<Text>,
    }
}

/// What stands first of what an entry or an annex holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Order {
    /// Whether the table is typed before the entries.
    pub table_first: bool,
}

impl Order {
    /// How a table and entries stand in their file.
    pub fn of<'e>(table: &Option<Table>, entries: impl IntoIterator<Item = &'e Entry>) -> Order {
        let first = entries.into_iter().map(|it| it.span.start).min();
        let table = table.as_ref().map(|it| it.span.start);
        Order {
            table_first: table.zip(first).is_some_and(|(table, first)| table < first),
        }
    }
}

impl shape::Later for Order {
    fn members(&self) -> Vec<(Cow<'static, str>, Fact)> {
        vec![("table_first".into(), Fact::flag(self.table_first))]
    }
}

/// Remembers in which order an entry is typed.
fn see_order(entry: &mut Entry, _: &mut Sink) -> bool {
    let boxed = entry
        .goals
        .iter()
        .chain(&entry.requirements)
        .map(|it| &**it);
    let listed = entry.lists().into_iter().flatten();
    entry.order = Order::of(&entry.table, boxed.chain(listed));
    true
}

impl Entry {
    /// The lines of who does what, in the order they are printed; `labels` words them anew.
    pub const LABELS: [&'static str; 6] = ["lead", "advise", "do", "with", "time", "result"];

    /// The keys of [`Entry::lists`].
    pub const LISTS: [&'static str; 8] = [
        "targets",
        "fields",
        "tasks",
        "items",
        "chapters",
        "sections",
        "subsections",
        "articles",
    ];

    /// Visits this entry and all below it, outer before inner.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Entry)) {
        visit(self);
        let boxed = self.goals.iter().chain(&self.requirements).map(|b| &**b);
        for child in boxed.chain(self.lists().into_iter().flatten()) {
            child.walk(visit);
        }
    }

    /// Visits the tables of this entry and of all below it.
    pub fn tables_mut(&mut self, visit: &mut dyn FnMut(&mut Table)) {
        self.table.iter_mut().for_each(&mut *visit);
        let boxed = self.goals.iter_mut().chain(&mut self.requirements);
        boxed.for_each(|it| it.tables_mut(visit));
        let lists = [
            &mut self.targets,
            &mut self.fields,
            &mut self.tasks,
            &mut self.items,
            &mut self.chapters,
            &mut self.sections,
            &mut self.subsections,
            &mut self.articles,
        ];
        for inner in lists.into_iter().flatten() {
            inner.tables_mut(visit);
        }
    }

    /// The lists of entries below it, in the order they are printed.
    pub fn lists(&self) -> [&Vec<Entry>; 8] {
        [
            &self.targets,
            &self.fields,
            &self.tasks,
            &self.items,
            &self.chapters,
            &self.sections,
            &self.subsections,
            &self.articles,
        ]
    }

    /// Entries as texts print them: one alone is no list, and has no number.
    pub fn alone(mut entries: Vec<Fact>) -> Vec<Fact> {
        if let [only] = &mut entries[..] {
            let blank = Fact::worded(Worded::default());
            *only = std::mem::replace(only, Fact::Nothing).with([("number", blank)]);
        }
        entries
    }

    /// The part of the body that a bare word in `outline` means.
    pub fn part_name(&self) -> Option<&str> {
        let name = self
            .text
            .as_ref()
            .filter(|t| t.span == self.span)?
            .value
            .trim();
        super::unit::is_key(name).then_some(name)
    }

    /// The bodies in charge of this entry: all it gives work to but those who help.
    pub fn leading(&self) -> impl Iterator<Item = &Who> {
        let Entry {
            unit,
            lead,
            advise,
            r#do,
            who,
            ..
        } = self;
        [unit, lead, advise, r#do, who].into_iter()
    }

    /// The bodies this entry gives work to.
    pub fn assigned(&self) -> impl Iterator<Item = &Who> {
        self.doers().chain([&self.with])
    }

    /// The same without those who only help.
    pub fn doers(&self) -> impl Iterator<Item = &Who> {
        [&self.unit, &self.lead, &self.advise, &self.r#do, &self.who].into_iter()
    }
}

/// A number that may be typed, or left blank to have none.
#[derive(Debug, Clone, PartialEq)]
pub struct Blankable(pub Text);

impl shape::Shape for Blankable {
    fn read(node: &crate::node::Node, sink: &mut crate::diagnostic::Sink) -> Option<Self> {
        Text::read(node, sink).map(Blankable)
    }
    fn blank(span: crate::source::Span) -> Option<Self> {
        Some(Blankable(Text::new(String::new(), span)))
    }
    fn schema(_: &mut serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
        serde_json::json!({ "type": ["string", "number", "null"] })
    }
    fn fact(&self) -> crate::fact::Fact {
        self.0.fact()
    }
}

impl<T: shape::Shape> shape::Shape for Box<T> {
    fn read(node: &crate::node::Node, sink: &mut crate::diagnostic::Sink) -> Option<Self> {
        T::read(node, sink).map(Box::new)
    }
    fn schema(defs: &mut serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
        T::schema(defs)
    }
    fn fact(&self) -> crate::fact::Fact {
        T::fact(self)
    }
}
