# What the authority stores besides records.
set(FIRSTLINE_STORE_SERVER_SOURCES serverstore.cpp serverstoreaccounts.cpp serverstorefeed.cpp serverstoreblobs.cpp
    servertimers.cpp)
