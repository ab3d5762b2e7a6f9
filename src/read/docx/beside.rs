//! What stands beside the body of a paper and is not judged with it: headers, footers, comments, words
//! behind the page.

use super::tally::shortened;
use crate::manuscript::{Block, Manuscript, Side, Told};

/// What a reader must be told of it.
pub fn told(manuscript: &Manuscript) -> Vec<Told> {
    let mut told = Vec::new();
    let spoken = manuscript
        .running
        .iter()
        .filter(|it| !it.is_page_number() && !it.is_blank());
    for running in spoken {
        let words: Vec<String> = running
            .blocks
            .iter()
            .flat_map(Block::paragraphs)
            .map(|it| it.text())
            .collect();
        let words = shortened(&words.join(" "));
        let (code, what) = match running.side {
            Side::Header => (
                "header",
                message!(
                    "đầu trang có chữ «{words}», không soát",
                    "the header says «{words}», which is not judged"
                ),
            ),
            Side::Footer => (
                "footer",
                message!(
                    "chân trang có chữ «{words}», không soát",
                    "the footer says «{words}», which is not judged"
                ),
            ),
        };
        told.push(Told { code, what });
    }
    let count = manuscript.comments.len();
    if count > 0 {
        told.push(Told {
            code: "comments",
            what: message!(
                "có {count} lời nhận xét bên lề, không soát; xóa trước khi ký",
                "{count} comments stand in the margin and are not judged; remove them before signing"
            ),
        });
    }
    for mark in &manuscript.watermarks {
        let words = shortened(&mark.text);
        told.push(Told {
            code: "watermark",
            what: message!(
                "có chữ chìm «{words}» sau trang, không soát",
                "the watermark «{words}» is not judged"
            ),
        });
    }
    told
}
