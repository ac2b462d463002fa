#include "cli/program.hpp"

#include <algorithm>
#include <cstdio>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/version.hpp"

namespace dateline {

namespace {

struct Registered {
    CLI::App* app = nullptr;
    std::unique_ptr<Command> command;
};

void print_error(const std::string& message, const std::string& hint) {
    std::fprintf(stderr, "dateline: error: %s\n", message.c_str());
    if (!hint.empty()) std::fprintf(stderr, "  hint: %s\n", hint.c_str());
}

std::vector<std::string> command_names() {
    std::vector<std::string> names{"help"};
    for (const auto& entry : commands()) names.push_back(entry.name);
    return names;
}

// Commands are the first word that is no option; CLI11 reports unknown ones without a hint, so look first.
bool is_known_command(const std::string& word) {
    const auto names = command_names();
    if (word.starts_with('-') || std::find(names.begin(), names.end(), word) != names.end()) return true;
    const auto nearest = nearest_word(word, names);
    print_error("unknown command '" + word + "'",
                nearest ? "did you mean '" + *nearest + "'?" : "'dateline help' lists the commands");
    return false;
}

int show_help(CLI::App& app, const std::vector<std::string>& topic) {
    const auto named = [&topic](const CLI::App* candidate) { return candidate->get_name() == topic.front(); };
    const auto found = topic.empty() ? std::vector<CLI::App*>{&app} : app.get_subcommands(named);
    if (found.empty()) {
        print_error("unknown command '" + topic.front() + "'", "'dateline help' lists the commands");
        return static_cast<int>(ExitCode::usage);
    }
    std::fputs(found.front()->help().c_str(), stdout);
    return 0;
}

int report_parse_error(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help and --version print and leave.
    std::string message = error.what();
    print_error(message, "'dateline help' and 'dateline help COMMAND' show what is understood");
    return static_cast<int>(ExitCode::usage);
}

}  // namespace

int run_program(int argc, char** argv) {
    CLI::App app("Dateline reads articles, finds their dates and places, and draws timelines and maps.", "dateline");
    app.set_version_flag("--version", std::string("dateline ") + version());
    app.require_subcommand(1);
    std::vector<Registered> registered;
    for (const auto& entry : commands()) {
        registered.push_back({app.add_subcommand(entry.name, entry.summary), entry.make()});
        registered.back().command->add_options(*registered.back().app);
    }
    std::vector<std::string> topic;
    CLI::App* help = app.add_subcommand("help", "show how a command is used");
    help->add_option("COMMAND", topic, "the command")->expected(0, 1);

    if (argc > 1 && !is_known_command(argv[1])) return static_cast<int>(ExitCode::usage);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return report_parse_error(app, error);
    }
    if (help->parsed()) return show_help(app, topic);
    for (const auto& [subcommand, command] : registered) {
        if (subcommand->parsed()) return static_cast<int>(command->run());
    }
    return static_cast<int>(ExitCode::usage);
}

}  // namespace dateline
