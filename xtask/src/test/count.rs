//! How many tests ran, read from what the runners print at their end.

use std::fmt;
use std::ops::AddAssign;

/// Numbers of tests.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Count {
    passed: u64,
    failed: u64,
    skipped: u64,
}

impl Count {
    /// Adds what a line of a runner's output says. Lines of these kinds count, all others are skipped:
    ///
    /// - Cargo: `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; ...`
    /// - Playwright: `  12 passed (3.4s)`, `  1 failed`, `  2 skipped`
    /// - Node.js: `# pass 12` or `ℹ pass 12`, likewise `fail` and `skipped`
    pub(crate) fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some((_, numbers)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        {
            numbers.split("; ").for_each(|part| self.add_number_first(part));
        } else if let Some(rest) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) {
            if let Some((word, number)) = rest.split_once(' ') {
                self.add(word, number);
            }
        } else {
            // The duration that follows Playwright's last line.
            self.add_number_first(line.split(" (").next().unwrap_or(line));
        }
    }

    fn add_number_first(&mut self, part: &str) {
        if let Some((number, word)) = part.split_once(' ') {
            self.add(word, number);
        }
    }

    fn add(&mut self, word: &str, number: &str) {
        let Ok(number) = number.parse::<u64>() else { return };
        match word {
            "passed" | "pass" | "flaky" => self.passed += number,
            "failed" | "fail" => self.failed += number,
            "ignored" | "skipped" | "did not run" => self.skipped += number,
            _ => {}
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(formatter, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(output: &str) -> String {
        let mut count = Count::default();
        output.lines().for_each(|line| count.read(line));
        count.to_string()
    }

    #[test]
    fn cargo_is_understood() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s\n\
            test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(counted(output), "13 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn playwright_is_understood() {
        assert_eq!(
            counted("Running 15 tests using 1 worker\n  2 skipped\n  12 passed (3.4s)"),
            "12 passed, 0 failed, 2 skipped"
        );
        assert_eq!(
            counted("  1 failed\n    [chromium] › a.spec.ts\n  1 flaky\n  3 passed (1.2m)"),
            "4 passed, 1 failed"
        );
    }

    #[test]
    fn node_is_understood() {
        assert_eq!(counted("# tests 3\n# pass 3\n# fail 0\n# skipped 0"), "3 passed, 0 failed");
        assert_eq!(counted("ℹ tests 3\nℹ pass 2\nℹ fail 1"), "2 passed, 1 failed");
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(counted("3 passed by\npassed 3\n12 files changed\n"), "0 passed, 0 failed");
    }
}
