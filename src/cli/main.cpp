// dateline: finds the command, runs it, turns its result into an exit code.
#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/program.hpp"

int main(int argc, char** argv) {
    // Writing beyond a file size limit is then an error of write(2), with a message, instead of a silent end.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return dateline::run_program(argc, argv);
    } catch (const std::bad_alloc&) {
        std::fputs("dateline: fatal: out of memory\n", stderr);
        return static_cast<int>(dateline::ExitCode::over_limit);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dateline: fatal: %s\n", error.what());
        return static_cast<int>(dateline::ExitCode::failed);
    }
}
