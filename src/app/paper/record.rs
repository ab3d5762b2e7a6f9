//! The record that an office keeps of a copy.

use chrono::NaiveDate;

use super::Paper;
use crate::app::addressees::Listed;
use crate::campaign::{Campaign, Office, Own, Register};
use crate::proof::Proof;
use crate::record::{Mailbox, Record};
use crate::shape::Text;

impl Paper {
    /// Keeps the record of a copy. Posts are as the office has them, not in the letters of the page.
    /// An answer is due on the first day that its entries, or the work that it hands on, are to be done by;
    /// what its sentences say counts where those say nothing.
    pub(super) fn keep_record(
        &self,
        proof: &Proof,
        campaign: &Campaign,
        office: &Office,
        due: &[NaiveDate],
        listed: &Listed,
    ) {
        if self.copy.is_none() {
            return;
        }
        let mut record = Record::of(proof, &office.name.0.value);
        let issued = proof.head.issued.map(|it| it.0);
        let entries = campaign.entries();
        let own = entries.iter().filter_map(|(_, it)| it.due.as_ref());
        let own = own.filter_map(|it| Some(it.precision.days(None)?.1));
        let days = own.chain(due.iter().copied());
        let open = days.filter(|day| issued.is_none_or(|issued| issued <= *day));
        record.due = open.min().or(record.due);
        let units = Register::of(campaign, office);
        let mailboxes = |typed: &Text| match units.get(typed.value.trim()) {
            Some(unit) => {
                let mail = unit.mail.as_ref().map(|it| it.value.as_str());
                Mailbox::all(&unit.name.0.value, mail)
            }
            None => listed.mails(typed),
        };
        let kind = self.house.0.kinds.get(campaign.kind.0.value.trim());
        let own = campaign.body.own.iter();
        let guests = own.filter(|(key, _)| kind.is_some_and(|it| it.addresses_by(key)));
        let guests = guests.filter_map(|(_, own)| match own {
            Own::List(all) => Some(all),
            _ => None,
        });
        let all = campaign.to.0.iter().chain(guests.flatten());
        record.mails = all.flat_map(mailboxes).collect();
        if campaign.each.is_none() {
            record.address(None);
        }
        let known = office.signers.iter().flat_map(|it| &it.0);
        let known = known.map(|(_, it)| it).chain(campaign.all_signers());
        for signer in known {
            let (Some(title), Some(name)) = (&signer.title, &signer.name) else {
                continue;
            };
            for own in &mut record.signers {
                let is_one = own.name == name.value.trim();
                if is_one && own.post.to_lowercase() == title.value.trim().to_lowercase() {
                    title.value.trim().clone_into(&mut own.post);
                }
            }
        }
        self.record.get_or_init(|| record);
    }
}
