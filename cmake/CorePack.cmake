# SPDX-License-Identifier: Apache-2.0
# The files of rules/core become bytes of the program, so that the installed binary works anywhere.

# belie_depend_on_contents(SOURCE FILE...): SOURCE takes the bytes of the files in (.incbin). A compiler cache does not see
# them, so their hash goes on the command line; a changed file configures anew.
function(belie_depend_on_contents source)
  set(hashes "")
  foreach(file IN LISTS ARGN)
    file(SHA256 "${file}" hash)
    string(APPEND hashes "${hash}")
  endforeach()
  string(SHA256 contents "${hashes}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN})
  set_property(SOURCE "${source}" APPEND PROPERTY OBJECT_DEPENDS ${ARGN})
  set_property(SOURCE "${source}" APPEND PROPERTY COMPILE_DEFINITIONS "BELIE_CONTENTS=0x${contents}")
endfunction()

# belie_embed_pack(TARGET FOLDER): a generated source of TARGET that holds every YAML file below FOLDER, by name, with its
# tree, which belie-embed parses when the program is built.
function(belie_embed_pack target folder)
  set(parser src/embed/main.cpp src/rules/yaml/schema.cpp src/rules/yaml/source_scan.cpp src/rules/yaml/tree_bytes.cpp
             src/rules/yaml/yaml.cpp)
  add_executable(belie-embed ${parser})
  target_link_libraries(belie-embed PRIVATE belie_flags belie_base yaml-cpp)
  file(GLOB_RECURSE files RELATIVE "${folder}" CONFIGURE_DEPENDS "${folder}/*.yaml")
  list(SORT files)
  set(labels "")
  set(declarations "")
  set(entries "")
  set(paths "")
  set(number 0)
  foreach(file IN LISTS files)
    string(APPEND labels "    \"belie_pack_${number}_begin:\\n.incbin \\\"${folder}/${file}\\\"\\nbelie_pack_${number}_end:\\n\"\n")
    string(APPEND declarations "extern const char belie_pack_${number}_begin[];\nextern const char belie_pack_${number}_end[];\n")
    string(APPEND entries "      {\"${file}\", {belie_pack_${number}_begin, belie_pack_${number}_end}},\n")
    list(APPEND paths "${folder}/${file}")
    math(EXPR number "${number} + 1")
  endforeach()
  set(names "${CMAKE_CURRENT_BINARY_DIR}/core_pack_names.txt")
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT "${names}" CONTENT "${lines}\n")
  set(trees "${CMAKE_CURRENT_BINARY_DIR}/core_pack.trees")
  add_custom_command(OUTPUT "${trees}" COMMAND belie-embed "${folder}" "${names}" "${trees}"
                     DEPENDS belie-embed "${names}" ${paths} COMMENT "Reading the core pack" VERBATIM)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/core_pack_files.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[// Written by cmake/CorePack.cmake.
#include "rules/packs/pack.h"

__asm__(
    ".section .rodata\n"
@labels@    "belie_pack_trees:\n.incbin \"@trees@\"\n"
    ".byte 0\n"
    ".previous\n");

// NOLINTBEGIN(readability-identifier-naming): the assembler's names
extern "C" {
@declarations@extern const char belie_pack_trees[];
}
// NOLINTEND(readability-identifier-naming)

namespace belie {
namespace {

std::vector<PackFile> embedded_files() {
  std::vector<PackFile> files{
@entries@  };
  const char* at = belie_pack_trees;
  for (PackFile& file : files) {
    std::size_t length = 0;
    for (unsigned i = 0; i < 4; ++i, ++at) length |= std::size_t{static_cast<unsigned char>(*at)} << (8 * i);
    file.tree = {at, length};
    at += length;
  }
  return files;
}

}  // namespace

const std::vector<PackFile>& core_pack_files() {
  static const std::vector<PackFile> files = embedded_files();
  return files;
}

}  // namespace belie
]])
  list(TRANSFORM parser PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  belie_depend_on_contents("${source}" ${paths} ${parser})
  set_property(SOURCE "${source}" APPEND PROPERTY OBJECT_DEPENDS "${trees}")
  target_sources(${target} PRIVATE "${source}")
endfunction()
