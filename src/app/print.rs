//! Papers put together in one file to be printed: laid out as one document, not glued.

use super::files;
use super::house::House;
use super::refusal::Refusal;
use super::work::Work;
use crate::mark::{MadeOf, Mark};
use crate::sheet::Meta;
use crate::write;
use crate::write::typst::Leaf;

/// More pages are not printed from one file: they are laid out together, and each takes a quarter
/// of a megabyte meanwhile.
pub const MOST_PAGES: usize = 3_000;

/// The file while papers are put to it.
pub struct Print {
    house: House,
    leaves: Vec<Leaf>,
    papers: usize,
    /// What holds for all of them.
    meta: Meta,
}

/// A paper made ready to be put to others.
pub struct Printed {
    leaves: Vec<Leaf>,
    meta: Meta,
}

impl Work {
    /// Makes a paper ready to be printed with others, under a name in the outline. Its annexes
    /// with files of their own follow it, each on a new page.
    pub fn to_print(&self, name: &str, on_fronts: bool) -> Result<Printed, Refusal> {
        let sheet = self.sheet().ok_or(Refusal::Unmade)?;
        let mut name = Some(name);
        let sheets = files::of(sheet);
        let leaves = sheets.iter().map(|(_, sheet)| {
            let name = name.take();
            self.of_sheet(sheet, write::PDF.name, |tools, it| {
                tools.leaf(it, name, on_fronts)
            })
        });
        Ok(Printed {
            leaves: leaves.collect::<Result<_, _>>()?,
            meta: sheet.meta.clone(),
        })
    }
}

impl Print {
    pub fn new(house: &House) -> Print {
        Print {
            house: house.clone(),
            leaves: Vec::new(),
            papers: 0,
            meta: Meta::default(),
        }
    }

    /// Puts a paper behind those that are there.
    pub fn add(&mut self, paper: Printed) {
        let Printed { leaves, meta } = paper;
        self.leaves.extend(leaves);
        self.papers += 1;
        if self.papers == 1 {
            self.meta = meta;
            return;
        }
        // What does not hold for all of them is not said of the file.
        let own = &mut self.meta;
        if own.subject != meta.subject {
            own.subject.clear();
        }
        if own.author != meta.author {
            own.author.clear();
        }
        own.date = own.date.filter(|it| Some(*it) == meta.date);
        own.keywords.clear();
    }

    /// How many papers there are.
    pub fn len(&self) -> usize {
        self.papers
    }

    pub fn is_empty(&self) -> bool {
        self.papers == 0
    }

    /// How many pages they fill, about.
    pub fn pages(&self) -> usize {
        self.leaves.iter().map(|it| it.pages).sum()
    }

    /// All of them as one PDF, which tells by a mark inside what it was made of.
    pub fn pdf(self, made_of: &MadeOf) -> Result<Vec<u8>, Refusal> {
        if self.is_empty() {
            return Err(Refusal::Unmade);
        }
        let mut meta = self.meta;
        if self.papers > 1 {
            let count = self.papers;
            meta.title = match meta.subject.as_str() {
                "" => format!("Tệp in gồm {count} văn bản"),
                subject => format!("Tệp in gồm {count} văn bản: {subject}"),
            };
        }
        meta.mark = Some(Mark::new(made_of, ""));
        let tools = self.house.0.estate.tools();
        let (pool, leaves) = (&self.house.0.estate.pool, self.leaves);
        let printed = tools.and_then(|tools| pool.install(|| tools.print(leaves, &meta)));
        printed.map_err(|why| Refusal::Unwritable(write::PDF.name, why))
    }
}
