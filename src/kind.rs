//! A kind of paper, such as the file beside its template tells of it: no kind is known otherwise.

use crate::campaign::Names;
use crate::diagnostic::Message;
use crate::fact::Fact;
use crate::regulation::Regulation;
use crate::role::Role;
use crate::shape;
use crate::shape::{Needed, Text};
use crate::source::{Span, Spanned};
use crate::worded::Worded;
pub use fault::none_of;
pub use key::OwnKey;
pub use kinds::Kinds;

mod family;
mod fault;
mod key;
mod kinds;

shape! {
    /// Một loại văn bản; mẫu của nó là tệp `.jinja` cùng tên.
    pub struct Kind with key: String {
        /// Tên loại như viết trong câu, chữ đầu viết hoa: dùng trong thông báo, trong dòng kèm theo của phụ lục.
        name: Needed<Text>,
        /// Tên tiếng Anh, chỉ dùng trong thông báo.
        english: Option<Text>,
        /// Tên loại in trên văn bản, viết hoa; bỏ trống nếu văn bản không in tên loại.
        title: Option<Text>,
        /// Chỉ có ở một khối: `nha-nuoc` hoặc `dang`; bỏ trống nếu khối nào cũng có.
        only: Option<Text>,
        /// Điều nên biết khi chọn loại này; hiện trong bảng các loại văn bản.
        note: Option<Text>,
        /// Dòng số, ký hiệu: tên lời văn của quy định, hoặc lời văn viết tại chỗ như `Số: {number}/{type}-{body}`; bỏ trống là `so`.
        number: Option<Text>,
        /// Ký hiệu và mẫu theo từng khối: `nha-nuoc`, `dang`.
        symbols: Option<Names<SymbolOfKind>>,
        /// Kính gửi; bỏ trống nếu loại văn bản không có.
        address: Option<Address>,
        /// Dòng quyết định, quyết nghị trước các điều; loại có dòng này thì có cả thẩm quyền ban hành.
        resolves: Option<Resolves>,
        /// Dòng mở đầu Nơi nhận: tên lời văn của quy định, ví dụ `nhu-tren`, `nhu-dieu`.
        recipients: Option<Text>,
        /// Số người ký ít nhất; bỏ trống là một.
        signers: Option<Spanned<f64>>,
        /// Cách đánh số đề mục khi đơn vị không tự đặt; bỏ trống là theo quy định.
        numbering: Vec<Text>,
        /// Dấu kết thúc nội dung, khi khác quy định.
        ending: Option<Text>,
        /// Các phần của thân văn bản, theo thứ tự in.
        parts: Vec<Part>,
        /// Mục riêng của loại này trong tệp mô tả.
        keys: Option<Names<OwnKey>>,
        /// Các thành phần mà mẫu buộc phải in; bỏ trống là phần đầu, tên loại, nơi nhận, người ký.
        prints: Vec<Text> where Role::NAMES,
        /// Các thành phần mà loại này không có, ví dụ `trich-yeu`; không in và không đòi.
        without: Vec<Text> where Role::NAMES,
        /// Các thành phần thường phải có; thiếu thì nhắc.
        usual: Vec<Text> where Role::NAMES,
        /// Các đề mục mà một văn bản soạn xong phải có.
        headings: Vec<HeadingOfKind>,
        /// Mã soát riêng cho một số loại mà loại này cần.
        checks: Vec<Text>,
        /// Mã soát chung mà loại này không cần.
        unchecked: Vec<Text>,
    }
}

shape! {
    /// Ký hiệu và mẫu của một loại văn bản trong một khối.
    pub struct SymbolOfKind(text => code) {
        /// Chữ viết tắt tên loại; bỏ trống thì lấy của quy định.
        code: Option<Text>,
        /// Dòng số, ký hiệu, khi khác với khối kia.
        number: Option<Text>,
        /// Lời văn Kính gửi, khi khác với khối kia.
        address: Option<Text>,
        /// Mẫu của quy định mà loại này theo.
        model: Option<Text>,
        /// Các thành phần mà loại này không có ở riêng khối này, ví dụ `ngay-thang`.
        without: Vec<Text> where Role::NAMES,
        /// Tư cách của từng người ký, từ trái sang phải, ví dụ `[Thư ký, Chủ tọa]`.
        signatures: Vec<Text>,
        /// Lời xác nhận in dưới chữ ký.
        confirmation: Option<Text>,
        /// Nhãn của các dòng thông tin khi khác với khối kia, theo tên mục.
        labels: Option<Names<Text>>,
        /// Mã soát chung mà loại này không cần ở khối ấy.
        unchecked: Vec<Text>,
    }
}

