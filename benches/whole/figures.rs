//! Times and memory, gathered and told.

use std::fs;
use std::time::Duration;

#[derive(Default)]
pub struct Figures {
    times: Vec<Duration>,
    /// The most memory held at once, in KiB, where the system tells.
    pub peak: Option<u64>,
}

impl Figures {
    pub fn add(&mut self, time: Duration) {
        self.times.push(time);
        self.times.sort();
    }

    fn median(&self) -> f64 {
        milliseconds(self.times[self.times.len() / 2])
    }

    fn row(&self, name: &str) {
        let (least, most) = (self.times[0], self.times[self.times.len() - 1]);
        let (least, most) = (milliseconds(least), milliseconds(most));
        println!("  {name:12} {least:9.1} {:9.1} {most:9.1}", self.median());
    }
}

/// Tells of both, and how many times as much the first takes.
pub fn table(title: &str, ours: &Figures, bare: &Figures) {
    println!("\n{title} (ms)");
    println!("  {:12} {:>9} {:>9} {:>9}", "", "min", "median", "max");
    ours.row("kehoach");
    bare.row("bare Typst");
    println!(
        "  ratio of medians {:.2}, goal 1.25",
        ours.median() / bare.median()
    );
    match (ours.peak, bare.peak) {
        (Some(ours), Some(bare)) => println!(
            "  peak memory {} and {} MiB, ratio {:.2}",
            ours / 1024,
            bare / 1024,
            ours as f64 / bare as f64
        ),
        _ => println!("  peak memory not measured"),
    }
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Tells the most memory this process ever held, on a line of its own; Linux knows it.
pub fn tell_peak() {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!(
        "{}",
        peak.map_or("not measured", |it| it.trim().trim_end_matches(" kB"))
    );
}
