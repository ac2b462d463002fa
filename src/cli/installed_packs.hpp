// The language packs beside the program's other data, each read when it is first asked for.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "config/language_packs.hpp"

namespace dateline {

class InstalledPacks final : public LanguagePacks {
public:
    [[nodiscard]] std::vector<std::string> codes() const override;
    [[nodiscard]] const LanguagePack* find(std::string_view language) const override;

    /// The pack of a code, or why it cannot be read.
    [[nodiscard]] static Result<LanguagePack> open(const std::string& code);

private:
    static std::vector<std::string> list();

    mutable std::mutex mutex_;
    mutable std::optional<std::vector<std::string>> codes_;                            ///< listed when first asked for
    mutable std::map<std::string, std::unique_ptr<LanguagePack>, std::less<>> packs_;  ///< null: there is none
};

}  // namespace dateline
