#include "ui/customer/callercard.h"

#include "ui/customer/callerlookup.h"
#include "ui/customer/callerpanel.h"
#include "ui/customer/dueline.h"
#include "ui/widgets/fittingarea.h"
#include "ui/customer/newcontactform.h"
#include "ui/customer/requestform.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kWidth = 728;
constexpr int kBar = 14; ///< Beside the parts, for a scroll bar.

} // namespace

void CallerCard::build()
{
    m_lookup = new CallerLookup(m_source.find, this);
    m_new = new NewContactForm(m_source.companies, this);
    m_panel = new CallerPanel(this);
    m_request = new RequestForm(this);
    m_due = new DueLine(this);
    m_problem = new Label({}, Role::Bad);
    m_problem->setObjectName(u"caller.problem"_qs);
    m_problem->setWordWrap(true);
    m_request->setConfig(m_source.config());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 16, 20 - kBar, 16);
    outer->setSpacing(kPad);
    outer->setSizeConstraint(QLayout::SetFixedSize);
    buildHeader(outer);
    auto *body = new QWidget;
    m_area = new FittingArea(body, this);
    m_area->setFixedWidth(kWidth + kBar);
    outer->addWidget(m_area);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, kBar, 0);
    column->setSpacing(kPad);
    column->addWidget(m_lookup);
    column->addWidget(m_new);
    column->addWidget(m_panel);
    column->addWidget(m_request);
    column->addWidget(m_due);
    buildResolution(column);
    m_problem->setFixedWidth(kWidth);
    outer->addWidget(m_problem);
    buildButtons(outer);
    m_new->hide();
    m_panel->hide();
    m_problem->hide();
}

void CallerCard::buildHeader(QVBoxLayout *column)
{
    m_time = new Label(u"00:00"_qs, Role::Muted);
    m_time->setObjectName(u"caller.time"_qs);
    m_time->setAccessibleName(tr("Length of the call"));
    m_startOver = new LinkLabel(tr("Start over"), TextSize::Small);
    m_startOver->setObjectName(u"caller.startOver"_qs);
    m_startOver->setFocusPolicy(Qt::TabFocus);
    m_startOver->hide();
    m_other = new LinkLabel({}, TextSize::Small);
    m_other->setFocusPolicy(Qt::TabFocus);
    m_other->setObjectName(u"caller.other"_qs);
    m_other->hide();
    m_asideLink = new LinkLabel({}, TextSize::Small);
    m_asideLink->setFocusPolicy(Qt::TabFocus);
    m_asideLink->setObjectName(u"caller.aside"_qs);
    m_asideLink->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(kPad);
    row->addWidget(new Label(tr("New call"), Role::Text, TextSize::Title, QFont::DemiBold));
    row->addStretch(1);
    row->addWidget(m_asideLink);
    row->addWidget(m_other);
    row->addWidget(m_startOver);
    row->addWidget(m_time);
    row->setContentsMargins(0, 0, kBar, 0);
    column->addLayout(row);
}

void CallerCard::buildResolution(QVBoxLayout *column)
{
    m_resolutionBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_resolutionBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(kGrid);
    m_resolution = new MessageEdit(m_resolutionBox);
    m_resolution->setLines(2, 5);
    m_resolution->setObjectName(u"caller.resolution"_qs);
    m_resolution->setAccessibleName(tr("How it was solved"));
    box->addWidget(new FieldLabel(tr("How it was solved"), m_resolution));
    box->addWidget(m_resolution);
    m_resolutionBox->hide();
    column->addWidget(m_resolutionBox);
}

