//! Which columns of a table are which of another edition of it.

use super::grid::Grid;

/// Which laid out column each wanted one is: as they stand, or those that say the same in most rows.
pub fn columns(laid: &Grid, wanted: &Grid, pairs: &[(usize, usize)]) -> Vec<Option<usize>> {
    let (old, new) = (laid.columns(), wanted.columns());
    let mut votes = vec![0usize; old * new];
    for (one, other) in pairs {
        for cell in &wanted.rows[*other] {
            let same = laid.rows[*one].iter().filter(|it| it.lines == cell.lines);
            let same = same.filter(|it| !it.lines.is_empty() && it.across < old);
            same.for_each(|it| votes[cell.column * old + it.column] += 1);
        }
    }
    let mut free: Vec<usize> = (0..old).collect();
    let mut all: Vec<Option<usize>> = vec![None; new];
    let standing = |column: usize| -> usize {
        let best = (0..old)
            .map(|of| votes[column * old + of])
            .max()
            .unwrap_or(0);
        best - votes
            .get(column * old + column)
            .copied()
            .unwrap_or(0)
            .min(best)
    };
    if old == new && (0..new).all(|it| standing(it) == 0) {
        return (0..new).map(Some).collect();
    }
    let mut ranked: Vec<(usize, usize)> = (0..new)
        .flat_map(|column| (0..old).map(move |of| (column, of)))
        .collect();
    ranked.sort_by_key(|(column, of)| std::cmp::Reverse(votes[column * old + of]));
    for (column, of) in ranked {
        let is_voted = votes[column * old + of] > 0;
        if is_voted && all[column].is_none() && free.contains(&of) {
            all[column] = Some(of);
            free.retain(|it| *it != of);
        }
    }
    // One that says something else throughout, alone between those that stay.
    for column in 0..new {
        let before = column
            .checked_sub(1)
            .map_or(Some(None), |it| all[it].map(Some));
        if all[column].is_none()
            && let Some(before) = before
            && let of = before.map_or(0, |it| it + 1)
            && free.contains(&of)
            && old == new
        {
            all[column] = Some(of);
            free.retain(|it| *it != of);
        }
    }
    all
}
