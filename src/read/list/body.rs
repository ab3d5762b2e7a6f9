//! The rows below a head: which are recipients, which name groups, add up, or are signed.

use std::collections::HashMap;

use super::grid::{Area, Grid};
use super::head::{self, Head};
use super::kinds::{self, Part};
use crate::list::{Cell, Field, Kind, List, Mention, Place, Row, Told};

/// The list below a head.
pub fn read(grid: Grid, head: Head) -> List {
    let mut body = Body::new(&grid, &head);
    body.walk();
    let Body {
        parts, rest, names, ..
    } = body;
    let columns = head.columns.clone();
    let mut list = List::new(grid.words.clone(), columns);
    let mut torn = Vec::new();
    list.head = head.rows.clone().map(|it| grid.at(it)).collect();
    list.from_1904 = grid.from_1904;
    list.groups = names;
    let joined = joined(&grid, &head, rest);
    let own = |number: usize, column: u32| {
        let cell = grid.cell(number, column);
        let master = joined.get(&(grid.at(number), column));
        match (cell.words.is_empty(), master) {
            (true, Some(master)) => *master,
            _ => cell,
        }
    };
    let mut group = None;
    for (number, part) in &parts {
        match part {
            Part::Group(name) => group = Some(*name),
            Part::Recipient => {
                let at = grid.at(*number);
                let cells = list.columns.iter().map(|it| own(*number, it.at));
                let mut cells: Vec<Cell> = cells.collect();
                for (column, of) in &head.parts {
                    let part = grid.cell(*number, *column);
                    if let Some(cell) = cells.get_mut(*of).filter(|_| !part.words.is_empty()) {
                        torn.push(Place::cell(at, *column));
                        let words = [cell.words, part.words].map(|it| grid.words.get(it));
                        cell.words = list.put(words.join(" ").trim());
                    }
                }
                list.push(Row { at, group }, cells);
            }
            _ => {}
        }
    }
    list.told = told(&grid, &head, &parts, &list, &joined);
    let torn = Told::done("joined-columns", message!("cột nằm dưới một tên cột gộp ngang, đã nối vào cột bên trái", "columns below a name that is joined over several, which were put to the column on their left")).at(torn);
    list.told.extend(torn.if_any());
    list
}

struct Body<'g> {
    grid: &'g Grid,
    head: &'g Head,
    parts: Vec<(usize, Part)>,
    /// Names of groups.
    names: Vec<String>,
    /// The number of the first row that is not of the table.
    rest: usize,
}

impl<'g> Body<'g> {
    fn new(grid: &'g Grid, head: &'g Head) -> Body<'g> {
        Body {
            grid,
            head,
            parts: Vec::new(),
            names: Vec::new(),
            rest: grid.len(),
        }
    }

    fn walk(&mut self) {
        let (grid, head) = (self.grid, self.head);
        let first = head.numbering.map_or(head.rows.end, |it| it + 1);
        let judge = kinds::Judge::new(grid, head, first);
        let (mut is_foot, mut is_added) = (false, false);
        for number in first..grid.len() {
            if grid.texts(number).next().is_none() && grid.cells(number).next().is_none() {
                continue;
            }
            let part = match judge.part(number, is_added, is_foot) {
                Part::Group(_) => {
                    self.names.push(kinds::group_name(grid, number));
                    let name = u32::try_from(self.names.len() - 1).unwrap_or(u32::MAX);
                    Part::Group(name)
                }
                part => part,
            };
            is_added = match part {
                Part::Total => true,
                Part::Recipient | Part::Group(_) => false,
                _ => is_added,
            };
            if part == Part::Foot && !is_foot {
                (is_foot, self.rest) = (true, number);
            }
            is_foot &= part != Part::Head;
            let is_end = part == Part::Other;
            self.parts.push((number, part));
            if is_end {
                self.rest = self.rest.min(number);
                break;
            }
        }
    }
}

/// What stands in the cells below the first of those that are joined downwards.
fn joined(grid: &Grid, head: &Head, rest: usize) -> HashMap<(u32, u32), Cell> {
    let mut held = HashMap::new();
    for area in tall(grid, head, rest) {
        let Some(master) = grid.number(area.top) else {
            continue;
        };
        let cell = grid.cell(master, area.left);
        let below = master + 1..grid.len();
        for number in below.take_while(|it| grid.at(*it) <= area.bottom) {
            held.insert((grid.at(number), area.left), cell);
        }
    }
    held
}

