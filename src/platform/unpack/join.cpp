#include "platform/unpack/join.h"

namespace channelmap::unpack {
namespace {

// Before an instruction whose alignment is another than its own: this plus the alignment.
constexpr int other_alignment = 0xe0, past_alignment = 0xf0;

constexpr int code_section = 10, data_section = 11;
constexpr int size_room = 5;  // bytes that a size may take

// Of the instructions that reach memory, 0x28 to 0x3e: their own alignment, as a power of two.
constexpr char own_alignment[] = "23230011001122223230102";

bool reaches_memory(int op) { return op >= 0x28 && op < 0x3f; }

// Where the LEB128 number after an instruction of one byte goes; kinds: there is none.
Kind number_after(int op) {
    if (op < 2) return kinds;
    if (op < 5) return block;
    if (op == 0x0c || op == 0x0d) return branch;
    if (op == 0x10) return code;
    if (op >= 0x20 && op < 0x23) return local;
    if (op == 0x23 || op == 0x24) return global;
    if (reaches_memory(op)) return offset;
    if (op == 0x3f || op == 0x40) return type;
    if (op == 0x41) return small;
    if (op == 0x42) return large;
    return kinds;
}

// How many LEB128 numbers and how many bytes follow an instruction of two numbers, 0xfc (memory) or
// 0xfd (SIMD).
struct Following {
    int numbers, bytes;
};
Following after_wide(int op, unsigned second) {
    if (op == 0xfc) return {second == 10 ? 2 : second == 11 ? 1 : 0, 0};
    if (second < 12 || second == 92 || second == 93) return {2, 0};
    if (second < 14) return {0, 16};
    if (second > 20 && second < 35) return {0, 1};
    if (second > 83 && second < 92) return {2, 1};
    return {0, 0};
}

class Joiner {
public:
    // What is in no stream, sizes and alignments, is less than all the rest.
    explicit Joiner(Stream (&streams)[kinds]) : streams_(streams) {
        unsigned size = 0;
        for (const Stream& stream : streams) size += static_cast<unsigned>(stream.end - stream.at);
        out_ = room_for(2 * size + 8 * size_room);
    }

    void module() {
        copy(rest, 8);
        while (streams_[rest].at < streams_[rest].end) {
            const int section = byte(rest);
            put(static_cast<Byte>(section));
            if (section == code_section)
                sized([this] {
                    for (unsigned functions = number(rest); functions > 0; --functions)
                        sized([this] { one_function(); });
                });
            else
                copy(section == data_section ? data : rest, number(rest));
        }
        keep_until(out_);
    }

private:
    void put(Byte byte) { *out_++ = byte; }

    Byte byte(Kind kind) {
        if (streams_[kind].at >= streams_[kind].end) __builtin_trap();
        return *streams_[kind].at++;
    }

    // Copies a LEB128 number and returns it.
    unsigned number(Kind kind) {
        unsigned value = 0;
        for (int shift = 0;; shift += 7) {
            const Byte part = byte(kind);
            put(part);
            if (shift < 32) value |= static_cast<unsigned>(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
    }

    void copy(Kind kind, unsigned count) {
        while (count-- > 0) put(byte(kind));
    }

    // What `write` writes, with its size before it.
    template <typename Write>
    void sized(Write write) {
        Byte* to = out_;
        const Byte* const from = out_ += size_room;
        write();
        auto size = static_cast<unsigned>(out_ - from);
        const unsigned count = size;
        for (; size > 0x7f; size >>= 7) *to++ = static_cast<Byte>(size | 0x80);
        *to++ = static_cast<Byte>(size);
        // Eight bytes at a time: what is overwritten has been read. There is room behind the last.
        for (unsigned i = 0; i < count; i += 8) __builtin_memcpy(to + i, from + i, 8);
        out_ = to + count;
    }

    void one_function() {
        for (unsigned groups = number(locals); groups > 0; --groups) {
            number(locals);
            copy(locals, 1);
        }
        for (int depth = 1; depth > 0;) depth += instruction();
    }

    // Returns how many blocks it opens.
    int instruction() {
        int op = byte(code), alignment = -1;
        if (op >= other_alignment && op < past_alignment) {
            alignment = op - other_alignment;
            op = byte(code);
        }
        put(static_cast<Byte>(op));
        if (reaches_memory(op))
            put(static_cast<Byte>(alignment < 0 ? own_alignment[op - 0x28] - '0' : alignment));
        const Kind kind = number_after(op);
        if (kind != kinds) {
            number(kind);
            return kind == block;
        }
        numbers_of(op);
        return op == 0x0b ? -1 : 0;
    }

    void numbers_of(int op) {
        if (op == 0x0e)
            for (unsigned targets = number(table) + 1; targets > 0; --targets) number(table);
        else if (op == 0x11)
            for (int i = 0; i < 2; ++i) number(type);
        else if (op == 0x43)
            copy(real, 4);
        else if (op == 0x44)
            copy(real, 8);
        else if (op > 0xfb) {
            const auto [numbers, bytes] = after_wide(op, number(wide));
            for (int i = 0; i < numbers; ++i) number(wide);
            copy(wide, static_cast<unsigned>(bytes));
        }
    }

    Stream (&streams_)[kinds];
    Byte* out_;
};

}  // namespace

void join(Stream (&streams)[kinds]) { Joiner(streams).module(); }

}  // namespace channelmap::unpack
