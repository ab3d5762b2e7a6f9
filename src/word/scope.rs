//! The names a template finds: keys of the description, and what the program makes of them.

use std::collections::BTreeSet;

use super::{Template, script};
use crate::campaign::Campaign;
use crate::kind::{Kind, Kinds};

/// A name templates find beside the keys of the description.
pub struct Name {
    pub name: &'static str,
    pub about: &'static str,
    /// What stands behind a dot, when it is not described elsewhere.
    pub members: &'static [(&'static str, &'static str)],
}

/// Keys of a description that only tell the program what to do.
pub const UNSEEN: [&str; 5] = ["assign", "checks", "instead", "outline", "signer"];

/// What the program makes of a description, its office and its regulation.
pub const NAMES: &[Name] = &[
    Name {
        name: "head",
        about: "các dòng phần đầu, đã ghép theo quy định",
        members: &[
            ("number_line", "dòng số, ký hiệu"),
            ("symbol", "số và ký hiệu, không có chữ `Số`"),
            ("date_line", "địa danh, ngày tháng"),
            ("date", "ngày tháng viết trong câu"),
            ("day", "ngày tháng viết bằng số"),
            (
                "subject_line",
                "trích yếu dưới số, mở đầu `V/v` nếu quy định cần",
            ),
            ("authority", "thẩm quyền ban hành, lấy theo người ký"),
            (
                "issuer",
                "người hay cơ quan ban hành, viết như trong câu, lấy theo người ký",
            ),
            ("urgency", "độ khẩn"),
            ("draft", "dòng dự thảo"),
        ],
    },
    Name {
        name: "kind",
        about: "loại văn bản",
        members: &[
            ("key", "tên tệp"),
            ("text", "tên tệp"),
            ("name", "tên loại như viết trong câu"),
            ("title", "tên loại in trên văn bản"),
            ("address", "lời mở đầu Kính gửi"),
            ("recipients", "dòng mở đầu Nơi nhận"),
            (
                "resolves",
                "dòng quyết định: `word` là chữ của loại, `form` là lời văn của quy định",
            ),
            ("numbering", "cách đánh số riêng của loại"),
        ],
    },
    Name {
        name: "campaign",
        about: "văn bản mà văn bản này triển khai: mọi mục, `facts`, `id` của nó; `number` có cả ký hiệu, `name` là loại, số, ngày và cơ quan, `cited` thêm trích yếu",
        members: &[],
    },
    Name {
        name: "each",
        about: "nơi nhận của bản đang làm: mọi cột của danh sách theo tên cột, hoặc mọi mục của đơn vị trong sổ; `name` là tên nơi nhận",
        members: &[],
    },
    Name {
        name: "attached",
        about: "danh sách văn bản kèm theo; mỗi văn bản có `kind`, `subject`, `parts` như của văn bản chính",
        members: &[],
    },
    Name {
        name: "parts",
        about: "danh sách các phần của thân văn bản, theo thứ tự in",
        members: &[
            ("part", "tên mục trong tệp mô tả"),
            ("heading", "tên in khi tệp mô tả không đặt"),
            ("mark", "dấu của các ý ngắn"),
            ("entry", "nội dung: một mục trong thân văn bản"),
        ],
    },
    Name {
        name: "signers",
        about: "danh sách người ký, từ trái sang phải",
        members: &[
            ("role", "tư cách ký: Thư ký, Chủ tọa, …"),
            ("authority", "các dòng quyền hạn: TM., KT., …"),
            ("title", "chức vụ"),
            ("name", "họ và tên"),
        ],
    },
    Name {
        name: "confirmation",
        about: "xác nhận ở dưới chữ ký",
        members: &[
            ("text", "lời xác nhận"),
            ("signer", "người xác nhận, như một người ký"),
        ],
    },
    Name {
        name: "lines",
        about: "các dòng thông tin, theo thứ tự của loại văn bản",
        members: &[
            ("key", "tên mục trong tệp mô tả"),
            ("label", "nhãn đứng đầu dòng"),
            ("colon", "dấu hai chấm, nếu nhãn chưa có"),
            ("text", "lời đứng sau nhãn"),
            ("items", "danh sách, khi mỗi ý một dòng"),
            ("table", "bảng đứng dưới nhãn"),
            ("fields", "các dòng của một bên, khi nhãn là tên bên"),
        ],
    },
    Name {
        name: "office",
        about: "đơn vị ban hành, như trong tệp đơn vị",
        members: &[],
    },
    Name {
        name: "units",
        about: "sổ đơn vị: `units[\"phong-vhxh\"].name`",
        members: &[],
    },
    Name {
        name: "ids",
        about: "những mục có `id`: `ids.hop.due`",
        members: &[],
    },
    Name {
        name: "labels",
        about: "từ đứng đầu dòng phân công",
        members: &[],
    },
    Name {
        name: "style",
        about: "cách viết riêng, của văn bản hoặc của đơn vị",
        members: &[
            (
                "bold_labels",
                "có giá trị khi từ đứng đầu dòng phân công in đậm",
            ),
            ("italic_labels", "có giá trị khi từ ấy in nghiêng"),
            ("comma", "có giá trị khi có dấu phẩy trước ngày của căn cứ"),
            (
                "run_on",
                "có giá trị khi các căn cứ chạy liền với lời mở đầu",
            ),
        ],
    },
    Name {
        name: "words",
        about: "lời văn của quy định, theo tên: `words[\"noi-nhan\"]`",
        members: &[],
    },
    Name {
        name: "party",
        about: "có giá trị khi là văn bản của Đảng: `{% if party %}`",
        members: &[],
    },
    Name {
        name: "year",
        about: "năm của `period` khi thời gian ấy nằm gọn trong một năm; không thì năm ban hành",
        members: &[],
    },
];

/// The names that a template may ask for.
pub fn names<'a>(template: &'a Template, all: &'a [Template], kinds: &'a Kinds) -> Vec<String> {
    let mut names = BTreeSet::new();
    let keys = Campaign::KEYS.iter().filter(|it| !UNSEEN.contains(it));
    names.extend(keys.map(|it| (*it).to_owned()));
    names.extend(NAMES.iter().map(|it| it.name.to_owned()));
    let own = script::macros(&template.text).into_iter();
    names.extend(own.map(|it| it.name.to_owned()));
    let is_shared = template.name.contains('/');
    let is_for = |kind: &&Kind| is_shared || template.is_of(kind);
    for kind in kinds.iter().filter(is_for) {
        let parts = kind.parts.iter().map(|it| &it.key.0.value);
        let keys = kind.own_keys().map(|(name, _)| &name.value);
        names.extend(parts.chain(keys).map(|it| it.replace('-', "_")));
    }
    // A shared template sees what those set that include it.
    let around = all.iter().filter(|_| is_shared);
    let set = around.flat_map(|it| script::set_names(&it.text));
    names.extend(set.map(str::to_owned));
    names.into_iter().collect()
}
