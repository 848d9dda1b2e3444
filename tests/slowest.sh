#!/usr/bin/env bash
# Lists the slowest tests in seconds, from the trx files of a folder: tests/slowest.sh folder [how many]
set -euo pipefail
folder=${1:?the folder of the trx files}
cat "$folder"/*.trx | tr '<' '\n' | grep '^UnitTestResult ' |
  sed -E 's/.*testName="([^"]*)".*duration="([0-9]+):([0-9]+):([0-9.]+)".*/\2 \3 \4 \1/; s/&quot;/"/g; s/&amp;/\&/g; s/&lt;/</g; s/&gt;/>/g' |
  awk '{ seconds = $1 * 3600 + $2 * 60 + $3; sub(/^[^ ]+ [^ ]+ [^ ]+ /, ""); printf "%8.1f  %s\n", seconds, $0 }' |
  sort -rn | awk -v most="${2:-20}" 'NR <= most'
