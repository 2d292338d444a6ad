# shellcheck shell=bash
# The versions that the build was tested with, and the SHA-256 of their archives.
# When the archive has moved past one, the newest of the same series is taken.
# Columns: kind (deb: binary, dsc: source), package, version, series, sha256.

# shellcheck disable=SC2034
TOOLCHAIN_PINS=(
  "deb emscripten 3.1.69+dfsg-3 3.1. d2ac788b952c56ab6736b4db2ac0825aa63cfb4c08b8abaefe19e324779d1b2d"
  "deb binaryen 120-4 120- 47be56009e56170f4338a0154fbff2028bd607bc3c8b6a5414658a985bef6470"
  "deb libc6 2.41-12+deb13u4 2.41- 967aa62605721081c3eb2a17650611a792aa802d76a6511d1840242623d204c9"
  "deb libstdc++6 14.2.0-19 14. ab1fa05837aa7a92aae748fd07a18a35f7d18bb4a71c4724fe2bbf0e32089de0"
  "deb libgcc-s1 14.2.0-19 14. 3c71917b490d1a17aed43196a2787a256ecf060526cdb20216a74bedc061b150"
)

# The same, with the name under which CMake's FetchContent knows it.
# shellcheck disable=SC2034
LIBRARY_PINS=(
  "dsc libsdl2 2.32.4+dfsg-1 2.32. d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277 SDL2"
  "dsc imgui 1.92.2b+ds-1 1.92. e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48 IMGUI"
  "deb nlohmann-json3-dev 3.11.3-2.1 3.11. 741a6a32f61a14eaf9560ba1814b27da8e78fa3b9bed9e8867ab46316ddf3793 JSON"
  "deb doctest-dev 2.4.11-1 2.4. a41b0d152b707310f40c60658d44f1baf51451f094c3b3e6aaa7e077b3ee005e DOCTEST"
)
