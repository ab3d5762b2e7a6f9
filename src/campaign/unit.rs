//! Bodies and people: the register of an office, and references into it.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::{Campaign, Office, When};
use crate::diagnostic::{Diagnostic, Sink};
use crate::fact::Fact;
use crate::node::{Kind, Node};
use crate::shape;
use crate::shape::{Field, Known, Needed, Shape, Text};
use crate::source::Spanned;

shape! {
    /// Một đơn vị hoặc cá nhân trong sổ; chỉ có tên thì viết thẳng tên.
    pub struct Unit(text => name) {
        /// Tên đầy đủ.
        name: Needed<Text>,
        /// Tên gọi tắt, dùng ở nơi nhận và trong câu. Gõ: `{{ units.phong-vhxh.short }}`.
        short: Option<Text>,
        /// Bậc so với đơn vị ban hành.
        rank: Option<Text> where &Unit::RANKS,
        /// Ký hiệu của đơn vị, ví dụ `VX`.
        symbol: Option<Text>,
        /// Loại đơn vị, ví dụ `trường học`.
        kind: Option<Text>,
        /// Cách xưng hô trong thư, ví dụ `Ông`, `Đồng chí`.
        form: Option<Text>,
        /// Người phụ trách: họ và tên.
        head: Option<Text>,
        /// Chức vụ của người phụ trách.
        title: Option<Text>,
        /// Địa chỉ.
        address: Option<Text>,
        /// Số điện thoại.
        phone: Option<Text>,
        /// Thư điện tử.
        mail: Option<Text>,
        /// Các nhóm mà đơn vị thuộc về; nơi nhận ghi tên nhóm là gửi cả nhóm. Gõ: `[to-dan-pho, phia-bac]`.
        tags: Vec<Text>,
        /// Hoạt động từ ngày.
        from: Option<When>,
        /// Hoạt động đến hết ngày.
        until: Option<When>,
    }
}

impl Unit {
    /// How a unit stands to the office that issues: above, level, below.
    pub const RANKS: [Known; 3] = [
        ("tren", "Cấp trên"),
        ("ngang", "Ngang cấp"),
        ("duoi", "Cấp dưới, trực thuộc"),
    ];
}

/// Names the office chose, each with what it stands for, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Names<T>(pub Vec<(Text, T)>);

impl<T> Default for Names<T> {
    fn default() -> Self {
        Names(Vec::new())
    }
}

impl<T> Names<T> {
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(k, _)| k.value == name).map(|(_, v)| v)
    }
}

impl<T: Shape> Shape for Names<T> {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        let Kind::Map(pairs) = &node.kind else {
            sink.push(shape::wrong_kind(
                node,
                &message!("các dòng `tên: nội dung`", "lines of `name: content`"),
            ));
            return None;
        };
        let mut names = Vec::new();
        for (key, value) in pairs {
            if !is_key(&key.value) {
                let word = &key.value;
                sink.push(
                    Diagnostic::fatal(
                        "bad-name",
                        key.span,
                        message!(
                            "`{word}` không dùng làm tên gọi được",
                            "`{word}` cannot be a name"
                        ),
                    )
                    .cure(message!(
                        "tên gọi viết thường, không dấu, nối bằng `-`, ví dụ `phong-vhxh`",
                        "names are lower case without marks, joined by `-`, such as `phong-vhxh`"
                    )),
                );
                continue;
            }
            let name = Text::new(key.value.to_string(), key.span);
            names.extend(T::read(value, sink).map(|v| (name, v)));
        }
        Some(Names(names))
    }
    fn schema(defs: &mut Map<String, Value>) -> Value {
        json!({ "type": "object", "additionalProperties": T::schema(defs) })
    }
    fn fact(&self) -> Fact {
        Fact::Group(
            self.0
                .iter()
                .map(|(k, v)| (k.value.clone().into(), v.fact()))
                .collect(),
        )
    }
}

/// Whether a word has the form of a name: `[a-z0-9]` words joined by `-`.
pub fn is_key(word: &str) -> bool {
    !word.is_empty()
        && word.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// One or more bodies: keys of the register, or words for what is in no register.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Who(pub Vec<Spanned<String>>);

impl Who {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that refer to the register.
    pub fn keys(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.0.iter().filter(|w| is_key(&w.value))
    }
}

impl Field for Who {
    const REQUIRED: bool = false;
    fn field(found: Option<&Node>, sink: &mut Sink) -> Option<Self> {
        Vec::<Text>::field(found, sink).map(Who)
    }
    /// A comment tells those who offer words that the register has them.
    fn schema(defs: &mut Map<String, Value>) -> Value {
        let mut schema = <Vec<Text> as Field>::schema(defs);
        schema["$comment"] = "register".into();
        schema
    }
    fn fact(&self) -> Fact {
        Fact::List(self.0.iter().map(one).collect())
    }
}

/// A key waits for the register; typed words are their own name.
fn one(who: &Spanned<String>) -> Fact {
    if is_key(&who.value) {
        return Fact::Unit(who.clone());
    }
    let members = ["text", "name", "short"];
    Fact::Group(
        members
            .map(|m| (m.into(), Fact::Words(who.clone())))
            .to_vec(),
    )
}

/// The units a paper can refer to: its own before those of its office.
#[derive(Debug, Clone, Default)]
pub struct Register<'a> {
    /// Units by their keys; of two with one key the first counts.
    units: HashMap<&'a str, &'a Unit>,
    keys: Vec<&'a str>,
}

impl<'a> Register<'a> {
    /// The units that a paper of an office can refer to.
    pub fn of(campaign: &'a Campaign, office: &'a Office) -> Self {
        Register::new(campaign.units.iter().chain(&office.units))
    }

    pub fn new(lists: impl IntoIterator<Item = &'a Names<Unit>>) -> Self {
        let (mut units, mut keys) = (HashMap::new(), Vec::new());
        for (key, unit) in lists.into_iter().flat_map(|names| &names.0) {
            keys.push(key.value.as_str());
            units.entry(key.value.as_str()).or_insert(unit);
        }
        Self { units, keys }
    }

    pub fn get(&self, key: &str) -> Option<&'a Unit> {
        self.units.get(key).copied()
    }

    pub fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.keys.iter().copied()
    }

    /// The full name of a unit; words are their own.
    pub fn name(&self, key: &str) -> String {
        let unit = self.get(key);
        unit.map_or_else(|| key.to_owned(), |it| it.name.0.value.clone())
    }

    /// The units that a tag is on, each once.
    pub fn tagged(&self, tag: &str) -> Vec<&'a str> {
        let mut seen = HashSet::new();
        let is_tagged = |unit: &Unit| unit.tags.iter().any(|it| it.value.trim() == tag);
        let keys = self.keys().filter(|it| seen.insert(*it));
        keys.filter(|it| self.get(it).is_some_and(is_tagged))
            .collect()
    }

    /// The units that a name means: one of its own, or those that a tag is on; words mean themselves.
    pub fn meant(&self, name: &str) -> Vec<String> {
        let tagged = match is_key(name) && self.get(name).is_none() {
            true => self.tagged(name),
            false => Vec::new(),
        };
        match tagged.is_empty() {
            true => vec![name.to_owned()],
            false => tagged.into_iter().map(str::to_owned).collect(),
        }
    }

    /// The tags of its units.
    pub fn tags(&self) -> impl Iterator<Item = &'a str> {
        let tags = self.units.values().flat_map(|it| &it.tags);
        tags.map(|it| it.value.trim())
    }
}
