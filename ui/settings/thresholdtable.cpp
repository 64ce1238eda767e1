#include "ui/settings/thresholdtable.h"

#include "ui/settings/durationtext.h"
#include "ui/settings/fieldchanges.h"
#include "ui/settings/targettable.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>
#include <array>

namespace firstline::ui {

namespace {

constexpr AlarmAudience kAudiences[] { AlarmAudience::Assignee, AlarmAudience::Coordinator, AlarmAudience::Group,
                                       AlarmAudience::Supervisor, AlarmAudience::Administrator };
constexpr int kPointWidth = 104;
constexpr int kClockWidth = 136;
constexpr int kRaiseWidth = 108;
constexpr int kTagWidth = 136;

QString pointText(const Threshold &threshold, int dayMinutes)
{
    return threshold.afterMin > 0 ? QString(u"+"_qs % durationText(threshold.afterMin, dayMinutes))
                                  : QString(QString::number(threshold.percent) % u" %"_qs);
}

/// "75", "75 %", "+1 h". Shape: false when it is neither.
bool readPoint(const QString &text, int dayMinutes, Threshold &threshold)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'+')) {
        const auto minutes = readDuration(trimmed.mid(1), dayMinutes);
        threshold.percent = 100;
        threshold.afterMin = minutes.value_or(0);
        return minutes && *minutes > 0;
    }
    static const QRegularExpression form(u"^(\\d{1,3})\\s*%?$"_qs);
    const auto match = form.match(trimmed);
    threshold.percent = match.captured(1).toInt();
    threshold.afterMin = 0;
    return match.hasMatch() && threshold.percent >= 1 && threshold.percent <= 100;
}

} // namespace

struct ThresholdTable::Row {
    QWidget *whole = nullptr;
    QLineEdit *point = nullptr;
    QComboBox *clock = nullptr;
    std::array<Button *, 5> told {};
    QComboBox *raise = nullptr;
    QLineEdit *tag = nullptr;
    std::vector<ClockKind> several; ///< More than one clock but not all: kept as it is.
};

ThresholdTable::ThresholdTable(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    const auto add = [head](const QString &text, int width) {
        auto *label = new Label(text, Role::Muted, TextSize::Small);
        label->setFixedWidth(width);
        head->addWidget(label);
    };
    add(tr("At"), kPointWidth);
    add(tr("Clock"), kClockWidth);
    add(tr("Raises to"), kRaiseWidth);
    add(tr("Marks with"), kTagWidth);
    head->addStretch(1);
    column->addLayout(head);
    m_rows->setSpacing(kGrid);
    column->addLayout(m_rows);
    auto *more = new Button(tr("Add an alarm"), Button::Kind::Quiet);
    more->setIconName(u"plus"_qs);
    more->setObjectName(u"policy.threshold.add"_qs);
    column->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &Button::clicked, this, [this] {
        Threshold fresh;
        fresh.percent = 75;
        fresh.notify = { AlarmAudience::Assignee };
        addRow(fresh);
        m_all.back()->point->setFocus();
        m_all.back()->point->selectAll();
        touched();
    });
}

ThresholdTable::~ThresholdTable() = default;

void ThresholdTable::touched()
{
    Q_EMIT edited();
}

void ThresholdTable::setThresholds(const std::vector<Threshold> &thresholds, int dayMinutes)
{
    m_dayMinutes = dayMinutes;
    for (const auto &row : m_all)
        delete row->whole;
    m_all.clear();
    for (const Threshold &threshold : thresholds)
        addRow(threshold);
}

