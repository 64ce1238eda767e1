#include "ui/settings/calendarform.h"

#include "ui/settings/exceptionlist.h"
#include "ui/settings/holidayimport.h"
#include "ui/settings/weekeditor.h"
#include "ui/settings/weekgrid.h"
#include "ui/settings/yearview.h"
#include "ui/settings/zonefield.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuschip.h"

#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace firstline::ui {

namespace {

constexpr int kYearDelayMs = 120;

} // namespace

CalendarForm::CalendarForm(service::SettingsService &service, QWidget *parent)
    : SettingsForm(service, EntityKind::Calendar, parent)
    , m_later(new QTimer(this))
{
    setObjectName(u"calendar.form"_qs);
    m_shownYear = toDateTime(service.now()).date().year();
    body()->addWidget(buildNames());
    body()->addWidget(buildDays());
    body()->addWidget(buildYear());
    body()->addStretch(1);
    m_later->setSingleShot(true);
    m_later->setInterval(kYearDelayMs);
    connect(m_later, &QTimer::timeout, this, &CalendarForm::showYear);
}

QWidget *CalendarForm::buildNames()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("Week"));
    m_name = new QLineEdit;
    m_name->setObjectName(u"calendar.name"_qs);
    m_name->setAccessibleName(tr("Name"));
    m_zone = new ZoneField;
    m_zone->setObjectName(u"calendar.zone"_qs);
    m_zone->setAccessibleName(tr("Time zone"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kPad);
    const auto add = [row](const QString &text, QWidget *field) {
        auto *box = new QVBoxLayout;
        box->setSpacing(kGrid);
        box->addWidget(new FieldLabel(text, field));
        box->addWidget(field);
        row->addLayout(box, 1);
    };
    add(tr("Name"), m_name);
    add(tr("Time zone"), m_zone);
    column->addLayout(row);
    m_week = new WeekEditor;
    column->addWidget(m_week);
    connect(m_name, &QLineEdit::textEdited, this, &CalendarForm::edited);
    connect(m_zone, &ZoneField::edited, this, &CalendarForm::edited);
    connect(m_week, &WeekEditor::edited, this, &CalendarForm::edited);
    return card;
}

QWidget *CalendarForm::buildDays()
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setSpacing(kGap);
    auto *head = new QHBoxLayout;
    head->addWidget(new SectionLabel(tr("Days off, short and moved days")));
    head->addStretch(1);
    m_importAsked = new Button(tr("Import holidays"), Button::Kind::Secondary);
    m_importAsked->setIconName(u"download"_qs);
    m_importAsked->setObjectName(u"calendar.import"_qs);
    head->addWidget(m_importAsked);
    column->addLayout(head);
    m_exceptions = new ExceptionList;
    column->addWidget(m_exceptions);
    m_import = new HolidayImport(service());
    m_import->hide();
    column->addWidget(m_import);
    connect(m_importAsked, &Button::clicked, this, &CalendarForm::startImport);
    connect(m_exceptions, &ExceptionList::edited, this, &CalendarForm::edited);
    connect(m_import, &HolidayImport::closed, this, &CalendarForm::startImport);
    connect(m_import, &HolidayImport::taken, this, [this](const std::vector<content::ICalDay> &days) {
        Calendar calendar = typed();
        calendar.exceptions = content::takeOut(calendar, days);
        m_exceptions->setCalendar(calendar);
        startImport();
        edited();
    });
    return card;
}

QWidget *CalendarForm::buildYear()
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setSpacing(kGap);
    auto *head = new QHBoxLayout;
    auto *title = new SectionLabel(tr("Preview of the year"));
    auto *back = new Button({}, Button::Kind::Quiet);
    auto *forth = new Button({}, Button::Kind::Quiet);
    back->setIconName(u"chevron-left"_qs);
    forth->setIconName(u"chevron-right"_qs);
    back->setAccessibleName(tr("Year before"));
    forth->setAccessibleName(tr("Year after"));
    for (Button *button : { back, forth })
        button->setProperty("reads", true);
    m_yearName = new Label({}, Role::Text, TextSize::Body, QFont::DemiBold);
    m_sum = new Label({}, Role::Muted);
    m_sum->setObjectName(u"calendar.sum"_qs);
    head->addWidget(title);
    head->addWidget(back);
    head->addWidget(m_yearName);
    head->addWidget(forth);
    head->addStretch(1);
    head->addWidget(m_sum);
    column->addLayout(head);
    m_year = new YearView;
    m_year->setObjectName(u"calendar.year"_qs);
    column->addWidget(m_year);
    auto *legend = new QHBoxLayout;
    legend->setSpacing(kPad);
    legend->addWidget(new StatusChip(tr("working"), Tone::Accent));
    legend->addWidget(new StatusChip(tr("short day"), Tone::Warn));
    legend->addWidget(new StatusChip(tr("moved or longer day"), Tone::Ok));
    legend->addWidget(new StatusChip(tr("day off"), Tone::Bad));
    legend->addStretch(1);
    column->addLayout(legend);
    m_clocks = new Label({}, Role::Muted, TextSize::Small);
    m_clocks->setObjectName(u"calendar.clocks"_qs);
    m_clocks->setWordWrap(true);
    column->addWidget(m_clocks);
    const auto turn = [this](int by) {
        m_shownYear += by;
        showYear();
    };
    connect(back, &Button::clicked, this, [turn] { turn(-1); });
    connect(forth, &Button::clicked, this, [turn] { turn(1); });
    connect(m_year, &YearView::dayChosen, m_exceptions, &ExceptionList::startAt);
    return card;
}

