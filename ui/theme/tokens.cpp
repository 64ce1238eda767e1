#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace firstline::ui {
namespace {

constexpr QRgb rgb(unsigned value) { return 0xff000000U | value; }

// In the order of Role. Source: the design's tokens.json.
constexpr Tokens kLight {
    rgb(0xF3F4F7), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xEBEDF2), rgb(0xDCE0E8), rgb(0x1B2130),
    rgb(0x596377), rgb(0x2D62D6), rgb(0xE5ECFC), rgb(0xFFFFFF), rgb(0x1B7548), rgb(0xE2F4EA),
    rgb(0x8A5200), rgb(0xFFF0D2), rgb(0xB3261E), rgb(0xFDE6E4), rgb(0x4C5A74), rgb(0xE7EBF2),
    rgb(0xFFF8DF), rgb(0xEAD9A0), rgb(0x1B2130), rgb(0xAEB8CC), rgb(0xE5ECFC), rgb(0x0B6680),
};

constexpr Tokens kDark {
    rgb(0x12151C), rgb(0x181C25), rgb(0x1F2430), rgb(0x0E1117), rgb(0x2B3242), rgb(0xE6EAF2),
    rgb(0x9AA5BA), rgb(0x7EA6FF), rgb(0x22304F), rgb(0x0E1117), rgb(0x62CF97), rgb(0x173325),
    rgb(0xF0B95A), rgb(0x3A2C12), rgb(0xFF8A80), rgb(0x431E1C), rgb(0xA3B3CE), rgb(0x263044),
    rgb(0x2D2815), rgb(0x5A4D1E), rgb(0x0B0D12), rgb(0x8F9BB2), rgb(0x22304F), rgb(0x6CC5DE),
};

// Made for contrast, not from the design.
constexpr Tokens kContrast {
    rgb(0x000000), rgb(0x000000), rgb(0x0B0D10), rgb(0x16191F), rgb(0x9AA3B2), rgb(0xFFFFFF),
    rgb(0xE2E6EE), rgb(0x8CDCFF), rgb(0x00304A), rgb(0x000000), rgb(0x7DF7AB), rgb(0x00351A),
    rgb(0xFFD569), rgb(0x352500), rgb(0xFFB3AC), rgb(0x480F0B), rgb(0xD3DFF7), rgb(0x242C40),
    rgb(0x262100), rgb(0xFFE48A), rgb(0x000000), rgb(0xFFFFFF), rgb(0x00304A), rgb(0x8FE9F8),
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

const Tokens &lightTokens() { return kLight; }
const Tokens &darkTokens() { return kDark; }
const Tokens &contrastTokens() { return kContrast; }

QColor tokenColor(const Tokens &tokens, Role role)
{
    return QColor::fromRgb(tokens[static_cast<std::size_t>(role)]);
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto mix = [share](double a, double b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(first.redF(), second.redF()), mix(first.greenF(), second.greenF()),
                            mix(first.blueF(), second.blueF()));
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace firstline::ui
