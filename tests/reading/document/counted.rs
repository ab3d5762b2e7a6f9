//! Automatic numbers: counted as Word counts them.

use super::{Document, r};

const LEVELS: &str = "<w:abstractNum w:abstractNumId=\"1\">\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:pStyle w:val=\"Muc\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"0\"/><w:lvlText w:val=\"(%3)\"/><w:suff w:val=\"nothing\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{f0b7}\"/><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>\
    <w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num>\
    <w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>\
    <w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimalZero\"/><w:lvlText w:val=\"%2/\"/></w:lvl></w:lvlOverride></w:num>";

const STYLES: &str = "<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:basedOn w:val=\"Muc\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>";

/// The numbers of paragraphs in these lists and levels.
fn numbers(at: &[(i32, i32)]) -> Vec<String> {
    let item = |(list, level): &(i32, i32)| {
        let number =
            format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        format!("<w:p><w:pPr>{number}</w:pPr>{}</w:p>", r("ý"))
    };
    let body: String = at.iter().map(item).collect();
    Document::new(&body).part("numbering", LEVELS).lines()
}

#[test]
fn each_level_counts_by_itself_and_begins_again_below_a_higher_one() {
    let at = [
        (1, 0),
        (1, 1),
        (1, 1),
        (1, 2),
        (1, 1),
        (1, 2),
        (1, 0),
        (1, 1),
    ];
    assert_eq!(
        numbers(&at),
        [
            "I. ý", "1. ý", "2. ý", "a) ý", "3. ý", "a) ý", "II. ý", "1. ý"
        ]
    );
}

#[test]
fn figures_of_the_law_bullets_and_levels_that_never_begin_again() {
    let at = [(2, 0), (2, 1), (2, 2), (2, 0), (2, 1), (2, 2), (3, 0)];
    assert_eq!(
        numbers(&at),
        ["I ý", "1.1. ý", "(1)ý", "II ý", "2.1. ý", "(2)ý", "• ý"]
    );
}

#[test]
fn lists_of_one_pattern_count_on_unless_they_say_where_they_begin() {
    let at = [(1, 0), (1, 1), (4, 1), (4, 1), (1, 1), (5, 1)];
    assert_eq!(
        numbers(&at),
        ["I. ý", "1. ý", "3. ý", "4. ý", "5. ý", "06/ ý"]
    );
}

#[test]
fn zero_takes_a_paragraph_out_of_its_list() {
    assert_eq!(
        numbers(&[(1, 1), (0, 0), (9, 0), (1, 1)]),
        ["1. ý", "ý", "ý", "2. ý"]
    );
}

#[test]
fn a_style_brings_its_list_and_level() {
    let item = |style: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>",
            r("ý")
        )
    };
    let body = item("Muc") + &item("Con") + &item("Con") + &item("Muc");
    let document = Document::new(&body)
        .part("numbering", LEVELS)
        .part("styles", STYLES);
    assert_eq!(document.lines(), ["I. ý", "1. ý", "2. ý", "II. ý"]);
}

#[test]
fn what_is_deleted_or_hidden_is_not_counted() {
    let number = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
    let item = |mark: &str, inside: &str| {
        format!("<w:p><w:pPr>{number}<w:rPr>{mark}</w:rPr></w:pPr>{inside}</w:p>")
    };
    let body = item("", &r("một"))
        + &item(
            "<w:del/>",
            "<w:del><w:r><w:delText>hai</w:delText></w:r></w:del>",
        )
        + &item(
            "<w:vanish/>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
        )
        + &item("", &r("ba"));
    let document = Document::new(&body).part("numbering", LEVELS);
    assert_eq!(document.lines(), ["1. một", "2. ba"]);
}

#[test]
fn figures_of_a_way_of_their_own_stand_before_those_for_older_programs() {
    let figures = "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" \
        w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback>\
        </mc:AlternateContent>";
    let levels = format!(
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"7\"/>{figures}\
         <w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
    );
    let number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    let body = format!("<w:p><w:pPr>{number}</w:pPr>{}</w:p>", r("ý"));
    let document = Document::new(&body).part("numbering", &levels);
    assert_eq!(document.lines(), ["007. ý"]);
}
