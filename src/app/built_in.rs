//! The templates, kinds, regulations, offices and starters inside the program.

/// Paths below `templates` and `data`, and the text that stands there.
pub static BUILT_IN: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// What the paths of starters begin with.
pub const STARTERS: &str = "starters/";

/// The text that stands at a path.
pub fn built_in(path: &str) -> Option<&'static str> {
    let found = BUILT_IN.iter().find(|(known, _)| *known == path);
    found.map(|(_, text)| *text)
}
