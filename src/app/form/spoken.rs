//! What is told to whoever fills in a form, who knows keys and names only by what the form calls them.

use super::{Entry, Form, Room};
use crate::edit::Step;

/// What stands behind a key that is only named.
const BLANKS: [&str; 3] = ["", "…", "why"];

impl Form {
    /// Words about the value at a way, in which keys between backticks are called by their labels, choices by
    /// what they mean, and names by what they stand for. What is no key of the form stays as it is; so does
    /// `quoted`, which is what somebody has typed.
    pub fn spoken(
        &self,
        words: &str,
        way: &[Step],
        quoted: Option<&str>,
        stands_for: impl Fn(&str) -> Option<String>,
    ) -> String {
        let mut pieces = words.split('`').peekable();
        let mut said = pieces.next().unwrap_or_default().to_owned();
        while let Some(marked) = pieces.next() {
            let Some(rest) = pieces.next() else {
                // A backtick of its own marks nothing.
                return said + "`" + marked;
            };
            let named = (Some(marked) != quoted).then(|| self.called(marked, way, &stands_for));
            match named.flatten() {
                Some(called) => said += &format!("“{called}”"),
                None => said += &format!("`{marked}`"),
            }
            said += rest;
        }
        said
    }

    /// What the form calls something that is typed: `due`, `due:`, `keep: value`, `- phong-vhxh`, `true`.
    fn called(
        &self,
        typed: &str,
        way: &[Step],
        stands_for: &impl Fn(&str) -> Option<String>,
    ) -> Option<String> {
        let typed = typed.strip_prefix("- ").unwrap_or(typed);
        let (key, value) = typed.split_once(':').unwrap_or((typed, ""));
        let value = value.trim();
        if let Some(entry) = self.known(key, way) {
            let label = plain(&entry.label);
            return match value {
                blank if BLANKS.contains(&blank) => Some(label),
                // What is typed as a group has fields of its own.
                group if group.starts_with(['{', '[']) => None,
                word => Some(format!("{label}: {}", chosen(&entry.room, word))),
            };
        }
        match typed {
            "true" => Some("Có".to_owned()),
            "false" => Some("Không".to_owned()),
            name => stands_for(name),
        }
    }

    /// A key by its name: of the group at a way, of those around it, else of any.
    fn known(&self, key: &str, way: &[Step]) -> Option<&Entry> {
        let own = |it: &&Entry| it.key == key;
        let around = (0..=way.len()).rev().map(|end| self.keys(&way[..end]));
        let near = around.flatten().find(own);
        near.or_else(|| self.nouns.values().flat_map(|it| &it.keys).find(own))
    }
}

/// A word of a choice by what it means.
fn chosen(room: &Room, word: &str) -> String {
    match word {
        "true" => return "Có".to_owned(),
        "false" => return "Không".to_owned(),
        _ => {}
    }
    let rooms = [Some(room), room.list.as_deref()].into_iter().flatten();
    let mut choices = rooms.flat_map(|it| &it.choices);
    let known = choices.find(|(typed, _)| typed == word);
    known.map_or_else(|| word.to_owned(), |(_, called)| called.clone())
}

fn plain(label: &str) -> String {
    label.replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::house::House;

    fn said(words: &str, way: &[Step], quoted: Option<&str>) -> String {
        let form = Form::of(&House::built_in().unwrap(), Some("ke-hoach"));
        let known =
            |name: &str| (name == "phong-vhxh").then(|| "Phòng Văn hóa - Xã hội".to_owned());
        form.spoken(words, way, quoted, known)
    }

    #[test]
    fn keys_are_called_by_the_labels_of_the_group_they_stand_in() {
        let due = "`due` ghi `15/02`, lời văn lại ghi `16/02`";
        let way = [Step::Key("timeline".into()), Step::Key("items".into())];
        assert_eq!(
            said(due, &way, None),
            "“Hạn chót” ghi `15/02`, lời văn lại ghi `16/02`"
        );
        assert_eq!(
            said("thêm `recipients:` với các nơi nhận", &[], None),
            "thêm “Nơi nhận” với các nơi nhận"
        );
        let basis = [Step::Key("basis".into()), Step::Item(0)];
        assert_eq!(said("ghi `date`", &basis, None), "ghi “Ngày ban hành”");
    }

    #[test]
    fn choices_and_names_are_called_by_what_they_mean() {
        let way = [Step::Key("tasks".into()), Step::Key("items".into())];
        assert_eq!(
            said("ghi `keep: value` ở mục ấy", &way, None),
            "ghi “Giữ gì khi sang năm sau: Trị số, chữ của mục này” ở mục ấy"
        );
        assert_eq!(
            said("thêm `two_sided: true`", &[], None),
            "thêm “In hai mặt: Có”"
        );
        assert_eq!(
            said("thêm `- phong-vhxh` vào `recipients`", &[], None),
            "thêm “Phòng Văn hóa - Xã hội” vào “Nơi nhận”"
        );
    }

    #[test]
    fn what_somebody_has_typed_and_what_is_no_key_stay_as_they_are() {
        assert_eq!(said("`do` viết sai", &[], Some("do")), "`do` viết sai");
        assert_eq!(said("gọi `{{ number }}`", &[], None), "gọi `{{ number }}`");
        assert_eq!(said("lẻ ` một dấu", &[], None), "lẻ ` một dấu");
    }
}
