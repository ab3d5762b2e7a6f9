//! Starters in the hands of bodies of other kinds: each is built at once, follows its office, or says for whom it was written.

use kehoach::app::{Ask, Beginning, Begun, Given, STARTER, starters};

use super::{HOUSE, bodies, somehow, told};

/// A paper of a starter for a new office of a kind, unless that is of another family.
fn of(body: &str, starter: &str) -> Option<Begun> {
    let texts = Given::default();
    let mut beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
    beginning.answer(&Ask::Body, body).unwrap();
    while let Some(next) = beginning.next(&[]).unwrap() {
        match next.ask {
            Ask::What => beginning
                .answer(&Ask::What, &format!("{STARTER}{starter}"))
                .ok()?,
            _ => {
                let _ = somehow(&mut beginning, 0);
            }
        }
    }
    Some(beginning.begun().unwrap())
}

#[test]
fn starters_fit_each_kind_of_body_or_it_is_told() {
    let mut wrong = Vec::new();
    let starters = starters(&Given::default()).unwrap();
    for (place, body) in bodies().into_iter().enumerate() {
        // Every kind of body meets a third of the starters, and every starter a third of the bodies.
        for starter in starters.iter().skip(place % 3).step_by(3) {
            let Some(begun) = of(&body, &starter.key) else {
                continue;
            };
            let what = format!("{body}, {}", starter.key);
            let fits = starter.bodies.contains(&body);
            // Whom a commune sends to in which order is not the order of a school.
            let told = told(&begun).into_iter();
            let told = told.filter(|it| fits || !it.contains(" recipient-order:"));
            wrong.extend(told.map(|it| format!("{what}: {it}")));
            assert_eq!(begun.told.is_empty(), fits, "{what}: {:?}", begun.told);
            let own = starter.own_name.as_deref().filter(|_| !fits);
            let mut lines = begun.text.lines().filter(|it| !it.starts_with('#'));
            if let Some(line) = own.and_then(|own| lines.find(|it| it.contains(own))) {
                wrong.push(format!("{what}: {line}"));
            }
            let added = begun.text.split("\nunits:\n").nth(1).unwrap_or_default();
            let below = added.lines().filter(|it| it.contains("rank: duoi"));
            for line in below.filter(|it| !it.contains("[CẦN BỔ SUNG")) {
                wrong.push(format!("{what}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_office_that_was_there_is_known_by_its_name() {
    let begun = |name: &str| {
        let office = format!(
            "name: {name}\nfamily: nha-nuoc\nheading: [ĐƠN VỊ]\nsymbol: DV\nplace: Hoa Mai\nunits:\n  van-phong: Văn phòng\n\
             signers:\n  ht: {{title: Hiệu trưởng, name: Trần Thị B}}\n"
        );
        let mut texts = Given::default();
        texts.put_office("don-vi", office);
        let mut beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
        for (ask, words) in [
            (Ask::Office, "don-vi"),
            (Ask::What, "starter:to-chuc-hoi-nghi"),
        ] {
            beginning.answer(&ask, words).unwrap();
        }
        while beginning.next(&[]).unwrap().is_some() {
            let _ = somehow(&mut beginning, 0);
        }
        beginning.begun().unwrap()
    };
    assert_eq!(begun("Ủy ban nhân dân phường Hoa Mai").told, []);
    for name in ["Ủy ban nhân dân tỉnh Hoa Mai", "Trường Tiểu học Hoa Mai"] {
        let begun = begun(name);
        let told = begun
            .told
            .iter()
            .map(|it| it.vi.clone())
            .collect::<Vec<_>>()
            .join("\n");
        assert!(
            told.contains(&format!(
                "viết cho Ủy ban nhân dân xã, phường, đặc khu, không phải cho {name}"
            )),
            "{told}"
        );
        let leads = "Chủ trì: Hiệu trưởng và các Phó Hiệu trưởng {{ office.name }}.";
        assert!(begun.text.contains(leads), "{}", begun.text);
        assert!(
            begun
                .text
                .contains("[CẦN BỔ SUNG: đơn vị của mình thay cho "),
            "{}",
            begun.text
        );
    }
}
