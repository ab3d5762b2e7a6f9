//! Vietnamese from before Unicode: fonts in which other letters are shown as ours. The font of the
//! words tells for certain, so they are read as they were meant.

/// A code of old, by its font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldLetters {
    /// `.VnTime`: a letter is a letter.
    Tcvn3,
    /// `.VnTimeH`: the same, shown as capitals.
    Tcvn3Capitals,
    /// `VNI-Times`: a mark is a letter behind its vowel.
    Vni,
}

const TCVN3: [(&str, &str); 2] = [
    (
        "¡¢£¤¥¦§¨©ª«¬\u{ad}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệ",
    ),
    (
        "×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    ),
];

/// Letters that stand for themselves in VNI, whatever is before them.
const VNI_ALONE: (&str, &str) = ("ñÑôÔöÖîÎìÌíÍæÆóÓòÒ", "đĐơƠưƯỵỴìÌíÍỉỈĩĨịỊ");

/// What a vowel with a mark behind it is: the marks, and for each vowel what comes of them.
const VNI_MARKS: &str = "øùûõïâàáåãäêèéúüë";
const VNI_VOWELS: [(char, &str); 7] = [
    ('a', "àáảãạâầấẩẫậăằắẳẵặ"),
    ('e', "èéẻẽẹêềếểễệ"),
    ('o', "òóỏõọôồốổỗộ"),
    ('u', "ùúủũụ"),
    ('y', "ỳýỷỹỵ"),
    ('ơ', "ờớởỡợ"),
    ('ư', "ừứửữự"),
];

impl OldLetters {
    pub fn of(font: Option<&str>) -> Option<OldLetters> {
        let font = font?.trim();
        if let Some(name) = font
            .strip_prefix(".Vn")
            .or_else(|| font.strip_prefix(".VN"))
        {
            return Some(match name.ends_with('H') {
                true => OldLetters::Tcvn3Capitals,
                false => OldLetters::Tcvn3,
            });
        }
        let begins = |head: &str| {
            font.get(..head.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(head))
        };
        (begins("VNI-") || begins("VNI ")).then_some(OldLetters::Vni)
    }

    pub fn name(self) -> &'static str {
        match self {
            OldLetters::Vni => "VNI",
            _ => "TCVN3",
        }
    }

    /// What was meant, letter by letter, each with the bytes it stands for.
    pub fn meant(self, words: &str) -> Vec<(char, std::ops::Range<usize>)> {
        let mut meant: Vec<(char, std::ops::Range<usize>)> = Vec::new();
        for (at, letter) in words.char_indices() {
            let end = at + letter.len_utf8();
            if self == OldLetters::Vni {
                if let Some((vowel, before)) = meant.last().cloned()
                    && let Some(whole) = marked(vowel, letter)
                {
                    meant.pop();
                    meant.push((whole, before.start..end));
                    continue;
                }
                meant.push((found(letter, VNI_ALONE).unwrap_or(letter), at..end));
                continue;
            }
            let known = TCVN3.iter().find_map(|table| found(letter, *table));
            let letter = known.unwrap_or(letter);
            let letter = match self {
                OldLetters::Tcvn3Capitals => letter.to_uppercase().next().unwrap_or(letter),
                _ => letter,
            };
            meant.push((letter, at..end));
        }
        meant
    }
}

fn found(letter: char, (typed, meant): (&str, &str)) -> Option<char> {
    let place = typed.chars().position(|it| it == letter)?;
    meant.chars().nth(place)
}

/// A vowel of VNI with the mark that was typed behind it.
fn marked(vowel: char, mark: char) -> Option<char> {
    let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let (_, row) = VNI_VOWELS.iter().find(|(it, _)| *it == small(vowel))?;
    let place = VNI_MARKS.chars().position(|it| it == small(mark))?;
    let whole = row.chars().nth(place)?;
    match vowel.is_uppercase() {
        true => whole.to_uppercase().next(),
        false => Some(whole),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(font: &str, typed: &str) -> String {
        let letters = OldLetters::of(Some(font)).expect(font);
        letters.meant(typed).into_iter().map(|(it, _)| it).collect()
    }

    #[test]
    fn words_in_old_fonts_are_read_as_they_were_meant() {
        assert_eq!(
            meant(".VnTime", "KÕ ho¹ch ®\u{ad}îc duyÖt"),
            "Kế hoạch được duyệt"
        );
        assert_eq!(meant(".VnTimeH", "ñy ban nh©n d©n"), "ỦY BAN NHÂN DÂN");
        assert_eq!(
            meant("VNI-Times", "Keá hoaïch ñöôïc duyeät"),
            "Kế hoạch được duyệt"
        );
        assert_eq!(
            meant("VNI-Times", "NHAÂN DAÂN, NGAØY, thò xaõ"),
            "NHÂN DÂN, NGÀY, thị xã"
        );
        assert_eq!(OldLetters::of(Some("Times New Roman")), None);
    }

    #[test]
    fn every_letter_has_its_meaning() {
        for (typed, meant) in TCVN3.into_iter().chain([VNI_ALONE]) {
            assert_eq!(typed.chars().count(), meant.chars().count());
        }
    }
}
