// Precompiled for ui and the tests of it.
#include "installer/cmake/pch_core.h"
#include <QtWidgets/QtWidgets>

#include "core/service/customerservice.h"
#include "core/service/knowledgeservice.h"
