//! A Word file that was edited, beside the paper it was made of: each change, and what of it the description can
//! take.

use std::io::Cursor;

use axum::body::Body;
use axum::extract::RawQuery;
use axum::response::Response;
use serde_json::{Value as Json, json};

use super::desk::held;
use super::told;
use super::word::{Sent, made_of, with};
use crate::app::{self, Left, Pulled, Unit};
use crate::change::{pieces, words};
use crate::diagnostic::Lang;

/// Under what the address has the names of the pieces that are to be left.
const LEFT: &str = "left=";

/// What was edited in it piece by piece, and the text of its description with those that are not to be left;
/// nothing is written.
pub async fn pulled(
    RawQuery(query): RawQuery,
    (desk, path, headers): Sent,
    body: Body,
) -> Response {
    let name = path.0.clone();
    with(desk.0, headers, body, move |desk, sent, lang| {
        let mark = app::mark_of(&sent).map(|(mark, _)| mark);
        let found = mark.as_ref().and_then(|it| made_of(desk, it));
        let (own, mut base) = found.ok_or_else(|| {
            message!(
                "tệp này không do một văn bản của thư mục làm ra",
                "this file was made of no paper of the folder"
            )
        })?;
        let manuscript = app::manuscript(&name, Cursor::new(sent)).map_err(|why| why.message())?;
        let paper = desk.anew(&own)?;
        let mut paper = held(&paper);
        let left = query.as_deref().and_then(|it| it.strip_prefix(LEFT));
        let left = left.map_or_else(Vec::new, |it| it.split(',').map(str::to_owned).collect());
        let wish = app::Asked {
            mark,
            left,
            ..app::Asked::default()
        };
        let pulled = paper.paper().pulled(&manuscript, &wish, base.as_mut())?;
        let units = pulled.units.iter();
        let units = units.map(|it| unit(it, &pulled, &wish.left, lang));
        let of_none = |it: &&Left| {
            let mut units = pulled.units.iter();
            !units.any(|unit| pulled.of_unit(unit).1.iter().any(|own| std::ptr::eq(*own, *it)))
        };
        let rest = pulled.left.iter().filter(of_none).map(|it| {
            json!({ "pieces": differing(&it.before, &it.after), "whys": [it.why.message().in_lang(lang)] })
        });
        let conflicts = pulled.conflicts.iter();
        let conflicts = conflicts.map(|it| json!({ "pieces": differing(&it.described, &it.edited) }));
        let layout = pulled.layout.iter();
        let layout = layout.map(|it| json!([it.paragraph, it.what.in_lang(lang)]));
        Ok(json!({
            "name": own,
            "known": paper.known(),
            "text": pulled.own,
            "units": units.collect::<Vec<_>>(),
            "rest": rest.collect::<Vec<_>>(),
            "conflicts": conflicts.collect::<Vec<_>>(),
            "layout": layout.collect::<Vec<_>>(),
        }))
    })
    .await
}

/// Two paragraphs with what differs in them.
fn differing(was: &str, is: &str) -> Json {
    told::pieces(&pieces(was, is, &words(was, is)))
}

/// A piece, and whether it is taken: one that was to be left and is carried all the same hangs together with
/// another.
fn unit(unit: &Unit, pulled: &Pulled, left: &[String], lang: Lang) -> Json {
    let (carried, refused) = pulled.of_unit(unit);
    let is_left = left.contains(&unit.name);
    let state = match (is_left, carried.is_empty(), refused.is_empty()) {
        (true, ..) => "left",
        (false, _, false) => "refused",
        (false, false, true) => "taken",
        (false, true, true) => "along",
    };
    let whys = refused.iter().map(|it| it.why.message());
    let spread = carried.iter().flat_map(|it| &it.spread);
    let places = carried.iter().flat_map(|it| &it.sides);
    json!({
        "name": unit.name,
        "pieces": differing(&unit.was.join("\n"), &unit.is.join("\n")),
        "state": state,
        "whys": whys.map(|it| it.in_lang(lang).to_owned()).collect::<Vec<_>>(),
        "places": places.map(|it| &it.key).collect::<Vec<_>>(),
        "spread": spread.map(|it| [&it.was, &it.is]).collect::<Vec<_>>(),
    })
}
