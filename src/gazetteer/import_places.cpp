#include "gazetteer/import_places.hpp"

#include "gazetteer/place_of_row.hpp"

namespace dateline {

namespace {

/// Findings of one kind: the first few are told with their row, the others only counted.
class CountedWarning {
public:
    explicit CountedWarning(const std::string& file) : pos_{file, 0, 0} {}

    void add(std::size_t row, const std::string& message, Diagnostics& diagnostics) {
        constexpr std::size_t shown = 5;
        if (++count_ <= shown) diagnostics.warning("row " + std::to_string(row) + " " + message, pos_);
        hidden_ = count_ - std::min(count_, shown);
    }

    /// Says how many were not told.
    void close(const std::string& what, Diagnostics& diagnostics) const {
        if (hidden_ > 0) diagnostics.warning(std::to_string(hidden_) + " more rows " + what, pos_);
    }

    [[nodiscard]] std::size_t count() const { return count_; }

private:
    SourcePos pos_;
    std::size_t count_ = 0;
    std::size_t hidden_ = 0;
};

/// What an import has to say of the rows.
class ImportWarnings {
public:
    explicit ImportWarnings(const std::string& file)
        : left_out_(file), features_(file), countries_(file), names_(file) {}

    void left_out(std::size_t row, const std::string& why, Diagnostics& diagnostics) {
        left_out_.add(row, "is left out: " + why, diagnostics);
    }

    void add(std::size_t row, const RowRemarks& remarks, Diagnostics& diagnostics) {
        if (!remarks.unknown_feature.empty()) {
            features_.add(row, "has the unknown feature '" + remarks.unknown_feature + "', taken as 'other'",
                          diagnostics);
        }
        if (!remarks.unknown_country.empty()) {
            countries_.add(row, "has the country '" + remarks.unknown_country + "', which is no code of two letters",
                           diagnostics);
        }
        if (remarks.names_left_out > 0) {
            names_.add(row, "has " + std::to_string(remarks.names_left_out) + " further names that cannot be used",
                       diagnostics);
        }
    }

    void close(Diagnostics& diagnostics) const {
        left_out_.close("are left out", diagnostics);
        features_.close("have an unknown feature", diagnostics);
        countries_.close("have a country that is no code of two letters", diagnostics);
        names_.close("have further names that cannot be used", diagnostics);
    }

    [[nodiscard]] std::size_t rows_left_out() const { return left_out_.count(); }

private:
    CountedWarning left_out_;
    CountedWarning features_;
    CountedWarning countries_;
    CountedWarning names_;
};

}  // namespace

Result<ImportPlan> plan_import(const RowSource& source, const ImportRequest& request) {
    const Result<std::size_t> layer = choose_layer(source.layers(), request.layer, request.layout);
    if (!layer) return layer.error();
    const Result<ColumnChoice> columns =
        choose_columns(source.columns(*layer), request.columns, request.layout, source.has_geometry(*layer));
    if (!columns) return columns.error();
    return ImportPlan{request, *layer, *columns};
}

Result<ImportCounts> import_places(const RowSource& source, const ImportPlan& plan, GazetteerWriter& writer,
                                   Diagnostics& diagnostics, const ImportProgress& progress) {
    const ImportRequest& request = plan.request;
    ImportCounts counts;
    ImportWarnings warnings(request.name);
    const auto on_row = [&](const DatasetRow& row) -> Result<void> {
        if (row.number > request.most_rows) {
            counts.over_limit = true;
            return Error{"'" + request.name + "' has more than " + std::to_string(request.most_rows) + " rows",
                         {},
                         "compile it once with 'dateline gazetteer import'"};
        }
        counts.rows = row.number;
        if (progress) progress(row.number, row.share_done);
        RowRemarks remarks;
        const Result<PlaceRow> place = place_of_row(row, plan.columns, request.layout, remarks);
        if (!place) {
            warnings.left_out(row.number, place.error().message, diagnostics);
            return {};
        }
        warnings.add(row.number, remarks, diagnostics);
        return writer.add(*place);
    };
    const auto read = source.read(plan.layer, plan.columns.wanted, on_row);
    if (counts.over_limit) {
        diagnostics.add(to_diagnostic(read.error()));
        return counts;
    }
    if (!read) return read.error();
    warnings.close(diagnostics);
    counts.left_out = warnings.rows_left_out();
    counts.places = counts.rows - counts.left_out;
    if (counts.places == 0) return Error{"no place could be read from '" + request.name + "'", {}, {}};
    return counts;
}

}  // namespace dateline