/// Cells of the table that are joined downwards.
fn tall<'g>(grid: &'g Grid, head: &Head, rest: usize) -> impl Iterator<Item = &'g Area> {
    let top = grid.at(head.rows.end.saturating_sub(1));
    let end = if rest < grid.len() {
        grid.at(rest)
    } else {
        u32::MAX
    };
    let all = grid.joined.iter();
    all.filter(move |it| it.is_tall() && it.top > top && it.top < end)
}

/// What was done in reading, and what was not read.
fn told(
    grid: &Grid,
    head: &Head,
    parts: &[(usize, Part)],
    list: &List,
    joined: &HashMap<(u32, u32), Cell>,
) -> Vec<Told> {
    let first = |number: usize| {
        let (column, words) = grid.texts(number).next().unwrap_or((0, ""));
        Mention::new(Place::cell(grid.at(number), column), words)
    };
    let of = |part: fn(&Part) -> bool| {
        let found = parts.iter().filter(move |it| part(&it.1));
        found.map(move |it| first(it.0)).collect::<Vec<_>>()
    };
    let rows = |part: Part| {
        let found = parts.iter().filter(move |it| it.1 == part);
        found
            .map(|it| Place::row(grid.at(it.0)))
            .collect::<Vec<_>>()
    };
    let mut told = Vec::new();
    let groups = of(|it| matches!(it, Part::Group(_)));
    let many = groups.len();
    told.push(
        Told::done(
            "group-rows",
            message!(
                "{many} hàng là tên nhóm, không phải nơi nhận",
                "{many} rows name groups and are no recipients"
            ),
        )
        .at(groups),
    );
    told.push(
        Told::done(
            "total-rows",
            message!(
                "hàng cộng, không phải nơi nhận",
                "rows that add up and are no recipients"
            ),
        )
        .at(of(|it| *it == Part::Total)),
    );
    told.push(
        Told::done(
            "foot-rows",
            message!(
                "các hàng dưới bảng (ký tên, ghi chú), không phải nơi nhận",
                "rows below the table (signatures, remarks) that are no recipients"
            ),
        )
        .at(of(|it| *it == Part::Foot)),
    );
    told.push(
        Told::done(
            "head-again",
            message!(
                "tên cột nhắc lại, không phải nơi nhận",
                "the names of columns once more, no recipients"
            ),
        )
        .at(rows(Part::Head)),
    );
    told.push(Told::fault("second-table", message!("từ đây là một bảng khác (tên cột khác), không đọc; để mỗi bảng ở một trang tính", "from here on another table with other columns, which is not read; put each table on a sheet of its own")).at(of(|it| *it == Part::Other)));
    told.push(Told::doubt("filtered-rows", message!("hàng bị bộ lọc giấu đi, không lấy; bỏ lọc rồi lưu lại nếu cần", "rows that a filter hides, which are left out; clear the filter and save if they are wanted")).at(rows(Part::Filtered)));
    told.push(
        Told::doubt(
            "hidden-rows",
            message!(
                "hàng bị ẩn, không lấy; cho hiện rồi lưu lại nếu cần",
                "hidden rows, which are left out; unhide them and save if they are wanted"
            ),
        )
        .at(rows(Part::Hidden)),
    );
    let hidden = list.columns.iter().filter(|it| it.is_hidden);
    let hidden = hidden.map(|it| Mention::new(Place::column(it.at), &it.name));
    told.push(
        Told::doubt(
            "hidden-columns",
            message!(
                "cột bị ẩn, vẫn đọc",
                "hidden columns, which are read all the same"
            ),
        )
        .at(hidden),
    );
    let areas = grid
        .joined
        .iter()
        .filter(|it| joined.contains_key(&(it.top + 1, it.left)));
    let areas = areas.map(|it| {
        Mention::new(
            Place::cell(it.top, it.left),
            &format!(
                "{}:{}",
                Place::cell(it.top, it.left),
                Place::cell(it.bottom, it.right)
            ),
        )
    });
    told.push(
        Told::done(
            "joined-cells",
            message!(
                "ô gộp dọc: giá trị dùng cho mọi hàng trong ô gộp",
                "cells joined downwards: what they say holds for each of their rows"
            ),
        )
        .at(areas),
    );
    let parts_of = head.parts.iter().map(|it| it.0);
    let mut names: Vec<u32> = list
        .columns
        .iter()
        .map(|it| it.at)
        .chain(parts_of)
        .collect();
    names.sort_unstable();
    let is_named = |column: &u32| names.binary_search(column).is_ok();
    let last = names.last().copied().unwrap_or(0);
    let stray = parts
        .iter()
        .filter(|it| it.1 == Part::Recipient)
        .flat_map(|it| {
            let cells = grid.texts(it.0).filter(|(column, _)| !is_named(column));
            cells.map(|(column, words)| Mention::new(Place::cell(grid.at(it.0), column), words))
        });
    let (beyond, stray): (Vec<_>, Vec<_>) =
        stray.partition(|it| grid.is_text && it.place.column > Some(last));
    told.push(
        Told::fault(
            "cells-too-many",
            message!(
                "bản ghi thừa ô so với hàng tên cột",
                "records with more cells than there are names of columns"
            ),
        )
        .at(beyond),
    );
    told.push(
        Told::doubt(
            "nameless-column",
            message!(
                "cột không có tên mà có dữ liệu, không đọc",
                "columns without a name that hold something, which is not read"
            ),
        )
        .at(stray),
    );
    if grid.is_text {
        let few = parts
            .iter()
            .filter(|it| it.1 == Part::Recipient && grid.width(it.0) <= last as usize);
        let few = few.map(|it| {
            let wide = grid.width(it.0);
            Mention::new(
                Place::row(grid.at(it.0)),
                message!("{wide} ô", "{wide} cells").vi.as_str(),
            )
        });
        told.push(
            Told::fault(
                "cells-too-few",
                message!(
                    "bản ghi thiếu ô so với hàng tên cột",
                    "records with fewer cells than there are names of columns"
                ),
            )
            .at(few),
        );
    }
    let kinds = |kind: Kind| {
        let rows = 0..list.rows.len();
        rows.flat_map(move |row| {
            let columns = 0..list.columns.len();
            let found = columns.filter(move |it| list.cell(row, *it).kind == kind);
            found.map(move |it| list.mention(row, it))
        })
    };
    told.push(
        Told::fault(
            "unreckoned-formula",
            message!(
                "công thức chưa có kết quả lưu trong tệp; mở bằng Excel rồi lưu lại",
                "formulas whose result was never stored; open the file in Excel and save it"
            ),
        )
        .at(kinds(Kind::Unreckoned)),
    );
    told.push(
        Told::fault(
            "error-cell",
            message!("ô báo lỗi của Excel", "cells that show an error of Excel"),
        )
        .at(kinds(Kind::Error)),
    );
    let of_table = |it: &&Place| it.row >= Some(grid.at(head.rows.start));
    let composed: Vec<Place> = grid.composed.iter().filter(of_table).copied().collect();
    told.push(
        Told::done(
            "composed-letters",
            message!(
                "chữ viết dấu tổ hợp, đã đổi sang dựng sẵn",
                "letters with their marks apart, which were put together"
            ),
        )
        .at(composed),
    );
    told.push(
        Told::done(
            "quoted-cells",
            message!(
                "ô viết dạng =\"…\" của Excel, đã bỏ dấu",
                "cells written as =\"…\", whose signs were taken off"
            ),
        )
        .at(grid.quoted.iter().copied()),
    );
    let mut told: Vec<Told> = told.into_iter().filter_map(Told::if_any).collect();
    if grid.from_1904 {
        told.push(Told::done(
            "from-1904",
            message!(
                "tệp đếm ngày từ năm 1904 (Excel cho Mac), đã đổi theo",
                "days are counted from 1904 (Excel for Mac), and were read so"
            ),
        ));
    }
    if list.rows.is_empty() {
        told.push(Told::fault(
            "no-rows",
            message!(
                "dưới hàng tên cột không có hàng nào",
                "there is no row below the names of the columns"
            ),
        ));
    }
    told
}

/// Whether a list numbers its rows.
pub fn numbers(head: &Head) -> Option<u32> {
    let found = head
        .columns
        .iter()
        .find(|it| it.field == Some(Field::Place));
    found.map(|it| it.at)
}

pub use head::is_numbering;
