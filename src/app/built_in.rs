//! The templates, kinds, regulations and offices inside the program.

/// Paths below `templates` and `data`, and the text that stands there.
pub static BUILT_IN: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/built_in.rs"));
