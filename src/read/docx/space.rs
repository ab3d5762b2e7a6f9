//! The namespaces that matter in a Word document, in their usual and their strict spelling.

/// Which vocabulary an element is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// Word processing.
    Word,
    /// Choices between newer and older spellings.
    Compatibility,
    /// Shapes of today.
    Drawing,
    /// Shapes of old.
    Vml,
    Math,
    /// Parts of a newer Word that can be read here: elements of theirs hold known ones.
    Newer,
    Other,
}

impl Space {
    pub fn of(address: &str) -> Space {
        let path = [
            "http://schemas.openxmlformats.org/",
            "http://purl.oclc.org/ooxml/",
        ]
        .iter()
        .find_map(|root| address.strip_prefix(root));
        match path {
            Some(path) if path.starts_with("wordprocessingml/") => Space::Word,
            Some(path) if path.starts_with("markup-compatibility/") => Space::Compatibility,
            Some(path) if path.starts_with("drawingml/") => Space::Drawing,
            Some(path) if path.starts_with("officeDocument/") && path.ends_with("/math") => {
                Space::Math
            }
            Some(_) => Space::Other,
            None if address == "urn:schemas-microsoft-com:vml" => Space::Vml,
            None => match address.strip_prefix("http://schemas.microsoft.com/office/") {
                Some(path) if is_known(path) => Space::Newer,
                _ => Space::Other,
            },
        }
    }

    /// Whether what needs this vocabulary can be read.
    pub fn is_read(self) -> bool {
        self != Space::Other
    }
}

/// The vocabularies that Word has added: their year, and whether it is one of words or shapes.
fn is_known(path: &str) -> bool {
    let (program, rest) = path.split_once('/').unwrap_or_default();
    let year = rest.split('/').next().unwrap_or_default();
    let year = year.parse::<u32>().unwrap_or_default();
    let named = matches!(program, "word" | "drawing" | "mac" | "aml");
    named && (2006..=2024).contains(&year) && rest.split('/').count() <= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_known() {
        for (address, space) in [
            (
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                Space::Word,
            ),
            (
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
                Space::Word,
            ),
            (
                "http://schemas.openxmlformats.org/officeDocument/2006/math",
                Space::Math,
            ),
            (
                "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
                Space::Newer,
            ),
            (
                "http://schemas.microsoft.com/office/word/2099/unknown",
                Space::Other,
            ),
            ("urn:somebody", Space::Other),
        ] {
            assert_eq!(Space::of(address), space, "{address}");
        }
    }
}