Record CalendarForm::fresh() const
{
    Calendar calendar;
    calendar.id = CalendarId(Uuid::create(service().now()));
    calendar.name = tr("New calendar");
    const ConfigPtr config = service().config();
    calendar.timeZone = config ? config->settings().timeZone : QString();
    for (int day = 1; day <= 5; ++day)
        calendar.week.push_back({ day, { { 9 * 3600, 18 * 3600 } } });
    return toRecord(calendar);
}

void CalendarForm::fill(const Record &record)
{
    m_base = record;
    const Calendar calendar = fromRecord<Calendar>(record);
    setHeading(calendar.name);
    if (m_name->text() != calendar.name)
        m_name->setText(calendar.name);
    m_zone->setZone(calendar.timeZone);
    m_week->setHours(WeekHours::from(calendar.week));
    m_week->grid()->setReadOnly(!service().mayEdit());
    m_exceptions->setReadOnly(!service().mayEdit());
    m_importAsked->setVisible(service().mayEdit());
    m_exceptions->setCalendar(calendar);
    m_import->hide();
    m_exceptions->show();
    showYear();
}

Calendar CalendarForm::typed() const
{
    Calendar calendar = fromRecord<Calendar>(m_base);
    calendar.name = m_name->text().trimmed();
    calendar.timeZone = m_zone->zone();
    const WeekHours seen = WeekHours::from(calendar.week);
    if (!(seen == m_week->hours()))
        calendar.week = m_week->hours().week();
    std::vector<DayException> before = calendar.exceptions;
    std::sort(before.begin(), before.end(), [](const auto &a, const auto &b) { return a.date < b.date; });
    // Stored in another order, it is still the same list.
    if (before != m_exceptions->exceptions())
        calendar.exceptions = m_exceptions->exceptions();
    return calendar;
}

Record CalendarForm::collect() const
{
    Record record = m_base;
    const Record fields = toRecord(typed());
    for (const FieldInfo &field : entityInfo(EntityKind::Calendar).fields) {
        if (fields.values.contains(field.key))
            record.values.set(field.key, fields.values.at(field.key));
        else
            record.values.remove(field.key);
    }
    return record;
}

FormProblem CalendarForm::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return { tr("Name: a calendar needs a name."), m_name };
    if (const int day = m_week->badDay(); day >= 0)
        return { tr("%1: write the hours as 09:00-13:00, 14:00-18:00, without overlaps; empty for a day off.")
                     .arg(locale().standaloneDayName(day + 1)),
                 m_week->field(day) };
    return {};
}

FormProblem CalendarForm::explain(const QString &detail) const
{
    if (detail.startsWith(u"name:"))
        return { tr("Name: a calendar needs a name."), m_name };
    if (detail.startsWith(u"time_zone:"))
        return { tr("Time zone: choose one from the list, for example Europe/Warsaw."), m_zone };
    if (detail.startsWith(u"week: weekday "))
        return { tr("Week: the hours of a day overlap or end before they begin."), m_week->field(std::clamp(detail.mid(14, 1).toInt() - 1, 0, 6)) };
    if (detail.startsWith(u"week:"))
        return { tr("Week: there is no working time for more than a year. Paint at least one day."), m_week->grid() };
    if (detail.startsWith(u"exceptions:"))
        return { tr("Exceptions: a date stands twice or its hours overlap (%1).").arg(detail.mid(12, 10)), m_exceptions->dateField() };
    return { tr("The calendar was refused: %1").arg(detail), nullptr };
}

void CalendarForm::edited()
{
    setHeading(m_name->text());
    m_later->start();
    touched();
}

void CalendarForm::showYear()
{
    m_yearName->setText(QString::number(m_shownYear));
    m_year->setDays(service::yearOf(typed(), m_shownYear));
    m_sum->setText(m_year->sumText());
    const QString clocks = m_year->clockText();
    m_clocks->setText(clocks.isEmpty() ? tr("The clocks of this zone do not change in this year.") : clocks);
}

void CalendarForm::startImport()
{
    const bool open = m_import->isHidden();
    if (open)
        m_import->setCalendar(typed(), toDateTime(service().now()).date());
    m_import->setVisible(open);
    m_exceptions->setVisible(!open);
}

} // namespace firstline::ui
