#include "datasets/table_reader.hpp"

#include <vector>

#include <ogrsf_frmts.h>

#include "datasets/gdal_session.hpp"

namespace dateline {

namespace {

/// " 'a' 'b'": the columns of a table, for messages.
std::string quoted_columns(const OGRFeatureDefn& definition) {
    std::string names;
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        names += " '" + std::string(definition.GetFieldDefn(i)->GetNameRef()) + "'";
    return names;
}

/// The field numbers of the wanted columns.
Result<std::vector<int>> indices_of(const std::string& path, const OGRFeatureDefn& definition,
                                    std::span<const std::string> columns) {
    std::vector<int> indices;
    for (const std::string& column : columns) {
        const int index = definition.GetFieldIndex(column.c_str());
        if (index < 0)
            return Error{
                "table '" + path + "' has no column '" + column + "'", {}, "its columns:" + quoted_columns(definition)};
        indices.push_back(index);
    }
    return indices;
}

}  // namespace

Result<void> read_table(const std::string& path, std::span<const std::string> columns, const Datasets::TableRow& row) {
    const Result<DatasetPtr> dataset = open_dataset(path);
    if (!dataset) return dataset.error();
    if (dataset.value()->GetLayerCount() == 0) return Error{"dataset '" + path + "' has no layer"};
    OGRLayer& layer = *dataset.value()->GetLayer(0);
    const Result<std::vector<int>> indices = indices_of(path, *layer.GetLayerDefn(), columns);
    if (!indices) return indices.error();
    const QuietGdal quiet;
    std::vector<std::string> values(columns.size());
    for (const auto& feature : layer) {
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = feature->GetFieldAsString((*indices)[i]);
        row(values);
    }
    return quiet.outcome(path);
}

}  // namespace dateline
