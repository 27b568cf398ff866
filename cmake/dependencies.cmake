# The libraries, all from Debian's packages (scripts/packages.txt). What the program needs at run
# time is linked from archives where they are there: each shared library costs time at every start.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(RapidJSON REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)

# minuter_link_archive(NAME ARCHIVE SHARED_TARGET): the target minuter::NAME.
function(minuter_link_archive name archive shared_target)
  find_library(MINUTER_ARCHIVE_${name} NAMES ${archive})
  mark_as_advanced(MINUTER_ARCHIVE_${name})
  add_library(minuter_dependency_${name} INTERFACE)
  add_library(minuter::${name} ALIAS minuter_dependency_${name})
  target_include_directories(
    minuter_dependency_${name} SYSTEM
    INTERFACE $<TARGET_PROPERTY:${shared_target},INTERFACE_INCLUDE_DIRECTORIES>)
  if(MINUTER_ARCHIVE_${name})
    target_link_libraries(minuter_dependency_${name} INTERFACE ${MINUTER_ARCHIVE_${name}})
  else()
    target_link_libraries(minuter_dependency_${name} INTERFACE ${shared_target})
  endif()
endfunction()

minuter_link_archive(pcre2 libpcre2-8.a PkgConfig::PCRE2)
minuter_link_archive(uchardet libuchardet.a PkgConfig::UCHARDET)
minuter_link_archive(yaml libyaml-cpp.a yaml-cpp)
