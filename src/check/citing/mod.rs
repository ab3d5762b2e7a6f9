//! Papers, bodies and annexes that a paper refers to.

pub mod abolished_body;
pub mod annex_of_another_paper;
pub mod bad_cited_symbol;
pub mod basis_form;
pub mod basis_with_stop;
pub mod basis_without_stop;
pub mod blank_citation;
pub mod citation_without_so;
pub mod citation_without_subject;
pub mod citation_without_ve;
pub mod class_against_symbol;
pub mod future_citation;
pub mod history;
pub mod incomplete_citation;
pub mod missing_annex;
pub mod missing_form;
pub mod one_symbol_two_dates;
pub mod roundabout_law;
pub mod superseded_paper;
pub mod two_symbols;
pub mod unmentioned_annex;
pub mod unnumbered_basis;
pub mod wrong_citation;
pub mod wrong_issuer;
pub mod wrong_title;
