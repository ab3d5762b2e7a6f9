//! The names of those who sign, by their first syllable.

use crate::proof::word;

/// The first syllables of most names.
const FAMILIES: &str = "an âu bạch bành bế biện bùi ca cái cao cầm chu châu chử cù cung danh diệp doãn dư \
    dương đàm đào đặng đầu đậu đèo điểu đinh đoàn đỗ đồng đới đường đàng giang giàng hà hàn hầu hồ \
    hoa hoàng huỳnh hứa khổng khuất khúc kiều kim la lã lại lâm lê lều lò lô lộc lục lư lữ lưu lương lường lý \
    ma mã mạc mai mạch mẫn mông nghiêm ngân ngô ngụy nguyễn nhan nhâm ninh nông ông phạm phan phí phó phùng phương \
    quách quan quàng quản sùng tạ tăng thạch thái thân thào thẩm thi thiều tiêu tô tôn tòng tống trang trần \
    triệu trịnh trương trưng từ ty ung uông ứng văn vi viên võ vũ vương vừ xa y";

/// "Đoàn Quang Vinh", "ĐOÀN QUANG VINH": the name of somebody who signs.
pub fn is_name(words: &str) -> bool {
    let lower = word::lower(words);
    let mut syllables = lower.split_whitespace();
    let family = syllables.next().unwrap_or("");
    let named = words.chars().all(|it| it.is_alphabetic() || it == ' ')
        && words
            .split_whitespace()
            .all(|it| it.starts_with(char::is_uppercase));
    named && (1..5).contains(&syllables.count()) && FAMILIES.split(' ').any(|it| it == family)
}

/// Ranks and degrees that stand before a name.
const TITLES: &str = "gs pgs ts tskh ths bs bscki bsckii ks cn đại thượng trung thiếu tá úy uỷ tướng đồng chí ông bà";

/// "PGS. TS. Đoàn Quang Vinh", "Thượng tá Đoàn Quang Vinh": a name, whatever stands before it.
pub fn is_signer(words: &str) -> bool {
    let mut rest = words;
    while let Some((first, next)) = rest.split_once([' ', '.']) {
        let title = word::lower(first.trim());
        let titled = title.is_empty() || TITLES.split(' ').any(|it| it == title);
        if !titled {
            break;
        }
        rest = next.trim_start();
    }
    is_name(rest)
}
