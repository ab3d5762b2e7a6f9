//! A kind of an office's own to start from: its file, its template, and a description that tries
//! them.

use unicode_normalization::UnicodeNormalization;

use super::begin::{Blank, description};
use super::built_in::{BUILT_IN, STARTERS, built_in};
use super::unplaced;
use crate::campaign::Office;
use crate::diagnostic::Message;
use crate::kind::{Kind, SymbolOfKind};
use crate::list::unmarked;
use crate::proof::word::capital;
use crate::regulation::Regulation;
use crate::shape::{Text, nearest};

const KIND: &str = include_str!("../../data/new-kind/kind.yaml");
/// An office to be changed, for who has none yet.
pub const OFFICE: &str = include_str!("../../data/new-kind/office.yaml");
const TEMPLATE: &str = include_str!("../../data/new-kind/template.jinja");

/// The texts of a new kind, and the name of their files.
pub struct OwnKind {
    pub key: String,
    pub kind: String,
    pub template: String,
    pub description: String,
}

/// Whose papers a new kind is tried on: the name of an office, and its file.
pub struct Issuer<'a> {
    pub name: &'a str,
    pub text: &'a str,
}

impl OwnKind {
    /// Of a kind by its printed name, from nothing or like one of the built-in kinds.
    pub fn new(name: &str, like: Option<&str>, issuer: &Issuer) -> Result<OwnKind, Message> {
        let name = capital(name.trim());
        let key = key(&name)?;
        if built_in(&format!("{key}.jinja")).is_some() {
            return Err(message!(
                "loại `{key}` đã có sẵn; `kehoach eject {key}` chép nó ra để sửa",
                "there is a kind `{key}`; `kehoach eject {key}` copies it out"
            ));
        }
        let (kind, template) = match like {
            None => (KIND.to_owned(), TEMPLATE.to_owned()),
            Some(other) => like_another(other, &name)?,
        };
        let (title, letters) = (name.to_uppercase(), initials(&name));
        let filled = |text: &str| {
            let text = text.replace("{name}", &name).replace("{key}", &key);
            text.replace("{title}", &title)
                .replace("{letters}", &letters)
        };
        let kind = filled(&kind);
        let mut declared = unplaced::<Kind>(&kind).0.ok_or_else(broken)?;
        declared.key.clone_from(&key);
        let office = unplaced::<Office>(issuer.text).0.ok_or_else(|| {
            let name = issuer.name;
            message!(
                "không đọc được đơn vị `{name}`",
                "the office `{name}` cannot be read"
            )
        })?;
        let blank = Blank {
            office_name: issuer.name,
            office: &office,
            year: None,
            subject: None,
            signer: None,
            lent: None,
        };
        Ok(OwnKind {
            description: description(&declared, &blank),
            template: filled(&template),
            kind,
            key,
        })
    }
}

/// The folder of templates that an office names.
pub fn templates_of(office: &str) -> Option<String> {
    unplaced::<Office>(office).0?.templates.map(|it| it.value)
}

/// The paths of a built-in kind and its template, of a starter, or of one built-in text.
pub fn paths_of(name: &str) -> Result<Vec<&'static str>, Message> {
    let wanted = [
        name.to_owned(),
        format!("kinds/{name}.yaml"),
        format!("{name}.jinja"),
        format!("{STARTERS}{name}.yaml"),
    ];
    let paths = BUILT_IN.iter().map(|(path, _)| *path);
    let found: Vec<&str> = paths
        .filter(|it| wanted.iter().any(|own| own == it))
        .collect();
    match found.is_empty() {
        true => Err(no_kind(name)),
        false => Ok(found),
    }
}

fn no_kind(name: &str) -> Message {
    let kinds = BUILT_IN.iter().filter_map(|(path, _)| {
        let path = path.strip_prefix("kinds/")?;
        path.strip_suffix(".yaml")
    });
    match nearest(name, kinds.clone()) {
        Some(near) => message!(
            "không có loại văn bản `{name}`; có phải là `{near}`?",
            "there is no kind of paper `{name}`; did you mean `{near}`?"
        ),
        None => {
            let list = kinds.collect::<Vec<_>>().join(", ");
            message!(
                "không có loại văn bản `{name}`; có sẵn: {list}",
                "there is no kind of paper `{name}`; there are: {list}"
            )
        }
    }
}

fn broken() -> Message {
    message!(
        "tên này không làm tên loại văn bản được",
        "this cannot be the name of a kind of paper"
    )
}

/// The letters of a built-in kind in a family.
fn letters_of(key: &str, family: &str) -> Option<String> {
    let texts = BUILT_IN
        .iter()
        .filter(|(path, _)| path.starts_with("regulations/"));
    let mut all = texts.filter_map(|(_, text)| unplaced::<Regulation>(text).0);
    let regulation = all.find(|it| it.family.0.value == family)?;
    let letters = regulation.types.0.get(key)?;
    Some(letters.text.0.value.clone())
}

