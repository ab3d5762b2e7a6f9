//! Letters above or below their line, and the signs of Unicode that stand for them: `²`, `₄`, `⁺`.

/// Where letters stand on their line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shift {
    #[default]
    Level,
    Raised,
    Lowered,
}

/// Letters, each with its sign above the line.
const RAISED: [(char, char); 17] = [
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
    ('+', '⁺'),
    ('−', '⁻'),
    ('=', '⁼'),
    ('(', '⁽'),
    (')', '⁾'),
    ('n', 'ⁿ'),
    ('i', 'ⁱ'),
];

/// The same below it.
const LOWERED: [(char, char); 18] = [
    ('0', '₀'),
    ('1', '₁'),
    ('2', '₂'),
    ('3', '₃'),
    ('4', '₄'),
    ('5', '₅'),
    ('6', '₆'),
    ('7', '₇'),
    ('8', '₈'),
    ('9', '₉'),
    ('+', '₊'),
    ('−', '₋'),
    ('=', '₌'),
    ('(', '₍'),
    (')', '₎'),
    ('n', 'ₙ'),
    ('i', 'ᵢ'),
    ('x', 'ₓ'),
];

/// The letter that a sign stands for, and where.
pub fn letter(sign: char) -> Option<(char, Shift)> {
    if !matches!(sign, '¹' | '²' | '³' | '\u{2070}'..='\u{209c}' | 'ᵢ') {
        return None;
    }
    let among = |list: &[(char, char)]| list.iter().find(|it| it.1 == sign).map(|it| it.0);
    let raised = among(&RAISED).map(|it| (it, Shift::Raised));
    raised.or_else(|| among(&LOWERED).map(|it| (it, Shift::Lowered)))
}

/// Letters written with the signs for them, as plain text can; those without a sign as they are.
pub fn signs(text: &str, shift: Shift) -> String {
    let list: &[(char, char)] = match shift {
        Shift::Level => return text.to_owned(),
        Shift::Raised => &RAISED,
        Shift::Lowered => &LOWERED,
    };
    let sign = |ch: char| {
        let plain = if ch == '-' { '−' } else { ch };
        list.iter().find(|it| it.0 == plain).map(|it| it.1)
    };
    let all: Option<String> = text.chars().map(sign).collect();
    all.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_letters_lead_to_each_other() {
        assert_eq!(letter('⁻'), Some(('−', Shift::Raised)));
        assert_eq!(letter('₄'), Some(('4', Shift::Lowered)));
        assert_eq!(letter('4'), None);
        assert_eq!(signs("3-", Shift::Raised), "³⁻");
        assert_eq!(signs("max", Shift::Lowered), "max");
    }
}
