//! A finished paper taken back into the description that it could have been made of: what is certain
//! becomes data, all else stays prose in its place. How firmly a line must be typed is known when the
//! paper was made anew and compared.

mod annex;
mod back;
mod basis;
mod body;
mod closing;
mod decider;
mod doer;
mod entry;
mod fields;
mod figure;
mod firm;
mod foot;
mod head;
mod heading;
mod joined;
mod label;
mod lacking;
mod line;
mod look;
mod manner;
mod measure;
mod office;
mod part;
mod signature;
mod spelled;
mod table;
mod taken;
mod theirs;
mod tree;
mod unit;
mod us;

use std::cell::RefCell;

use crate::campaign::Office;
use crate::description::{Group, Value};
use crate::kind::{Kind, Kinds};
use crate::manuscript::{Manuscript, Stretch};
use crate::proof::Proof;
use crate::regulation::Regulation;
use crate::role::Role;
pub use back::{Back, Returned, are_beside, back, words};
use figure::Wanted;
pub use figure::once;
pub use firm::Firm;
use firm::{DOUBLED, PROSE};
pub use joined::Joined;
pub use label::duty;
pub use line::{Lines, escaped};
pub use taken::{Taken, Takes};
pub use theirs::{Due, Given, Theirs};
use unit::Register;
pub use us::{Called, Us};

/// What is known beside the paper itself.
pub struct Known<'a> {
    pub kinds: &'a Kinds,
    pub regulation: Option<&'a Regulation>,
    /// Its name, when the paper is older than all.
    pub old_regulation: Option<&'a str>,
    /// The offices at hand, by their names.
    pub offices: &'a [(String, Office)],
}

/// A paper as a description.
pub struct Recovered {
    pub campaign: Group,
    /// The name of its office, and what its file says when it is not at hand.
    pub office: String,
    pub new_office: Option<Group>,
    /// What was taken for what.
    pub takes: Takes,
    names: Vec<String>,
}

impl Recovered {
    /// The address that a new office prints.
    pub fn contact(&self) -> Option<&str> {
        match self.new_office.as_ref()?.get("contact")? {
            Value::Words(words) => Some(words),
            _ => None,
        }
    }
}

/// The lines of a paper.
pub fn lines<'a>(proof: &'a Proof<'a>, document: Option<(&Manuscript, &[Stretch])>) -> Lines<'a> {
    match document {
        Some((manuscript, stretches)) => Lines::of_document(proof, manuscript, stretches),
        None => Lines::of_text(proof),
    }
}

/// Takes a paper back; none when there is no kind that it could be of.
pub fn recover(lines: &Lines, known: &Known, firm: &Firm) -> Option<Recovered> {
    // Names that come again are units of the register, which is known when all are read.
    let first = taken_back(lines, known, firm, &Register::default())?;
    match Register::of(&first.names, first.new_office.is_some()) {
        register if register.is_empty() => Some(first),
        register => taken_back(lines, known, firm, &register),
    }
}

fn taken_back(lines: &Lines, known: &Known, firm: &Firm, register: &Register) -> Option<Recovered> {
    let mut paper = Paper::new(lines, known, firm, register)?;
    let kind = paper.kind;
    let (name, mut office) = paper.office();
    let mut campaign = Group::default();
    campaign.say("office", name.clone());
    campaign.say("kind", kind.key.clone());
    if let Some(why) = paper.doubt_of_kind() {
        campaign.remark(why);
    }
    if let Some(name) = known.old_regulation {
        campaign.say("regulation", name);
        campaign.remark("văn bản có trước các quy định mà chương trình biết");
    }
    paper.head(&mut campaign, office.as_ref());
    paper.body(&mut campaign);
    paper.foot(&mut campaign);
    paper.annexes(&mut campaign);
    if let Some(office) = &mut office {
        office.put("units", paper.register.group());
    }
    Some(Recovered {
        campaign,
        office: name,
        new_office: office,
        takes: paper.takes,
        names: paper.names.into_inner(),
    })
}

/// A paper as those read it who receive it; none when there is no kind that it could be of.
pub fn theirs(lines: &Lines, known: &Known) -> Option<Theirs> {
    let firm = Firm::of(&lines.proof.paragraphs);
    let register = Register::default();
    Some(Paper::new(lines, known, &firm, &register)?.theirs())
}

