//! Communes, districts and provinces that a paper names.

mod address;
pub mod old_place;
mod own;
pub mod place_against_issuer;
pub mod wrong_place;
