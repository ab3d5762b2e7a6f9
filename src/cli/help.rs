//! Help in the reader's language: every word clap would say in English is replaced.

use clap::{Arg, Command};

use super::version;
use crate::diagnostic::Lang;

/// About a command or an argument: its name, what to call its value, what it does.
type Entry = (&'static str, [&'static str; 2], [&'static str; 2]);

const COMMANDS: &[Entry] = &[
    (
        "kehoach",
        ["kehoach <LỆNH>", "kehoach <COMMAND>"],
        [
            "Từ tệp mô tả (YAML) làm ra văn bản hành chính dạng PDF và DOCX",
            "Turns descriptions (YAML) into official papers as PDF and DOCX",
        ],
    ),
    (
        "new",
        [
            "kehoach new [--office <ĐƠN VỊ>] [--starter <MẪU>|--kind <LOẠI>] [TÙY CHỌN]",
            "kehoach new [--office <OFFICE>] [--starter <STARTER>|--kind <KIND>] [OPTIONS]",
        ],
        [
            "Hỏi vài câu rồi viết tệp mô tả mới, cả tệp đơn vị khi chưa có (hoặc: tao-moi)",
            "Asks a few questions and writes a new description, and the office if there is none (or: tao-moi)",
        ],
    ),
    (
        "serve",
        [
            "kehoach serve [TÙY CHỌN] [THƯ MỤC]",
            "kehoach serve [OPTIONS] [FOLDER]",
        ],
        [
            "Mở trang của một thư mục trong trình duyệt: điền mẫu, xem trang in, không phải gõ YAML (hoặc: mo)",
            "Opens the page of a folder in the browser: forms and printed pages, no YAML (or: mo)",
        ],
    ),
    (
        "build",
        [
            "kehoach build [TÙY CHỌN] <TỆP|THƯ MỤC>…",
            "kehoach build [OPTIONS] <FILE|FOLDER>…",
        ],
        ["Làm ra văn bản (hoặc: xuat)", "Makes the papers (or: xuat)"],
    ),
    (
        "letters",
        [
            "kehoach letters [TÙY CHỌN] <TỆP|THƯ MỤC>…",
            "kehoach letters [OPTIONS] <FILE|FOLDER>…",
        ],
        [
            "Phát hành văn bản: mỗi nơi nhận một bản hoặc một bản chung, kèm sổ, thư, tệp in (hoặc: tung-noi)",
            "Issues papers: a copy for each recipient or one for all, with register, mails, print file (or: tung-noi)",
        ],
    ),
    (
        "calendar",
        [
            "kehoach calendar [TÙY CHỌN] <TỆP|THƯ MỤC>…",
            "kehoach calendar [OPTIONS] <FILE|FOLDER>…",
        ],
        [
            "Lịch các mốc, thời hạn của một hay nhiều văn bản: bảng, Excel, tệp lịch .ics, hình vẽ (hoặc: lich)",
            "The days and deadlines of papers by date: a table, a workbook, a calendar .ics, a picture (or: lich)",
        ],
    ),
    (
        "rollover",
        [
            "kehoach rollover [TÙY CHỌN] <TỆP NĂM CŨ> --year <NĂM>",
            "kehoach rollover [OPTIONS] <LAST YEAR'S FILE> --year <YEAR>",
        ],
        [
            "Chuyển tệp mô tả của năm cũ sang năm mới, kể ra chỗ đã đổi và chỗ phải xem (hoặc: sang-nam)",
            "Takes last year's description into a new year; lists what moved and what to look at (or: sang-nam)",
        ],
    ),
    (
        "watch",
        [
            "kehoach watch [TÙY CHỌN] [TỆP|THƯ MỤC]…",
            "kehoach watch [OPTIONS] [FILE|FOLDER]…",
        ],
        [
            "Theo dõi thư mục, lưu tệp nào thì làm lại văn bản của tệp ấy (hoặc: theo-doi)",
            "Watches a folder and makes papers anew as files are saved (or: theo-doi)",
        ],
    ),
    (
        "pull",
        [
            "kehoach pull [TÙY CHỌN] <TỆP.docx> [TỆP.yaml]",
            "kehoach pull [OPTIONS] <FILE.docx> [FILE.yaml]",
        ],
        [
            "Đưa chỗ sửa trong tệp Word về tệp mô tả đã làm ra nó (hoặc: keo-ve)",
            "Takes what was edited in Word back into the description it was made of (or: keo-ve)",
        ],
    ),
    (
        "status",
        [
            "kehoach status [TÙY CHỌN] [TỆP|THƯ MỤC]…",
            "kehoach status [OPTIONS] [FILE|FOLDER]…",
        ],
        [
            "Văn bản nào mới nhất, cũ, đã sửa tay, mất tệp mô tả (hoặc: tinh-trang)",
            "Which made papers are current, stale, edited by hand, orphaned (or: tinh-trang)",
        ],
    ),
    (
        "history",
        [
            "kehoach history [TÙY CHỌN] <TỆP|THƯ MỤC>",
            "kehoach history [OPTIONS] <FILE|FOLDER>",
        ],
        [
            "Các bản đã làm của một văn bản, mỗi bản làm từ những gì (hoặc: lich-su)",
            "The editions of a paper that are kept, and what each was made of (or: lich-su)",
        ],
    ),
    (
        "restore",
        [
            "kehoach restore [TÙY CHỌN] <TỆP>",
            "kehoach restore [OPTIONS] <FILE>",
        ],
        [
            "Lấy lại tệp mô tả của một bản đã làm (hoặc: lay-lai)",
            "Brings back the description of an edition that was made (or: lay-lai)",
        ],
    ),
    (
        "diff",
        [
            "kehoach diff [TÙY CHỌN] <BẢN CŨ> <BẢN MỚI>",
            "kehoach diff [OPTIONS] <OLD> <NEW>",
        ],
        [
            "So hai bản của một văn bản: số liệu, thời hạn, đơn vị đổi gì, rồi lời văn đổi gì (hoặc: so-sanh)",
            "Holds two editions of a paper against each other: data first, then words (or: so-sanh)",
        ],
    ),
    (
        "import",
        [
            "kehoach import [TÙY CHỌN] <TỆP>…",
            "kehoach import [OPTIONS] <FILE>…",
        ],
        [
            "Chuyển văn bản .docx, .txt cũ thành tệp mô tả, kèm tệp đơn vị nếu chưa có (hoặc: nhap)",
            "Takes old .docx and .txt papers back into descriptions, with an office when there is none (or: nhap)",
        ],
    ),
    (
        "check",
        [
            "kehoach check [TÙY CHỌN] <TỆP|THƯ MỤC>…",
            "kehoach check [OPTIONS] <FILE|FOLDER>…",
        ],
        [
            "Soát tệp mô tả, hoặc văn bản .docx, .txt đã soạn (hoặc: kiem-tra)",
            "Proofreads descriptions, or finished .docx and .txt papers (or: kiem-tra)",
        ],
    ),
    (
        "text",
        [
            "kehoach text [TÙY CHỌN] <TỆP>…",
            "kehoach text [OPTIONS] <FILE>…",
        ],
        [
            "In chữ đọc được trong văn bản .docx, .txt: mỗi đoạn một dòng (hoặc: doc-chu)",
            "Prints what is read in a .docx or .txt paper: a paragraph a line (or: doc-chu)",
        ],
    ),
    (
        "list",
        [
            "kehoach list [TÙY CHỌN] <TỆP>…",
            "kehoach list [OPTIONS] <FILE>…",
        ],
        [
            "Đọc thử danh sách nơi nhận (.xlsx, .ods, .csv) và kiểm tra từng ô (hoặc: danh-sach)",
            "Shows what is read in a list of recipients (.xlsx, .ods, .csv) and checks it (or: danh-sach)",
        ],
    ),
    (
        "schema",
        [
            "kehoach schema [TỆP] [--templates <THƯ MỤC>]",
            "kehoach schema [FILE] [--templates <FOLDER>]",
        ],
        [
            "In lược đồ JSON của tệp mô tả, đơn vị, loại văn bản, quy định, cho trình soạn thảo (hoặc: luoc-do)",
            "Prints the JSON Schema of a description, office, kind or regulation, for editors (or: luoc-do)",
        ],
    ),
    (
        "eject",
        [
            "kehoach eject [LOẠI|TỆP]… [--out <THƯ MỤC>] [--force]",
            "kehoach eject [KIND|FILE]… [--out <FOLDER>] [--force]",
        ],
        [
            "Chép mẫu, loại văn bản, quy định và đơn vị có sẵn ra để sửa (hoặc: trich-mau)",
            "Copies out the built-in templates, kinds, regulations and offices (or: trich-mau)",
        ],
    ),
    (
        "new-kind",
        [
            "kehoach new-kind <TÊN LOẠI> [--like <LOẠI>] [--office <ĐƠN VỊ>] [--out <THƯ MỤC>]",
            "kehoach new-kind <NAME> [--like <KIND>] [--office <OFFICE>] [--out <FOLDER>]",
        ],
        [
            "Viết sẵn một loại văn bản riêng: tệp loại, mẫu, tệp mô tả làm thử (hoặc: loai-moi)",
            "Writes a kind of your own to start from: its file, template, a description (or: loai-moi)",
        ],
    ),
    (
        "explain",
        ["kehoach explain <MÃ>", "kehoach explain <CODE>"],
        [
            "Giải thích một lỗi theo mã của nó (hoặc: giai-thich)",
            "Explains a finding by its code (or: giai-thich)",
        ],
    ),
    (
        "checks",
        ["kehoach checks", "kehoach checks"],
        [
            "Liệt kê mọi mã soát: mức, áp dụng cho ai, căn cứ (hoặc: danh-muc)",
            "Lists every check: weight, whom it concerns, its rule (or: danh-muc)",
        ],
    ),
    (
        "completions",
        ["kehoach completions <SHELL>", "kehoach completions <SHELL>"],
        [
            "In mã hoàn thành lệnh cho bash, elvish, fish, powershell, zsh (hoặc: hoan-thanh-lenh)",
            "Prints completions for bash, elvish, fish, powershell, zsh (or: hoan-thanh-lenh)",
        ],
    ),
];

const ARGUMENTS: &[Entry] = &[
    (
        "against",
        ["TỆP NĂM CŨ", "FILE"],
        [
            "So với tệp mô tả của năm cũ: kể ra những gì của năm cũ còn sót",
            "Hold it against last year's description: tell what is left of the old year",
        ],
    ),
    (
        "editions",
        ["BẢN", "EDITION"],
        [
            "Bản cũ rồi bản mới: tệp mô tả, hoặc văn bản .docx, .txt; có `--rev` thì một tệp",
            "The old edition, then the new one: descriptions, or .docx and .txt papers; one file with `--rev`",
        ],
    ),
    (
        "rev",
        ["BẢN GIT", "REVISION"],
        [
            "So với tệp này ở một lần lưu trong git: `HEAD`, `v1`; hoặc hai lần lưu: `v1..v2`",
            "Hold the file against itself in a revision of git: `HEAD`, `v1`; or two of them: `v1..v2`",
        ],
    ),
    (
        "kept_edition",
        ["SỐ", "NUMBER"],
        [
            "So với bản đã giữ mang số này (`kehoach history`): `3`; hoặc hai bản: `3..5` [một tệp, không ghi gì: bản giữ gần nhất khác tệp này]",
            "Hold the file against an edition kept under this number (`kehoach history`): `3`; or two: `3..5` [one file, nothing given: the last that differs]",
        ],
    ),
    (
        "marked_docx",
        ["TỆP", "FILE"],
        [
            "Ghi bản mới dạng Word có theo dõi thay đổi (track changes): nhận hết thì được bản mới, bỏ hết thì được bản cũ",
            "Write the new paper with tracked changes of Word: accepting all gives the new one, rejecting all the old",
        ],
    ),
    (
        "marked_pdf",
        ["TỆP", "FILE"],
        [
            "Ghi bản mới dạng PDF: chữ thêm tô màu, gạch chân; chữ bỏ gạch ngang; vạch ở lề chỗ có đổi",
            "Write the new paper as a PDF: what came coloured and underlined, what is gone struck, bars in the margin",
        ],
    ),
    (
        "table",
        ["TỆP", "FILE"],
        [
            "Viết tệp mô tả của bảng kê các chỗ sửa (có `--comments` thì bảng trả lời ý kiến góp ý); `kehoach build` tệp ấy thì ra văn bản",
            "Write the description of a table of changes (of comments and answers with `--comments`), which `kehoach build` makes",
        ],
    ),
    (
        "why",
        ["TỆP", "FILE"],
        [
            "Lý do sửa từng chỗ, danh sách YAML: mỗi mục có `at` (số in hoặc mấy chữ) và `why`",
            "Why each place was changed, a list in YAML: each entry with `at` (a printed number or words) and `why`",
        ],
    ),
    (
        "comments",
        ["TỆP", "FILE"],
        [
            "Ý kiến góp ý cho bản cũ: danh sách YAML (`who`, `at`, `words`, `answer`, `why`), bảng Excel, hoặc tệp Word có chú thích (comment)",
            "Comments on the old edition: a list in YAML (`who`, `at`, `words`, `answer`, `why`), a workbook, or a Word file with comments",
        ],
    ),
    (
        "author",
        ["TÊN", "NAME"],
        [
            "Người sửa ghi trong tệp Word [mặc định: kehoach]",
            "Who made the changes, told in the Word file [default: kehoach]",
        ],
    ),
    (
        "changed_on",
        ["NGÀY", "DAY"],
        [
            "Ngày sửa ghi trong tệp Word: 20/3/2026; bỏ trống thì không ghi ngày",
            "The day of the changes, told in the Word file: 20/3/2026; left out when not given",
        ],
    ),
    (
        "compared",
        ["DẠNG", "FORM"],
        [
            "Cách in: text, hoặc json [mặc định: text]",
            "How to print: text, or json [default: text]",
        ],
    ),
    (
        "of_year",
        ["NĂM", "YEAR"],
        ["Chỉ những mốc của năm này", "Only the days of this year"],
    ),
    (
        "days",
        ["DẠNG", "FORM"],
        [
            "Bảng trên màn hình (text), JSON (json), Excel (xlsx), tệp lịch (ics) hoặc hình vẽ (pdf, svg)",
            "A table on the screen (text), JSON (json), a workbook (xlsx), a calendar (ics) or a picture (pdf, svg)",
        ],
    ),
    (
        "days_file",
        ["TỆP", "FILE"],
        [
            "Tệp viết ra [mặc định: lich.xlsx, lich.ics, lich.pdf, lich.svg]",
            "The file to write [default: lich.xlsx, lich.ics, lich.pdf, lich.svg]",
        ],
    ),
    (
        "replace",
        ["", ""],
        ["Ghi đè tệp đã có", "Replace a file that is there"],
    ),
    (
        "opened",
        ["THƯ MỤC", "FOLDER"],
        [
            "Thư mục có các tệp mô tả; trang chỉ đọc và ghi trong đó [mặc định: thư mục này]",
            "The folder of descriptions; nothing outside it is read or written [default: this folder]",
        ],
    ),
    (
        "port",
        ["CỔNG", "PORT"],
        [
            "Cổng trên máy này; 0 là cổng nào còn trống [mặc định: 0]",
            "The port on this machine; 0 is any that is free [default: 0]",
        ],
    ),
    (
        "no_open",
        ["", ""],
        [
            "Chỉ in địa chỉ, không mở trình duyệt",
            "Only prints the address and opens no browser",
        ],
    ),
    (
        "watched",
        ["TỆP|THƯ MỤC", "FILE|FOLDER"],
        [
            "Tệp mô tả, hoặc thư mục có các tệp mô tả [mặc định: thư mục này]",
            "Descriptions, or folders of descriptions [default: this folder]",
        ],
    ),
    (
        "where",
        ["TỆP|THƯ MỤC", "FILE|FOLDER"],
        [
            "Thư mục có tệp mô tả và văn bản, hoặc từng tệp [mặc định: thư mục này]",
            "Folders of descriptions and papers, or single files [default: this folder]",
        ],
    ),
    (
        "made_into",
        ["THƯ MỤC", "FOLDER"],
        [
            "Thư mục văn bản được ghi vào, nếu là chỗ khác (--out của build)",
            "The folder papers are written into, if it is another (--out of build)",
        ],
    ),
    (
        "stands",
        ["DẠNG", "FORM"],
        [
            "Cách in: text (bảng) hoặc json [mặc định: text]",
            "How to print: text (a table) or json [default: text]",
        ],
    ),
    (
        "day_told",
        ["NGÀY", "DAY"],
        [
            "Kẻ đường của ngày này trên hình vẽ, ví dụ 20/3/2026",
            "Draw the line of this day in the picture, such as 20/3/2026",
        ],
    ),
    (
        "whose",
        ["TỆP|THƯ MỤC", "FILE|FOLDER"],
        [
            "Tệp mô tả, văn bản đã làm ra (.pdf, .docx), hoặc thư mục có các tệp mô tả",
            "A description, a paper made of one (.pdf, .docx), or a folder of descriptions",
        ],
    ),
    (
        "keep",
        ["SỐ", "NUMBER"],
        [
            "Từ nay giữ chừng này bản của mỗi văn bản; 0 là không giữ [lúc đầu: 20]",
            "From now on keep so many editions of each paper; 0 keeps none [at first: 20]",
        ],
    ),
    (
        "megabytes",
        ["SỐ", "NUMBER"],
        [
            "Từ nay lịch sử chiếm nhiều nhất chừng này MB trên đĩa [lúc đầu: 64]",
            "From now on the history takes so many MB of the disk at most [at first: 64]",
        ],
    ),
    (
        "kept_as",
        ["DẠNG", "FORM"],
        [
            "Cách in: text (bảng) hoặc json [mặc định: text]",
            "How to print: text (a table) or json [default: text]",
        ],
    ),
    (
        "made_paper",
        ["TỆP", "FILE"],
        [
            "Tệp mô tả, còn hay đã mất, hoặc văn bản đã làm ra từ nó (.pdf, .docx)",
            "A description, there or lost, or a paper made of it (.pdf, .docx)",
        ],
    ),
    (
        "number",
        ["SỐ", "NUMBER"],
        [
            "Bản số mấy [mặc định: bản mới nhất khác với tệp đang có]",
            "Which edition [default: the latest that is other than the file there]",
        ],
    ),
    (
        "whole_out",
        ["THƯ MỤC", "FOLDER"],
        [
            "Lấy lại mọi thứ bản ấy làm từ đó (mô tả, đơn vị, mẫu, danh sách) vào thư mục này",
            "Bring back all it was made of (description, office, templates, lists) into this folder",
        ],
    ),
    (
        "in_place",
        ["", ""],
        [
            "Đặt vào chỗ tệp mô tả đang có; tệp ấy được giữ lại với tên ….cu-1…",
            "Put it in the place of the description; what is there is kept as ….cu-1…",
        ],
    ),
    (
        "old_papers",
        ["TỆP", "FILE"],
        [
            "Văn bản đã soạn: .docx hoặc .txt; tệp ấy giữ nguyên",
            "Finished papers, .docx or .txt, which stay as they are",
        ],
    ),
    (
        "import_folder",
        ["THƯ MỤC", "FOLDER"],
        [
            "Thư mục nhận tệp mô tả; tệp đơn vị vào thư mục `offices` trong đó",
            "The folder for the descriptions; offices go into its folder `offices`",
        ],
    ),
    (
        "only_report",
        ["", ""],
        ["Chỉ báo cáo, không ghi tệp", "Only report; write nothing"],
    ),
    (
        "imported",
        ["DẠNG", "FORM"],
        [
            "Báo cáo cho người đọc (text) hoặc JSON (json)",
            "A report to be read (text) or JSON (json)",
        ],
    ),
    (
        "old_file",
        ["TỆP NĂM CŨ", "FILE"],
        [
            "Tệp mô tả của năm cũ; tệp ấy giữ nguyên",
            "The description of the old year, which stays as it is",
        ],
    ),
    (
        "issuer",
        ["ĐƠN VỊ", "OFFICE"],
        [
            "Đơn vị ban hành: tên tệp trong thư mục offices; cùng --body là tên tệp của đơn vị mới",
            "The office: a file in the folder offices; with --body the file of the new one",
        ],
    ),
    (
        "starter",
        ["MẪU", "STARTER"],
        [
            "Mẫu khởi đầu, có sẵn hoặc trong thư mục starters của đơn vị",
            "A starter, built in or in the office's folder starters",
        ],
    ),
    (
        "of_kind",
        ["LOẠI", "KIND"],
        [
            "Loại văn bản, khi không theo mẫu khởi đầu",
            "A kind of paper, when it follows no starter",
        ],
    ),
    (
        "subject",
        ["TRÍCH YẾU", "SUBJECT"],
        ["Trích yếu", "What it is about"],
    ),
    (
        "year_begun",
        ["NĂM", "YEAR"],
        [
            "Năm của văn bản [mặc định: năm nay; từ tháng 10 là năm sau]",
            "The year of the paper [default: this year; from October the next]",
        ],
    ),
    (
        "signer",
        ["NGƯỜI KÝ", "SIGNER"],
        [
            "Người ký: tên gọi trong sổ người ký của đơn vị",
            "Who signs: a key of the office's signers",
        ],
    ),
    (
        "body",
        ["CƠ QUAN", "BODY"],
        [
            "Loại cơ quan của đơn vị mới, ví dụ ubnd-xa; gõ vài chữ của tên cũng được",
            "The kind of body of a new office, such as ubnd-xa, or a few letters of its name",
        ],
    ),
    (
        "place",
        ["NƠI", "PLACE"],
        [
            "Xã, phường, tỉnh của đơn vị mới; gõ vài chữ, có dấu hay không: \"ba dinh ha noi\"",
            "The commune or province of a new office; a few letters do: \"ba dinh ha noi\"",
        ],
    ),
    (
        "set",
        ["TÊN=CHỮ", "KEY=WORDS"],
        [
            "Trả lời điều hỏi riêng của loại cơ quan, ví dụ ten=\"Trường Tiểu học Hoa Mai\"",
            "Answers what the kind of body asks, such as ten=\"Trường Tiểu học Hoa Mai\"",
        ],
    ),
    (
        "symbol",
        ["KÝ HIỆU", "LETTERS"],
        [
            "Ký hiệu của đơn vị mới",
            "The letters of a new office in numbers",
        ],
    ),
    (
        "seat",
        ["ĐỊA DANH", "PLACE"],
        [
            "Địa danh ghi trước ngày tháng của đơn vị mới",
            "What stands before the day in papers of a new office",
        ],
    ),
    (
        "signer_name",
        ["HỌ TÊN", "NAME"],
        [
            "Họ và tên người ký của đơn vị mới",
            "The name of who signs for a new office",
        ],
    ),
    (
        "contact",
        ["LIÊN HỆ", "CONTACT"],
        [
            "Địa chỉ, điện thoại, thư điện tử của đơn vị mới",
            "Address, telephone and mail of a new office",
        ],
    ),
    (
        "begun_file",
        ["TỆP", "FILE"],
        [
            "Tệp mô tả viết ra [mặc định: tên mẫu hoặc loại, với năm]",
            "The description to write [default: the name of the starter or kind, with the year]",
        ],
    ),
    (
        "yes",
        ["", ""],
        [
            "Lấy trả lời mặc định, không hỏi lại",
            "Takes the usual answers and asks for nothing",
        ],
    ),
    ("new_year", ["NĂM", "YEAR"], ["Năm mới", "The new year"]),
    (
        "old_year",
        ["NĂM", "YEAR"],
        [
            "Năm cũ, khi tệp mô tả không cho biết",
            "The old year, when the description does not say",
        ],
    ),
    (
        "new_file",
        ["TỆP", "FILE"],
        [
            "Tệp viết ra [mặc định: tên cũ với năm mới]",
            "The file to write [default: the old name with the new year]",
        ],
    ),
    (
        "phases",
        ["", ""],
        [
            "Dời cả các giai đoạn nhiều năm (2026 - 2030)",
            "Move phases of several years too (2026 - 2030)",
        ],
    ),
    (
        "school_year",
        ["", ""],
        [
            "Dời cả năm học (2025 - 2026)",
            "Move school years too (2025 - 2026)",
        ],
    ),
    (
        "notes",
        ["", ""],
        [
            "Ghi chỗ đã đổi, chỗ phải xem thành chú thích ngay trên dòng của nó",
            "Write what moved and what to look at as comments above its line",
        ],
    ),
    (
        "only_show",
        ["", ""],
        ["Chỉ cho xem, không ghi tệp", "Only show it; write nothing"],
    ),
    (
        "turned",
        ["DẠNG", "FORM"],
        [
            "Bảng cho người đọc (text) hoặc JSON (json)",
            "A table to be read (text) or JSON (json)",
        ],
    ),
    (
        "kind_name",
        ["TÊN LOẠI", "NAME"],
        [
            "Tên loại như in trên văn bản, có dấu, ví dụ \"Phiếu trình\"",
            "The name as it is printed, such as \"Phiếu trình\"",
        ],
    ),
    (
        "like",
        ["LOẠI", "KIND"],
        [
            "Làm theo một loại có sẵn; `kehoach eject` liệt kê",
            "Like a built-in kind; `kehoach eject` lists them",
        ],
    ),
    (
        "office",
        ["ĐƠN VỊ", "OFFICE"],
        [
            "Đơn vị dùng loại này: tên tệp trong thư mục offices, khi có nhiều đơn vị",
            "The office that uses it: a file in the folder offices, when there are several",
        ],
    ),
    (
        "texts",
        ["LOẠI|TỆP", "KIND|FILE"],
        [
            "Chỉ những loại này (tệp loại và mẫu), hoặc những tệp này; không ghi thì tất cả",
            "Only these kinds (file and template) or files; all when left out",
        ],
    ),
    (
        "files",
        ["TỆP|THƯ MỤC", "FILE|FOLDER"],
        [
            "Tệp mô tả, hoặc thư mục có các tệp mô tả",
            "Descriptions, or folders of descriptions",
        ],
    ),
    (
        "out",
        ["THƯ MỤC", "FOLDER"],
        ["Ghi vào thư mục này", "Write into this folder"],
    ),
    (
        "format",
        ["DẠNG", "FORMATS"],
        [
            "Dạng tệp: pdf, docx, txt, cách nhau dấu phẩy [mặc định: pdf,docx]",
            "Formats: pdf, docx, txt, between commas [default: pdf,docx]",
        ],
    ),
    (
        "print",
        ["TỆP", "FILE"],
        [
            "Gộp mọi văn bản vào một tệp PDF để in một lượt, mỗi văn bản bắt đầu trang mới",
            "Also put all papers into one PDF to be printed at one go, each beginning a page",
        ],
    ),
    (
        "duplex",
        ["", ""],
        [
            "Cùng --print: in hai mặt, mỗi văn bản bắt đầu ở mặt trước của tờ giấy",
            "With --print: for both sides of the paper, each paper beginning on a front side",
        ],
    ),
    (
        "pdf_standard",
        ["CHUẨN", "STANDARDS"],
        [
            "Chuẩn PDF, cách nhau dấu phẩy [mặc định: a-2a,ua-1]",
            "PDF standards, between commas [default: a-2a,ua-1]",
        ],
    ),
    (
        "fonts",
        ["PHÔNG", "FONTS"],
        [
            "Phông chữ: builtin (có sẵn trong chương trình) hoặc system (Times New Roman của máy) [mặc định: builtin]",
            "Fonts: builtin (inside the program) or system (this machine's Times New Roman) [default: builtin]",
        ],
    ),
    (
        "templates",
        ["THƯ MỤC", "FOLDER"],
        [
            "Thư mục mẫu, loại văn bản, quy định, đơn vị riêng, dùng thay cho cái có sẵn cùng tên",
            "Folder of own templates, kinds, regulations and offices, used instead of built-in ones",
        ],
    ),
    (
        "force",
        ["", ""],
        [
            "Ghi đè cả tệp đã sửa tay; bản cũ được giữ lại với tên ….cu-1…",
            "Overwrite even edited files; the old ones are kept as ….cu-1…",
        ],
    ),
    (
        "all",
        ["", ""],
        [
            "Của một thư mục: làm lại cả văn bản không đổi",
            "Of a folder: make those papers, too, that have not changed",
        ],
    ),
    (
        "draft",
        ["", ""],
        [
            "Bản dự thảo: chỗ còn trống chỉ là việc phải làm [mặc định]",
            "A draft: blanks are a list of what is left to do [default]",
        ],
    ),
    (
        "final",
        ["", ""],
        [
            "Bản để ký: đòi đủ mọi thứ; còn lỗi thì không làm ra văn bản",
            "The paper to be signed: everything must be there; nothing is made while errors stand",
        ],
    ),
    (
        "form",
        ["DẠNG", "FORM"],
        [
            "Cách báo: text, json, sarif hoặc github [mặc định: text]",
            "How to tell: text, json, sarif or github [default: text]",
        ],
    ),
    (
        "edited_file",
        ["TỆP.docx", "FILE.docx"],
        [
            "Văn bản đã sửa bằng Word, WPS hay LibreOffice",
            "A paper that was edited in Word, WPS or LibreOffice",
        ],
    ),
    (
        "made_of",
        ["TỆP.yaml", "FILE.yaml"],
        [
            "Tệp mô tả đã làm ra văn bản [mặc định: theo dấu trong văn bản]",
            "The description it was made of [default: the one its mark names]",
        ],
    ),
    (
        "yes",
        ["", ""],
        ["Ghi luôn, không hỏi", "Write without asking"],
    ),
    (
        "as_tracked",
        ["", ""],
        [
            "Kể trước từng chỗ Word theo dõi: ai, lúc nào, cũ, mới",
            "First tell each tracked change: who, when, was, is",
        ],
    ),
    (
        "keep_beside",
        ["", ""],
        [
            "Tệp đã sửa tay thì để yên, bản mới ghi cạnh với tên ….moi.docx",
            "Leave an edited file alone and write the new one beside it as ….moi.docx",
        ],
    ),
    (
        "in_office",
        ["", ""],
        [
            "Chữ lấy ở tệp đơn vị (tên đơn vị, người ký) thì sửa ở đó, cho mọi văn bản [mặc định: chỉ văn bản này]",
            "Change words of the office's file there, for all its papers [default: this paper only]",
        ],
    ),
    (
        "base_file",
        ["TỆP.yaml", "FILE.yaml"],
        [
            "Tệp mô tả như lúc làm ra văn bản, khi không còn giữ trong lịch sử",
            "The description as it was when the paper was made, if history does not keep it",
        ],
    ),
    (
        "only_tell",
        ["", ""],
        [
            "Chỉ kể ra, không ghi, không hỏi",
            "Only tell; write nothing and ask nothing",
        ],
    ),
    (
        "pulled",
        ["DẠNG", "FORM"],
        [
            "Cách in: text, hoặc json [mặc định: text]",
            "How to print: text, or json [default: text]",
        ],
    ),
    (
        "papers",
        ["TỆP", "FILE"],
        [
            "Văn bản đã soạn, .docx hoặc .txt",
            "Finished papers, .docx or .txt",
        ],
    ),
    (
        "lists",
        ["TỆP", "FILE"],
        [
            "Danh sách: bảng tính .xlsx, .ods, hoặc văn bản .csv, .txt có dấu ngăn ô",
            "Lists: workbooks .xlsx, .ods, or texts .csv, .txt with a sign between cells",
        ],
    ),
    (
        "sheet",
        ["TRANG", "SHEET"],
        [
            "Đọc trang tính tên này [mặc định: trang đang mở khi lưu]",
            "Read the sheet of this name [default: the one that was open when saved]",
        ],
    ),
    (
        "tabled",
        ["DẠNG", "FORM"],
        [
            "Cách in: text (bảng), hoặc json: cột, hàng, lời báo, lý do từ chối [mặc định: text]",
            "How to print: text (a table), or json: columns, rows, told, refused [default: text]",
        ],
    ),
    (
        "rejected",
        ["", ""],
        [
            "Đọc chữ trước khi sửa: bỏ hết thay đổi đang theo dõi trong tệp Word",
            "Read the words before the changes: reject all that a Word file tracks",
        ],
    ),
    (
        "shown",
        ["DẠNG", "FORM"],
        [
            "Cách in: text, hoặc json có cả kiểu chữ, ô bảng, chỗ trong tệp [mặc định: text]",
            "How to print: text, or json with looks, cells and places in the file [default: text]",
        ],
    ),
    (
        "name",
        ["MẪU", "PATTERN"],
        [
            "Mẫu tên tệp: {file}, {key}, {body}, {number}, {number:04}, {rank}, {symbol}, {kind}, {agency}, {year} [mặc định: {file}-{key}; một bản chung: {file}]",
            "Pattern of names: {file}, {key}, {body}, {number}, {number:04}, {rank}, {symbol}, {kind}, {agency}, {year} [default: {file}-{key}; one for all: {file}]",
        ],
    ),
    (
        "no_accents",
        ["", ""],
        ["Tên tệp không dấu", "Names of files without marks"],
    ),
    (
        "only",
        ["TÊN GỌI", "KEYS"],
        [
            "Chỉ những nơi nhận này, cách nhau dấu phẩy; số của mỗi bản vẫn như khi làm đủ",
            "Only these recipients, between commas; each keeps the number it has among all",
        ],
    ),
    (
        "except",
        ["TÊN GỌI", "KEYS"],
        [
            "Bỏ những nơi nhận này ra, cách nhau dấu phẩy",
            "All but these recipients, between commas",
        ],
    ),
    (
        "skip_invalid",
        ["", ""],
        [
            "Bỏ những nơi nhận mà bản của họ có lỗi, làm các bản còn lại; bỏ ai thì kể tên",
            "Leave out recipients whose copies have errors and make the others; tells whom",
        ],
    ),
    (
        "due_within",
        ["SỐ NGÀY", "DAYS"],
        [
            "Chỉ giao, nhắc những việc trong `assign` đến hạn trong ngần ấy ngày: 14d, 2w",
            "Only the work of `assign` that is due within so many days: 14d, 2w",
        ],
    ),
    (
        "today",
        ["NGÀY", "DAY"],
        [
            "Tính hạn từ ngày này (20/3/2026), không phải từ ngày của văn bản",
            "Reckon deadlines from this day (20/3/2026), not from the date of the paper",
        ],
    ),
    (
        "rehearse",
        ["", ""],
        [
            "Chỉ xét cả danh sách và cho xem ai nhận gì, mấy trang; không ghi tệp nào",
            "Only judge the whole list and show who would receive what; write nothing",
        ],
    ),
    (
        "register",
        ["SỔ", "REGISTER"],
        [
            "Ghi các bản đã làm vào sổ đăng ký văn bản đi, .xlsx hoặc .csv; sổ đã có thì ghi tiếp",
            "Put what was made into the register of outgoing papers, .xlsx or .csv; one that is there is gone on with",
        ],
    ),
    (
        "shard",
        ["K/N", "K/N"],
        [
            "Chỉ làm phần thứ K trong N phần, tên tệp và số như khi làm đủ; sổ của phần ấy là ….K-N.csv",
            "Make only the K-th of N shares, with the names and numbers of the whole; its register is ….K-N.csv",
        ],
    ),
    (
        "join",
        ["N", "N"],
        [
            "Không làm bản nào, chỉ ghép sổ của N phần vào sổ ở `--register`",
            "Make nothing, only join the registers of N shares into that of `--register`",
        ],
    ),
    (
        "sidecar",
        ["DẠNG", "FORM"],
        [
            "Cạnh mỗi bản một tệp thông tin cho hệ thống quản lý văn bản: json hoặc xml",
            "Beside each copy a file for systems that keep papers: json or xml",
        ],
    ),
    (
        "eml",
        ["", ""],
        [
            "Cạnh mỗi bản một thư điện tử .eml có đính kèm PDF, cho nơi nhận có thư điện tử trong danh sách hay trong sổ",
            "Beside each copy a mail .eml with the PDF attached, for recipients whose address is in the list or register",
        ],
    ),
    (
        "fix",
        ["", ""],
        [
            "Sửa ngay trong tệp mô tả những lỗi sửa được chắc chắn",
            "Fix in the descriptions what can be fixed for certain",
        ],
    ),
    (
        "dry_run",
        ["", ""],
        [
            "Cùng --fix: chỉ cho xem chỗ sẽ sửa, không ghi",
            "With --fix: show what would change and write nothing",
        ],
    ),
    (
        "noun",
        ["LOẠI", "KIND"],
        [
            "Loại tệp: campaign (văn bản), office (đơn vị), regulation (quy định) [mặc định: campaign]",
            "Kind of file: campaign, office or regulation [default: campaign]",
        ],
    ),
    (
        "code",
        ["MÃ", "CODE"],
        [
            "Mã trong ngoặc vuông, ví dụ impossible-date",
            "The code in square brackets, such as impossible-date",
        ],
    ),
    (
        "shell",
        ["SHELL", "SHELL"],
        [
            "bash, elvish, fish, powershell hoặc zsh",
            "bash, elvish, fish, powershell or zsh",
        ],
    ),
    (
        "lang",
        ["TIẾNG", "LANGUAGE"],
        [
            "Tiếng của thông báo: vi hoặc en [mặc định: biến KEHOACH_LANG, hoặc vi]",
            "Language of messages: vi or en [default: the variable KEHOACH_LANG, or vi]",
        ],
    ),
    ("help", ["", ""], ["In hướng dẫn này", "Print this help"]),
    (
        "version",
        ["", ""],
        ["In số phiên bản", "Print the version"],
    ),
];

/// The command and those below it, with their words in the language.
pub fn localized(command: Command, lang: Lang) -> Command {
    let pick = |words: &[&'static str; 2]| words[usize::from(lang == Lang::En)];
    let command = match command.get_name() {
        "kehoach" => command.long_version(version::told(lang)),
        _ => command,
    };
    let command = match find(COMMANDS, command.get_name()) {
        Some((_, usage, about)) => command.override_usage(pick(usage)).about(pick(about)),
        None => command,
    };
    command
        .help_template(pick(&[
            "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}",
            "{about-with-newline}\nUsage: {usage}\n\n{all-args}",
        ]))
        .subcommand_help_heading(pick(&["Lệnh", "Commands"]))
        .mut_args(|arg| words(arg, pick))
        .mut_subcommands(|inner| localized(inner, lang))
}

fn words(arg: Arg, pick: impl Fn(&[&'static str; 2]) -> &'static str) -> Arg {
    let heading = match arg.is_positional() {
        true => pick(&["Đối số", "Arguments"]),
        false => pick(&["Tùy chọn", "Options"]),
    };
    let arg = arg.help_heading(heading);
    match find(ARGUMENTS, arg.get_id().as_str()) {
        Some((_, value, help)) if arg.get_action().takes_values() => {
            let arg = arg.value_name(pick(value)).help(pick(help));
            arg.hide_default_value(true).hide_possible_values(true)
        }
        Some((_, _, help)) => arg.help(pick(help)),
        None => arg,
    }
}

fn find(list: &'static [Entry], name: &str) -> Option<&'static Entry> {
    list.iter().find(|(known, ..)| *known == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::arguments::Arguments;
    use clap::CommandFactory;

    #[test]
    fn everything_has_words() {
        Arguments::command().debug_assert();
        judge(&Arguments::command());
    }

    fn judge(command: &Command) {
        let name = command.get_name();
        assert!(find(COMMANDS, name).is_some(), "{name}");
        for arg in command.get_arguments() {
            assert!(
                find(ARGUMENTS, arg.get_id().as_str()).is_some(),
                "{}",
                arg.get_id()
            );
        }
        command.get_subcommands().for_each(judge);
    }
}
