//! What somebody pasted, when it is something other than a manifest with pods.

use crate::route::Route;

/// What a text is, when the checker is not the place for it, or not for it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// SELinux denials.
    Denials,
    /// An SELinux policy.
    Cil,
    /// A refusal by SCC admission.
    Refusal,
    /// A virtual machine.
    Machine,
    /// SCCs, and nothing that they could take.
    Sccs,
}

impl Kind {
    /// What a text seems to be. Nothing for manifests.
    pub fn of(text: &str) -> Option<Self> {
        let start = text.trim_start();
        if text.contains("avc:") && (text.contains("denied") || text.contains("granted"))
            || text.contains("type=AVC")
        {
            Some(Self::Denials)
        } else if start.starts_with('(') || start.starts_with(';') && text.contains("\n(") {
            Some(Self::Cil)
        } else if text.contains("unable to validate against any") && kind(text).is_none() {
            Some(Self::Refusal)
        } else if kind(text).is_some_and(|kind| kind.starts_with("VirtualMachine")) {
            Some(Self::Machine)
        } else if only_sccs(text) {
            Some(Self::Sccs)
        } else {
            None
        }
    }

    /// What it seems to be and what to do.
    pub fn words(self) -> &'static str {
        match self {
            Self::Denials => "These look like SELinux denials.",
            Self::Cil => "This looks like an SELinux policy in CIL.",
            Self::Refusal => {
                "This is a refusal. What it says is taken apart here; with the manifest it is about \
                 (oc get deployment NAME -o yaml), the answer names lines and offers the smallest change."
            }
            Self::Machine => "This is a virtual machine; its pod is made by KubeVirt.",
            Self::Sccs => {
                "These are SCCs. Add the pod they should take below, after a line with ---, and they count as part of the \
                 cluster; or let them stand for all of the cluster's."
            }
        }
    }

    /// The page that is for it, which takes the text over.
    pub fn page(self) -> Option<Route> {
        match self {
            Self::Denials | Self::Cil => Some(Route::Selinux),
            Self::Machine => Some(Route::Vm),
            Self::Refusal | Self::Sccs => None,
        }
    }
}

/// The text, if it is of that kind; what a page starts with when somebody was led to it.
pub fn handed_over(text: &yew::AttrValue, kind: Kind) -> Option<yew::AttrValue> {
    (Kind::of(text) == Some(kind)).then(|| text.clone())
}

/// The kind of the first object.
fn kind(text: &str) -> Option<&str> {
    kinds(text).next()
}

/// Indentation of the items of a list, at most; what stands deeper belongs to an object's inside.
const MOST_INDENT: usize = 4;

/// Kinds of objects as they stand at the start of lines, and those of the items of a list.
fn kinds(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(kind_of_line)
}

fn kind_of_line(line: &str) -> Option<&str> {
    let key = line.trim_start_matches([' ', '-']);
    let value = key.strip_prefix("kind:").filter(|_| line.len() - key.len() <= MOST_INDENT)?;
    Some(value.trim().trim_matches(['"', '\'']))
}

fn only_sccs(text: &str) -> bool {
    let mut any = false;
    for kind in kinds(text) {
        match kind {
            "SecurityContextConstraints" => any = true,
            // Those that hold the objects, and those that name who may use them.
            "List" | "SecurityContextConstraintsList" => {}
            _ => return false,
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn texts_are_known_by_what_stands_in_them() {
        for (text, kind) in [
            ("type=AVC msg=audit(1.2:3): avc:  denied  { read } for pid=1", Kind::Denials),
            ("(block virt_launcher)", Kind::Cil),
            ("apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstance\n", Kind::Machine),
            (
                "Error: pods \"x\" is forbidden: unable to validate against any security context constraint: []",
                Kind::Refusal,
            ),
            ("kind: SecurityContextConstraints\nmetadata:\n  name: a\n", Kind::Sccs),
            ("apiVersion: v1\nitems:\n- kind: SecurityContextConstraints\nkind: List\n", Kind::Sccs),
        ] {
            assert_eq!(Kind::of(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn manifests_are_left_alone() {
        for example in examples::ALL {
            assert_eq!(Kind::of(example.text), None, "{}", example.name);
        }
    }

    #[test]
    fn a_page_takes_over_what_is_for_it() {
        let text = yew::AttrValue::Static("(block a)");
        assert_eq!(handed_over(&text, Kind::Cil), Some(text.clone()));
        assert_eq!(handed_over(&text, Kind::Denials), None);
    }
}
