#pragma once

#include "ui/shell/desk.h"

#include <QtWidgets/QMenu>

namespace firstline::ui {

class Language;
class Preferences;
class Spelling;

/// The menu behind one's own name: availability, look, language, spelling, notifications, password, sign-out. Thread: interface.
class PersonMenu : public QMenu
{
    Q_OBJECT
public:
    PersonMenu(const Desk &desk, Language &language, Preferences &preferences, Spelling &spelling, QWidget *parent = nullptr);

    /// Says to everybody how available this person is; also offline. Shape: false when he is not known yet.
    static bool setAvailability(const Desk &desk, Availability availability);

Q_SIGNALS:
    void noticesAsked();
    void passwordAsked();
    void signOutAsked();

private:
    void fillAvailability();
    void fillLook();
    void fillLanguage();

    Desk m_desk;
    Language &m_language;
    Preferences &m_preferences;
};

} // namespace firstline::ui
