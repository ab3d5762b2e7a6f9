//! A paper that holds one of everything, for the tests of all writers.

use crate::origin::Origin;
use crate::role::Role;
use crate::sheet::*;
use crate::shift::Shift;

/// A line of sixty words, so that paragraphs break and justify.
const LONG: &str = "Tổ chức tuyên truyền sâu rộng trong cán bộ, đảng viên và các tầng lớp \
    nhân dân về mục đích, ý nghĩa của chiến dịch; gắn việc thực hiện chiến dịch với nhiệm vụ \
    chính trị của từng cơ quan, đơn vị, bảo đảm thiết thực, hiệu quả, tiết kiệm, không phô \
    trương, hình thức và đúng thời hạn đã được cấp có thẩm quyền phê duyệt trong năm nay.";

/// Signs that markup languages would obey; a writer must print them.
pub const HOSTILE: &str = r"*khẩn* #1 $x$ @a \ [b] <c> // {{ x }} <w:p> & _y_ `z` ~ ''";

/// What stands in the top margin of the first page and in the bottom margin of the last.
pub const HEAD: &str = "LƯU HÀNH NỘI BỘ";
pub const END: &str = "Không phổ biến trên báo";

/// The first line of the foot.
pub const FOOT: &str = "Địa chỉ: số 01 đường Hòa Bình, phường Bình Minh";

/// One of every item, role of list, depth of heading and direction of page.
pub fn specimen() -> Sheet {
    Sheet {
        meta: Meta {
            title: "Kế hoạch Chiến dịch Mùa hè xanh #1 <mẫu>".into(),
            author: "Ban Tổ chức".into(),
            subject: "V/v triển khai chiến dịch".into(),
            keywords: vec!["chiến dịch".into(), "kế hoạch".into()],
            date: Some((2025, 6, 1)),
            mark: None,
        },
        styles: vec![note_style()],
        sections: vec![main_section(), appendix()],
        editor: None,
    }
}

fn note_style() -> NamedStyle {
    NamedStyle {
        role: Role::ChuThich,
        paragraph: shape(Align::Justify, 0.0, 0.0, 12.0),
        text: look(10.0),
    }
}

fn main_section() -> Section {
    let mut items = letterhead();
    items.extend(body());
    items.push(Item::Table(table(455.4 + 12.3)));
    items.push(plain(LONG));
    items.push(signature());
    Section {
        page: page(595.3, 841.9, false),
        head: vec![centred(Role::PhamVi, HEAD, 12.0, 0.0)],
        items,
        end: vec![centred(Role::KhongPhoBien, END, 12.0, 0.0)],
        foot: foot(),
        own_file: false,
    }
}

/// A landscape section that opens with a heading one level deeper than its neighbours.
fn appendix() -> Section {
    let mut items = vec![
        heading(1, "", "PHỤ LỤC"),
        centred(Role::PhuLucTen, "Phân công nhiệm vụ", 14.0, 0.0),
    ];
    items.extend((0..30).map(|_| plain(LONG)));
    Section {
        page: page(841.9, 595.3, true),
        head: vec![],
        items,
        end: vec![],
        foot: vec![],
        own_file: false,
    }
}

fn letterhead() -> Vec<Item> {
    let rule = |width| {
        Item::Rule(Rule {
            width,
            thickness: 0.5,
            align: Align::Center,
            height: 6.0,
        })
    };
    let mut urgent = centred(Role::DoKhan, "HỎA TỐC", 13.0, 0.0);
    if let Item::Paragraph(paragraph) = &mut urgent {
        paragraph.style.frame = Some(Frame {
            thickness: 0.75,
            above: 3.0,
            below: 4.0,
            ink: Ink([255, 0, 0]),
        });
    }
    vec![
        Item::Columns(Columns {
            widths: vec![187.7, 280.0],
            cells: vec![
                vec![
                    centred(Role::CoQuan, "BAN CHỈ ĐẠO CHIẾN DỊCH", 13.0, 0.0),
                    rule(60.0),
                    centred(Role::SoKyHieu, "Số: 01/KH-BCĐ", 13.0, 6.0),
                    urgent,
                ],
                vec![
                    centred(
                        Role::QuocHieu,
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        12.0,
                        0.0,
                    ),
                    centred(Role::TieuNgu, "Độc lập - Tự do - Hạnh phúc", 13.0, 0.0),
                    rule(160.0),
                    centred(
                        Role::NgayThang,
                        "Hà Nội, ngày 01 tháng 6 năm 2025",
                        13.0,
                        0.0,
                    ),
                ],
            ],
            after: 12.0,
            fate: Fate::Stays,
        }),
        centred(Role::TenLoai, "KẾ HOẠCH", 14.0, 0.0),
        centred(Role::TrichYeu, "Chiến dịch Mùa hè xanh", 14.0, 0.0),
        rule(90.0),
    ]
}

