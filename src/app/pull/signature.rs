//! Who signs now: another one of the office, or somebody told in the description itself.

use super::bench::{Edit, Sight, Whose};
use super::held::{Held, price};
use super::line::{Line, Spot};
use super::post;
use super::reword::{self, Aim, Candidate};
use super::roots::Roots;
use super::trial::{Enough, Trial};
use crate::change;
use crate::edit::{self, Change, Step, Value};
use crate::node::{Kind, Node};
use crate::role::Role;

/// The key of who signs, and that of those an office has.
const SIGNER: &str = "signer";
const SIGNERS: &str = "signers";

/// In whose place or by whose order somebody signs.
const AUTHORITIES: [&str; 5] = ["tuq", "tm", "kt", "tl", "q"];

/// Ways to have the paper signed as it is wanted; none when that is as it was.
pub fn trial(sight: &Sight, held: &Held, wanted: &[Line], in_office: bool) -> Option<Trial> {
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
    if let Some(told) = told(&new, wanted, sight) {
        all.extend(with_body(&told, node, &roots).map(set));
        all.push(set(told));
    }
    if in_office {
        all.splice(0..0, reworded(&roots, sight, held, &new, wanted));
    }
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
    Some(Trial {
        enough: Enough::Most,
        ..Trial::new(all, apart.sum(), was.collect(), is.join("\n"))
    })
}

/// A signer for the body for which the present one signs.
fn with_body(told: &Value, node: &Node, roots: &Roots) -> Option<Value> {
    let known = || match &node.kind {
        Kind::Scalar(key) => roots.root(Whose::Office)?.get(SIGNERS)?.get(key),
        _ => Some(node),
    };
    let Kind::Scalar(body) = &known()?.get("tm")?.kind else {
        return None;
    };
    let Value::Group(pairs) = told else {
        return None;
    };
    let is_new = pairs.iter().all(|(key, _)| key != "tm");
    let own = ("tm".to_owned(), Value::from(body.as_ref()));
    is_new.then(|| Value::Group([&[own], &pairs[..]].concat()))
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

/// The same lines with other words, which change where they were typed in the file of the office.
fn reworded(
    roots: &Roots,
    sight: &Sight,
    held: &Held,
    new: &[usize],
    wanted: &[Line],
) -> Option<Candidate> {
    let mut edits = Vec::new();
    for at in new {
        let (old, line) = (sight.lines.get(held.stands[*at]?)?, &wanted[*at]);
        for edit in change::words(&old.words.text, &line.words.text) {
            let found = reword::candidates(roots, old, &edit.old, &line.words.text[edit.new]);
            let mut found = found.into_iter().filter(|it| it.is_of(Whose::Office));
            edits.extend(found.next()?.edits);
        }
    }
    Some(Candidate {
        edits,
        aim: Aim::Borrowed,
    })
}

/// A signer as the lines tell: authorities, the post, the name.
fn told(new: &[usize], wanted: &[Line], sight: &Sight) -> Option<Value> {
    let lines: Vec<String> = new.iter().map(|it| wanted[*it].text()).collect();
    let [above @ .., title, name] = &lines[..] else {
        return None;
    };
    let authority = |line: &String| {
        let (sign, whose) = line.split_once(' ')?;
        let sign: String = sign.chars().filter(|it| it.is_alphabetic()).collect();
        let key = AUTHORITIES.iter().find(|it| it.to_uppercase() == sign)?;
        Some(((*key).to_owned(), post::typed(whose, &sight.texts).into()))
    };
    let mut pairs: Vec<(String, Value)> = above.iter().filter_map(authority).collect();
    pairs.push(("title".into(), post::typed(title, &sight.texts).into()));
    pairs.push(("name".into(), name.as_str().into()));
    Some(Value::Group(pairs))
}
