#include "pipeline/event_mentions.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

// The byte at which a code point of a text begins; the end of the text for those behind it.
std::size_t byte_of(std::string_view text, std::size_t code_point) {
    std::size_t byte = 0;
    for (std::size_t i = 0; i < code_point && byte < text.size(); ++i) byte += decode_at(text, byte).size;
    return byte;
}

bool is_inside(TextSpan inner, TextSpan outer) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

// The date phrase of an event, within its sentence.
std::vector<TextSpan> dates_of(const Event& event, const Article& article, const Mentions& mentions,
                               TextSpan sentence) {
    std::vector<TextSpan> spans;
    const std::size_t at = article.view(sentence).find(event.date_text);
    if (event.date_text.empty() || at == std::string_view::npos) return spans;
    const TextSpan phrase{sentence.begin + at, sentence.begin + at + event.date_text.size()};
    for (const auto& date : mentions.dates) {
        if (is_inside(date.span, phrase)) spans.push_back(date.span);
    }
    return spans;
}

// The mentions of a place of an event that lie in the nearest of these stretches: its sentence, its paragraph, the
// text.
std::vector<TextSpan> mentions_of(const EventPlace& place, const Article& article, const Mentions& mentions,
                                  TextSpan sentence) {
    const auto block =
        std::ranges::find_if(article.blocks, [&](const Block& b) { return is_inside(sentence, b.span); });
    const TextSpan paragraph = block == article.blocks.end() ? sentence : block->span;
    for (const TextSpan stretch : {sentence, paragraph, TextSpan{0, article.text.size()}}) {
        for (const auto& mention : mentions.places) {
            if (mention.key == place.key && is_inside(mention.span, stretch)) return {mention.span};
        }
    }
    return {};
}

}  // namespace

std::optional<EventTrace> origin_of(const Event& event, const Material& material) {
    if (event.articles.empty()) return std::nullopt;
    const auto found = std::ranges::find(material.articles, event.articles.front(), &Article::id);
    if (found == material.articles.end()) return std::nullopt;
    EventTrace origin;
    origin.article = static_cast<std::size_t>(found - material.articles.begin());
    origin.sentence = {byte_of(found->text, event.start), byte_of(found->text, event.end)};
    const Mentions& mentions = material.mentions[origin.article];
    origin.dates = dates_of(event, *found, mentions, origin.sentence);
    for (const auto& place : event.places) {
        for (const TextSpan span : mentions_of(place, *found, mentions, origin.sentence)) origin.places.push_back(span);
    }
    return origin;
}

}  // namespace dateline
