// Precompiled for ui and the tests of it.
#include "pch_core.h"
#include <QtWidgets/QtWidgets>
