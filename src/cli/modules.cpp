#include "cli/modules.hpp"

#include <dlfcn.h>

#include <filesystem>

#include "cli/data_files.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

struct Module {
    std::string name;    ///< "libdateline_<name>.so"
    std::string symbol;  ///< the one that it exports
    std::string needs;   ///< what is probably not installed when it cannot be loaded
};

/// The exported symbol of a module that lies beside the program or in ../lib/dateline.
Result<void*> load(const Module& module) {
    const std::string file_name = "libdateline_" + module.name + ".so";
    const fs::path program(program_folder());
    std::string reason;
    for (const fs::path& folder : {program, program / "../lib/dateline"}) {
        void* library = ::dlopen((folder / file_name).c_str(), RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr) {
            reason = ::dlerror();
            continue;
        }
        void* symbol = ::dlsym(library, module.symbol.c_str());
        if (symbol == nullptr) return Error{file_name + " is of another version", {}, "build it again"};
        return symbol;
    }
    return Error{"cannot load the " + module.name + " module: " + reason, {}, module.needs + " needed for it"};
}

}  // namespace

// POSIX promises that dlsym's object pointer converts to a function pointer.
Result<const Datasets*> load_datasets() {
    const auto entry = load({"datasets", "dateline_datasets", "GDAL (libgdal32) is"});
    if (!entry) return entry.error();
    return reinterpret_cast<DatasetsEntry>(*entry)();
}

Result<const Renderer*> load_renderer() {
    const auto entry = load({"render", "dateline_renderer", "Cairo and Pango (libpangocairo-1.0-0) are"});
    if (!entry) return entry.error();
    return reinterpret_cast<RendererEntry>(*entry)();
}

Result<const PictureDecoder*> load_pictures() {
    const auto entry = load({"pictures", "dateline_pictures", "librsvg (librsvg2-2) is"});
    if (!entry) return entry.error();
    return reinterpret_cast<PicturesEntry>(*entry)();
}

}  // namespace dateline
