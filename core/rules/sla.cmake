# Working time, policies and clocks.
set(FIRSTLINE_RULES_SLA_SOURCES
    zonetable.cpp workingtime.cpp workingtimecache.cpp slapolicy.cpp slatimeline.cpp slaclocks.cpp slaexplain.cpp
    calendarcheck.cpp)
