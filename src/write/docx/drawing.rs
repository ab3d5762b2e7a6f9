//! What is drawn in a cell, as one shape of Word that floats over all of it. It says what words of its row say.

use super::element::Element;
use crate::sheet::Table;
use crate::strip::{Figure, Strip};

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const SHAPE: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// By which Word knows that nobody is to be read anything of a shape.
const UNREAD: &str = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

/// The run that holds a strip, the `count`th of its document. A Word that does not know shapes leaves the cell
/// empty.
pub fn strip(strip: &Strip, table: &Table, count: usize) -> Element {
    let figures = strip.figures();
    let (wide, high) = strip.size;
    let offset = |name: &str, from: &str, points: f64| {
        let offset = Element::new("wp:posOffset").saying(emu(points).to_string());
        Element::new(name)
            .with("relativeFrom", from)
            .holding(offset)
    };
    let mut anchor = Element::new("wp:anchor");
    for (name, value) in [
        ("distT", "0"),
        ("distB", "0"),
        ("distL", "0"),
        ("distR", "0"),
        ("simplePos", "0"),
        ("relativeHeight", "1"),
        ("behindDoc", "0"),
        ("locked", "0"),
        ("layoutInCell", "1"),
        ("allowOverlap", "1"),
    ] {
        anchor.set(name, value);
    }
    let anchor = anchor
        .holding(Element::new("wp:simplePos").with("x", 0).with("y", 0))
        .holding(offset("wp:positionH", "column", -table.pad_x))
        .holding(offset(
            "wp:positionV",
            "paragraph",
            table.border - table.pad_y,
        ))
        .holding(
            Element::new("wp:extent")
                .with("cx", emu(wide))
                .with("cy", emu(high)),
        )
        .holding(Element::new("wp:wrapNone"))
        .holding(unread(count))
        .holding(Element::new("wp:cNvGraphicFramePr"))
        .holding(graphic(&figures, strip.size));
    let drawing = Element::new("w:drawing").holding(anchor);
    let choice = Element::new("mc:Choice")
        .with("xmlns:wps", SHAPE)
        .with("xmlns:wp", PLACED)
        .with("xmlns:a", DRAWING)
        .with("Requires", "wps")
        .holding(drawing);
    Element::new("w:r").holding(Element::new("mc:AlternateContent").holding(choice))
}

fn unread(count: usize) -> Element {
    let told = Element::new("adec:decorative")
        .with("xmlns:adec", DECORATIVE)
        .with("val", 1);
    let told = Element::new("a:ext").with("uri", UNREAD).holding(told);
    Element::new("wp:docPr")
        .with("id", count)
        .with("name", count)
        .holding(Element::new("a:extLst").holding(told))
}

/// Lines have one look and forms another, so one shape has all of them.
fn graphic(figures: &[Figure], (wide, high): (f64, f64)) -> Element {
    let frame = Element::new("a:xfrm")
        .holding(Element::new("a:off").with("x", 0).with("y", 0))
        .holding(
            Element::new("a:ext")
                .with("cx", emu(wide))
                .with("cy", emu(high)),
        );
    let mut paths = Element::new("a:pathLst");
    for figure in figures {
        paths.push(path(figure, (wide, high)));
    }
    let rect = Element::new("a:rect")
        .with("l", 0)
        .with("t", 0)
        .with("r", "r")
        .with("b", "b");
    let form = ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"]
        .into_iter()
        .fold(Element::new("a:custGeom"), |form, name| {
            form.holding(Element::new(name))
        })
        .holding(rect)
        .holding(paths);
    let line = figures.iter().find(|it| it.thickness > 0.0);
    let (thickness, grey) = line.map_or((0.0, 0), |it| (it.thickness, it.grey));
    let line = Element::new("a:ln")
        .with("w", emu(thickness))
        .holding(solid(grey));
    let look = Element::new("wps:spPr")
        .holding(frame)
        .holding(form)
        .holding(solid(0))
        .holding(line);
    let shape = Element::new("wps:wsp")
        .holding(Element::new("wps:cNvSpPr"))
        .holding(look)
        .holding(Element::new("wps:bodyPr"));
    let data = Element::new("a:graphicData")
        .with("uri", SHAPE)
        .holding(shape);
    Element::new("a:graphic").holding(data)
}

fn path(figure: &Figure, (wide, high): (f64, f64)) -> Element {
    let mut path = Element::new("a:path")
        .with("w", emu(wide))
        .with("h", emu(high));
    let is_line = figure.thickness > 0.0;
    match is_line {
        true => path.set("fill", "none"),
        false => path.set("stroke", "0"),
    }
    for (place, (x, y)) in figure.points.iter().enumerate() {
        let name = if place == 0 { "a:moveTo" } else { "a:lnTo" };
        let point = Element::new("a:pt").with("x", emu(*x)).with("y", emu(*y));
        path.push(Element::new(name).holding(point));
    }
    if !is_line {
        path.push(Element::new("a:close"));
    }
    path
}

fn solid(grey: u8) -> Element {
    let color = Element::new("a:srgbClr").with("val", format!("{grey:02X}").repeat(3));
    Element::new("a:solidFill").holding(color)
}

/// Points in the unit of drawings.
fn emu(points: f64) -> i64 {
    (points * 12_700.0).round() as i64
}
