//! What tags of a template may call: filters, tests and functions, each declared once.

use minijinja::{Environment, Error, Value, filters, functions, tests};

use super::engine::too_long;
use super::value;

/// Numbers that `range` gives at most.
const MOST_NUMBERS: usize = 10_000;

/// A filter, test or function.
pub struct Called {
    pub name: &'static str,
    /// What it does, with an example.
    pub about: &'static str,
    add: fn(&mut Environment, &'static str),
}

/// Behind `|`.
pub const FILTERS: &[Called] = &[
    Called {
        name: "hoa",
        about: "viết hoa mọi chữ: `{{ office.name | hoa }}`",
        add: |env, name| env.add_filter(name, |text: &Value| value::upper(text)),
    },
    Called {
        name: "join",
        about: "nối một danh sách thành một dòng: `{{ ten | join(\"; \") }}`; in thẳng `{{ ten }}` thì nối bằng dấu phẩy",
        add: |env, name| env.add_filter(name, value::join),
    },
    Called {
        name: "dien",
        about: "điền vào chỗ `{…}` của lời văn quy định: `{{ words[\"luu\"] | dien(file=group.file) }}`",
        add: |env, name| env.add_filter(name, value::fill),
    },
    Called {
        name: "de",
        about: "nhóm mục bên phải đè lên nhóm bên trái: `{% set labels = labels | de(entry.labels) %}`",
        add: |env, name| env.add_filter(name, value::over),
    },
    Called {
        name: "chu",
        about: "lấy chữ trơn để so sánh, không in: `{% if (line | chu) == \"Như trên\" %}`",
        add: |env, name| {
            env.add_filter(name, |text: &Value| {
                value::words_of(text).map(|it| it.words.text.clone())
            });
        },
    },
    Called {
        name: "default",
        about: "giá trị thay thế khi chưa có tên ấy: `{{ ten | default(\"…\") }}`; mục để trống thì dùng `or`",
        add: |env, name| env.add_filter(name, filters::default),
    },
    Called {
        name: "first",
        about: "phần tử đầu của danh sách: `{% set dau = to | first %}`",
        add: |env, name| env.add_filter(name, filters::first),
    },
    Called {
        name: "last",
        about: "phần tử cuối của danh sách: `{% set cuoi = to | last %}`",
        add: |env, name| env.add_filter(name, filters::last),
    },
    Called {
        name: "lines",
        about: "các dòng của chữ trơn: `{{ (entry.text | chu | lines) | first }}`",
        add: |env, name| env.add_filter(name, filters::lines),
    },
    Called {
        name: "length",
        about: "số phần tử: `{% if to | length > 1 %}`",
        add: |env, name| env.add_filter(name, filters::length),
    },
    Called {
        name: "reverse",
        about: "danh sách theo thứ tự ngược lại",
        add: |env, name| env.add_filter(name, filters::reverse),
    },
    Called {
        name: "selectattr",
        about: "chỉ giữ những phần tử có mục ấy: `{% for e in parts | selectattr(\"entry\") %}`",
        add: |env, name| env.add_filter(name, filters::selectattr),
    },
    Called {
        name: "rejectattr",
        about: "bỏ những phần tử có mục ấy",
        add: |env, name| env.add_filter(name, filters::rejectattr),
    },
    Called {
        name: "items",
        about: "từng cặp tên và giá trị: `{% for ten, loi in facts | items %}`",
        add: |env, name| env.add_filter(name, filters::items),
    },
];

/// Behind `is` and `is not`.
pub const TESTS: &[Called] = &[
    Called {
        name: "defined",
        about: "có tên ấy trong mẫu: `{% if ten is defined %}`",
        add: |env, name| env.add_test(name, tests::is_defined),
    },
    Called {
        name: "undefined",
        about: "không có tên ấy",
        add: |env, name| env.add_test(name, tests::is_undefined),
    },
    Called {
        name: "none",
        about: "mục không được khai: `{% if entry.number is not none %}`",
        add: |env, name| env.add_test(name, tests::is_none),
    },
    Called {
        name: "startingwith",
        about: "chữ bắt đầu bằng: `{% if (line | chu) is startingwith(\"Về\") %}`",
        add: |env, name| env.add_test(name, tests::is_startingwith),
    },
    Called {
        name: "endingwith",
        about: "chữ kết thúc bằng",
        add: |env, name| env.add_test(name, tests::is_endingwith),
    },
    Called {
        name: "odd",
        about: "số lẻ: `{% if loop.index is odd %}`",
        add: |env, name| env.add_test(name, tests::is_odd),
    },
    Called {
        name: "even",
        about: "số chẵn",
        add: |env, name| env.add_test(name, tests::is_even),
    },
];

/// Before `(`.
pub const FUNCTIONS: &[Called] = &[Called {
    name: "range",
    about: "các số từ 0: `{% for i in range(3) %}`; từ số này đến trước số kia: `range(1, 4)`",
    add: |env, name| env.add_function(name, range),
}];

/// Makes them all known to an environment.
pub fn add(env: &mut Environment) {
    for called in FILTERS.iter().chain(TESTS).chain(FUNCTIONS) {
        (called.add)(env, called.name);
    }
}

fn range(from: isize, to: Option<isize>, step: Option<isize>) -> Result<Value, Error> {
    let numbers = functions::range(from, to, step)?;
    match numbers.len() {
        Some(long) if long <= MOST_NUMBERS => Ok(numbers),
        _ => Err(too_long()),
    }
}
