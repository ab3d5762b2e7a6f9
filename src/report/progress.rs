//! How far a run is, in a line: a bar, how many are done, and how long the others will take.

use std::time::Duration;

use crate::diagnostic::Lang;

/// Signs of a whole bar.
const WIDE: usize = 20;

/// Pieces that tell how long the others take.
const ENOUGH: usize = 3;

/// The line for so many that are done since a run began.
pub fn line(done: usize, of: usize, passed: Duration, lang: Lang) -> String {
    let full = (done * WIDE).checked_div(of).unwrap_or_default().min(WIDE);
    let bar = format!("{}{}", "█".repeat(full), "░".repeat(WIDE - full));
    let left =
        (done >= ENOUGH).then(|| passed.mul_f64(of.saturating_sub(done) as f64 / done as f64));
    let left = left.map_or(String::new(), |it| {
        let time = time(it, lang);
        match lang {
            Lang::Vi => format!(", còn khoảng {time}"),
            Lang::En => format!(", about {time} left"),
        }
    });
    format!("{bar} {done}/{of}{left}:")
}

fn time(left: Duration, lang: Lang) -> String {
    let seconds = left.as_secs_f64().round() as u64;
    let (hours, minutes) = (seconds / 3600, seconds % 3600 / 60);
    let words = match lang {
        Lang::Vi => ["giờ", "phút", "giây"],
        Lang::En => ["h", "min", "s"],
    };
    let [h, min, s] = words;
    match (hours, minutes) {
        (0, 0) => format!("{} {s}", seconds.max(1)),
        (0, minutes) => format!("{minutes} {min}"),
        (hours, minutes) => format!("{hours} {h} {minutes} {min}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_that_of_the_others_at_the_same_pace() {
        let line = |done, of, seconds| line(done, of, Duration::from_secs(seconds), Lang::Vi);
        assert_eq!(line(0, 4, 2), "░░░░░░░░░░░░░░░░░░░░ 0/4:");
        assert_eq!(
            line(50, 100, 12),
            "██████████░░░░░░░░░░ 50/100, còn khoảng 12 giây:"
        );
        assert_eq!(
            line(10, 100, 60),
            "██░░░░░░░░░░░░░░░░░░ 10/100, còn khoảng 9 phút:"
        );
        assert_eq!(
            line(10, 100, 900),
            "██░░░░░░░░░░░░░░░░░░ 10/100, còn khoảng 2 giờ 15 phút:"
        );
    }
}
