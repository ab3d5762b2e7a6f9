//! What `kehoach new-kind` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::OUT;
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct NewKind {
    #[arg(id = "kind_name")]
    pub name: String,
    #[arg(long)]
    pub like: Option<String>,
    #[arg(long)]
    pub office: Option<String>,
    #[arg(long, short, default_value = ".")]
    pub out: PathBuf,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach new-kind <TÊN LOẠI> [--like <LOẠI>] [--office <ĐƠN VỊ>] [--out <THƯ MỤC>]",
        "kehoach new-kind <NAME> [--like <KIND>] [--office <OFFICE>] [--out <FOLDER>]",
    ],
    purpose: [
        "Viết sẵn một loại văn bản riêng: tệp loại, mẫu, tệp mô tả làm thử (hoặc: loai-moi)",
        "Writes a kind of your own to start from: its file, template, a description (or: loai-moi)",
    ],
    words: &[&[
        option(
            "kind_name",
            ["TÊN LOẠI", "NAME"],
            [
                "Tên loại như in trên văn bản, có dấu, ví dụ \"Phiếu trình\"",
                "The name as it is printed, such as \"Phiếu trình\"",
            ],
        ),
        option(
            "like",
            ["LOẠI", "KIND"],
            [
                "Làm theo một loại có sẵn; `kehoach eject` liệt kê",
                "Like a built-in kind; `kehoach eject` lists them",
            ],
        ),
        option(
            "office",
            ["ĐƠN VỊ", "OFFICE"],
            [
                "Đơn vị dùng loại này: tên tệp trong thư mục offices, khi có nhiều đơn vị",
                "The office that uses it: a file in the folder offices, when there are several",
            ],
        ),
        OUT,
    ]],
};
