//! What closes what in a line of words: brackets, braces, stars, pluses.

use std::collections::HashMap;

/// What closes what in a line, found once.
#[derive(Default)]
pub struct Closers {
    /// The bracket that closes each bracket.
    pub brackets: HashMap<usize, usize>,
    /// The same of braces.
    pub braces: HashMap<usize, usize>,
    /// Where the last `++` stands that ends underlined words.
    pub pluses: Option<usize>,
    /// Where the last one, two, three and any number of stars stand that hug the word before.
    stars: [Option<usize>; 4],
}

impl Closers {
    pub fn of(chars: &[char]) -> Self {
        let mut found = Self::default();
        let (mut open, mut braces) = (Vec::new(), Vec::new());
        let mut at = 0;
        while at < chars.len() {
            let mut long = 1;
            match chars[at] {
                '[' => open.push(at),
                ']' => {
                    found.brackets.extend(open.pop().map(|start| (start, at)));
                }
                '{' => braces.push(at),
                '}' => {
                    found.braces.extend(braces.pop().map(|start| (start, at)));
                }
                '+' => {
                    long = row_of('+', chars, at);
                    if long == 2 && ends_underline(chars, at) {
                        found.pluses = Some(at);
                    }
                }
                '*' => {
                    long = stars_at(chars, at);
                    if at > 0 && !chars[at - 1].is_whitespace() {
                        found.stars[3] = Some(at);
                        if long <= 3 {
                            found.stars[long - 1] = Some(at);
                        }
                    }
                }
                _ => {}
            }
            at += long;
        }
        found
    }

    /// Whether `count` stars in front of `at` close further on; three close, and are closed by,
    /// any.
    pub fn stars_from(&self, at: usize, count: usize) -> bool {
        let last = match count {
            1 | 2 => self.stars[count - 1].max(self.stars[2]),
            _ => self.stars[3],
        };
        last.is_some_and(|last| last >= at)
    }
}

/// How many stars stand in a row.
pub fn stars_at(chars: &[char], at: usize) -> usize {
    row_of('*', chars, at)
}

pub fn row_of(sign: char, chars: &[char], at: usize) -> usize {
    chars[at..].iter().take_while(|c| **c == sign).count()
}

/// Whether `++` at a place stands before a word: in "C++" it does not.
pub fn begins_underline(chars: &[char], at: usize) -> bool {
    let inside = chars.get(at + 2).is_some_and(|it| !it.is_whitespace());
    inside && !(at > 0 && chars[at - 1].is_alphanumeric())
}

/// Whether it stands behind a word.
pub fn ends_underline(chars: &[char], at: usize) -> bool {
    let inside = at > 0 && !chars[at - 1].is_whitespace();
    inside && !chars.get(at + 2).is_some_and(|it| it.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What closes is found once for a line; looking from each place gives the same.
    #[test]
    fn what_closes_is_what_one_would_find_looking_on_from_each_place() {
        fn partner(chars: &[char], mut at: usize, count: usize) -> bool {
            while at < chars.len() {
                let run = stars_at(chars, at);
                let hugs = || !chars[at - 1].is_whitespace();
                if run > 0 && (run == count || run == 3 || count == 3) && hugs() {
                    return true;
                }
                at += run.max(1);
            }
            false
        }
        fn bracket(chars: &[char], open: usize) -> Option<usize> {
            let mut depth = 0;
            for (i, c) in chars.iter().enumerate().skip(open) {
                depth += i32::from(*c == '[') - i32::from(*c == ']');
                if depth == 0 {
                    return Some(i);
                }
            }
            None
        }
        let letters = ['*', '*', '*', ' ', 'a', '[', ']'];
        let mut seed = 1_u64;
        for _ in 0..5_000 {
            let mut next = || {
                seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1);
                (seed >> 33) as usize
            };
            let long = next() % 16;
            let chars: Vec<char> = (0..long).map(|_| letters[next() % letters.len()]).collect();
            let closers = Closers::of(&chars);
            for at in 0..chars.len() {
                if chars[at] == '[' {
                    assert_eq!(closers.brackets.get(&at).copied(), bracket(&chars, at));
                }
                let count = stars_at(&chars, at);
                if (1..=3).contains(&count) {
                    let want = partner(&chars, at + count, count);
                    assert_eq!(
                        closers.stars_from(at + count, count),
                        want,
                        "{chars:?} {at}"
                    );
                }
            }
        }
    }
}
