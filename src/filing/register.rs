//! The register of papers that went out: a row for each, in the columns of the regulation.

use super::held::Held;
use super::{appended, day, fields, text, workbook};
use crate::diagnostic::Message;
use crate::list::List;
use crate::record::Record;

/// The columns, with where they are taken from.
const TABLE: &str = include_str!("../../data/records/so-van-ban-di.txt");

/// What a register is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Text,
    Workbook,
}

/// A column of the register.
pub struct Column {
    pub key: &'static str,
    pub name: &'static str,
    /// Letters that stand on a line of it.
    pub wide: u16,
}

/// A row, a cell for each of the columns.
pub type Row = Vec<String>;

/// A register that is there.
pub struct Old<'a> {
    pub bytes: &'a [u8],
    /// Of a workbook, its rows as they are seen.
    pub list: Option<&'a List>,
}

impl Form {
    /// The form that a name asks for by its ending.
    pub fn of(name: &str) -> Result<Form, Message> {
        match name.to_lowercase().rsplit_once('.') {
            Some((_, "csv")) => Ok(Form::Text),
            Some((_, "xlsx")) => Ok(Form::Workbook),
            _ => Err(message!(
                "sổ `{name}` phải là tệp .xlsx hoặc .csv",
                "the register `{name}` must be an .xlsx or .csv file"
            )),
        }
    }
}

pub fn columns() -> impl Iterator<Item = Column> {
    fields::rows(TABLE).filter_map(|it| match it[..] {
        [key, name, wide] => Some(Column {
            key,
            name,
            wide: wide.parse().ok()?,
        }),
        _ => None,
    })
}

/// A paper in its row. What is written in by hand when it is sent stays empty.
pub fn row(record: &Record) -> Row {
    let names = record.signers.iter().map(|it| it.name.as_str());
    let cell = |it: Column| match it.key {
        "number" => record.written.clone(),
        "date" => record.date.map_or(String::new(), day),
        "title" => record.titled(),
        "signer" => names.clone().collect::<Vec<_>>().join("; "),
        "receivers" => record.reaches(),
        "filed" => record.filed.join(", "),
        "copies" => record.copies.clone(),
        _ => String::new(),
    };
    columns().map(cell).collect()
}

/// The register with these rows put below those that are there; rows that are there already are not
/// put again. What a person wrote into it stays.
pub fn with(form: Form, old: Option<&Old>, rows: &[Row], issuer: &str) -> Result<Vec<u8>, Message> {
    let Some(old) = old else {
        return new(form, rows, issuer);
    };
    let held = match old.list {
        Some(list) => Held::of(list)?,
        None => text::read(old.bytes)?,
    };
    let fresh = held.lacks(rows)?;
    if fresh.is_empty() {
        return Ok(old.bytes.to_vec());
    }
    match form {
        Form::Text => text::appended(old.bytes, &held, &fresh),
        Form::Workbook => {
            // One that nobody touched is as if it had been made at once.
            let own: Vec<Row> = held.own_rows();
            if workbook::written(&own, issuer)? == old.bytes {
                let all: Vec<Row> = own.into_iter().chain(fresh).collect();
                return workbook::written(&all, issuer);
            }
            appended::appended(old, &held, &fresh)
        }
    }
}

fn new(form: Form, rows: &[Row], issuer: &str) -> Result<Vec<u8>, Message> {
    match form {
        Form::Text => text::written(rows),
        Form::Workbook => workbook::written(rows, issuer),
    }
}

/// The rows of a register that is text.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, Message> {
    Ok(text::read(bytes)?.own_rows())
}

/// Why a register cannot be gone on with.
pub fn unfit(why: &Message) -> Message {
    let (vi, en) = (&why.vi, &why.en);
    message!(
        "không ghi tiếp được vào sổ: {vi}",
        "the register cannot be gone on with: {en}"
    )
}
