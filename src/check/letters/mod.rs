//! Letters as they are typed: code pages, composed forms, syllables that cannot be.

pub mod control_character;
pub mod impossible_syllable;
pub mod legacy_encoding;
pub mod look_alike_letter;
pub mod lost_letters;
pub mod mixed_tone_marks;
pub mod not_nfc;
pub mod raw_keys;
