//! A share of the copies: so many in a row out of the whole list, with the names and numbers that they
//! have among all, so that several machines can make one mailing.

use std::path::{Path, PathBuf};

use crate::diagnostic::Message;

/// The share at a place, from 1, of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    at: usize,
    of: usize,
}

impl Shard {
    /// Reads `2/4`.
    pub fn read(words: &str) -> Result<Shard, Message> {
        let parts = words.split_once('/');
        let number = |it: &str| it.trim().parse::<usize>().ok();
        let parts = parts.and_then(|(at, of)| Some((number(at)?, number(of)?)));
        match parts {
            Some((at, of)) if (1..=of).contains(&at) => Ok(Shard { at, of }),
            _ => Err(message!(
                "`--shard {words}` phải là phần thứ mấy trong mấy phần, ví dụ `2/4`",
                "`--shard {words}` must be which share of how many, such as `2/4`"
            )),
        }
    }

    /// All shares of so many.
    pub fn all(of: usize) -> impl Iterator<Item = Shard> {
        (1..=of).map(move |at| Shard { at, of })
    }

    /// Its part of all copies.
    pub fn share<'a>(&self, all: &'a [usize]) -> &'a [usize] {
        let end = |at: usize| (all.len() as u128 * at as u128 / self.of as u128) as usize;
        all.get(end(self.at - 1)..end(self.at)).unwrap_or_default()
    }

    /// Where its rows of a register are kept until all parts are joined: `so.2-4.csv`.
    pub fn part(&self, register: &Path) -> PathBuf {
        let Shard { at, of } = self;
        register.with_extension(format!("{at}-{of}.csv"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_the_whole_in_its_order() {
        for of in 1..20 {
            let all: Vec<usize> = (0..13).collect();
            let shares = Shard::all(of).flat_map(|it| it.share(&all).to_vec());
            assert_eq!(shares.collect::<Vec<_>>(), all);
        }
    }

    #[test]
    fn a_share_is_one_of_those_there_are() {
        assert_eq!(Shard::read("2/4"), Ok(Shard { at: 2, of: 4 }));
        for words in ["0/4", "5/4", "2", "a/b", "1/0", ""] {
            assert!(Shard::read(words).is_err(), "{words}");
        }
        let part = Shard { at: 2, of: 4 }.part(Path::new("so/so-2026.xlsx"));
        assert_eq!(part, Path::new("so/so-2026.2-4.csv"));
    }
}
