//! Fields: what they print is seen, and the code they are made by is not.

use std::collections::HashSet;
use std::sync::Arc;

use super::signs::Signs;

/// No field has so many within one another.
const DEEPEST: usize = 50;

/// The fields that are open, outermost first.
#[derive(Debug, Default)]
pub struct Fields {
    open: Vec<Field>,
    /// How many have begun.
    begun: usize,
    /// Fields by the place of their beginning that never end, and so are none.
    pub broken: HashSet<usize>,
    /// Those that begin within too many others, and are none either.
    too_deep: HashSet<usize>,
}

#[derive(Debug, Default)]
struct Field {
    /// The place of its beginning among all.
    place: usize,
    code: String,
    name: Option<Arc<str>>,
    in_result: bool,
    has_result: bool,
    /// What the filled-in form shows.
    form: Option<String>,
}

impl Fields {
    /// Whether words that stand here are seen.
    pub fn shows(&self) -> bool {
        self.open.iter().all(|it| it.in_result)
    }

    /// The name of the field whose result stands here.
    pub fn name(&self) -> Option<Arc<str>> {
        self.open.last().and_then(|it| it.name.clone())
    }

    pub fn begins(&mut self, form: Option<String>) {
        self.begun += 1;
        if self.broken.contains(&self.begun) {
            return;
        }
        if self.open.len() >= DEEPEST {
            self.too_deep.insert(self.begun);
            return;
        }
        self.open.push(Field {
            place: self.begun,
            form,
            ..Field::default()
        });
    }

    /// A part of the code that the innermost field is made by.
    pub fn code(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut()
            && field.code.len() < 10_000
        {
            field.code.push_str(words);
        }
    }

    /// The code ends, and what it printed begins.
    pub fn separates(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.in_result = true;
            field.name = name(&field.code);
        }
    }

    /// Words were printed.
    pub fn printed(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.has_result = true;
        }
    }

    /// The innermost field ends: what it shows although nothing is kept of it, and its name.
    pub fn ends(&mut self) -> Option<(String, Option<Arc<str>>)> {
        let field = self.open.pop()?;
        if field.has_result || !self.shows() {
            return None;
        }
        let name = name(&field.code);
        let shown = field.form.or_else(|| shown(&field.code));
        shown.map(|it| (it, name))
    }

    /// The places of those that are still open.
    pub fn open(&self) -> HashSet<usize> {
        let open = self.open.iter().map(|it| it.place);
        open.chain(self.too_deep.iter().copied()).collect()
    }
}

/// The name of a field: the first word of its code.
pub fn name(code: &str) -> Option<Arc<str>> {
    code.split_whitespace()
        .next()
        .map(|it| Arc::from(it.to_uppercase()))
}

/// What a field without a result shows by its code alone.
fn shown(code: &str) -> Option<String> {
    let code = code.trim();
    let (name, rest) = code.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let argument = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    match name.to_uppercase().as_str() {
        "MERGEFIELD" => Some(format!("«{argument}»")),
        "SYMBOL" => {
            let hexadecimal = argument.strip_prefix("0x");
            let code = match hexadecimal {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => argument.parse().ok()?,
            };
            let font = rest
                .split("\\f")
                .nth(1)
                .map(|it| it.trim().trim_matches('"'));
            let font = font.and_then(|it| it.split(['"', '\\']).next());
            let seen = Signs::of(font.map(str::trim)).seen(char::from_u32(code)?);
            seen.map(String::from)
        }
        "MACROBUTTON" | "GOTOBUTTON" => {
            let (_, words) = rest.split_once(char::is_whitespace)?;
            Some(words.trim().to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_without_a_result_show_what_their_code_says() {
        for (code, words) in [
            (" MERGEFIELD Ho_ten \\* Upper ", Some("«Ho_ten»")),
            ("MERGEFIELD \"Họ và tên\"", Some("«Họ và tên»")),
            ("SYMBOL 252 \\f \"Wingdings\" \\s 12", Some("✓")),
            ("MACROBUTTON NoMacro [Bấm vào đây]", Some("[Bấm vào đây]")),
            ("XE \"từ khóa\"", None),
            ("", None),
        ] {
            assert_eq!(shown(code).as_deref(), words, "{code}");
        }
    }

    #[test]
    fn the_code_of_a_field_is_never_seen() {
        let mut fields = Fields::default();
        fields.begins(None);
        fields.code(" IF ");
        fields.begins(None);
        fields.separates();
        assert!(!fields.shows());
        assert_eq!(fields.ends(), None);
        fields.separates();
        assert!(fields.shows() && fields.name().as_deref() == Some("IF"));
        fields.printed();
        assert_eq!(fields.ends(), None);
    }
}
