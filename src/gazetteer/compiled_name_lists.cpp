#include "gazetteer/compiled_name_lists.hpp"

#include <array>
#include <map>

#include "gazetteer/fold.hpp"
#include "gazetteer/name_trie.hpp"
#include "gazetteer/packed.hpp"
#include "gazetteer/section_file.hpp"

namespace dateline {

namespace {

constexpr FileKind names_kind{"DLNAMES1", 3};
constexpr std::size_t names_section_count = 2;

/// The ranks of a word in the three lists; 0 where it is not in one.
struct RankRecord {
    std::uint32_t given_name;
    std::uint32_t surname;
    std::uint32_t common_word;
};

void add_list(std::map<std::string, RankRecord>& words, const std::vector<std::string>& list,
              std::uint32_t RankRecord::*rank) {
    std::uint32_t count = 0;
    for (const std::string& name : list) {
        ++count;
        const std::string folded = fold_name(name);
        if (folded.empty()) continue;
        RankRecord& record = words[folded];
        if (record.*rank == 0) record.*rank = count;
    }
}

class CompiledNameLists final : public NameLists {
public:
    CompiledNameLists(NameTrie trie, std::string_view ranks) : trie_(std::move(trie)), ranks_(ranks) {}

    [[nodiscard]] NameRanks ranks(std::string_view folded) const override {
        const std::optional<std::uint32_t> number = trie_.number_of(folded);
        if (!number || *number >= ranks_.size()) return {};
        const RankRecord record = ranks_[*number];
        return {record.given_name, record.surname, record.common_word};
    }

private:
    NameTrie trie_;
    PackedArray<RankRecord> ranks_;
};

}  // namespace

Result<std::string> write_name_lists(const NameListRows& rows) {
    std::map<std::string, RankRecord> words;
    add_list(words, rows.given_names, &RankRecord::given_name);
    add_list(words, rows.surnames, &RankRecord::surname);
    add_list(words, rows.common_words, &RankRecord::common_word);

    std::vector<std::string> names;
    for (const auto& [name, ranks] : words) names.push_back(name);
    const std::string bytes = NameTrie::build(names);
    const Result<NameTrie> trie = NameTrie::open(bytes);
    if (!trie) return trie.error();
    std::vector<RankRecord> by_number(names.size());
    for (const auto& [name, ranks] : words) {
        const std::optional<std::uint32_t> number = trie.value().number_of(name);
        DATELINE_ASSERT(number.has_value(), "every word that was put into the trie is found in it");
        by_number[*number] = ranks;
    }
    std::string ranks;
    for (const RankRecord& record : by_number) pack(ranks, record);
    return write_sections(names_kind, {bytes, ranks});
}

Result<std::unique_ptr<NameLists>> open_name_lists(std::string_view bytes) {
    const Result<std::vector<std::string_view>> sections = read_sections(names_kind, bytes, names_section_count);
    if (!sections) return sections.error();
    Result<NameTrie> trie = NameTrie::open(sections.value()[0]);
    if (!trie) return trie.error();
    return std::unique_ptr<NameLists>(
        std::make_unique<CompiledNameLists>(std::move(trie).value(), sections.value()[1]));
}

}  // namespace dateline
