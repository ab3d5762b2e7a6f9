//! A list as a table of letters, for a terminal.

use super::List;

/// Letters of a cell that are shown; a column is no wider.
const WIDEST: usize = 40;

impl List {
    /// The table: where each row stands, then its cells. Of many rows the first are shown.
    pub fn plain(&self, most: usize) -> String {
        let shown = self.rows.len().min(most);
        let mut lines = vec![vec![String::new()]];
        lines[0].extend(self.columns.iter().map(|it| short(&it.name)));
        for row in 0..shown {
            let mut line = vec![self.rows[row].at.to_string()];
            line.extend((0..self.columns.len()).map(|column| short(self.value(row, column))));
            lines.push(line);
        }
        let widest = |column: usize| lines.iter().map(|it| it[column].chars().count()).max();
        let widths: Vec<usize> = (0..=self.columns.len()).filter_map(widest).collect();
        let mut table = String::new();
        for (number, line) in lines.iter().enumerate() {
            let mut whole = String::new();
            for (cell, width) in line.iter().zip(&widths) {
                whole.push_str(cell);
                let gap = width + 2 - cell.chars().count();
                whole.extend(std::iter::repeat_n(' ', gap));
            }
            table.push_str(whole.trim_end());
            table.push('\n');
            if number == 0 {
                let rule: Vec<String> = widths.iter().map(|it| "─".repeat(*it)).collect();
                table.push_str(&rule.join("  "));
                table.push('\n');
            }
        }
        table
    }
}

fn short(words: &str) -> String {
    let words = words.replace('\n', " ⏎ ");
    match words.chars().count() > WIDEST {
        true => words.chars().take(WIDEST - 1).chain(['…']).collect(),
        false => words,
    }
}
