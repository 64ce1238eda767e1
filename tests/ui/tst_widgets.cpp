#include "tests/support/testmain.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/completionpopup.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/safetextview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidelist.h"
#include "ui/widgets/timetext.h"
#include "ui/widgets/toast.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QStandardItemModel>
#include <QtNetwork/QTcpServer>
#include <QtGui/QHelpEvent>
#include <QtGui/QTextDocument>
#include <QtGui/QTextDocumentFragment>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QVBoxLayout>

using namespace firstline;
using namespace firstline::ui;
using namespace std::chrono_literals;

namespace {

int redPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
    return count;
}

QImage redSquare()
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

} // namespace

/// What the shared parts do; how they look is in tst_widgetgallery.
class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countdown_whenFormatted_thenReadsAsOnThePicture_data();
    void countdown_whenFormatted_thenReadsAsOnThePicture();
    void minutes_whenFormatted_thenHoursAndMinutes();
    void relativeTime_whenFurtherAway_thenCoarser();
    void errorText_whenAnyCode_thenASentenceOfItsOwn();
    void avatar_whenAnyName_thenInitialsAreReadable();
    void pill_whenTextHasSameLength_thenSizeDoesNotJump();
    void pillWidget_whenSet_thenNameSaysState();
    void messageEdit_whenNothingWasTyped_thenUndoIsForTheWindow();
    void messageEdit_whenTypingStops_thenDraftIsToldOnce();
    void messageEdit_whenTypingGoesOn_thenDraftIsToldWithinASecond();
    void messageEdit_whenRestored_thenNothingIsTold();
    void messageEdit_whenCtrlEnter_thenSubmittedAfterDraft();
    void completion_whenTyped_thenOwnerIsAskedAndEnterTakesFirst();
    void completion_whenArrowsAndEscape_thenListFollows();
    void completion_whenNothingFits_thenEnterIsFreeText();
    void completion_whenTabPressed_thenTakesAndMovesOn();
    void completion_whenTheFieldIsNarrow_thenTheListIsAsWideAsItsWords();
    void navRail_whenWalkedByKeys_thenEnterChooses();
    void navRail_whenBadgeSet_thenNameSaysIt();
    void sideList_whenWalkedByKeys_thenHeadingsAreSkipped();
    void sideList_whenSetQuietly_thenNothingIsTold();
    void safeText_whenHtmlNamesFiles_thenNothingIsRead();
    void safeText_whenHtmlNamesHttp_thenNobodyIsCalled();
    void safeText_whenContentId_thenProviderIsAsked();
    void safeText_whenFitsContent_thenAsTallAsItsText();
    void safeText_whenLinkClicked_thenOnlyTold();
    void search_whenTyped_thenToldOnceAfterRest();
    void search_whenEscape_thenClearsThenLeaves();
    void search_whenFilterLine_thenTermsAreFound();
    void toast_whenUndone_thenToldAndGone();
    void toast_whenShown_thenFocusStays();
    void toast_whenANewerOneHasItsKey_thenTheKeyIsShownOnce();
    void toast_whenMany_thenFourStay();
    void banner_whenDismissed_thenHidden();
    void link_whenEnter_thenClicked();
    void tips_whenTextsHoldSigns_thenShownLetterByLetter_data();
    void tips_whenTextsHoldSigns_thenShownLetterByLetter();
};

void TestWidgets::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    new Theme(qApp, ThemeMode::Light, this);
}

void TestWidgets::countdown_whenFormatted_thenReadsAsOnThePicture_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, std::chrono::milliseconds left, const QString &text) {
        QTest::newRow(name) << qint64(left.count()) << text;
    };
    row("minutes", 14min + 5s, u"00:14:05"_qs);
    row("hours", 7h + 49min + 46s, u"07:49:46"_qs);
    row("days", 26h + 10min, u"1 d 02 h"_qs);
    row("over", -(22min + 10s), QString(QChar(0x2212)) + u"00:22:10"_qs);
    row("over by days", -50h, QString(QChar(0x2212)) + u"2 d 02 h"_qs);
    row("zero", 0s, u"00:00:00"_qs);
    row("part of a second left", 400ms, u"00:00:01"_qs);
    row("part of a second over", -400ms, u"00:00:00"_qs);
}

