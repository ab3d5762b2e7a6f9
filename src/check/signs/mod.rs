//! Spaces, stops, quotation marks and brackets.

pub mod cut_sentence;
pub mod doubled_sign;
pub mod doubled_space;
pub mod missing_colon;
pub mod missing_space;
pub mod missing_stop;
pub mod mixed_list_marks;
pub mod mixed_quotes;
pub mod placeholder_left;
pub mod set_pair;
pub mod stop_after_title;
pub mod stray_space;
pub mod to_do;
pub mod unbalanced_brackets;
pub mod unbalanced_quotes;
pub mod uneven_hyphen;
