#!/bin/sh
# install.sh [build|test]: installs what building (and testing) Dateline on Debian 12 needs; with sudo when not root.
set -eu

build="ca-certificates cmake ninja-build g++ pkg-config
  libgdal-dev libproj-dev libcairo2-dev libpango1.0-dev librsvg2-dev libfontconfig-dev libyaml-cpp-dev libicu-dev libcmark-dev
  libxml2-dev libpugixml-dev libzip-dev libmarisa-dev libcli11-dev libfmt-dev nlohmann-json3-dev libsimdjson-dev libxxhash-dev fonts-noto-core"
test="catch2 libbenchmark-dev clang clang-format clang-tidy libclang-rt-14-dev ccache python3 python3-yaml gdal-bin librsvg2-bin poppler-utils libxml2-utils
  fonts-noto-cjk chromium strace python3-icalendar python3-jsonschema"

packages=$build
[ "${1:-build}" = test ] && packages="$build $test"

missing=""
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

as_root=""
[ "$(id -u)" -eq 0 ] || as_root=sudo
echo "installing:$missing"
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
