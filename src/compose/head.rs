//! The head of a paper: names and national or Party heading side by side, number and date,
//! title, Kính gửi.

use super::frame;
use super::series::punctuated;
use super::setting::Setting;
use super::style::{self, twip};
use crate::document::{Inline, Line};
use crate::origin::Origin;
use crate::role::Role;
use crate::sheet::{Align, Columns, Fate, Item, Paragraph, Rule};
use crate::worded::Worded;

/// Everything above the first căn cứ.
pub fn items(setting: &Setting, lines: &[&Line]) -> Vec<Item> {
    let head = Head { setting, lines };
    let mut items = Vec::new();
    let widths = head.widths();
    let below = [Role::TrichYeuDuoiSo, Role::DoKhan, Role::DuThao];
    let mut rows = vec![
        head.number_and_date(&widths),
        (head.lines_below(&below, widths[0]), Vec::new()),
    ];
    // What another paper issues has neither number nor date.
    rows.retain(|(left, right)| !left.is_empty() || !right.is_empty());
    rows.insert(0, (head.names(widths[0]), head.heading(widths[1])));
    let last = rows.len() - 1;
    for (place, (left, right)) in rows.into_iter().enumerate() {
        let after = match place {
            _ if place == last => setting.length("letterhead-gap"),
            0 => 0.0,
            _ => style::paragraph(setting.regulation, Role::SoKyHieu).after,
        };
        items.push(head.columns(&widths, left, right, after));
    }
    items.extend(head.title());
    items.extend(head.addressees());
    items
}

struct Head<'a> {
    setting: &'a Setting<'a>,
    lines: &'a [&'a Line],
}

