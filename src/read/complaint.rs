//! What the YAML parser complains of, in the clerk's words.

use crate::diagnostic::Message;

/// The parser's complaint and its cure; a complaint nobody foresaw stays in its own words.
pub fn say(why: &str) -> (Message, Message) {
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| why.contains(phrase));
    if has(&["tab"]) {
        (
            message!(
                "có dấu Tab ở chỗ thụt dòng",
                "there is a Tab in the indentation"
            ),
            message!(
                "thụt dòng bằng dấu cách, không dùng phím Tab",
                "indent with spaces, not with the Tab key"
            ),
        )
    } else if has(&["mapping values are not allowed", "placement of ':'"]) {
        (
            message!(
                "dấu hai chấm đứng sai chỗ",
                "there is a colon where none can stand"
            ),
            below(),
        )
    } else if has(&["quote", "bracket", "flow "]) {
        (
            message!(
                "dấu ngoặc hoặc dấu nháy mở mà không đóng",
                "a bracket or a quote is opened and not closed"
            ),
            below(),
        )
    } else if has(&["block mapping", "block collection", "indent"]) {
        (
            message!(
                "thụt dòng không khớp với các dòng trên",
                "the indentation does not fit the lines above"
            ),
            message!(
                "các mục ngang hàng phải thụt vào bằng nhau",
                "keys side by side must be indented alike"
            ),
        )
    } else if has(&["multiple YAML documents"]) {
        (
            message!(
                "tệp có hai phần, ngăn bởi `---`",
                "the file has two parts, split by `---`"
            ),
            message!(
                "tách phần sau thành tệp riêng",
                "put the second part into a file of its own"
            ),
        )
    } else if has(&["Depth", "depth", "recursion"]) {
        (
            message!("các mục lồng nhau quá sâu", "keys are nested too deep"),
            message!(
                "bớt thụt vào, hoặc xem có dấu `-`, `[` thừa",
                "indent less, or look for a `-` or `[` too many"
            ),
        )
    } else if has(&["budget"]) {
        (
            message!("tệp có quá nhiều mục", "the file has too many values"),
            message!(
                "viết thẳng nội dung thay vì lặp lại bằng `&` và `*`",
                "write the content out instead of repeating it with `&` and `*`"
            ),
        )
    } else if has(&["anchor", "alias"]) {
        (
            message!(
                "dấu `*` hoặc `&` ở đầu chữ gọi tới tên không có",
                "a `*` or `&` before a word calls a name that is not there"
            ),
            below(),
        )
    } else {
        (
            message!("trình đọc báo: {why}", "the parser says: {why}"),
            message!(
                "xem lại dòng này và dòng ngay trên: thụt dòng, dấu hai chấm, dấu ngoặc",
                "look at this line and the one above: indentation, colon, brackets"
            ),
        )
    }
}

/// Text that holds or begins with a sign of YAML is safe there.
fn below() -> Message {
    message!(
        "xem dấu ngoặc, dấu nháy; chữ có dấu `: `, ` #` hay bắt đầu bằng dấu lạ thì viết ở dòng dưới, sau `>-`",
        "look at brackets and quotes; text with `: ` or ` #`, or that begins with a sign, goes below a `>-`"
    )
}
