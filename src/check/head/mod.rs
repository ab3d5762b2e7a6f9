//! The head of a paper: issuer, number, place, date, kind and subject.

pub mod abbreviated_issuer;
pub mod abbreviated_place;
pub mod annex_form;
pub mod bad_own_symbol;
pub mod bad_symbol;
pub mod blank_date;
pub mod blank_for_hand;
pub mod blank_head;
pub mod blank_number;
pub mod date_without_comma;
pub mod draft_mark;
pub mod empty_subject;
pub mod issuer_mismatch;
pub mod missing_drafter;
pub mod missing_head;
pub mod missing_place;
pub mod misspelt_head;
pub mod opening_drift;
pub mod secrecy_mark;
pub mod title_case;
pub mod title_drift;
pub mod title_with_stop;
pub mod unknown_paper;
pub mod unpadded_date;
pub mod unprinted_drafter;
pub mod vv_form;
