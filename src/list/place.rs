//! A place in a sheet, as whoever opens it finds it: `B7`, a row, a column.

use std::fmt;

/// A cell, a whole row or a whole column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// Counted from 1; in a text the number of the record.
    pub row: Option<u32>,
    /// Counted from 0.
    pub column: Option<u32>,
}

impl Place {
    pub fn cell(row: u32, column: u32) -> Place {
        Place {
            row: Some(row),
            column: Some(column),
        }
    }

    pub fn row(row: u32) -> Place {
        Place {
            row: Some(row),
            column: None,
        }
    }

    pub fn column(column: u32) -> Place {
        Place {
            row: None,
            column: Some(column),
        }
    }

    /// `B7` as row 7 and column 1; the signs of a fixed address do not count.
    pub fn read(address: &str) -> Option<Place> {
        let plain = |it: &u8| *it != b'$';
        let letters = address.bytes().filter(plain);
        let mut column = 0u32;
        for letter in letters.clone().take_while(u8::is_ascii_alphabetic) {
            let digit = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
            column = column.checked_mul(26)?.checked_add(digit)?;
        }
        let mut row = 0u32;
        for figure in letters.skip_while(u8::is_ascii_alphabetic) {
            let digit = u32::from(figure.checked_sub(b'0').filter(|it| *it < 10)?);
            row = row.checked_mul(10)?.checked_add(digit)?;
        }
        (row > 0 && column > 0).then(|| Place::cell(row, column - 1))
    }
}

/// The letters of a column: `A`, `AB`.
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if let Some(column) = self.column {
            f.write_str(&letters(column))?;
        }
        self.row.map_or(Ok(()), |row| write!(f, "{row}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_and_written() {
        for address in ["A1", "Z9", "AA10", "XFD1048576"] {
            assert_eq!(Place::read(address).unwrap().to_string(), address);
        }
        assert_eq!(Place::read("$B$7"), Some(Place::cell(7, 1)));
        for address in ["", "A", "7", "A0", "A-1", "B7x", "ZZZZZZZZZ1"] {
            assert_eq!(Place::read(address), None, "{address}");
        }
    }
}
