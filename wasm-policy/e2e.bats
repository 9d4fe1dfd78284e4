#!/usr/bin/env bats
# The built modules in kwctl: `cargo xtask build policy && bats wasm-policy/e2e.bats`.

setup() {
  cd "$BATS_TEST_DIRNAME"
  MODULE="${MODULE:-../dist/policy.wasm}"
  RAW_MODULE="${RAW_MODULE:-../dist/policy-raw.wasm}"
}

# review REQUEST SETTINGS [SESSION]
review() {
  local session=()
  # Whoever may make calls and replays none needs a cluster; without a session no call is made.
  if [ -n "${3:-}" ]; then
    session=(--allow-context-aware --replay-host-capabilities-interactions "test_data/$3")
  fi
  run kwctl run "$MODULE" --request-path "test_data/$1" --settings-json "$2" "${session[@]}"
  echo "$output"
}

has() {
  [[ "$output" == *"$1"* ]]
}

has_not() {
  [[ "$output" != *"$1"* ]]
}

@test "the metadata is embedded" {
  run kwctl inspect "$MODULE"
  [ "$status" -eq 0 ]
  has "virt-grants"
  has "pods/ephemeralcontainers"
}

@test "a plain pod is filled in" {
  review pod-plain.json '{}' session-team-a.yml
  [ "$status" -eq 0 ]
  has '"allowed":true'
  has '"patchType":"JSONPatch"'
}

@test "a pod that is filled in passes the validating phase without a patch" {
  review pod-filled-in.json '{"mode": "validate"}' session-team-a.yml
  has '"allowed":true'
  has_not '"patch"'
}

@test "a plain pod is told what it lacks when nothing may be changed" {
  review pod-plain.json '{"mode": "validate"}' session-team-a.yml
  has '"allowed":false'
  has 'spec.securityContext.fsGroup'
}

@test "a privileged pod is refused in OpenShift's words and in ours" {
  review pod-privileged.json '{}' session-team-a.yml
  has '"allowed":false'
  has 'unable to validate against any security context constraint'
  has 'spec.containers[0].securityContext.privileged'
}

@test "warnings let it pass" {
  review pod-privileged.json '{"enforcement": "warn"}' session-team-a.yml
  has '"allowed":true'
  has 'would be refused'
}

@test "access by the cluster's RBAC" {
  review pod-plain.json '{"access": {"source": "canI"}}' session-can-i.yml
  has '"allowed":true'
}

@test "ranges are derived where a namespace has none" {
  review pod-plain.json '{}' session-bare-namespace.yml
  has '"allowed":true'
  review pod-plain.json '{"namespaces": {"source": "settings", "withoutRanges": "deriveUnchecked"}}'
  has '"allowed":true'
}

@test "a call that fails refuses and names itself" {
  review pod-plain.json '{}' session-failure.yml
  has '"allowed":false'
  has 'host call kubernetes/get_resource for v1/Namespace'
}

@test "ephemeral containers are filled in" {
  review ephemeral-container.json '{}' session-team-a.yml
  has '"allowed":true'
  has '"patchType":"JSONPatch"'
}

@test "launchers are KubeVirt's to create" {
  review launcher-by-kubevirt.json '{"kubevirt": {"namespaces": ["kubevirt"]}}' session-team-a.yml
  has '"allowed":true'
  review launcher-by-alice.json '{"kubevirt": {"namespaces": ["kubevirt"]}}'
  has '"allowed":false'
  has 'claims to be a'
}

@test "workloads are warned about" {
  review deployment-privileged.json '{}' session-team-a.yml
  has '"allowed":true'
  has 'spec.template.spec.containers[0].securityContext.privileged'
}

@test "a namespace is not let out of admission by anybody" {
  review namespace-exempting.json '{}'
  has '"allowed":false'
  has 'openshift.io/run-level'
}

@test "an unreadable pod is refused" {
  review pod-unreadable.json '{}'
  has '"allowed":false'
  has 'expects a whole number'
}

@test "a scan finds no fault in what would be filled in" {
  review scan-pod.json '{"mode": "validate"}' session-team-a.yml
  has '"allowed":true'
}

@test "every mistake in the settings is named" {
  review pod-plain.json '{"mod": "mutate", "enforcement": "maybe"}'
  [ "$status" -ne 0 ]
  has '2 mistakes'
  has 'did you mean `mode`?'
}

@test "a question is answered by the raw variant" {
  run kwctl run "$RAW_MODULE" --raw --request-path test_data/raw-question.json --settings-json '{}'
  has '"allowed":true'
  has 'restricted-v2'
}
