//! A folder of its own to run the real program in, and what came of the run.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A description nothing can be said against.
pub const CLEAN: &str = include_str!("../data/campaigns/minh-xuan-2026.yaml");

/// A short description of an office inside the program, for which a draft can be made.
pub const SHORT: &str = "\
office: minh-xuan
kind: ke-hoach
date: 20/3/2026
subject: Thử
opening: Thử một lần.
signer: chu-tich
";

/// The part of a Word file that its words stand in.
pub const BODY: &str = "word/document.xml";

/// A folder, and how the program is called in it.
pub struct Scene {
    folder: TempDir,
    environment: Vec<(&'static str, &'static str)>,
}

impl Scene {
    pub fn new() -> Scene {
        Scene {
            folder: TempDir::new().unwrap(),
            environment: Vec::new(),
        }
    }

    pub fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Scene {
        self.put(name, bytes);
        self
    }

    pub fn env(mut self, name: &'static str, value: &'static str) -> Scene {
        self.environment.push((name, value));
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// Names in the folder, or in one below it.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
        let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
        names.sort();
        names
    }

    /// Runs the program with words between spaces.
    pub fn run(&self, words: &str) -> Outcome {
        let output = Command::new(env!("CARGO_BIN_EXE_kehoach"))
            .args(words.split_whitespace())
            .current_dir(self.folder.path())
            .env_remove("KEHOACH_LANG")
            .env("RUST_BACKTRACE", "0")
            .envs(self.environment.iter().copied())
            .output();
        Outcome::new(output.unwrap())
    }
}

/// What a run said and how it ended.
#[must_use]
pub struct Outcome {
    pub stdout: String,
    pub stderr: String,
    pub code: Option<i32>,
}

impl Outcome {
    fn new(output: Output) -> Outcome {
        // Paths are told as the system writes them.
        let text = |bytes| {
            let text = String::from_utf8(bytes).unwrap();
            text.replace(std::path::MAIN_SEPARATOR, "/")
        };
        Outcome {
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            code: output.status.code(),
        }
    }

    pub fn ends(self, code: i32) -> Outcome {
        assert_eq!(self.code, Some(code), "{}{}", self.stdout, self.stderr);
        self
    }

    pub fn prints(self, stdout: &str) -> Outcome {
        assert_eq!(self.stdout, stdout, "{}", self.stderr);
        self
    }

    pub fn tells(self, stderr: &str) -> Outcome {
        assert_eq!(self.stderr, stderr);
        self
    }

    pub fn mentions(self, words: &str) -> Outcome {
        assert!(self.stderr.contains(words), "{words}\n---\n{}", self.stderr);
        self
    }
}

/// A package saved again, its parts the other way round and one of them changed.
pub fn saved(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for at in (0..old.len()).rev() {
        let mut file = old.by_index(at).unwrap();
        let mut text = Vec::new();
        file.read_to_end(&mut text).unwrap();
        if file.name() == part {
            let words = String::from_utf8(text).unwrap();
            assert!(words.contains(from), "{words}");
            text = words.replacen(from, to, 1).into_bytes();
        }
        let name = file.name().to_owned();
        new.start_file(name, SimpleFileOptions::default()).unwrap();
        new.write_all(&text).unwrap();
    }
    new.finish().unwrap().into_inner()
}
