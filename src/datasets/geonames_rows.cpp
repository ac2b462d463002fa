#include "datasets/geonames_rows.hpp"

#include <array>
#include <cstdio>

#include <cpl_vsi.h>

#include "base/text.hpp"
#include "datasets/gdal_session.hpp"

namespace dateline {

namespace {

constexpr std::array<const char*, 19> column_names = {
    "geonameid",    "name",         "asciiname", "alternatenames", "latitude",         "longitude",   "feature class",
    "feature code", "country code", "cc2",       "admin1 code",    "admin2 code",      "admin3 code", "admin4 code",
    "population",   "elevation",    "dem",       "timezone",       "modification date"};

/// No line of the format comes near: alternate names have at most 10,000 characters.
constexpr std::size_t longest_line = 1U << 20U;

struct FileCloser {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using FilePtr = std::unique_ptr<VSILFILE, FileCloser>;

/// Lines of a file, read in large pieces.
class LineReader {
public:
    explicit LineReader(VSILFILE& file) : file_(file) {}

    /// The next line without its end; nothing at the end of the file. An Error for a line without end.
    Result<std::optional<std::string_view>> next() {
        for (;;) {
            const std::size_t end = buffer_.find('\n', at_);
            if (end != std::string::npos || (is_at_end_ && at_ < buffer_.size())) {
                std::string_view line = std::string_view(buffer_).substr(at_, std::min(end, buffer_.size()) - at_);
                at_ = std::min(end, buffer_.size() - 1) + 1;
                if (line.ends_with('\r')) line.remove_suffix(1);
                return std::optional(line);
            }
            if (is_at_end_) return std::optional<std::string_view>();
            if (buffer_.size() - at_ > longest_line) return Error{"it has a line of more than 1 MiB", {}, {}};
            read_more();
        }
    }

private:
    void read_more() {
        buffer_.erase(0, at_);
        at_ = 0;
        const std::size_t held = buffer_.size();
        buffer_.resize(held + longest_line);
        buffer_.resize(held + VSIFReadL(buffer_.data() + held, 1, longest_line, &file_));
        is_at_end_ = buffer_.size() == held;
    }

    VSILFILE& file_;
    std::string buffer_{};
    std::size_t at_ = 0;
    bool is_at_end_ = false;
};

class GeonamesRows final : public RowSource {
public:
    GeonamesRows(std::string path, FilePtr file, std::uint64_t size)
        : path_(std::move(path)), file_(std::move(file)), size_(size) {}

    [[nodiscard]] std::vector<std::string> layers() const override { return {"geoname"}; }
    [[nodiscard]] std::vector<std::string> columns(std::size_t /*layer*/) const override {
        return {column_names.begin(), column_names.end()};
    }
    [[nodiscard]] bool has_geometry(std::size_t /*layer*/) const override { return false; }

    [[nodiscard]] Result<void> read(std::size_t /*layer*/, std::span<const std::size_t> wanted,
                                    const OnRow& on_row) const override {
        const QuietGdal quiet;
        LineReader lines(*file_);
        std::vector<std::string> values(wanted.size());
        std::string problem;
        DatasetRow row;
        std::uint64_t bytes = 0;
        for (;;) {
            const Result<std::optional<std::string_view>> line = lines.next();
            if (!line) return Error{"dataset '" + path_ + "': " + line.error().message, {}, {}};
            if (!*line) return quiet.outcome(path_);
            bytes += (*line)->size() + 1;
            const std::vector<std::string_view> cells = split(**line, '\t');
            const bool fits = cells.size() == column_names.size();
            problem = fits ? "" : "it has " + std::to_string(cells.size()) + " columns, expected 19";
            for (std::size_t i = 0; i < wanted.size(); ++i) values[i] = fits ? std::string(cells[wanted[i]]) : "";
            row = {row.number + 1, values, {}, {}, problem, {}};
            if (size_ > 0) row.share_done = static_cast<double>(bytes) / static_cast<double>(size_);
            if (auto taken = on_row(row); !taken) return taken;
        }
    }

private:
    std::string path_;
    FilePtr file_;
    std::uint64_t size_;  ///< of the text; 0 when it is packed
};

}  // namespace

Result<std::unique_ptr<RowSource>> open_geonames_rows(const std::string& path) {
    const Result<std::string> name = safe_name(path);
    if (!name) return name.error();
    const QuietGdal quiet;
    FilePtr file(VSIFOpenL(name->c_str(), "rb"));
    if (!file) return Error{"cannot open dataset '" + path + "'", {}, {}};
    VSIStatBufL facts{};
    const bool is_plain = name->front() == '/' && name->rfind("/vsi", 0) != 0;
    const bool is_known = is_plain && VSIStatL(name->c_str(), &facts) == 0;
    const auto size = is_known ? static_cast<std::uint64_t>(facts.st_size) : 0;
    return std::unique_ptr<RowSource>(std::make_unique<GeonamesRows>(path, std::move(file), size));
}

}  // namespace dateline
