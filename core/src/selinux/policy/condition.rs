//! Conditions: expressions of booleans that switch rules on and off.

/// A word of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConditionWord {
    /// A boolean, by number.
    Boolean(u32),
    /// The opposite of the one before.
    Not,
    /// Both.
    And,
    /// One or both.
    Or,
    /// One and not both.
    Xor,
    /// Both alike.
    Eq,
    /// Both different.
    Neq,
}

impl ConditionWord {
    /// The operator as sesearch prints it; none for a boolean.
    pub const fn operator(self) -> Option<&'static str> {
        match self {
            Self::Boolean(_) => None,
            Self::Not => Some("!"),
            Self::And => Some("&&"),
            Self::Or => Some("||"),
            Self::Xor => Some("^"),
            Self::Eq => Some("=="),
            Self::Neq => Some("!="),
        }
    }

    /// How strongly setools lets it bind when it prints infix.
    const fn precedence(self) -> u8 {
        match self {
            Self::Not => 5,
            Self::Or => 1,
            Self::And => 3,
            Self::Xor => 2,
            _ => 4,
        }
    }
}

/// A condition in postfix order, as the policy holds it: without a leading not, which swaps its branches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Condition {
    /// The words.
    pub words: Vec<ConditionWord>,
}

impl Condition {
    /// The value, given the values of the booleans.
    pub fn value(&self, of: impl Fn(u32) -> bool) -> bool {
        let mut stack: Vec<bool> = Vec::new();
        for word in &self.words {
            let value = match word {
                ConditionWord::Boolean(number) => of(*number),
                ConditionWord::Not => !stack.pop().unwrap_or_default(),
                operator => {
                    let (right, left) = (stack.pop().unwrap_or_default(), stack.pop().unwrap_or_default());
                    match operator {
                        ConditionWord::And => left && right,
                        ConditionWord::Or => left || right,
                        ConditionWord::Eq => left == right,
                        _ => left != right,
                    }
                }
            };
            stack.push(value);
        }
        stack.pop().unwrap_or_default()
    }

    /// The booleans, each once, in their order of appearance.
    pub fn booleans(&self) -> Vec<u32> {
        let mut seen = Vec::new();
        for word in &self.words {
            if let ConditionWord::Boolean(number) = word
                && !seen.contains(number)
            {
                seen.push(*number);
            }
        }
        seen
    }

    /// The words as text.
    pub fn postfix(&self, name: impl Fn(u32) -> String) -> Vec<String> {
        let text = |word: &ConditionWord| match word {
            ConditionWord::Boolean(number) => name(*number),
            word => word.operator().unwrap_or_default().to_owned(),
        };
        self.words.iter().map(text).collect()
    }

    /// The condition as setools prints it. Parentheses can be missing in it: do not read it back.
    pub fn infix(&self, name: impl Fn(u32) -> String) -> String {
        let mut stack: Vec<String> = Vec::new();
        let mut previous = 5;
        for word in &self.words {
            let text = match word {
                ConditionWord::Boolean(number) => name(*number),
                ConditionWord::Not => {
                    let operand = stack.pop().unwrap_or_default();
                    previous = word.precedence();
                    if operand.contains(' ') { format!("! ( {operand} )") } else { format!("! {operand}") }
                }
                word => {
                    let (first, second) = (stack.pop().unwrap_or_default(), stack.pop().unwrap_or_default());
                    let operator = word.operator().unwrap_or_default();
                    let bare = previous > word.precedence();
                    previous = word.precedence();
                    let text = format!("{first} {operator} {second}");
                    if bare { text } else { format!("( {text} )") }
                }
            };
            stack.push(text);
        }
        stack.pop().unwrap_or_default()
    }
}

/// A branch of a condition as a sentence says it: `a and not (b or c)`.
pub fn in_words(postfix: &[String], branch: bool) -> String {
    // A text and whether it has to be put in parentheses when more is said around it.
    let mut stack: Vec<(String, bool)> = Vec::new();
    let bracketed = |(text, compound): (String, bool)| if compound { format!("({text})") } else { text };
    let words = postfix.iter().map(String::as_str);
    for word in words.chain(Some("!").filter(|_| !branch)) {
        let operator = match word {
            "!" => {
                let operand = stack.pop().map(bracketed).unwrap_or_default();
                stack.push((format!("not {operand}"), false));
                continue;
            }
            "&&" => "and",
            "||" => "or",
            "^" => "xor",
            "==" => "equal to",
            "!=" => "different from",
            name => {
                stack.push((name.to_owned(), false));
                continue;
            }
        };
        let (right, left) = (stack.pop().map(bracketed), stack.pop().map(bracketed));
        let text = format!("{} {operator} {}", left.unwrap_or_default(), right.unwrap_or_default());
        stack.push((text, true));
    }
    stack.pop().unwrap_or_default().0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evaluates_postfix() {
        use ConditionWord::{And, Boolean, Not, Or};
        let condition = Condition { words: vec![Boolean(0), Boolean(1), Or, Boolean(2), Not, And] };
        assert!(condition.value(|number| number == 0));
        assert!(!condition.value(|_| true));
        assert_eq!(condition.booleans(), [0, 1, 2]);
    }

    #[test]
    fn says_a_branch_in_words() {
        let postfix = ["a", "b", "||", "c", "!", "&&"].map(str::to_owned);
        assert_eq!(in_words(&postfix, true), "(a or b) and not c");
        assert_eq!(in_words(&postfix, false), "not ((a or b) and not c)");
        assert_eq!(in_words(&["a".to_owned()], false), "not a");
    }
}
