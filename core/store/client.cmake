# What the workstation stores besides records.
set(FIRSTLINE_STORE_CLIENT_SOURCES alarmquery.cpp annexquery.cpp floorquery.cpp journalstore.cpp journaldrafts.cpp cachestore.cpp cachedigest.cpp journalblobs.cpp)
list(APPEND FIRSTLINE_STORE_CLIENT_SOURCES newsquery.cpp)
