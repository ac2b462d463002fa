// Findings: the errors of one YAML file on their way to the Diagnostics, each with its source line.
// Promises that a file with a thousand mistakes fills no terminal.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "config/yaml_text.hpp"

namespace dateline {

/// Errors printed for one file; the others are only counted.
constexpr std::size_t max_errors_per_file = 20;

/// Reports about one text. The text and the Diagnostics must outlive it.
class Findings {
public:
    Findings(const YamlText& text, Diagnostics& diagnostics) : text_(text), diagnostics_(diagnostics) {}

    void error(const SourcePos& pos, std::string message, std::string hint = {}, std::vector<std::string> notes = {});
    void warning(const SourcePos& pos, std::string message, std::string hint = {});

    [[nodiscard]] bool has_errors() const { return errors_ > 0; }

    /// Says how many errors were not printed. To be called once, after the last error.
    void close();

private:
    const YamlText& text_;
    Diagnostics& diagnostics_;
    std::size_t errors_ = 0;
};

/// "first defined at 2:3": a position in the same file.
std::string position_note(const std::string& what, const SourcePos& pos);

}  // namespace dateline