void ThresholdTable::addRow(const Threshold &threshold)
{
    auto row = std::make_unique<Row>();
    Row *r = row.get();
    const int number = int(m_all.size()) + 1;
    r->whole = new QWidget;
    auto *both = new QVBoxLayout(r->whole);
    both->setContentsMargins(0, 0, 0, kGrid);
    both->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(kGap);
    r->point = new QLineEdit(pointText(threshold, m_dayMinutes));
    r->point->setFixedWidth(kPointWidth);
    r->point->setObjectName(u"policy.threshold.%1"_qs.arg(number));
    r->point->setAccessibleName(tr("Alarm %1: at which share, or how long after the deadline").arg(number));
    r->point->setToolTip(tr("75 %, 100 %, or +1 h after the deadline"));
    line->addWidget(r->point);
    r->clock = new QComboBox;
    r->clock->setFixedWidth(kClockWidth);
    r->clock->setAccessibleName(tr("Alarm %1: clock").arg(number));
    r->clock->addItem(tr("every clock"), 0);
    for (const ClockKind clock : kTargetClocks)
        r->clock->addItem(clockText(clock), int(clock));
    if (threshold.clocks.size() == 1)
        r->clock->setCurrentIndex(r->clock->findData(int(threshold.clocks.front())));
    if (threshold.clocks.size() > 1) {
        r->several = threshold.clocks;
        r->clock->addItem(tr("%n clock(s)", nullptr, int(threshold.clocks.size())), -1);
        r->clock->setCurrentIndex(r->clock->count() - 1);
    }
    line->addWidget(r->clock);
    auto *told = new QHBoxLayout;
    told->setSpacing(2);
    told->addWidget(new Label(tr("Tells"), Role::Muted, TextSize::Small));
    for (size_t i = 0; i < r->told.size(); ++i) {
        auto *button = new Button(audienceText(kAudiences[i]), Button::Kind::Quiet);
        button->setCheckable(true);
        button->setChecked(std::find(threshold.notify.begin(), threshold.notify.end(), kAudiences[i]) != threshold.notify.end());
        r->told[i] = button;
        told->addWidget(button);
        connect(button, &Button::toggled, this, &ThresholdTable::touched);
    }
    told->addStretch(1);
    r->raise = new QComboBox;
    r->raise->setFixedWidth(kRaiseWidth);
    r->raise->setAccessibleName(tr("Alarm %1: raises the priority to").arg(number));
    r->raise->addItem(tr("leaves it"), 0);
    for (int priority = 1; priority <= 3; ++priority)
        r->raise->addItem(u"P%1"_qs.arg(priority), priority);
    r->raise->setCurrentIndex(std::max(0, r->raise->findData(threshold.priority)));
    line->addWidget(r->raise);
    r->tag = new QLineEdit(threshold.tag);
    r->tag->setFixedWidth(kTagWidth);
    r->tag->setPlaceholderText(tr("tag"));
    r->tag->setAccessibleName(tr("Alarm %1: tag").arg(number));
    line->addWidget(r->tag);
    auto *gone = new Button({}, Button::Kind::Quiet);
    gone->setIconName(u"x"_qs);
    gone->setAccessibleName(tr("Remove alarm %1").arg(number));
    gone->setToolTip(tr("Remove"));
    gone->setFixedWidth(kButtonHeight);
    line->addWidget(gone);
    line->addStretch(1);
    both->addLayout(line);
    both->addLayout(told);
    m_rows->addWidget(r->whole);
    m_all.push_back(std::move(row));
    connect(r->point, &QLineEdit::textEdited, this, &ThresholdTable::touched);
    connect(r->tag, &QLineEdit::textEdited, this, &ThresholdTable::touched);
    connect(r->clock, &QComboBox::currentIndexChanged, this, &ThresholdTable::touched);
    connect(r->raise, &QComboBox::currentIndexChanged, this, &ThresholdTable::touched);
    connect(gone, &Button::clicked, this, [this, r] { removeRow(r); });
}

void ThresholdTable::removeRow(Row *row)
{
    row->whole->hide();
    row->whole->deleteLater();
    std::erase_if(m_all, [row](const auto &one) { return one.get() == row; });
    touched();
}

std::vector<Threshold> ThresholdTable::thresholds() const
{
    std::vector<Threshold> thresholds;
    for (const auto &row : m_all) {
        Threshold threshold;
        readPoint(row->point->text(), m_dayMinutes, threshold);
        const int clock = row->clock->currentData().toInt();
        if (clock > 0)
            threshold.clocks = { static_cast<ClockKind>(clock) };
        else if (clock < 0)
            threshold.clocks = row->several;
        for (size_t i = 0; i < row->told.size(); ++i) {
            if (row->told[i]->isChecked())
                threshold.notify.push_back(kAudiences[i]);
        }
        threshold.priority = row->raise->currentData().toInt();
        threshold.tag = row->tag->text().trimmed();
        thresholds.push_back(std::move(threshold));
    }
    return thresholds;
}

QLineEdit *ThresholdTable::badField() const
{
    for (const auto &row : m_all) {
        Threshold threshold;
        if (!readPoint(row->point->text(), m_dayMinutes, threshold))
            return row->point;
    }
    return nullptr;
}

QLineEdit *ThresholdTable::field(int row) const
{
    return row >= 0 && row < int(m_all.size()) ? m_all[size_t(row)]->point : nullptr;
}

} // namespace firstline::ui
