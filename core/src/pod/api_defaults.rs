//! What the API server and its own plugins do to a pod before `SecurityContextConstraints` see it.

use super::{ContainerList, Pod, ProjectedSource, Volume, VolumeType};
use crate::source::Node;

/// Name of the volume that stands for the service account token; the real one ends in five random characters.
pub const TOKEN_VOLUME: &str = "kube-api-access";

/// Fills a pod in as the API server does before admission by SCC: the service account, its token volume, and host
/// ports of a pod on the network of the host.
///
/// `node` is the pod's own tree. Applying it to a pod that came back from the API server changes nothing.
pub fn api_defaults<'a>(pod: &mut Pod<'a>, node: &Node<'_>, service_account: &'a str) {
    if pod.service_account_name.is_empty() {
        pod.service_account_name = service_account;
    }
    let spec = node.get("spec");
    let field = |key| spec.and_then(|spec| spec.get(key));
    let has_token = pod.volumes.iter().any(|volume| volume.projected == ProjectedSource::TokenLike);
    let no_token = field("automountServiceAccountToken").and_then(Node::as_bool) == Some(false);
    if !has_token && !no_token {
        pod.volumes.push(Volume {
            name: TOKEN_VOLUME,
            kind: VolumeType("projected"),
            flex_driver: None,
            host_path: None,
            projected: ProjectedSource::TokenLike,
        });
    }
    if pod.host_network {
        for list in [ContainerList::Init, ContainerList::Regular] {
            let items = field(list.field()).map(Node::items).unwrap_or_default();
            for container in pod.containers.iter_mut().filter(|container| container.list == list) {
                let ports = items.get(container.index).and_then(|item| item.get("ports"));
                container.host_ports = ports.map(host_ports).unwrap_or_default();
            }
        }
    }
}

/// Every declared port is a port of the host when the pod shares its network.
fn host_ports(ports: &Node<'_>) -> Vec<i64> {
    let number = |port: &Node<'_>, key| port.get(key).and_then(Node::as_i64).filter(|port| *port > 0);
    let port = |port| number(port, "hostPort").or_else(|| number(port, "containerPort"));
    ports.items().iter().filter_map(port).collect()
}
