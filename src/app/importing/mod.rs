//! A finished paper taken back into a description, which is believed where the paper made of it says
//! the same.

mod doubts;
mod letters;
mod losses;
mod together;

use std::sync::Arc;

use super::house::House;
use super::input::Input;
use super::office::Reach;
use super::paper::Paper;
use super::taken::Taken;
use super::texts::{Given, Texts};
use super::work::Work;
use crate::campaign::Office;
use crate::diagnostic::{Message, Sink};
use crate::proof::Paragraph;
use crate::read::lines::Lines;
use crate::read::{self, old_text};
use crate::recover::{self, Back, Firm, Known, Recovered, Theirs};
use crate::shape::Text;
use crate::source::{FileId, Span};
use doubts::{doubts, is_bare};
use letters::Letters;
use losses::losses;
pub use together::{One, Together};

/// A paper as a description.
pub struct Imported {
    /// The text of the description.
    pub text: String,
    /// The name of its office, and the text of its file when none at hand is the paper's.
    pub office: String,
    pub office_text: Option<String>,
    /// The paragraphs of the paper.
    pub paragraphs: Vec<String>,
    pub taken: Vec<recover::Taken>,
    pub back: Back,
    /// What whoever reads the file must know of it.
    pub told: Vec<Message>,
    /// Whether nothing tells which paper it is.
    pub is_bare: bool,
    /// Faults of the paper that were mended, when that was asked for.
    pub mended: Vec<Message>,
    /// What the checks say of the description.
    pub work: Work,
}

/// Keys at which words stand as they stood.
const PROSE_KEYS: [&str; 5] = ["text", "opening", "closing", "basis.text", "annexes.text"];

impl Imported {
    /// The share of its letters in paragraphs that became data; that of the others is prose.
    pub fn data_share(&self) -> f64 {
        let mut is_data = vec![false; self.paragraphs.len()];
        let data = self.taken.iter().filter(|it| !PROSE_KEYS.contains(&it.key));
        for at in data.flat_map(|it| &it.lines) {
            if let Some(own) = is_data.get_mut(*at) {
                *own = true;
            }
        }
        let letters = |it: &String| it.chars().filter(|it| !it.is_whitespace()).count();
        let all: usize = self.paragraphs.iter().map(letters).sum();
        let data = self.paragraphs.iter().zip(&is_data).filter(|it| *it.1);
        let data: usize = data.map(|it| letters(it.0)).sum();
        data as f64 / all.max(1) as f64
    }
}

/// How often a paper is made anew to see what comes back.
const ROUNDS: usize = 6;

impl House {
    /// Takes a finished paper back; its office is looked for among the texts, and in the house.
    pub fn imported(
        &self,
        name: &str,
        bytes: Vec<u8>,
        texts: &Arc<dyn Texts>,
    ) -> Result<Imported, Message> {
        let kept = texts.clone();
        self.taken_apart(name, bytes, &**texts, |lines, known, told| {
            self.made_again((name, told), lines, known, &kept)
        })
    }

