//! What `kehoach serve` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use crate::cli::help::{About, flag, option};

#[derive(Args)]
pub struct Serve {
    #[arg(id = "opened", default_value = ".")]
    pub folder: PathBuf,
    #[arg(long, default_value = "0")]
    pub port: u16,
    #[arg(long)]
    pub no_open: bool,
    #[arg(long)]
    pub until_closed: bool,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach serve [TÙY CHỌN] [THƯ MỤC]",
        "kehoach serve [OPTIONS] [FOLDER]",
    ],
    purpose: [
        "Mở trang của một thư mục trong trình duyệt: điền mẫu, xem trang in, không phải gõ YAML (hoặc: mo)",
        "Opens the page of a folder in the browser: forms and printed pages, no YAML (or: mo)",
    ],
    words: &[&[
        option(
            "opened",
            ["THƯ MỤC", "FOLDER"],
            [
                "Thư mục có các tệp mô tả; trang chỉ đọc và ghi trong đó [mặc định: thư mục này]",
                "The folder of descriptions; nothing outside it is read or written [default: this folder]",
            ],
        ),
        option(
            "port",
            ["CỔNG", "PORT"],
            [
                "Cổng trên máy này; 0 là cổng riêng của thư mục, đang bận thì cổng nào còn trống [mặc định: 0]",
                "The port on this machine; 0 is that of the folder, or any while it is not free [default: 0]",
            ],
        ),
        flag(
            "no_open",
            [
                "Chỉ in địa chỉ, không mở trình duyệt",
                "Only prints the address and opens no browser",
            ],
        ),
        flag(
            "until_closed",
            [
                "Tự tắt khi không còn cửa sổ nào mở trang; bấm đúp vào chương trình thì như thế",
                "Ends by itself when no window shows the page any more, as it does when it was started by a double click",
            ],
        ),
    ]],
};
