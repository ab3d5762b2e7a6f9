//! The work that the campaign of a paper gives, and those for whom copies are made.

use super::Paper;
use crate::app::assigned::{Assigned, Window};
use crate::app::copies::{self, Copies};
use crate::app::mother::Mother;
use crate::campaign::{Campaign, Office};
use crate::diagnostic::{Diagnostic, Sink};

impl Paper {
    /// The work that the campaign of a paper gives, as far as the paper asks for it; what of it
    /// reaches nobody is told when that is known.
    pub(super) fn assigned<'m>(
        &self,
        mother: Option<&'m Mother>,
        campaign: Option<&Campaign>,
        sink: &mut Sink,
    ) -> Option<Assigned<'m>> {
        let campaign = campaign?;
        let assign = campaign.assign.as_ref();
        if self.due.days.is_some() && assign.is_none() {
            let what = message!(
                "`--due-within` chọn việc trong `assign`, mà tệp này không có `assign`",
                "`--due-within` picks from `assign`, which this file lacks"
            );
            sink.push(Diagnostic::fatal("missing-key", campaign.kind.0.span, what));
        }
        let Some(mother) = mother else {
            if let Some(assign) = assign.filter(|_| campaign.campaign.is_none()) {
                let what = message!(
                    "`assign` lấy việc của văn bản nào thì nêu văn bản ấy ở `campaign`",
                    "`assign` takes work of the paper that is named at `campaign`"
                );
                sink.push(Diagnostic::fatal("missing-key", assign.span, what));
            }
            return None;
        };
        let days = self.due.days;
        let days = days.or_else(|| Some(assign?.within.as_ref()?.count));
        let first = self.due.today.or_else(|| Some(campaign.days()?.0));
        let overdue = assign.and_then(|it| it.overdue.as_ref());
        let overdue = overdue.is_none_or(|it| it.value);
        let window = days.and_then(|days| Window::from(first?, days, overdue));
        if days.is_some() && window.is_none() {
            let what = message!(
                "việc sắp đến hạn tính từ ngày của văn bản, mà `date` chưa đủ ngày, tháng, năm",
                "what is due soon is reckoned from the date of the paper, and `date` is no whole day"
            );
            let found = Diagnostic::fatal("missing-key", campaign.kind.0.span, what);
            sink.push(found.cure(message!(
                "ghi `date`, hoặc chạy với `--today 20/3/2026`",
                "give `date`, or run with `--today 20/3/2026`"
            )));
        }
        Some(Assigned::of(
            mother,
            assign,
            &campaign.instead,
            window,
            sink,
        ))
    }

    /// Those for whom copies are made. Whoever asks for none of them sees the first, and is told.
    pub(super) fn copies(
        &self,
        campaign: &Campaign,
        office: &Office,
        assigned: Option<&Assigned>,
        sink: &mut Sink,
    ) -> Option<Copies> {
        let assigned = assigned.filter(|_| campaign.assign.is_some());
        let assign = campaign.assign.as_ref().map(|it| it.span);
        let Some(each) = &campaign.each else {
            if let (Some(assigned), Some(span)) = (assigned, assign) {
                assigned.tell(None, span, sink);
            }
            return None;
        };
        let copies = Copies::of(each, campaign, office, assigned, &self.reach(), sink)?;
        if self.copy.is_none() {
            copies::tell(each, &copies, sink);
            let many = copies.len();
            copies::tell_same(&campaign.to.0, each.span, many, sink);
            sink.unjudged(
                "*",
                message!(
                    "mới xét bản của nơi nhận đầu trong {many}; `kehoach letters --dry-run` xét đủ mọi bản",
                    "only the copy for the first of {many} recipients was judged; `kehoach letters --dry-run` judges all"
                ),
            );
        }
        Some(copies)
    }
}
