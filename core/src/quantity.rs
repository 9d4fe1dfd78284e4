//! The notation of quantities: `500m`, `1.5Gi`, `2e3`.

// Both bounds as in `ParseQuantity` of k8s.io/apimachinery/pkg/api/resource.

/// Digits after the point that a quantity keeps; what is smaller is rounded up to the last of them.
const DECIMALS: i64 = 9;
/// The largest value, in billionths: a larger one is this one.
const MAX: u128 = (i64::MAX as u128) * 1_000_000_000;

/// Whether `text` is a quantity as `k8s.io/apimachinery/pkg/api/resource` reads it.
pub(crate) fn is_quantity(text: &str) -> bool {
    Parts::of(text).is_some()
}

/// Whether two quantities are worth the same, as `500m` and `0.5` or `1Gi` and `1024Mi` are.
///
/// What is no quantity, or has more digits than can be reckoned with, equals nothing.
pub(crate) fn are_equal(one: &str, other: &str) -> bool {
    let value = |text| Parts::of(text).and_then(|parts| parts.value());
    matches!((value(one), value(other)), (Some(one), Some(other)) if one == other)
}

/// A quantity taken apart.
struct Parts<'t> {
    negative: bool,
    whole: &'t str,
    fraction: &'t str,
    twos: u32,
    tens: i64,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let end = unsigned.find(|character: char| !character.is_ascii_digit() && character != '.');
        let (number, suffix) = unsigned.split_at(end.unwrap_or(unsigned.len()));
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if (whole.is_empty() && fraction.is_empty()) || fraction.contains('.') {
            return None;
        }
        let (twos, tens) = suffix_value(suffix)?;
        Some(Self { negative: text.starts_with('-'), whole, fraction, twos, tens })
    }

    /// Billionths, and whether they are below zero.
    fn value(&self) -> Option<(bool, u128)> {
        let fraction = self.fraction.trim_end_matches('0');
        let mut digits: u128 = 0;
        for digit in self.whole.bytes().chain(fraction.bytes()) {
            digits = digits.checked_mul(10)?.checked_add(u128::from(digit.wrapping_sub(b'0')))?;
        }
        if digits == 0 {
            return Some((false, 0));
        }
        let shift = self.tens.saturating_sub(i64::try_from(fraction.len()).ok()?).saturating_add(DECIMALS);
        let power = u32::try_from(shift.unsigned_abs()).ok().and_then(|power| 10_u128.checked_pow(power));
        let twos = 1_u128.checked_shl(self.twos)?;
        let billionths = match power {
            Some(power) if shift < 0 => digits.checked_mul(twos)?.div_ceil(power),
            None if shift < 0 => 1,
            power => {
                power.and_then(|power| digits.checked_mul(twos)?.checked_mul(power)).unwrap_or(u128::MAX)
            }
        };
        Some((self.negative, billionths.min(MAX)))
    }
}

/// How many times a suffix multiplies by two, and by ten.
fn suffix_value(suffix: &str) -> Option<(u32, i64)> {
    if let Some(power) = suffix.strip_prefix(['e', 'E']).filter(|power| !power.is_empty()) {
        let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
        let are_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let far = if power.starts_with('-') { i64::MIN } else { i64::MAX };
        return are_digits.then(|| (0, power.parse().unwrap_or(far)));
    }
    Some(match suffix {
        "n" => (0, -9),
        "u" => (0, -6),
        "m" => (0, -3),
        "" => (0, 0),
        "k" => (0, 3),
        "M" => (0, 6),
        "G" => (0, 9),
        "T" => (0, 12),
        "P" => (0, 15),
        "E" => (0, 18),
        "Ki" => (10, 0),
        "Mi" => (20, 0),
        "Gi" => (30, 0),
        "Ti" => (40, 0),
        "Pi" => (50, 0),
        "Ei" => (60, 0),
        _ => return None,
    })
}

/// What was probably meant: `512mb` for `512Mi`, `2 GiB` for `2Gi`, `1GB` for `1G`.
pub(crate) fn meant(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let end = compact.find(|character: char| !character.is_ascii_digit() && character != '.')?;
    let (number, unit) = compact.split_at(end);
    let unit = match unit.to_ascii_lowercase().as_str() {
        "" => "",
        "kb" => "k",
        "k" | "ki" | "kib" => "Ki",
        "mi" | "mib" | "mb" => "Mi",
        "gi" | "gib" => "Gi",
        "g" | "gb" => "G",
        "ti" | "tib" => "Ti",
        "t" | "tb" => "T",
        _ => return None,
    };
    let meant = format!("{number}{unit}");
    is_quantity(&meant).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities() {
        for text in ["0", "1", "500m", "1.5Gi", "-2", "+3k", "1e3", "2E-2", "5E", "1.", ".5", "100Ki"] {
            assert!(is_quantity(text), "{text}");
        }
        for text in ["", "Gi", "1 Gi", "1GB", "1,5", "1mi", "1ee3", "1e", "1.2.3", "0x10"] {
            assert!(!is_quantity(text), "{text}");
        }
        for equal in [
            "1000m 1",
            "1Gi 1024Mi",
            "1Gi 1073741824",
            "0.5 500m",
            "1e3 1k",
            "1.50 1500m",
            "0 -0",
            "0 0Ki",
            "+2 2",
            ".5Gi 512Mi",
            "1E 1e18",
            "0.1n 1n",
            "1e99 9223372036854775807",
            "1e-30 1n",
        ] {
            let (one, other) = equal.split_once(' ').unwrap();
            assert!(are_equal(one, other), "{equal}");
        }
        for different in ["1 2", "1G 1Gi", "1 -1", "1m 1", "x x", "1n 2n"] {
            let (one, other) = different.split_once(' ').unwrap();
            assert!(!are_equal(one, other), "{different}");
        }
        assert_eq!(meant("512mb").as_deref(), Some("512Mi"));
        assert_eq!(meant("2 GiB").as_deref(), Some("2Gi"));
        assert_eq!(meant("lots"), None);
    }
}