/// The kind of a paper: the one it names, or that its symbol tells, or else the one without a printed name.
fn kind<'a>(lines: &Lines, known: &Known<'a>) -> Option<&'a Kind> {
    let (kinds, family) = (known.kinds, lines.proof.head.family());
    let named = lines.proof.head.kind.map(|it| it.key.as_str());
    let has_theme = lines.first(Role::ChuDe).is_some() && lines.first(Role::TenLoai).is_none();
    let themed = kinds
        .iter()
        .find(|it| it.is_of(family) && it.own_keys().any(|(key, _)| key.value == "theme"));
    let told = || {
        let symbol = head::class(&lines.first(Role::SoKyHieu)?.text);
        let regulation = known.regulation?;
        let mut all = kinds.iter().filter(|it| it.is_of(family));
        all.find(|it| it.title.is_some() && it.code(regulation) == symbol)
    };
    // The letters of another kind tell that it is none of theirs.
    let is_theirs = |it: &&Kind| {
        let symbol = lines.first(Role::SoKyHieu).map(|it| head::class(&it.text));
        let own = known.regulation.map_or("", |own| it.code(own));
        symbol.is_none_or(|it| it.is_empty() || it == own)
    };
    themed
        .filter(|it| has_theme && is_theirs(it))
        .or_else(|| kinds.get(named?))
        .or_else(told)
        .or_else(|| kinds.untitled())
}

/// A paper on its way back.
struct Paper<'p, 'a> {
    lines: &'p Lines<'a>,
    known: &'p Known<'p>,
    kind: &'p Kind,
    firm: &'p Firm,
    /// Its office, when that is at hand.
    office: Option<&'p Office>,
    takes: Takes,
    /// The key of the part at hand, and the values that are looked for in it.
    part: String,
    wanted: Wanted,
    /// The units of an office that is new.
    register: &'p Register,
    /// How the paper labels most lines of who does what.
    labels: Vec<(&'static str, &'p str)>,
    /// Whether an annex is at hand, which has entries alone.
    in_annex: bool,
    /// Bodies that receive the paper, by their names.
    receivers: Vec<&'p str>,
    /// All names of bodies, as often as they come.
    names: RefCell<Vec<String>>,
}

impl<'p, 'a> Paper<'p, 'a> {
    fn new(
        lines: &'p Lines<'a>,
        known: &'p Known<'p>,
        firm: &'p Firm,
        register: &'p Register,
    ) -> Option<Paper<'p, 'a>> {
        Some(Paper {
            lines,
            known,
            kind: kind(lines, known)?,
            firm,
            office: None,
            takes: Takes::default(),
            part: String::new(),
            wanted: Wanted::Times,
            register,
            receivers: unit::receivers(lines),
            names: RefCell::default(),
            labels: label::usual(lines.all.iter(), |_| true),
            in_annex: false,
        })
    }

    /// Why its kind is only guessed.
    fn doubt_of_kind(&self) -> Option<&'static str> {
        let has = |role| self.lines.first(role).is_some();
        let is_named = has(Role::TenLoai) || has(Role::ChuDe);
        match self.kind.title.is_some() {
            true => (!is_named).then_some("đoán loại theo ký hiệu: bản cũ không in tên loại"),
            false => {
                let tells = [
                    Role::SoKyHieu,
                    Role::TrichYeuDuoiSo,
                    Role::KinhGui,
                    Role::NoiGui,
                ];
                let is_told = tells.into_iter().any(has);
                (!is_told).then_some("không thấy loại văn bản; coi là văn bản không có tên loại")
            }
        }
    }

    /// How firmly a line must be typed.
    fn firm(&self, line: &line::Line) -> u8 {
        self.firm.at(line)
    }

    /// The words of a line, without their looks where these did not come back.
    fn typed(&self, line: &line::Line) -> String {
        match self.firm(line) < PROSE {
            true => line.typed.clone(),
            false => line.plain(),
        }
    }

    /// Its number and its words.
    fn whole(&self, line: &line::Line) -> String {
        line.whole(&self.typed(line))
    }

    fn family(&self) -> &'static str {
        self.lines.proof.head.family()
    }

    fn is_party(&self) -> bool {
        self.lines.proof.head.party
    }
}
