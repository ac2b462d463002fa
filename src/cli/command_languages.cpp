// dateline languages: the installed language packs, one a line: code, name, version, and how many of the lists that
// rules know the pack has.
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/installed_packs.hpp"
#include "cli/session.hpp"
#include "config/pack_table.hpp"

namespace dateline {

namespace {

std::size_t lists_of(const LanguagePack& pack) {
    std::size_t count = 0;
    for (const PackList& list : pack_lists()) {
        count += pack.words(std::string(list.section) + "." + std::string(list.key)).empty() ? 0U : 1U;
    }
    return count;
}

class LanguagesCommand final : public Command {
public:
    void add_options(CLI::App&) override {}

    [[nodiscard]] ExitCode run() override {
        for (const std::string& code : InstalledPacks().codes()) {
            const auto pack = InstalledPacks::open(code);
            if (!pack) {
                print_error(pack.error());
                return ExitCode::failed;
            }
            std::printf("%s\t%s\tversion %s\t%zu of %zu lists\n", code.c_str(), pack->about("name").c_str(),
                        pack->about("version").c_str(), lists_of(*pack), pack_lists().size());
        }
        return ExitCode::done;
    }
};

}  // namespace

std::unique_ptr<Command> make_languages_command() {
    return std::make_unique<LanguagesCommand>();
}

}  // namespace dateline
