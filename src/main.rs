//! Parse, call, exit.

fn main() -> std::process::ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let mut sources = kehoach::source::Sources::default();
    let pieces = kehoach::host::pieces(None).unwrap();
    let faces = kehoach::face::Faces::builtin().unwrap();
    let (kit, found) = kehoach::app::Kit::new(pieces, faces, &mut sources);
    let path = std::path::Path::new(&args[1]);
    let file = sources.add(args[1].clone(), std::fs::read_to_string(path).unwrap());
    let mut offices = Vec::new();
    for e in std::fs::read_dir(path.parent().unwrap().join("../offices")).unwrap() {
        let p = e.unwrap().path();
        let id = sources.add(
            p.display().to_string(),
            std::fs::read_to_string(&p).unwrap(),
        );
        offices.push((p.file_stem().unwrap().to_string_lossy().into_owned(), id));
    }
    let paper = kit.draft(&sources, file, &offices);
    for d in found.iter().chain(&paper.findings) {
        let at = d.span.map(|s| {
            let (l, c) = sources.line_column(s.file, s.start);
            format!("{}:{l}:{c}", sources.get(s.file).name)
        });
        eprintln!(
            "{:?} {} {} {:?} {:?}",
            d.severity,
            d.code,
            at.unwrap_or_default(),
            d.message.vi,
            d.cures.iter().map(|c| &c.vi).collect::<Vec<_>>()
        );
    }
    if let Some(sheet) = paper.sheet {
        let stem = path.file_stem().unwrap().to_string_lossy();
        std::fs::write(
            format!("{}/{stem}.txt", args[2]),
            kehoach::write::text::text(&sheet),
        )
        .unwrap();
        std::fs::write(
            format!("{}/{stem}.docx", args[2]),
            kehoach::write::docx::write(&sheet).unwrap(),
        )
        .unwrap();
        let press = kehoach::write::typst::Press::new(&kit.faces).unwrap();
        let std = kehoach::write::standards::Standards::archival().unwrap();
        match press.pdf(&sheet, &std) {
            Ok(b) => std::fs::write(format!("{}/{stem}.pdf", args[2]), b).unwrap(),
            Err(e) => eprintln!("{e}"),
        }
    }
    std::process::ExitCode::SUCCESS
}
