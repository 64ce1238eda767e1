# A desk in memory, for tests of rules.
firstline_add_library(TestWorld DIR tests/support SOURCES memoryworld.cpp DEPENDS Rules)
