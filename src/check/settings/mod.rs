//! What an office says of its own: keys, names and choices that must fit one another.

pub mod bad_rank;
pub mod choice;
pub mod empty_entry;
pub mod forgotten_part;
pub mod inactive_unit;
pub mod never_used;
pub mod not_in_regulation;
pub mod part_twice;
pub mod silenced_law;
pub mod swallowed_words;
pub mod table_shape;
pub mod undefined_part;
pub mod undefined_signer;
pub mod undefined_unit;
pub mod unknown_alignment;
pub mod unknown_check;
pub mod unknown_family;
pub mod unknown_kind;
pub mod unknown_label;
pub mod unknown_level;
pub mod unknown_mark;
pub mod unknown_tone;
pub mod unknown_urgency;
pub mod unused_key;
