#!/usr/bin/env bash
# What action.yml runs: fetches a release, scans, and leaves annotations, a summary of the job and a SARIF file.
set -euo pipefail

work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/portreeve.XXXXXX")
archive=${PORTREEVE_ARCHIVE:-}
if [ -z "$archive" ]; then
  archive=${GITHUB_SERVER_URL:-https://github.com}/$PORTREEVE_REPOSITORY/releases/download/v$PORTREEVE_VERSION/portreeve-$PORTREEVE_VERSION.tar.gz
fi
curl --fail --silent --show-error --location --retry 3 --output "$work/portreeve.tar.gz" "$archive"
if [ -n "${PORTREEVE_SHA256:-}" ]; then
  printf '%s  %s\n' "$PORTREEVE_SHA256" "$work/portreeve.tar.gz" | sha256sum --check --quiet
fi
mkdir "$work/portreeve"
tar -xzf "$work/portreeve.tar.gz" -C "$work/portreeve" --strip-components=1

# Sets the array lines to the lines of a text that are not empty.
split() {
  local line
  lines=()
  while IFS= read -r line; do
    if [ -n "$line" ]; then lines+=("$line"); fi
  done <<< "$1"
}

split "${PORTREEVE_ARGUMENTS:-}"
arguments=(${lines[@]+"${lines[@]}"})
split "${PORTREEVE_PATHS:-.}"
paths=(${lines[@]+"${lines[@]}"})
sarif=${PORTREEVE_SARIF:-portreeve.sarif}
code=0
"$work/portreeve/portreeve" scan --fail-on "${PORTREEVE_FAIL_ON:-high}" \
  -f github -f "sarif=$sarif" -f "markdown=$work/summary.md" \
  ${arguments[@]+"${arguments[@]}"} -- "${paths[@]}" || code=$?
if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -s "$work/summary.md" ]; then cat "$work/summary.md" >> "$GITHUB_STEP_SUMMARY"; fi
if [ -n "${GITHUB_OUTPUT:-}" ] && [ -s "$sarif" ]; then printf 'sarif=%s\n' "$sarif" >> "$GITHUB_OUTPUT"; fi
exit "$code"