shape! {
    /// Kính gửi của một loại văn bản.
    pub struct Address(text => word) {
        /// Tên lời văn của quy định, ví dụ `kinh-gui`.
        word: Needed<Text>,
        /// Bắt buộc phải có nơi gửi: `true`.
        needed: Option<Spanned<bool>>,
        /// Chữ mà dòng đứng trước nơi gửi có, trong văn bản soạn xong, ví dụ `điện`; bỏ trống là Kính gửi.
        seen: Option<Text>,
        /// Chỉ có ở một khối: `nha-nuoc` hoặc `dang`; bỏ trống nếu khối nào cũng có.
        only: Option<Text>,
    }
}

shape! {
    /// Dòng quyết định, quyết nghị của một loại văn bản.
    pub struct Resolves {
        /// Chữ in trên dòng ấy: `QUYẾT NGHỊ`.
        word: Needed<Text>,
        /// Tên lời văn của quy định, nói dòng ấy gồm những gì.
        form: Needed<Text>,
        /// Những khối buộc phải có dòng ấy: `nha-nuoc`, `dang`.
        needed: Vec<Text>,
    }
}

shape! {
    /// Một phần của thân văn bản.
    pub struct Part {
        /// Tên mục trong tệp mô tả.
        key: Needed<Text>,
        /// Nói về gì; hiện trong trình soạn thảo.
        about: Needed<Text>,
        /// Tên in trên văn bản khi tệp mô tả không đặt; bỏ trống thì nối thẳng các mục.
        heading: Option<Text>,
        /// Dấu của các ý ngắn trong phần này.
        mark: Option<Text>,
        /// Bắt buộc phải có: `true`.
        needed: Option<Spanned<bool>>,
    }
}

shape! {
    /// Một đề mục phải có.
    pub struct HeadingOfKind {
        /// Gọi là gì trong thông báo.
        name: Needed<Text>,
        /// Tên tiếng Anh.
        english: Option<Text>,
        /// Đề mục nào có một trong các từ này thì được tính.
        words: Vec<Text>,
    }
}

/// The part that holds the articles of a paper without chapters.
pub const ARTICLES: &str = "articles";

/// Names that templates find beside the keys of a description; no kind may take them.
pub const TAKEN: [&str; 8] = [
    "head", "ids", "lines", "parts", "party", "text", "words", "year",
];

/// What every paper has on it.
const EVERY_PAPER: [Role; 9] = [
    Role::QuocHieu,
    Role::TieuNgu,
    Role::TieuDe,
    Role::CoQuan,
    Role::SoKyHieu,
    Role::NgayThang,
    Role::TenLoai,
    Role::NoiNhan,
    Role::HoTen,
];

fn on(switch: &Option<Spanned<bool>>) -> bool {
    switch.as_ref().is_some_and(|it| it.value)
}

fn words(text: &Option<Text>) -> Option<&str> {
    text.as_ref().map(|it| it.value.as_str())
}

impl Part {
    pub fn is_needed(&self) -> bool {
        on(&self.needed)
    }
}

impl Kind {
    /// Its own keys, each by its name.
    pub fn own_keys(&self) -> impl Iterator<Item = (&Text, &OwnKey)> {
        let keys = self.keys.iter().flat_map(|it| &it.0);
        keys.map(|(name, key)| (name, key))
    }

    /// Whether papers of it say in a line of their own what they are about.
    pub fn has_subject(&self) -> bool {
        let of = [Role::TrichYeu, Role::TrichYeuDuoiSo].map(Role::name);
        !self.without.iter().any(|it| of.contains(&&*it.value))
    }

    /// What the line above its addressees has in it, when they do not follow "Kính gửi".
    pub fn said_to(&self) -> Option<&str> {
        words(&self.address.as_ref()?.seen)
    }

    /// Whether its papers may say below their kind who gives them.
    pub fn has_byline(&self) -> bool {
        self.own_keys().any(|(key, _)| key.value == "byline")
    }

