//! Those for whom copies of a paper are made: rows of a list, or units. Each lends its copy what is
//! known of it, is whom the copy is addressed to, and has a number of its own.

mod doubts;
mod kept;
mod lent;
mod reported;
mod unit;

use std::sync::Arc;

use super::assigned::Assigned;
use super::office::Reach;
use crate::campaign::{Campaign, Each, Office, Register, Unit};
use crate::diagnostic::Sink;
use crate::list::{Field, List, Mention, Place, slug};
use crate::record::{Mailbox, Record};
use crate::shape::Text;
pub(super) use doubts::{doubtful, doubts, tell, tell_same, unreadable};
pub(super) use lent::{of_row, of_unit};
pub(super) use unit::receivers;

/// All of them, in their order, and what is said of the paper itself.
#[derive(Clone)]
pub(super) struct Copies {
    those: Those,
    /// The key of its kind, and the symbol of its issuer.
    pub(super) kind: String,
    pub(super) agency: String,
    /// Its full name.
    pub(super) issuer: String,
}

#[derive(Clone)]
enum Those {
    List {
        /// The file as the reader knows it, with its sheet.
        name: String,
        list: Arc<List>,
    },
    Units(Arc<[Named]>),
    /// All that a paper without copies of its own is addressed to, as one.
    All {
        key: String,
        name: String,
        mails: Vec<Mailbox>,
    },
}

/// A unit by its key, or words for what is in no register.
#[derive(Clone)]
pub(super) struct Named {
    typed: Text,
    name: String,
    mail: Option<String>,
}

/// One for whom a copy is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// What it is called by: small letters without marks.
    pub key: String,
    pub name: String,
    /// Its address for mails.
    pub mail: Option<String>,
    /// Where it stands in its list.
    pub mention: Mention,
}

impl Copies {
    /// Those that a description names; why there are none is told.
    pub(super) fn of(
        each: &Each,
        campaign: &Campaign,
        office: &Office,
        assigned: Option<&Assigned>,
        reach: &Reach,
        sink: &mut Sink,
    ) -> Option<Copies> {
        let those = match &each.list {
            Some(file) => listed(file, each.sheet.as_ref(), reach, sink)?,
            None => {
                let register = Register::of(campaign, office);
                let named = |it: &Text| {
                    let unit: Option<&Unit> = register.get(&it.value);
                    let name = unit.map_or(it, |it| &it.name.0);
                    Named {
                        typed: it.clone(),
                        name: name.value.clone(),
                        mail: unit.and_then(|it| Some(it.mail.as_ref()?.value.clone())),
                    }
                };
                Those::Units(each.to.0.iter().map(named).collect())
            }
        };
        let mut copies = Copies::with(those, campaign, office);
        let (all, register) = (copies.len(), Register::of(campaign, office));
        // Who has reported, or has nothing to do now, is in `each` all the same.
        if let (Some(assigned), Some(assign)) = (assigned, &campaign.assign) {
            assigned.tell(Some(&copies.units(&register)), assign.span, sink);
        }
        copies.leave_out_reported(each, sink);
        if let Some(assigned) = assigned {
            copies.keep_assigned(assigned, &register, each.span, sink);
        }
        let is_of_now = assigned.is_some_and(Assigned::is_of_some_days);
        let may_be_none = all > 0 && (is_of_now || !each.reported.is_empty());
        if copies.len() == 0 && !may_be_none {
            sink.push(unreadable(
                each.span,
                message!("`each` không có nơi nhận nào", "`each` has no recipients"),
            ));
            return None;
        }
        Some(copies)
    }

    /// The only one of a paper that has no others.
    pub(super) fn alone(record: &Record, campaign: &Campaign, office: &Office) -> Copies {
        let name = match &record.to[..] {
            [] => record.class.clone(),
            [only] => only.clone(),
            [first, more @ ..] => format!("{first}, … (+{})", more.len()),
        };
        let key = slug(record.to.first().unwrap_or(&record.class));
        let mails = record.mails.clone();
        Copies::with(Those::All { key, name, mails }, campaign, office)
    }