void CallerCard::buildButtons(QVBoxLayout *column)
{
    m_similarLead = new Label(tr("Looks like"), Role::Muted, TextSize::Small);
    m_similar = new LinkLabel({}, TextSize::Small);
    m_similar->setObjectName(u"caller.similar"_qs);
    m_similar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_done = new Button(tr("Done on the phone"));
    m_done->setKeyHint(u"Ctrl+D"_qs);
    m_done->setObjectName(u"caller.done"_qs);
    m_register = new Button(tr("Register"), Button::Kind::Primary);
    m_register->setKeyHint(u"Ctrl+\u21B5"_qs);
    m_register->setObjectName(u"caller.register"_qs);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_similarLead);
    row->addWidget(m_similar);
    row->addStretch(1);
    row->addWidget(m_done);
    row->addWidget(m_register);
    row->setContentsMargins(0, 0, kBar, 0);
    column->addLayout(row);
    showSimilar({});
}

void CallerCard::connectParts()
{
    connect(m_lookup, &CallerLookup::callerChosen, this, [this](const service::CallerMatch &match) {
        if (!match.contact && match.company) {
            beginNew(m_lookup->typed()); // The company is known, the person is not.
            m_new->begin({}, match.company);
            m_new->focusFirst();
            m_company = match.company->id;
        }
        chooseCaller(match.contact ? match.contact->id : ContactId(), match.company ? match.company->id : CompanyId());
    });
    connect(m_lookup, &CallerLookup::newCallerWanted, this, &CallerCard::beginNew);
    connect(m_lookup, &CallerLookup::callerForgotten, this, &CallerCard::forgetCaller);
    connect(m_lookup, &CallerLookup::failed, this, [this](const Error &e) { showProblem(errorText(e.code)); });
    connect(m_new, &NewContactForm::edited, this, &CallerCard::touched);
    connect(m_new, &NewContactForm::companyChosen, this, [this](CompanyId company) { chooseCaller({}, company); });
    connect(m_panel, &CallerPanel::ticketChosen, this, &CallerCard::openTicket);
    connect(m_request, &RequestForm::edited, this, &CallerCard::touched);
    connect(m_request, &RequestForm::dueChanged, m_previewTimer, qOverload<>(&QTimer::start));
    connect(m_request, &RequestForm::subjectChanged, m_similarTimer, qOverload<>(&QTimer::start));
    connect(m_request, &RequestForm::submitted, this, [this] { finish(Finish::Register); });
    connect(m_resolution, &MessageEdit::draftChanged, this, &CallerCard::touched);
    connect(m_resolution, &MessageEdit::submitted, this, [this] { finish(Finish::DoneOnPhone); });
    connect(m_previewTimer, &QTimer::timeout, this, &CallerCard::askPreview);
    connect(m_similarTimer, &QTimer::timeout, this, &CallerCard::askSimilar);
    connect(m_draftTimer, &QTimer::timeout, this, &CallerCard::keepDraft);
    connect(m_tick, &QTimer::timeout, this, &CallerCard::tick);
    connect(m_register, &Button::clicked, this, [this] { finish(Finish::Register); });
    connect(m_done, &Button::clicked, this, &CallerCard::donePressed);
    connect(m_similar, &LinkLabel::clicked, this, [this] { openTicket(m_similarTicket); });
    connect(m_lookup, &CallerLookup::edited, this, [this] { m_byHand = true; });
    connect(m_startOver, &LinkLabel::clicked, this, [this] {
        // What is written goes; the call goes on.
        const QString call = m_callName;
        const auto length = m_length;
        reset();
        m_callName = call;
        m_length = length;
        tick();
        keepDraft();
        m_lookup->focusNumber();
    });
    connect(m_other, &LinkLabel::clicked, this, &CallerCard::takeOther);
    connect(m_asideLink, &LinkLabel::clicked, this, &CallerCard::takeAside);
}

void CallerCard::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto act) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    const auto submit = [this] { finish(m_resolution->hasFocus() ? Finish::DoneOnPhone : Finish::Register); };
    add(Qt::CTRL | Qt::Key_Return, submit);
    add(Qt::CTRL | Qt::Key_Enter, submit);
    add(Qt::CTRL | Qt::Key_D, [this] { donePressed(); });
    add(Qt::Key_Escape, [this] { close(); });
    for (int place = 1; place <= 8; ++place)
        add(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + place)), [this, place] { m_panel->chooseTicket(place); });
}

} // namespace firstline::ui
