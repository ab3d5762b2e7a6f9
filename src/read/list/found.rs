//! What is told of reading a list: what was left out and why, what was put together, which cells
//! hold no value.

use std::collections::HashMap;

use super::grid::Grid;
use super::head::Head;
use super::kinds::Part;
use crate::list::{Cell, Kind, List, Mention, Place, Told};

/// What was found while a list was read.
pub struct Found<'f> {
    pub grid: &'f Grid,
    pub head: &'f Head,
    /// The rows below the head by their numbers, each with what it is.
    pub parts: &'f [(usize, Part)],
    /// Cells whose words stand in one above, by row and column.
    pub joined: &'f HashMap<(u32, u32), Cell>,
    /// Cells that were put to the column on their left.
    pub torn: Vec<Place>,
}

impl Found<'_> {
    pub fn told(&self, list: &List) -> Vec<Told> {
        let Found {
            grid,
            head,
            parts,
            joined,
            ..
        } = self;
        let first = |number: usize| {
            // A numeral in front is not what the row is called.
            let named = grid
                .texts(number)
                .find(|it| it.1.contains(char::is_lowercase));
            let (column, words) = named
                .or_else(|| grid.texts(number).next())
                .unwrap_or((0, ""));
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
        let torn = self.torn.iter().copied();
        told.push(
            Told::done(
                "joined-columns",
                message!(
                    "cột nằm dưới một tên cột gộp ngang, đã nối vào cột bên trái",
                    "columns below a name joined over several, put to the column on their left"
                ),
            )
            .at(torn),
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
}
