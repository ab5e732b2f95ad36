#!/bin/sh
# In a campaign folder, with repos.txt and README.md beside this file:
#   turbolift clone
#   turbolift foreach -- "$PWD/ims-codemod.sh"
#   turbolift commit --message '__TITLE__'
#   turbolift create-prs --description README.md --sleep 2s
# Runs in each clone. Turbolift commits tracked files only, so new ones are added here; the reports go elsewhere.
set -eu
reports=${IMS_CODEMOD_REPORTS:-${TMPDIR:-/tmp}/ims-codemod-reports}
mkdir -p "$reports"
report=$reports/report.$(basename "$(dirname "$PWD")").$(basename "$PWD").json
npx --yes __PACKAGE__ migrate --write --json > "$report"
git add --all
