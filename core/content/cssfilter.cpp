#include "core/content/cssfilter.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>
#include <utility>

namespace firstline::content {

namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

template<size_t N>
bool oneOf(QByteArrayView value, const std::array<const char *, N> &words)
{
    return std::any_of(words.begin(), words.end(), [value](const char *word) { return value == word; });
}

bool isRgb(QByteArrayView value)
{
    const bool begins = value.startsWith("rgb(") || value.startsWith("rgba(");
    if (!begins || !value.endsWith(')') || value.size() > 40)
        return false;
    const QByteArrayView inner = value.sliced(value.indexOf('(') + 1).chopped(1);
    return std::all_of(inner.begin(), inner.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '%' || c == ' ';
    });
}

bool isDecoration(const QByteArray &value)
{
    static constexpr std::array<const char *, 4> kWords = { "underline", "line-through", "none", "overline" };
    const QList<QByteArray> words = value.simplified().split(' ');
    return words.size() <= 3
        && std::all_of(words.begin(), words.end(), [](const QByteArray &word) { return oneOf(word, kWords); });
}

QByteArray safeValue(const QByteArray &name, const QByteArray &value)
{
    static constexpr std::array<const char *, 13> kWeights = { "bold", "normal", "bolder", "lighter", "100", "200",
        "300", "400", "500", "600", "700", "800", "900" };
    static constexpr std::array<const char *, 3> kStyles = { "italic", "normal", "oblique" };
    static constexpr std::array<const char *, 4> kAligns = { "left", "right", "center", "justify" };
    if (name == "color" || name == "background-color")
        return safeColor(value);
    if (name == "font-weight" && oneOf(value, kWeights))
        return value;
    if (name == "font-style" && oneOf(value, kStyles))
        return value;
    if (name == "text-align" && oneOf(value, kAligns))
        return value;
    if (name == "text-decoration" && isDecoration(value))
        return value.simplified();
    return {};
}

} // namespace

QByteArray safeColor(QByteArrayView value)
{
    const QByteArray color = value.trimmed().toByteArray().toLower();
    if (color.startsWith('#')) {
        const bool length = color.size() == 4 || color.size() == 7 || color.size() == 9;
        return length && std::all_of(color.begin() + 1, color.end(), isHex) ? color : QByteArray();
    }
    if (isRgb(color))
        return color;
    const bool word = color.size() >= 3 && color.size() <= 20 && std::all_of(color.begin(), color.end(), isLower);
    return word && color != "inherit" && color != "initial" && color != "unset" ? color : QByteArray();
}

QByteArray safeStyle(QByteArrayView style, int &removed)
{
    QList<std::pair<QByteArray, QByteArray>> kept;
    const QList<QByteArray> declarations = style.toByteArray().toLower().split(';');
    for (const QByteArray &declaration : declarations) {
        if (declaration.trimmed().isEmpty())
            continue;
        const qsizetype colon = declaration.indexOf(':');
        QByteArray name = declaration.left(qMax<qsizetype>(colon, 0)).trimmed();
        QByteArray value = declaration.mid(colon + 1).trimmed();
        if (value.endsWith("!important"))
            value = value.chopped(10).trimmed();
        if (name == "background")
            name = "background-color";
        const QByteArray safe = safeValue(name, value);
        if (safe.isEmpty()) {
            ++removed;
            continue;
        }
        kept.removeIf([&name](const auto &pair) { return pair.first == name; });
        kept.append({ name, safe });
    }
    QByteArray made;
    for (const auto &[name, value] : std::as_const(kept)) {
        if (!made.isEmpty())
            made.append(';');
        made.append(name + ':' + value);
    }
    return made;
}

} // namespace firstline::content
