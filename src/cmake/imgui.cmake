# Dear ImGui without its demo; configured by src/ui/imconfig.h. On the web its
# OpenGL ES 3 renderer comes as a target of its own, for platform alone.

add_library(imgui STATIC
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
if(EMSCRIPTEN)
  # What these ask of the rest is in src/ui/imgui_left_out.cpp.
  set_source_files_properties(${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp
    PROPERTIES COMPILE_DEFINITIONS sscanf=channelmap_scan)
else()
  target_sources(imgui PRIVATE ${imgui_SOURCE_DIR}/imgui_tables.cpp)
endif()
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_include_directories(imgui PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="ui/imconfig.h")
if(EMSCRIPTEN)
  target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)

  add_library(imgui_gl STATIC ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
  target_compile_definitions(imgui_gl PRIVATE sscanf=channelmap_scan)
  target_include_directories(imgui_gl SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
  target_compile_definitions(imgui_gl PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(imgui_gl PRIVATE -fno-exceptions -fno-rtti)
  target_link_libraries(imgui_gl PUBLIC imgui)
endif()
