// The port of a command: its options and its work. One file a command, one row in commands.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// Exit codes of the program.
enum class ExitCode {
    done = 0,
    failed = 1,      ///< the work failed: something cannot be read, written or fitted
    usage = 2,       ///< wrong command line or config
    problems = 3,    ///< done, but with problems, under --strict
    over_limit = 4,  ///< a limit stopped the run
};

class Command {
public:
    virtual ~Command() = default;

    /// Adds the command's options; their values are kept in the object.
    virtual void add_options(CLI::App& app) = 0;
    [[nodiscard]] virtual ExitCode run() = 0;
};

/// A row of the table of commands.
struct CommandEntry {
    std::string name;
    std::string summary;
    std::unique_ptr<Command> (*make)();
};

/// All commands, in the order of `dateline help`.
const std::vector<CommandEntry>& commands();

}  // namespace dateline
