# Dear ImGui without its demo; configured by src/ui/canvas/imconfig.h. On the web its
# OpenGL ES 3 renderer comes as a target of its own, for platform alone.

# One window without a frame that covers the canvas, and areas that a pointer presses: no keys,
# focus, wheel, scrolling, popups, decorations, settings or log; TrueType outlines alone, each glyph drawn once a
# pixel. Natively too, so that the tests draw with what the page draws with.
include(stub_out)
stub_out(imgui_sources ${imgui_SOURCE_DIR} imgui.cpp
  NavUpdate NavEndFrame NavInitWindow NavProcessItem RenderNavCursor
  UpdateKeyRoutingTable Shortcut UpdateMouseWheel
  FindBestWindowPosForPopup SetTooltip
  UpdateWindowManualResize RenderWindowDecorations RenderWindowTitleBarContents
  RenderDimmedBackgrounds RenderMouseCursor
  UpdateSettings SaveIniSettingsToDisk WindowSettingsHandler_ClearAll WindowSettingsHandler_ReadOpen
  WindowSettingsHandler_ReadLine WindowSettingsHandler_ApplyAll WindowSettingsHandler_WriteAll
  LogRenderedText
  ErrorRecoveryTryToRecoverState ErrorRecoveryTryToRecoverWindowState
  ErrorCheckEndFrameFinalizeErrorTooltip ErrorLog
  FocusWindow SetFocusID SetNavWindow SetNavFocusScope FocusTopMostWindowUnderOne ClosePopupsOverWindow
  CalcWindowAutoFitSize CalcNextScrollFromScrollTargetAndClamp FindWindowSettingsByID)
# Lines, round shapes and words are drawn from pictures (src/ui/canvas/stencils.h) instead.
stub_out(imgui_sources ${imgui_SOURCE_DIR} imgui_draw.cpp StyleColorsDark
  AddPolyline AddConvexPolyFilled _PathArcToFastEx _PathArcToN PathArcTo PathRect AddLine AddRect
  AddRectFilled AddCircleFilled RenderText
  ImFontAtlasBuildUpdateLinesTexData)
stub_out(imgui_sources ${imgui_SOURCE_DIR} imstb_truetype.h
  stbtt__GetGlyphShapeT2 stbtt__GetGlyphInfoT2 stbtt__h_prefilter stbtt__v_prefilter
  stbtt__dict_get_ints stbtt__tesselate_cubic)
add_library(imgui STATIC ${imgui_sources} ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
if(EMSCRIPTEN)
  # What the sources still ask of others is in src/ui/canvas/imgui_stubs.cpp and, for arcs,
  # src/platform/web_stubs.cpp.
  target_compile_definitions(imgui PRIVATE IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
    sscanf=channelmap_scan sinf=channelmap_sin cosf=channelmap_cos acosf=channelmap_acos
    fmodf=channelmap_fmod)
  target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)
else()
  target_sources(imgui PRIVATE ${imgui_SOURCE_DIR}/imgui_tables.cpp)
endif()
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_include_directories(imgui PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="ui/canvas/imconfig.h")
if(EMSCRIPTEN)
  add_library(imgui_gl STATIC ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
  # The renderer keeps WebGL's state for other users of the context, of whom there are none, and each
  # question makes the page wait for the graphics: src/platform/web_gl.cpp answers from memory.
  target_compile_definitions(imgui_gl PRIVATE sscanf=channelmap_scan fprintf=channelmap_report
    glGetIntegerv=channelmap_gl_integer glIsEnabled=channelmap_gl_enabled)
  target_include_directories(imgui_gl SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
  target_compile_definitions(imgui_gl PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(imgui_gl PRIVATE -fno-exceptions -fno-rtti)
  target_link_libraries(imgui_gl PUBLIC imgui)
endif()
