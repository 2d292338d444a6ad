// The engine as it stands in the page, text, made into a WebAssembly module again. A small module
// of its own: it runs at full speed at once, where JavaScript that runs for the first time takes
// ten times as long.
#include "platform/unpack/join.h"
#include "platform/unpack/letters.h"

namespace {

using namespace channelmap::unpack;

Byte* text;
Byte* module_begin;

}  // namespace

extern "C" {

// Room for a text of `size` bytes, which the page writes there. What was written before is given
// up.
__attribute__((export_name("room"))) void* room(unsigned size) {
    if (text) keep_until(text);
    text = room_for(size);
    keep_until(text + size);
    return text;
}

// Where the module begins whose text the first `size` bytes are; traps where they aren't one's.
__attribute__((export_name("unpack"))) const void* unpack(unsigned size) {
    Stream rest_of_text{text, text + size};
    Stream streams[kinds];
    for (Stream& stream : streams) stream = read_line(rest_of_text);
    module_begin = room_for(0);
    join(streams);
    return module_begin;
}

__attribute__((export_name("size"))) unsigned size() {
    return static_cast<unsigned>(room_for(0) - module_begin);
}
}
