//! The body: sections with their numbers, paragraphs, lists, tables.

use super::dots;
use super::number::Row;
use super::series::{punctuated, put_end, run_on};
use super::setting::Setting;
use super::table;
use crate::document::{Block, Inline, Line, Number, Section};
use crate::numbering::{bare, is_article, is_division, runs_through, sign_of};
use crate::proof::word::capital;
use crate::role::Role;
use crate::sheet::{Align, Item, Paragraph, Rule};
use crate::worded::Worded;

/// Blocks outside the head and the signature, laid in order.
pub fn items(setting: &Setting, blocks: &[&Block]) -> Vec<Item> {
    if setting.manner.run_on {
        let blocks = run_on(blocks);
        return laid(setting, &blocks.iter().collect::<Vec<_>>());
    }
    laid(setting, blocks)
}

fn laid(setting: &Setting, blocks: &[&Block]) -> Vec<Item> {
    let mut body = Body {
        setting,
        items: Vec::new(),
        through: Vec::new(),
        divisions: 0,
    };
    let row = Around {
        marks: setting.levels.first().map_or("", String::as_str),
        parent: "",
        level: 1,
        ends: setting.manner.ends,
    };
    body.blocks(blocks, row);
    body.items
}

/// What holds for a row of blocks.
#[derive(Clone, Copy)]
struct Around<'a> {
    /// How sections among them are numbered.
    marks: &'a str,
    /// The number of the section around.
    parent: &'a str,
    level: usize,
    /// The sign behind each item of a list but its last.
    ends: Option<&'a str>,
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
    /// Sections are numbered in their row, unless they have a way of their own.
    fn blocks(&mut self, blocks: &[&Block], around: Around) {
        let mut row = Row::new(around.marks, around.parent);
        // Divisions of several sorts may stand side by side.
        let mut own: Vec<(String, Row)> = Vec::new();
        for (place, block) in blocks.iter().enumerate() {
            let next = blocks.get(place + 1);
            match block {
                Block::Line(line) => {
                    let last = !matches!(next, Some(Block::Line(l)) if l.role == line.role);
                    self.line(line, last, around.ends);
                }
                Block::Section(section) => {
                    let number = match section.has_words() {
                        true => &section.number,
                        false => &Number::Blank,
                    };
                    if !section.has_words() && section.number == Number::Next {
                        row.go_on_from_words(section);
                    }
                    let mark = match &section.pattern {
                        None => row.mark(number),
                        Some(pattern) if runs_through(pattern) => {
                            of_pattern(&mut self.through, pattern).mark(number)
                        }
                        Some(pattern) => of_pattern(&mut own, pattern).mark(number),
                    };
                    let last = !matches!(next, Some(Block::Section(_)));
                    self.section(section, &mark, last, around);
                }
                Block::Table(table) => self.items.extend(table::items(self.setting, table)),
            }
        }
    }

    fn line(&mut self, line: &Line, last: bool, ends: Option<&str>) {
        let (open, mut text) = punctuated(self.setting, line.role, &line.text, last);
        let mark = line.mark.as_deref().unwrap_or(&open);
        if let Some(sign) = ends.filter(|_| line.mark.is_some() && line.role.is_list()) {
            put_end(&mut text, if last { "." } else { sign });
        }
        let mut paragraph = self.setting.paragraph(line.role, mark, &text);
        dots::draw(&mut paragraph, self.setting.width, self.setting.faces);
        if line.centred {
            paragraph.style.align = Align::Center;
            paragraph.style.first = 0.0;
        }
        if paragraph.style.align == Align::Center {
            self.setting.balance(&mut paragraph, self.setting.width);
        }
        match line.role {
            Role::PhuLuc | Role::PhuLucTen => {
                let goes_on = |it: &Item| matches!(it, Item::Paragraph(it) if it.role == line.role);
                paragraph.heading = (!self.items.last().is_some_and(goes_on)).then_some(1);
                paragraph.style.keep_next = true;
            }
            Role::ThamQuyen | Role::QuyetNghi => {
                paragraph.style.keep_next = true;
                // Lines of one name have no gap between them.
                if let Some(Item::Paragraph(above)) = self.items.last_mut()
                    && above.role == line.role
                {
                    above.style.after = 0.0;
                }
            }
            _ => {}
        }
        self.items.push(Item::Paragraph(paragraph));
        if line.role == Role::PhuLucKemTheo {
            self.rule_under(Role::PhuLucKemTheo);
        }
    }

    /// The short line under a phụ lục's heading.
    fn rule_under(&mut self, role: Role) {
        let share = self.setting.length("rule-phu-luc-kem-theo");
        if let Some(Item::Paragraph(above)) = self.items.last() {
            let room = self.setting.width - above.style.left - above.style.right;
            let width = self.setting.width_of(above).min(room) * share;
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

    fn section(&mut self, section: &Section, mark: &str, last: bool, around: Around) {
        let level = around.level;
        let inside = Around {
            marks: marks_in(self.setting, section, around),
            parent: bare(mark),
            level: level + 1,
            ends: section.ends.as_deref().or(around.ends),
        };
        let blocks: Vec<&Block> = section.blocks.iter().collect();
        if is_division(mark) {
            self.division(section, mark, level);
            self.divisions += 1;
            self.blocks(
                &blocks,
                Around {
                    parent: "",
                    ..inside
                },
            );
            self.divisions -= 1;
            return;
        }
        if !section.heading.is_empty() && !section.run_in {
            self.items
                .push(Item::Paragraph(self.heading(section, mark, level)));
            // Parts with capitals stand above the usual levels.
            let above = usize::from(around.marks.starts_with('A'));
            self.divisions += above;
            self.blocks(&blocks, inside);
            self.divisions -= above;
            return;
        }
        // The number stands right in front of the first words.
        let (first, rest) = match section.first_words() {
            Some(line) => (line.text.as_slice(), &blocks[1..]),
            None => (&[][..], blocks.as_slice()),
        };
        let look = self.setting.manner.names;
        let named = |it: &Inline| Inline {
            bold: it.bold || look.bold,
            italic: it.italic != look.italic,
            ..it.clone()
        };
        let mut text: Vec<Inline> = section.heading.iter().map(named).collect();
        if !text.is_empty() && !first.is_empty() {
            text.push(Inline::plain(Worded::plain(" ")));
        }
        text.extend_from_slice(first);
        // Words that lead to a list of their own are no end of an item.
        if let Some(sign) = around.ends.filter(|_| rest.is_empty()) {
            put_end(&mut text, if last { "." } else { sign });
        }
        if !text.is_empty() {
            let mut paragraph = self.setting.paragraph(role_of(mark), mark, &text);
            // The number of a name is written as the name is.
            for run in paragraph.mark.iter_mut().filter(|_| section.run_in) {
                run.style.bold |= look.bold;
                run.style.italic |= look.italic;
            }
            dots::draw(&mut paragraph, self.setting.width, self.setting.faces);
            self.items.push(Item::Paragraph(paragraph));
        }
        self.blocks(rest, inside);
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
        // A number is written as all of its words are.
        let all = |has: fn(&Inline) -> bool| !heading.is_empty() && heading.iter().all(has);
        let (bold, italic) = (all(|it| it.bold), all(|it| it.italic));
        for run in &mut paragraph.mark {
            run.style.bold |= bold;
            run.style.italic |= italic;
        }
        let below = match role {
            Role::Muc3 => Some(0),
            Role::Muc4 => Some(level.saturating_sub(3).max(1)),
            _ => None,
        };
        let looks = &self.setting.manner.headings;
        if let Some(look) = below.and_then(|at| looks.get(at).or(looks.last())) {
            for run in paragraph.mark.iter_mut().chain(&mut paragraph.runs) {
                run.style.bold |= look.bold;
                run.style.italic ^= look.italic;
            }
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

/// How the sections inside are marked: as is said there, or by their level. Items of text alone
/// have the mark that was chosen for them, or that of levels that were chosen and reach so far, or
/// the usual one.
fn marks_in<'s>(setting: &'s Setting, section: &'s Section, around: Around) -> &'s str {
    let level = around.level;
    let said = |mark: &'s Option<String>| mark.as_deref().filter(|it| !it.is_empty());
    let levels = &setting.levels;
    let own = levels.get(level).filter(|_| setting.chosen);
    let short = said(&section.short).map(|usual| {
        said(&setting.manner.items)
            .filter(|it| sign_of(it) != sign_of(around.marks))
            .or(own.map(String::as_str))
            .unwrap_or(usual)
    });
    said(&section.marks)
        .or(short)
        .or(levels.get(level).or(levels.last()).map(String::as_str))
        .unwrap_or("")
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
