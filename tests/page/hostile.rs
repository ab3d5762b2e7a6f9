//! Strangers: other pages, other machines' names, ways out of the folder, and more than fits.

use super::*;
use crate::scene::CLEAN;

const PAPER: &str = "/api/papers/thu.yaml";

#[test]
fn only_the_given_address_lets_in() {
    let page = Page::short();
    let own = [("host", HOST)];
    let first = page.raw("GET", "/?khoa=0123456789abcdef&lang=en", &own, "");
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(first.headers["location"], "/?lang=en");
    let cookie = first.headers["set-cookie"].to_str().unwrap();
    assert_eq!(
        cookie,
        format!("{COOKIE}; Path=/; HttpOnly; SameSite=Strict")
    );
    for key in ["", "0123456789abcdee", "0123456789abcdef0"] {
        let refused = page.raw("GET", &format!("/?khoa={key}"), &own, "");
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{key}");
    }
    for cookie in [
        "",
        "kehoach-4711=",
        "kehoach-4711=0123456789abcdee",
        "kehoach-1=0123456789abcdef",
    ] {
        for path in ["/", "/assets/main.js", "/api/papers", PAPER] {
            let refused = page.raw("GET", path, &[("host", HOST), ("cookie", cookie)], "");
            assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{path} {cookie}");
        }
    }
}

#[test]
fn other_hosts_and_other_pages_are_refused() {
    let page = Page::short();
    let ask = |headers: &[(&str, &str)]| {
        let all = [&[("cookie", COOKIE)], headers].concat();
        page.raw("GET", PAPER, &all, "").status
    };
    assert_eq!(ask(&[("host", "localhost:4711")]), StatusCode::OK);
    for host in [
        "example.org",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:4711.example.org",
    ] {
        assert_eq!(ask(&[("host", host)]), StatusCode::FORBIDDEN, "{host}");
    }
    assert_eq!(ask(&[]), StatusCode::FORBIDDEN);
    for origin in [
        "http://example.org",
        "https://127.0.0.1:4711",
        "null",
        "http://localhost:4711",
    ] {
        let status = ask(&[("host", HOST), ("origin", origin)]);
        assert_eq!(status, StatusCode::FORBIDDEN, "{origin}");
    }
    for site in ["cross-site", "same-site"] {
        let status = ask(&[("host", HOST), ("sec-fetch-site", site)]);
        assert_eq!(status, StatusCode::FORBIDDEN, "{site}");
    }
}

#[test]
fn every_answer_forbids_what_comes_from_elsewhere() {
    let page = Page::short();
    for answer in [
        page.get("/"),
        page.get(PAPER),
        page.raw("GET", "/", &[], ""),
    ] {
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"));
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
        assert!(!answer.headers.contains_key("access-control-allow-origin"));
    }
    let html = page.get("/").text;
    assert!(!html.contains("<style") && !html.contains(" on") && !html.contains("style="));
    assert_eq!(
        html.matches("<script").count(),
        html.matches("src=\"/assets/").count()
    );
}

#[test]
fn nothing_leads_out_of_the_folder() {
    let page = Page::short();
    let outside = TempDir::new().unwrap();
    let secret = outside.path().join("ngoai.yaml");
    fs::write(&secret, SHORT.replace("Thử một lần", "Chuyện kín")).unwrap();
    let way = format!(
        "..%2F{}%2Fngoai.yaml",
        outside.path().file_name().unwrap().to_str().unwrap()
    );
    let whole = secret.to_str().unwrap().replace('/', "%2F");
    for name in [
        &*way,
        &*whole,
        "..%2Fthu.yaml",
        ".%2F..%2Fthu.yaml",
        "offices%2Fx.yaml",
        "thu.yaml%00",
        "%5C..%5Cthu.yaml",
    ] {
        let refused = page.get(&format!("/api/papers/{name}"));
        assert_ne!(refused.status, StatusCode::OK, "{name}");
        assert!(!refused.text.contains("Chuyện kín"));
    }
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    use std::os::unix::fs::symlink;
    let page = Page::short();
    let outside = TempDir::new().unwrap();
    let office = "name: Nơi kín\nfamily: nha-nuoc\nheading: [A, B]\nsymbol: K\nplace: K\n";
    fs::write(outside.path().join("ngoai.yaml"), SHORT).unwrap();
    fs::write(outside.path().join("kin.yaml"), office).unwrap();
    let home = page.folder.path();
    symlink(
        outside.path().join("ngoai.yaml"),
        home.join("lien-ket.yaml"),
    )
    .unwrap();
    symlink(outside.path(), home.join("offices")).unwrap();
    symlink(outside.path(), home.join("campaigns")).unwrap();
    let all = page.get("/api/papers").text;
    assert!(!all.contains("lien-ket") && !all.contains("ngoai"), "{all}");
    for name in ["lien-ket.yaml", "campaigns%2Fngoai.yaml"] {
        assert_ne!(
            page.get(&format!("/api/papers/{name}")).status,
            StatusCode::OK
        );
    }
    page.write("thu.yaml", &SHORT.replace("minh-xuan", "kin"));
    let paper = page.get(PAPER).text;
    assert!(!paper.contains("Nơi kín"), "{paper}");
}

