#include "pipeline/recipe.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "article/read_article.hpp"
#include "config/read_style.hpp"
#include "events/curate.hpp"
#include "events/make_events.hpp"
#include "events/merge_events.hpp"
#include "events/tracks.hpp"
#include "layout/lint.hpp"
#include "mentions/mention_finder.hpp"
#include "pipeline/label_lock.hpp"
#include "pipeline/verify_entries.hpp"

namespace dateline {

namespace {

constexpr std::size_t max_article_bytes = 16UL << 20U;
constexpr std::size_t max_picture_bytes = 16UL << 20U;
constexpr std::size_t max_style_bytes = 4UL << 20U;

std::string below(const std::string& folder, const std::string& path) {
    return (std::filesystem::path(folder) / path).lexically_normal().string();
}

ArticleFacts facts_of(const ArticleEntry& entry) {
    return {{}, entry.title, entry.source, entry.url, entry.language, entry.home, entry.published};
}

enum class Naming { named, globbed };

struct ArticleWorld {
    const FileReader& files;
    Languages languages;
};

void read_article_file(const std::string& path, const ArticleEntry& entry, Naming naming, const ArticleWorld& world,
                       std::vector<Article>& articles, Diagnostics& diagnostics) {
    auto bytes = world.files.read(path, max_article_bytes);
    if (!bytes) {
        Diagnostic problem = to_diagnostic(bytes.error());
        problem.pos = entry.pos;
        if (naming == Naming::globbed) problem.severity = Severity::warning;
        diagnostics.add(std::move(problem));
        return;
    }
    const SourceFile source{path, std::move(*bytes)};
    for (auto& article :
         read_articles(source, ArticleFormat::automatic, facts_of(entry), diagnostics, world.languages)) {
        articles.push_back(std::move(article));
    }
}

Result<Style> load_style(const std::string& name, const World& world, Diagnostics& diagnostics) {
    const auto source = world.style_source(name);
    if (!source) return source.error();
    if (source->text.size() > max_style_bytes) return Error{"style '" + name + "' is larger than 4 MiB", {}, {}};
    auto style = read_style(*source, diagnostics);
    if (!style) return Error{"style '" + name + "' cannot be used", {}, {}};
    return *style;
}

EventOptions event_options(const Config& config) {
    EventOptions options;
    for (const EventOrigin origin : config.events_from) {
        options.narrative = options.narrative || origin == EventOrigin::narrative;
        options.background = options.background || origin == EventOrigin::background;
    }
    for (const auto& figure : config.figures) options.caption_max = std::max(options.caption_max, figure.caption_max);
    return options;
}

// Says what was looked for in an article and how its events can still be had.
void report_no_event(const Article& article, const Mentions& mentions, Diagnostics& diagnostics) {
    const bool has_dates =
        std::ranges::any_of(mentions.dates, [](const DateMention& date) { return date.when.has_value(); });
    std::string looked = std::to_string(article.sentences.size()) + " sentences, " +
                         std::to_string(mentions.dates.size()) + " dates, " + std::to_string(mentions.places.size()) +
                         " places";
    if (has_dates) {
        diagnostics.note("no event was found (" + looked + "): no date puts something at a time", {article.name, 0, 0},
                         "'events-from: background' takes dates that are only mentioned too");
    } else if (!article.published) {
        diagnostics.note("no event was found (" + looked + "): no date can be placed in time", {article.name, 0, 0},
                         "give the article 'published: YYYY-MM-DD', or add events under 'events:'");
    } else {
        diagnostics.note("no event was found (" + looked + "): no sentence names a date", {article.name, 0, 0},
                         "add events by hand under 'events:'");
    }
}

}  // namespace

Mentions find_mentions(const Article& article, const std::vector<PlacePin>& pins, const World& world,
                       Diagnostics& diagnostics) {
    const LanguagePack& pack = world.languages().pack_of(article.language);
    return MentionFinder(world.gazetteer, world.names).find(article, pack, pins, diagnostics);
}

std::vector<Event> find_events(const Article& article, const Mentions& mentions, const World& world,
                               EventOptions options) {
    options.country_of = [&world](const std::string& code) { return country_place(code, world.gazetteer); };
    return make_events(article, mentions, world.languages().pack_of(article.language), options);
}

std::vector<Article> read_config_articles(const Config& config, const std::string& folder, const World& world,
                                          Diagnostics& diagnostics) {
    std::vector<Article> articles;
    const ArticleWorld articles_from{world.files, world.languages(config.language)};
    for (const auto& entry : config.articles) {
        if (!entry.file.empty()) {
            read_article_file(below(folder, entry.file), entry, Naming::named, articles_from, articles, diagnostics);
            continue;
        }
        const auto paths = world.files.glob(below(folder, entry.glob));
        if (!paths) {
            diagnostics.error(paths.error().message, entry.pos, paths.error().hint);
            continue;
        }
        if (paths->empty()) diagnostics.warning("no article matches '" + entry.glob + "'", entry.pos);
        for (const auto& path : *paths) {
            read_article_file(path, entry, Naming::globbed, articles_from, articles, diagnostics);
        }
    }
    return articles;
}

Material read_material(const Config& config, const std::string& folder, const World& world, Diagnostics& diagnostics) {
    Material material;
    material.articles = read_config_articles(config, folder, world, diagnostics);
    std::vector<Event> events;
    MentionFinder finder(world.gazetteer, world.names);
    for (const auto& article : material.articles) {
        const LanguagePack& pack = world.languages().pack_of(article.language);
        material.mentions.push_back(finder.find(article, pack, config.places, diagnostics));
        auto found = find_events(article, material.mentions.back(), world, event_options(config));
        if (found.empty()) report_no_event(article, material.mentions.back(), diagnostics);
        events.insert(events.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    make_ids_unique(events);
    material.events = merge_events(std::move(events), world.pack);
    return material;
}

std::vector<Event> curated_events(const Material& material, Config& config, const World& world,
                                  Diagnostics& diagnostics) {
    const Geocode place_of = [&world](const std::string& name) { return geocode(name, world.gazetteer); };
    ListedEvents listed{material.events, 0};
    if (config.drafted) listed = keep_listed(material.events, config.events, *config.drafted);
    if (listed.unseen > 0) {
        diagnostics.warning("the articles give " + std::to_string(listed.unseen) +
                                " events that the file of events does not know; they are left out",
                            {}, "take them in with 'dateline extract --update'");
    }
    const auto found = verify_entries(config.events, material, place_of, Claims::quoted);
    auto events = curate(std::move(listed.events), config.events, place_of, diagnostics);
    attach_sentences(events, config.events, found, material);
    set_tracks(events, config.tracks);
    return events;
}

namespace {

// Only a user's own layer needs GDAL, which is loaded then.
Result<std::vector<GeoFeature>> read_user_layer(const std::string& file, const World& world) {
    const auto path = world.files.permitted(file);
    if (!path) return path.error();
    const auto datasets = world.datasets ? world.datasets() : Error{"no datasets can be read here", {}, {}};
    if (!datasets) return datasets.error();
    return (*datasets)->read_layer(*path);
}

Result<Picture> read_picture(const std::string& file, const World& world) {
    auto bytes = world.files.read(file, max_picture_bytes);
    if (!bytes) return bytes.error();
    const auto pictures = world.pictures ? world.pictures() : Error{"no pictures can be read here", {}, {}};
    if (!pictures) return pictures.error();
    return (*pictures)->decode(file, *bytes);
}

}  // namespace

std::optional<ResolvedFigure> resolve_figure(std::size_t number, const Config& config, const std::vector<Event>& events,
                                             const World& world, Diagnostics& diagnostics) {
    const FigureEntry& entry = config.figures[number - 1];
    const auto style = load_style(entry.style, world, diagnostics);
    if (!style) diagnostics.error(style.error().message, entry.style_pos, style.error().hint);
    const auto place_of = [&world](const std::string& name, const std::optional<GeoBox>& around) {
        return geocode(name, world.gazetteer, around);
    };
    const auto layer_of = [&world](const std::string& file) { return read_user_layer(file, world); };
    const auto permitted = [&world](const std::string& file) { return world.files.permitted(file); };
    const auto picture_of = [&world](const std::string& file) { return read_picture(file, world); };
    const FigureSources sources{config,
                                events,
                                world.pack,
                                {place_of, layer_of, permitted},
                                world.gazetteer.attribution(),
                                world.basemap.attribution(),
                                picture_of};
    auto made = make_figure(entry, sources, diagnostics);
    if (!style || !made) return std::nullopt;
    if (const auto* timeline = std::get_if<TimelineFigure>(&made->figure)) {
        for (const Error& finding : lint_timeline(*timeline, *style)) {
            diagnostics.warning(finding.message, entry.pos, finding.hint);
        }
    }
    if (auto* map = std::get_if<MapFigure>(&made->figure); map != nullptr && !entry.labels.file.empty()) {
        auto locked = read_locked_labels(entry.labels.file, entry.labels.lock_pos, world, diagnostics);
        if (!locked) return std::nullopt;
        map->locked = *std::move(locked);
    }
    return ResolvedFigure{number, std::move(*made), *style};
}

std::optional<DrawnFigure> draw_figure(ResolvedFigure figure, const FigureEntry& entry, const World& world,
                                       Diagnostics& diagnostics) {
    Figure& what = figure.made.figure;
    const auto* map = std::get_if<MapFigure>(&what);
    const RasterReader rasters = [&world](const std::string& path, const RasterWindow& window) -> Result<std::string> {
        const auto datasets = world.datasets ? world.datasets() : Error{"no datasets can be read here", {}, {}};
        if (!datasets) return datasets.error();
        return (*datasets)->read_raster(path, window);
    };
    auto layout = map != nullptr ? layout_map(*map, figure.style, world.measurer, world.basemap, rasters)
                                 : layout_timeline(std::get<TimelineFigure>(what), figure.style, world.measurer);
    if (!layout) {
        diagnostics.error(layout.error().message, entry.pos, layout.error().hint);
        return std::nullopt;
    }
    return DrawnFigure{figure.number, std::move(what), std::move(*layout), std::move(figure.made.left_out)};
}

}  // namespace dateline
