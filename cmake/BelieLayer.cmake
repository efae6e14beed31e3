# SPDX-License-Identifier: Apache-2.0
# How a folder of src/ becomes a library, and src/cli and src/train become programs.

add_library(belie_flags INTERFACE)
target_include_directories(belie_flags INTERFACE "${CMAKE_CURRENT_SOURCE_DIR}/src")
target_compile_options(belie_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees overlaps in std::string's operator+ (GCC bug 105651) and uninitialised members in <regex> under sanitizers
  # that are not there.
  target_compile_options(belie_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(BELIE_WERROR)
  target_compile_options(belie_flags INTERFACE -Werror)
endif()
if(BELIE_SANITIZE)
  target_compile_options(belie_flags INTERFACE "-fsanitize=${BELIE_SANITIZE}" -fno-omit-frame-pointer
                                               -fno-sanitize-recover=all)
  target_link_options(belie_flags INTERFACE "-fsanitize=${BELIE_SANITIZE}")
endif()
find_program(BELIE_LLD NAMES ld.lld)
if(BELIE_LLD)
  target_link_options(belie_flags INTERFACE -fuse-ld=lld)
endif()

set(BELIE_LAYERS "" CACHE INTERNAL "the folders of src/ declared so far, in order")

# belie_layer(NAME [library ...]): src/NAME/**.cpp as a static library that links every layer above it.
function(belie_layer name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/src/${name}/*.cpp")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/src/${name}/*.h")
  set(target "belie_${name}")
  if(sources)
    add_library(${target} STATIC ${sources})
    set(scope PUBLIC)
    if(BELIE_TIDY)
      set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "clang-tidy;--quiet")
    endif()
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS "${CMAKE_CURRENT_SOURCE_DIR}/src"
                 FILES ${headers})
  target_link_libraries(${target} ${scope} belie_flags ${ARGN})
  foreach(above IN LISTS BELIE_LAYERS)
    target_link_libraries(${target} ${scope} "belie_${above}")
  endforeach()
  set(BELIE_LAYERS ${BELIE_LAYERS} ${name} CACHE INTERNAL "")
endfunction()

# belie_program(NAME FOLDER [library ...]): src/FOLDER/**.cpp as the program NAME.
function(belie_program name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/src/${folder}/*.cpp")
  if(NOT sources)
    return()
  endif()
  add_executable(${name}-cli ${sources})
  set_target_properties(${name}-cli PROPERTIES OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY
                        "${CMAKE_BINARY_DIR}")
  target_link_libraries(${name}-cli PRIVATE belie_flags ${ARGN})
  if(BELIE_TIDY)
    set_target_properties(${name}-cli PROPERTIES CXX_CLANG_TIDY "clang-tidy;--quiet")
  endif()
endfunction()
