//! A paper without words of its own, by which it is seen how those of an office look.

use std::sync::Arc;

use super::blank::{Blank, description};
use super::read;
use crate::app::house::House;
use crate::app::texts::Texts;
use crate::app::work::Work;
use crate::campaign::Office;
use crate::kind::Kind;
use crate::role::Role;

/// What stands where the subject of a paper does.
const SUBJECT: &str = "Trích yếu nội dung văn bản";

/// What it has to show.
const SHOWN: [Role; 3] = [Role::SoKyHieu, Role::NgayThang, Role::NoiNhan];

/// Such a paper of the first kind that shows them all, with a subject, and can be made so; none when there is none, or
/// the file of the office cannot be read.
pub fn specimen(house: &House, name: &str, office: &str, texts: Arc<dyn Texts>) -> Option<Work> {
    let known: Office = read(office)?;
    let family = known.family.0.value.as_str();
    let has = |kind: &Kind| SHOWN.iter().all(|it| !kind.lacks_in(*it, family));
    let blank = Blank {
        office_name: name,
        office: &known,
        year: None,
        subject: Some(SUBJECT),
        signer: None,
        lent: None,
    };
    let mut kinds = house
        .kinds()
        .iter()
        .filter(|it| has(it) && it.has_subject() && !it.is_addressed(family));
    kinds.find_map(|kind| {
        let paper = house.paper(description(kind, &blank));
        let paper = paper.with_texts(texts.clone());
        let work = paper.with_office(name, office.to_owned()).work();
        work.is_made().then_some(work)
    })
}
