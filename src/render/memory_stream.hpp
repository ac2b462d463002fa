// Cairo's output into memory. Cairo may end with "no error" on a full disk, so it never writes to one.
#pragma once

#include <cairo.h>

namespace dateline {

/// A cairo_write_func_t whose closure is a std::string.
cairo_status_t append_to_string(void* closure, const unsigned char* data, unsigned int length);

}  // namespace dateline
