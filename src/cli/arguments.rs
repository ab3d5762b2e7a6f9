//! What can be asked for. Words about it stand in `help`, in both languages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::app::{FORMATS, NOUNS, Sidecar};
use crate::diagnostic::Lang;
use crate::report::Form;

#[derive(Parser)]
#[command(
    name = "kehoach",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(disable_help_subcommand = true, subcommand_required = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    // Read by `lang` before anything else, so that even mistakes are told in it.
    #[arg(long, global = true, value_enum)]
    lang: Option<Tongue>,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Subcommand)]
pub enum Command {
    #[command(alias = "mo")]
    Serve(Serve),
    #[command(alias = "tao-moi")]
    New(New),
    #[command(alias = "xuat")]
    Build(Build),
    #[command(alias = "tung-noi")]
    Letters(Letters),
    #[command(alias = "sang-nam")]
    Rollover(Rollover),
    #[command(alias = "nhap")]
    Import(Import),
    #[command(alias = "lich")]
    Calendar(Calendar),
    #[command(alias = "theo-doi")]
    Watch(Watch),
    #[command(alias = "keo-ve")]
    Pull(Pull),
    #[command(alias = "tinh-trang")]
    Status(Status),
    #[command(alias = "lich-su")]
    History(History),
    #[command(alias = "lay-lai")]
    Restore(Restore),
    #[command(alias = "so-sanh")]
    Diff(Diff),
    #[command(alias = "kiem-tra")]
    Check(Check),
    #[command(alias = "doc-chu")]
    Text(Text),
    #[command(alias = "danh-sach")]
    List(List),
    #[command(alias = "luoc-do")]
    Schema(Schema),
    #[command(alias = "trich-mau")]
    Eject(Eject),
    #[command(alias = "loai-moi")]
    NewKind(NewKind),
    #[command(alias = "giai-thich")]
    Explain(Explain),
    #[command(alias = "danh-muc")]
    Checks,
    #[command(alias = "hoan-thanh-lenh")]
    Completions(Completions),
}

#[derive(Args)]
pub struct New {
    #[arg(long, id = "issuer")]
    pub office: Option<String>,
    #[arg(long)]
    pub starter: Option<String>,
    #[arg(long, id = "of_kind", conflicts_with = "starter")]
    pub kind: Option<String>,
    #[arg(long)]
    pub subject: Option<String>,
    #[arg(long, id = "year_begun")]
    pub year: Option<i32>,
    #[arg(long)]
    pub signer: Option<String>,
    #[arg(long)]
    pub body: Option<String>,
    #[arg(long)]
    pub place: Option<String>,
    #[arg(long)]
    pub set: Vec<String>,
    #[arg(long)]
    pub symbol: Option<String>,
    #[arg(long)]
    pub seat: Option<String>,
    #[arg(long)]
    pub signer_name: Option<String>,
    #[arg(long)]
    pub contact: Option<String>,
    #[arg(long, short, id = "begun_file")]
    pub out: Option<PathBuf>,
    #[arg(long, short)]
    pub yes: bool,
}

/// What PDFs promise to keep unless something else is asked for.
const STANDARDS: &str = "a-2a,ua-1";

#[derive(Args)]
pub struct Build {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, short, default_value = ".")]
    pub out: PathBuf,
    #[arg(long, value_delimiter = ',', default_value = "pdf,docx")]
    #[arg(value_parser = PossibleValuesParser::new(FORMATS.map(|format| format.name)))]
    pub format: Vec<String>,
    #[arg(long)]
    pub print: Option<PathBuf>,
    #[arg(long, requires = "print")]
    pub duplex: bool,
    #[arg(long, default_value = STANDARDS)]
    pub pdf_standard: String,
    #[arg(long, value_enum, default_value = "builtin")]
    pub fonts: Fonts,
    #[arg(long)]
    pub templates: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
    #[arg(long, conflicts_with = "force")]
    pub keep_beside: bool,
    #[arg(long)]
    pub all: bool,
    #[arg(long, conflicts_with = "final")]
    pub draft: bool,
    #[arg(long)]
    pub r#final: bool,
}

#[derive(Args)]
pub struct Letters {
    #[command(flatten)]
    pub build: Build,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub no_accents: bool,
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
    #[arg(long, value_delimiter = ',')]
    pub except: Vec<String>,
    #[arg(long)]
    pub skip_invalid: bool,
    #[arg(long)]
    pub due_within: Option<String>,
    #[arg(long)]
    pub today: Option<String>,
    #[arg(long = "dry-run", id = "rehearse")]
    pub dry_run: bool,
    #[arg(long)]
    pub register: Option<PathBuf>,
    #[arg(long)]
    pub shard: Option<String>,
    #[arg(long, requires = "register", conflicts_with = "shard")]
    pub join: Option<u16>,
    #[arg(long, value_enum)]
    pub sidecar: Option<Beside>,
    #[arg(long)]
    pub eml: bool,
}

