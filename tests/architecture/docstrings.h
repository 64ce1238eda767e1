#pragma once

#include "tests/architecture/sourcefile.h"

namespace firstline::arch {

/// Classes, structs, enums and free functions of a header that no `///` line precedes. Free are forward declarations,
/// specialisations, definitions of members, private headers (`_p.h`) and a namespace `detail`; declarations that follow a documented
/// one without an empty line share its text.
Findings checkDocstrings(const SourceFile &file);

} // namespace firstline::arch
