#include "ui/shell/endtexts.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {
namespace {

/// Gives `tr` to the sentences below, in one context.
struct EndText {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::EndText)

public:
    static QString locked(int days)
    {
        return tr("The server was not reached for %n day(s), so this profile is locked. Everything in it is kept. Sign in "
                  "while the server can be reached to open it.",
                  nullptr, days);
    }
    static QString wiped(bool handedIn)
    {
        return handedIn ? tr("Your administrator ended this workstation. Everything that it held was deleted; what you had "
                             "not sent was handed to the server first. Ask your administrator for it.")
                        : tr("Your administrator ended this workstation. Everything that it held was deleted; what you had "
                             "not sent could not be handed in and is kept in a sealed file that only your administrator "
                             "can open.");
    }
};

} // namespace

QString lockedText(int days)
{
    return EndText::locked(days);
}

QString wipedText(bool handedIn)
{
    return EndText::wiped(handedIn);
}

} // namespace firstline::ui
