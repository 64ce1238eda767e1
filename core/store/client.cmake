# What the workstation stores besides records.
set(FIRSTLINE_STORE_CLIENT_SOURCES journalstore.cpp journaldrafts.cpp cachestore.cpp)
