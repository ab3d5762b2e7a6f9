//! What the page says: each key is given once, however many files have words.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

#[test]
fn no_key_has_words_twice() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/page/assets");
    let files = fs::read_dir(assets).unwrap().map(|it| it.unwrap().path());
    let mut known = HashSet::new();
    for file in files.filter(|it| it.to_string_lossy().ends_with("words.js")) {
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines() {
            let own = line
                .strip_prefix("  ")
                .and_then(|it| it.split_once(": [\""));
            if let Some((key, _)) = own {
                assert!(known.insert(key.to_owned()), "{}: {key}", file.display());
            }
        }
    }
    assert!(known.len() > 100);
}
