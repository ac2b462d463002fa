// The program around the commands: parsing the command line, help and version.
#pragma once

#include "cli/command.hpp"

namespace dateline {

/// Runs the command that the arguments name; the result is the exit code.
int run_program(int argc, char** argv);

}  // namespace dateline
