// The module of the build folder, loaded as the program loads it.
#pragma once

#include <dlfcn.h>
#include <catch2/catch.hpp>

#include "geo/datasets_port.hpp"

namespace dateline::test {

/// The port behind the module; a test without one fails.
inline const Datasets& datasets() {
    void* module = ::dlopen(DATELINE_BINARY_DIR "/libdateline_datasets.so", RTLD_NOW);
    if (module == nullptr) FAIL(::dlerror());
    const auto entry = reinterpret_cast<DatasetsEntry>(::dlsym(module, "dateline_datasets"));
    if (entry == nullptr) FAIL(::dlerror());
    return *entry();
}

inline LonLat at(double lon, double lat) {
    return {Degrees(lon), Degrees(lat)};
}

}  // namespace dateline::test
