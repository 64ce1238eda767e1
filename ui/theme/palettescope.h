#pragma once

#include "ui/theme/tokens.h"

namespace firstline::ui {

/// While it lives, color() answers from another palette: for parts that keep their own look whatever the program's is,
/// such as the wallboard. Put one at the top of a paintEvent; scopes nest. Thread: interface.
class PaletteScope
{
public:
    /// The tokens must outlive the scope.
    explicit PaletteScope(const Tokens &tokens);
    ~PaletteScope();
    PaletteScope(const PaletteScope &) = delete;

private:
    const Tokens *m_before;
};

} // namespace firstline::ui
