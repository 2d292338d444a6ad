// Puts a WebAssembly module together again. In the page its instructions stand apart from the
// numbers that belong to them, each kind of number in a stream of its own, because like beside like
// compresses by a tenth better. What can be known is left out: the sizes of functions, and how
// memory is aligned where it is as the instruction expects. web/build/engine/wasm_split.mjs takes
// it apart.
#pragma once

#include "platform/unpack/memory.h"

namespace channelmap::unpack {

// The streams in the order in which they stand in the page.
enum Kind {
    rest,
    locals,
    code,
    block,
    branch,
    table,
    type,
    local,
    global,
    offset,
    small,
    large,
    real,
    wide,
    data,
    kinds
};

// Writes the module. Traps where the streams aren't a module's.
void join(Stream (&streams)[kinds]);

}  // namespace channelmap::unpack
