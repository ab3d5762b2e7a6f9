//! What a text is by its name: a description, a finished paper, or nothing that is read here.

use std::path::Path;

use super::refusal::Refusal;
use crate::read::lines::Lines;

/// What is known of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// A description in YAML.
    Described,
    /// A text, a Word document or a PDF that somebody wrote.
    Finished(Lines),
}

impl Input {
    /// Papers of other programs can be saved as what is read here.
    pub fn of(name: &str) -> Result<Input, Refusal> {
        let ending = Path::new(name).extension().unwrap_or_default();
        let ending = ending.to_string_lossy().to_lowercase();
        match &*ending {
            "docx" | "odt" | "pdf" => Ok(Input::Finished(Lines::Paragraphs)),
            "txt" => Ok(Input::Finished(Lines::Broken)),
            "doc" | "rtf" | "wps" => Err(Refusal::Foreign {
                name: name.to_owned(),
                ending,
            }),
            _ => Ok(Input::Described),
        }
    }
}