/// Headings of three depths, one of which the sheet skips, then lists and notes.
fn body() -> Vec<Item> {
    let mut items = vec![
        plain(HOSTILE),
        noted(),
        heading(1, "I. ", "MỤC ĐÍCH, YÊU CẦU"),
        heading(2, "1. ", "Mục đích"),
        heading(4, "a) ", "Về tuyên truyền, vận động nhân dân"),
    ];
    items.extend((0..9).map(|n| {
        let text = if n % 3 == 0 {
            LONG
        } else {
            "Một gạch ngắn."
        };
        listed(Role::Gach, "- ", text)
    }));
    items.push(heading(2, "2. ", "Yêu cầu"));
    items.extend((1..=9).map(|n| listed(Role::Khoan, &format!("{n}. "), LONG)));
    let mut last = paragraph(Role::Doan, LONG);
    last.style.keep_lines = true;
    last.style.keep_next = true;
    items.push(Item::Paragraph(last));
    items.push(centred(Role::BangTen, "Bảng 1. Tiến độ", 13.0, 6.0));
    items
}

/// A paragraph of all looks that calls two notes.
fn noted() -> Item {
    let mut it = paragraph(Role::Doan, "Căn cứ Nghị định");
    let note = |text: &str| Run {
        footnote: Some(vec![run(text, look(10.0))]),
        ..run("", look(14.0))
    };
    it.runs.extend([
        note("Nghị định số 86/2012/NĐ-CP ngày 19 tháng 10 năm 2012."),
        run(" về ", look(14.0)),
        run("công tác ", bold(14.0)),
        Run {
            style: TextStyle {
                italic: true,
                underline: true,
                ..look(14.0)
            },
            ..run("văn thư", look(14.0))
        },
        note(LONG),
        run(&format!("; {LONG}"), look(14.0)),
    ]);
    Item::Paragraph(it)
}

/// Two header rows with merged cells, a row of section, and enough rows for three pages.
fn table(width: f64) -> Table {
    let cell = |column, across, down, role, text: &str, style| Cell {
        strip: None,
        column,
        across,
        down,
        paragraphs: vec![Paragraph {
            style: shape(Align::Left, 0.0, 0.0, 16.0),
            runs: vec![run(text, style)],
            ..paragraph(role, "")
        }],
    };
    let head =
        |column, across, down, text| cell(column, across, down, Role::BangDau, text, bold(12.0));
    let body = |column, down, text: &str| cell(column, 1, down, Role::BangO, text, look(12.0));
    let mut rows = vec![
        vec![
            head(0, 1, 2, "TT"),
            head(1, 1, 2, "Nội dung"),
            head(2, 2, 1, "Thời gian"),
        ],
        vec![head(2, 1, 1, "Bắt đầu"), head(3, 1, 1, "Kết thúc")],
        vec![cell(
            0,
            4,
            1,
            Role::BangMuc,
            "I. Công tác chuẩn bị",
            bold(12.0),
        )],
    ];
    for n in 0..45 {
        let mut cells = vec![
            body(0, 1, &n.to_string()),
            body(1, 1, "Ra quân, tuyên truyền và vận động nhân dân tham gia"),
            body(2, 1, "01/6/2025"),
        ];
        if n % 3 == 0 {
            cells.push(body(3, 3, "Cả ba việc xong trong tháng 6"));
        }
        rows.push(cells);
    }
    Table {
        widths: vec![30.0, width - 190.0, 80.0, 80.0],
        given: true,
        header_rows: 2,
        rows: rows
            .into_iter()
            .map(|cells| Row {
                cells,
                keep_next: false,
                parts: false,
                fate: Fate::Stays,
            })
            .collect(),
        alt: "Tiến độ các việc của chiến dịch".into(),
        pad_x: 5.4,
        pad_y: 2.0,
        border: 0.5,
        after: 6.0,
    }
}

