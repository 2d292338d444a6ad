// Memory for what the page's engine makes while the page is built and keeps for good: it lies
// together, without a manager's words between, so that the page holds few bytes of it.
#pragma once

namespace channelmap {

// While one lives, new memory is taken from there, as long as there is some. It is never given
// back.
class LastingMemory {
public:
    LastingMemory();
    ~LastingMemory();
    LastingMemory(const LastingMemory&) = delete;
    LastingMemory& operator=(const LastingMemory&) = delete;
};

}  // namespace channelmap
