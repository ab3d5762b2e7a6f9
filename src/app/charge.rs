//! Who is in charge of an entry of a campaign, and who only helps.

/// Units for whom entries are picked; none picks those of all.
pub(super) type Units<'u> = Option<&'u [String]>;

/// Those whom an entry names itself.
pub(super) struct Charge {
    leads: Vec<String>,
    helps: Vec<String>,
}

/// To whom an entry falls, of those who are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Falls {
    ToNobody,
    ToOthers,
    /// To one who helps those in charge.
    ToHelper,
    Here,
}

impl Falls {
    /// Whether it falls to those who are asked for; what names nobody goes with what it stands in.
    pub(super) fn is_here(self, around: bool) -> bool {
        match self {
            Falls::Here | Falls::ToHelper => true,
            Falls::ToNobody => around,
            Falls::ToOthers => false,
        }
    }
}

impl Charge {
    /// Who helps is in charge where nobody else is.
    pub(super) fn of(leads: Vec<String>, helps: Vec<String>, is_led: bool) -> Charge {
        match leads.is_empty() && !is_led {
            true => Charge {
                leads: helps,
                helps: Vec::new(),
            },
            false => Charge { leads, helps },
        }
    }

    /// Those in charge, who are else those of what it stands in.
    pub(super) fn leads_or<'a>(&'a self, around: &'a [String]) -> &'a [String] {
        match self.leads.is_empty() {
            true => around,
            false => &self.leads,
        }
    }

    /// Whether none of those in charge is among units.
    pub(super) fn is_of_others(&self, units: Units) -> bool {
        !self.leads.is_empty() && !is_among(&self.leads, units)
    }

    /// `is_here` tells whether what it stands in falls to the units.
    pub(super) fn falls(&self, units: Units, is_here: bool) -> Falls {
        let is_helped = units.is_some() && is_among(&self.helps, units);
        match self.leads.is_empty() {
            true if is_helped && !is_here => Falls::ToHelper,
            true => Falls::ToNobody,
            false if is_among(&self.leads, units) => Falls::Here,
            false if is_helped => Falls::ToHelper,
            false => Falls::ToOthers,
        }
    }
}

/// Whether one of them is meant.
fn is_among(all: &[String], units: Units) -> bool {
    units.is_none_or(|units| all.iter().any(|it| units.contains(it)))
}
