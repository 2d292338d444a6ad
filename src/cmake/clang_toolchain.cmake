# The clang of the fuzz targets: 19 where it is (its packages: clang-19 and
# libclang-rt-19-dev), else whatever clang is on the PATH.
find_program(channelmap_clang NAMES clang-19 clang REQUIRED)
find_program(channelmap_clangxx NAMES clang++-19 clang++ REQUIRED)
set(CMAKE_C_COMPILER "${channelmap_clang}")
set(CMAKE_CXX_COMPILER "${channelmap_clangxx}")