void TestWidgets::countdown_whenFormatted_thenReadsAsOnThePicture()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(formatCountdown(std::chrono::milliseconds(ms)), text);
}

void TestWidgets::minutes_whenFormatted_thenHoursAndMinutes()
{
    QCOMPARE(formatMinutes(450min), u"7 h 30"_qs);
    QCOMPARE(formatMinutes(20h), u"20 h"_qs);
    QCOMPARE(formatMinutes(40min), u"40 m"_qs);
    QCOMPARE(formatMinutes(0min), u"0 m"_qs);
    QCOMPARE(formatMinutes(-65min), QString(QChar(0x2212)) + u"1 h 05"_qs);
    QCOMPARE(formatStanding(130min), u"stands 2 h 10"_qs);
    QCOMPARE(formatStanding(40min + 59s), u"stands 40 m"_qs);
    QCOMPARE(formatStanding(49h + 30min), u"stands 2 d 01 h"_qs);
}

void TestWidgets::relativeTime_whenFurtherAway_thenCoarser()
{
    const Instant now = fromDateTime(QDateTime(QDate(2026, 11, 21), QTime(11, 2, 14), Qt::LocalTime));
    QCOMPARE(relativeTime(now - 2s, now), u"2 s ago"_qs);
    QCOMPARE(relativeTime(now - 30min, now), QLocale().toString(QTime(10, 32), QLocale::ShortFormat));
    QCOMPARE(relativeTime(now - 24h, now), u"Fri"_qs);
    QCOMPARE(relativeTime(fromDateTime(QDateTime(QDate(2026, 3, 3), QTime(9, 0), Qt::LocalTime)), now), u"3 Mar"_qs);
    QCOMPARE(relativeTime(fromDateTime(QDateTime(QDate(2024, 3, 3), QTime(9, 0), Qt::LocalTime)), now),
             QLocale().toString(QDate(2024, 3, 3), QLocale::ShortFormat));
    QVERIFY(!relativeTime(now + 10s, now).contains(u"ago"_qs));
}

void TestWidgets::errorText_whenAnyCode_thenASentenceOfItsOwn()
{
    const QString unknown = errorText(static_cast<ErrorCode>(99999));
    QVERIFY(!unknown.isEmpty());
    QSet<QString> seen;
    int codes = 0;
    for (int number = 1; number < 600; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (errorName(code).startsWith(u"error_"_qs))
            continue;
        ++codes;
        const QString text = errorText(code);
        QVERIFY2(text != unknown, qPrintable(errorName(code)));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
    QVERIFY(codes >= 34);
}

void TestWidgets::avatar_whenAnyName_thenInitialsAreReadable()
{
    QCOMPARE(initialsOf(u"Vera Lind"_qs), u"VL"_qs);
    QCOMPARE(initialsOf(u"  anna  "_qs), u"A"_qs);
    QCOMPARE(initialsOf({}), u"?"_qs);
    QSet<QRgb> colours;
    for (int number = 0; number < 200; ++number) {
        const QColor colour = avatarColor(u"Person %1"_qs.arg(number));
        colours.insert(colour.rgb());
        QVERIFY(contrastRatio(colour, Qt::white) >= 4.5);
    }
    QVERIFY(colours.size() >= 6);
    QCOMPARE(avatarColor(u"Anna"_qs), avatarColor(u" Anna"_qs));
}

void TestWidgets::pill_whenTextHasSameLength_thenSizeDoesNotJump()
{
    QCOMPARE(pillSize(PillState::Runs, u"11:11:11"_qs), pillSize(PillState::Runs, u"00:48:20"_qs));
    QCOMPARE(pillSize(PillState::Runs, u"00:48:20"_qs).height(), 20);
    QVERIFY(pillSize(PillState::Warns, u"00:48:20"_qs, 32).width() > pillSize(PillState::Warns, u"00:48:20"_qs).width());
}

void TestWidgets::pillWidget_whenSet_thenNameSaysState()
{
    CountdownPill pill;
    pill.setClock(PillState::Overdue, u"-00:22:10"_qs);
    QVERIFY(pill.accessibleName().contains(u"overdue"_qs));
    QVERIFY(pill.accessibleName().contains(u"00:22:10"_qs));
}

void TestWidgets::messageEdit_whenNothingWasTyped_thenUndoIsForTheWindow()
{
    MessageEdit edit;
    const auto taken = [&edit] {
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        undo.ignore();
        QCoreApplication::sendEvent(&edit, &undo);
        return undo.isAccepted();
    };
    QVERIFY(!taken());
    QTest::keyClicks(&edit, u"Good"_qs);
    QVERIFY(taken());
    edit.restoreDraft({}); // as after sending
    QVERIFY(!taken());
}

void TestWidgets::messageEdit_whenTypingStops_thenDraftIsToldOnce()
{
    MessageEdit edit;
    QSignalSpy spy(&edit, &MessageEdit::draftChanged);
    QTest::keyClicks(&edit, u"Good morning"_qs);
    QVERIFY(edit.hasUntoldText());
    QCOMPARE(spy.size(), 0);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), u"Good morning"_qs);
    QVERIFY(!edit.hasUntoldText());
}

