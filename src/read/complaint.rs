//! What the YAML parser complains of, in the clerk's words.

use crate::diagnostic::Say;

/// The parser's complaint and its cure; a complaint nobody foresaw stays in its own words.
pub fn say(why: &str) -> (Say, Say) {
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| why.contains(phrase));
    if has(&["tab"]) {
        (
            say!(
                "có dấu Tab ở chỗ thụt dòng",
                "there is a Tab in the indentation"
            ),
            say!(
                "thụt dòng bằng dấu cách, không dùng phím Tab",
                "indent with spaces, not with the Tab key"
            ),
        )
    } else if has(&["mapping values are not allowed", "placement of ':'"]) {
        (
            say!(
                "dấu hai chấm đứng sai chỗ",
                "there is a colon where none can stand"
            ),
            below(),
        )
    } else if has(&["quote", "bracket", "flow "]) {
        (
            say!(
                "dấu ngoặc hoặc dấu nháy mở mà không đóng",
                "a bracket or a quote is opened and not closed"
            ),
            below(),
        )
    } else if has(&["block mapping", "block collection", "indent"]) {
        (
            say!(
                "thụt dòng không khớp với các dòng trên",
                "the indentation does not fit the lines above"
            ),
            say!(
                "các mục ngang hàng phải thụt vào bằng nhau",
                "keys side by side must be indented alike"
            ),
        )
    } else if has(&["multiple YAML documents"]) {
        (
            say!(
                "tệp có hai phần, ngăn bởi `---`",
                "the file has two parts, split by `---`"
            ),
            say!(
                "tách phần sau thành tệp riêng",
                "put the second part into a file of its own"
            ),
        )
    } else if has(&["Depth", "depth", "recursion"]) {
        (
            say!("các mục lồng nhau quá sâu", "keys are nested too deep"),
            say!(
                "bớt thụt vào, hoặc xem có dấu `-`, `[` thừa",
                "indent less, or look for a `-` or `[` too many"
            ),
        )
    } else if has(&["budget"]) {
        (
            say!("tệp có quá nhiều mục", "the file has too many values"),
            say!(
                "viết thẳng nội dung thay vì lặp lại bằng `&` và `*`",
                "write the content out instead of repeating it with `&` and `*`"
            ),
        )
    } else if has(&["anchor", "alias"]) {
        (
            say!(
                "dấu `*` hoặc `&` ở đầu chữ gọi tới tên không có",
                "a `*` or `&` before a word calls a name that is not there"
            ),
            below(),
        )
    } else {
        (
            say!("trình đọc báo: {why}", "the parser says: {why}"),
            say!(
                "xem lại dòng này và dòng ngay trên: thụt dòng, dấu hai chấm, dấu ngoặc",
                "look at this line and the one above: indentation, colon, brackets"
            ),
        )
    }
}

/// Text that holds or begins with a sign of YAML is safe there.
fn below() -> Say {
    say!(
        "xem dấu ngoặc, dấu nháy; chữ có dấu `: `, ` #` hay bắt đầu bằng dấu lạ thì viết ở dòng dưới, sau `>-`",
        "look at brackets and quotes; text with `: ` or ` #`, or that begins with a sign, goes below a `>-`"
    )
}
