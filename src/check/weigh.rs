//! How much findings weigh by the word of a paper or its office.

use super::catalogue::find;
use super::provision;
use crate::campaign::{Campaign, CheckSetting, Office};
use crate::diagnostic::{Diagnostic, Severity, Unjudged};
use crate::regulation::Regulation;
use crate::shape::Text;

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
        .find(|((known, _), _)| *known == word)
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

/// The weights that a paper gives to checks, and those of its office.
pub fn settings<'a>(
    campaign: &'a Campaign,
    office: &'a Office,
) -> impl Iterator<Item = &'a (Text, CheckSetting)> {
    let lists = campaign.checks.iter().chain(&office.checks);
    lists.flat_map(|names| &names.0)
}

/// Gives findings the weight that their paper wants, or else their office, as far as the
/// regulation lets it. Tells what was silenced, and why.
pub fn weigh(
    findings: &mut Vec<Diagnostic>,
    campaign: &Campaign,
    office: &Office,
    regulation: Option<&Regulation>,
) -> Vec<Unjudged> {
    let mut silenced: Vec<Unjudged> = Vec::new();
    findings.retain_mut(|found| {
        let code = found.code;
        let mut settings = settings(campaign, office);
        let setting = settings.find(|(name, _)| name.value == code);
        let asked = setting.and_then(|(_, it)| Some((level(it.level.0.value.trim())?, it)));
        match asked.filter(|(asked, _)| may_weigh(code, *asked, regulation)) {
            Some((None, setting)) if found.severity < Severity::Fatal => {
                if silenced.iter().all(|it| it.code != code) {
                    let why = &setting.why.0.value;
                    let why = message!("đã tắt: {why}", "silenced: {why}");
                    silenced.push(Unjudged { code, why });
                }
                false
            }
            Some((Some(severity), _)) if found.severity < Severity::Fatal => {
                found.severity = severity;
                true
            }
            _ => true,
        }
    });
    silenced
}