    /// Reads a finished paper as lines, beside what is known of it.
    fn taken_apart<T>(
        &self,
        name: &str,
        bytes: Vec<u8>,
        texts: &dyn Texts,
        work: impl FnOnce(&recover::Lines, &Known, Vec<Message>) -> Result<T, Message>,
    ) -> Result<T, Message> {
        let (bytes, turned) = match Input::of(name)? {
            Input::Finished(Lines::Broken) => match read::foreign::of_text(&bytes) {
                Some(why) => return Err(unmade(name, Some(&why))),
                None => old_text::unicode(bytes).map_err(|why| unmade(name, Some(&why)))?,
            },
            _ => (bytes, None),
        };
        // All offices and kinds are read while the paper is.
        let (paper, offices) = self.0.estate.pool.join(
            || self.finished(name, bytes),
            || {
                let offices = self.offices(texts);
                self.kinds().titled("");
                offices
            },
        );
        let paper = paper?;
        let mut sources = self.0.sources.clone();
        let file = sources.put(Arc::new(paper.text().clone()));
        let mut sink = Sink::default();
        if !read::encoding::judge(file, sources.get(file), &mut sink) {
            let found = sink.into_sorted();
            return Err(unmade(name, found.first().map(|it| &it.message)));
        }
        let proof = match paper.manuscript() {
            Some(_) => read::paper::proof_of(&sources, file, paper.stretches(), self.kinds()),
            None => read::paper::proof(&sources, file, Lines::Broken, self.kinds()),
        };
        if proof.paragraphs.is_empty() {
            return Err(unreadable(name));
        }
        if proof.is_annex() {
            return Err(message!(
                "`{name}` chỉ có phụ lục; nhập văn bản chính, phụ lục để liền sau",
                "`{name}` is an annex alone; import its paper, with the annex behind it"
            ));
        }
        let document = paper.manuscript().map(|it| (it, paper.stretches()));
        let lines = recover::lines(&proof, document);
        let regulations = &self.0.regulations;
        let in_force = regulations.of(&proof, &sources);
        let oldest = match in_force {
            Some(_) => None,
            None => regulations.oldest(proof.head.family(), &sources),
        };
        let known = Known {
            kinds: self.kinds(),
            regulation: in_force.or(oldest.as_ref().map(|it| it.1)),
            old_regulation: oldest.as_ref().map(|it| it.0),
            offices: &offices,
        };
        let told = paper.manuscript().into_iter().flat_map(|it| &it.told);
        let told = told.map(|it| it.what.clone()).chain(turned);
        let lost = paper.manuscript().map(losses).unwrap_or_default();
        let told = told.chain(lost).chain(doubts(&proof));
        work(&lines, &known, told.collect())
    }

    fn made_again(
        &self,
        (name, remarks): (&str, Vec<Message>),
        lines: &recover::Lines,
        known: &Known,
        texts: &Arc<dyn Texts>,
    ) -> Result<Imported, Message> {
        let letters = Letters::new(&self.0.estate.faces);
        let mut words: Vec<String> = lines.proof.paragraphs.iter().map(recover::words).collect();
        words.iter_mut().for_each(|it| letters.print(it));
        let best = self.best(lines, &words, (known, &letters), texts);
        let Some(Round { told, back, work }) = best else {
            return Err(unreadable(name));
        };
        // Another round may have been looked at behind the best one.
        let work = work.unwrap_or_else(|| self.again(&told, texts).work());
        if !work.is_made() {
            let fatal = work.findings().iter().max_by_key(|it| it.severity);
            return Err(unmade(name, fatal.map(|it| &it.message)));
        }
        Ok(Imported {
            text: told.text,
            office: told.office,
            office_text: told.office_text,
            paragraphs: words,
            taken: told.taken,
            back,
            told: remarks.into_iter().chain(letters.told()).collect(),
            is_bare: is_bare(lines.proof),
            mended: Vec::new(),
            work,
        })
    }

    /// Mends what is certain in the description of a paper, as its checks know it.
    pub fn cleaned(&self, imported: Imported, texts: &Arc<dyn Texts>) -> Imported {
        let mut paper = self.paper(imported.text.clone()).with_texts(texts.clone());
        if let Some(office) = &imported.office_text {
            paper = paper.with_office(&imported.office, office.clone());
        }
        let fixed = paper.fix();
        let Some(text) = fixed.text else {
            return imported;
        };
        Imported {
            text,
            mended: fixed.mended,
            work: paper.work(),
            ..imported
        }
    }

    /// Reads another's paper as those read it who receive it.
    pub(super) fn theirs(
        &self,
        name: &str,
        bytes: Vec<u8>,
        texts: &dyn Texts,
    ) -> Result<Theirs, Message> {
        self.taken_apart(name, bytes, texts, |lines, known, _| {
            recover::theirs(lines, known).ok_or_else(|| unreadable(name))
        })
    }

