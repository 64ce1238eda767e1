#include "ui/settings/holidayimport.h"

#include "ui/settings/durationtext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kAfternoonS = 14 * 3600;

QString countryText(const QString &code)
{
    static const QHash<QString, const char *> names { { u"RU"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "Russia") },
        { u"PL"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "Poland") },
        { u"DE"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "Germany") },
        { u"US"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "United States") },
        { u"GB"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "United Kingdom") },
        { u"UA"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "Ukraine") },
        { u"BY"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "Belarus") },
        { u"KZ"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "Kazakhstan") },
        { u"CZ"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "Czechia") },
        { u"FR"_qs, QT_TRANSLATE_NOOP("firstline::ui::HolidayImport", "France") } };
    const char *name = names.value(code, nullptr);
    return name ? HolidayImport::tr(name) : code;
}

void addField(QGridLayout *grid, int row, int column, const QString &label, QWidget *field, int span = 1)
{
    field->setAccessibleName(label);
    grid->addWidget(new FieldLabel(label, field), row, column, 1, span);
    grid->addWidget(field, row + 1, column, 1, span);
}

} // namespace

HolidayImport::HolidayImport(service::SettingsService &service, QWidget *parent)
    : Card(Kind::Sunken, parent)
    , m_service(service)
    , m_country(new QComboBox)
    , m_from(new QSpinBox)
    , m_to(new QSpinBox)
    , m_names(new QComboBox)
    , m_bank(new QCheckBox(tr("bank days too")))
    , m_file(new QLineEdit)
    , m_list(new QListWidget)
    , m_note(new Label({}, Role::Muted, TextSize::Small))
    , m_problem(new Label({}, Role::Bad))
    , m_take(new Button(tr("Add"), Button::Kind::Primary))
{
    setObjectName(u"holidays"_qs);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(kGap);
    buildSource();
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    m_problem->setObjectName(u"holidays.problem"_qs);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_list->setObjectName(u"holidays.list"_qs);
    m_list->setAccessibleName(tr("Days that can be added"));
    m_list->setMinimumHeight(180);
    // Inside a card that paints itself the bar has to paint its own ground.
    m_list->verticalScrollBar()->setAutoFillBackground(true);
    m_list->verticalScrollBar()->setBackgroundRole(QPalette::Base);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    auto *close = new Button(tr("Close"), Button::Kind::Quiet);
    m_take->setObjectName(u"holidays.take"_qs);
    row->addWidget(close);
    row->addStretch(1);
    row->addWidget(m_take);
    column->addLayout(row);
    connect(close, &Button::clicked, this, &HolidayImport::closed);
    connect(m_list, &QListWidget::itemChanged, this, &HolidayImport::countTicked);
    connect(m_take, &Button::clicked, this, [this] {
        std::vector<content::ICalDay> days;
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                days.push_back(m_days[size_t(i)]);
        }
        Q_EMIT taken(days);
    });
}

