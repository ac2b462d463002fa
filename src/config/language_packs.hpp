// LanguagePacks: the port to the language packs that are installed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/language_pack.hpp"

namespace dateline {

class LanguagePacks {
public:
    virtual ~LanguagePacks() = default;

    /// The codes of all packs, sorted.
    [[nodiscard]] virtual std::vector<std::string> codes() const = 0;
    /// The pack of a BCP 47 language: that of "es" for "es-MX". Null when there is none. Reads a pack when it is first
    /// asked for.
    [[nodiscard]] virtual const LanguagePack* find(std::string_view language) const = 0;
};

}  // namespace dateline