    fn with(those: Those, campaign: &Campaign, office: &Office) -> Copies {
        Copies {
            those,
            kind: campaign.kind.0.value.trim().to_owned(),
            agency: office.symbol.0.value.trim().to_owned(),
            issuer: office.name.0.value.trim().to_owned(),
        }
    }

    /// Whether there is one paper for all.
    pub(super) fn is_one(&self) -> bool {
        matches!(self.those, Those::All { .. })
    }

    pub(super) fn len(&self) -> usize {
        match &self.those {
            Those::List { list, .. } => list.rows.len(),
            Those::Units(units) => units.len(),
            Those::All { .. } => 1,
        }
    }

    /// The list that they stand in.
    pub(super) fn list(&self) -> Option<(&str, &Arc<List>)> {
        match &self.those {
            Those::List { name, list } => Some((name, list)),
            _ => None,
        }
    }

    /// The one at a place.
    pub(super) fn recipient(&self, at: usize) -> Option<Recipient> {
        match &self.those {
            Those::List { list, .. } => {
                list.rows.get(at)?;
                let name = list.name(at);
                let mention = match list.named() {
                    Some(column) => Mention::new(list.place(at, column), &name),
                    None => Place::row(list.rows.get(at)?.at).into(),
                };
                let mail = list.first(Field::Mail).map(|it| list.value(at, it));
                Some(Recipient {
                    key: list.key(at, &name),
                    mail: mail.filter(|it| !it.is_empty()).map(str::to_owned),
                    name,
                    mention,
                })
            }
            Those::Units(units) => {
                let unit = units.get(at)?;
                Some(Recipient {
                    key: slug(&unit.typed.value),
                    name: unit.name.clone(),
                    mail: unit.mail.clone(),
                    mention: Mention::new(Place::default(), &unit.name),
                })
            }
            Those::All { key, name, .. } => Some(Recipient {
                key: key.clone(),
                name: name.clone(),
                mail: None,
                mention: Mention::new(Place::default(), name),
            }),
        }
    }

    /// Whom no mail reaches of those whom the copy at a place is for.
    pub(super) fn unreachable(&self, at: usize) -> Vec<Mention> {
        if let Those::All { mails, .. } = &self.those {
            let lost = mails.iter().filter(|it| it.address.is_empty());
            let lost = lost.map(|it| Mention::new(Place::default(), &it.name));
            let whole = self.recipient(at).filter(|_| mails.is_empty());
            return lost.chain(whole.map(|it| it.mention)).collect();
        }
        let recipient = self.recipient(at).filter(|it| it.mail.is_none());
        recipient.map(|it| it.mention).into_iter().collect()
    }
}

fn listed(file: &Text, sheet: Option<&Text>, reach: &Reach, sink: &mut Sink) -> Option<Those> {
    let named = file.value.trim();
    let sheet = sheet.map(|it| it.value.trim()).filter(|it| !it.is_empty());
    match reach.found_list(named, sheet) {
        Some(Ok(list)) => {
            let name = match &list.sheet {
                Some(sheet) => format!("{named} [{sheet}]"),
                None => named.to_owned(),
            };
            Some(Those::List { name, list })
        }
        Some(Err(why)) => {
            sink.push(unreadable(file.span, why));
            None
        }
        None => {
            let found = unreadable(
                file.span,
                message!(
                    "không có tệp danh sách `{named}` cạnh tệp này",
                    "there is no list `{named}` beside this file"
                ),
            );
            sink.push(found.cure(message!(
                "đặt tệp .xlsx, .ods hoặc .csv cạnh tệp mô tả, ghi đúng tên; đơn vị trong sổ thì ghi trong ngoặc vuông: `each: [{named}]`",
                "put the .xlsx, .ods or .csv beside the description; units of the register stand in brackets: `each: [{named}]`"
            )));
            None
        }
    }
}
