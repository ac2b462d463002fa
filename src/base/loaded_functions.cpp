#include "base/loaded_functions.hpp"

#include <dlfcn.h>

namespace dateline {

LoadedFunctions::LoadedFunctions(const char* file_name)
    : library_(::dlopen(file_name, RTLD_NOW | RTLD_LOCAL)), has_all_(library_ != nullptr) {}

void* LoadedFunctions::address_of(const char* name) {
    void* address = library_ == nullptr ? nullptr : ::dlsym(library_, name);
    has_all_ = has_all_ && address != nullptr;
    return address;
}

}  // namespace dateline
