//! Rows of numbers.

use kehoach::proof::rows::Row;

/// The rows of a paper whose lines are numbered so.
fn values(marks: &str) -> Vec<Vec<usize>> {
    let lines: String = marks
        .split(' ')
        .map(|mark| format!("{mark} Việc.\n"))
        .collect();
    let values = |row: &Row| row.items.iter().map(|it| it.value).collect();
    super::told(&lines, |proof| proof.rows().iter().map(values).collect())
}

#[test]
fn rows_are_told_apart_by_look_and_place() {
    assert_eq!(
        values("I. 1. 2. a) b) 3. II. 1."),
        [vec![1, 2], vec![1, 2, 3], vec![1, 2], vec![1]]
    );
    assert_eq!(
        values("1. - a) b) - a) 2. 2.1. 2.2."),
        [vec![1, 2], vec![1, 2], vec![1], vec![1, 2]]
    );
    assert_eq!(values("1. 2) 3."), [[1, 2, 3]]);
    assert_eq!(values("III. III. IV."), [[3, 3, 4]]);
}