void HolidayImport::buildSource()
{
    m_country->setObjectName(u"holidays.country"_qs);
    for (const content::HolidayCountry &country : m_service.holidays().countries())
        m_country->addItem(countryText(country.code), country.code);
    m_country->addItem(tr("iCalendar file..."), QString());
    m_from->setRange(2015, 2035);
    m_to->setRange(2015, 2035);
    m_from->setObjectName(u"holidays.from"_qs);
    m_to->setObjectName(u"holidays.to"_qs);
    m_names->addItem(tr("of the country"));
    m_names->addItem(tr("English"));
    m_bank->setObjectName(u"holidays.bank"_qs);
    m_file->setObjectName(u"holidays.file"_qs);
    m_file->setPlaceholderText(tr("path of an .ics file, Enter reads it"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(kGrid);
    addField(grid, 0, 0, tr("Country or file"), m_country);
    addField(grid, 0, 1, tr("From"), m_from);
    addField(grid, 0, 2, tr("To"), m_to);
    addField(grid, 0, 3, tr("Names"), m_names);
    grid->addWidget(m_bank, 1, 4);
    grid->setColumnStretch(0, 1);
    static_cast<QBoxLayout *>(layout())->addLayout(grid);
    auto *file = new QHBoxLayout;
    auto *open = new Button(tr("Browse..."));
    open->setObjectName(u"holidays.browse"_qs);
    file->addWidget(m_file, 1);
    file->addWidget(open);
    static_cast<QBoxLayout *>(layout())->addLayout(file);
    const auto again = [this] {
        if (m_filling)
            return;
        if (isFile())
            readFile();
        else
            readTable();
    };
    const auto fileShown = [this, open] {
        m_file->setVisible(isFile());
        open->setVisible(isFile());
        for (QWidget *of : std::initializer_list<QWidget *> { m_from, m_to, m_names, m_bank })
            of->setEnabled(!isFile());
    };
    fileShown();
    connect(m_country, &QComboBox::currentIndexChanged, this, fileShown);
    connect(m_country, &QComboBox::currentIndexChanged, this, again);
    connect(m_from, &QSpinBox::valueChanged, this, again);
    connect(m_to, &QSpinBox::valueChanged, this, again);
    connect(m_names, &QComboBox::currentIndexChanged, this, again);
    connect(m_bank, &QCheckBox::toggled, this, again);
    connect(m_file, &QLineEdit::returnPressed, this, &HolidayImport::readFile);
    connect(open, &Button::clicked, this, &HolidayImport::browse);
}

bool HolidayImport::isFile() const
{
    return m_country->currentData().toString().isEmpty();
}

void HolidayImport::setCalendar(const Calendar &calendar, QDate today)
{
    const bool first = m_calendar.id.isNull();
    m_calendar = calendar;
    m_filling = true;
    if (first) {
        m_from->setValue(today.year());
        m_to->setValue(today.year() + 1);
        // A calendar of Warsaw most likely wants Poland's days.
        const QTimeZone zone(calendar.timeZone.toUtf8());
        const QString code = QLocale::territoryToCode(zone.isValid() ? zone.territory() : QLocale::AnyTerritory);
        m_country->setCurrentIndex(std::max(0, m_country->findData(code)));
        const auto &countries = m_service.holidays().countries();
        const auto at = std::find_if(countries.begin(), countries.end(), [&](const auto &country) { return country.code == m_country->currentData().toString(); });
        m_names->setCurrentIndex(at != countries.end() && locale().name().startsWith(at->language) ? 0 : 1);
    }
    m_filling = false;
    if (isFile())
        list(m_days);
    else
        readTable();
}

void HolidayImport::readTable()
{
    m_problem->hide();
    const QString code = m_country->currentData().toString();
    std::vector<content::ICalDay> days;
    for (const content::Holiday &holiday : m_service.holidays().days(code, m_from->value(), m_to->value(), m_bank->isChecked())) {
        content::ICalDay day;
        day.date = holiday.date;
        day.name = m_names->currentIndex() == 0 ? holiday.name : holiday.englishName;
        day.allDay = !holiday.afternoon;
        day.startS = holiday.afternoon ? kAfternoonS : 0;
        days.push_back(std::move(day));
    }
    const auto &countries = m_service.holidays().countries();
    const auto at = std::find_if(countries.begin(), countries.end(), [&](const auto &country) { return country.code == code; });
    const QString source = tr("Source: date-holidays, data CC BY 3.0.");
    const bool statutory = at != countries.end() && at->statutoryOnly;
    m_note->setText(statutory ? tr("Statutory days only: working days that the government moves by decree are not in the table; add them "
                                   "as short or moved days.") % u' ' % source
                              : source);
    m_note->setRole(statutory ? Role::Warn : Role::Muted);
    list(std::move(days));
}

void HolidayImport::openFile(const QString &path)
{
    m_country->setCurrentIndex(m_country->count() - 1);
    m_file->setText(path);
    readFile();
}

void HolidayImport::readFile()
{
    m_problem->hide();
    m_note->setRole(Role::Muted);
    m_note->setText(tr("Whole days become days off; events of some hours are taken out of the day's hours."));
    if (m_file->text().trimmed().isEmpty())
        return list({});
    const auto feed = m_service.readFeed(m_file->text().trimmed(), m_calendar.timeZone);
    if (!feed) {
        const bool content = feed.error().code == ErrorCode::BadInput || feed.error().code == ErrorCode::TooLarge;
        m_problem->setText(u"\u25B2 "_qs % (content ? tr("The file was not read. It says at %1").arg(feed.error().detail)
                                                    : errorText(feed.error().code)));
        m_problem->show();
        return list({});
    }
    list(feed->days);
}

void HolidayImport::browse()
{
    auto *dialog = new QFileDialog(this, tr("Calendar file"), {}, tr("iCalendar (*.ics);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &HolidayImport::openFile);
    dialog->open();
}

void HolidayImport::list(std::vector<content::ICalDay> days)
{
    m_days = std::move(days);
    m_filling = true;
    m_list->clear();
    for (const content::ICalDay &day : m_days) {
        const auto &all = m_calendar.exceptions;
        const bool there = std::any_of(all.begin(), all.end(), [&](const DayException &e) { return e.date == day.date; });
        const bool off = content::intervalsOn(m_calendar, day.date).empty();
        QString text = locale().toString(day.date, u"ddd d MMM yyyy"_qs) % u"   "_qs % day.name;
        if (!day.allDay)
            text += QString(u"   "_qs % intervalsText({ { day.startS, day.endS } }));
        if (there)
            text += tr("   (stands in the calendar)");
        else if (off)
            text += tr("   (off anyway)");
        auto *item = new QListWidgetItem(text, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(there || off ? Qt::Unchecked : Qt::Checked);
    }
    m_filling = false;
    countTicked();
}

void HolidayImport::countTicked()
{
    if (m_filling)
        return;
    int ticked = 0;
    for (int i = 0; i < m_list->count(); ++i)
        ticked += m_list->item(i)->checkState() == Qt::Checked ? 1 : 0;
    m_take->setText(tr("Add %n day(s)", nullptr, ticked));
    m_take->setEnabled(ticked > 0);
}

} // namespace firstline::ui