    /// Takes a paper back, and what does not come back more firmly again and again; what came back best.
    fn best(
        &self,
        lines: &recover::Lines,
        words: &[String],
        (known, letters): (&Known, &Letters),
        texts: &Arc<dyn Texts>,
    ) -> Option<Round> {
        let paragraphs = &lines.proof.paragraphs;
        let mut firm = Firm::of(paragraphs);
        let mut best: Option<Round> = None;
        let mut vain = 0;
        for round in 1..=ROUNDS {
            let told = Told::of(recover::recover(lines, known, &firm)?, letters);
            let known = best.as_ref().map(|it| &it.back);
            let (mut back, mut is_last, mut is_better) = (Back::default(), true, true);
            let work = self.again(&told, texts).work_if(|proof| {
                let made: &[Paragraph] = proof.map_or(&[], |it| &it.paragraphs);
                let said = made.iter().map(recover::words);
                // What stands at the foot of a page is no paragraph of a proof.
                let said: Vec<String> = said.chain(told.contact.iter().cloned()).collect();
                back = recover::back(words, &said, &|old, new| {
                    let made = made.get(new);
                    made.is_none_or(|it| recover::are_beside(&paragraphs[old], it))
                });
                is_better = known.is_none_or(|it| back.is_better_than(it));
                vain = if is_better { 0 } else { vain + 1 };
                is_last = !firm.rise(paragraphs, &back) || vain > 1 || round == ROUNDS;
                is_better && is_last
            });
            if is_better {
                best = Some(Round { told, back, work });
            }
            if is_last {
                break;
            }
        }
        best
    }

    /// The offices at hand, each read with its books.
    fn offices(&self, texts: &dyn Texts) -> Vec<(String, Office)> {
        let (given, taken) = (Given::default(), Taken::default());
        let reach = Reach {
            given: &given,
            taken: &taken,
            beside: texts,
            house: &self.0,
        };
        let mut names = texts.offices();
        names.extend(self.0.offices.iter().map(|it| it.0.clone()));
        let mut sources = self.0.sources.clone();
        let nowhere = Span::new(FileId(0), 0, 0);
        let read = names.into_iter().filter_map(|name| {
            let key = Text::new(name.clone(), nowhere);
            let read = reach.office(&key, None, &mut sources, &mut Sink::default())?;
            Some((name, read.office.clone()?))
        });
        read.collect()
    }

    /// The paper that a description makes.
    fn again(&self, told: &Told, texts: &Arc<dyn Texts>) -> Paper {
        let paper = self.paper(told.text.clone()).with_texts(texts.clone());
        match &told.office_text {
            Some(office) => paper.with_office(&told.office, office.clone()),
            None => paper,
        }
    }
}

/// A paper taken back and made anew.
struct Round {
    told: Told,
    back: Back,
    /// What was judged of it, when nothing was left to do better.
    work: Option<Work>,
}

/// The texts of a paper taken back.
struct Told {
    text: String,
    office: String,
    office_text: Option<String>,
    /// The lines of the address of its office.
    contact: Vec<String>,
    taken: Vec<recover::Taken>,
}

impl Told {
    fn of(mut recovered: Recovered, letters: &Letters) -> Told {
        let print = |it: &mut String| letters.print(it);
        recovered.campaign.reword(&print);
        recovered
            .new_office
            .iter_mut()
            .for_each(|it| it.reword(&print));
        let contact = recovered.contact();
        Told {
            contact: contact
                .iter()
                .flat_map(|it| it.lines())
                .map(str::to_owned)
                .collect(),
            text: recovered.campaign.text(&[]),
            office: recovered.office,
            office_text: recovered.new_office.map(|it| it.text(&[])),
            taken: recovered.takes.0,
        }
    }
}

fn unreadable(name: &str) -> Message {
    message!(
        "`{name}` không có chữ nào đọc được thành văn bản; bản chụp thì phải nhận dạng chữ trước",
        "`{name}` has no words that can be read as a paper; a scan must be made text first"
    )
}

fn unmade(name: &str, why: Option<&Message>) -> Message {
    let (vi, en) = why.map_or(("", ""), |it| (&it.vi, &it.en));
    message!(
        "chưa nhập được `{name}`: {vi}",
        "`{name}` cannot be imported: {en}"
    )
}
