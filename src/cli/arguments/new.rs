//! What `kehoach new` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{Shown, TABLED, YES};
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct New {
    #[arg(long, id = "issuer")]
    pub office: Option<String>,
    #[arg(long)]
    pub starter: Option<String>,
    #[arg(long, id = "of_kind", conflicts_with = "starter")]
    pub kind: Option<String>,
    #[arg(long, id = "followed", conflicts_with = "starter")]
    pub from: Option<PathBuf>,
    #[arg(long, id = "days_ahead", requires = "followed", default_value_t = 3)]
    pub ahead: u32,
    #[arg(long)]
    pub subject: Option<String>,
    #[arg(long, id = "year_begun")]
    pub year: Option<i32>,
    #[arg(long)]
    pub signer: Option<String>,
    #[arg(long)]
    pub body: Option<String>,
    #[arg(long)]
    pub place: Option<String>,
    #[arg(long)]
    pub set: Vec<String>,
    #[arg(long)]
    pub symbol: Option<String>,
    #[arg(long)]
    pub seat: Option<String>,
    #[arg(long)]
    pub signer_name: Option<String>,
    #[arg(long)]
    pub contact: Option<String>,
    #[arg(long, short, id = "begun_file")]
    pub out: Option<PathBuf>,
    #[arg(long, short)]
    pub yes: bool,
    #[arg(long = "format", id = "shown", value_enum, default_value = "text")]
    pub format: Shown,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach new [--office <ĐƠN VỊ>] [--starter <MẪU>|--kind <LOẠI>] [--from <VĂN BẢN>] [TÙY CHỌN]",
        "kehoach new [--office <OFFICE>] [--starter <STARTER>|--kind <KIND>] [--from <PAPER>] [OPTIONS]",
    ],
    purpose: [
        "Hỏi vài câu rồi viết tệp mô tả mới, cả tệp đơn vị khi chưa có (hoặc: tao-moi)",
        "Asks a few questions and writes a new description, and the office if there is none (or: tao-moi)",
    ],
    words: &[&[
        option(
            "issuer",
            ["ĐƠN VỊ", "OFFICE"],
            [
                "Đơn vị ban hành: tên tệp trong thư mục offices; cùng --body là tên tệp của đơn vị mới",
                "The office: a file in the folder offices; with --body the file of the new one",
            ],
        ),
        option(
            "starter",
            ["MẪU", "STARTER"],
            [
                "Mẫu khởi đầu, có sẵn hoặc trong thư mục starters của đơn vị",
                "A starter, built in or in the office's folder starters",
            ],
        ),
        option(
            "of_kind",
            ["LOẠI", "KIND"],
            [
                "Loại văn bản, khi không theo mẫu khởi đầu",
                "A kind of paper, when it follows no starter",
            ],
        ),
        option(
            "followed",
            ["VĂN BẢN", "PAPER"],
            [
                "Văn bản cấp trên (.docx, .odt, .pdf, .txt) mà văn bản mới thực hiện: lấy căn cứ, việc gọi đến mình, hạn",
                "The paper (.docx, .odt, .pdf, .txt) that the new one carries out: its basis, work for us, and days",
            ],
        ),
        option(
            "days_ahead",
            ["SỐ NGÀY", "DAYS"],
            [
                "Hạn của mình sớm hơn hạn của họ mấy ngày làm việc [mặc định: 3]",
                "How many working days our deadlines are before theirs [default: 3]",
            ],
        ),
        option(
            "subject",
            ["TRÍCH YẾU", "SUBJECT"],
            ["Trích yếu", "What it is about"],
        ),
        option(
            "year_begun",
            ["NĂM", "YEAR"],
            [
                "Năm của văn bản [mặc định: năm nay; từ tháng 10 là năm sau]",
                "The year of the paper [default: this year; from October the next]",
            ],
        ),
        option(
            "signer",
            ["NGƯỜI KÝ", "SIGNER"],
            [
                "Người ký: tên gọi trong sổ người ký của đơn vị",
                "Who signs: a key of the office's signers",
            ],
        ),
        option(
            "body",
            ["CƠ QUAN", "BODY"],
            [
                "Loại cơ quan của đơn vị mới, ví dụ ubnd-xa; gõ vài chữ của tên cũng được",
                "The kind of body of a new office, such as ubnd-xa, or a few letters of its name",
            ],
        ),
        option(
            "place",
            ["NƠI", "PLACE"],
            [
                "Xã, phường, tỉnh của đơn vị mới; gõ vài chữ, có dấu hay không: \"ba dinh ha noi\"",
                "The commune or province of a new office; a few letters do: \"ba dinh ha noi\"",
            ],
        ),
        option(
            "set",
            ["TÊN=CHỮ", "KEY=WORDS"],
            [
                "Trả lời điều hỏi riêng của loại cơ quan, ví dụ ten=\"Trường Tiểu học Hoa Mai\"",
                "Answers what the kind of body asks, such as ten=\"Trường Tiểu học Hoa Mai\"",
            ],
        ),
        option(
            "symbol",
            ["KÝ HIỆU", "LETTERS"],
            [
                "Ký hiệu của đơn vị mới",
                "The letters of a new office in numbers",
            ],
        ),
        option(
            "seat",
            ["ĐỊA DANH", "PLACE"],
            [
                "Địa danh ghi trước ngày tháng của đơn vị mới",
                "What stands before the day in papers of a new office",
            ],
        ),
        option(
            "signer_name",
            ["HỌ TÊN", "NAME"],
            [
                "Họ và tên người ký của đơn vị mới",
                "The name of who signs for a new office",
            ],
        ),
        option(
            "contact",
            ["LIÊN HỆ", "CONTACT"],
            [
                "Địa chỉ, điện thoại, thư điện tử của đơn vị mới",
                "Address, telephone and mail of a new office",
            ],
        ),
        option(
            "begun_file",
            ["TỆP", "FILE"],
            [
                "Tệp mô tả viết ra [mặc định: tên mẫu hoặc loại, với năm]",
                "The description to write [default: the name of the starter or kind, with the year]",
            ],
        ),
        YES,
        TABLED,
    ]],
};
