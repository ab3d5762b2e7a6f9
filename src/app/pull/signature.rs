//! Who signs now: another one of the office, or somebody told in the description itself.

use super::bench::{Edit, Sight, Whose};
use super::form::small;
use super::held::{Held, price};
use super::line::{Line, Spot};
use super::reword::{Aim, Candidate};
use super::roots::Roots;
use super::trial::Trial;
use crate::change;
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;
use crate::role::Role;

/// The key of who signs, and that of those an office has.
const SIGNER: &str = "signer";
const SIGNERS: &str = "signers";

/// In whose place or by whose order somebody signs.
const AUTHORITIES: [&str; 5] = ["tuq", "tm", "kt", "tl", "q"];

/// Ways to have the paper signed as it is wanted; none when that is as it was.
pub fn trial(sight: &Sight, held: &Held, wanted: &[Line]) -> Option<Trial> {
    let old = block(&sight.lines);
    let new = signed(held, wanted, &old)?;
    let is_same = old.len() == new.len() && new.iter().all(|it| held.same[*it]);
    let roots = Roots::of(sight);
    let way = [Step::Key(SIGNER.into())];
    let node = edit::at(roots.root(Whose::Own)?, &way)?;
    if is_same || new.is_empty() {
        return None;
    }
    let set = |value| Candidate {
        edits: vec![Edit {
            whose: Whose::Own,
            way: way.to_vec(),
            change: Change::Set(value),
            at: node.span.start,
        }],
        aim: Aim::Form,
    };
    let mut all = Vec::new();
    if let Some(Kind::Map(known)) = roots
        .root(Whose::Office)
        .and_then(|it| Some(&it.get(SIGNERS)?.kind))
    {
        all.extend(known.iter().map(|(key, _)| set(key.value.as_ref().into())));
    }
    all.extend(told(&new, wanted).map(set));
    let apart = held.steps.iter().map(|it| match *it {
        change::Step::Stays { old, new: at } if new.contains(&at) => {
            sight.lines[old].apart(&wanted[at])
        }
        change::Step::Gone { old: at, .. } if old.contains(&at) => price(&sight.lines[at]),
        change::Step::Came { new: at, .. } if new.contains(&at) => price(&wanted[at]),
        _ => 0,
    });
    let was = old.iter().map(|it| sight.lines[*it].text());
    let is: Vec<String> = new.iter().map(|it| wanted[*it].text()).collect();
    Some(Trial::new(all, apart.sum(), was.collect(), is.join("\n")))
}

/// The lines of the last signature.
fn block(lines: &[Line]) -> Vec<usize> {
    let is_signed =
        |it: &Line| matches!(it.role, Some(Role::QuyenHan | Role::ChucVu | Role::HoTen));
    let Some(last) = lines.iter().rposition(is_signed) else {
        return Vec::new();
    };
    let first = lines[..last].iter().rposition(|it| !is_signed(it));
    (first.map_or(0, |it| it + 1)..=last).collect()
}

/// The wanted lines between those around a signature.
fn signed(held: &Held, wanted: &[Line], old: &[usize]) -> Option<Vec<usize>> {
    let (first, last) = (*old.first()?, *old.last()?);
    let stands = |line: usize| held.stands.iter().position(|it| *it == Some(line));
    let start = stands(first.checked_sub(1)?)? + 1;
    let body = wanted
        .iter()
        .rposition(|it| !matches!(it.spot, Spot::Note(_) | Spot::Margin))?
        + 1;
    let end = stands(last + 1).unwrap_or(body).min(body);
    (start <= end && end - start <= 6).then(|| (start..end).collect())
}

/// A signer as the lines tell: authorities, the post, the name.
fn told(new: &[usize], wanted: &[Line]) -> Option<Value> {
    let lines: Vec<String> = new.iter().map(|it| wanted[*it].text()).collect();
    let [above @ .., title, name] = &lines[..] else {
        return None;
    };
    let mut pairs = Vec::new();
    for line in above {
        let (sign, whose) = line.split_once(' ')?;
        let sign: String = sign.chars().filter(|it| it.is_alphabetic()).collect();
        let key = AUTHORITIES.iter().find(|it| it.to_uppercase() == sign)?;
        pairs.push(((*key).to_owned(), small(whose).into()));
    }
    pairs.push(("title".into(), small(title).into()));
    pairs.push(("name".into(), name.as_str().into()));
    Some(Value::Group(pairs))
}
