// The guided start: where it stands in the window, and when it is offered.
#include "ui/shell/guidedstart.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/ticket/ticketpane.h"

#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

void MainWindow::buildGuide(QBoxLayout *column)
{
    m_guide = new GuidedStart(m_desk, m_whole);
    column->addWidget(m_guide);
    // It goes on where it was when the window is built again in another language.
    if (m_guideStep >= 0 && m_guideStep != int(GuidedStart::Step::End))
        m_guide->begin(GuidedStart::Step(m_guideStep));
    connect(m_guide, &GuidedStart::moved, this, [this](GuidedStart::Step step) {
        m_guideStep = int(step);
        if (step != GuidedStart::Step::End)
            return;
        m_preferences.set(u"guided"_qs, 1);
        say(tr("That was it. The guided start is in the palette whenever you want it: Ctrl+K."));
    });
}

void MainWindow::connectGuide()
{
    connect(m_palette, &CommandPalette::ticketChosen, m_guide, [this] { m_guide->happened(GuidedStart::Step::Find); });
    connect(m_pane, &TicketPane::explained, m_guide, [this] { m_guide->happened(GuidedStart::Step::Explain); });
}

void MainWindow::beginGuide()
{
    showPlace(u"queues"_qs);
    m_guide->begin();
}

void MainWindow::offerGuide()
{
    if (m_preferences.number(u"guided"_qs, 0) != 0)
        return;
    m_preferences.set(u"guided"_qs, 1); // Offered once; who says nothing to it has said no.
    say(tr("New here? A guided start shows the keys in five minutes."), tr("Begin"), {}, [this] { beginGuide(); });
}

} // namespace firstline::ui
