//! How a paper is written where its regulation leaves it free.

/// What an office or a paper chose; what it leaves open the regulation and the usual decide.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Manner {
    /// The word in front of a line of who does what.
    pub labels: Look,
    /// A name that runs on into its paragraph.
    pub names: Look,
    /// Headings from the third level down with their numbers; the last holds for all below.
    pub headings: Vec<Look>,
    /// The mark of items of text alone below a heading.
    pub items: Option<String>,
    /// The sign behind each item of a list but its last, which ends in a stop.
    pub ends: Option<&'static str>,
    /// What closes the paper, where that is not as its kind or its regulation has it; empty for nothing.
    pub ending: Option<String>,
    /// The sign behind the last basis.
    pub basis: Option<&'static str>,
    /// Whether the bases are one paragraph with the opening words.
    pub run_on: bool,
    /// Whether a comma stands before the date of a basis.
    pub comma: Option<bool>,
    /// Whether the recipients begin with those who are listed, and not as the kind has it.
    pub no_as_above: bool,
    /// Whether the heading of an annex is printed in capitals.
    pub annexes: Option<bool>,
}

/// Whether words are bold, and whether they are italic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
}

impl Look {
    pub const fn new(bold: bool, italic: bool) -> Look {
        Look { bold, italic }
    }
}
