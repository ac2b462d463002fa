// dateline annotate: every date and place mention of articles, one a line.
#include <unistd.h>

#include "base/file_writer.hpp"
#include "cli/article_input.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "mentions/mention_finder.hpp"
#include "pipeline/mention_json.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

namespace {

class AnnotateCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        input_.add_options(app);
        gazetteers_.add_options(app);
        app.add_option("-f,--format", format_, "jsonl or tsv")->check(CLI::IsMember({"jsonl", "tsv"}));
        app.add_flag("--strict", strict_, "end with 3 when there are warnings");
    }

    [[nodiscard]] ExitCode run() override {
        return run_without_config(strict_, gazetteers_, [this](const World& world, Diagnostics& diagnostics) {
            return annotate(world, diagnostics);
        });
    }

private:
    [[nodiscard]] Result<void> annotate(const World& world, Diagnostics& diagnostics) const {
        const Languages languages = world.languages();
        MentionFinder finder(world.gazetteer, world.names);
        return input_.each(languages, diagnostics, [&](const Article& article) {
            const Mentions mentions = finder.find(article, languages.pack_of(article.language), {}, diagnostics);
            const std::string lines =
                format_ == "tsv" ? mentions_to_tsv(article, mentions) : mentions_to_jsonl(article, mentions);
            return write_descriptor(STDOUT_FILENO, lines, "standard output");
        });
    }

    ArticleInput input_;
    GazetteerInput gazetteers_;
    std::string format_ = "jsonl";
    bool strict_ = false;
};

}  // namespace

std::unique_ptr<Command> make_annotate_command() {
    return std::make_unique<AnnotateCommand>();
}

}  // namespace dateline
