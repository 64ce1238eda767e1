# What the authority stores besides records.
set(FIRSTLINE_STORE_SERVER_SOURCES serverstore.cpp serverdigest.cpp serverretention.cpp serverstoreaccounts.cpp serverstorefeed.cpp serverstoreblobs.cpp
    serverstorepbx.cpp servertimers.cpp)