/// How what systems ask for is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Beside {
    Json,
    Xml,
}

impl From<Beside> for Sidecar {
    fn from(beside: Beside) -> Sidecar {
        match beside {
            Beside::Json => Sidecar::Json,
            Beside::Xml => Sidecar::Xml,
        }
    }
}

#[derive(Args)]
pub struct Check {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, conflicts_with = "final")]
    pub draft: bool,
    #[arg(long)]
    pub r#final: bool,
    #[arg(long = "format", id = "form", value_enum, default_value = "text")]
    pub format: Told,
    #[arg(long)]
    pub fix: bool,
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    #[arg(long)]
    pub against: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "builtin")]
    pub fonts: Fonts,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

#[derive(Args)]
pub struct Calendar {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, id = "of_year")]
    pub year: Option<i32>,
    #[arg(long = "format", id = "days", value_enum, default_value = "text")]
    pub format: Days,
    #[arg(long, short, id = "days_file")]
    pub out: Option<PathBuf>,
    #[arg(long, id = "replace")]
    pub force: bool,
    #[arg(long, id = "day_told")]
    pub today: Option<String>,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

/// How the days of papers are given.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Days {
    Text,
    Json,
    Xlsx,
    Ics,
    Pdf,
    Svg,
}

#[derive(Args)]
pub struct Rollover {
    #[arg(id = "old_file")]
    pub file: PathBuf,
    #[arg(long, id = "new_year")]
    pub year: i32,
    #[arg(long, id = "old_year")]
    pub from: Option<i32>,
    #[arg(long, short, id = "new_file")]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub phases: bool,
    #[arg(long)]
    pub school_year: bool,
    #[arg(long)]
    pub notes: bool,
    #[arg(long = "dry-run", id = "only_show")]
    pub dry_run: bool,
    #[arg(long = "format", id = "turned", value_enum, default_value = "text")]
    pub format: Shown,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

#[derive(Args)]
pub struct Serve {
    #[arg(id = "opened", default_value = ".")]
    pub folder: PathBuf,
    #[arg(long, default_value = "0")]
    pub port: u16,
    #[arg(long)]
    pub no_open: bool,
}

#[derive(Args)]
pub struct Watch {
    #[arg(id = "watched", default_value = ".")]
    pub files: Vec<PathBuf>,
    #[arg(long, short, default_value = ".")]
    pub out: PathBuf,
    #[arg(long, value_delimiter = ',', default_value = "pdf,docx")]
    #[arg(value_parser = PossibleValuesParser::new(FORMATS.map(|format| format.name)))]
    pub format: Vec<String>,
    #[arg(long, value_enum, default_value = "builtin")]
    pub fonts: Fonts,
    #[arg(long)]
    pub templates: Option<PathBuf>,
    #[arg(long)]
    pub r#final: bool,
}

impl From<&Watch> for Build {
    fn from(watch: &Watch) -> Build {
        Build {
            files: watch.files.clone(),
            out: watch.out.clone(),
            format: watch.format.clone(),
            print: None,
            duplex: false,
            pdf_standard: STANDARDS.to_owned(),
            fonts: watch.fonts,
            templates: watch.templates.clone(),
            force: false,
            keep_beside: false,
            all: false,
            draft: !watch.r#final,
            r#final: watch.r#final,
        }
    }
}

#[derive(Args)]
pub struct Pull {
    #[arg(id = "edited_file")]
    pub paper: PathBuf,
    #[arg(id = "made_of")]
    pub description: Option<PathBuf>,
    #[arg(long)]
    pub yes: bool,
    #[arg(long)]
    pub as_tracked: bool,
    #[arg(long)]
    pub in_office: bool,
    #[arg(long, id = "base_file")]
    pub base: Option<PathBuf>,
    #[arg(long = "dry-run", id = "only_tell")]
    pub dry_run: bool,
    #[arg(long = "format", id = "pulled", value_enum, default_value = "text")]
    pub format: Shown,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

#[derive(Args)]
pub struct Status {
    #[arg(id = "where", default_value = ".")]
    pub files: Vec<PathBuf>,
    #[arg(long, short, id = "made_into")]
    pub out: Vec<PathBuf>,
    #[arg(long = "format", id = "stands", value_enum, default_value = "text")]
    pub format: Shown,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

#[derive(Args)]
pub struct History {
    #[arg(id = "whose")]
    pub file: PathBuf,
    #[arg(long)]
    pub keep: Option<u32>,
    #[arg(long)]
    pub megabytes: Option<u64>,
    #[arg(long = "format", id = "kept_as", value_enum, default_value = "text")]
    pub format: Shown,
}

#[derive(Args)]
pub struct Restore {
    #[arg(id = "made_paper")]
    pub paper: PathBuf,
    #[arg(long = "version", id = "number")]
    pub number: Option<u32>,
    #[arg(long, short, id = "whole_out")]
    pub out: Option<PathBuf>,
    #[arg(long, id = "in_place", conflicts_with = "whole_out")]
    pub force: bool,
}

#[derive(Args)]
pub struct Diff {
    #[arg(required = true, num_args = 1..=2, id = "editions")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub rev: Option<String>,
    #[arg(long, id = "kept_edition")]
    pub version: Option<String>,
    #[arg(long, id = "marked_docx")]
    pub docx: Option<PathBuf>,
    #[arg(long, id = "marked_pdf")]
    pub pdf: Option<PathBuf>,
    #[arg(long)]
    pub table: Option<PathBuf>,
    #[arg(long, requires = "table")]
    pub why: Option<PathBuf>,
    #[arg(long, requires = "table", conflicts_with = "why")]
    pub comments: Option<PathBuf>,
    #[arg(long, requires = "marked_docx")]
    pub author: Option<String>,
    #[arg(long, requires = "marked_docx", id = "changed_on")]
    pub date: Option<String>,
    #[arg(long, id = "replace")]
    pub force: bool,
    #[arg(long = "format", id = "compared", value_enum, default_value = "text")]
    pub format: Shown,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

#[derive(Args)]
pub struct Import {
    #[arg(required = true, id = "old_papers")]
    pub files: Vec<PathBuf>,
    #[arg(long, short, id = "import_folder", default_value = ".")]
    pub out: PathBuf,
    #[arg(long = "dry-run", id = "only_report")]
    pub dry_run: bool,
    #[arg(long = "format", id = "imported", value_enum, default_value = "text")]
    pub format: Shown,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

#[derive(Args)]
pub struct Text {
    #[arg(required = true)]
    pub papers: Vec<PathBuf>,
    #[arg(long)]
    pub rejected: bool,
    #[arg(long = "format", id = "shown", value_enum, default_value = "text")]
    pub format: Shown,
}

#[derive(Args)]
pub struct List {
    #[arg(required = true, id = "lists")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub sheet: Option<String>,
    #[arg(long = "format", id = "tabled", value_enum, default_value = "text")]
    pub format: Shown,
}

/// How the words of a paper or a list are shown.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shown {
    Text,
    Json,
}

#[derive(Args)]
pub struct Schema {
    #[arg(default_value = "campaign", value_parser = PossibleValuesParser::new(NOUNS.map(|noun| noun.name)))]
    pub noun: String,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

#[derive(Args)]
pub struct NewKind {
    #[arg(id = "kind_name")]
    pub name: String,
    #[arg(long)]
    pub like: Option<String>,
    #[arg(long)]
    pub office: Option<String>,
    #[arg(long, short, default_value = ".")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct Eject {
    #[arg(id = "texts")]
    pub names: Vec<String>,
    #[arg(long, short)]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

#[derive(Args)]
pub struct Explain {
    pub code: String,
}

#[derive(Args)]
pub struct Completions {
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// How findings are told.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Told {
    Text,
    Json,
    Sarif,
    Github,
}

impl From<Told> for Form {
    fn from(told: Told) -> Form {
        match told {
            Told::Text => Form::Text,
            Told::Json => Form::Json,
            Told::Sarif => Form::Sarif,
            Told::Github => Form::Github,
        }
    }
}

/// Which font papers are set in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Fonts {
    Builtin,
    System,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Vi,
    En,
}

/// The language asked for among the words, or else in the environment.
pub fn lang(words: &[OsString], environment: Option<String>) -> Lang {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let apart = words
        .iter()
        .position(|word| word == "--lang")
        .and_then(|at| words.get(at + 1));
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let asked = joined
        .or(apart.map(AsRef::as_ref))
        .map(str::to_owned)
        .or(environment);
    match asked {
        Some(word) if word.to_lowercase().starts_with("en") => Lang::En,
        _ => Lang::Vi,
    }
}
