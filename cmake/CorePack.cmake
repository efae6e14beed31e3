# SPDX-License-Identifier: Apache-2.0
# The files of rules/core become bytes of the program, so that the installed binary works anywhere.

# belie_embed_pack(TARGET FOLDER): a generated source of TARGET that holds every YAML file below FOLDER, by name.
function(belie_embed_pack target folder)
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
  set(source "${CMAKE_CURRENT_BINARY_DIR}/core_pack_files.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[// Written by cmake/CorePack.cmake.
#include "rules/pack.h"

__asm__(
    ".section .rodata\n"
@labels@    ".byte 0\n"
    ".previous\n");

// NOLINTBEGIN(readability-identifier-naming): the assembler's names
extern "C" {
@declarations@}
// NOLINTEND(readability-identifier-naming)

namespace belie {

const std::vector<PackFile>& core_pack_files() {
  static const std::vector<PackFile> files{
@entries@  };
  return files;
}

}  // namespace belie
]])
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE "${source}")
endfunction()
