# Packs grammars/ into a source file. A grammar that is wrong fails the build with its diagnostics.
add_library(minuter_base OBJECT ${base_sources})
target_include_directories(minuter_base PUBLIC ${PROJECT_SOURCE_DIR}/include)
target_link_libraries(
  minuter_base
  PUBLIC tl::expected
  PRIVATE minuter_options minuter::pcre2 minuter::uchardet minuter::yaml)

add_executable(pack_grammars ${PROJECT_SOURCE_DIR}/tools/pack_grammars.cpp
                             $<TARGET_OBJECTS:minuter_base>)
target_include_directories(pack_grammars PRIVATE ${PROJECT_SOURCE_DIR}/include)
target_link_libraries(pack_grammars PRIVATE tl::expected minuter_options minuter::pcre2
                                            minuter::uchardet minuter::yaml)

file(GLOB grammar_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/grammars/*.yaml
     ${PROJECT_SOURCE_DIR}/grammars/vocabulary/*.yaml)
set(packed_grammars ${PROJECT_BINARY_DIR}/built_in_grammars.cpp)
add_custom_command(
  OUTPUT ${packed_grammars}
  COMMAND pack_grammars ${packed_grammars} ${grammar_files}
  DEPENDS pack_grammars ${grammar_files}
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  COMMENT "Packing the grammars"
  VERBATIM)
