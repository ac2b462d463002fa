#include "geo/proj_library.hpp"

#include <optional>

#include "base/loaded_functions.hpp"

namespace dateline {

namespace {

std::optional<ProjLibrary> load() {
    ProjLibrary proj{};
    LoadedFunctions library(DATELINE_PROJ_SONAME);
    library.find(proj.context_create, "proj_context_create");
    library.find(proj.context_destroy, "proj_context_destroy");
    library.find(proj.context_errno, "proj_context_errno");
    library.find(proj.context_errno_string, "proj_context_errno_string");
    library.find(proj.context_set_enable_network, "proj_context_set_enable_network");
    library.find(proj.context_set_search_paths, "proj_context_set_search_paths");
    library.find(proj.log_func, "proj_log_func");
    library.find(proj.create, "proj_create");
    library.find(proj.destroy, "proj_destroy");
    library.find(proj.angular_input, "proj_angular_input");
    library.find(proj.angular_output, "proj_angular_output");
    library.find(proj.trans, "proj_trans");
    library.find(proj.errno_reset, "proj_errno_reset");
    return library.has_all() ? std::optional(proj) : std::nullopt;
}

}  // namespace

Result<const ProjLibrary*> proj_library() {
    static const std::optional<ProjLibrary> library = load();
    if (!library) return Error{"cannot load PROJ (" DATELINE_PROJ_SONAME ")", {}, "install Debian's package libproj25"};
    return &*library;
}

}  // namespace dateline
