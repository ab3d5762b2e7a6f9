//! A paper without words of its own, by which it is seen how those of an office look.

use std::sync::Arc;

use super::blank::{Blank, description};
use super::read;
use crate::app::house::House;
use crate::app::texts::Texts;
use crate::app::work::Work;
use crate::campaign::Office;
use crate::role::Role;

/// What stands where the subject of a paper does.
const SUBJECT: &str = "Trích yếu nội dung văn bản";

/// Such a paper of the first kind that the office gives a number and a subject; none when its file cannot be read.
pub fn specimen(house: &House, name: &str, office: &str, texts: Arc<dyn Texts>) -> Option<Work> {
    let known: Office = read(office)?;
    let family = known.family.0.value.as_str();
    let kind = house.kinds().iter().find(|it| {
        it.has_subject() && !it.is_addressed(family) && !it.lacks_in(Role::SoKyHieu, family)
    })?;
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
