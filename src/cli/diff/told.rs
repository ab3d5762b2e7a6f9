//! What differs between two editions, for programs.

use serde_json::{Value, json};

use crate::app::Comparison;
use crate::change::Piece;

/// All that differs.
pub fn told(comparison: &Comparison, [old, new]: &[String; 2]) -> String {
    let data = comparison.data.as_ref().map(|data| {
        let all = data.iter().map(|it| {
            json!({
                "fate": it.fate.name(), "key": it.key, "name": it.name, "item": it.item,
                "number": it.number, "was": it.was, "is": it.is,
                "was_line": it.was_line, "is_line": it.is_line,
            })
        });
        all.collect::<Vec<Value>>()
    });
    let text = comparison.text.iter().map(|it| {
        let pieces = it.pieces().into_iter().map(|piece| {
            let fate = match piece {
                Piece::Kept(_) => "kept",
                Piece::Gone(_) => "removed",
                Piece::Came(_) => "added",
            };
            json!([fate, piece.text()])
        });
        json!({
            "fate": it.fate.name(), "part": it.part, "was_number": it.was_number,
            "is_number": it.is_number, "was": it.was, "is": it.is,
            "pieces": pieces.collect::<Vec<Value>>(),
        })
    });
    let told = json!({
        "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"),
        "old": old, "new": new, "same": comparison.is_same(),
        "data": data, "text": text.collect::<Vec<Value>>(),
    });
    format!("{told:#}\n")
}
