//! A wording of the regulation, such as `Số: {number}/{type}-{body}`, with its gaps filled.

/// Fills each gap once: what is put in is not looked at again, whatever it says.
pub fn fill(pattern: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((before, gap)) = rest.split_once('{') {
        let Some((name, after)) = gap.split_once('}') else {
            break;
        };
        out.push_str(before);
        match value(name) {
            Some(words) => out.push_str(&words),
            None => out.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_once_and_unknown_ones_stay() {
        let value = |name: &str| (name == "a").then(|| "{b}".to_owned());
        assert_eq!(fill("x {a} {c} {", value), "x {b} {c} {");
    }
}
