//! Words and names: misspelt, said twice, written in two ways, out of date.

pub mod capital_inside;
pub mod doubled_class_word;
pub mod doubled_word;
pub mod glued_words;
pub mod lowercase_citation;
pub mod lowercase_name;
pub mod lowercase_start;
pub mod missing_word;
pub mod misspelling;
pub mod mistyped_word;
pub mod mixed_nhan_dan;
pub mod other_commune;
pub mod outdated_term;
pub mod repeated_item;
pub mod short_name_drift;
pub mod similar_quotes;
pub mod stray_capital;
pub mod torn_word;
pub mod twice_explained_abbreviation;
pub mod two_forms_of_a_name;
pub mod unexplained_abbreviation;
