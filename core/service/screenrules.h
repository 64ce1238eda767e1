#pragma once

#include "core/content/folding.h"
#include "core/content/htmlsanitizer.h"
#include "core/content/phone.h"
#include "core/content/plaintext.h"
#include "core/rules/macros.h"
#include "core/rules/mergedtickets.h"
#include "core/rules/permissions.h"
#include "core/rules/transitions.h"

/// What screens may ask without a future, gathered here so that ui/ knows the services alone: which steps a status
/// allows, what a role may do (to grey out what would be refused), how a text, plain or not, or a number is shown. All of
/// it is pure, quick and free of reading. Thread: any.
