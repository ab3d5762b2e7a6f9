//! Every word of a value has its exact place, in whatever form the value is typed and whatever
//! stands behind it.

use kehoach::diagnostic::Sink;
use kehoach::node::Kind;
use kehoach::origin::Origin;
use kehoach::read::yaml;
use kehoach::source::FileId;

const WORDS: [&str; 7] = ["Chọn", "chỗ", "thoáng,", "đủ", "ánh", "sáng:", "hết."];

/// Forms of a scalar, `A` to `G` being its words, as they may stand behind a key two columns in.
const FORMS: [&str; 26] = [
    "A B C D E F G",
    "A B C\n    D E F G",
    "A B C\n\n    D E\n     F G",
    "\n    A B C D\n    E F G",
    "\"A B C D E F G\"",
    "\"A B C \\\n     D E F G\"",
    "\"A B \\\"C\\\" D\n\n    E F G\"",
    "\"\\u0041 A B C\\tD E \\xe0 F G\"",
    "'A B ''C'' D E F G'",
    "'A B C\n    D E\n\n    F G'",
    ">\n    A B C\n    D E F G",
    ">-\n    A B C\n    D E F G",
    ">-\n    A B C\n\n    D E F G",
    ">+\n    A B C\n    D E F G\n\n",
    ">-\n    A B\n      C D\n    E F G",
    ">2-\n    A B C\n      D E F G",
    "|\n    A B C\n    D E F G",
    "|-\n    A B C\n\n\n    D E F G",
    "|+\n    A B C\n      D E\n    F G\n\n\n",
    "|2\n    A B\n     C D E F G",
    ">- # lời\n    A B C\n    D E F G",
    "|\n\n    A B C\n    D E F G",
    "&x A B C D E F G",
    "&x >-\n    A B C\n    D E F G",
    ">-\n    A B  C\n    D\tE F G",
    "A   B C\n    \t D E F G",
];

/// What may stand behind it.
const BEHIND: [&str; 8] = [
    "\n  c: x\n",
    "\n\n\n  c: x\n",
    "\n# lời\n  c: x\n",
    "\n\n  # lời\n# nữa\nd: x\n",
    "\n",
    "",
    "\n   \n \n  c: x\n",
    "\n  c: >-\n    x\n",
];

/// A value typed in a form, with something behind it.
fn typed(form: &str, behind: &str, end: &str) -> String {
    // A colon in the middle of a plain text would be a key.
    let is_plain = !form.contains(['"', '\'', '>', '|']);
    let words = form.chars().map(|sign| match sign {
        'A'..='G' => {
            let word = WORDS[sign as usize - 'A' as usize];
            let word = if is_plain {
                word.trim_end_matches(':')
            } else {
                word
            };
            word.to_owned()
        }
        _ => sign.to_string(),
    });
    format!("a:\n  b: {}{behind}", words.collect::<String>()).replace('\n', end)
}

#[test]
fn each_word_has_its_place_in_every_form_of_a_scalar() {
    let forms = FORMS
        .iter()
        .flat_map(|form| BEHIND.map(|behind| (form, behind)));
    let all = forms.flat_map(|(form, behind)| ["\n", "\r\n"].map(|end| typed(form, behind, end)));
    let wrong: Vec<String> = all
        .filter_map(|text| wrong(&text).map(|why| format!("{text:?}: {why}")))
        .collect();
    let shown = wrong.iter().take(30).map(String::as_str);
    assert!(
        wrong.is_empty(),
        "{}:\n{}",
        wrong.len(),
        shown.collect::<Vec<_>>().join("\n")
    );
}

/// What is wrong with the places of a value.
fn wrong(text: &str) -> Option<String> {
    let mut sink = Sink::default();
    let node = yaml::parse(FileId(0), text, &mut sink);
    let Some(node) = node else {
        return Some(format!("{:?}", sink.into_sorted()));
    };
    let value = node.get("a").and_then(|it| it.get("b"));
    let Some((Kind::Scalar(value), span)) = value.map(|it| (&it.kind, it.span)) else {
        return Some("no value".to_owned());
    };
    let raw = &text[span.start as usize..span.end as usize];
    if !raw.ends_with(['.', '"', '\'']) {
        return Some(format!("runs on: {raw:?}"));
    }
    let origin = Origin::typed(value, raw, span);
    WORDS.iter().find_map(|word| {
        let word = word.trim_end_matches([':', ',', '.']);
        let at = value.find(word)?;
        let told = origin.place(value, &(at..at + word.len()))?;
        let told = &text[told.start as usize..told.end as usize];
        (told != word).then(|| format!("{word} at {told:?}"))
    })
}
