//! How much findings weigh by the word of an office.

use super::catalogue::find;
use super::provision;
use crate::campaign::{CheckSetting, Office};
use crate::diagnostic::{Diagnostic, Severity};
use crate::regulation::Regulation;

/// What the words mean that an office writes for a weight; none is silence.
const WEIGHTS: [Option<Severity>; 4] = [
    None,
    Some(Severity::Note),
    Some(Severity::Warning),
    Some(Severity::Error),
];

/// The severity an office means by a word. `None` outside when it is no such word.
pub fn level(word: &str) -> Option<Option<Severity>> {
    let mut levels = CheckSetting::LEVELS.iter().zip(WEIGHTS);
    levels
        .find(|(known, _)| **known == word)
        .map(|(_, weight)| weight)
}

/// Whether a check may weigh as little as this by the word of an office: what rests on a provision
/// may not weigh less than it does.
pub fn may_weigh(code: &str, severity: Option<Severity>, regulation: Option<&Regulation>) -> bool {
    find(code).is_none_or(|check| {
        severity >= Some(check.weight.min(Severity::Error))
            || provision(check, None, regulation).is_none()
    })
}

/// Gives findings the weight that their office wants, as far as the regulation lets it.
pub fn weigh(findings: &mut Vec<Diagnostic>, office: &Office, regulation: Option<&Regulation>) {
    let Some(settings) = &office.checks else {
        return;
    };
    findings.retain_mut(|found| {
        let setting = settings.get(found.code);
        let asked = setting.and_then(|setting| level(setting.level.0.value.trim()));
        match asked.filter(|asked| may_weigh(found.code, *asked, regulation)) {
            Some(None) => found.severity == Severity::Fatal,
            Some(Some(severity)) if found.severity < Severity::Fatal => {
                found.severity = severity;
                true
            }
            _ => true,
        }
    });
}
