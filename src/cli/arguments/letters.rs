//! What `kehoach letters` can be asked, and the words about it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::build::{self, Build};
use crate::app::Sidecar;
use crate::cli::help::{About, flag, option};

#[derive(Args)]
pub struct Letters {
    #[command(flatten)]
    pub build: Build,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub no_accents: bool,
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
    #[arg(long, value_delimiter = ',')]
    pub except: Vec<String>,
    #[arg(long)]
    pub skip_invalid: bool,
    #[arg(long)]
    pub due_within: Option<String>,
    #[arg(long)]
    pub today: Option<String>,
    #[arg(long = "dry-run", id = "rehearse")]
    pub dry_run: bool,
    #[arg(long)]
    pub register: Option<PathBuf>,
    #[arg(long)]
    pub shard: Option<String>,
    #[arg(long, requires = "register", conflicts_with = "shard")]
    pub join: Option<u16>,
    #[arg(long, value_enum)]
    pub sidecar: Option<Beside>,
    #[arg(long)]
    pub eml: bool,
}

/// How what systems ask for is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Beside {
    Json,
    Xml,
}

impl From<Beside> for Sidecar {
    fn from(beside: Beside) -> Sidecar {
        match beside {
            Beside::Json => Sidecar::Json,
            Beside::Xml => Sidecar::Xml,
        }
    }
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach letters [TÙY CHỌN] <TỆP|THƯ MỤC>…",
        "kehoach letters [OPTIONS] <FILE|FOLDER>…",
    ],
    purpose: [
        "Phát hành văn bản: mỗi nơi nhận một bản hoặc một bản chung, kèm sổ, thư, tệp in (hoặc: tung-noi)",
        "Issues papers: a copy for each recipient or one for all, with register, mails, print file (or: tung-noi)",
    ],
    words: &[
        build::WORDS,
        &[
            option(
                "name",
                ["MẪU", "PATTERN"],
                [
                    "Mẫu tên tệp: {file}, {key}, {body}, {number}, {number:04}, {rank}, {symbol}, {kind}, {agency}, {year} [mặc định: {file}-{key}; một bản chung: {file}]",
                    "Pattern of names: {file}, {key}, {body}, {number}, {number:04}, {rank}, {symbol}, {kind}, {agency}, {year} [default: {file}-{key}; one for all: {file}]",
                ],
            ),
            flag(
                "no_accents",
                ["Tên tệp không dấu", "Names of files without marks"],
            ),
            option(
                "only",
                ["TÊN GỌI", "KEYS"],
                [
                    "Chỉ những nơi nhận này, cách nhau dấu phẩy; số của mỗi bản vẫn như khi làm đủ",
                    "Only these recipients, between commas; each keeps the number it has among all",
                ],
            ),
            option(
                "except",
                ["TÊN GỌI", "KEYS"],
                [
                    "Bỏ những nơi nhận này ra, cách nhau dấu phẩy",
                    "All but these recipients, between commas",
                ],
            ),
            flag(
                "skip_invalid",
                [
                    "Bỏ những nơi nhận mà bản của họ có lỗi, làm các bản còn lại; bỏ ai thì kể tên",
                    "Leave out recipients whose copies have errors and make the others; tells whom",
                ],
            ),
            option(
                "due_within",
                ["SỐ NGÀY", "DAYS"],
                [
                    "Chỉ giao, nhắc những việc trong `assign` đến hạn trong ngần ấy ngày: 14d, 2w",
                    "Only the work of `assign` that is due within so many days: 14d, 2w",
                ],
            ),
            option(
                "today",
                ["NGÀY", "DAY"],
                [
                    "Tính hạn từ ngày này (20/3/2026), không phải từ ngày của văn bản",
                    "Reckon deadlines from this day (20/3/2026), not from the date of the paper",
                ],
            ),
            flag(
                "rehearse",
                [
                    "Chỉ xét cả danh sách và cho xem ai nhận gì, mấy trang; không ghi tệp nào",
                    "Only judge the whole list and show who would receive what; write nothing",
                ],
            ),
            option(
                "register",
                ["SỔ", "REGISTER"],
                [
                    "Ghi các bản đã làm vào sổ đăng ký văn bản đi, .xlsx hoặc .csv; sổ đã có thì ghi tiếp",
                    "Put what was made into the register of outgoing papers, .xlsx or .csv; one that is there is gone on with",
                ],
            ),
            option(
                "shard",
                ["K/N", "K/N"],
                [
                    "Chỉ làm phần thứ K trong N phần, tên tệp và số như khi làm đủ; sổ của phần ấy là ….K-N.csv",
                    "Make only the K-th of N shares, with the names and numbers of the whole; its register is ….K-N.csv",
                ],
            ),
            option(
                "join",
                ["N", "N"],
                [
                    "Không làm bản nào, chỉ ghép sổ của N phần vào sổ ở `--register`",
                    "Make nothing, only join the registers of N shares into that of `--register`",
                ],
            ),
            option(
                "sidecar",
                ["DẠNG", "FORM"],
                [
                    "Cạnh mỗi bản một tệp thông tin cho hệ thống quản lý văn bản: json hoặc xml",
                    "Beside each copy a file for systems that keep papers: json or xml",
                ],
            ),
            flag(
                "eml",
                [
                    "Cạnh mỗi bản một thư điện tử .eml có đính kèm PDF, cho nơi nhận có thư điện tử trong danh sách hay trong sổ",
                    "Beside each copy a mail .eml with the PDF attached, for recipients whose address is in the list or register",
                ],
            ),
        ],
    ],
};
