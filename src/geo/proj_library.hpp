// The functions of PROJ that projections call, loaded when the first projection is made and not before: PROJ drags some
// forty libraries behind it.
#pragma once

#include <proj.h>

#include "base/result.hpp"

namespace dateline {

/// Each member is the function of PROJ's C interface that it is named for.
struct ProjLibrary {
    decltype(&::proj_context_create) context_create;
    decltype(&::proj_context_destroy) context_destroy;
    decltype(&::proj_context_errno) context_errno;
    decltype(&::proj_context_errno_string) context_errno_string;
    decltype(&::proj_context_set_enable_network) context_set_enable_network;
    decltype(&::proj_context_set_search_paths) context_set_search_paths;
    decltype(&::proj_log_func) log_func;
    decltype(&::proj_create) create;
    decltype(&::proj_destroy) destroy;
    decltype(&::proj_angular_input) angular_input;
    decltype(&::proj_angular_output) angular_output;
    decltype(&::proj_trans) trans;
    decltype(&::proj_errno_reset) errno_reset;
};

/// PROJ, which stays loaded until the program ends; an Error where it is not installed or is of another version.
Result<const ProjLibrary*> proj_library();

}  // namespace dateline
