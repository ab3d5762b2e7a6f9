//! A place in a file as other programs want it: path, lines and columns.

use serde::Serialize;

use crate::source::{Sources, Span};

/// Where something stands; lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

impl Place {
    pub fn of(sources: &Sources, span: Span) -> Place {
        let (line, column) = sources.line_column(span.file, span.start);
        let (end_line, end_column) = sources.line_column(span.file, span.end);
        Place {
            file: sources.get(span.file).name.replace('\\', "/"),
            line,
            column,
            end_line,
            end_column,
        }
    }
}
