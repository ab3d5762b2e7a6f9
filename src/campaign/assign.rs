//! What a letter takes out of the campaign that it belongs to: the work of each unit.

use serde_json::{Map, Value};

use super::Who;
use crate::diagnostic::{Diagnostic, Sink};
use crate::fact::Fact;
use crate::node::Node;
use crate::shape;
use crate::shape::{Shape, Text};
use crate::source::Spanned;

shape! {
    /// Việc lấy từ văn bản gốc; gửi từng nơi thì mỗi nơi nhận đúng việc của mình.
    pub struct Assign(text => parts, list => parts) {
        /// Lấy việc ở những phần nào của văn bản gốc; bỏ trống thì lấy mọi phần. Gõ: `targets`, `tasks`, `timeline`, `assignees`; hoặc `id` của một mục.
        parts: Vec<Text>,
        /// Chỉ lấy việc của những đơn vị này; bỏ trống thì của nơi nhận, không gửi từng nơi thì của mọi đơn vị.
        of: Who,
        /// Chỉ lấy việc có hạn trong số ngày này, kể từ ngày của văn bản này, và việc đã quá hạn: `14 ngày`, `2 tuần`.
        within: Option<Days>,
        /// Có nhắc cả việc đã quá hạn hay không, khi chỉ lấy việc có hạn trong ít ngày tới.
        overdue: Option<Spanned<bool>>,
        /// Mỗi đơn vị một khối, tên đơn vị đứng đầu khối.
        by_unit: Option<Spanned<bool>>,
    }
}

/// A number of days.
#[derive(Debug, Clone, PartialEq)]
pub struct Days {
    pub text: Text,
    pub count: u32,
}

impl Days {
    /// `14 ngày`, `2 tuần`, `14d`; a bare number is days.
    pub fn understand(words: &str) -> Option<u32> {
        let words = words.trim().to_lowercase();
        let rest = words.trim_start_matches(|it: char| it.is_ascii_digit());
        let count: u32 = words.get(..words.len() - rest.len())?.parse().ok()?;
        match rest.trim() {
            "" | "ngày" | "d" => Some(count),
            "tuần" | "w" => count.checked_mul(7),
            _ => None,
        }
    }
}

impl Shape for Days {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        let text = Text::read(node, sink)?;
        let Some(count) = Days::understand(&text.value) else {
            let words = &text.value;
            let message = message!(
                "không hiểu `{words}` là bao nhiêu ngày",
                "cannot make out how many days `{words}` are"
            );
            sink.push(
                Diagnostic::fatal("unreadable-time", text.span, message).cure(message!(
                    "viết như `14 ngày` hoặc `2 tuần`",
                    "write it like `14 ngày` or `2 tuần`"
                )),
            );
            return None;
        };
        Some(Days { text, count })
    }
    fn schema(defs: &mut Map<String, Value>) -> Value {
        Text::schema(defs)
    }
    fn fact(&self) -> Fact {
        self.text.fact()
    }
}
