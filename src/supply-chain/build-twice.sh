#!/usr/bin/env bash
# Builds the last commit twice, in two folders, time zones and locales, and compares the packaged programs byte for byte.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { # FOLDER TIME-ZONE LOCALE SUMS
  mkdir -p "$work/$1"
  git archive HEAD | tar -x -C "$work/$1"
  (cd "$work/$1" && TZ=$2 LC_ALL=$3 mvn -q -B --no-transfer-progress package -DskipTests)
  (cd "$work/$1/target/quarkus-app" && find . -type f -exec sha256sum {} + | sort -k 2) >"$work/$4"
  grep -q '\./bom\.json$' "$work/$4" || { echo "The build wrote no bom.json."; exit 1; }
}

build here UTC C first
build some/where/else Asia/Tokyo C.UTF-8 second
diff "$work/first" "$work/second" || { echo "Two builds of one commit differ."; exit 1; }
echo "Two builds of $(git rev-parse --short HEAD) have the same $(wc -l <"$work/first") files, byte for byte."
