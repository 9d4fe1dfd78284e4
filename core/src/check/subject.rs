//! Who is judged.

use super::options::{ASSUMED_USER, Options};
use crate::input::{Creator, PodSource};
use crate::kubevirt::pods;

/// The user in whose name a pod is created.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Judged {
    /// User name.
    pub user: String,
    /// All of its groups.
    pub groups: Vec<String>,
    /// Why it is this one.
    pub because: String,
}

impl Judged {
    /// Decides who creates the pods of an object: the review's user, the one that was named, the controller of the
    /// kind, or an ordinary user.
    pub(super) fn of(source: &PodSource<'_>, options: &Options) -> Self {
        if let Some(review) = source.review.as_ref().filter(|review| !review.username.is_empty()) {
            let groups = review.groups.iter().map(|group| (*group).to_owned()).collect();
            return Self {
                user: review.username.to_owned(),
                groups,
                because: "the admission request names it".to_owned(),
            };
        }
        let namespace = options.kubevirt_namespace();
        let (user, because) = match (&options.user, source.created_by()) {
            (Some(user), _) => (expand(user, namespace), "it was named".to_owned()),
            (None, Creator::Controller(name)) => (
                format!("system:serviceaccount:kube-system:{name}"),
                format!("pods of a {} are created by its controller", source.workload),
            ),
            (None, _) => match pods::probable_creator(source.node, namespace) {
                Some((user, owner)) => (user, format!("the pod belongs to a {owner}")),
                None => {
                    (ASSUMED_USER.to_owned(), "nobody was named, so an ordinary user is assumed".to_owned())
                }
            },
        };
        let mut groups = implied_groups(&user);
        groups.extend(options.groups.iter().cloned());
        Self { user, groups, because }
    }
}

/// `kubevirt-controller` stands for the account of that name; other names are taken as they are.
fn expand(user: &str, assumed: &str) -> String {
    match user.strip_prefix("kubevirt-controller") {
        Some("") => kubevirt_controller(assumed),
        Some(rest) => match rest.strip_prefix('@') {
            Some(namespace) => kubevirt_controller(namespace),
            None => user.to_owned(),
        },
        None => user.to_owned(),
    }
}

fn kubevirt_controller(namespace: &str) -> String {
    format!("system:serviceaccount:{namespace}:kubevirt-controller")
}

/// Groups that the API server adds to every user and service account.
fn implied_groups(user: &str) -> Vec<String> {
    let mut groups = Vec::new();
    if let Some((namespace, _)) =
        user.strip_prefix("system:serviceaccount:").and_then(|account| account.split_once(':'))
    {
        groups.push("system:serviceaccounts".to_owned());
        groups.push(format!("system:serviceaccounts:{namespace}"));
    }
    groups.push("system:authenticated".to_owned());
    if groups.len() == 1 {
        groups.push("system:authenticated:oauth".to_owned());
    }
    groups
}
