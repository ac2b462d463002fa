#include "geo/proj_library.hpp"

#include <dlfcn.h>

#include <optional>
#include <string>

namespace dateline {

namespace {

/// Looks functions up and remembers whether one was missing.
class Symbols {
public:
    explicit Symbols(void* library) : library_(library) {}

    template <class Function>
    void find(Function& function, const char* name) {
        // POSIX promises that dlsym's object pointer converts to a function pointer.
        function = reinterpret_cast<Function>(::dlsym(library_, name));
        has_all_ = has_all_ && function != nullptr;
    }
    [[nodiscard]] bool has_all() const { return has_all_; }

private:
    void* library_;
    bool has_all_ = true;
};

std::optional<ProjLibrary> load() {
    void* library = ::dlopen(DATELINE_PROJ_SONAME, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return std::nullopt;
    ProjLibrary proj{};
    Symbols symbols(library);
    symbols.find(proj.context_create, "proj_context_create");
    symbols.find(proj.context_destroy, "proj_context_destroy");
    symbols.find(proj.context_errno, "proj_context_errno");
    symbols.find(proj.context_errno_string, "proj_context_errno_string");
    symbols.find(proj.context_set_enable_network, "proj_context_set_enable_network");
    symbols.find(proj.context_set_search_paths, "proj_context_set_search_paths");
    symbols.find(proj.log_func, "proj_log_func");
    symbols.find(proj.create, "proj_create");
    symbols.find(proj.destroy, "proj_destroy");
    symbols.find(proj.angular_input, "proj_angular_input");
    symbols.find(proj.angular_output, "proj_angular_output");
    symbols.find(proj.trans, "proj_trans");
    symbols.find(proj.errno_reset, "proj_errno_reset");
    return symbols.has_all() ? std::optional(proj) : std::nullopt;
}

}  // namespace

Result<const ProjLibrary*> proj_library() {
    static const std::optional<ProjLibrary> library = load();
    if (!library) return Error{"cannot load PROJ (" DATELINE_PROJ_SONAME ")", {}, "install Debian's package libproj25"};
    return &*library;
}

}  // namespace dateline
