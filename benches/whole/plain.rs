//! A sheet as plain Typst with its words written out, as one would type it by hand: the same
//! pages without any program that draws them.

use std::fmt::Write;

use kehoach::sheet::*;

/// The text of a file that draws these pages.
pub fn typst(sheet: &Sheet) -> String {
    let mut out = String::from(
        "#set text(font: \"Liberation Serif\", lang: \"vi\", region: \"vn\", kerning: false, \
         ligatures: false, hyphenate: false, fallback: false, overhang: false)\n\
         #set par(leading: 0pt, spacing: 0pt, linebreaks: \"simple\")\n\
         #show heading: it => it.body\n",
    );
    writeln!(out, "#set document(title: {:?})", sheet.meta.title).unwrap();
    for section in &sheet.sections {
        page(&mut out, &section.page);
        items(&mut out, &section.items);
    }
    out
}

fn page(out: &mut String, page: &Page) {
    let Page {
        width,
        height,
        top,
        bottom,
        left,
        right,
        number_size,
        header,
        ..
    } = page;
    writeln!(
        out,
        "#set page(width: {width}pt, height: {height}pt, header-ascent: 0pt, \
         margin: (top: {top}pt, bottom: {bottom}pt, left: {left}pt, right: {right}pt), \
         header: context {{ let n = counter(page).get().first(); if n > 1 {{ \
         set text(size: {number_size}pt, top-edge: 0.891em); \
         block(width: 100%, height: 100%, align(top + center, pad(top: {header}pt, str(n)))) }} }})"
    )
    .unwrap();
}

fn items(out: &mut String, list: &[Item]) {
    for item in list {
        match item {
            Item::Paragraph(it) => paragraph(out, it),
            Item::Columns(it) => columns(out, it),
            Item::Rule(it) => rule(out, it),
            Item::Table(_) => unimplemented!("the plan that is measured has no table"),
        }
    }
}

fn paragraph(out: &mut String, it: &Paragraph) {
    let ParagraphStyle {
        first,
        left,
        right,
        after,
        pitch,
        keep_next,
        align,
        ..
    } = it.style;
    let (above, below) = (0.8 * pitch, -0.2 * pitch);
    let (justify, align) = match align {
        Align::Justify => (true, "left"),
        Align::Left => (false, "left"),
        Align::Center => (false, "center"),
        Align::Right => (false, "right"),
    };
    write!(
        out,
        "#block(width: 100%, above: 0pt, below: {after}pt, inset: (left: {left}pt, \
         right: {right}pt), sticky: {keep_next})[\
         #set text(top-edge: {above}pt, bottom-edge: {below}pt); \
         #set par(justify: {justify}); #set align({align}); "
    )
    .unwrap();
    if it
        .mark
        .iter()
        .chain(&it.runs)
        .all(|run| run.text.is_empty())
    {
        write!(out, "#v({pitch}pt)").unwrap();
    } else {
        if let Some(level) = it.heading {
            write!(out, "#heading(level: {level})[").unwrap();
        }
        write!(out, "#h({first}pt)").unwrap();
        it.mark.iter().chain(&it.runs).for_each(|it| run(out, it));
        if it.heading.is_some() {
            out.push(']');
        }
    }
    out.push_str("]\n");
}

fn run(out: &mut String, run: &Run) {
    let TextStyle {
        size,
        bold,
        italic,
        underline,
        ..
    } = run.style;
    let weight = if bold { "bold" } else { "regular" };
    let style = if italic { "italic" } else { "normal" };
    write!(
        out,
        "#text(size: {size}pt, weight: \"{weight}\", style: \"{style}\")["
    )
    .unwrap();
    out.push_str(if underline { "#underline[" } else { "" });
    for letter in run.text.chars() {
        if letter.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(letter);
    }
    out.push_str(if underline { "]]" } else { "]" });
}

fn columns(out: &mut String, it: &Columns) {
    let widths: Vec<String> = it.widths.iter().map(|width| format!("{width}pt")).collect();
    let (after, widths) = (it.after, widths.join(", "));
    write!(
        out,
        "#block(above: 0pt, below: {after}pt, breakable: false, grid(columns: ({widths},)"
    )
    .unwrap();
    for cell in &it.cells {
        out.push_str(", [\n");
        items(out, cell);
        out.push(']');
    }
    out.push_str("))\n");
}

fn rule(out: &mut String, it: &Rule) {
    let Rule {
        width,
        thickness,
        height,
        ..
    } = it;
    writeln!(
        out,
        "#block(width: 100%, height: {height}pt, above: 0pt, below: 0pt, \
         align(top + center, line(length: {width}pt, stroke: {thickness}pt)))"
    )
    .unwrap();
}
