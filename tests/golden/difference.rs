//! Two texts side by side, so that a reader sees what changed.

/// Lines gone and lines come, between those that both texts begin and end with.
pub fn difference(old: &str, new: &str) -> Option<String> {
    if old == new {
        return None;
    }
    let (old, new): (Vec<_>, Vec<_>) = (old.lines().collect(), new.lines().collect());
    let same =
        |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| pairs.take_while(|(a, b)| a == b).count();
    let head = same(&mut old.iter().zip(&new));
    let tail = same(&mut old[head..].iter().rev().zip(new[head..].iter().rev()));
    let gone = old[head..old.len() - tail]
        .iter()
        .map(|line| format!("- {line}\n"));
    let come = new[head..new.len() - tail]
        .iter()
        .map(|line| format!("+ {line}\n"));
    Some(format!("@ {}\n", head + 1) + &gone.chain(come).collect::<String>())
}

#[test]
fn only_what_changed_is_shown_with_its_line() {
    assert_eq!(difference("a\nb\n", "a\nb\n"), None);
    let told = difference("a\nb\nc\nd\n", "a\nx\ny\nd\n").unwrap();
    assert_eq!(told, "@ 2\n- b\n- c\n+ x\n+ y\n");
    assert_eq!(difference("a\na\n", "a\n").unwrap(), "@ 2\n- a\n");
}
