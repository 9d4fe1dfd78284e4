//! The notation of quantities: `500m`, `1.5Gi`, `2e3`.

/// Whether `text` is a quantity as `k8s.io/apimachinery/pkg/api/resource` reads it.
pub(super) fn is_quantity(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let end =
        unsigned.bytes().position(|byte| !byte.is_ascii_digit() && byte != b'.').unwrap_or(unsigned.len());
    let (number, suffix) = unsigned.split_at(end);
    let has_digit = number.bytes().any(|byte| byte.is_ascii_digit());
    has_digit && number.bytes().filter(|byte| *byte == b'.').count() <= 1 && is_suffix(suffix)
}

fn is_suffix(suffix: &str) -> bool {
    let exponent = suffix.strip_prefix(['e', 'E']).is_some_and(|rest| {
        let digits = rest.strip_prefix(['+', '-']).unwrap_or(rest);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    exponent
        || matches!(
            suffix,
            "" | "n"
                | "u"
                | "m"
                | "k"
                | "M"
                | "G"
                | "T"
                | "P"
                | "E"
                | "Ki"
                | "Mi"
                | "Gi"
                | "Ti"
                | "Pi"
                | "Ei"
        )
}

/// What was probably meant: `512mb` for `512Mi`, `2 GiB` for `2Gi`, `1GB` for `1G`.
pub(super) fn meant(text: &str) -> Option<String> {
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
        assert_eq!(meant("512mb").as_deref(), Some("512Mi"));
        assert_eq!(meant("2 GiB").as_deref(), Some("2Gi"));
        assert_eq!(meant("lots"), None);
    }
}
