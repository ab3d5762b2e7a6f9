//! No text, however broken, breaks the proofreader.

use kehoach::app::Lines;

use super::HOUSE;

const PAPERS: [&str; 3] = [
    include_str!("../golden/every-structure.txt"),
    include_str!("../golden/hoai-tan-2024.txt"),
    include_str!("../golden/looks-like-code.txt"),
];

fn survives(text: &str) {
    for lines in [Lines::Broken, Lines::Paragraphs] {
        let _ = HOUSE.proofread(text, lines).work();
    }
}

#[test]
fn papers_cut_anywhere_are_read() {
    for paper in PAPERS {
        let places: Vec<usize> = paper.char_indices().map(|(at, _)| at).collect();
        for at in places.iter().step_by(1009) {
            survives(&paper[..*at]);
            survives(&paper[*at..]);
        }
    }
}

#[test]
fn papers_with_signs_strewn_in_are_read() {
    let strewn = [
        "/",
        "-",
        "“",
        "”",
        "\"",
        "(",
        ".",
        " ",
        "\n",
        "1",
        "I.",
        "ngày ",
        "số ",
        "%",
        "Ơ",
        "\u{a0}",
        "quý 1/2024",
    ];
    for paper in PAPERS {
        for (place, sign) in strewn.iter().enumerate() {
            let mut text = String::new();
            for (count, ch) in paper.chars().enumerate() {
                text.push(ch);
                if count % (7 + place) == 0 {
                    text.push_str(sign);
                }
            }
            survives(&text);
        }
    }
}

#[test]
fn a_paper_of_one_sign_is_read() {
    for text in [
        "",
        "\n",
        "-",
        "*",
        "số",
        "Số",
        "“",
        "I.",
        "1.",
        "ngày",
        "quý ",
        "tháng ",
        "V/v",
        "PHỤ LỤC",
        "Kính gửi",
    ] {
        survives(text);
    }
}

/// Descriptions with a dense and a sparse sort of content.
const CAMPAIGNS: [&str; 2] = [
    include_str!("../papers/every-structure.yaml"),
    include_str!("../../data/campaigns/hoai-tan-2024.yaml"),
];

#[test]
fn descriptions_with_signs_strewn_in_are_read() {
    let strewn = [
        "/", "-", "”", "\"", "(", ".", "1", "%", "Ơ", "\u{a0}", "ngày ", "31/", "{{", "II.",
    ];
    for campaign in CAMPAIGNS {
        for (place, sign) in strewn.iter().enumerate() {
            // The head stays, so that the paper is read as far as its sentences.
            let (head, body) = campaign.split_once("\nbasis:").expect("a basis");
            let mut text = format!("{head}\nbasis:");
            for (count, ch) in body.chars().enumerate() {
                text.push(ch);
                if count % (61 + 7 * place) == 0 && ch.is_alphabetic() {
                    text.push_str(sign);
                }
            }
            let office = include_str!("../papers/offices/every-structure.yaml");
            let mut paper = HOUSE.paper(text).with_office("every-structure", office);
            _ = paper.work();
        }
    }
}
