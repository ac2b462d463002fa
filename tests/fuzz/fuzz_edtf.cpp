// libFuzzer target: no bytes may crash the EDTF reader, and what it reads it writes so that it reads the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "calendar/when.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto when = dateline::parse_edtf(text);
    if (!when) {
        if (when.error().message.empty()) std::abort();
        return 0;
    }
    const auto again = dateline::parse_edtf(dateline::to_edtf(*when));
    if (!again || !(*again == *when)) std::abort();
    return 0;
}