void TestWidgets::messageEdit_whenTypingGoesOn_thenDraftIsToldWithinASecond()
{
    MessageEdit edit;
    QSignalSpy spy(&edit, &MessageEdit::draftChanged);
    QElapsedTimer timer;
    timer.start();
    // A key each 100 ms never leaves the 300 ms of rest.
    while (spy.isEmpty() && timer.elapsed() < 3000)
        QTest::keyClick(&edit, Qt::Key_A, Qt::NoModifier, 100);
    QVERIFY(!spy.isEmpty());
    QVERIFY2(timer.elapsed() >= 900 && timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestWidgets::messageEdit_whenRestored_thenNothingIsTold()
{
    MessageEdit edit;
    QSignalSpy spy(&edit, &MessageEdit::draftChanged);
    edit.restoreDraft(u"kept"_qs);
    QVERIFY(!edit.hasUntoldText());
    edit.flushDraft();
    QCOMPARE(spy.size(), 0);
    QVERIFY(edit.textCursor().atEnd());
}

void TestWidgets::messageEdit_whenCtrlEnter_thenSubmittedAfterDraft()
{
    MessageEdit edit;
    QStringList order;
    connect(&edit, &MessageEdit::draftChanged, this, [&order](const QString &text) { order << text; });
    connect(&edit, &MessageEdit::submitted, this, [&order] { order << u"submitted"_qs; });
    connect(&edit, &MessageEdit::submittedAndSolved, this, [&order] { order << u"solved"_qs; });
    QTest::keyClicks(&edit, u"Hi"_qs);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(order, (QStringList { u"Hi"_qs, u"submitted"_qs, u"solved"_qs }));
    QCOMPARE(edit.toPlainText(), u"Hi"_qs);
    QSignalSpy macro(&edit, &MessageEdit::macroAsked);
    QTest::keyClicks(&edit, u"/ /"_qs);
    QCOMPARE(macro.size(), 1);
}

namespace {

/// A window with a completion field over a model that its owner fills with names that start with the query.
struct CompletionDesk {
    QWidget window;
    CompletionField field { &window };
    QLineEdit next { &window };
    QStandardItemModel model;

    CompletionDesk()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&field);
        column->addWidget(&next);
        column->addStretch();
        window.resize(400, 400);
        field.setModel(&model);
        field.setDetailRole(Qt::UserRole);
        QObject::connect(&field, &CompletionField::queryEdited, &model, [this](const QString &query) {
            model.clear();
            for (const QString &name : { u"Maxi Market 03"_qs, u"Maxi Market 12"_qs, u"Salaris Mall"_qs }) {
                if (!name.startsWith(query, Qt::CaseInsensitive))
                    continue;
                auto *item = new QStandardItem(name);
                item->setData(u"Warszawa"_qs, Qt::UserRole);
                model.appendRow(item);
            }
        });
        window.show();
        QApplication::setActiveWindow(&window);
        field.setFocus();
    }
};

} // namespace

