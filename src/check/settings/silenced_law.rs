//! A rule of law that the office would have weigh less than it does.

use crate::campaign::Office;
use crate::check::ALL;
use crate::check::weigh::{level, may_weigh};
use crate::diagnostic::{Diagnostic, Sink};

pub fn office(office: &Office, sink: &mut Sink) {
    for (code, setting) in office.checks.iter().flat_map(|names| &names.0) {
        let typed = &setting.level.0;
        let asked = level(typed.value.trim());
        if asked.is_none_or(|asked| may_weigh(&code.value, asked)) {
            continue;
        }
        let name = &code.value;
        let message = message!(
            "`{name}` là quy định bắt buộc, đơn vị không hạ mức hay tắt được",
            "`{name}` is a rule of law, which no office may lower or silence"
        );
        let found = Diagnostic::error("silenced-law", typed.span, message).cure(message!(
            "bỏ dòng này; mức có sẵn vẫn được dùng",
            "take this line out; the weight it has stays in use"
        ));
        let about = ALL
            .iter()
            .find(|check| check.code == name)
            .and_then(|check| check.about());
        sink.push(match about {
            Some(about) => found.rule(about.rule),
            None => found,
        });
    }
}
