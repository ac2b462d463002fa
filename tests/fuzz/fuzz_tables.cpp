// libFuzzer target: no damaged bytes may crash the readers of the compiled tables: gazetteer, name lists, language
// pack. The input says which bytes of a good table change: groups of a position (3 bytes) and a value.
#include <cstddef>
#include <cstdint>
#include <string>

#include "config/language_pack.hpp"
#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/compiled_name_lists.hpp"
#include "gazetteer/gazetteer_writer.hpp"
#include "gazetteer/made_up_gazetteer.hpp"

using namespace dateline;

namespace {

const std::string& name_table() {
    static const std::string bytes =
        write_name_lists({{"Ada", "Zoe", "May"}, {"smith", "may", "hale"}, {"may", "street"}}).value();
    return bytes;
}

const std::string& pack_table() {
    static const std::string bytes =
        LanguagePack("en", {{"date.months", {{"may", "5"}, {"june", "6"}}}, {"place.directions", {{"north", ""}}}})
            .to_bytes();
    return bytes;
}

const std::string& gazetteer_table() {
    static const std::string bytes = write_gazetteer(testing::made_up_places(), "Made up.").value();
    return bytes;
}

std::string damaged(std::string bytes, const std::uint8_t* data, std::size_t size) {
    for (std::size_t i = 0; i + 4 <= size; i += 4) {
        const std::size_t position = data[i] | static_cast<std::size_t>(data[i + 1]) << 8U;
        if (data[i + 2] % 16 == 0) {
            bytes.resize(position % (bytes.size() + 1));  // cut short
        } else if (!bytes.empty()) {
            bytes[position % bytes.size()] = static_cast<char>(data[i + 3]);
        }
    }
    return bytes;
}

void ask(const std::string& bytes) {
    if (const auto gazetteer = open_gazetteer(bytes); gazetteer.ok()) {
        for (const std::string name : {"athens", "georgia", "us", "st", ""}) {
            for (const Candidate& candidate : (*gazetteer)->find(name))
                static_cast<void>((*gazetteer)->place(candidate.place));
            static_cast<void>((*gazetteer)->has_longer(name));
        }
        static_cast<void>((*gazetteer)->country("US"));
        static_cast<void>((*gazetteer)->admin1("US", "GA"));
    }
    static_cast<void>(gazetteer_size(bytes));
    if (const auto lists = open_name_lists(bytes); lists.ok()) {
        for (const std::string word : {"may", "ada", "zoe", ""}) static_cast<void>((*lists)->ranks(word));
    }
    if (const auto pack = LanguagePack::from_bytes(bytes); pack.ok())
        static_cast<void>(pack->words("date.months").size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    // The bytes of the tables start at a multiple of 8: a string of this length lies on the heap.
    switch (data[0] % 4U) {
        case 0: ask(damaged(name_table(), data + 1, size - 1)); break;
        case 1: ask(damaged(pack_table(), data + 1, size - 1)); break;
        case 2: ask(damaged(gazetteer_table(), data + 1, size - 1)); break;
        default: ask(std::string(reinterpret_cast<const char*>(data + 1), size - 1));
    }
    return 0;
}
