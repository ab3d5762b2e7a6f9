//! Rows of numbers: which paragraphs count on from which, and under which number.

use super::{Paragraph, Proof};
use crate::numbering;

/// What a number is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `Điều 1.`
    Article,
    /// `I.`, `II-`
    Roman,
    /// `1.`, `1)`, `(1)`, and `2.1.` with more than one figure.
    Figure,
    /// `a)`
    Letter,
}

/// The look of a number; numbers of one look count on from one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    pub kind: Kind,
    /// How many figures it has: 2 for `2.1.`
    pub depth: usize,
    /// What stands around it: `.`, `-`, `)`, `/`, or `(` for both brackets.
    pub sign: char,
}

/// A numbered paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its place among the paragraphs.
    pub place: usize,
    /// 3 for `III.`, `2.3.` and `c)`; 0 for a letter that no điểm has.
    pub value: usize,
    pub style: Style,
}

/// Numbers that count on from one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub items: Vec<Item>,
    /// The numbered paragraph that the row stands under.
    pub parent: Option<usize>,
}

impl Style {
    /// The style of a number; none for a sign such as `-`, which counts nothing.
    pub fn of(mark: &str) -> Option<Self> {
        let bare = numbering::bare(mark).trim_start_matches('(');
        let first = bare.chars().next()?;
        let kind = match first {
            _ if numbering::is_article(mark) => Kind::Article,
            'I' | 'V' | 'X' => Kind::Roman,
            '0'..='9' => Kind::Figure,
            _ => Kind::Letter,
        };
        let sign = match mark.find(['(', '/']) {
            Some(at) => mark[at..].chars().next()?,
            None => mark.chars().last()?,
        };
        Some(Self {
            kind,
            depth: bare.split('.').count(),
            sign,
        })
    }

    /// Whether only what stands around the numbers differs.
    fn is_like(self, other: Self) -> bool {
        self.kind == other.kind && self.depth == other.depth
    }
}

impl Item {
    /// Whether it begins with the number of a section: 2.1. of 2. or of II.
    pub fn is_below(self, proof: &Proof, section: usize) -> bool {
        let mark_of = |place: usize| &*proof.paragraphs[place].mark;
        let head = numbering::bare(mark_of(self.place))
            .rsplit_once('.')
            .map(|(head, _)| head);
        let value = numbering::value_of(mark_of(section));
        let same = head == Some(numbering::bare(mark_of(section)));
        same || head.is_some_and(|head| head.parse().ok() == value)
    }

    /// Whether it is the e) of a row that has d) before it and no đ).
    pub fn follows_without_stroke(self, before: usize) -> bool {
        self.style.kind == Kind::Letter && self.value == 6 && before == 4
    }
}

impl Row {
    /// Whether its first number, such as 2.1., begins with that of the section above it.
    pub fn is_below(&self, proof: &Proof) -> bool {
        self.parent
            .is_some_and(|parent| self.items[0].is_below(proof, parent))
    }

    /// A paragraph that goes on with the row, or stands in its middle, with a number that has not the
    /// sign of the row, and the number before it: `1.3 Tổ chức` behind `1.2.`
    pub fn unsigned<'p>(&self, proof: &'p Proof) -> Option<(&'p Paragraph, Item)> {
        let style = self.items.last()?.style;
        let ends = self.items.iter().skip(1).map(|it| it.place);
        let last = self.items.last()?.place + 1;
        let behind = proof.paragraphs[last..].iter();
        let behind = behind.take_while(|it| it.is_body() && it.heading.is_none_or(|own| own > 2));
        let ends = ends.chain([last + behind.take(20).count()]);
        let mut next = self.items.iter().skip(1).map(|it| it.value);
        self.items.iter().zip(ends).find_map(|(item, end)| {
            let missing = next.next().is_some_and(|it| it == item.value + 2);
            // "5 Hộ gia đình" begins many sentences, "1.3 Tổ chức" and "Điều 3: Hiệu lực" none.
            if style.kind != Kind::Article && style.depth < 2 && !missing {
                return None;
            }
            let mut between = proof.paragraphs[item.place + 1..end].iter();
            let own = between.find(|it| {
                let number = numbering::unsigned(&it.text).filter(|_| it.mark.is_empty());
                let number = number.filter(|_| it.is_body());
                number.is_some_and(|it| follows(&proof.paragraphs[item.place].mark, it))
            })?;
            Some((own, *item))
        })
    }

    /// The style of the number of the section above it.
    pub fn style_above(&self, proof: &Proof) -> Option<Style> {
        Style::of(&proof.paragraphs[self.parent?].mark)
    }
}

/// Whether a number comes right behind that of a mark: "1.3" behind "1.2.", "2" behind "1."
fn follows(mark: &str, number: &str) -> bool {
    let split = |it: &str| {
        let at = it.rfind(['.', ' ']).map_or(0, |at| at + 1);
        (it[..at].to_owned(), it[at..].parse::<usize>().ok())
    };
    let [(head, one), (other, two)] = [numbering::bare(mark), number].map(split);
    head == other && one.is_some_and(|it| Some(it + 1) == two)
}

/// A row that may still count on.
struct Open {
    style: Style,
    row: usize,
}

impl Proof<'_> {
    /// Every row of numbers of the paper, in the order they begin.
    pub fn rows(&self) -> &[Row] {
        self.rows.get_or_init(|| rows(self))
    }
}

fn rows(proof: &Proof) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut annex = 0;
    for (place, paragraph) in proof.body() {
        if paragraph.annex != annex {
            annex = paragraph.annex;
            open.clear();
        }
        if let Some(style) = Style::of(&paragraph.mark) {
            let value = numbering::value_of(&paragraph.mark).unwrap_or(0);
            count(
                Item {
                    place,
                    value,
                    style,
                },
                &mut rows,
                &mut open,
            );
        }
    }
    rows
}

fn count(item: Item, rows: &mut Vec<Row>, open: &mut Vec<Open>) {
    let last = |it: &Open| *rows[it.row].items.last().expect("a row has items");
    let goes_on = |it: &Open| {
        let follows = item.value > 1 && last(it).value + 1 == item.value;
        it.style.is_like(item.style) && follows
    };
    let same = open.iter().rposition(|it| it.style == item.style);
    match same.or_else(|| open.iter().rposition(goes_on)) {
        Some(at) => {
            let last = last(&open[at]);
            open.truncate(at + 1);
            // Counting begins anew, unless 1 stands right below 1,
            // or a paper has two parts I.
            let twice = item.style.kind == Kind::Roman || last.place + 1 == item.place;
            let anew = item.value == 1 && (last.value != 1 || !twice);
            if anew {
                let parent = parent(&open[..at], rows);
                open[at].row = rows.len();
                rows.push(Row {
                    items: vec![item],
                    parent,
                });
            } else {
                rows[open[at].row].items.push(item);
            }
        }
        None => {
            if matches!(item.style.kind, Kind::Roman | Kind::Article) {
                open.clear();
            }
            let parent = parent(open, rows);
            open.push(Open {
                style: item.style,
                row: rows.len(),
            });
            rows.push(Row {
                items: vec![item],
                parent,
            });
        }
    }
}

/// The number that a row inside these rows stands under.
fn parent(open: &[Open], rows: &[Row]) -> Option<usize> {
    rows[open.last()?.row].items.last().map(|it| it.place)
}

/// A numbered paragraph as a reader names it: its mark and its first words.
pub fn named(paragraph: &Paragraph) -> String {
    let words = paragraph.words(&paragraph.lead());
    match paragraph.mark.as_str() {
        "" => words.to_owned(),
        mark => format!("{mark} {words}"),
    }
}
