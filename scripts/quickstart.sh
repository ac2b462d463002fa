#!/bin/sh
# quickstart.sh: installs what is needed, builds Dateline, renders an example and prints where its figures lie.
set -eu
cd "$(dirname "$0")/.."

sh scripts/install.sh build
cmake --workflow --preset quickstart
example=examples/news
build/quickstart/dateline render "$example/dateline.yaml"
echo "The program: $PWD/build/quickstart/dateline"
echo "The figures:"
for figure in "$example"/*.svg "$example"/*.pdf "$example"/*.png; do echo "  $PWD/$figure"; done
