#include "mentions/dates_sample.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "article/read_article.hpp"
#include "mentions/find_dates.hpp"
#include "support/language.hpp"

namespace dateline::tests {

SourceFile read_source(const std::string& path) {
    std::ifstream stream(std::string(DATELINE_SOURCE_DIR) + "/" + path);
    REQUIRE(stream);
    std::stringstream text;
    text << stream.rdbuf();
    return {path, text.str()};
}

namespace {

const LanguagePack& english() {
    static const LanguagePack pack = test::english();
    return pack;
}

std::string type_name(TimexType type) {
    switch (type) {
        case TimexType::time: return "TIME";
        case TimexType::duration: return "DURATION";
        case TimexType::set: return "SET";
        case TimexType::date: break;
    }
    return "DATE";
}

}  // namespace

namespace {

std::vector<DateMention> dates_in(const std::string& text, const std::string& published, const LanguagePack& pack,
                                  Diagnostics& diagnostics) {
    ArticleFacts facts;
    facts.id = "a1";
    Article article = read_text({"a1.txt", text}, facts, diagnostics, pack);
    article.published.reset();  // a date in the text itself is no publication date here
    if (!published.empty()) article.published = PublicationDate{parse_edtf(published).value(), "given"};
    return find_dates(article, pack, diagnostics);
}

}  // namespace

std::vector<DateMention> dates_of(const std::string& text, const std::string& published, Diagnostics& diagnostics) {
    return dates_in(text, published, english(), diagnostics);
}

std::vector<DateMention> dates_of(const std::string& text, const std::string& published, const LanguagePack& pack) {
    Diagnostics diagnostics;
    return dates_in(text, published, pack, diagnostics);
}

std::vector<DateMention> dates_of(const std::string& text, const std::string& published) {
    Diagnostics diagnostics;
    return dates_of(text, published, diagnostics);
}

std::string described(const std::string& text, const std::vector<DateMention>& mentions) {
    std::string lines;
    for (const DateMention& mention : mentions) {
        if (!lines.empty()) lines += "\n";
        lines += fmt::format("'{}' {} {} mod={} when={}", text.substr(mention.span.begin, mention.span.size()),
                             type_name(mention.type), mention.value, mention.mod,
                             mention.when ? to_edtf(*mention.when) : "");
    }
    return lines;
}

std::string values(const std::string& text, const std::string& published) {
    std::string line;
    for (const DateMention& mention : dates_of(text, published)) {
        if (!line.empty()) line += "; ";
        line += text.substr(mention.span.begin, mention.span.size()) + "=" + mention.value;
    }
    return line;
}

}  // namespace dateline::tests
