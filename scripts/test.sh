#!/bin/sh
# test.sh: installs what is needed, builds Dateline and runs every check: format, unit tests, command line cases, examples, the
# same with sanitizers and clang, the fuzz targets, and the measures on the research corpora where they lie beside the project.
# The last lines are ctest's.
set -eu
cd "$(dirname "$0")/.."

sh scripts/install.sh test
cmake --preset release
cmake --build --preset release
cmake --preset asan
cmake --build --preset asan
for target in config article dates places edtf tables; do
  build/asan/fuzz_$target -seed=1 -max_total_time=9 -max_len=4096 -verbosity=0 -print_funcs=0
done
ctest --preset asan --parallel 2
ctest --preset release --parallel 2
