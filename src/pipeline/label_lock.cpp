#include "pipeline/label_lock.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "config/label_lock.hpp"

namespace dateline {

namespace {

constexpr std::size_t max_lock_bytes = 4UL << 20U;

std::string numbers(const std::vector<PagePoint>& points) {
    std::string text;
    for (const auto& point : points) {
        text += (text.empty() ? "" : ", ") + format_number(point.x.value()) + ", " + format_number(point.y.value());
    }
    return "[" + text + "]";
}

PagePoint point_of(const std::vector<double>& numbers, std::size_t first) {
    return {Points(numbers[first]), Points(numbers[first + 1])};
}

}  // namespace

std::optional<std::vector<LockedLabel>> read_locked_labels(const std::string& path, const SourcePos& pos,
                                                           const World& world, Diagnostics& diagnostics) {
    const auto found = world.files.glob(path);
    if (found && found->empty()) return std::vector<LockedLabel>{};
    auto bytes = found ? world.files.read(path, max_lock_bytes) : Result<std::string>(found.error());
    if (!bytes) {
        diagnostics.error(bytes.error().message, pos, bytes.error().hint);
        return std::nullopt;
    }
    const auto entries = read_label_lock({path, std::move(*bytes)}, diagnostics);
    if (!entries) return std::nullopt;
    std::vector<LockedLabel> labels;
    for (const auto& entry : *entries) {
        LockedLabel label{entry.id, entry.lines, point_of(entry.at, 0), std::nullopt, {}, {}};
        if (!entry.leader.empty()) label.leader = {point_of(entry.leader, 0), point_of(entry.leader, 2)};
        if (!entry.type.empty()) {
            label.size = Points(entry.type[0]);
            label.spacing = Points(entry.type[1]);
        }
        labels.push_back(std::move(label));
    }
    return labels;
}

// A line a label, so that a version control shows which of them moved.
std::string locked_labels_text(const std::vector<LockedLabel>& labels) {
    std::string text = "{\"version\": 1, \"labels\": [";
    for (const auto& label : labels) {
        text += &label == labels.data() ? "\n" : ",\n";
        text += "{\"id\": " + nlohmann::json(label.id).dump() + ", \"lines\": " + nlohmann::json(label.lines).dump() +
                ", \"at\": " + numbers({label.corner});
        if (label.leader) text += ", \"leader\": " + numbers({label.leader->first, label.leader->second});
        if (label.size > Points(0)) text += ", \"type\": " + numbers({{label.size, label.spacing}});
        text += "}";
    }
    return text + "\n]}\n";
}

}  // namespace dateline
