//! The same descriptions give the same bytes, in whatever order and company they are built.

use super::papers::{all, built, read};

#[test]
fn order_and_company_leave_no_trace() {
    let papers = all();
    let (forth, again) = (built(&papers), built(&papers));
    let back: Vec<_> = papers.iter().rev().cloned().collect();
    let back = built(&back);
    let alone = built(&papers[..1]);
    for (place, paper) in papers.iter().enumerate() {
        for format in ["pdf", "docx", "txt"] {
            let bytes = read(&forth, paper, format);
            let same = |folder| read(folder, paper, format) == bytes;
            assert!(
                same(&again),
                "{}: a second run differs in {format}",
                paper.display()
            );
            assert!(
                same(&back),
                "{}: the other order differs in {format}",
                paper.display()
            );
            assert!(
                place > 0 || same(&alone),
                "{}: alone it differs in {format}",
                paper.display()
            );
        }
    }
}
