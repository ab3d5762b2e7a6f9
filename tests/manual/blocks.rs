//! Fenced blocks of the pages a clerk reads.

/// Pages with blocks that are tried, by their path.
pub const PAGES: [(&str, &str); 2] = [
    ("README.md", include_str!("../../README.md")),
    ("docs/huong-dan.md", include_str!("../../docs/huong-dan.md")),
];

/// A fenced block.
pub struct Block {
    /// Page and line, for whoever fixes it.
    pub place: String,
    /// The words behind the fence: `yaml`, `text`, `console`.
    pub kind: &'static str,
    pub text: String,
}

/// Blocks of a page in their order.
pub fn of(page: (&'static str, &'static str)) -> Vec<Block> {
    let (path, text) = page;
    let mut blocks = Vec::new();
    let mut open: Option<(usize, Block)> = None;
    for (at, line) in text.lines().enumerate() {
        let fence = line.trim_start().strip_prefix("```");
        match (fence, &mut open) {
            (Some(kind), None) => {
                let indent = line.len() - line.trim_start().len();
                let place = format!("{path}:{}", at + 1);
                let text = String::new();
                open = Some((indent, Block { place, kind, text }));
            }
            (Some(_), Some(_)) => blocks.extend(open.take().map(|(_, block)| block)),
            (None, Some((indent, block))) => {
                block.text.push_str(line.get(*indent..).unwrap_or(""));
                block.text.push('\n');
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "{path}: a fence is never closed");
    blocks
}
