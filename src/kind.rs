//! A kind of paper, such as the file beside its template tells of it: no kind is known otherwise.

use crate::campaign::{Campaign, Names};
use crate::diagnostic::{Diagnostic, Message, Sink};
use crate::fact::Fact;
use crate::regulation::Regulation;
use crate::role::Role;
use crate::shape;
use crate::shape::{Needed, Text, nearest};
use crate::source::{Span, Spanned};
use crate::worded::Worded;
pub use key::OwnKey;
pub use kinds::Kinds;

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

    fn of_family(&self, family: &str) -> Option<&SymbolOfKind> {
        self.symbols.as_ref()?.get(family)
    }

    fn under(&self, regulation: &Regulation) -> Option<&SymbolOfKind> {
        self.of_family(&regulation.family.0.value)
    }

    /// The letters that stand for it in a symbol; empty when it has none.
    pub fn code<'a>(&'a self, regulation: &'a Regulation) -> &'a str {
        let own = self.under(regulation).and_then(|it| words(&it.code));
        let given = || regulation.types.0.get(&self.key);
        own.or_else(|| Some(given()?.text.0.value.as_str()))
            .unwrap_or("")
    }

    /// The name of the wording its number line has in a regulation, or the wording itself.
    pub fn number(&self, regulation: &Regulation) -> &str {
        let own = self.under(regulation).and_then(|it| words(&it.number));
        own.or(words(&self.number)).unwrap_or("so")
    }

    /// Which model of the regulation it follows.
    pub fn model(&self, regulation: &Regulation) -> Option<&str> {
        self.under(regulation).and_then(|it| words(&it.model))
    }

    /// Whether its papers under a regulation have some part at all.
    pub fn lacks(&self, role: Role, regulation: &Regulation) -> bool {
        self.lacks_in(role, &regulation.family.0.value)
    }

    /// Whether its papers in a family have some part at all.
    pub fn lacks_in(&self, role: Role, family: &str) -> bool {
        let own = self.of_family(family).into_iter();
        let lacking = self.without.iter().chain(own.flat_map(|it| &it.without));
        lacking.into_iter().any(|it| it.value == role.name())
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

    /// Whether a line in capitals says as what somebody signs.
    pub fn is_signature(&self, line: &str) -> bool {
        let families = self.symbols.iter().flat_map(|it| &it.0);
        let mut all = families.flat_map(|(_, it)| &it.signatures);
        all.any(|it| it.value.to_uppercase() == line.trim())
    }

    /// As what somebody signs, counted from the left.
    pub fn signature(&self, place: usize, regulation: &Regulation) -> Option<&str> {
        let signatures = &self.under(regulation)?.signatures;
        signatures.get(place).map(|it| it.value.as_str())
    }

    /// What stands in front of a line of label and words, if a key is one.
    pub fn label<'a>(&'a self, name: &str, regulation: &Regulation) -> Option<&'a str> {
        let (_, key) = self.own_keys().find(|(key, _)| key.value == name)?;
        let own = self.under(regulation).and_then(|it| it.labels.as_ref());
        let own = own.and_then(|it| it.get(name)).map(|it| it.value.as_str());
        own.or(key.label())
    }

    /// What is confirmed below the signature.
    pub fn confirmation(&self, regulation: &Regulation) -> Option<&str> {
        words(&self.under(regulation)?.confirmation)
    }

    /// What stands before its addressees, if it may have any.
    pub fn address<'a>(&'a self, regulation: &'a Regulation) -> Option<&'a str> {
        self.address_word(regulation).map(|it| regulation.word(it))
    }

    /// The name of that wording.
    pub fn address_word(&self, regulation: &Regulation) -> Option<&str> {
        if !self.is_addressed(&regulation.family.0.value) {
            return None;
        }
        let usual = self.address.as_ref()?.word.0.value.as_str();
        let own = self.under(regulation).and_then(|it| words(&it.address));
        Some(own.unwrap_or(usual))
    }

    /// Whether it may have addressees in papers of a family.
    pub fn is_addressed(&self, family: &str) -> bool {
        let address = self.address.as_ref();
        address.is_some_and(|it| it.only.as_ref().is_none_or(|only| only.value == family))
    }

    /// Whether one of its keys names those whom the paper goes to.
    pub fn addresses_by(&self, name: &str) -> bool {
        let mut keys = self.keys.iter().flat_map(|it| &it.0);
        keys.any(|(key, it)| key.value == name && it.is_addressing())
    }

    /// Whether there are such papers in a family.
    pub fn is_of(&self, family: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.value == family)
    }

    /// Whether it must have its line of decision in papers of a family.
    pub fn must_resolve(&self, family: &str) -> bool {
        let resolves = self.resolves.as_ref();
        resolves.is_some_and(|it| it.needed.iter().any(|it| it.value == family))
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

    /// Whether a check that is made for all kinds is not made for this one in papers of a family.
    pub fn is_spared(&self, code: &str, family: &str) -> bool {
        let own = self.of_family(family).into_iter();
        let own = own.flat_map(|it| &it.unchecked);
        self.unchecked.iter().chain(own).any(|it| it.value == code)
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

    /// Tells of what in its file cannot be.
    pub fn judge(&self, sink: &mut Sink) {
        let roles = || Role::ALL.iter().map(|it| it.name());
        let families = self.symbols.iter().flat_map(|it| &it.0);
        let lacking = families.flat_map(|(_, it)| &it.without);
        let named = self.prints.iter().chain(&self.without).chain(&self.usual);
        for role in named.chain(lacking) {
            if Role::named(&role.value).is_none() {
                sink.push(none_of(
                    role,
                    message!("thành phần", "part of a paper"),
                    roles(),
                ));
            }
        }
        let taken = Campaign::KEYS.iter().chain(&TAKEN);
        let keys: Vec<&Text> = self.own_keys().map(|(name, _)| name).collect();
        let parts: Vec<&Text> = self.parts.iter().map(|it| &it.key.0).collect();
        let named = parts.iter().chain(&keys).enumerate();
        for (place, name) in named {
            let before = parts.iter().chain(&keys).take(place);
            let word = &name.value;
            if taken.clone().any(|it| it == word) || before.clone().any(|it| it.value == *word) {
                let message = message!(
                    "tên `{word}` đã dùng cho mục khác của tệp mô tả",
                    "the name `{word}` is already that of another key of a description"
                );
                let found = Diagnostic::fatal("kind-fault", name.span, message);
                sink.push(found.cure(message!("đặt tên khác", "choose another name")));
            }
        }
        let all: Vec<_> = self.own_keys().collect();
        for (_, key) in &all {
            key.judge(&all, sink);
        }
    }
}

/// The finding for a word in a kind's file that is none of the known ones.
pub fn none_of<'a>(
    word: &Text,
    what: Message,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let (vi, en, typed) = (&what.vi, &what.en, &word.value);
    let message = message!("không có {vi} `{typed}`", "there is no {en} `{typed}`");
    let found = Diagnostic::fatal("kind-fault", word.span, message);
    match nearest(typed, known.clone()) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None => {
            let list = known.collect::<Vec<_>>().join(", ");
            found.cure(message!("dùng được: {list}", "can stand here: {list}"))
        }
    }
}
