# throttlint_add_check(<target> [NAME <name>] [PATHS <path>...]
#                      [OPTIONS <option>...] [ALL] [TEST])
#
# Adds a target that checks the sources of <target>: `throttlint-<target>`, or
# <name>. Its findings make the build of that target fail.
#   PATHS    what is reported, in place of the sources
#   OPTIONS  options of `throttlint check`: --fail-on, --output, ...
#   ALL      check with each build
#   TEST     add a test of that name as well
# The whole project is read whatever is reported: a request is often in another
# target than its loop. For this the compile commands are needed, which the
# generators Ninja and Makefiles write.
cmake_policy(PUSH)
cmake_policy(VERSION 3.24)

function(throttlint_add_check target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ALL;TEST" "NAME" "PATHS;OPTIONS")
  if(NOT TARGET ${target})
    message(FATAL_ERROR "throttlint_add_check: no target '${target}'")
  endif()
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "throttlint_add_check: '${arg_UNPARSED_ARGUMENTS}' is "
      "none of NAME, PATHS, OPTIONS, ALL, TEST")
  endif()
  if(NOT CMAKE_GENERATOR MATCHES "Ninja|Makefiles")
    message(FATAL_ERROR "throttlint_add_check: the generator "
      "'${CMAKE_GENERATOR}' writes no compile_commands.json")
  endif()
  if(NOT arg_NAME)
    set(arg_NAME throttlint-${target})
  endif()
  # The file holds the targets that ask for it; those that were made before
  # this call are asked for by name, others by the variable.
  set_target_properties(${target} PROPERTIES EXPORT_COMPILE_COMMANDS ON)
  get_target_property(libraries ${target} LINK_LIBRARIES)
  foreach(library IN LISTS libraries)
    if(TARGET ${library})
      get_target_property(imported ${library} IMPORTED)
      get_target_property(alias ${library} ALIASED_TARGET)
      if(NOT imported AND NOT alias)
        set_target_properties(${library} PROPERTIES EXPORT_COMPILE_COMMANDS ON)
      endif()
    endif()
  endforeach()
  if(arg_PATHS)
    set(paths)
    foreach(path IN LISTS arg_PATHS)
      cmake_path(ABSOLUTE_PATH path BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
      list(APPEND paths ${path})
    endforeach()
  else()
    get_target_property(folder ${target} SOURCE_DIR)
    set(sources "$<FILTER:$<TARGET_PROPERTY:${target},SOURCES>,INCLUDE,[.](c|cc|cpp|cxx|c[+][+]|C|m|mm)$>")
    set(paths "$<PATH:ABSOLUTE_PATH,NORMALIZE,${sources},${folder}>")
  endif()
  set(command throttlint::throttlint check -p ${CMAKE_BINARY_DIR}
    ${arg_OPTIONS} "${paths}")
  set(all)
  if(arg_ALL)
    set(all ALL)
  endif()
  add_custom_target(${arg_NAME} ${all} COMMAND ${command}
    WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
    COMMENT "Looking for rate limits in ${target}"
    COMMAND_EXPAND_LISTS USES_TERMINAL VERBATIM)
  if(arg_TEST)
    add_test(NAME ${arg_NAME} COMMAND ${command}
      WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} COMMAND_EXPAND_LISTS)
  endif()
endfunction()

cmake_policy(POP)