fn signature() -> Item {
    let left = |role, text: &str, size| {
        Item::Paragraph(Paragraph {
            style: shape(Align::Left, 0.0, 0.0, size * 1.15),
            runs: vec![run(text, look(size))],
            ..paragraph(role, "")
        })
    };
    Item::Columns(Columns {
        widths: vec![233.85, 233.85],
        cells: vec![
            vec![
                left(Role::NoiNhan, "Nơi nhận:", 12.0),
                listed(Role::NoiNhanDong, "- ", "Như trên;"),
                listed(Role::NoiNhanDong, "- ", "Lưu: VT."),
            ],
            vec![
                centred(Role::QuyenHan, "TM. BAN CHỈ ĐẠO", 14.0, 0.0),
                centred(Role::ChucVu, "TRƯỞNG BAN", 14.0, 60.0),
                centred(Role::HoTen, "Nguyễn Văn A", 14.0, 0.0),
            ],
        ],
        after: 0.0,
        fate: Fate::Stays,
    })
}

/// A line as wide as the text, and two lines of words.
fn foot() -> Vec<Item> {
    let rule = Rule {
        width: 467.7,
        thickness: 0.75,
        align: Align::Center,
        height: 4.0,
    };
    let words = |text: &str| {
        Item::Paragraph(Paragraph {
            style: shape(Align::Left, 0.0, 0.0, 12.65),
            runs: vec![run(text, look(11.0))],
            ..paragraph(Role::LienHe, "")
        })
    };
    vec![
        Item::Rule(rule),
        words(FOOT),
        words("Điện thoại: 0200.3000.111; thư điện tử: banchidao@example.vn"),
    ]
}

fn page(width: f64, height: f64, landscape: bool) -> Page {
    Page {
        width,
        height,
        top: 56.7,
        bottom: 56.7,
        left: 85.05,
        right: 42.55,
        header: 28.35,
        footer: 22.7,
        end: 28.35,
        mirrored: false,
        number_size: 14.0,
        landscape,
    }
}

fn look(size: f64) -> TextStyle {
    TextStyle {
        size,
        bold: false,
        italic: false,
        underline: false,
        shift: Shift::Level,
        ink: Ink::BLACK,
    }
}

fn bold(size: f64) -> TextStyle {
    TextStyle {
        bold: true,
        ..look(size)
    }
}

fn shape(align: Align, first: f64, after: f64, pitch: f64) -> ParagraphStyle {
    ParagraphStyle {
        align,
        first,
        left: 0.0,
        right: 0.0,
        after,
        pitch,
        exact: true,
        keep_next: false,
        keep_lines: false,
        frame: None,
    }
}

fn run(text: &str, style: TextStyle) -> Run {
    Run {
        text: text.into(),
        style,
        footnote: None,
        origin: Origin::default(),
        seams: Vec::new(),
        fate: Fate::Stays,
        was: None,
    }
}

fn paragraph(role: Role, text: &str) -> Paragraph {
    Paragraph {
        role,
        heading: None,
        style: shape(Align::Justify, 36.0, 6.0, 18.0),
        mark: vec![],
        runs: vec![run(text, look(14.0))],
        fate: Fate::Stays,
    }
}

/// A plain paragraph of the body.
pub fn plain(text: &str) -> Item {
    Item::Paragraph(paragraph(Role::Doan, text))
}

/// An item of a list.
pub fn listed(role: Role, mark: &str, text: &str) -> Item {
    Item::Paragraph(Paragraph {
        mark: vec![run(mark, look(14.0))],
        ..paragraph(role, text)
    })
}

/// A heading with its number.
pub fn heading(level: u8, mark: &str, text: &str) -> Item {
    let mut it = paragraph(Role::Muc1, "");
    it.heading = Some(level);
    it.style.keep_next = true;
    it.mark = vec![run(mark, bold(14.0))];
    it.runs = vec![run(text, bold(14.0))];
    Item::Paragraph(it)
}

fn centred(role: Role, text: &str, size: f64, after: f64) -> Item {
    Item::Paragraph(Paragraph {
        style: ParagraphStyle {
            keep_next: true,
            ..shape(Align::Center, 0.0, after, size + 4.0)
        },
        runs: vec![run(text, bold(size))],
        ..paragraph(role, "")
    })
}
