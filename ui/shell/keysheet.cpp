#include "ui/shell/keysheet.h"

#include "ui/shell/keycaps.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>

namespace firstline::ui {

namespace {

constexpr int kTopOfSheet = 64;
constexpr qsizetype kLongestColumn = 16;

} // namespace

KeySheet::KeySheet(QWidget *window)
    : Overlay(window)
    , m_card(new Card(Card::Kind::Floating, this))
{
    setObjectName(u"keys"_qs);
    m_card->setFocusPolicy(Qt::StrongFocus);
    m_card->setAccessibleName(tr("Keys of this place"));
    setAccessibleRole(m_card, QAccessible::Dialog);
    auto *whole = new QVBoxLayout(m_card);
    whole->setContentsMargins(16 + 24, 16 + 20, 16 + 24, 16 + 24);
    setPart(m_card, 820, kTopOfSheet);
}

void KeySheet::openFor(const QString &place)
{
    fill(place);
    open(m_card);
}

void KeySheet::fill(const QString &place)
{
    delete m_inside;
    m_inside = new QWidget(m_card);
    m_card->layout()->addWidget(m_inside);
    auto *row = new QHBoxLayout(m_inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(40);
    const auto column = [&](const QString &title, const QList<KeyLine> &keys) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(kPad);
        grid->setVerticalSpacing(kGrid);
        grid->addWidget(new Label(title, Role::Text, TextSize::Title, QFont::DemiBold, m_inside), 0, 0, 1, 2);
        int at = 1;
        for (const KeyLine &line : keys) {
            grid->addWidget(new KeyCaps(line.key, m_inside), at, 0, Qt::AlignRight);
            auto *meaning = new Label(line.meaning, Role::Text, TextSize::Body, QFont::Normal, m_inside);
            meaning->setWordWrap(true);
            grid->addWidget(meaning, at, 1);
            ++at;
        }
        grid->setRowStretch(at, 1);
        grid->setColumnStretch(1, 1);
        row->addLayout(grid, 1);
    };
    QList<KeyLine> here = keysOf(place);
    const bool parted = here.size() > kLongestColumn;
    if (!here.isEmpty())
        column(tr("Here"), parted ? here.mid(0, (here.size() + 1) / 2) : here);
    if (parted)
        column({}, here.mid((here.size() + 1) / 2));
    column(tr("Everywhere"), keysEverywhere());
    setPart(m_card, parted ? 1180 : 820, kTopOfSheet);
}

QList<KeyLine> KeySheet::keysEverywhere()
{
    return { { u"F2"_qs, tr("New call") }, { u"Ctrl+K"_qs, tr("Do anything") }, { u"Ctrl+1"_qs, tr("Queues") },
             { u"Ctrl+2"_qs, tr("Customers") }, { u"Ctrl+3"_qs, tr("Knowledge") }, { u"Ctrl+4"_qs, tr("Outbox") },
             { u"Ctrl+5"_qs, tr("Settings") },
             { u"Ctrl+6"_qs, tr("Alarms") }, { u"Ctrl+7"_qs, tr("Wallboard") },
             { u"Ctrl+J"_qs, tr("To the alarm that rings: M takes, Z snoozes, Enter opens") },
             { u"Ctrl+Z"_qs, tr("Undo the last act, while it offers it") },
             { u"Ctrl+Shift+O"_qs, tr("The ticket in a window of its own") }, { u"F5"_qs, tr("Synchronise now") },
             { u"F1"_qs, tr("These keys") }, { u"Esc"_qs, tr("Back, or close") } };
}

QList<KeyLine> KeySheet::keysOf(const QString &place)
{
    if (place == u"queues") {
        return { { u"J K"_qs, tr("Next and previous ticket") }, { u"Enter"_qs, tr("Go to the ticket") },
                 { u"/"_qs, tr("Filter the list") },
                 { u"Alt+\u2193"_qs, tr("In the filter: all its fields") }, { u"M"_qs, tr("Take it") }, { u"A"_qs, tr("Assign") },
                 { u"P"_qs, tr("Priority") }, { u"T"_qs, tr("Tags") }, { u"S"_qs, tr("Solve") },
                 { u"Z"_qs, tr("Snooze until a date") }, { u"E"_qs, tr("Hand over") }, { u"R"_qs, tr("Reply") },
                 { u"N"_qs, tr("Note") }, { u"X"_qs, tr("Why is it due then?") },
                 { u"L"_qs, tr("Log time") }, { u"W"_qs, tr("Start or pause the ticket's timer") },
                 { u"D"_qs, tr("Remote control of its asset") }, { u"Ctrl+P"_qs, tr("Print the list, or the ticket") },
                 { u"Space Shift+\u2193 Ctrl+A"_qs, tr("Select; letters then change all of them") },
                 { u"\u2190 \u2192"_qs, tr("Close and open a group") }, { u"Ctrl+C"_qs, tr("Copy as a table") },
                 { u"Ctrl+\u21B5"_qs, tr("Send") }, { u"Ctrl+Shift+\u21B5"_qs, tr("Send, solve, next") },
                 { u"/"_qs, tr("In a reply or note: macros and texts") }, { u"@"_qs, tr("In a note: people, who follow it then") },
                 { u"Ctrl+."_qs, tr("What was perhaps meant by the word at the caret") },
                 { u"Ctrl+Shift+A"_qs, tr("Attach files") }, { u"Ctrl+Shift+P"_qs, tr("Attach a part of the screen") },
                 { u"Ctrl+Shift+L"_qs, tr("In a note: only for some people or groups") } };
    }
    if (place == u"customers") {
        return { { u"J K"_qs, tr("Next and previous customer") }, { u"Enter"_qs, tr("Open the card") },
                 { u"/"_qs, tr("Search") } };
    }
    if (place == u"knowledge") {
        return { { u"J K"_qs, tr("Next and previous article") }, { u"Enter"_qs, tr("Read the article") },
                 { u"/"_qs, tr("Search") } };
    }
    if (place == u"outbox") {
        return { { u"J K"_qs, tr("Next and previous decision") }, { u"S"_qs, tr("Send anyway") },
                 { u"E"_qs, tr("Edit") }, { u"N"_qs, tr("Keep as note") }, { u"D"_qs, tr("Discard") },
                 { u"T"_qs, tr("Keep theirs") }, { u"M"_qs, tr("Use mine") }, { u"Enter"_qs, tr("Open the ticket") } };
    }
    if (place == u"settings") {
        return { { u"Ctrl+\u21B5"_qs, tr("Save") }, { u"Esc"_qs, tr("Discard what was typed") },
                 { u"\u2190 \u2191 \u2192 \u2193"_qs, tr("Move in the week, the year, the matrix") },
                 { u"Space"_qs, tr("Fill or empty what is marked in the week") }, { u"1 2 3 4"_qs, tr("Priority in the matrix") },
                 { u"Alt+\u2191 Alt+\u2193"_qs, tr("Order of policies") } };
    }
    if (place == u"wallboard") {
        return { { u"\u2190 \u2192"_qs, tr("Turn the board's page, or go to the next column of the floor") },
                 { u"C"_qs, tr("Choose what the board shows") }, { u"F11"_qs, tr("Fill a screen with the board, or leave it") },
                 { u"B F R"_qs, tr("Board, floor, replay") }, { u"J K"_qs, tr("Next and previous ticket") },
                 { u"A"_qs, tr("Assign") }, { u"Enter"_qs, tr("Go to the ticket") },
                 { u"P"_qs, tr("Play the replay, or pause it") } };
    }
    if (place == u"alarms") {
        return { { u"J K"_qs, tr("Next and previous alarm") }, { u"Enter"_qs, tr("Open the ticket") },
                 { u"Del"_qs, tr("Put the alarm away") }, { u"/"_qs, tr("Filter alarms") } };
    }
    return {};
}

void KeySheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1)
        dismiss();
    else
        Overlay::keyPressEvent(event);
}

} // namespace firstline::ui
