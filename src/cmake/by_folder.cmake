# Compiles the sources of a folder as one, for the presets `clang`, `fuzz` and `wasm`, and natively where the whole tree is
# built once ($CI): half the time and less, and clang-tidy reads the standard library's headers once a folder. So helpers of
# one folder bear names of their own, even where no header tells of them.
# Sources with options of their own are compiled by themselves.
function(compile_by_folder)
  foreach(target IN LISTS ARGN)
    get_target_property(sources ${target} SOURCES)
    get_target_property(place ${target} SOURCE_DIR)
    foreach(source IN LISTS sources)
      get_filename_component(folder ${source} DIRECTORY)
      string(MAKE_C_IDENTIFIER "in_${folder}" group)
      set_source_files_properties(${place}/${source} DIRECTORY ${place} PROPERTIES UNITY_GROUP ${group})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # GCC takes a source that is included for a header, in which an unnamed namespace would be a mistake.
      target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
  endforeach()
endfunction()
