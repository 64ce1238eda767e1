# A PostgreSQL cluster for a test.
firstline_add_library(PostgresSupport DIR tests/support SOURCES postgres.cpp DEPENDS Qt6::Core Qt6::Sql)