#[cfg(unix)]
#[test]
fn a_template_that_is_a_link_out_of_the_folder_is_not_read() {
    use std::os::unix::fs::symlink;
    const OFFICE: &str = "name: Ủy ban nhân dân phường Sông Trong\nfamily: nha-nuoc\n\
        heading: [ỦY BAN NHÂN DÂN, PHƯỜNG SÔNG TRONG]\nsymbol: UBND\nplace: Sông Trong\ntemplates: mau\n\
        signers:\n  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}\n";
    let page = Page::with("thu.yaml", &SHORT.replace("minh-xuan", "song-trong"));
    let outside = TempDir::new().unwrap();
    let (home, template) = (page.folder.path(), "@doan Chuyện kín\n");
    let own = home.join("offices/mau");
    fs::create_dir_all(&own).unwrap();
    fs::write(home.join("offices/song-trong.yaml"), OFFICE).unwrap();
    for folder in [outside.path(), home] {
        fs::write(folder.join("ke-hoach.jinja"), template).unwrap();
    }
    let shown = |to: &std::path::Path, name: &str| {
        let link = own.join(name);
        symlink(to, &link).unwrap();
        let paper = page.get(PAPER).json();
        let drawn = page.get("/api/papers/thu.yaml/pages/0").text;
        fs::remove_file(&link).unwrap();
        let is_told = paper["findings"].to_string().contains("liên kết ra ngoài");
        (is_told, paper["isMade"] == true, drawn)
    };
    let file = outside.path().join("ke-hoach.jinja");
    for (to, name) in [(&*file, "ke-hoach.jinja"), (outside.path(), "them")] {
        let (is_told, is_made, drawn) = shown(to, name);
        assert!(is_told && !is_made, "{name} {drawn}");
    }
    // A link that stays in the folder is followed.
    let (is_told, ..) = shown(&home.join("ke-hoach.jinja"), "ke-hoach.jinja");
    assert!(!is_told);
}

#[cfg(unix)]
#[test]
fn a_history_behind_a_link_is_neither_read_nor_written() {
    use std::os::unix::fs::symlink;
    let page = Page::with("xong.yaml", CLEAN);
    let build = || page.post("/api/papers/xong.yaml/build", &json!({}));
    build().json();
    let state = || page.get("/api/papers").json()["papers"][0]["state"].clone();
    assert_eq!(state(), "built");
    let (home, outside) = (page.folder.path(), TempDir::new().unwrap());
    let moved = outside.path().join("kin");
    let kept = home.join(".kehoach");
    fs::create_dir(&moved).unwrap();
    fs::copy(kept.join("xong.yaml.json"), moved.join("xong.yaml.json")).unwrap();
    fs::remove_dir_all(&kept).unwrap();
    symlink(&moved, &kept).unwrap();
    assert_eq!(state(), "ready");
    assert_eq!(build().status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(fs::read_dir(&moved).unwrap().count(), 1);
}

#[test]
fn a_field_of_ten_megabytes_is_refused_and_the_file_stays() {
    let page = Page::short();
    let long = "a ".repeat(5 * 1024 * 1024);
    let refused = page.change("thu.yaml", &json!([{ "way": ["subject"], "set": long }]));
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    let long = "a ".repeat(5 * 512 * 1024);
    let refused = page.change("thu.yaml", &json!([{ "way": ["subject"], "set": long }]));
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        refused.text
    );
    assert_eq!(page.read("thu.yaml"), SHORT);
}

#[test]
fn what_is_typed_is_words_wherever_it_stands() {
    let page = Page::short();
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let now = page
        .change("thu.yaml", &json!([{ "way": ["opening"], "set": script }]))
        .json();
    assert_eq!(now["values"]["keys"][4], json!(["opening", script]));
    let drawn = page.get("/api/papers/thu.yaml/pages/0").text;
    assert!(!drawn.contains("<script>") && !drawn.contains("<img"));
}