impl Head<'_> {
    fn of(&self, role: Role) -> impl Iterator<Item = &Line> {
        self.lines.iter().copied().filter(move |l| l.role == role)
    }

    fn all(&self, roles: &[Role]) -> Vec<Paragraph> {
        let lines = roles.iter().flat_map(|r| self.of(*r));
        lines
            .map(|l| self.setting.paragraph(l.role, "", &l.text))
            .collect()
    }

    fn columns(&self, widths: &[f64], left: Vec<Item>, right: Vec<Item>, after: f64) -> Item {
        Item::Columns(Columns {
            widths: widths.to_vec(),
            cells: vec![left, right],
            after,
            fate: Fate::Stays,
        })
    }

    /// The regulation's columns; a long name takes what the right side can spare.
    fn widths(&self) -> Vec<f64> {
        let (left, right) = (
            self.setting.length("letterhead-left"),
            self.setting.length("letterhead-right"),
        );
        let widest = |roles: &[Role]| {
            let lines = self.all(roles);
            lines
                .iter()
                .map(|p| self.setting.width_of(p) + AIR)
                .fold(0.0, f64::max)
        };
        let names = widest(&[Role::CapTren, Role::CoQuan]);
        let heading = widest(&[Role::QuocHieu, Role::TieuNgu, Role::TieuDe, Role::NgayThang]);
        let spare = (right - heading).max(0.0);
        let more = twip((names - left).clamp(0.0, spare));
        vec![left + more, right - more]
    }

    /// Centred lines of about equal length.
    fn balanced(&self, roles: &[Role], within: f64) -> Vec<Paragraph> {
        let mut lines = self.all(roles);
        lines
            .iter_mut()
            .for_each(|p| self.setting.balance(p, within));
        // Lines of one title have no gap between them.
        for place in 1..lines.len() {
            if lines[place].role.is_one() && lines[place - 1].role == lines[place].role {
                lines[place - 1].style.after = 0.0;
            }
        }
        lines
    }

    /// Puts a drawn line, as long as a share of the widest of these paragraphs, below them.
    fn ruled(&self, name: &str, mut above: Vec<Paragraph>, within: f64, height: f64) -> Vec<Item> {
        let share = self.setting.length(name);
        let widths = above.iter().map(|p| {
            let room = within - p.style.left - p.style.right;
            self.setting.width_of(p).min(room)
        });
        let widest = widths.fold(0.0, f64::max);
        let drawn = share > 0.0 && widest > 0.0;
        if let Some(last) = above.last_mut()
            && drawn
        {
            last.style.after = RULE_GAP;
        }
        let rule = drawn.then(|| {
            Item::Rule(Rule {
                width: twip(widest * share),
                thickness: self.setting.length("rule-thickness"),
                align: Align::Center,
                height,
            })
        });
        above.into_iter().map(Item::Paragraph).chain(rule).collect()
    }

    /// Parent, issuer, and the line or asterisk below.
    fn names(&self, within: f64) -> Vec<Item> {
        let parent = self.balanced(&[Role::CapTren], within);
        let own = self.balanced(&[Role::CoQuan], within);
        let mut items: Vec<Item> = parent.into_iter().map(Item::Paragraph).collect();
        items.extend(self.ruled("rule-co-quan", own, within, RULE_STRIP));
        items.extend(self.all(&[Role::DauSao]).into_iter().map(Item::Paragraph));
        without_last_gap(items)
    }

    /// Quốc hiệu and Tiêu ngữ, or the Party's heading, with their line.
    fn heading(&self, within: f64) -> Vec<Item> {
        let fitted = |role: Role| -> Vec<Paragraph> {
            self.of(role)
                .map(|l| self.setting.fitted(role, &l.text, within))
                .collect()
        };
        let upper = fitted(Role::QuocHieu);
        let lower: Vec<_> = fitted(Role::TieuNgu)
            .into_iter()
            .chain(fitted(Role::TieuDe))
            .collect();
        let name = if lower.iter().any(|p| p.role == Role::TieuDe) {
            "rule-tieu-de"
        } else {
            "rule-tieu-ngu"
        };
        let mut items: Vec<Item> = upper.into_iter().map(Item::Paragraph).collect();
        items.extend(self.ruled(name, lower, within, RULE_STRIP));
        without_last_gap(items)
    }

    fn lines_below(&self, roles: &[Role], within: f64) -> Vec<Item> {
        let mut lines = self.balanced(roles, within);
        lines
            .iter_mut()
            .for_each(|it| frame::draw(self.setting, it, within));
        without_last_gap(lines.into_iter().map(Item::Paragraph).collect())
    }

    /// Number and date, on one baseline though of different sizes.
    fn number_and_date(&self, widths: &[f64]) -> (Vec<Item>, Vec<Item>) {
        let mut number = self.balanced(&[Role::SoKyHieu], widths[0]);
        let date = self.of(Role::NgayThang);
        let mut date: Vec<_> = date
            .map(|l| self.setting.fitted(l.role, &l.text, widths[1]))
            .collect();
        let pitches = number.iter().chain(&date).map(|p| p.style.pitch);
        let pitch = pitches.fold(0.0, f64::max);
        number
            .iter_mut()
            .chain(&mut date)
            .for_each(|p| p.style.pitch = pitch);
        let cell = |lines: Vec<Paragraph>| {
            without_last_gap(lines.into_iter().map(Item::Paragraph).collect())
        };
        (cell(number), cell(date))
    }

    /// Tên loại, who gives it, trích yếu or theme, words in brackets, and below them the line or
    /// the five hyphens.
    fn title(&self) -> Vec<Item> {
        let width = self.setting.width;
        let roles = [
            Role::TenLoai,
            Role::TacGia,
            Role::ChuDe,
            Role::TrichYeu,
            Role::DienGiai,
        ];
        let mut rows = roles.map(|it| self.balanced(&[it], width)).into_iter();
        let mut lines: Vec<Paragraph> = rows.by_ref().flatten().collect();
        let Some(last) = lines.last().map(|it| it.role) else {
            return Vec::new();
        };
        let first = lines.iter().position(|it| it.role == last).unwrap_or(0);
        let lowest = lines.split_off(first);
        let gap = self.setting.length("title-gap");
        let mut items: Vec<Item> = lines.into_iter().map(Item::Paragraph).collect();
        items.extend(self.ruled("rule-trich-yeu", lowest, width, gap));
        let dashes = self.setting.regulation.word("nam-gach");
        if !dashes.is_empty() {
            let dashes = Inline::plain(Worded::plain(dashes));
            let mut dashes = self.setting.paragraph(Role::NamGach, "", &[dashes]);
            dashes.style.after = gap;
            items.push(Item::Paragraph(dashes));
        }
        items
    }

    /// "… điện:", "… trân trọng giới thiệu:", and below it those to whom it is said.
    fn said_to(&self) -> Vec<Item> {
        let mut lines = self.all(&[Role::LoiGiua]);
        let receivers: Vec<&Line> = self.of(Role::NoiGui).collect();
        let rows = receivers.iter().enumerate().map(|(place, line)| {
            let last = place + 1 == receivers.len();
            let (open, text) = punctuated(self.setting, Role::NoiGui, &line.text, last);
            let mut row = self.setting.paragraph(Role::NoiGui, &open, &text);
            row.style.left = self.setting.length("loi-giua-left");
            row
        });
        lines.extend(rows);
        if let Some(last) = lines.last_mut() {
            last.style.after = self.setting.length("title-gap");
        }
        lines.into_iter().map(Item::Paragraph).collect()
    }

    /// Kính gửi: one receiver on its line, several below each other.
    fn addressees(&self) -> Vec<Item> {
        if self.of(Role::LoiGiua).next().is_some() {
            return self.said_to();
        }
        let receivers: Vec<&Line> = self.of(Role::NoiGui).collect();
        let mut opening = self.all(&[Role::KinhGui]);
        let (Some(label), Some((last, _))) = (opening.pop(), receivers.split_last()) else {
            return Vec::new();
        };
        let from = self.setting.length("kinh-gui-left");
        if receivers.len() == 1 {
            let mut line = label;
            line.style.left = from;
            line.style.first = 0.0;
            let one = self.setting.paragraph(Role::NoiGui, "", &last.text);
            line.runs.extend([space(&line)]);
            line.runs.extend(one.runs);
            line.style.after = self.setting.length("title-gap");
            return vec![Item::Paragraph(line)];
        }
        let same_line = !self
            .setting
            .regulation
            .word("kinh-gui-cung-dong")
            .is_empty();
        let mut rows: Vec<Paragraph> = receivers
            .iter()
            .enumerate()
            .map(|(place, line)| {
                let last = place + 1 == receivers.len();
                let (open, text) = punctuated(self.setting, Role::NoiGui, &line.text, last);
                let mut row = self.setting.paragraph(Role::NoiGui, &open, &text);
                row.style.left = self.setting.length("noi-gui-left");
                row
            })
            .collect();
        if same_line {
            let mut lead = label.runs.clone();
            lead.push(space(&label));
            let width: f64 = lead
                .iter()
                .map(|r| self.setting.faces.width(&r.text, &r.style))
                .sum();
            rows.iter_mut().for_each(|r| r.style.left = from + width);
            rows[0].style.first = -width;
            lead.append(&mut rows[0].mark);
            rows[0].mark = lead;
        } else {
            let mut label = label;
            label.style.left = from;
            rows.insert(0, label);
        }
        if let Some(last) = rows.last_mut() {
            last.style.after = self.setting.length("title-gap");
        }
        rows.into_iter().map(Item::Paragraph).collect()
    }
}

/// Free room, both sides together, around a name in its column.
const AIR: f64 = 4.0;

/// Gap between words and the line drawn under them.
const RULE_GAP: f64 = 2.0;

/// Height of the strip under a name, the line at its top.
const RULE_STRIP: f64 = 6.0;

fn space(paragraph: &Paragraph) -> crate::sheet::Run {
    let mut run = paragraph.runs[0].clone();
    run.text = " ".to_owned();
    run.origin = Origin::default();
    run
}

/// Items of a cell: the last has no gap below it.
pub fn without_last_gap(mut items: Vec<Item>) -> Vec<Item> {
    if let Some(Item::Paragraph(last)) = items.last_mut() {
        last.style.after = 0.0;
    }
    items
}
