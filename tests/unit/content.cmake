foreach(topic csv gzip htmlsanitizer markdown articlereader filestore filename phone plaintext)
    firstline_add_test(tst_content_${topic} LABEL unit
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_content_${topic}.cpp
        DEPENDS Content TestSupport)
endforeach()
