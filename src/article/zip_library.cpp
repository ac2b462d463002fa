#include "article/zip_library.hpp"

#include <optional>

#include "base/loaded_functions.hpp"

namespace dateline {

namespace {

std::optional<ZipLibrary> load() {
    ZipLibrary zip{};
    LoadedFunctions library(DATELINE_ZIP_SONAME);
    library.find(zip.discard, "zip_discard");
    library.find(zip.error_fini, "zip_error_fini");
    library.find(zip.error_init, "zip_error_init");
    library.find(zip.error_strerror, "zip_error_strerror");
    library.find(zip.fclose, "zip_fclose");
    library.find(zip.fopen, "zip_fopen");
    library.find(zip.fread, "zip_fread");
    library.find(zip.get_num_entries, "zip_get_num_entries");
    library.find(zip.open_from_source, "zip_open_from_source");
    library.find(zip.source_buffer_create, "zip_source_buffer_create");
    library.find(zip.source_free, "zip_source_free");
    library.find(zip.stat, "zip_stat");
    return library.has_all() ? std::optional(zip) : std::nullopt;
}

}  // namespace

Result<const ZipLibrary*> zip_library() {
    static const std::optional<ZipLibrary> library = load();
    if (!library) return Error{"cannot load libzip (" DATELINE_ZIP_SONAME ")", {}, "install Debian's package libzip4"};
    return &*library;
}

}  // namespace dateline
