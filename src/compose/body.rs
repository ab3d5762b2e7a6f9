//! The body: sections with their numbers, paragraphs, lists, tables.

use super::number::Row;
use super::series::{capital, punctuated};
use super::setting::Setting;
use super::table;
use crate::document::{Block, Inline, Line, Number, Section};
use crate::numbering::{bare, is_article, is_division, runs_through};
use crate::role::Role;
use crate::sheet::{Align, Item, Paragraph, Rule};
use crate::worded::Worded;

/// Blocks outside the head and the signature, laid in order.
pub fn items(setting: &Setting, blocks: &[&Block]) -> Vec<Item> {
    let mut body = Body {
        setting,
        items: Vec::new(),
        through: Vec::new(),
        divisions: 0,
    };
    let first = setting.levels.first().map_or("", String::as_str);
    body.blocks(blocks, first, "", 1);
    body.items
}

struct Body<'a> {
    setting: &'a Setting<'a>,
    items: Vec<Item>,
    /// Rows whose numbers run through the whole text, each with its pattern.
    through: Vec<(String, Row)>,
    /// How many divisions stand around the blocks at hand.
    divisions: usize,
}

impl Body<'_> {
    /// A row of blocks: sections among them are numbered by `marks`, below `parent`.
    fn blocks(&mut self, blocks: &[&Block], marks: &str, parent: &str, level: usize) {
        let mut row = Row::new(marks, parent);
        // Divisions of several sorts may stand side by side.
        let mut own: Vec<(String, Row)> = Vec::new();
        for (place, block) in blocks.iter().enumerate() {
            match block {
                Block::Line(line) => {
                    let next = blocks.get(place + 1);
                    let last = !matches!(next, Some(Block::Line(l)) if l.role == line.role);
                    self.line(line, last);
                }
                Block::Section(section) => {
                    let number = match section.has_words() {
                        true => &section.number,
                        false => &Number::Blank,
                    };
                    let mark = match &section.pattern {
                        None => row.mark(number),
                        Some(pattern) if runs_through(pattern) => {
                            of_pattern(&mut self.through, pattern).mark(number)
                        }
                        Some(pattern) => of_pattern(&mut own, pattern).mark(number),
                    };
                    self.section(section, &mark, level);
                }
                Block::Table(table) => self.items.extend(table::items(self.setting, table)),
            }
        }
    }

    fn line(&mut self, line: &Line, last: bool) {
        let (open, text) = punctuated(self.setting, line.role, &line.text, last);
        let mark = line.mark.as_deref().unwrap_or(&open);
        let mut paragraph = self.setting.paragraph(line.role, mark, &text);
        self.setting.dot(&mut paragraph);
        if paragraph.style.align == Align::Center {
            self.setting.balance(&mut paragraph, self.setting.width);
        }
        match line.role {
            Role::PhuLuc | Role::PhuLucTen => {
                paragraph.heading = Some(1);
                paragraph.style.keep_next = true;
            }
            Role::ThamQuyen | Role::QuyetNghi => paragraph.style.keep_next = true,
            _ => {}
        }
        self.items.push(Item::Paragraph(paragraph));
        if line.role == Role::PhuLucKemTheo {
            self.rule_under(Role::PhuLucKemTheo);
        }
    }

    /// The short line under a phụ lục's heading.
    fn rule_under(&mut self, role: Role) {
        let share = self.setting.length("rule-trich-yeu");
        if let Some(Item::Paragraph(above)) = self.items.last() {
            let width = self.setting.width_of(above).min(self.setting.width) * share;
            if share > 0.0 && above.role == role {
                self.items.push(Item::Rule(Rule {
                    width,
                    thickness: self.setting.length("rule-thickness"),
                    align: Align::Center,
                    height: self.setting.length("title-gap"),
                }));
            }
        }
    }

    fn section(&mut self, section: &Section, mark: &str, level: usize) {
        let levels = &self.setting.levels;
        let deeper = levels
            .get(level)
            .or(levels.last())
            .map_or("", String::as_str);
        let marks = section
            .marks
            .as_deref()
            .filter(|m| !m.is_empty())
            .unwrap_or(deeper);
        let blocks: Vec<&Block> = section.blocks.iter().collect();
        if is_division(mark) {
            self.division(section, mark, level);
            self.divisions += 1;
            self.blocks(&blocks, marks, "", level + 1);
            self.divisions -= 1;
            return;
        }
        if !section.heading.is_empty() && !section.run_in {
            self.items
                .push(Item::Paragraph(self.heading(section, mark, level)));
            self.blocks(&blocks, marks, bare(mark), level + 1);
            return;
        }
        // The number stands right in front of the first words.
        let (first, rest) = match section.first_words() {
            Some(line) => (line.text.as_slice(), &blocks[1..]),
            None => (&[][..], blocks.as_slice()),
        };
        let mut text: Vec<Inline> = section
            .heading
            .iter()
            .map(|i| Inline {
                bold: true,
                ..i.clone()
            })
            .collect();
        if !text.is_empty() && !first.is_empty() {
            text.push(Inline::plain(Worded::plain(" ")));
        }
        text.extend_from_slice(first);
        if !text.is_empty() {
            let paragraph = self.setting.paragraph(role_of(mark), mark, &text);
            self.items.push(Item::Paragraph(paragraph));
        }
        self.blocks(rest, marks, bare(mark), level + 1);
    }

    /// A part, a chapter: its word and number on one line, its name on the next.
    fn division(&mut self, section: &Section, mark: &str, level: usize) {
        let number = [Inline::plain(Worded::plain(mark))];
        let mut number = self.setting.paragraph(Role::Phan, "", &number);
        let heading = u8::try_from(level).ok();
        if section.heading.is_empty() {
            number.heading = heading;
            self.items.push(Item::Paragraph(number));
            return;
        }
        number.style.after = 0.0;
        let mut name = self.setting.paragraph(Role::PhanTen, "", &section.heading);
        name.heading = heading;
        self.setting.balance(&mut name, self.setting.width);
        self.items.extend([number, name].map(Item::Paragraph));
    }

    /// A heading on its own line.
    fn heading(&self, section: &Section, mark: &str, level: usize) -> Paragraph {
        let role = heading_role(mark, level - self.divisions);
        // A unit of the register or a time may head a part; it is then written large.
        let mut heading = section.heading.clone();
        if let Some(first) = heading.first_mut() {
            first.text = capital(&first.text);
        }
        let mut paragraph = self.setting.paragraph(role, mark, &heading);
        paragraph.heading = u8::try_from(level).ok();
        if role == Role::Dieu {
            paragraph.style.keep_next = true;
            paragraph
                .runs
                .iter_mut()
                .for_each(|it| it.style.bold = true);
        }
        paragraph
    }
}

