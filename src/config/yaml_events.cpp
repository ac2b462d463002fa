#include "config/yaml_events.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <istream>
#include <memory>
#include <streambuf>
#include <string_view>
#include <utility>

#include "config/yaml_quote.hpp"

namespace dateline {

namespace {

std::size_t offset_of(const YAML::Mark& mark) {
    return mark.pos > 0 ? static_cast<std::size_t>(mark.pos) : 0;
}

// Ends the parse from inside an event; never leaves this file.
struct Refused {
    std::size_t offset = 0;
    std::string message;
    std::string hint;
};

// Collects the events of a document and refuses what is over a limit, before yaml-cpp reads on.
class EventCollector final : public YAML::EventHandler {
public:
    EventCollector(const YamlText& text, const YamlLimits& limits) : text_(text), limits_(limits) {}

    // yaml-cpp would pass over a second document in silence.
    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0) return;
        throw Refused{offset_of(mark), "a second document begins here", "a file holds one document: remove '---'"};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(YamlEventKind::null, mark, anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(YamlEventKind::alias, mark, anchor); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        check_tag(mark, tag);
        if (value.size() > limits_.scalar_bytes) {
            throw Refused{offset_of(mark), fmt::format("this text is longer than {} bytes", limits_.scalar_bytes), ""};
        }
        // A double-quoted text can escape what the file itself may not hold.
        if (first_control_character(value)) throw Refused{offset_of(mark), "this text holds a control character", ""};
        const auto unterminated = unterminated_quote(text_.text(), offset_of(mark));
        if (unterminated) throw Refused{*unterminated, "this quote is never closed", ""};
        YamlEvent& event = add(YamlEventKind::scalar, mark, anchor);
        event.scalar = value;
        event.quoting = tag == "?" || tag.empty() ? Quoting::plain : Quoting::quoted;
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override {
        open(YamlEventKind::list_start, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(YamlEventKind::list_end); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override {
        open(YamlEventKind::map_start, mark, tag, anchor);
    }
    void OnMapEnd() override { close(YamlEventKind::map_end); }

    [[nodiscard]] std::vector<YamlEvent>& events() { return events_; }

    /// Where the innermost list or map that is still open begins.
    [[nodiscard]] std::optional<std::size_t> open_offset() const {
        return open_.empty() ? std::nullopt : std::optional(open_.back());
    }

private:
    // Counted here and not in the tree, so that a huge file stops while it is read.
    YamlEvent& add(YamlEventKind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (++values_ > limits_.values) {
            throw Refused{offset_of(mark), fmt::format("the file holds more than {} values", limits_.values), ""};
        }
        events_.push_back({kind, static_cast<std::size_t>(anchor), offset_of(mark), {}, Quoting::plain});
        return events_.back();
    }

    void open(YamlEventKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        check_tag(mark, tag);
        if (open_.size() >= limits_.depth) {
            throw Refused{offset_of(mark), fmt::format("lists and maps are nested deeper than {}", limits_.depth), ""};
        }
        open_.push_back(offset_of(mark));
        add(kind, mark, anchor);
    }

    void close(YamlEventKind kind) {
        events_.push_back({kind, 0, open_.back(), {}, Quoting::plain});
        open_.pop_back();
    }

    // Tags construct objects in other languages; here they only say that a value is text.
    static void check_tag(const YAML::Mark& mark, const std::string& tag) {
        constexpr std::array<std::string_view, 6> known = {
            "", "?", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"};
        for (const auto name : known) {
            if (tag == name) return;
        }
        throw Refused{offset_of(mark), fmt::format("tag '{}' is not supported", tag), "leave the tag out"};
    }

    const YamlText& text_;
    const YamlLimits& limits_;
    std::vector<YamlEvent> events_;
    std::vector<std::size_t> open_;
    std::size_t values_ = 0;
    std::size_t documents_ = 0;
};

// A stream over bytes that are not copied.
class ViewBuffer final : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view bytes) {
        char* begin = const_cast<char*>(bytes.data());  // streambuf wants char*, and only reads.
        setg(begin, begin, begin + bytes.size());
    }
};

struct Wording {
    std::string_view yaml_cpp;  ///< how yaml-cpp's message begins
    std::string_view message;
    std::string_view hint;
};

constexpr std::array wordings = {
    Wording{"end of map not found", "expected a key of the same map here", "check the indentation of this line"},
    Wording{"end of sequence not found", "expected an item of the same list here",
            "check the indentation of this line"},
    Wording{"illegal map value", "':' may not stand here", "put text that contains ': ' into quotes"},
    Wording{"illegal map key", "a key may not stand here", "check the indentation of this line"},
    Wording{"illegal block entry", "a list item may not stand here", "check the indentation of this line"},
    Wording{"illegal flow end", "a closing bracket without an opening one", ""},
    Wording{"illegal EOF in scalar", "the file ends inside quotes", "close the quote"},
    Wording{"illegal document indicator in scalar", "the document ends inside quotes", "close the quote"},
    Wording{"illegal tab when looking for indentation", "a tab may not indent", "indent with spaces"},
    Wording{"the referenced anchor", "this alias has no anchor before it", "write the anchor as &name"},
    Wording{"unknown token", "this character may not begin a text", "put the text into quotes"},
};

// The first tab in the indentation of the line of `offset`.
std::optional<std::size_t> indenting_tab(const std::string& text, std::size_t offset) {
    const std::size_t line_end = text.rfind('\n', offset == 0 ? 0 : offset - 1);
    for (std::size_t at = line_end == std::string::npos ? 0 : line_end + 1; at < text.size(); ++at) {
        if (text[at] == '\t') return at;
        if (text[at] != ' ') return std::nullopt;
    }
    return std::nullopt;
}

// yaml-cpp points at the end of the file for a bracket that is never closed; people look for where it was opened.
std::optional<Refused> unclosed_bracket(const std::string& message, const std::string& text,
                                        const EventCollector& collector) {
    const auto open = collector.open_offset();
    const bool at_end = message.starts_with("end of sequence flow") || message.starts_with("end of map flow");
    if (!at_end || !open || *open >= text.size()) return std::nullopt;
    const std::size_t bracket = text.find_first_of("[{", *open);
    if (bracket == std::string::npos) return std::nullopt;
    return Refused{bracket, fmt::format("'{}' is never closed", text[bracket]),
                   "check the brackets and commas after it"};
}

// yaml-cpp speaks of tokens and scalars; the message says what to look for in the file.
Refused explained(const YAML::Exception& problem, const std::string& text, const EventCollector& collector) {
    if (auto bracket = unclosed_bracket(problem.msg, text, collector)) return *std::move(bracket);
    const std::size_t offset = std::min(offset_of(problem.mark), text.size());
    if (const auto tab = indenting_tab(text, offset)) return {*tab, "a tab may not indent", "indent with spaces"};
    for (const auto& wording : wordings) {
        if (!problem.msg.starts_with(wording.yaml_cpp)) continue;
        return {offset, std::string(wording.message), std::string(wording.hint)};
    }
    return {offset, problem.msg == "bad file" ? "lists and maps are nested too deep" : problem.msg, ""};
}

// Nothing, or why the text is no document that Dateline reads.
std::optional<Refused> collect(const std::string& text, EventCollector& collector) {
    // A directive line is taken by yaml-cpp even when it does not know the directive.
    if (text.starts_with('%')) return Refused{0, "directives are not supported", "remove this line"};
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(collector)) {
        }
    } catch (const Refused& refused) {
        return refused;
    } catch (const YAML::Exception& problem) {
        return explained(problem, text, collector);
    } catch (const std::exception& problem) {
        return Refused{0, problem.what(), ""};
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::vector<YamlEvent>> parse_yaml_events(const YamlText& text, const YamlLimits& limits,
                                                        Findings& findings) {
    EventCollector collector(text, limits);
    if (const auto refused = collect(text.text(), collector)) {
        findings.error(text.position_of(refused->offset), refused->message, refused->hint);
        return std::nullopt;
    }
    return std::move(collector.events());
}

}  // namespace dateline
