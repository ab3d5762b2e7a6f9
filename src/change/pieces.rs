//! A changed paragraph in one row, as it is shown: what stayed, went and came.

use super::words::Edit;

/// A stretch of a changed paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    Kept(&'t str),
    Gone(&'t str),
    Came(&'t str),
}

/// The paragraph as pieces, what went before what came. No piece is empty.
pub fn pieces<'t>(old: &'t str, new: &'t str, edits: &[Edit]) -> Vec<Piece<'t>> {
    let mut pieces = Vec::with_capacity(edits.len() * 3 + 1);
    let mut at = 0;
    for edit in edits {
        pieces.push(Piece::Kept(old.get(at..edit.old.start).unwrap_or("")));
        pieces.push(Piece::Gone(old.get(edit.old.clone()).unwrap_or("")));
        pieces.push(Piece::Came(new.get(edit.new.clone()).unwrap_or("")));
        at = edit.old.end;
    }
    pieces.push(Piece::Kept(old.get(at..).unwrap_or("")));
    pieces.retain(|it| !it.text().is_empty());
    pieces
}

impl<'t> Piece<'t> {
    pub fn text(&self) -> &'t str {
        match self {
            Self::Kept(text) | Self::Gone(text) | Self::Came(text) => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    #[test]
    fn pieces_spell_both_texts() {
        let (old, new) = (
            "Hạn 15/02, giao Văn phòng.",
            "Hạn 10/02, giao cho Văn phòng.",
        );
        let edits = words(old, new);
        let pieces = pieces(old, new, &edits);
        let spell = |leave_out: fn(&Piece) -> bool| -> String {
            pieces
                .iter()
                .filter(|it| !leave_out(it))
                .map(Piece::text)
                .collect()
        };
        assert_eq!(spell(|it| matches!(it, Piece::Came(_))), old);
        assert_eq!(spell(|it| matches!(it, Piece::Gone(_))), new);
    }
}
