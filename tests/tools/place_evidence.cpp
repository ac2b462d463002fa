// place_evidence DATA < ARTICLES.jsonl: prints what recognition makes of each matched name, for
// scripts/places/fit_evidence.py. DATA is the folder of the compiled tables, ARTICLES are records {"id", "text"}. One
// line a name: {"doc", "start", "end", "person", "f"}; offsets in code points, "f" in the order of the enum Feature.
// Prints no text.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "article/read_article.hpp"
#include "base/mapped_file.hpp"
#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/compiled_name_lists.hpp"
#include "mentions/find_dates.hpp"
#include "mentions/places/place_pass.hpp"

using namespace dateline;

namespace {

/// The value, or the end of the program with the reason why there is none.
template <typename T>
T need(Result<T> result) {
    if (!result) {
        fmt::print(stderr, "place_evidence: {}\n", result.error().message);
        std::exit(1);
    }
    return std::move(*result);
}

std::vector<places::Toponym> toponyms_of(const Article& article, const PlaceSources& sources) {
    Diagnostics ignored;
    const std::vector<DateMention> dates = find_dates(article, sources.pack, ignored);
    const places::Vocabulary vocabulary(sources.pack);
    places::NameBook names(sources.gazetteer, sources.names, vocabulary);
    WordNumbers numbers;
    const NumberedArticle numbered = numbers.read(article);
    places::WordForms words(numbers, &names);
    return places::run_place_pass(numbered, dates, {names, words, sources.pins}).toponyms;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        fmt::print(stderr, "usage: place_evidence DATA < ARTICLES.jsonl\n");
        return 2;
    }
    const std::string data = arguments[1];
    const MappedFile gazetteer_file = need(MappedFile::open(data + "/gazetteer.bin"));
    const MappedFile names_file = need(MappedFile::open(data + "/names.bin"));
    const MappedFile pack_file = need(MappedFile::open(data + "/en.pack"));
    const auto gazetteer = need(open_gazetteer(gazetteer_file.bytes()));
    const auto lists = need(open_name_lists(names_file.bytes()));
    const LanguagePack pack = need(LanguagePack::from_bytes(pack_file.bytes()));

    const std::vector<PlacePin> no_pins;
    const PlaceSources sources{*gazetteer, *lists, pack, no_pins};
    Diagnostics ignored;
    const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
    for (const Article& article : read_jsonl({"stdin", input}, ignored, pack)) {
        const CodePointOffsets offsets(article.text);
        for (const places::Toponym& toponym : toponyms_of(article, sources)) {
            const nlohmann::json line = {{"doc", article.id},
                                         {"start", offsets.at(toponym.match.span.begin)},
                                         {"end", offsets.at(toponym.match.span.end)},
                                         {"person", toponym.in_person},
                                         {"f", toponym.evidence}};
            fmt::print("{}\n", line.dump());
        }
    }
    return 0;
}
