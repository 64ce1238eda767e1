#include "ui/shell/personmenu.h"

#include "ui/shell/commandwords.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/shell/spelling.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtGui/QActionGroup>

namespace firstline::ui {

PersonMenu::PersonMenu(const Desk &desk, Language &language, Preferences &preferences, Spelling &spelling, QWidget *parent)
    : QMenu(parent)
    , m_desk(desk)
    , m_language(language)
    , m_preferences(preferences)
{
    setObjectName(u"person.menu"_qs);
    fillAvailability();
    addSeparator();
    fillLook();
    fillLanguage();
    spelling.addTo(this);
    QAction *notices = addAction(ui::icon(u"bell"_qs, Role::Muted), tr("Notifications..."));
    notices->setObjectName(u"person.notices"_qs);
    connect(notices, &QAction::triggered, this, &PersonMenu::noticesAsked);
    addSeparator();
    connect(addAction(ui::icon(u"key"_qs, Role::Muted), tr("Change password...")), &QAction::triggered, this,
            &PersonMenu::passwordAsked);
    connect(addAction(ui::icon(u"log-out"_qs, Role::Muted), tr("Sign out...")), &QAction::triggered, this,
            &PersonMenu::signOutAsked);
}

bool PersonMenu::setAvailability(const Desk &desk, Availability availability)
{
    const std::optional<Agent> me = desk.me();
    if (!me)
        return false;
    if (me->availability == availability)
        return true;
    SaveRecord save;
    save.kind = int(EntityKind::Agent);
    save.record = me->id.uuid();
    const int key = keyOf(&Agent::availability);
    save.values.set(key, Value(int(availability)));
    save.base.set(key, Value(int(me->availability)));
    [[maybe_unused]] const auto queued = desk.engine().enqueue(save);
    return true;
}

void PersonMenu::fillAvailability()
{
    auto *group = new QActionGroup(this);
    for (const Availability one : { Availability::Available, Availability::Busy, Availability::Break, Availability::Absent }) {
        QAction *action = addAction(availabilityText(one));
        action->setObjectName(u"availability.%1"_qs.arg(int(one)));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, one] { setAvailability(m_desk, one); });
        connect(this, &QMenu::aboutToShow, action, [this, action, one] {
            const std::optional<Agent> me = m_desk.me();
            action->setChecked(me && me->availability == one);
        });
    }
}

void PersonMenu::fillLook()
{
    Theme *theme = Theme::current();
    if (!theme)
        return;
    QMenu *themes = addMenu(ui::icon(u"sun"_qs, Role::Muted), tr("Theme"));
    auto *group = new QActionGroup(this);
    const QList<std::tuple<ThemeMode, QString, QString>> modes { { ThemeMode::Light, tr("Light"), u"light"_qs },
                                                                 { ThemeMode::Dark, tr("Dark"), u"dark"_qs },
                                                                 { ThemeMode::Contrast, tr("High contrast"), u"contrast"_qs },
                                                                 { ThemeMode::System, tr("As the system"), u"system"_qs } };
    for (const auto &[mode, name, word] : modes) {
        QAction *action = themes->addAction(name);
        action->setObjectName(u"theme."_qs + word);
        action->setCheckable(true);
        action->setChecked(theme->mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, theme, [this, theme, mode = mode, word = word] {
            theme->setMode(mode);
            m_preferences.set(u"theme"_qs, word);
        });
    }
    QMenu *rows = addMenu(ui::icon(u"list"_qs, Role::Muted), tr("Rows"));
    auto *rowGroup = new QActionGroup(this);
    for (const Density density : { Density::Compact, Density::Comfortable }) {
        const bool compact = density == Density::Compact;
        QAction *action = rows->addAction(compact ? tr("Compact") : tr("Comfortable"));
        action->setCheckable(true);
        action->setChecked(theme->density() == density);
        rowGroup->addAction(action);
        connect(action, &QAction::triggered, theme, [this, theme, density, compact] {
            theme->setDensity(density);
            m_preferences.set(u"rows"_qs, compact ? u"compact"_qs : u"comfortable"_qs);
        });
    }
}

void PersonMenu::fillLanguage()
{
    QMenu *languages = addMenu(ui::icon(u"languages"_qs, Role::Muted), tr("Language"));
    auto *group = new QActionGroup(this);
    for (const Language::Choice &choice : Language::choices()) {
        QAction *action = languages->addAction(choice.name);
        action->setObjectName(u"language."_qs + choice.code);
        action->setCheckable(true);
        action->setChecked(choice.code == m_language.code());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = choice.code] {
            m_preferences.set(u"language"_qs, code);
            // Later: this menu goes when the window is built again.
            QMetaObject::invokeMethod(&m_language, [language = &m_language, code] { language->set(code); }, Qt::QueuedConnection);
        });
    }
}

} // namespace firstline::ui
