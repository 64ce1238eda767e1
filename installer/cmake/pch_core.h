// Precompiled for everything without Gui: what nearly every unit includes. The descriptions of core/domain are here
// because their templates cost more than the rest of a unit (4.5 s -> 1.9 s for core/rules/applyspeech.cpp at -O0).
#include <QtCore/QtCore>
#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <tuple>
#include <variant>
#include <vector>

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"
#include "core/domain/outcome.h"
