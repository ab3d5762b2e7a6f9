//! The standards a PDF promises to keep, by the names clerks and archives use.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use typst_pdf::{PdfStandard, PdfStandards};

/// Standards that can be kept together.
#[derive(Debug, Clone)]
pub struct Standards {
    set: PdfStandards,
    /// What the set is made of, which it does not tell.
    named: Vec<PdfStandard>,
}

/// Why names are not a set of standards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandardsError {
    /// No standard has this name.
    Unknown(String),
    /// The named standards contradict each other; the words say which.
    Contradiction(String),
}

impl fmt::Display for StandardsError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unknown(name) => write!(f, "no PDF standard is called {name:?}"),
            Self::Contradiction(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for StandardsError {}

impl Standards {
    fn new(list: &[PdfStandard]) -> Result<Standards, StandardsError> {
        PdfStandards::new(list)
            .map(|set| Standards {
                set,
                named: list.to_vec(),
            })
            .map_err(|words| StandardsError::Contradiction(words.message().to_string()))
    }

    /// PDF/A-2a for archives and PDF/UA-1 for readers who cannot see.
    pub fn archival() -> Result<Standards, StandardsError> {
        Standards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
    }

    /// Their names, by which two sets are told apart.
    pub fn told(&self) -> String {
        format!("{:?}", self.named)
    }

    /// What the printing world wants to hear.
    pub(super) fn get(&self) -> &PdfStandards {
        &self.set
    }
}

impl FromStr for Standards {
    type Err = StandardsError;

    /// Reads names between commas: `a-2a,ua-1`, `a-3b`, `1.7`.
    fn from_str(names: &str) -> Result<Standards, StandardsError> {
        let list = names.split(',').map(|name| {
            let name = name.trim().to_lowercase();
            let read: StrDeserializer<Error> = name.as_str().into_deserializer();
            PdfStandard::deserialize(read).map_err(|_| StandardsError::Unknown(name.clone()))
        });
        Standards::new(&list.collect::<Result<Vec<_>, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read() {
        for names in [
            "a-1b",
            "a-1a",
            "a-2b",
            "A-2U",
            "a-2a, ua-1",
            "a-3b",
            "a-4",
            "ua-1",
            "1.7",
        ] {
            assert!(names.parse::<Standards>().is_ok(), "{names}");
        }
        let unknown = "pdf/x".parse::<Standards>().unwrap_err();
        assert_eq!(unknown, StandardsError::Unknown("pdf/x".into()));
        let both = "a-4,ua-1".parse::<Standards>().unwrap_err();
        assert!(matches!(both, StandardsError::Contradiction(_)));
    }
}
