//! What a description does not take over of a document, told so that nobody misses it unawares.

use crate::diagnostic::Message;
use crate::manuscript::{Block, Manuscript, Paragraph};

/// What stands beside the words of a paper, by the codes it is told under.
const BESIDE: [&str; 5] = ["header", "footer", "comments", "watermark", "hidden-text"];

/// What a description does not take over of a document.
pub(super) fn losses(manuscript: &Manuscript) -> Vec<Message> {
    let mut losses = Vec::new();
    let pictures = manuscript.pictures;
    if pictures > 0 {
        losses.push(message!(
            "có {pictures} hình không nhập được; bản làm lại không có hình",
            "{pictures} pictures cannot be taken over; the paper made anew has none"
        ));
    }
    let nested = nested(&manuscript.body);
    if nested > 0 {
        losses.push(message!(
            "có {nested} bảng nằm trong ô của bảng khác: chữ được giữ, khung bảng ấy thì không",
            "{nested} tables stand in cells of others: their words are kept, their frames are not"
        ));
    }
    let struck: Vec<String> = manuscript.paragraphs().flat_map(stretches).collect();
    if let Some(first) = struck.first() {
        let count = struck.len();
        let first: String = first.chars().take(SHOWN).collect();
        losses.push(message!(
            "có {count} chỗ chữ bị gạch ngang («{first}»): nhập thành chữ thường, chỗ nào đã bỏ thì xóa",
            "{count} stretches are struck out («{first}»): they are taken as plain words; delete what no longer holds"
        ));
    }
    if manuscript.told.iter().any(|it| BESIDE.contains(&it.code)) {
        losses.push(message!(
            "chữ ở đầu trang, chân trang, lời nhận xét, chữ chìm, chữ ẩn không nhập vào tệp mô tả",
            "headers, footers, comments, watermarks and hidden words are not taken into the description"
        ));
    }
    losses
}

/// So many letters of struck words are shown.
const SHOWN: usize = 40;

/// The struck stretches of a paragraph, each whole.
fn stretches(paragraph: &Paragraph) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut open = false;
    for run in &paragraph.runs {
        let is_struck = run.look.struck && !run.words.text.trim().is_empty();
        match (is_struck, open) {
            (true, false) => all.push(run.words.text.trim().to_owned()),
            (true, true) => {
                if let Some(it) = all.last_mut() {
                    it.push_str(&run.words.text);
                }
            }
            (false, _) => {}
        }
        open = is_struck;
    }
    all
}

/// How many tables stand in cells of others.
fn nested(blocks: &[Block]) -> usize {
    let tables = blocks.iter().filter_map(|it| match it {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) => None,
    });
    let cells = tables.flat_map(|it| &it.rows).flat_map(|it| &it.cells);
    let inner = cells.map(|it| {
        let own = it.blocks.iter().filter(|it| matches!(it, Block::Table(_)));
        own.count() + nested(&it.blocks)
    });
    inner.sum()
}
