// The functions of libzip that archives are read with, loaded when the first archive comes and not before: libzip drags
// the whole of OpenSSL behind it, for encrypted archives, which are not read here.
#pragma once

#include <zip.h>

#include "base/result.hpp"

namespace dateline {

/// Each member is the function of libzip that it is named for.
struct ZipLibrary {
    decltype(&::zip_discard) discard;
    decltype(&::zip_error_fini) error_fini;
    decltype(&::zip_error_init) error_init;
    decltype(&::zip_error_strerror) error_strerror;
    decltype(&::zip_fclose) fclose;
    decltype(&::zip_fopen) fopen;
    decltype(&::zip_fread) fread;
    decltype(&::zip_get_num_entries) get_num_entries;
    decltype(&::zip_open_from_source) open_from_source;
    decltype(&::zip_source_buffer_create) source_buffer_create;
    decltype(&::zip_source_free) source_free;
    decltype(&::zip_stat) stat;
};

/// libzip, which stays loaded until the program ends; an Error where it is not installed or is of another version.
Result<const ZipLibrary*> zip_library();

}  // namespace dateline
