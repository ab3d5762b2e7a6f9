//! Papers of a folder held together: numbers, citations and names.

pub mod cited_otherwise;
pub mod name_in_two_forms;
pub mod one_number_two_papers;
mod title;
