//! Names that stand for several: a tag of the register, a set of recipients of the office. Those
//! they stand for are put in their place, without those that are excepted or no longer there.

use chrono::NaiveDate;

use super::unit::is_key;
use super::{Campaign, Office, Preset, Recipients, Register, Unit, When, Who};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::shape::{Text, nearest};
use crate::source::Spanned;

/// Words between a name and those that are excepted.
const EXCEPT: [&str; 2] = [" trừ ", " except "];

/// A name and those that are excepted from it.
struct Called<'c> {
    name: &'c str,
    except: Vec<&'c str>,
}

impl<'c> Called<'c> {
    /// `to-dan-pho trừ tdp-5 tdp-7`; words that begin with no name call nobody.
    fn read(words: &'c str) -> Option<Called<'c>> {
        let apart = EXCEPT.iter().find_map(|it| words.split_once(it));
        let (name, except) = apart.unwrap_or((words, ""));
        let except = except
            .split([' ', ',', ';'])
            .filter(|it| !it.is_empty() && *it != "và");
        is_key(name.trim()).then(|| Called {
            name: name.trim(),
            except: except.collect(),
        })
    }
}

/// Stands for all units to which the campaign of a paper gives work.
pub const ASSIGNED: &str = "assigned";

/// Who can be named.
struct Names<'a> {
    register: Register<'a>,
    /// Those to whom work is given.
    assigned: &'a [String],
    office: &'a Office,
    /// The first and the last day that the paper can have.
    days: Option<(NaiveDate, NaiveDate)>,
    sink: &'a mut Sink,
}

/// Puts those that a name stands for in its place: in Kính gửi, in Nơi nhận, and where each gets a copy.
/// `assigned` are the units to which the campaign of the paper gives work.
pub fn spread(campaign: &mut Campaign, office: &Office, assigned: &[String], sink: &mut Sink) {
    let to = std::mem::take(&mut campaign.to);
    let recipients = std::mem::take(&mut campaign.recipients);
    let mut names = Names {
        register: Register::new(campaign.units.iter().chain(&office.units)),
        assigned,
        office,
        days: campaign.days(),
        sink,
    };
    let to = names.who(to);
    if let Some(each) = &mut campaign.each {
        each.to = names.who(std::mem::take(&mut each.to));
    }
    let groups = recipients
        .into_iter()
        .flat_map(|it| names.group(it))
        .collect();
    (campaign.to, campaign.recipients) = (to, groups);
}

impl Campaign {
    /// Leaves out those to whom a campaign that cannot be read gives work: nobody knows who they are.
    pub fn leave_out_assigned(&mut self) {
        let is_known = |it: &Text| Called::read(&it.value).is_none_or(|it| it.name != ASSIGNED);
        self.each = None;
        self.assign = None;
        self.to.0.retain(is_known);
        for group in &mut self.recipients {
            group.to.0.retain(is_known);
        }
        self.recipients
            .retain(|it| !it.to.is_empty() || it.file.is_some());
        self.tables_mut(&mut |table| table.of = None);
    }

    /// The first and the last day that the paper can have.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.date.as_ref()?.precision.days(None)
    }
}

impl Unit {
    /// Whether it is there at some time between two days.
    pub fn is_active(&self, (first, last): (NaiveDate, NaiveDate)) -> bool {
        let day = |it: &Option<When>| it.as_ref()?.precision.days(None);
        let begun = day(&self.from).is_none_or(|(from, _)| from <= last);
        begun && day(&self.until).is_none_or(|(_, until)| until >= first)
    }
}

