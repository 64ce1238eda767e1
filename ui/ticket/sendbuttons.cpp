#include "ui/ticket/sendbuttons.h"

#include "ui/theme/metrics.h"
#include "ui/ticket/composer.h"
#include "ui/widgets/button.h"

namespace firstline::ui {

QString enterKey(const QString &before)
{
    return before + QChar(0x21B5);
}

void fitSendButtons(const SendButtons &buttons, int room, bool solves, bool attaches)
{
    const QString whole = Composer::tr("Send, solve, next");
    const QString solveKeys = enterKey(u"Ctrl+Shift+"_qs);
    QString words = whole;
    QString solveKey = solveKeys;
    QString sendKey = enterKey(u"Ctrl+"_qs);
    if (attaches)
        room -= 2 * (buttons.attach->sizeHint().width() + kGap);
    // What they would need is reckoned before anything is set: each change lays the window out anew, and this runs at every key.
    const auto isTight = [&](int more) {
        return solves && buttons.solve->widthWith(words, solveKey) + kGap + buttons.send->widthWith(buttons.send->text(), sendKey) > room + more;
    };
    if (isTight(0))
        solveKey.clear();
    if (isTight(0))
        sendKey.clear();
    // Then the picture of the screen: its key stays, and a paste does the same.
    const bool shows = attaches && !isTight(0);
    //: in a narrow pane: answers, solves, goes to the next ticket
    const QString brief = Composer::tr("Solve, next");
    if (isTight(shows ? 0 : buttons.shot->sizeHint().width() + kGap))
        words = brief;
    buttons.shot->setVisible(shows);
    buttons.attach->setVisible(attaches);
    buttons.send->setKeyHint(sendKey);
    buttons.solve->setVisible(solves);
    buttons.solve->setText(words);
    buttons.solve->setKeyHint(solveKey);
    buttons.solve->setAccessibleName(whole);
    buttons.solve->setToolTip(words == whole ? solveKeys : QString(whole % u" ("_qs % solveKeys % u')'));
}

} // namespace firstline::ui
