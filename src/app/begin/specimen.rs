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

/// Such a paper of the first kind that has a number, a subject and recipients at its end; none when its file cannot be read.
pub fn specimen(house: &House, name: &str, office: &str, texts: Arc<dyn Texts>) -> Option<Work> {
    let known: Office = read(office)?;
    let family = known.family.0.value.as_str();
    let has = |role| move |it: &&Kind| !it.lacks_in(role, family);
    let kinds = house.kinds().iter().filter(|it| it.has_subject());
    let kinds = kinds.filter(|it| !it.is_addressed(family));
    let mut kinds = kinds.filter(has(Role::SoKyHieu));
    let kind = kinds.find(has(Role::NoiNhan))?;
    let blank = Blank {
        office_name: name,
        office: &known,
        year: None,
        subject: Some(SUBJECT),
        signer: None,
        lent: None,
    };
    let paper = house.paper(description(kind, &blank)).with_texts(texts);
    Some(paper.with_office(name, office.to_owned()).work())
}
