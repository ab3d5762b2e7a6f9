//! What some kinds of paper must have, and others cannot: as their files say.

pub mod address_word;
pub mod article_without_heading;
pub mod attached_with_foot;
pub mod authority_against_signature;
pub mod basis_after_resolve;
pub mod kind_of_other_family;
pub mod missing_article;
pub mod missing_attached_text;
pub mod missing_resolve;
pub mod other_kind;
pub mod report_without_period;
pub mod reported_period_not_over;
pub mod stray_addressee;
pub mod unknown_article;
