#include "gazetteer/name_trie.hpp"

#include <marisa.h>

#include <sstream>
#include <utility>

#include "gazetteer/packed.hpp"
#include "gazetteer/section_file.hpp"

namespace dateline {

namespace {

/// An agent with a question. One for each thread: making its state costs more than most questions.
marisa::Agent& asking(std::string_view question) {
    thread_local marisa::Agent agent;
    agent.set_query(question.data(), question.size());
    return agent;
}

/// What stands before the trie: its size and zeros, so that it keeps its place at a multiple of 16. The filter follows.
constexpr std::size_t header_size = 16;

std::string filter_of(const std::vector<std::string>& names) {
    std::vector<std::uint64_t> hashes;
    for (const std::string_view name : names) {
        hashes.push_back(checksum(name));
        for (auto space = name.find(' '); space != std::string_view::npos; space = name.find(' ', space + 1))
            hashes.push_back(checksum(name.substr(0, space + 1)));
    }
    return NameFilter::build(std::move(hashes));
}

}  // namespace

NameTrie::NameTrie() : trie_(std::make_unique<marisa::Trie>()) {}
NameTrie::NameTrie(NameTrie&&) noexcept = default;
NameTrie& NameTrie::operator=(NameTrie&&) noexcept = default;
NameTrie::~NameTrie() = default;

std::string NameTrie::build(const std::vector<std::string>& names) {
    marisa::Keyset keys;
    for (const std::string& name : names) keys.push_back(name.data(), name.size());
    marisa::Trie trie;
    trie.build(keys, 2);
    std::ostringstream stream;
    stream << trie;
    const std::string trie_bytes = stream.str();
    std::string bytes;
    pack(bytes, std::uint64_t{trie_bytes.size()});
    bytes.resize(header_size);
    return bytes + trie_bytes + filter_of(names);
}

Result<NameTrie> NameTrie::open(std::string_view bytes) {
    const auto unreadable = [](const std::string& reason) {
        return Error{"the name index cannot be read: " + reason, {}, "build it again with 'dateline data build'"};
    };
    if (bytes.size() < header_size) return unreadable("it is too short");
    const auto size = unpack<std::uint64_t>(bytes, 0);
    bytes.remove_prefix(header_size);
    if (size > bytes.size()) return unreadable("it is too short");
    NameTrie trie;
    try {
        trie.trie_->map(bytes.data(), size);
    } catch (const marisa::Exception& exception) {
        return unreadable(exception.what());
    }
    trie.filter_ = NameFilter(bytes.substr(size));
    return trie;
}

std::size_t NameTrie::size() const {
    return trie_->size();
}

std::optional<std::uint32_t> NameTrie::number_of(std::string_view name) const {
    if (!filter_.may_hold(checksum(name))) return std::nullopt;
    marisa::Agent& agent = asking(name);
    if (!trie_->lookup(agent)) return std::nullopt;
    return static_cast<std::uint32_t>(agent.key().id());
}

bool NameTrie::has_prefix(std::string_view prefix) const {
    DATELINE_ASSERT(prefix.ends_with(' '), "the filter knows whole words only");
    return filter_.may_hold(checksum(prefix)) && trie_->predictive_search(asking(prefix));
}

}  // namespace dateline
