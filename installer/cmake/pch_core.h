// Precompiled for everything without Gui: what nearly every unit includes.
#include <QtCore/QtCore>
#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <tl/expected.hpp>
#include <variant>
#include <vector>
