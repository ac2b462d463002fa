#include "gazetteer/name_trie.hpp"

#include <marisa.h>

#include <sstream>

namespace dateline {

namespace {

/// An agent with a question. One for each thread: making its state costs more than most questions.
marisa::Agent& asking(std::string_view question) {
    thread_local marisa::Agent agent;
    agent.set_query(question.data(), question.size());
    return agent;
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
    return stream.str();
}

Result<NameTrie> NameTrie::open(std::string_view bytes) {
    NameTrie trie;
    try {
        trie.trie_->map(bytes.data(), bytes.size());
    } catch (const marisa::Exception& exception) {
        return Error{std::string("the name index cannot be read: ") + exception.what(),
                     {},
                     "build it again with 'dateline data build'"};
    }
    return trie;
}

std::size_t NameTrie::size() const {
    return trie_->size();
}

std::optional<std::uint32_t> NameTrie::number_of(std::string_view name) const {
    marisa::Agent& agent = asking(name);
    if (!trie_->lookup(agent)) return std::nullopt;
    return static_cast<std::uint32_t>(agent.key().id());
}

bool NameTrie::has_prefix(std::string_view prefix) const {
    return trie_->predictive_search(asking(prefix));
}

}  // namespace dateline
