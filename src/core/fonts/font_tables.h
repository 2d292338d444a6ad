// The tables of a font file, read with care: what lies outside of the file reads as 0 and is
// remembered.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace channelmap {

class FontBytes {
public:
    explicit FontBytes(std::string_view bytes) : bytes_(bytes) {}

    int u8(std::size_t at) const {
        if (at < bytes_.size()) return static_cast<unsigned char>(bytes_[at]);
        whole_ = false;
        return 0;
    }
    int u16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
    int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    std::uint32_t u32(std::size_t at) const {
        return static_cast<std::uint32_t>(u16(at)) << 16 | static_cast<std::uint32_t>(u16(at + 2));
    }

    std::string_view part(std::size_t at, std::size_t length) const {
        if (at <= bytes_.size() && length <= bytes_.size() - at) return bytes_.substr(at, length);
        whole_ = false;
        return {};
    }
    std::size_t size() const { return bytes_.size(); }
    bool whole() const { return whole_; }  // nothing outside was asked for

private:
    std::string_view bytes_;
    mutable bool whole_ = true;
};

// The table of this name, such as "cmap"; empty where there is none or it leaves the file.
std::string_view table_of(std::string_view file, std::string_view name);

// Whether all tables of the directory lie within the file.
bool has_whole_tables(std::string_view file);

// A text of the table "name" as UTF-8, by its number; empty where there is none.
std::string name_in(std::string_view names, int number);

}  // namespace channelmap
