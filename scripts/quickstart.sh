#!/bin/sh
# quickstart.sh: installs what is needed, builds Dateline, renders an example and prints where its figures lie.
set -eu
cd "$(dirname "$0")/.."

sh scripts/install.sh build
cmake --workflow --preset quickstart
example=examples/news
mkdir -p "$example/out"
build/quickstart/dateline render "$example/dateline.yaml"
echo "The program: $PWD/build/quickstart/dateline"
echo "The figures:"
for figure in "$example"/out/*; do echo "  $PWD/$figure"; done
