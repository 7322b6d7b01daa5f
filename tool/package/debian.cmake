# Run by CPack before it packs: what Debian wants otherwise than `cmake
# --install`. The manual is compressed, the licence is one that Debian has, and
# there is a changelog. Compressed without names and times, so that the same
# sources give the same files.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
set(root ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
set(doc ${root}/doc/throttlint)
file(COPY_FILE ${CPACK_THROTTLINT_MADE}/changelog ${doc}/changelog)
file(COPY_FILE ${CPACK_THROTTLINT_SOURCE}/copyright ${doc}/copyright)
execute_process(COMMAND gzip -9nf ${doc}/changelog
  ${root}/man/man1/throttlint.1 COMMAND_ERROR_IS_FATAL ANY)
# The mode of the user who packs is not everybody's.
file(CHMOD ${doc}/changelog.gz ${doc}/copyright ${root}/man/man1/throttlint.1.gz
  PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