void TestWidgets::completion_whenTyped_thenOwnerIsAskedAndEnterTakesFirst()
{
    CompletionDesk desk;
    QTRY_VERIFY(desk.field.hasFocus());
    QSignalSpy chosen(&desk.field, &CompletionField::chosen);
    QTest::keyClicks(&desk.field, u"ma"_qs);
    QVERIFY(desk.field.isListOpen());
    QVERIFY(desk.field.hasFocus());
    QTest::keyClick(&desk.field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(desk.field.text(), u"Maxi Market 03"_qs);
    QVERIFY(!desk.field.isListOpen());
}

void TestWidgets::completion_whenArrowsAndEscape_thenListFollows()
{
    CompletionDesk desk;
    QTRY_VERIFY(desk.field.hasFocus());
    QTest::keyClicks(&desk.field, u"ma"_qs);
    QTest::keyClick(&desk.field, Qt::Key_Escape);
    QVERIFY(!desk.field.isListOpen());
    QCOMPARE(desk.field.text(), u"ma"_qs);
    QTest::keyClick(&desk.field, Qt::Key_Down);
    QVERIFY(desk.field.isListOpen());
    QTest::keyClick(&desk.field, Qt::Key_Down);
    QTest::keyClick(&desk.field, Qt::Key_Return);
    QCOMPARE(desk.field.text(), u"Maxi Market 12"_qs);
}

void TestWidgets::completion_whenTheFieldIsNarrow_thenTheListIsAsWideAsItsWords()
{
    CompletionDesk desk;
    desk.window.resize(900, 400);
    desk.field.setMaximumWidth(120);
    const QString path = u"Equipment of the shops / Cash desks / Receipt printer / Paper"_qs;
    desk.model.appendRow(new QStandardItem(path));
    QTRY_VERIFY(desk.field.hasFocus());
    desk.field.openList();
    QVERIFY(desk.field.isListOpen());
    const auto *popup = desk.window.findChild<CompletionPopup *>();
    QVERIFY(popup);
    QVERIFY(popup->list()->viewport()->width() > popup->list()->fontMetrics().horizontalAdvance(path));
    // Not without end, and never outside the window.
    desk.model.clear();
    desk.model.appendRow(new QStandardItem(QString(400, u'w')));
    desk.field.openList();
    QVERIFY(desk.window.rect().adjusted(-30, -30, 30, 30).contains(popup->geometry()));
}

void TestWidgets::completion_whenNothingFits_thenEnterIsFreeText()
{
    CompletionDesk desk;
    QTRY_VERIFY(desk.field.hasFocus());
    desk.field.setEmptyText(u"Nobody found. Enter makes a new contact."_qs);
    QSignalSpy free(&desk.field, &CompletionField::freeTextEntered);
    QTest::keyClicks(&desk.field, u"zz"_qs);
    QVERIFY(desk.field.isListOpen());
    QTest::keyClick(&desk.field, Qt::Key_Return);
    QCOMPARE(free.size(), 1);
    QCOMPARE(free.first().first().toString(), u"zz"_qs);
    QVERIFY(!desk.field.isListOpen());
}

void TestWidgets::completion_whenTabPressed_thenTakesAndMovesOn()
{
    CompletionDesk desk;
    QTRY_VERIFY(desk.field.hasFocus());
    QTest::keyClicks(&desk.field, u"sal"_qs);
    QTest::keyClick(&desk.field, Qt::Key_Tab);
    QCOMPARE(desk.field.text(), u"Salaris Mall"_qs);
    QTRY_VERIFY(desk.next.hasFocus());
}

void TestWidgets::navRail_whenWalkedByKeys_thenEnterChooses()
{
    NavRail rail;
    rail.addPlace(u"queues"_qs, u"menu"_qs, u"Queues"_qs);
    rail.addPlace(u"customers"_qs, u"user"_qs, u"Customers"_qs);
    rail.addPlace(u"outbox"_qs, u"upload"_qs, u"Outbox"_qs, NavRail::Where::Bottom);
    rail.setCurrent(u"queues"_qs);
    rail.resize(76, 500);
    rail.show();
    QApplication::setActiveWindow(&rail);
    rail.setFocus();
    QTRY_VERIFY(rail.hasFocus());
    QSignalSpy spy(&rail, &NavRail::placeChosen);
    QTest::keyClick(&rail, Qt::Key_Down);
    QCOMPARE(rail.current(), u"queues"_qs);
    QTest::keyClick(&rail, Qt::Key_Return);
    QCOMPARE(rail.current(), u"customers"_qs);
    QTest::keyClick(&rail, Qt::Key_End);
    QTest::keyClick(&rail, Qt::Key_Space);
    QCOMPARE(rail.current(), u"outbox"_qs);
    QCOMPARE(spy.size(), 2);
}

void TestWidgets::navRail_whenBadgeSet_thenNameSaysIt()
{
    NavRail rail;
    rail.addPlace(u"outbox"_qs, u"upload"_qs, u"Outbox"_qs, NavRail::Where::Bottom);
    rail.setBadge(u"outbox"_qs, 3);
    auto *place = rail.findChild<QAbstractButton *>(u"outbox"_qs);
    QVERIFY(place);
    QVERIFY(place->accessibleName().contains(u"3"_qs));
    rail.setBadge(u"outbox"_qs, 0);
    QCOMPARE(place->accessibleName(), u"Outbox"_qs);
}

namespace {

void fillViews(QStandardItemModel *model)
{
    const SideListRoles roles;
    const auto add = [model, &roles](const QString &name, bool section, int count) {
        auto *item = new QStandardItem(name);
        item->setData(section, roles.section);
        item->setData(count, roles.count);
        model->appendRow(item);
    };
    add(u"Views"_qs, true, -1);
    add(u"All active"_qs, false, 62);
    add(u"My work"_qs, false, 12);
    add(u"Queues"_qs, true, -1);
    add(u"Line 1"_qs, false, 31);
}

} // namespace

void TestWidgets::sideList_whenWalkedByKeys_thenHeadingsAreSkipped()
{
    QStandardItemModel model;
    fillViews(&model);
    SideList list;
    list.setModel(&model);
    list.resize(200, 300);
    list.show();
    QApplication::setActiveWindow(&list);
    list.setFocus();
    QTRY_VERIFY(list.hasFocus());
    list.setCurrentQuietly(model.index(2, 0));
    QSignalSpy spy(&list, &SideList::chosen);
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.currentIndex().row(), 4);
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(list.currentIndex().row(), 2);
    QTest::keyClick(&list, Qt::Key_Home);
    QCOMPARE(list.currentIndex().row(), 1);
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(list.currentIndex().row(), 1);
    QCOMPARE(spy.size(), 3);
}