/// The file and the template of a built-in kind, with room for another name.
fn like_another(key: &str, name: &str) -> Result<(String, String), Message> {
    let text = built_in(&format!("kinds/{key}.yaml")).ok_or_else(|| no_kind(key))?;
    let template = built_in(&format!("{key}.jinja")).ok_or_else(|| no_kind(key))?;
    let kind = unplaced::<Kind>(text).0.ok_or_else(|| no_kind(key))?;
    let mut out = format!(
        "# {{name}}: loại văn bản riêng của đơn vị, làm theo loại `{key}` có sẵn.\n\
         # Mẫu của nó là tệp `{{key}}.jinja` ở thư mục bên trên.\n\n\
         # Tên loại như viết trong câu, rồi như in trên văn bản\nname: {{name}}\n"
    );
    if kind.title.is_some() {
        out += "title: {title}\n";
    }
    out += "\n# Chữ viết tắt trong ký hiệu; đơn vị dùng chữ khác thì sửa\nsymbols:\n";
    for family in ["nha-nuoc", "dang"] {
        let own = kind.symbols.as_ref().and_then(|it| it.get(family));
        // What is but another name of a kind, such as "Thông báo tuyển sinh", has its letters.
        let called = name.to_lowercase().replace('-', " ");
        let is_one = called.starts_with(&kind.name.0.value.to_lowercase());
        let letters = is_one.then(|| letters_of(key, family)).flatten();
        let letters = letters.as_deref().unwrap_or("{letters}");
        out += &format!("  {family}: {}\n", symbol(own, letters));
    }
    out += "\n";
    let mut is_kept = false;
    for line in text.lines() {
        let is_first = line.starts_with(|c: char| c.is_ascii_lowercase());
        let is = |key: &str| line.starts_with(&format!("{key}:"));
        if is_first {
            // An office of either family may have a kind of its own.
            let replaced = ["name", "english", "title", "symbols", "only", "note"];
            is_kept = !replaced.into_iter().any(is);
        }
        if is_kept || line.starts_with('#') && !is_head(text, line) {
            out += line;
            out.push('\n');
        }
    }
    let body = match template.trim_start().strip_prefix("{#") {
        Some(rest) => rest.split_once("#}").map_or(template, |(_, body)| body),
        None => template,
    };
    let head = "{# {name}. Mỗi dòng là `@vai lời văn`; dòng ghi chú như dòng này không in. #}\n";
    Ok((out, format!("{head}{}", body.trim_start_matches('\n'))))
}

/// Whether a remark stands before the first key: it tells of the other kind.
fn is_head(text: &str, line: &str) -> bool {
    let mut head = text.lines().take_while(|it| it.starts_with('#'));
    head.any(|it| it == line)
}

/// The symbol of a new kind, with what the other kind has in a family alone.
fn symbol(own: Option<&SymbolOfKind>, letters: &str) -> String {
    let Some(own) = own else {
        return letters.to_owned();
    };
    let mut keys = vec![format!("code: {letters}")];
    let mut key = |name: &str, text: &Option<Text>| {
        keys.extend(text.iter().map(|it| format!("{name}: \"{}\"", it.value)));
    };
    key("number", &own.number);
    key("address", &own.address);
    let mut list = |name: &str, all: &[Text]| {
        let words: Vec<&str> = all.iter().map(|it| it.value.as_str()).collect();
        let list = format!("{name}: [{}]", words.join(", "));
        keys.extend((!words.is_empty()).then_some(list));
    };
    list("without", &own.without);
    list("signatures", &own.signatures);
    list("unchecked", &own.unchecked);
    let labels = own.labels.iter().flat_map(|it| &it.0);
    let labels = labels.map(|(name, it)| format!("{}: \"{}\"", name.value, it.value));
    let labels: Vec<String> = labels.collect();
    keys.extend((!labels.is_empty()).then(|| format!("labels: {{{}}}", labels.join(", "))));
    match keys.len() {
        1 => letters.to_owned(),
        _ => format!("{{{}}}", keys.join(", ")),
    }
}

/// A name without marks, in small letters, its words joined by `-`.
fn key(name: &str) -> Result<String, Message> {
    let bare = unmarked(name).to_lowercase();
    let words: Vec<&str> = bare
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    let is_plain = name
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | ','));
    match words.is_empty() || !is_plain || name.chars().count() > 80 {
        true => Err(broken()),
        false => Ok(words.join("-")),
    }
}

/// The first letters of the words, as symbols have them.
pub fn initials(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let first = words.filter_map(|it| it.chars().next());
    let bare = first.flat_map(|it| it.to_uppercase()).map(|it| match it {
        'Đ' => 'Đ',
        other => std::iter::once(other).nfd().next().unwrap_or(other),
    });
    bare.collect()
}
