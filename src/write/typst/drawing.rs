//! What is drawn in cells. It says what words of its row say, so nobody is read anything of it.

use typst::foundations::{Content, NativeElement, Smart};
use typst::layout::{Axes, HAlignment, Length, PlaceElem, Rel, VAlignment};
use typst::pdf::ArtifactKind;
use typst::visualize::{Color, LineElem, PolygonElem, Stroke};

use super::writer::length;
use crate::sheet::Table;
use crate::strip::{Figure, Strip};

/// The figures of a strip over the whole of its cell.
pub fn strip(strip: &Strip, table: &Table) -> Content {
    let figures = strip.figures();
    let drawn = figures.iter().map(|it| {
        PlaceElem::new(figure(it))
            .with_alignment(Smart::Custom(HAlignment::Left + VAlignment::Top))
            .with_dx(length(-table.pad_x).into())
            .with_dy(length(-table.pad_y).into())
            .pack()
    });
    Content::sequence(drawn).artifact(ArtifactKind::Other)
}

fn figure(figure: &Figure) -> Content {
    let color = Color::from_u8(figure.grey, figure.grey, figure.grey, 255);
    let mut points = figure
        .points
        .iter()
        .map(|(x, y)| -> Axes<Rel<Length>> { Axes::new(length(*x).into(), length(*y).into()) });
    if figure.thickness > 0.0 {
        return LineElem::new()
            .with_start(points.next().unwrap_or_default())
            .with_end(points.next())
            .with_stroke(Stroke::from_pair(color, length(figure.thickness)))
            .pack();
    }
    PolygonElem::new(points.collect())
        .with_fill(Some(color.into()))
        .pack()
}

/// An SVG with its title and its words for readers.
pub fn told(svg: &str, title: &str, words: &str) -> String {
    let Some(open) = svg.find('>') else {
        return svg.to_owned();
    };
    let (head, rest) = svg.split_at(open);
    let plain = |words: &str| words.replace('&', "&amp;").replace('<', "&lt;");
    let (title, words) = (plain(title), plain(words));
    format!(
        "{head} role=\"img\"><title>{title}</title><desc>{words}</desc>{}",
        &rest[1..]
    )
}
