// Bytes that are written one after the other to the end of this module's memory, which grows with
// them. There is no library here: what is taken is never given back, since the whole module is
// dropped after use.
#pragma once

namespace channelmap::unpack {

using Byte = unsigned char;

// Bytes that are read from the front.
struct Stream {
    const Byte* at;
    const Byte* end;
};

// The place of `size` bytes that the caller writes; then follows what put() writes. Traps where
// there is no memory.
Byte* take(unsigned size);

void put(Byte byte);

// The place behind the last byte.
Byte* written();

// Moves the `size` bytes at `from` to the end at `to`, and ends there.
void end_at(Byte* to);

}  // namespace channelmap::unpack
