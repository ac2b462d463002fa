#include "config/language_pack.hpp"

#include <cstdint>
#include <utility>

#include "base/word_table.hpp"
#include "config/word_list.hpp"

namespace dateline {

namespace {

constexpr std::string_view magic = "DLLP1\n";
constexpr std::size_t max_code_length = 64;

/// Numbers are written as 32 bits, low byte first; texts as their length and their bytes.
void append_number(std::string& bytes, std::size_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((number >> shift) & 0xFFU);
}

void append_text(std::string& bytes, std::string_view text) {
    append_number(bytes, text.size());
    bytes += text;
}

/// Takes numbers and texts off the front of untrusted bytes; every take can fail.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    std::optional<std::size_t> number() {
        if (rest_.size() < 4) return std::nullopt;
        std::size_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value |= static_cast<std::size_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
        rest_.remove_prefix(4);
        return value;
    }

    std::optional<std::string> text() {
        const auto length = number();
        if (!length || *length > rest_.size()) return std::nullopt;
        std::string taken(rest_.substr(0, *length));
        rest_.remove_prefix(*length);
        return taken;
    }

private:
    std::string_view rest_;
};

std::optional<LanguagePack::Words> read_words(ByteReader& reader) {
    const auto count = reader.number();
    if (!count) return std::nullopt;
    LanguagePack::Words words;
    for (std::size_t i = 0; i < *count; ++i) {
        auto word = reader.text();
        auto value = word ? reader.text() : std::nullopt;
        if (!value) return std::nullopt;
        words.emplace_hint(words.end(), std::move(*word), std::move(*value));
    }
    return words;
}

Error corrupt() {
    return Error{"compiled language pack is corrupt", {}, "build the data again: dateline data build"};
}

}  // namespace

/// The lists, and their index: rules ask a pack for words all the time, mostly for words that a list does not have.
struct LanguagePack::Content {
    explicit Content(LanguagePack::Lists all) : lists(std::move(all)) {
        for (const auto& list : lists) {
            index.get(list.first, [&](std::string_view, TextArena&) { return WordList(list.second); });
        }
    }
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;

    LanguagePack::Lists lists;
    WordTable<WordList> index;
};

LanguagePack::LanguagePack(std::string code, Lists lists)
    : code_(std::move(code)), content_(std::make_shared<const Content>(std::move(lists))) {}

const LanguagePack::Words& LanguagePack::words(std::string_view list) const {
    static const Words none;
    const WordList* found = content_->index.find(list);
    return found == nullptr ? none : found->words();
}

std::optional<std::string_view> LanguagePack::find(std::string_view list, std::string_view word) const {
    const WordList* all = content_->index.find(list);
    const std::string* value = all == nullptr ? nullptr : all->find(word);
    return value == nullptr ? std::nullopt : std::optional<std::string_view>(*value);
}

std::string LanguagePack::to_bytes() const {
    std::string bytes(magic);
    append_text(bytes, code_);
    append_number(bytes, content_->lists.size());
    for (const auto& [name, words] : content_->lists) {
        append_text(bytes, name);
        append_number(bytes, words.size());
        for (const auto& [word, value] : words) {
            append_text(bytes, word);
            append_text(bytes, value);
        }
    }
    return bytes;
}

Result<LanguagePack> LanguagePack::from_bytes(std::string_view bytes) {
    if (bytes.substr(0, magic.size()) != magic) {
        return Error{"not a compiled language pack", {}, "build the data again: dateline data build"};
    }
    ByteReader reader(bytes.substr(magic.size()));
    auto code = reader.text();
    const auto count = code ? reader.number() : std::nullopt;
    if (!count || code->size() > max_code_length) return corrupt();
    Lists lists;
    for (std::size_t i = 0; i < *count; ++i) {
        auto name = reader.text();
        auto words = name ? read_words(reader) : std::nullopt;
        if (!words) return corrupt();
        lists.emplace_hint(lists.end(), std::move(*name), std::move(*words));
    }
    if (!reader.at_end()) return corrupt();
    return LanguagePack(std::move(*code), std::move(lists));
}

const std::string& LanguagePack::about(std::string_view key) const {
    static const std::string nothing;
    const Words& all = words("pack");
    const auto found = all.find(key);
    return found == all.end() ? nothing : found->second;
}

void LanguagePack::add_names(const LanguagePack& other) {
    Lists lists = content_->lists;
    for (const auto& [name, words] : other.content_->lists) {
        if (name != "pack") lists[name].insert(words.begin(), words.end());
    }
    content_ = std::make_shared<const Content>(std::move(lists));
}

}  // namespace dateline
