// `channelmap import` and `channelmap export`: a story's tables from and to CSV.
#pragma once

#include <span>

namespace channelmap::cli {

// import --edges FILE | --offers FILE | --inputs FILE [--into STORY]: writes into the story, or
// prints what it makes.
int import_tables(std::span<char*> arguments);

// export STORY --edges | --offers | --inputs: prints the table.
int export_table(std::span<char*> arguments);

}  // namespace channelmap::cli
