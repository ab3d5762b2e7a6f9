//! What `kehoach restore` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use crate::cli::help::{About, flag, option};

#[derive(Args)]
pub struct Restore {
    #[arg(id = "made_paper")]
    pub paper: PathBuf,
    #[arg(long = "version", id = "number")]
    pub number: Option<u32>,
    #[arg(long, short, id = "whole_out")]
    pub out: Option<PathBuf>,
    #[arg(long, id = "in_place", conflicts_with = "whole_out")]
    pub force: bool,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach restore [TÙY CHỌN] <TỆP>",
        "kehoach restore [OPTIONS] <FILE>",
    ],
    purpose: [
        "Lấy lại tệp mô tả của một bản đã làm (hoặc: lay-lai)",
        "Brings back the description of an edition that was made (or: lay-lai)",
    ],
    words: &[&[
        option(
            "made_paper",
            ["TỆP", "FILE"],
            [
                "Tệp mô tả, còn hay đã mất, hoặc văn bản đã làm ra từ nó (.pdf, .docx)",
                "A description, there or lost, or a paper made of it (.pdf, .docx)",
            ],
        ),
        option(
            "number",
            ["SỐ", "NUMBER"],
            [
                "Bản số mấy [mặc định: bản mới nhất khác với tệp đang có]",
                "Which edition [default: the latest that is other than the file there]",
            ],
        ),
        option(
            "whole_out",
            ["THƯ MỤC", "FOLDER"],
            [
                "Lấy lại mọi thứ bản ấy làm từ đó (mô tả, đơn vị, mẫu, danh sách) vào thư mục này",
                "Bring back all it was made of (description, office, templates, lists) into this folder",
            ],
        ),
        flag(
            "in_place",
            [
                "Đặt vào chỗ tệp mô tả đang có; tệp ấy được giữ lại với tên ….cu-1…",
                "Put it in the place of the description; what is there is kept as ….cu-1…",
            ],
        ),
    ]],
};
