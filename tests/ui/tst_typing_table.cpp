#include "tests/ui/tst_typing_table.h"

#include <QtCore/QHash>

#include <memory>

#include <xkbcommon/xkbcommon-keysyms.h>
#include <xkbcommon/xkbcommon.h>

namespace firstline::test {

namespace {

struct Layout {
    const char *name;
    const char *layout;
    const char *variant;
};

constexpr Layout kLayouts[] { { "ru", "ru", "" }, { "pl", "pl", "" }, { "de", "de", "" }, { "us-intl", "us", "intl" } };

bool isDead(xkb_keysym_t sym)
{
    return sym >= XKB_KEY_dead_grave && sym <= XKB_KEY_dead_greek;
}

bool types(xkb_keysym_t sym)
{
    const uint32_t character = xkb_keysym_to_utf32(sym);
    return isDead(sym) || (character >= 0x20 && character != 0x7f);
}

int keyOf(xkb_keysym_t sym)
{
    const uint32_t character = xkb_keysym_to_utf32(sym);
    return character < 0x20 ? 0 : int(QChar::toUpper(char32_t(character)));
}

using Keymap = std::unique_ptr<xkb_keymap, decltype(&xkb_keymap_unref)>;

Keymap open(xkb_context *context, const Layout &layout)
{
    const xkb_rule_names names { "evdev", "pc105", layout.layout, layout.variant, "" };
    return { xkb_keymap_new_from_names(context, &names, XKB_KEYMAP_COMPILE_NO_FLAGS), &xkb_keymap_unref };
}

xkb_keysym_t symOf(xkb_keymap *map, xkb_keycode_t code, xkb_level_index_t level)
{
    const xkb_keysym_t *syms = nullptr;
    return xkb_keymap_key_get_syms_by_level(map, code, 0, level, &syms) == 1 ? syms[0] : XKB_KEY_NoSymbol;
}

void read(xkb_keymap *map, const QString &name, const QHash<quint32, int> &latin, std::vector<Typing> &out)
{
    const xkb_mod_mask_t shift = 1U << xkb_keymap_mod_get_index(map, XKB_MOD_NAME_SHIFT);
    const xkb_mod_mask_t third = 1U << xkb_keymap_mod_get_index(map, "Mod5");
    for (xkb_keycode_t code = xkb_keymap_min_keycode(map); code <= xkb_keymap_max_keycode(map); ++code) {
        if (xkb_keymap_num_layouts_for_key(map, code) == 0)
            continue;
        for (xkb_level_index_t level = 0; level < xkb_keymap_num_levels_for_key(map, code, 0); ++level) {
            const xkb_keysym_t sym = symOf(map, code, level);
            if (!types(sym))
                continue;
            xkb_mod_mask_t masks[16];
            const size_t count = xkb_keymap_key_get_mods_for_level(map, code, 0, level, masks, std::size(masks));
            for (size_t i = 0; i < count; ++i) {
                // Caps Lock and Num Lock only choose among the same characters.
                if (masks[i] & ~(shift | third))
                    continue;
                out.push_back({ name, code, (masks[i] & shift) != 0, (masks[i] & third) != 0,
                                isDead(sym) ? U'\0' : char32_t(xkb_keysym_to_utf32(sym)), keyOf(symOf(map, code, 0)),
                                latin.value(code) });
            }
        }
    }
}

QString told(const Typing &typing)
{
    const QString character = typing.character ? QString::fromUcs4(&typing.character, 1) : QStringLiteral("a dead key");
    return typing.layout + u": "_qs + (typing.altGr ? u"AltGr+"_qs : QString()) + (typing.shift ? u"Shift+"_qs : QString())
        + QKeySequence(typing.latinKey ? typing.latinKey : typing.ownKey).toString() + u" types "_qs + character;
}

/// Whether a shortcut of these modifiers and this key takes what the typing needs.
bool meets(const Typing &typing, Qt::KeyboardModifiers modifiers, int key)
{
    const bool sameKey = key == typing.ownKey || key == typing.latinKey;
    const bool sameCharacter = typing.character && key == int(QChar::toUpper(typing.character));
    const Qt::KeyboardModifiers shift = typing.shift ? Qt::ShiftModifier : Qt::NoModifier;
    if (typing.altGr)
        return sameKey && (modifiers == (Qt::ControlModifier | Qt::AltModifier | shift) || modifiers == (Qt::GroupSwitchModifier | shift));
    return (sameKey && modifiers == shift) || (sameCharacter && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier);
}

} // namespace

std::vector<Typing> typingTable()
{
    std::vector<Typing> table;
    const std::unique_ptr<xkb_context, decltype(&xkb_context_unref)> context(xkb_context_new(XKB_CONTEXT_NO_ENVIRONMENT_NAMES),
                                                                            &xkb_context_unref);
    const Keymap us = open(context.get(), { "us", "us", "" });
    if (!us)
        return table;
    QHash<quint32, int> latin;
    for (xkb_keycode_t code = xkb_keymap_min_keycode(us.get()); code <= xkb_keymap_max_keycode(us.get()); ++code) {
        if (types(symOf(us.get(), code, 0)))
            latin.insert(code, keyOf(symOf(us.get(), code, 0)));
    }
    for (const Layout &layout : kLayouts) {
        const Keymap map = open(context.get(), layout);
        if (!map)
            return {};
        read(map.get(), QString::fromLatin1(layout.name), latin, table);
    }
    return table;
}

QString typedBy(const std::vector<Typing> &table, const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        const Qt::KeyboardModifiers modifiers = keys[uint(i)].keyboardModifiers() & ~Qt::KeypadModifier;
        for (const Typing &typing : table) {
            if (meets(typing, modifiers, keys[uint(i)].key()))
                return told(typing);
        }
    }
    return {};
}

} // namespace firstline::test
