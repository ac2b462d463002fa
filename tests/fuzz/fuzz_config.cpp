// libFuzzer target: no bytes whatever may crash the config reader, and each refusal says why.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "config/config.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const dateline::SourceFile source{"fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size)};
    dateline::Diagnostics diagnostics;
    const auto config = dateline::read_config(source, diagnostics);
    if (config.has_value() == diagnostics.has_errors()) std::abort();
    for (const auto& item : diagnostics.items()) {
        if (dateline::to_text(item).empty()) std::abort();
    }
    return 0;
}
