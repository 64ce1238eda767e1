#pragma once

namespace firstline::ui {

/// Whether what a window leaves transparent shows what is below it. An X server does that only where a compositing manager
/// runs; without one the corners of a rounded window are black. Thread: interface.
bool blendsWindows();

} // namespace firstline::ui
