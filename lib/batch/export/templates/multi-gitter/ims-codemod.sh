#!/bin/sh
# multi-gitter run "$PWD/ims-codemod.sh" --config multi-gitter.yml --org YOUR_ORG [--dry-run]
# Runs in each clone; multi-gitter commits what it leaves there, so the reports go elsewhere.
set -eu
reports=${IMS_CODEMOD_REPORTS:-${TMPDIR:-/tmp}/ims-codemod-reports}
mkdir -p "$reports"
report=$reports/report.$(printf '%s' "$REPOSITORY" | tr -c 'A-Za-z0-9._-' '_').json
# DRY_RUN=true makes it a preview. A file that fails makes multi-gitter leave the repository out.
npx --yes __PACKAGE__ migrate --write --json > "$report"
