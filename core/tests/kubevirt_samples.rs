//! Pods rendered after the source of releases, when a folder of them is given: kind, releases and verdict.
//!
//! `VIRT_GRANTS_SAMPLES` names a folder of manifests whose first line says `# origin: … vX.Y.Z …`; without it the test
//! has nothing to do.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::path::PathBuf;
use virt_grants_core::kubevirt::pods::{self, Creation, Standing};
use virt_grants_core::kubevirt::release;
use virt_grants_core::path::FieldPath;
use virt_grants_core::{pod, source::yaml};

#[test]
fn every_sample_fits_the_release_it_was_rendered_after() {
    let Some(folder) = std::env::var_os("VIRT_GRANTS_SAMPLES").map(PathBuf::from) else { return };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let (documents, findings) = yaml::read(&text);
        assert!(findings.is_empty(), "{}: {findings:?}", file.display());
        let node = &documents.first().unwrap().root;
        let (pod, findings) = pod::lower(node, 0, &FieldPath::root());
        assert!(findings.is_empty());
        let user = pods::probable_creator(node, "openshift-cnv");
        let creation = Creation { user: user.as_deref(), namespace: pod.namespace };
        let found = pods::classify(&pod, node, creation, &pods::USUAL_NAMESPACES, None);
        let origin = text.lines().next().unwrap();
        let tag = origin.split_whitespace().find_map(release);
        println!("{}\n  {} {:?} {}", file.display(), found.kind.as_str(), found.standing, found.release.name);
        if let Some(generation) = &found.generation {
            println!("  fits {:?}", generation.fits.iter().map(ToString::to_string).collect::<Vec<_>>());
            println!(
                "  usual {:?}",
                generation.by_default.iter().map(ToString::to_string).collect::<Vec<_>>()
            );
            for bound in &generation.bounds {
                println!("    {:?} {} {} {}", bound.edge, bound.tag, bound.path, bound.present);
            }
            assert!(generation.contradictions.is_empty(), "{:?}", generation.contradictions);
            if let Some(tag) = tag {
                assert!(generation.fits.iter().any(|range| range.contains(tag.tag)), "{}", file.display());
            }
        }
        if let Some(usage) = &found.usage {
            for one in &usage.uses {
                println!("    uses {} {} {}", one.grant, one.path, one.value);
            }
            println!("    unused {:?}", usage.unused);
            for one in &usage.beyond {
                println!("    BEYOND {} {} {}", one.grant, one.path, one.value);
            }
        }
        assert!(matches!(found.standing, Standing::Genuine | Standing::NoClaim), "{}", file.display());
    }
}
