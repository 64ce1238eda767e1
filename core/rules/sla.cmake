# Working time, policies and clocks.
set(FIRSTLINE_RULES_SLA_SOURCES
    zonetable.cpp workingtime.cpp workingtimecache.cpp slapolicy.cpp slatimeline.cpp slaclocks.cpp slaexplain.cpp
    clockmath.cpp explainchanges.cpp innerclocks.cpp inneralarms.cpp offtime.cpp
    calendarcheck.cpp)