void TestWidgets::sideList_whenSetQuietly_thenNothingIsTold()
{
    QStandardItemModel model;
    fillViews(&model);
    SideList list;
    list.setModel(&model);
    QSignalSpy spy(&list, &SideList::chosen);
    list.setCurrentQuietly(model.index(4, 0));
    QCOMPARE(list.currentIndex().row(), 4);
    QCOMPARE(spy.size(), 0);
}

void TestWidgets::safeText_whenHtmlNamesFiles_thenNothingIsRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"secret.png"_qs);
    QVERIFY(redSquare().save(path));
    SafeTextView view;
    view.resize(300, 200);
    const QString url = QUrl::fromLocalFile(path).toString();
    view.setSafeHtml(u"<p>x</p><img src=\"%1\"><img src=\"%2\"><img src=\":/firstline/icons/x.svg\">"
                     "<table background=\"%1\" width=100 height=60><tr><td>.</td></tr></table>"_qs.arg(url, path));
    view.show();
    QCOMPARE(redPixels(view.grab().toImage()), 0);
    QCOMPARE(view.document()->resource(QTextDocument::ImageResource, QUrl(url)).value<QImage>().size(), QSize(1, 1));
    view.setSource(QUrl::fromLocalFile(path));
    QVERIFY(view.toPlainText().startsWith(u"x"_qs));
}

void TestWidgets::safeText_whenHtmlNamesHttp_thenNobodyIsCalled()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy called(&server, &QTcpServer::newConnection);
    SafeTextView view;
    view.resize(300, 200);
    view.setSafeHtml(u"<html><head><link rel=\"stylesheet\" href=\"http://127.0.0.1:%1/a.css\"></head><body><p>seen</p>"
                     "<img src=\"http://127.0.0.1:%1/a.png\" width=10 height=10></body></html>"_qs.arg(server.serverPort()));
    view.show();
    view.grab();
    QTest::qWait(50);
    QCOMPARE(called.size(), 0);
    QCOMPARE(view.toPlainText().contains(u"seen"_qs), true);
}

