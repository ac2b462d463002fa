// dateline annotate: every date and place mention of articles, one a line.
#include <unistd.h>

#include "base/file_writer.hpp"
#include "cli/article_input.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "pipeline/mention_json.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

namespace {

class AnnotateCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        input_.add_options(app);
        app.add_option("-f,--format", format_, "jsonl or tsv")->check(CLI::IsMember({"jsonl", "tsv"}));
        app.add_flag("--strict", strict_, "end with 3 when there are warnings");
    }

    [[nodiscard]] ExitCode run() override {
        const auto session = Session::open(".", {});
        if (!session) {
            print_error(session.error());
            return ExitCode::failed;
        }
        Diagnostics diagnostics;
        const World world = (*session)->world();
        for (const auto& article : input_.read(world.pack, diagnostics)) {
            const Mentions mentions = find_mentions(article, {}, world, diagnostics);
            const std::string lines =
                format_ == "tsv" ? mentions_to_tsv(article, mentions) : mentions_to_jsonl(article, mentions);
            const auto written = write_descriptor(STDOUT_FILENO, lines, "standard output");
            if (!written) {
                print_error(written.error());
                return ExitCode::failed;
            }
        }
        print_diagnostics(diagnostics);
        return exit_code_of(diagnostics, strict_);
    }

private:
    ArticleInput input_;
    std::string format_ = "jsonl";
    bool strict_ = false;
};

}  // namespace

std::unique_ptr<Command> make_annotate_command() {
    return std::make_unique<AnnotateCommand>();
}

}  // namespace dateline
