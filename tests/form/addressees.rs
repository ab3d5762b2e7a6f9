//! Kính gửi: the receivers of a letter.

use crate::desk::{Hd05, Hd36, Nd30, Paper, words};
use kehoach::role::Role;

const UNITS: &str = "units: { to: các tổ dân phố, tinh: Ủy ban nhân dân tỉnh }";

/// The lines from "Kính gửi:" on.
fn block(paper: &Paper) -> Vec<String> {
    let all = paper.paragraphs().into_iter();
    let block = all.filter(|p| matches!(p.role, Role::KinhGui | Role::NoiGui));
    block.map(words).collect()
}

#[test]
fn one_receiver_stands_on_the_same_line() {
    for rule in [Nd30, Hd36, Hd05] {
        let paper = rule.letter("to: tinh").office(UNITS).draft();
        assert_eq!(block(&paper), ["Kính gửi: Ủy ban nhân dân tỉnh"]);
    }
}

#[test]
fn several_receivers_stand_below_each_other() {
    for (rule, printed) in [
        (
            Nd30,
            vec!["Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Các tổ dân phố."],
        ),
        (
            Hd36,
            vec!["Kính gửi: - Ủy ban nhân dân tỉnh,", "- Các tổ dân phố,"],
        ),
        (
            Hd05,
            vec!["Kính gửi: - Ủy ban nhân dân tỉnh;", "- Các tổ dân phố;"],
        ),
    ] {
        let paper = rule.letter("to: [tinh, to]").office(UNITS).draft();
        assert_eq!(block(&paper), printed);
    }
}

#[test]
fn their_dashes_stand_below_each_other() {
    let faces = kehoach::face::Faces::builtin().unwrap();
    for rule in [Nd30, Hd36, Hd05] {
        let paper = rule
            .letter("to: [tinh, to, Báo tỉnh]")
            .office(UNITS)
            .draft();
        let all = paper.paragraphs().into_iter();
        let dashes: Vec<f64> = all
            .filter(|p| p.role == Role::NoiGui)
            .map(|p| {
                let (_, lead) = p.mark.split_last().unwrap();
                let lead = lead.iter().map(|run| faces.width(&run.text, &run.style));
                p.style.left + p.style.first + lead.sum::<f64>()
            })
            .collect();
        assert_eq!(dashes.len(), 3);
        assert!(
            dashes.iter().all(|at| (at - dashes[0]).abs() < 0.01),
            "{dashes:?}"
        );
    }
}

#[test]
fn a_sign_the_office_typed_is_kept() {
    let paper = Nd30.letter("to: ['Sở A,', Sở B]").draft();
    assert_eq!(block(&paper), ["Kính gửi:", "- Sở A,", "- Sở B."]);
}

#[test]
fn a_plan_greets_nobody() {
    assert!(block(&Nd30.plan("to: [Sở A, Sở B]").draft()).is_empty());
    assert!(block(&Nd30.letter("").draft()).is_empty());
}
