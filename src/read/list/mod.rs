//! Lists of recipients as offices keep them: workbooks and texts, read as whoever opens them sees
//! them. What is hidden, joined, filtered or left out is told.

mod body;
mod csv;
mod flow;
mod foreign;
mod found;
mod grid;
mod head;
mod kinds;
pub(in crate::read) mod letters;
mod ods;
pub mod typed;
mod xlsx;

use std::io::Cursor;

use zip::ZipArchive;

use crate::diagnostic::Message;
use crate::list::{List, Mention, Told, folded};
use crate::read::docx::package::Package;
use foreign::Form;
use grid::Grid;
use xlsx::Workbook;

/// A sheet, as it is chosen from.
struct Sheet {
    name: String,
    is_hidden: bool,
}

/// Reads the list in a file: on the sheet of a name, or else on the one that was open when the
/// workbook was saved, or on the first that has one.
pub fn read(bytes: Vec<u8>, sheet: Option<&str>) -> Result<List, Message> {
    match foreign::form(&bytes)? {
        Form::Text => text(&bytes),
        Form::Package => package(bytes, sheet),
    }
}

fn text(bytes: &[u8]) -> Result<List, Message> {
    let csv::Text { grid, page } = csv::read(bytes)?;
    let mut list = list(grid)?;
    if let Some(page) = page.filter(|it| !it.starts_with("UTF")) {
        let told = message!(
            "tệp không phải UTF-8; đọc theo {page}",
            "the file is not UTF-8; it was read as {page}"
        );
        list.told.insert(0, Told::done("other-letters", told));
    }
    Ok(list)
}

fn package(bytes: Vec<u8>, sheet: Option<&str>) -> Result<List, Message> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| foreign::damaged())?;
    let mut package = Package::of(archive);
    if package.has("content.xml") && package.has("mimetype") {
        let mut sheets = ods::read(&mut package)?;
        let names: Vec<Sheet> = sheets
            .iter()
            .map(|it| Sheet {
                name: it.name.clone(),
                is_hidden: it.is_hidden,
            })
            .collect();
        return choose(&names, 0, sheet, |number| match sheets.get_mut(number) {
            Some(sheet) => Ok(std::mem::take(&mut sheet.grid)),
            None => Err(foreign::damaged()),
        });
    }
    let mut book = Workbook::open(package)?;
    let names: Vec<Sheet> = book
        .sheets
        .iter()
        .map(|it| Sheet {
            name: it.name.clone(),
            is_hidden: it.is_hidden,
        })
        .collect();
    choose(&names, book.active, sheet, |number| book.grid(number))
}

/// The list on the sheet that is meant.
fn choose(
    sheets: &[Sheet],
    active: usize,
    named: Option<&str>,
    mut grid: impl FnMut(usize) -> Result<Grid, Message>,
) -> Result<List, Message> {
    let name = |number: usize| sheets.get(number).map_or("", |it| it.name.as_str());
    if let Some(named) = named {
        let found = sheets
            .iter()
            .position(|it| folded(&it.name) == folded(named));
        let Some(found) = found else {
            let names: Vec<&str> = sheets.iter().map(|it| it.name.as_str()).collect();
            let names = names.join("”, “");
            return Err(message!(
                "không có trang tính “{named}”; tệp có: “{names}”",
                "there is no sheet “{named}”; the file has: “{names}”"
            ));
        };
        let mut list = list(grid(found)?)?;
        list.sheet = Some(name(found).to_owned());
        return Ok(list);
    }
    let shown = (0..sheets.len()).filter(|it| !sheets[*it].is_hidden);
    let order = shown
        .clone()
        .filter(|it| *it == active)
        .chain(shown.filter(|it| *it != active));
    let mut why = None;
    for number in order {
        match grid(number).and_then(list) {
            Ok(mut list) => {
                list.sheet = Some(name(number).to_owned());
                tell(sheets, number, active, &mut list);
                return Ok(list);
            }
            Err(found) => why = why.or(Some(found)),
        }
    }
    Err(why.unwrap_or_else(|| message!("mọi trang tính đều bị ẩn", "all sheets are hidden")))
}

/// Tells which sheets there are beside the one that is read.
fn tell(sheets: &[Sheet], read: usize, active: usize, list: &mut List) {
    let mut told = Vec::new();
    let name = sheets.get(read).map_or("", |it| it.name.as_str());
    let many = sheets.len();
    if many > 1 {
        let others = sheets
            .iter()
            .enumerate()
            .filter(|(number, it)| *number != read && !it.is_hidden);
        let others: Vec<&str> = others.map(|(_, it)| it.name.as_str()).collect();
        let (vi, en) = match (read == active, others.is_empty()) {
            (true, _) => (" (trang đang mở)", " (the one that was open)"),
            (false, _) => (" (trang đầu tiên có danh sách)", " (the first with a list)"),
        };
        let others = others.join("”, “");
        let what = match others.is_empty() {
            true => message!(
                "tệp có {many} trang tính; đọc trang “{name}”",
                "the file has {many} sheets; “{name}” is read"
            ),
            false => message!(
                "tệp có {many} trang tính; đọc trang “{name}”{vi}, không đọc “{others}”; chọn trang khác bằng --sheet",
                "the file has {many} sheets; “{name}” is read{en}, not “{others}”; choose another by --sheet"
            ),
        };
        told.push(Told::done("several-sheets", what));
    }
    let hidden: Vec<&str> = sheets
        .iter()
        .filter(|it| it.is_hidden)
        .map(|it| it.name.as_str())
        .collect();
    if !hidden.is_empty() {
        let hidden = hidden.join("”, “");
        told.push(Told::doubt(
            "hidden-sheets",
            message!(
                "trang tính “{hidden}” bị ẩn, không đọc",
                "the sheet “{hidden}” is hidden and not read"
            ),
        ));
    }
    told.append(&mut list.told);
    list.told = told;
}

/// The list of a grid.
fn list(grid: Grid) -> Result<List, Message> {
    letters::judge(&grid.doubtful)?;
    if let Some((code, words)) = letters::old(&grid.sample()) {
        return Err(foreign::old_letters(code.name(), &words));
    }
    if grid.is_empty() {
        return Err(message!("bảng trống", "the sheet is empty"));
    }
    match head::find(&grid) {
        Some(head) => Ok(body::read(grid, head)),
        None => {
            let first = (0..grid.len())
                .find(|it| grid.texts(*it).count() > 1)
                .unwrap_or(0);
            let at = grid.at(first);
            let words: Vec<String> = grid
                .texts(first)
                .take(4)
                .map(|(_, it)| Mention::new(Default::default(), it).words)
                .collect();
            let words = words.join(" | ");
            Err(message!(
                "không thấy hàng tên cột (Họ và tên, Đơn vị, Địa chỉ, …); hàng {at} “{words}” đã là dữ liệu; thêm một hàng tên cột ở trên rồi lưu lại",
                "there is no row that names the columns (Họ và tên, Đơn vị, Địa chỉ, …); row {at} “{words}” is one of values already; add a row of names above and save"
            ))
        }
    }
}