void TestWidgets::safeText_whenContentId_thenProviderIsAsked()
{
    SafeTextView view;
    view.resize(300, 200);
    QStringList asked;
    bool here = false;
    view.setPictureProvider([&](const QString &id) {
        asked << id;
        return here ? redSquare() : QImage();
    });
    view.setSafeHtml(u"<img src=\"cid:part1\">"_qs);
    view.show();
    QCOMPARE(redPixels(view.grab().toImage()), 0);
    QVERIFY(asked.contains(u"part1"_qs));
    here = true;
    view.reloadPictures();
    QVERIFY(redPixels(view.grab().toImage()) > 1000);
}

void TestWidgets::safeText_whenFitsContent_thenAsTallAsItsText()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *view = new SafeTextView(SafeTextView::Sizing::FitsContent);
    column->addWidget(view);
    column->addStretch();
    window.resize(300, 600);
    window.show();
    view->setText(u"One line"_qs);
    QTRY_VERIFY(view->height() < 40);
    const int one = view->height();
    view->setText(u"Many words that do not fit into one line of three hundred pixels and so go on and on. "_qs.repeated(4));
    QTRY_VERIFY(view->height() > 4 * one);
    QVERIFY(!view->verticalScrollBar()->isVisible());
    const int narrow = view->height();
    window.resize(600, 600);
    QTRY_VERIFY(view->height() < narrow);
}

void TestWidgets::safeText_whenLinkClicked_thenOnlyTold()
{
    SafeTextView view;
    view.resize(300, 100);
    view.setSafeHtml(u"<a href=\"https://example.com/\">here</a>"_qs);
    view.show();
    QSignalSpy spy(&view, &SafeTextView::linkActivated);
    QTest::mouseMove(view.viewport(), QPoint(10, 8));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(10, 8));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(view.toPlainText(), u"here"_qs);
}

void TestWidgets::search_whenTyped_thenToldOnceAfterRest()
{
    SearchField field(u"type to filter"_qs);
    QSignalSpy spy(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"print"_qs);
    QCOMPARE(spy.size(), 0);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), u"print"_qs);
    QTest::keyClick(&field, Qt::Key_X);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(spy.size(), 2);
}

void TestWidgets::search_whenEscape_thenClearsThenLeaves()
{
    SearchField field;
    QSignalSpy left(&field, &SearchField::leftByEscape);
    QTest::keyClicks(&field, u"a"_qs);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(left.size(), 0);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestWidgets::search_whenFilterLine_thenTermsAreFound()
{
    const QString line = u"status:active priority<=2 -assignee:* queue:\"Line 1\" printer"_qs;
    QStringList terms;
    for (const SearchSpan &span : filterSpans(line))
        terms << line.mid(span.start, span.length);
    QCOMPARE(terms, (QStringList { u"status:active"_qs, u"priority<=2"_qs, u"-assignee:*"_qs, u"queue:\"Line 1\""_qs }));
}

void TestWidgets::toast_whenUndone_thenToldAndGone()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    ToastStack stack(&window);
    QSignalSpy acted(&stack, &ToastStack::actionTriggered);
    QSignalSpy closed(&stack, &ToastStack::closed);
    const int id = stack.show({ u"Reply to 40117 is sent in 10 s"_qs, u"Undo"_qs, u"Ctrl+Z"_qs, u"send"_qs });
    QCOMPARE(stack.count(), 1);
    auto *undo = window.findChildren<Button *>().first();
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(acted.size(), 1);
    QCOMPARE(acted.first().first().toInt(), id);
    QCOMPARE(stack.count(), 0);
    QCOMPARE(closed.size(), 0);
    ToastText brief { u"Copied"_qs, {}, {}, {}, 20ms };
    stack.show(brief);
    QTRY_COMPARE(closed.size(), 1);
}

