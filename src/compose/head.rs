//! The head of a paper: names and national or Party heading side by side, number and date,
//! title, Kính gửi.

use super::series::punctuated;
use super::setting::Setting;
use crate::document::{Inline, Line};
use crate::role::Role;
use crate::sheet::{Align, Columns, Item, Paragraph, Rule};

/// The roles this file places.
pub const ROLES: [Role; 17] = [
    Role::PhamVi,
    Role::QuocHieu,
    Role::TieuNgu,
    Role::TieuDe,
    Role::CapTren,
    Role::CoQuan,
    Role::DauSao,
    Role::SoKyHieu,
    Role::NgayThang,
    Role::TrichYeuCongVan,
    Role::DoKhan,
    Role::DuThao,
    Role::TenLoai,
    Role::TrichYeu,
    Role::NamGach,
    Role::KinhGui,
    Role::NoiGui,
];

/// Everything above the first căn cứ.
pub fn items(setting: &Setting, lines: &[&Line]) -> Vec<Item> {
    let head = Head { setting, lines };
    let mut items = Vec::new();
    items.extend(head.all(&[Role::PhamVi]).into_iter().map(Item::Paragraph));
    let widths = vec![
        setting.length("letterhead-left"),
        setting.length("letterhead-right"),
    ];
    items.push(head.columns(&widths, head.names(widths[0]), head.heading(widths[1]), 0.0));
    let gap = setting.length("letterhead-gap");
    items.push(head.columns(&widths, head.number(), head.date(widths[1]), gap));
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
        })
    }

    /// A drawn line, as long as a share of the widest of these paragraphs.
    fn rule(&self, name: &str, above: &[Paragraph], within: f64, height: f64) -> Option<Item> {
        let share = self.setting.length(name);
        let widest = above
            .iter()
            .map(|p| self.setting.width_of(p))
            .fold(0.0, f64::max);
        (share > 0.0 && widest > 0.0).then(|| {
            Item::Rule(Rule {
                width: widest.min(within) * share,
                thickness: self.setting.length("rule-thickness"),
                align: Align::Center,
                height,
            })
        })
    }

    /// Parent, issuer, and the line or asterisk below.
    fn names(&self, within: f64) -> Vec<Item> {
        let parent = self.all(&[Role::CapTren]);
        let own = self.all(&[Role::CoQuan]);
        let rule = self.rule("rule-co-quan", &own, within, RULE_STRIP);
        let star = self.all(&[Role::DauSao]);
        let mut items: Vec<Item> = parent.into_iter().chain(own).map(Item::Paragraph).collect();
        items.extend(rule);
        items.extend(star.into_iter().map(Item::Paragraph));
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
        let rule = self.rule(name, &lower, within, RULE_STRIP);
        let mut items: Vec<Item> = upper
            .into_iter()
            .chain(lower)
            .map(Item::Paragraph)
            .collect();
        items.extend(rule);
        without_last_gap(items)
    }

    fn number(&self) -> Vec<Item> {
        let lines = self.all(&[
            Role::SoKyHieu,
            Role::TrichYeuCongVan,
            Role::DoKhan,
            Role::DuThao,
        ]);
        without_last_gap(lines.into_iter().map(Item::Paragraph).collect())
    }

    fn date(&self, within: f64) -> Vec<Item> {
        let lines = self
            .of(Role::NgayThang)
            .map(|l| self.setting.fitted(l.role, &l.text, within));
        without_last_gap(lines.map(Item::Paragraph).collect())
    }

    /// Tên loại, trích yếu, and the line or the five hyphens below.
    fn title(&self) -> Vec<Item> {
        let kind = self.all(&[Role::TenLoai]);
        let subject = self.all(&[Role::TrichYeu]);
        if kind.is_empty() && subject.is_empty() {
            return Vec::new();
        }
        let gap = self.setting.length("title-gap");
        let rule = self.rule("rule-trich-yeu", &subject, self.setting.width, gap);
        let mut items: Vec<Item> = kind
            .into_iter()
            .chain(subject)
            .map(Item::Paragraph)
            .collect();
        match rule {
            Some(rule) => items.push(rule),
            None => {
                let dashes = Inline::plain(self.setting.regime.word("nam-gach"), None);
                let mut dashes = self.setting.paragraph(Role::NamGach, "", &[dashes]);
                dashes.style.after = gap;
                items.push(Item::Paragraph(dashes));
            }
        }
        items
    }

    /// Kính gửi: one receiver on its line, several below each other.
    fn addressees(&self) -> Vec<Item> {
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
        let same_line = !self.setting.regime.word("kinh-gui-cung-dong").is_empty();
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

/// Height of the strip under a name, the line at its top.
const RULE_STRIP: f64 = 6.0;

fn space(paragraph: &Paragraph) -> crate::sheet::Run {
    let mut run = paragraph.runs[0].clone();
    run.text = " ".to_owned();
    run
}

/// Items of a cell: the last has no gap below it.
pub fn without_last_gap(mut items: Vec<Item>) -> Vec<Item> {
    if let Some(Item::Paragraph(last)) = items.last_mut() {
        last.style.after = 0.0;
    }
    items
}
