#!/usr/bin/env bash
# Runs all tests and installs what they need on Debian. The last line says how many passed and failed.
#   tests/run.sh        the short tier, as CI runs it
#   tests/run.sh long   the long tier too (fuzzing, two hundred kills, every page at every width)
# With KEEP_RESULTS=folder the trx files stay there, for tests/slowest.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

install_missing() {
  local missing=()
  command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
  command -v pdfinfo >/dev/null || missing+=(poppler-utils)
  command -v qpdf >/dev/null || missing+=(qpdf)
  command -v soffice >/dev/null || missing+=(libreoffice-calc-nogui)
  local font
  for font in fonts-morisawa-bizud-gothic fonts-ipaexfont-gothic fonts-ipamj-mincho fonts-symbola; do
    dpkg -s "$font" >/dev/null 2>&1 || missing+=("$font")
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${missing[*]}"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_missing
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export DOTNET_TieredPGO=0 # programs that live for minutes pay for being watched, and gain nothing by it: a sixth of the processor time
results=${KEEP_RESULTS:-$(mktemp -d)}
mkdir -p "$results"
rm -f "$results"/*.trx
[ -n "${KEEP_RESULTS:-}" ] || trap 'rm -rf "$results"' EXIT
tier=(--filter "Tier!=long")
[ "${1:-}" = long ] && tier=()
failed=0

dotnet build Asahi.Policy.sln -c Release

test_project() {
  dotnet test "$1" -c Release --no-build "${tier[@]}" --logger "trx;LogFileName=$(basename "$1").trx" --results-directory "$results"
}

# Two at a time: the longest begins at once, the others one after the other beside it.
longest=tests/Asahi.Policy.Web.Tests
test_project "$longest" &
beside=$!
for project in tests/*.Tests; do
  [ "$project" = "$longest" ] || test_project "$project" || failed=1
done
wait "$beside" || failed=1

total() { cat "$results"/*.trx | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o "[0-9]*" | { sum=0; while read -r n; do sum=$((sum + n)); done; echo "$sum"; }; }
passed=$(total passed)
broken=$(($(total failed) + $(total error) + $(total timeout) + $(total aborted)))
[ "$passed" -gt 0 ] || failed=1
echo "$passed passed, $broken failed"
exit $failed
