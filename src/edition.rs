//! An edition of a paper: the texts it was made of, each known by the fingerprint of its content, so that
//! another machine tells the same texts by the same digits.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Message;
use crate::list::List;
use crate::mark::{Fingerprint, MadeOf};
use crate::source::Source;

/// What a text is to the paper that is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Description,
    Office,
    Book,
    /// The description of a paper that it belongs to.
    Campaign,
    List,
    /// All that lies in a folder of templates.
    Folder,
    /// One text of such a folder.
    Template,
}

/// A text that a paper was made of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ingredient {
    pub part: Part,
    /// The name it was asked for by; of a template its path in its folder.
    pub name: String,
    /// Of a list its sheet, of templates the office that names their folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The file it was read from.
    pub file: String,
    pub fingerprint: String,
    /// All that is in it, while it is at hand.
    #[serde(skip)]
    pub content: Option<Content>,
}

/// What is in a text.
#[derive(Debug, Clone)]
pub enum Content {
    Words(Arc<Source>),
    File(Arc<[u8]>),
}

/// The texts that a paper was made of, its own description before the others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    pub texts: Vec<Ingredient>,
    /// The kind of the paper, and the name of the file of its regulation.
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub rule: String,
    /// The fingerprint of its kind and the templates that word it.
    pub template: String,
    /// That of the regulation it is laid out by.
    pub regulation: String,
}

impl PartialEq for Ingredient {
    fn eq(&self, other: &Ingredient) -> bool {
        self.is_asked_like(other) && self.fingerprint == other.fingerprint
    }
}

impl Eq for Ingredient {}

impl Content {
    pub fn bytes(&self) -> &[u8] {
        match self {
            Content::Words(source) => source.text.as_bytes(),
            Content::File(bytes) => bytes,
        }
    }
}

impl Ingredient {
    /// A text by the name it was asked for by.
    pub fn text(part: Part, name: &str, source: &Arc<Source>) -> Ingredient {
        Ingredient {
            part,
            name: name.to_owned(),
            of: None,
            file: source.name.clone(),
            fingerprint: source.fingerprint().to_owned(),
            content: Some(Content::Words(source.clone())),
        }
    }

    /// A list in a file, read on one of its sheets.
    pub fn list(file: &str, sheet: Option<&str>, list: &List) -> Ingredient {
        Ingredient {
            part: Part::List,
            name: file.to_owned(),
            of: sheet.map(str::to_owned),
            file: file.to_owned(),
            fingerprint: list.fingerprint.clone(),
            content: Some(Content::File(list.file.clone())),
        }
    }

    /// Whether it lies inside the program.
    pub fn is_built_in(&self) -> bool {
        self.file.starts_with('<')
    }

    /// Whether both answer one question.
    pub fn is_asked_like(&self, other: &Ingredient) -> bool {
        self.part == other.part && self.name == other.name && self.of == other.of
    }
}

/// The kinds of inputs that a mark tells apart, each with the texts that are of it.
pub const INPUTS: [(&str, &[Part]); 4] = [
    ("description", &[Part::Description]),
    ("office", &[Part::Office, Part::Book]),
    ("campaign", &[Part::Campaign]),
    ("list", &[Part::List]),
];

/// How the mark calls the templates, and the regulation.
pub const TEMPLATE: &str = "template";
pub const REGULATION: &str = "regulation";
/// What makes papers of inputs, and is told by no mark.
pub const PROGRAM: &str = "program";

/// What a kind of input is to a reader.
pub fn called(kind: &str) -> Message {
    match kind {
        "description" => message!("tệp mô tả", "the description"),
        "office" => message!("tệp đơn vị", "the office"),
        "campaign" => message!("văn bản gốc", "its campaign"),
        "list" => message!("danh sách", "the list"),
        PROGRAM => message!("chương trình", "the program"),
        TEMPLATE => message!("mẫu", "the template"),
        REGULATION => message!("quy định", "the regulation"),
        _ => message!("{kind}", "{kind}"),
    }
}

