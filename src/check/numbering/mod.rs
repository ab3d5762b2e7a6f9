//! Numbers in front of headings and items.

pub mod article_with_colon;
pub mod empty_section;
pub mod foreign_number;
pub mod letter_order;
pub mod lone_child;
pub mod mixed_number_style;
pub mod number_gap;
pub mod odd_mark;
pub mod repeated_number;
pub mod skipped_level;
