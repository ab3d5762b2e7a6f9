//! What has been told of papers for another program, kept as text until the last of them: their own
//! texts are let go.

use serde_json::Value;

/// Things of a list, each as JSON.
#[derive(Debug, Default)]
pub struct Gathered {
    /// Papers, or all their findings.
    pub(super) items: Vec<String>,
    /// What could not be judged.
    pub(super) notices: Vec<String>,
}

/// Keeps a thing of a list.
pub(super) fn kept(value: &Value) -> String {
    format!("{value:#}")
}

/// Puts a list into the place of a word that stands for it.
pub(super) fn put(whole: &str, word: &str, items: &[String]) -> String {
    let place = format!("\"{word}\"");
    let Some((before, behind)) = whole.split_once(&place) else {
        return whole.to_owned();
    };
    if items.is_empty() {
        return format!("{before}[]{behind}");
    }
    let line = before.rsplit('\n').next().unwrap_or("");
    let deep = line.len() - line.trim_start().len();
    let end = format!("\n{}", " ".repeat(deep));
    let inner = format!("{end}  ");
    let items = items.iter().map(|it| it.replace('\n', &inner));
    let items = items.collect::<Vec<_>>().join(&format!(",{inner}"));
    format!("{before}[{inner}{items}{end}]{behind}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_list_put_in_looks_as_if_it_had_been_there() {
        for list in [vec![], vec![json!({"a": 1, "b": ["x\ny"]}), json!({})]] {
            let whole = json!({"runs": [{"l": "@l", "t": "z"}]});
            let items: Vec<String> = list.iter().map(kept).collect();
            let wanted = json!({"runs": [{"l": list, "t": "z"}]});
            assert_eq!(put(&kept(&whole), "@l", &items), kept(&wanted));
        }
    }
}