/// Digits of a fingerprint that a mark has room for.
const DIGITS: usize = 16;

impl Edition {
    /// The description it was made of.
    pub fn description(&self) -> Option<&Ingredient> {
        self.of_part(Part::Description).next()
    }

    fn of_part(&self, part: Part) -> impl Iterator<Item = &Ingredient> {
        self.texts.iter().filter(move |it| it.part == part)
    }

    /// What a mark tells of it: each kind of input with its fingerprint.
    pub fn inputs(&self) -> Vec<(String, String)> {
        let joined = |parts: &[Part]| {
            let texts = parts.iter().flat_map(|it| self.of_part(*it));
            let told: Vec<&str> = texts.map(|it| it.fingerprint.as_str()).collect();
            joined(&told)
        };
        let texts = INPUTS
            .iter()
            .filter_map(|(kind, parts)| Some((*kind, joined(parts)?)));
        let folders = self.of_part(Part::Folder).map(|it| it.fingerprint.as_str());
        let template: Vec<&str> = std::iter::once(self.template.as_str())
            .chain(folders)
            .collect();
        let others = [
            (TEMPLATE, joined_known(&template)),
            (REGULATION, joined_known(&[&self.regulation])),
        ];
        let others = others
            .into_iter()
            .filter_map(|(kind, it)| Some((kind, it?)));
        let all = texts.chain(others);
        all.map(|(kind, it)| (kind.to_owned(), it)).collect()
    }

    /// The kinds of inputs that are not as they were in another.
    pub fn changed(&self, other: &Edition) -> Vec<&'static str> {
        let (own, theirs) = (self.inputs(), other.inputs());
        let of = |all: &[(String, String)], kind: &str| {
            let found = all.iter().find(|(known, _)| known == kind);
            found.map(|(_, fingerprint)| fingerprint.clone())
        };
        let kinds = INPUTS.iter().map(|(kind, _)| *kind);
        let kinds = kinds.chain([TEMPLATE, REGULATION]);
        kinds.filter(|it| of(&own, it) != of(&theirs, it)).collect()
    }

    /// Whether a mark tells of just these texts.
    pub fn is_told_by(&self, made_of: &MadeOf) -> bool {
        let inputs = self.inputs();
        !inputs.is_empty() && inputs.iter().all(|it| made_of.inputs.contains(it))
    }
}

/// Fingerprints as one; none of none.
fn joined(all: &[&str]) -> Option<String> {
    let whole = match all {
        [] => return None,
        [one] => (*one).to_owned(),
        _ => {
            let mut whole = Fingerprint::default();
            all.iter().for_each(|it| whole.put(it.as_bytes()));
            whole.end()
        }
    };
    Some(whole.chars().take(DIGITS).collect())
}

/// The same of those that are known.
fn joined_known(all: &[&str]) -> Option<String> {
    let known: Vec<&str> = all.iter().copied().filter(|it| !it.is_empty()).collect();
    joined(&known)
}

/// An edition as it is kept in the history of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Counted from 1, and never given twice.
    pub number: u32,
    /// When it was first made, in seconds since 1970.
    pub time: u64,
    pub edition: Edition,
    /// The files it was last written to, folder by folder.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub made: Vec<Made>,
}

/// What was written of an edition into one folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// The way to the folder from that of the description.
    pub folder: String,
    /// The fingerprint of the program, of its fonts and of the standards that PDFs keep.
    pub program: String,
    /// Whether it was judged as a paper to be signed.
    pub is_final: bool,
    /// The names of the files, each with the fingerprint of its bytes.
    pub files: Vec<(String, String)>,
    /// How many errors, warnings and notes were told of it.
    pub told: [usize; 3],
}

impl Made {
    /// Whether the folder lies where no way is told to.
    pub fn is_far(&self) -> bool {
        self.folder.starts_with("*/")
    }

    /// The way to one of its files.
    pub fn path(&self, name: &str) -> String {
        match &*self.folder {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        }
    }
}
