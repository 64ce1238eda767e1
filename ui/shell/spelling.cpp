#include "ui/shell/spelling.h"

#include "ui/shell/language.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QMenu>

namespace firstline::ui {

namespace {

const QString kOff = QStringLiteral("off");
const QString kSwitch = QStringLiteral("spelling");
const QString kLanguages = QStringLiteral("spelling.languages");
const QString kWords = QStringLiteral("spelling.words");
constexpr qsizetype kMostLetters = 16'000; // of all own words; then the oldest go

} // namespace

Spelling::Spelling(service::PersonalSettings &settings, Language &language, const QStringList &folders, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_language(language)
    , m_checker(folders)
{
    connect(&m_settings, &service::PersonalSettings::changed, this, &Spelling::follow);
    connect(&m_language, &Language::changed, this, &Spelling::follow);
    connect(&m_checker, &SpellChecker::ownWordsEdited, this, &Spelling::keepWords);
    follow();
}

bool Spelling::isOn() const { return m_settings.value(kSwitch) != kOff; }

void Spelling::setOn(bool on)
{
    m_settings.set(kSwitch, on ? QString() : kOff);
    follow();
}

QStringList Spelling::languages() const
{
    const QStringList chosen = m_settings.value(kLanguages).split(u' ', Qt::SkipEmptyParts);
    if (!chosen.isEmpty())
        return chosen;
    const QString here = m_language.code();
    return here == u"en" ? QStringList { here } : QStringList { here, u"en"_qs };
}

void Spelling::setLanguage(const QString &code, bool on)
{
    QStringList chosen = languages();
    chosen.removeAll(code);
    if (on)
        chosen.append(code);
    if (chosen.isEmpty())
        m_settings.set(kSwitch, kOff); // The last one turned off: nothing is checked.
    else
        m_settings.set(kLanguages, chosen.join(u' '));
    follow();
}

void Spelling::follow()
{
    m_checker.setOwnWords(m_settings.value(kWords).split(u' ', Qt::SkipEmptyParts));
    m_checker.setLanguages(isOn() ? languages() : QStringList());
}

void Spelling::keepWords()
{
    QStringList words = m_checker.ownWords();
    while (words.join(u' ').size() > kMostLetters)
        words.removeFirst();
    m_settings.set(kWords, words.join(u' '));
}

void Spelling::addTo(QMenu *menu)
{
    QMenu *spelling = menu->addMenu(icon(u"check-check"_qs, Role::Muted), tr("Spelling"));
    spelling->setObjectName(u"spelling"_qs);
    spelling->setToolTipsVisible(true);
    QAction *whole = spelling->addAction(tr("Check spelling while writing"));
    whole->setObjectName(u"spelling.on"_qs);
    whole->setCheckable(true);
    connect(whole, &QAction::triggered, this, &Spelling::setOn);
    spelling->addSeparator();
    QList<QAction *> ones;
    for (const Language::Choice &choice : Language::choices()) {
        QAction *one = spelling->addAction(choice.name);
        one->setObjectName(u"spelling."_qs + choice.code);
        one->setData(choice.code);
        one->setCheckable(true);
        connect(one, &QAction::triggered, this, [this, code = choice.code](bool on) { setLanguage(code, on); });
        ones.append(one);
    }
    connect(spelling, &QMenu::aboutToShow, whole, [this, whole, ones] {
        whole->setChecked(isOn());
        for (QAction *one : ones) {
            const QString code = one->data().toString();
            const bool here = m_checker.isInstalled(code);
            one->setEnabled(isOn() && here);
            one->setChecked(here && languages().contains(code));
            one->setToolTip(here ? QString() : tr("The dictionary of this language is not installed on this computer."));
        }
    });
}

} // namespace firstline::ui
