//! The templates, kinds, regulations, offices and starters inside the program.

/// Paths below `templates` and `data`, and the text that stands there.
pub static BUILT_IN: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// What the paths of starters begin with.
pub const STARTERS: &str = "starters/";