/// The row of a pattern among those that were begun.
fn of_pattern<'r>(rows: &'r mut Vec<(String, Row)>, pattern: &str) -> &'r mut Row {
    let place = rows.iter().position(|(known, _)| known == pattern);
    let place = place.unwrap_or_else(|| {
        rows.push((pattern.to_owned(), Row::new(pattern, "")));
        rows.len() - 1
    });
    &mut rows[place].1
}

/// The role of a heading. "1." is a khoản also in a letter that has no "I." above it.
fn heading_role(mark: &str, level: usize) -> Role {
    if is_article(mark) {
        return Role::Dieu;
    }
    let numbers = mark.split('.').filter(|part| !part.is_empty());
    let arabic = numbers
        .clone()
        .all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let level = match numbers.count() {
        0 => level,
        depth if arabic => depth + 1,
        _ => level,
    };
    [Role::Muc1, Role::Muc2, Role::Muc3, Role::Muc4][level.clamp(1, 4) - 1]
}

/// The role of a paragraph by its mark.
fn role_of(mark: &str) -> Role {
    match mark {
        "" => Role::Doan,
        "-" => Role::Gach,
        "+" => Role::Cong,
        "*" => Role::GhiChu,
        _ if is_article(mark) => Role::Dieu,
        _ => Role::Khoan,
    }
}