void TestWidgets::toast_whenShown_thenFocusStays()
{
    QWidget window;
    QLineEdit edit(&window);
    window.resize(800, 600);
    window.show();
    QApplication::setActiveWindow(&window);
    edit.setFocus();
    QTRY_VERIFY(edit.hasFocus());
    ToastStack stack(&window);
    stack.show({ u"Saved"_qs, u"Undo"_qs, {}, {} });
    QVERIFY(edit.hasFocus());
}

void TestWidgets::toast_whenANewerOneHasItsKey_thenTheKeyIsShownOnce()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    ToastStack stack(&window);
    ToastText text;
    text.text = u"Sent"_qs;
    text.action = u"Undo"_qs;
    text.keyHint = u"Ctrl+Z"_qs;
    stack.show(text);
    stack.show(text);
    QStringList keys;
    for (const Button *button : window.findChildren<Button *>()) {
        if (button->text() == text.action)
            keys.append(button->keyHint());
    }
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.count(text.keyHint), 1);
}

void TestWidgets::toast_whenMany_thenFourStay()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    ToastStack stack(&window);
    for (int number = 0; number < 6; ++number)
        stack.show({ u"Message %1"_qs.arg(number), {}, {}, {} });
    QCOMPARE(stack.count(), 4);
    // What can be taken back is not pushed away by news.
    QSignalSpy closed(&stack, &ToastStack::closed);
    const int sent = stack.show({ u"Sent"_qs, u"Undo"_qs, u"Ctrl+Z"_qs, {} });
    for (int number = 0; number < 6; ++number)
        stack.show({ u"More %1"_qs.arg(number), {}, {}, {} });
    QCOMPARE(stack.count(), 4);
    QVERIFY(std::none_of(closed.begin(), closed.end(), [sent](const QList<QVariant> &one) { return one.first().toInt() == sent; }));
}

void TestWidgets::banner_whenDismissed_thenHidden()
{
    QWidget window;
    Banner banner(Banner::Kind::Offline, &window);
    banner.setMessage(u"Offline since 10:42."_qs, u"Everything works; 3 changes wait."_qs);
    banner.setAction(u"What waits"_qs);
    banner.setDismissable(true);
    window.show();
    banner.show();
    QSignalSpy acted(&banner, &Banner::actionTriggered);
    QSignalSpy dismissed(&banner, &Banner::dismissed);
    const QList<Button *> buttons = banner.findChildren<Button *>();
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QCOMPARE(acted.size(), 1);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(banner.isHidden());
}

void TestWidgets::link_whenEnter_thenClicked()
{
    LinkLabel link(u"Why these times?"_qs);
    QSignalSpy spy(&link, &LinkLabel::clicked);
    QTest::keyClick(&link, Qt::Key_Return);
    QTest::keyClick(&link, Qt::Key_Space);
    QCOMPARE(spy.size(), 2);
}

void TestWidgets::tips_whenTextsHoldSigns_thenShownLetterByLetter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("signs") << u"\"Smith & Sons\" does not print"_qs;
    QTest::newRow("markup") << u"<b>bold</b> & \"more\""_qs;
    QTest::newRow("long") << QString(u"a & b \"c\" "_qs.repeated(20) + u"end"_qs);
}

void TestWidgets::tips_whenTextsHoldSigns_thenShownLetterByLetter()
{
    QFETCH(QString, text);
    Theme theme(qApp, ThemeMode::Light);
    QWidget window;
    window.resize(300, 200);
    auto *label = new ElidedLabel(text, firstline::ui::Role::Text, TextSize::Body, QFont::Normal, &window);
    auto *link = new LinkLabel(text, TextSize::Body, &window);
    auto *combo = new QComboBox(&window);
    combo->addItem(text);
    int y = 0;
    window.show();
    for (QWidget *widget : std::initializer_list<QWidget *> { label, link, combo }) {
        widget->setGeometry(0, y += 40, 60, 28);
        QHelpEvent help(QEvent::ToolTip, { 5, 5 }, widget->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(widget, &help);
        const QString tip = QToolTip::text();
        QCOMPARE(Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip, text);
        QToolTip::hideText();
    }
}

FIRSTLINE_GUI_TEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
