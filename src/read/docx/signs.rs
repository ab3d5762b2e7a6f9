//! Fonts whose letters are signs: Symbol, Wingdings and their like. Each sign becomes the letter
//! that looks like it.

/// A font of signs, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signs {
    None,
    Symbol,
    Wingdings,
    Wingdings2,
    Wingdings3,
    Webdings,
}

/// Where fonts of signs keep theirs, besides the place of the plain letters.
const OWN: std::ops::RangeInclusive<u32> = 0xf020..=0xf0ff;

/// What stands for a sign that is not known: it must not vanish between two words.
const UNKNOWN: char = '▪';

/// Symbol from 0x20 to 0x7e, and from 0xa0 to 0xfe.
const SYMBOL: [&str; 2] = [
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪▪〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
];

/// Wingdings from 0x20 to 0xfe.
const WINGDINGS: &str = " ✏✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴💾🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠⚐🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶❝❞▪⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•▪○⭘◉◉◎❍▪◻✦✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦◄➢▲▼◂➲▴▾←→↑↓↖↗↙↘⬅➔⬆⬇⬉⬈⬋⬊⇦⇨⇧⇩⇔⇕⬁⬀⬃⬂▭▫✗✓☒☑";

impl Signs {
    /// By the name of a font.
    pub fn of(font: Option<&str>) -> Signs {
        let font = font.unwrap_or_default().trim().to_lowercase();
        match font.as_str() {
            // OpenSymbol, in which LibreOffice sets the signs of lists, has plain letters where others have.
            "symbol" | "standard symbols ps" => Signs::Symbol,
            "wingdings" => Signs::Wingdings,
            "wingdings 2" => Signs::Wingdings2,
            "wingdings 3" => Signs::Wingdings3,
            "webdings" => Signs::Webdings,
            _ => Signs::None,
        }
    }

    /// The letter that looks like one of the font.
    pub fn seen(self, letter: char) -> Option<char> {
        let code = u32::from(letter);
        let own = OWN.contains(&code);
        let byte = match own {
            true => code - 0xf000,
            false => code,
        };
        match self {
            Signs::None if !own => Some(letter),
            _ if !(0x20..=0xff).contains(&byte) || letter.is_whitespace() => Some(letter),
            // Signs of an unknown font are shown by Word as those of Symbol or Wingdings.
            Signs::None => match byte {
                0xa7 | 0xd8 | 0xfc | 0xa8 | 0x76 | 0xe0 => Some(wingdings(byte)),
                _ => Some(symbol(byte)),
            },
            Signs::Symbol => Some(symbol(byte)),
            Signs::Wingdings => Some(wingdings(byte)),
            Signs::Wingdings2 => Some(match byte {
                0x4f | 0x54 => '✗',
                0x50 => '✓',
                0x51 | 0x53 => '☒',
                0x52 => '☑',
                0x30..=0x35 | 0x96..=0x98 => '•',
                0xa2 => '■',
                0xa3 => '☐',
                _ => UNKNOWN,
            }),
            Signs::Wingdings3 => Some(match byte {
                0x66 | 0x5f => '←',
                0x67 | 0x61 | 0xc6 => '→',
                0x70 | 0x71 => '▲',
                0x75 | 0x7d | 0x84 => '►',
                0x74 | 0x7c => '◄',
                0x68 => '↑',
                0x69 => '↓',
                _ => UNKNOWN,
            }),
            Signs::Webdings => Some(match byte {
                0x61 => '✓',
                0x63 => '☐',
                0x67 | 0x6e => '■',
                0x3d => '•',
                0x72 => '✗',
                0x33 => '◄',
                0x34 => '►',
                _ => UNKNOWN,
            }),
        }
    }
}

fn symbol(byte: u32) -> char {
    let found = match byte {
        0x20..=0x7e => SYMBOL[0].chars().nth(byte as usize - 0x20),
        0xa0..=0xfe => SYMBOL[1].chars().nth(byte as usize - 0xa0),
        _ => None,
    };
    found.unwrap_or(UNKNOWN)
}

fn wingdings(byte: u32) -> char {
    // Between the two halves stands one code that is not used.
    let place = byte as usize - 0x20;
    WINGDINGS.chars().nth(place).unwrap_or(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_seen_as_the_letters_they_look_like() {
        let seen = |font, code| Signs::of(Some(font)).seen(char::from_u32(code).unwrap());
        for (font, code, shown) in [
            ("Symbol", 0xf02d, '−'),
            ("Symbol", 0xf0b7, '•'),
            ("Symbol", 0xb7, '•'),
            ("Symbol", 0xf0de, '⇒'),
            ("Symbol", 0xf0fe, '⎭'),
            ("Wingdings", 0xf0fc, '✓'),
            ("Wingdings", 0xfc, '✓'),
            ("Wingdings", 0xf0fe, '☑'),
            ("Wingdings", 0xf0a8, '◻'),
            ("Wingdings", 0xf0a7, '▪'),
            ("Wingdings", 0xf0d8, '➢'),
            ("Wingdings", 0xf0e0, '→'),
            ("Wingdings", 0xf076, '❖'),
            ("Wingdings", 0xf071, '❑'),
            ("Wingdings", 0xf04a, '☺'),
            ("Wingdings", 0xf081, '①'),
            ("Wingdings 2", 0xf050, '✓'),
            ("OpenSymbol", '-' as u32, '-'),
            ("OpenSymbol", 0xf0b7, '•'),
            ("Courier New", 'o' as u32, 'o'),
            ("Times New Roman", 0xf0b7, '•'),
        ] {
            assert_eq!(seen(font, code), Some(shown), "{font} {code:x}");
        }
    }
}