    /// Whether one of its keys names those whom the paper goes to.
    pub fn addresses_by(&self, name: &str) -> bool {
        let mut keys = self.keys.iter().flat_map(|it| &it.0);
        keys.any(|(key, it)| key.value == name && it.is_addressing())
    }

    /// Whether its body is made of articles alone.
    pub fn needs_articles(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|it| it.is_needed() && it.key.0.value == ARTICLES)
    }

    /// What its line of decision says, if it has one.
    pub fn resolves(&self) -> Option<&str> {
        Some(&self.resolves.as_ref()?.word.0.value)
    }

    /// Whether it must have addressees.
    pub fn needs_addressee(&self) -> bool {
        self.address.as_ref().is_some_and(|it| on(&it.needed))
    }

    /// The name of the wording that its recipients begin with.
    pub fn first_recipient(&self) -> Option<&str> {
        words(&self.recipients)
    }

    /// How many sign it at least.
    pub fn least_signers(&self) -> usize {
        self.signers.as_ref().map_or(1, |it| it.value as usize)
    }

    /// Whether its papers name what they rest on above their words.
    pub fn rests_on_papers(&self) -> bool {
        let named = self.prints.iter().chain(&self.usual);
        named.into_iter().any(|it| it.value == Role::CanCu.name())
    }

    /// The sign its body ends with, when it is not the regulation's.
    pub fn ending(&self) -> Option<&str> {
        words(&self.ending)
    }

    /// The parts that its template must print: those it names, or else those of every paper.
    pub fn printed_roles(&self) -> impl Iterator<Item = Role> {
        let named = self.prints.iter();
        let named = named.filter_map(|it| Role::named(&it.value));
        let usual: &[Role] = match self.prints.is_empty() {
            true => &EVERY_PAPER,
            false => &[],
        };
        named.chain(usual.iter().copied())
    }

    /// The parts that its papers usually have.
    pub fn usual_roles(&self) -> impl Iterator<Item = Role> {
        self.usual.iter().filter_map(|it| Role::named(&it.value))
    }

    /// Whether a line begins with its printed name, letter for letter.
    pub fn is_title_of(&self, line: &str) -> bool {
        words(&self.title).is_some_and(|it| line.starts_with(it))
    }

    /// Whether a line is its printed name and nothing else.
    pub fn is_title_alone(&self, line: &str) -> bool {
        words(&self.title).is_some_and(|it| line == it)
    }

    /// Its name in the middle of a sentence, in both languages.
    pub fn called(&self) -> Message {
        let vi = self.name.0.value.to_lowercase();
        Message {
            en: words(&self.english).map_or_else(|| vi.clone(), str::to_owned),
            vi,
        }
    }

    /// Whether a check that is made for some kinds alone is made for this one.
    pub fn asks_for(&self, code: &str) -> bool {
        self.checks.iter().any(|it| it.value == code)
    }

    /// What templates learn of it, with what the recipients of the paper begin with. Its words were written for every paper, so they stand where
    /// this paper calls it.
    pub fn fact(&self, regulation: &Regulation, first: Option<Worded>, called: Span) -> Fact {
        let fact = |text: Option<&str>| match text {
            Some(text) => Fact::words(text, called),
            None => Fact::Nothing,
        };
        let marks = self.numbering.iter().map(|it| fact(Some(&it.value)));
        let resolves = self.resolves.as_ref().map(|it| {
            let form = regulation.word(&it.form.0.value);
            let members = [("word", &*it.word.0.value), ("form", form)];
            let members = members.map(|(key, words)| (key.into(), fact(Some(words))));
            Fact::Group(members.to_vec())
        });
        Fact::Group(vec![
            ("key".into(), fact(Some(&self.key))),
            ("name".into(), fact(Some(&self.name.0.value))),
            ("text".into(), fact(Some(&self.key))),
            ("title".into(), fact(words(&self.title))),
            ("address".into(), fact(self.address(regulation))),
            (
                "recipients".into(),
                first.map_or(Fact::Nothing, Fact::worded),
            ),
            ("resolves".into(), resolves.unwrap_or(Fact::Nothing)),
            ("numbering".into(), Fact::List(marks.collect())),
        ])
    }
}
