//! `volumes` and `allowedFlexVolumes`.

use super::Sink;
use crate::pod::{Pod, ProjectedSource, Volume};
use crate::scc::model::Scc;
use crate::scc::refusal::{Reason, Site};

pub(crate) fn validate<'a>(scc: &Scc<'a>, pod: &Pod<'a>, sink: &mut impl Sink<'a>) {
    if !scc.volumes.contains(&"*") {
        for (index, volume) in pod.volumes.iter().enumerate() {
            if !is_allowed(scc, volume) {
                sink.refuse(Site::Pod, Reason::Volume { index, kind: volume.kind.0 });
            }
        }
    }
    if scc.allowed_flex_volumes.is_empty() || !scc.allows_volume("flexVolume") {
        return;
    }
    for (index, volume) in pod.volumes.iter().enumerate() {
        let driver = volume.flex_driver.filter(|driver| !scc.allowed_flex_volumes.contains(driver));
        if let Some(driver) = driver {
            sink.refuse(Site::Pod, Reason::FlexDriver { index, driver });
        }
    }
}

/// The token volume of every pod passes where secrets do, so that objects older than `projected` still work.
fn is_allowed(scc: &Scc<'_>, volume: &Volume<'_>) -> bool {
    let token = volume.kind.0 == "projected" && volume.projected == ProjectedSource::TokenLike;
    scc.volumes.contains(&volume.kind.0) || (token && scc.volumes.contains(&"secret"))
}
