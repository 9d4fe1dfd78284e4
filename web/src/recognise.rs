//! What somebody pasted, when it is something other than a manifest with pods.

use crate::route::Route;

/// Something that another page, or another text, is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it seems to be and what to do.
    pub words: &'static str,
    /// The page that is for it.
    pub to: Option<Route>,
}

/// What a text seems to be. Nothing for manifests.
pub fn recognise(text: &str) -> Option<Hint> {
    let hint = |words, to| Some(Hint { words, to });
    let start = text.trim_start();
    if text.contains("avc:") && (text.contains("denied") || text.contains("granted"))
        || text.contains("type=AVC")
    {
        hint("These look like SELinux denials.", Some(Route::Selinux))
    } else if start.starts_with('(') || start.starts_with(';') && text.contains("\n(") {
        hint("This looks like an SELinux policy in CIL.", Some(Route::Selinux))
    } else if text.contains("unable to validate against any security context constraint") {
        hint(
            "This is a refusal. What it says is taken apart here; with the manifest it is about (oc get deployment NAME -o yaml), \
             the answer names lines and offers the smallest change.",
            None,
        )
    } else if kind(text).is_some_and(|kind| kind.starts_with("VirtualMachine")) {
        hint("This is a virtual machine; its pod is made by KubeVirt.", Some(Route::Vm))
    } else if kind(text) == Some("SecurityContextConstraints") && !text.contains("kind: Pod") {
        hint(
            "These are SCCs. Add the pod they should take below, after a line with ---; they count as part of the cluster.",
            None,
        )
    } else {
        None
    }
}

/// The kind of the first object.
fn kind(text: &str) -> Option<&str> {
    let line = text.lines().find_map(|line| line.strip_prefix("kind:"))?;
    Some(line.trim().trim_matches(['"', '\'']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn texts_lead_to_their_page() {
        let to = |text: &str| recognise(text).and_then(|hint| hint.to);
        assert_eq!(to("type=AVC msg=audit(1.2:3): avc:  denied  { read } for pid=1"), Some(Route::Selinux));
        assert_eq!(to("(block virt_launcher)"), Some(Route::Selinux));
        assert_eq!(to("apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstance\n"), Some(Route::Vm));
        assert!(recognise("Error: pods \"x\" is forbidden: unable to validate against any security context constraint: []").is_some());
    }

    #[test]
    fn manifests_are_left_alone() {
        for example in examples::ALL {
            assert_eq!(recognise(example.text).filter(|hint| hint.to.is_some()), None, "{}", example.name);
        }
    }
}
