#include "cli/datasets_module.hpp"

#include <dlfcn.h>

#include <filesystem>

#include "cli/data_files.hpp"

namespace dateline {

namespace fs = std::filesystem;

Result<const Datasets*> load_datasets() {
    constexpr const char* file_name = "libdateline_datasets.so";
    const fs::path program(program_folder());
    std::string reason;
    for (const fs::path& folder : {program, program / "../lib/dateline"}) {
        void* module = ::dlopen((folder / file_name).c_str(), RTLD_NOW | RTLD_LOCAL);
        if (module == nullptr) {
            reason = ::dlerror();
            continue;
        }
        // POSIX promises that dlsym's object pointer converts to a function pointer.
        const auto entry = reinterpret_cast<DatasetsEntry>(::dlsym(module, "dateline_datasets"));
        if (entry == nullptr) return Error{std::string(file_name) + " is of another version", {}, "build it again"};
        return entry();
    }
    return Error{"cannot load the datasets module: " + reason, {}, "GDAL (libgdal32) is needed for it"};
}

}  // namespace dateline
