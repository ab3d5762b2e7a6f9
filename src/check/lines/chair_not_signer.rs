//! Somebody whom a line names as chair or secretary, and another name where they sign.

use super::{keys, people};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let signers: Vec<_> = facts.campaign.all_signers().collect();
    for (name, key) in keys(facts) {
        let place = key.signs.as_ref().map_or(0.0, |it| it.value);
        let signer = signers
            .iter()
            .enumerate()
            .find(|(at, _)| *at as f64 + 1.0 == place);
        let Some((_, signer)) = signer else { continue };
        let book = facts.office.signers.as_ref();
        let known = signer.key.as_ref().and_then(|it| book?.get(&it.value));
        let signer_name = known.unwrap_or(signer).name.as_ref();
        let named = people(facts, &name.value);
        let (Some(signed), Some(line)) = (signer_name, named.first()) else {
            continue;
        };
        let (signs, says) = (
            signed.value.trim().to_lowercase(),
            line.value.to_lowercase(),
        );
        if signs.is_empty() || says.contains("{{") || says.contains(&signs) {
            continue;
        }
        let (name, signs, says) = (&name.value, signed.value.trim(), line.value.trim());
        let message = message!(
            "`{name}` ghi `{says}`, nhưng người ký là `{signs}`",
            "`{name}` says `{says}`, but `{signs}` signs"
        );
        let place = signer.key.as_ref().map_or(signed.span, |it| it.span);
        let found = Finding::new(line.span, message);
        let found = found.label(place, message!("người ký ở đây", "the signer is here"));
        findings.push(found.cure(message!("ghi cùng một người", "name the same person")));
    }
}
