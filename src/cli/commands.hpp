// The makers of all commands, one for each command_x.cpp.
#pragma once

#include <memory>

#include "cli/command.hpp"

namespace dateline {

std::unique_ptr<Command> make_render_command();
std::unique_ptr<Command> make_check_command();
std::unique_ptr<Command> make_extract_command();
std::unique_ptr<Command> make_annotate_command();
std::unique_ptr<Command> make_explain_command();
std::unique_ptr<Command> make_geocode_command();
std::unique_ptr<Command> make_gazetteer_command();
std::unique_ptr<Command> make_dump_command();
std::unique_ptr<Command> make_data_command();
std::unique_ptr<Command> make_languages_command();

}  // namespace dateline
