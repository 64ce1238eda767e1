#pragma once

#include "core/service/personalsettings.h"
#include "ui/widgets/spellchecker.h"

class QMenu;

namespace firstline::ui {

class Language;

/// Spelling as the signed-in person settled it: on or off, in which languages, with which words of his own. Follows him to
/// other workstations. At first it is on, for the language of the screen and English. Owns the program's checker; to be
/// made before the fields that use it. Thread: interface.
class Spelling : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it. `folders` of dictionaries; empty: the system's.
    Spelling(service::PersonalSettings &settings, Language &language, const QStringList &folders = {}, QObject *parent = nullptr);

    SpellChecker &checker() { return m_checker; }

    bool isOn() const;
    void setOn(bool on);

    /// The chosen languages, also while it is off.
    QStringList languages() const;
    void setLanguage(const QString &code, bool on);

    /// A menu "Spelling" at the end of `menu`.
    void addTo(QMenu *menu);

private:
    void follow();
    void keepWords();

    service::PersonalSettings &m_settings;
    Language &m_language;
    SpellChecker m_checker;
};

} // namespace firstline::ui
