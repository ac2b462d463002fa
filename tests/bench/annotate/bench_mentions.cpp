// bench_mentions DATA FEED.jsonl [ROUNDS]: CPU seconds that each pass over the texts of a feed takes, as one line of
// JSON. DATA is the folder of the compiled tables. Reading the feed itself is not counted. Run by run.py beside it.
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "article/build_article.hpp"
#include "base/mapped_file.hpp"
#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/compiled_name_lists.hpp"
#include "mentions/find_dates.hpp"
#include "mentions/find_places.hpp"
#include "mentions/places/vocabulary.hpp"

using namespace dateline;

namespace {

/// The value, or the end of the program with the reason why there is none.
template <typename T>
T need(Result<T> result) {
    if (!result) {
        fmt::print(stderr, "bench_mentions: {}\n", result.error().message);
        std::exit(1);
    }
    return std::move(*result);
}

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::vector<std::string> texts_of(const char* path) {
    std::vector<std::string> texts;
    std::ifstream feed(path);
    for (std::string line; std::getline(feed, line);) texts.push_back(nlohmann::json::parse(line).at("text"));
    return texts;
}

struct Seconds {
    double article = 0;
    double dates = 0;
    double places = 0;
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        fmt::print(stderr, "usage: bench_mentions DATA FEED.jsonl [ROUNDS]\n");
        return 2;
    }
    const std::string data = arguments[1];
    const MappedFile gazetteer_file = need(MappedFile::open(data + "/gazetteer.bin"));
    const MappedFile names_file = need(MappedFile::open(data + "/names.bin"));
    const MappedFile pack_file = need(MappedFile::open(data + "/en.pack"));
    const auto gazetteer = need(open_gazetteer(gazetteer_file.bytes()));
    const auto lists = need(open_name_lists(names_file.bytes()));
    const LanguagePack pack = need(LanguagePack::from_bytes(pack_file.bytes()));

    const dates::Lexicon lexicon(pack);
    WordNumbers numbers;
    dates::WordForms date_words(numbers, lexicon);
    const places::Vocabulary vocabulary(pack);
    places::NameBook names(*gazetteer, *lists, vocabulary);
    places::WordForms place_words(numbers, &names);
    SentenceSplitter splitter("en", pack);
    const std::vector<PlacePin> no_pins;
    const std::vector<std::string> texts = texts_of(arguments[2]);
    const int rounds = count > 3 ? std::atoi(arguments[3]) : 1;

    Seconds seconds;
    std::size_t bytes = 0;
    std::size_t mentions = 0;
    for (int round = 0; round < rounds; ++round) {
        for (const std::string& text : texts) {
            Diagnostics diagnostics;
            ArticleDraft draft{"bench", text, {}, PageFurniture::none, {}};
            draft.facts.published = parse_edtf("2018-04-27").value();
            const double start = cpu_seconds();
            const Article article = build_article(std::move(draft), {pack, splitter, diagnostics});
            const double read = cpu_seconds();
            const NumberedArticle numbered = numbers.read(article);
            const auto dates = find_dates(numbered, date_words, diagnostics);
            const double dated = cpu_seconds();
            const auto places = find_places(numbered, dates, PlaceTools{names, place_words, no_pins});
            seconds.places += cpu_seconds() - dated;
            seconds.dates += dated - read;
            seconds.article += read - start;
            bytes += text.size();
            mentions += dates.size() + places.size();
        }
    }
    const nlohmann::json line = {{"bytes", bytes},
                                 {"mentions", mentions},
                                 {"article", seconds.article},
                                 {"dates", seconds.dates},
                                 {"places", seconds.places}};
    fmt::print("{}\n", line.dump());
    return 0;
}
