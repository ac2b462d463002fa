#include "cli/commands.hpp"

namespace dateline {

const std::vector<CommandEntry>& commands() {
    static const std::vector<CommandEntry> table{
        {"render", "draw the figures of a config", make_render_command},
        {"check", "check config, articles and data; draw nothing", make_check_command},
        {"extract", "list the events of articles, ready to edit", make_extract_command},
        {"annotate", "list every date and place mention of articles", make_annotate_command},
        {"explain", "say why an event, a date or a place is what it is", make_explain_command},
        {"geocode", "list the places that a name can mean", make_geocode_command},
        {"gazetteer", "compile or describe gazetteers", make_gazetteer_command},
        {"dump", "print a stage of the work as text", make_dump_command},
        {"languages", "list the installed language packs", make_languages_command},
        {"data", "compile or describe the built-in data", make_data_command},
    };
    return table;
}

}  // namespace dateline
