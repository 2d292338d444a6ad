// The memory of a module that has no library: one place from which all is free.
#pragma once

namespace channelmap::unpack {

using Byte = unsigned char;

// Bytes that are read from the front.
struct Stream {
    const Byte* at;
    const Byte* end;
};

// The place from which all memory is free, with room for at least `size` bytes. Traps where the
// browser gives no more.
Byte* room_for(unsigned size);

// What lies before `end` is in use from now on.
void keep_until(Byte* end);

}  // namespace channelmap::unpack