impl<'a> Names<'a> {
    /// A group of recipients, or the groups of the set that it names.
    fn group(&mut self, group: Recipients) -> Vec<Recipients> {
        let preset = match &group.to.0[..] {
            [only] => self.preset(&only.value).zip(Some(only.clone())),
            _ => None,
        };
        let Some((preset, typed)) = preset else {
            let to = self.who(group.to);
            return vec![Recipients { to, ..group }];
        };
        let Some(called) = Called::read(&typed.value) else {
            return vec![group];
        };
        let lines = preset.lines.iter().cloned().map(|line| {
            let to = self.who(line.to);
            Recipients { to, ..line }
        });
        let mut lines: Vec<Recipients> = lines.collect();
        let known = lines.iter().flat_map(|it| &it.to.0);
        let known: Vec<String> = known.map(|it| it.value.clone()).collect();
        self.judge(&called, &known, &typed);
        for line in &mut lines {
            line.to
                .0
                .retain(|it| !called.except.contains(&it.value.as_str()));
        }
        lines.retain(|it| !it.to.is_empty() || it.file.is_some());
        lines
    }

    fn who(&mut self, who: Who) -> Who {
        Who(who.0.into_iter().flat_map(|it| self.one(it)).collect())
    }

    /// Those that a name stands for; itself when it is one, or words.
    fn one(&mut self, typed: Text) -> Vec<Text> {
        let Some(called) = Called::read(&typed.value) else {
            return vec![typed];
        };
        let members = match self.preset(&typed.value) {
            Some(preset) => {
                let all = preset.lines.iter().flat_map(|it| &it.to.0);
                all.flat_map(|it| self.members(&it.value, &typed)).collect()
            }
            None => self.members(called.name, &typed),
        };
        if called.except.is_empty()
            && members.len() < 2
            && members.first().is_none_or(|it| it == called.name)
        {
            // What is in no register is told by a check.
            return vec![typed];
        }
        self.judge(&called, &members, &typed);
        let kept = members
            .into_iter()
            .filter(|it| !called.except.contains(&it.as_str()));
        kept.map(|it| Spanned::new(it, typed.span)).collect()
    }

    /// The set of recipients that words name, unless a unit has the name.
    fn preset(&self, words: &str) -> Option<&'a Preset> {
        let name = Called::read(words)?.name;
        let presets = self.office.presets.as_ref()?;
        presets
            .get(name)
            .filter(|_| self.register.get(name).is_none())
    }

    /// The units that a tag is on and that are there when the paper is issued; a unit is itself.
    fn members(&mut self, name: &str, typed: &Text) -> Vec<String> {
        if !is_key(name) || self.register.get(name).is_some() {
            return vec![name.to_owned()];
        }
        if name == ASSIGNED {
            return self.assigned.to_vec();
        }
        let tagged = self.register.tagged(name);
        let is_there = |key: &&str| {
            let unit = self.register.get(key);
            let days = self.days;
            unit.zip(days)
                .is_none_or(|(unit, days)| unit.is_active(days))
        };
        let (there, gone): (Vec<&str>, Vec<&str>) = tagged.into_iter().partition(is_there);
        if !gone.is_empty() {
            let gone = gone.join("`, `");
            self.sink.push(
                Diagnostic::new(
                    "left-out-unit",
                    Severity::Note,
                    message!(
                        "`{name}` không gồm `{gone}`: không hoạt động vào ngày của văn bản",
                        "`{name}` does not have `{gone}`: not active on the date of the paper"
                    ),
                )
                .at(typed.span),
            );
        }
        there.into_iter().map(str::to_owned).collect()
    }

    /// Tells of exceptions that except nobody.
    fn judge(&mut self, called: &Called, members: &[String], typed: &Text) {
        let name = called.name;
        for except in &called.except {
            if members.iter().any(|it| it == except) {
                continue;
            }
            let what = match members.is_empty() {
                true => message!(
                    "không có nhóm nào trong sổ tên là `{name}`",
                    "there is no tag in the register named `{name}`"
                ),
                false => message!(
                    "`{name}` không có `{except}` để trừ ra",
                    "`{name}` has no `{except}` that could be excepted"
                ),
            };
            let found = Diagnostic::fatal("unknown-exception", typed.span, what);
            let near = nearest(except, members.iter().map(String::as_str));
            self.sink.push(match near {
                Some(near) => {
                    found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?"))
                }
                None => found,
            });
        }
    }
}
