//! Descriptions of campaigns in, Vietnamese official papers out.
//!
//! A [`House`](app::House) holds what all papers share: templates, regulations, fonts. A
//! [`Paper`](app::Paper) is a text and the place where the texts come from that it names; working
//! it gives a [`Work`](app::Work), which has its findings, its pages and its bytes. None of them
//! asks a disk, a clock, the environment or a terminal.
//!
//! ```
//! use kehoach::app::House;
//!
//! # fn main() -> Result<(), kehoach::app::Refusal> {
//! let office = "
//! name: Ủy ban nhân dân xã Hòa Mai
//! family: nha-nuoc
//! heading: [ỦY BAN NHÂN DÂN, XÃ HÒA MAI]
//! symbol: UBND
//! place: Hòa Mai
//! signers:
//!   chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
//! ";
//! let text = "
//! office: hoa-mai
//! kind: ke-hoach
//! date: 20/3/2026
//! subject: Tổ chức Tuần lễ đọc sách
//! opening: Thư viện mở cửa cả tuần.
//! recipients: [{file: VT}]
//! signer: chu-tich
//! ";
//! let house = House::built_in()?;
//! let mut paper = house.paper(text).with_office("hoa-mai", office);
//! let work = paper.work();
//! for found in work.findings() {
//!     let place = found.span.map(|span| work.sources().line_column(span.file, span.start));
//!     println!("{place:?}: {}", found.message.vi);
//! }
//! assert!(work.pdf()?.starts_with(b"%PDF"));
//! assert!(work.docx()?.starts_with(b"PK"));
//! assert!(work.text().contains("Thư viện mở cửa cả tuần."));
//!
//! // Each word on the pages knows where it was typed, so that a click there finds its key.
//! let places = work.places()?;
//! let word = places.words.iter().find(|it| it.text == "viện");
//! let span = word.and_then(|it| places.source_at(it.page, it.left, it.top));
//! assert_eq!(span.map(|it| work.sources().slice(it)), Some("viện"));
//!
//! // Somebody types on: the office, the templates and the regulation are not read again.
//! paper.set_text(text.replace("cả tuần", "từ 7 giờ"));
//! assert!(paper.work().text().contains("Thư viện mở cửa từ 7 giờ."));
//!
//! // A paper that somebody finished, in Word or as plain text, comes in by the same door.
//! let mut finished = house.finished("da-ky.docx", work.docx()?)?;
//! assert!(finished.work().findings().iter().all(|it| it.code != "misspelling"));
//! # Ok(())
//! # }
//! ```
//!
//! The rooms, by floor:

#[macro_use]
pub mod diagnostic;
pub mod agenda;
pub mod campaign;
pub mod change;
pub mod description;
pub mod document;
pub mod edit;
pub mod edition;
pub mod face;
pub mod fact;
pub mod fix;
pub mod kind;
pub mod knowledge;
pub mod list;
pub mod manuscript;
pub mod mark;
pub mod node;
pub mod number;
pub mod numbering;
pub mod origin;
pub mod pattern;
pub mod proof;
pub mod record;
pub mod regulation;
pub mod role;
pub mod shape;
pub mod sheet;
pub mod shift;
pub mod source;
pub mod stars;
pub mod strip;
pub mod symbol;
pub mod time;
pub mod timeline;
pub mod turn;
pub mod unwritten;
pub mod worded;

pub mod check;
pub mod compose;
pub mod filing;
pub mod read;
pub mod recover;
pub mod word;
pub mod write;

pub mod app;
pub mod batch;

pub mod host;
pub mod report;

pub mod mailing;

pub mod cli;
pub mod lsp;
pub mod page;
