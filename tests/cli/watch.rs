//! Papers are made anew as their texts are saved, and the last good ones stay.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::scene::{SHORT, Scene};

/// A program that watches, and the lines it prints.
struct Watched {
    child: Child,
    lines: Receiver<String>,
}

impl Watched {
    fn of(scene: &Scene) -> Watched {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kehoach"))
            .args(["watch", "--format", "txt"])
            .current_dir(scene.path("."))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let streams: [Box<dyn std::io::Read + Send>; 2] = [
            Box::new(child.stdout.take().unwrap()),
            Box::new(child.stderr.take().unwrap()),
        ];
        for stream in streams {
            let sender = sender.clone();
            thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    let _ = sender.send(line);
                }
            });
        }
        Watched { child, lines }
    }

    /// Reads on until a line with these words.
    fn says(&self, words: &str) {
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(120)).unwrap();
            if line.contains(words) {
                return;
            }
        }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn what_is_saved_is_made_anew_and_the_last_good_paper_stays() {
    let office = include_str!("../../data/offices/minh-xuan.yaml");
    let scene = Scene::new()
        .file("a.yaml", SHORT)
        .file("offices/minh-xuan.yaml", office);
    let text = || String::from_utf8(scene.read("a.txt")).unwrap();
    let watched = Watched::of(&scene);
    watched.says("a.txt");
    watched.says("đang theo dõi");
    // Beside the file first and then in its place, as editors do.
    scene.put("a.yaml.moi~", SHORT.replace("Thử một lần", "Thử lần hai"));
    std::fs::rename(scene.path("a.yaml.moi~"), scene.path("a.yaml")).unwrap();
    watched.says("a.txt");
    watched.says("đang theo dõi");
    assert!(text().contains("Thử lần hai"));
    scene.put("a.yaml", "office: [\n");
    watched.says("chưa làm được");
    watched.says("đang theo dõi");
    assert!(text().contains("Thử lần hai"));
    scene.put("a.yaml", SHORT.replace("Thử một lần", "Thử lần ba"));
    watched.says("a.txt");
    watched.says("đang theo dõi");
    assert!(text().contains("Thử lần ba"));
    scene.put(
        "offices/minh-xuan.yaml",
        office.replace("place: Minh Xuân", "place: Hoa Mai"),
    );
    watched.says("a.txt");
    watched.says("đang theo dõi");
    assert!(text().contains("Hoa Mai, ngày"));
    scene.put("b.yaml", SHORT);
    watched.says("b.txt");
}
