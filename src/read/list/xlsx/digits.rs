//! One section of a format of numbers: how the digits are put, and what stands about them.

use super::format::general;

/// How the digits of a number are put.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Section {
    /// What stands before the first digit and behind the last.
    before: String,
    after: String,
    /// Digits before the comma, at least; signs among them by the digits behind them.
    least: usize,
    among: Vec<(usize, char)>,
    /// Digits behind the comma, at least and at most.
    decimals: (usize, usize),
    is_grouped: bool,
    /// Whether it shows hundredths.
    pub is_share: bool,
    /// Thousands that are left out, by commas at the end.
    thousands: usize,
    is_scientific: bool,
}

impl Section {
    pub fn read(code: &str) -> Section {
        let mut section = Section::default();
        // Signs by the digits before them; those that follow stand behind all.
        let mut among: Vec<(usize, char)> = Vec::new();
        let mut literal = String::new();
        let (mut whole, mut is_behind_comma, mut commas) = (0, false, 0);
        let mut letters = code.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '0' | '#' | '?' if section.is_scientific => {}
                '0' | '#' | '?' => {
                    for sign in literal.drain(..) {
                        match whole {
                            0 => section.before.push(sign),
                            _ => among.push((whole, sign)),
                        }
                    }
                    section.is_grouped |= commas > 0;
                    commas = 0;
                    match is_behind_comma {
                        true => {
                            section.decimals.1 += 1;
                            if letter == '0' {
                                section.decimals.0 = section.decimals.1;
                            }
                        }
                        false => {
                            whole += 1;
                            // Behind a zero every place is filled.
                            let is_filled = letter == '0' || section.least > 0;
                            section.least += usize::from(is_filled);
                        }
                    }
                }
                ',' if whole > 0 => commas += 1,
                '.' if whole > 0 && !is_behind_comma => is_behind_comma = true,
                '.' if matches!(letters.peek(), Some('0' | '#')) => is_behind_comma = true,
                '%' => {
                    section.is_share = true;
                    literal.push('%');
                }
                'E' | 'e' if whole > 0 => {
                    section.is_scientific = true;
                    letters.next();
                }
                '"' => literal.extend(letters.by_ref().take_while(|it| *it != '"')),
                '\\' => literal.extend(letters.next()),
                // A gap as wide as the letter that follows, or one that fills the cell.
                '_' | '*' => _ = letters.next(),
                '[' => {
                    // `[$₫-42A]` has a sign to show; colours and conditions have none.
                    let inside: String = letters.by_ref().take_while(|it| *it != ']').collect();
                    if let Some(sign) = inside.strip_prefix('$') {
                        literal.push_str(sign.split('-').next().unwrap_or_default());
                    }
                }
                other => literal.push(other),
            }
        }
        section.thousands = commas;
        section.among = among
            .into_iter()
            .map(|(before, sign)| (whole - before, sign))
            .collect();
        section.after = literal.trim_end().to_owned();
        section.before = section.before.trim_start().to_owned();
        section
    }

    /// Whether it has a place for a digit.
    pub fn has_digits(&self) -> bool {
        self.least > 0 || self.decimals.1 > 0 || self.is_grouped
    }

    /// A number as it is shown.
    pub fn show(&self, number: f64) -> String {
        let number = match self.is_share {
            true => number * 100.0,
            false => number,
        };
        let number = number / 1000f64.powi(i32::try_from(self.thousands).unwrap_or(0));
        let figures = match self.is_scientific {
            true => general(number),
            false => self.figures(number),
        };
        format!("{}{figures}{}", self.before, self.after)
    }

    fn figures(&self, number: f64) -> String {
        let (least, most) = self.decimals;
        // Half a figure goes up, as it is shown; the machine's own half is a little less or more.
        let nudged = match number == number.trunc() {
            true => number,
            false => number * (1.0 + 1e-15),
        };
        let text = format!("{nudged:.most$}");
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let (sign, whole) = match whole.strip_prefix('-') {
            Some(whole) => ("-", whole),
            None => ("", whole),
        };
        let whole = match (self.least, whole) {
            (0, "0") => "",
            (_, whole) => whole,
        };
        let whole = format!("{whole:0>width$}", width = self.least);
        let mut put = String::new();
        let long = whole.len();
        for (at, figure) in whole.chars().enumerate() {
            let behind = long - at;
            let among = self.among.iter().filter(|(of, _)| *of == behind && at > 0);
            put.extend(among.map(|(_, sign)| *sign));
            if self.is_grouped && at > 0 && behind % 3 == 0 {
                put.push('.');
            }
            put.push(figure);
        }
        let mut decimals = decimals.to_owned();
        while decimals.len() > least && decimals.ends_with('0') {
            decimals.pop();
        }
        match decimals.is_empty() {
            true => format!("{sign}{put}"),
            false => format!("{sign}{put},{decimals}"),
        }
    }
}
