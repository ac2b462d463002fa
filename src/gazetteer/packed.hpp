// Numbers as bytes in compiled files, in the byte order of the machine: a file is used where it was built, and the
// version number reads differently on a machine of the other order.
#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/check.hpp"

namespace dateline {

/// Appends the bytes of a number or a plain record.
template <class T>
void pack(std::string& bytes, const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::size_t offset = bytes.size();
    bytes.resize(offset + sizeof value);
    std::memcpy(bytes.data() + offset, &value, sizeof value);
}

/// The number or record at byte `offset`, which must lie inside `bytes`.
template <class T>
T unpack(std::string_view bytes, std::size_t offset) {
    static_assert(std::is_trivially_copyable_v<T>);
    DATELINE_ASSERT(offset <= bytes.size() && sizeof(T) <= bytes.size() - offset,
                    "a packed value lies inside its file");
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

/// A section that is an array of records, read by index.
template <class T>
class PackedArray {
public:
    PackedArray() = default;
    /// The records that fit into `bytes` whole.
    explicit PackedArray(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] std::size_t size() const { return bytes_.size() / sizeof(T); }
    [[nodiscard]] T operator[](std::size_t index) const { return unpack<T>(bytes_, index * sizeof(T)); }

private:
    std::string_view bytes_;
};

}  // namespace dateline
