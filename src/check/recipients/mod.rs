//! Kính gửi and Nơi nhận.

pub mod addressee_marks;
pub mod as_above_in_plan;
pub mod as_above_not_first;
pub mod detached_tag;
pub mod filing_form;
pub mod filing_not_last;
pub mod issuer_as_recipient;
pub mod label_form;
pub mod long_address;
pub mod missing_addressee;
pub mod missing_as_above;
pub mod missing_recipients;
pub mod recipient_marks;
pub mod recipient_order;
pub mod recipient_twice;
pub mod unprinted_addressee;
