#include "tests/support/testmain.h"
#include "tests/ui/tst_pane_kit.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/filechip.h"
#include "ui/ticket/filestrip.h"
#include "ui/ticket/messagecard.h"
#include "ui/ticket/panefiles.h"
#include "ui/ticket/regiongrab.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using test::PaneSeat;

/// Catches what would be opened by a program of the desktop.
class Opened : public QObject
{
    Q_OBJECT

public:
    Opened() { QDesktopServices::setUrlHandler(u"file"_qs, this, "take"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(u"file"_qs); }
    QStringList paths;

public Q_SLOTS:
    void take(const QUrl &url) { paths.append(url.toLocalFile()); }
};

/// Files in the ticket pane: taken in, kept, sent, fetched on another workstation, opened and saved.
class TestTicketFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void drop_whenFilesAreDropped_thenChipsAndSentWithTheReply();
    void paste_whenPictureIsOnTheClipboard_thenPngIsAttached();
    void draft_whenProgramDies_thenFilesAreThereAgain();
    void remove_whenDeleteIsPressed_thenItIsGone();
    void tab_whenPressedInTheReply_thenFilesThenSending();
    void undo_whenReplyIsTakenBack_thenItsFilesComeBack();
    void problem_whenFileIsUnreadable_thenSaidInWords();
    void open_whenFetchedElsewhere_thenSafeCopyAndPreview();
    void open_whenItCouldRun_thenOnlySaved();
    void open_whenOfflineAndNotHere_thenSaidBefore();
    void upload_whenOffline_thenItWaitsForTheNetworkAndCanBeCancelled();
    void remove_whenAnotherWindowsDraftHasTheFile_thenItIsStillSent();
    void draft_whenInTwoWindows_thenBothHaveTheFilesOfBoth();
    void chip_whenOnItsWay_thenSaysHowFar();
    void link_whenInAMessage_thenNothingIsOpenedAtOnce();
    void screenshot_whenDisplayForbids_thenSaid();
    void region_whenBoxIsDrawn_thenThatPart();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();

private:
    QString write(const QString &name, const QByteArray &content);
    QString writePicture(const QString &name);
    void give(const QStringList &paths, const char *editor = "ticket.reply");
    int chips() const { return int(m_anna->pane->findChildren<FileChip *>(u"ticket.draftFile"_qs).size()); }
    FileChip *shown(const PaneSeat &seat, const QString &name) const;
    PaneFiles *openIn(TicketPane &pane, TicketId ticket) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<test::PaneSeat> m_anna;
    TicketId m_ticket;
};

void TestTicketFiles::init()
{
    Q_INIT_RESOURCE(firstline_translations);
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::presentMoment();
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_ticket = m_desk->ticket(boris, u"The cash desk shows an error"_qs);
    m_anna = std::make_unique<PaneSeat>(*m_desk);
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_ticket));
}

void TestTicketFiles::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_folder.reset();
    m_theme.reset();
}

QString TestTicketFiles::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("write");
    return file.fileName();
}

QString TestTicketFiles::writePicture(const QString &name)
{
    QImage picture(640, 360, QImage::Format_RGB32);
    picture.fill(QColor(32, 90, 160));
    QPainter painter(&picture);
    painter.fillRect(QRect(60, 60, 300, 120), QColor(240, 200, 60));
    painter.end();
    picture.save(m_folder->filePath(name));
    return m_folder->filePath(name);
}

void TestTicketFiles::give(const QStringList &paths, const char *editor)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    auto *edit = m_anna->part<MessageEdit>(editor);
    const QPoint middle = edit->viewport()->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(edit->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(edit->viewport(), &drop);
}

FileChip *TestTicketFiles::shown(const PaneSeat &seat, const QString &name) const
{
    for (FileChip *chip : seat.pane->findChildren<FileChip *>(u"ticket.file"_qs)) {
        if (chip->file().name == name)
            return chip;
    }
    return nullptr;
}

void TestTicketFiles::drop_whenFilesAreDropped_thenChipsAndSentWithTheReply()
{
    give({ write(u"log.txt"_qs, "line\n"), write(u"error report.pdf"_qs, "%PDF-1.4 x") });
    QTRY_COMPARE(chips(), 2);
    QCOMPARE(m_anna->part<FileStrip>("ticket.files")->files().front().name, u"log.txt"_qs);
    auto *edit = m_anna->part<MessageEdit>("ticket.reply");
    QVERIFY(edit->toPlainText().isEmpty());
    QTest::keyClicks(edit, u"See both files"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(chips(), 0);
    QTRY_VERIFY(shown(*m_anna, u"log.txt"_qs) && shown(*m_anna, u"error report.pdf"_qs));
    QVERIFY(m_anna->settled());
    const auto detail = m_anna->read(m_ticket);
    const Message &last = detail.view.messages.back();
    QCOMPARE(last.kind, MessageKind::Reply);
    QCOMPARE(last.attachments.size(), size_t(2));
    QVERIFY(last.evNo > 0);
    // A note without a word may carry one too.
    m_anna->pane->focusNote();
    give({ write(u"only.txt"_qs, "x") }, "ticket.note");
    QTRY_COMPARE(chips(), 1);
    m_anna->part<QAbstractButton>("ticket.send")->click();
    QTRY_VERIFY(shown(*m_anna, u"only.txt"_qs));
}

void TestTicketFiles::paste_whenPictureIsOnTheClipboard_thenPngIsAttached()
{
    QImage picture(80, 40, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QApplication::clipboard()->setImage(picture);
    auto *edit = m_anna->part<MessageEdit>("ticket.reply");
    m_anna->pane->focusReply();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(chips(), 1);
    const Attachment file = m_anna->part<FileStrip>("ticket.files")->files().front();
    QVERIFY2(QRegularExpression(u"^Screenshot \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.png$"_qs).match(file.name).hasMatch(), qPrintable(file.name));
    QCOMPARE(file.mediaType, u"image/png"_qs);
    // Text is text.
    QApplication::clipboard()->setText(u"words"_qs);
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edit->toPlainText(), u"words"_qs);
    QCOMPARE(chips(), 1);
}

void TestTicketFiles::draft_whenProgramDies_thenFilesAreThereAgain()
{
    give({ write(u"half.txt"_qs, "half done") });
    QTRY_COMPARE(chips(), 1);
    QTRY_VERIFY(QFile::exists(QFileInfo(m_anna->engine->cacheFile()).path() + u"/blobs/drafts.json"_qs));
    m_anna->stop();
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_ticket));
    QTRY_COMPARE(chips(), 1);
    QCOMPARE(m_anna->part<FileStrip>("ticket.files")->files().front().name, u"half.txt"_qs);
    QTRY_VERIFY(m_anna->part<QAbstractButton>("ticket.send")->isEnabled());
}

void TestTicketFiles::remove_whenDeleteIsPressed_thenItIsGone()
{
    give({ write(u"a.txt"_qs, "a"), write(u"b.txt"_qs, "b") });
    QTRY_COMPARE(chips(), 2);
    auto *chip = m_anna->part<FileChip>("ticket.draftFile");
    const QString gone = chip->file().name;
    QTest::keyClick(chip, Qt::Key_Delete);
    QTRY_COMPARE(chips(), 1);
    QVERIFY(m_anna->part<FileStrip>("ticket.files")->files().front().name != gone);
    m_anna->part<QAbstractButton>("ticket.draftFileRemove")->click();
    QTRY_COMPARE(chips(), 0);
    QVERIFY(!m_anna->part<QWidget>("ticket.files")->isVisible());
}

void TestTicketFiles::tab_whenPressedInTheReply_thenFilesThenSending()
{
    m_anna->pane->focusReply();
    auto *edit = m_anna->part<MessageEdit>("ticket.reply");
    QTest::keyClicks(edit, u"Words"_qs);
    QTest::keyClick(edit, Qt::Key_Tab);
    QStringList order;
    for (int i = 0; i < 4; ++i) {
        order.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order, QStringList({ u"ticket.attach"_qs, u"ticket.screenshot"_qs, u"ticket.sendSolve"_qs, u"ticket.send"_qs }));
}

void TestTicketFiles::undo_whenReplyIsTakenBack_thenItsFilesComeBack()
{
    m_anna->online(false);
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    give({ write(u"a.txt"_qs, "a") });
    QTRY_COMPARE(chips(), 1);
    auto *edit = m_anna->part<MessageEdit>("ticket.reply");
    QTest::keyClicks(edit, u"Here"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    QTRY_COMPARE(chips(), 0);
    m_anna->pane->undo(notices.at(0).at(2).value<CommandId>());
    QTRY_COMPARE(chips(), 1);
    QTRY_COMPARE(edit->toPlainText(), u"Here"_qs);
}

void TestTicketFiles::problem_whenFileIsUnreadable_thenSaidInWords()
{
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    give({ m_folder->filePath(u"never.txt"_qs) });
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices.at(0).at(0).toString().startsWith(u"never.txt was not attached."));
    QCOMPARE(chips(), 0);
}

void TestTicketFiles::open_whenFetchedElsewhere_thenSafeCopyAndPreview()
{
    give({ writePicture(u"photo.png"_qs) });
    QTRY_COMPARE(chips(), 1);
    auto *edit = m_anna->part<MessageEdit>("ticket.reply");
    QTest::keyClicks(edit, u"Look"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shown(*m_anna, u"photo.png"_qs));
    QTRY_VERIFY(shown(*m_anna, u"photo.png"_qs)->hasPreview());
    QVERIFY(m_anna->settled());

    PaneSeat boris(*m_desk, u"boris"_qs, u"laptop"_qs);
    QVERIFY(boris.start());
    QVERIFY(boris.show(m_ticket));
    FileChip *chip = shown(boris, u"photo.png"_qs);
    QVERIFY(chip);
    QTRY_COMPARE(chip->state(), FileChip::State::Away);
    QVERIFY(!chip->hasPreview());
    Opened opened;
    QTest::keyClick(chip, Qt::Key_Return);
    QTRY_COMPARE(opened.paths.size(), 1);
    const QFileInfo copy(opened.paths.front());
    QCOMPARE(copy.fileName(), u"photo.png"_qs);
    QVERIFY(!copy.permission(QFile::ExeOwner));
    QVERIFY(!copy.permission(QFile::WriteOwner) || qgetenv("USER") == "root");
    QCOMPARE(copy.size(), QFileInfo(m_folder->filePath(u"photo.png"_qs)).size());
    QTRY_COMPARE(chip->state(), FileChip::State::Here);
    QTRY_VERIFY(chip->hasPreview());
    // Saving writes the whole file where the person wants it.
    QTest::keyClick(chip, Qt::Key_S, Qt::ControlModifier);
    auto *dialog = boris.part<QFileDialog>("ticket.saveDialog");
    QVERIFY(dialog);
    const QString to = m_folder->filePath(u"saved.png"_qs);
    Q_EMIT dialog->fileSelected(to);
    dialog->close();
    QTRY_VERIFY(QFile::exists(to));
    QCOMPARE(QFileInfo(to).size(), copy.size());
}

void TestTicketFiles::open_whenItCouldRun_thenOnlySaved()
{
    give({ write(u"setup.exe"_qs, "MZ") });
    QTRY_COMPARE(chips(), 1);
    m_anna->part<QAbstractButton>("ticket.send")->click();
    QTRY_VERIFY(shown(*m_anna, u"setup.exe"_qs));
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    Opened opened;
    shown(*m_anna, u"setup.exe"_qs)->click();
    QTRY_VERIFY(m_anna->part<QFileDialog>("ticket.saveDialog"));
    QVERIFY(notices.at(0).at(0).toString().contains(u"only saved"_qs));
    m_anna->part<QFileDialog>("ticket.saveDialog")->close();
    QVERIFY(opened.paths.isEmpty());
}

void TestTicketFiles::open_whenOfflineAndNotHere_thenSaidBefore()
{
    give({ write(u"notes.txt"_qs, "words") });
    QTRY_COMPARE(chips(), 1);
    m_anna->part<QAbstractButton>("ticket.send")->click();
    QTRY_VERIFY(shown(*m_anna, u"notes.txt"_qs));
    QVERIFY(m_anna->settled());
    PaneSeat boris(*m_desk, u"boris"_qs, u"laptop"_qs);
    QVERIFY(boris.start());
    QVERIFY(boris.show(m_ticket));
    boris.online(false);
    FileChip *chip = shown(boris, u"notes.txt"_qs);
    QTRY_COMPARE(chip->state(), FileChip::State::Offline);
    QVERIFY(chip->accessibleDescription().contains(u"connection"_qs));
    QSignalSpy notices(boris.pane.get(), &TicketPane::notice);
    Opened opened;
    chip->click();
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(opened.paths.isEmpty());
    boris.online(true);
    QTRY_COMPARE(chip->state(), FileChip::State::Away);
}

void TestTicketFiles::upload_whenOffline_thenItWaitsForTheNetworkAndCanBeCancelled()
{
    m_anna->online(false);
    give({ write(u"film.bin"_qs, QByteArray(3'000'000, 'x')), write(u"second.bin"_qs, QByteArray(90'000, 'y')) });
    QTRY_COMPARE(chips(), 2);
    QTRY_COMPARE(m_anna->engine->status().uploads, 2);
    for (const FileChip *chip : m_anna->pane->findChildren<FileChip *>(u"ticket.draftFile"_qs)) {
        QTRY_COMPARE(chip->state(), FileChip::State::Waiting);
        QVERIFY(chip->accessibleDescription().contains(u"waits for the network"_qs));
    }
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_upload_waits.png"_qs));
    m_anna->part<QAbstractButton>("ticket.draftFileRemove")->click(); // The film.
    QTRY_COMPARE(chips(), 1);
    QCOMPARE(m_anna->part<FileChip>("ticket.draftFile")->file().name, u"second.bin"_qs);
    m_anna->online(true);
    QVERIFY(m_anna->settled());
    QTRY_COMPARE(m_anna->engine->status().uploads, 0);
    QTRY_COMPARE(m_anna->part<FileChip>("ticket.draftFile")->state(), FileChip::State::Here);
}

/// Shows a ticket in a second window. Shape: null when it does not come.
PaneFiles *TestTicketFiles::openIn(TicketPane &pane, TicketId ticket) const
{
    pane.resize(900, 800);
    pane.show();
    pane.showTicket(ticket);
    return QTest::qWaitFor([&] { return pane.isLoaded(); }) ? pane.findChild<PaneFiles *>() : nullptr;
}

void TestTicketFiles::remove_whenAnotherWindowsDraftHasTheFile_thenItIsStillSent()
{
    RegisterTicket same;
    same.ticket = TicketId(Uuid::create(m_desk->now));
    same.subject = u"The same error at the other desk"_qs;
    same.text = u"It does not work there either."_qs;
    same.queue = server::standardGroup();
    const TicketId second = same.ticket;
    QVERIFY(test::paneEnded(m_anna->engine->enqueue(same)));
    QVERIFY(m_anna->settled());
    m_anna->online(false);
    const QString path = write(u"both.bin"_qs, QByteArray(90'000, 'z'));
    give({ path });
    QTRY_COMPARE(chips(), 1);
    TicketPane other(*m_anna->tickets);
    PaneFiles *files = openIn(other, second);
    QVERIFY(files);
    files->add({ path });
    QTRY_COMPARE(files->of(second, DraftKind::Reply).size(), size_t(1));
    QTRY_COMPARE(m_anna->engine->status().uploads, 1);
    m_anna->part<QAbstractButton>("ticket.draftFileRemove")->click();
    QTRY_COMPARE(chips(), 0);
    QVERIFY(test::paneEnded(service::TicketFiles(*m_anna->engine).kept())); // Behind what was asked before.
    QVERIFY(test::paneEnded(m_anna->engine->saveDraft(second, DraftKind::Note, u"a step of the writer"_qs)));
    QCOMPARE(m_anna->engine->status().uploads, 1); // The other window's draft needs it.
    const QByteArray sha256 = files->of(second, DraftKind::Reply).front().sha256;
    auto *edit = other.findChild<MessageEdit *>(u"ticket.reply"_qs);
    QTest::keyClicks(edit, u"With the file"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_anna->engine->status().pending, 1);
    m_anna->online(true);
    QVERIFY(m_anna->settled());
    QTRY_COMPARE(m_anna->engine->status().uploads, 0);
    PaneSeat reader(*m_desk, u"boris"_qs, u"laptop"_qs);
    QVERIFY(reader.start());
    Attachment file;
    file.sha256 = sha256;
    QVERIFY(test::paneEnded(service::TicketFiles(*reader.engine).fetch(file)));
}

void TestTicketFiles::draft_whenInTwoWindows_thenBothHaveTheFilesOfBoth()
{
    TicketPane other(*m_anna->tickets);
    PaneFiles *there = openIn(other, m_ticket);
    QVERIFY(there);
    give({ write(u"here.bin"_qs, QByteArray(900, 'a')) });
    QTRY_COMPARE(chips(), 1);
    QTRY_COMPARE(there->of(m_ticket, DraftKind::Reply).size(), size_t(1));
    there->add({ write(u"there.bin"_qs, QByteArray(900, 'b')) });
    QTRY_COMPARE(chips(), 2);
    m_anna->part<QAbstractButton>("ticket.draftFileRemove")->click();
    QTRY_COMPARE(chips(), 1);
    QCOMPARE(there->of(m_ticket, DraftKind::Reply).size(), size_t(1));
    service::TicketFiles disk(*m_anna->engine);
    const auto kept = disk.kept();
    QVERIFY(test::paneEnded(kept));
    QCOMPARE(kept.result()->size(), size_t(1));
    QCOMPARE(kept.result()->front().files, there->of(m_ticket, DraftKind::Reply));
    QCOMPARE(kept.result()->front().files.front().name, u"there.bin"_qs);
}

void TestTicketFiles::chip_whenOnItsWay_thenSaysHowFar()
{
    Attachment file;
    file.name = u"film of the cash desk.mp4"_qs;
    file.sizeBytes = 4'700'000;
    QWidget box;
    auto *column = new QVBoxLayout(&box);
    for (const auto &[state, share] : { std::pair(FileChip::State::Leaving, 0.27), std::pair(FileChip::State::Waiting, 0.27),
                                        std::pair(FileChip::State::Waiting, 0.0), std::pair(FileChip::State::Here, 0.0) }) {
        auto *chip = new FileChip(file, &box);
        chip->setState(state, share);
        QCOMPARE(chip->amount().contains(u" of "_qs), share > 0);
        if (state == FileChip::State::Leaving)
            QVERIFY(chip->accessibleDescription().contains(u"27"_qs));
        column->addWidget(chip);
    }
    QVERIFY(box.grab().save(test::pictureDir() + u"/ticket_upload_chips.png"_qs));
}

void TestTicketFiles::link_whenInAMessage_thenNothingIsOpenedAtOnce()
{
    Opened opened;
    QSignalSpy outside(m_anna->pane.get(), &TicketPane::externalLink);
    auto *conversation = m_anna->pane->findChild<ConversationView *>();
    QVERIFY(conversation);
    const QUrl file(u"file:///etc/passwd"_qs);
    Q_EMIT conversation->linkActivated(file);
    QCOMPARE(outside.size(), 1);
    QCOMPARE(outside.at(0).at(0).toUrl(), file);
    QVERIFY(opened.paths.isEmpty());
}

void TestTicketFiles::screenshot_whenDisplayForbids_thenSaid()
{
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    m_anna->pane->focusReply();
    QTest::keyClick(m_anna->part<MessageEdit>("ticket.reply"), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices.at(0).at(0).toString().contains(u"Ctrl+V"_qs));
    QVERIFY(m_anna->pane->isVisible());
}

void TestTicketFiles::region_whenBoxIsDrawn_thenThatPart()
{
    QPixmap screen(400, 300);
    screen.fill(Qt::white);
    QPainter painter(&screen);
    painter.fillRect(QRect(100, 50, 80, 60), Qt::blue);
    painter.end();
    auto *grab = new RegionGrab(m_anna->pane.get());
    QImage taken;
    connect(grab, &RegionGrab::grabbed, this, [&taken](const QImage &picture) { taken = picture; });
    grab->choose(screen, QRect(0, 0, 400, 300));
    QTest::mousePress(grab, Qt::LeftButton, {}, QPoint(100, 50));
    QMouseEvent move(QEvent::MouseMove, QPointF(179, 109), QPointF(179, 109), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grab, &move);
    grab->grab().save(test::pictureDir() + u"/ticket_region.png"_qs);
    QTest::mouseRelease(grab, Qt::LeftButton, {}, QPoint(179, 109));
    QCOMPARE(taken.size(), QSize(80, 60));
    QCOMPARE(taken.pixelColor(0, 0), QColor(Qt::blue));
    QCOMPARE(taken.pixelColor(79, 59), QColor(Qt::blue));
}

void TestTicketFiles::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("width");
    QTest::newRow("light en") << false << u"en"_qs << 900;
    QTest::newRow("dark ru narrow") << true << u"ru"_qs << 440;
}

void TestTicketFiles::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(QString, code);
    QFETCH(int, width);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    give({ writePicture(u"photo of the cash desk.png"_qs), write(u"setup.exe"_qs, "MZ"), write(u"log of the whole day.txt"_qs, QByteArray(48'000, 'x')) });
    QTRY_COMPARE(chips(), 3);
    QTest::keyClicks(m_anna->part<MessageEdit>("ticket.reply"), u"Here is what we saw"_qs);
    m_anna->part<QAbstractButton>("ticket.send")->click();
    QTRY_VERIFY(shown(*m_anna, u"setup.exe"_qs));
    m_anna->stop();
    QVERIFY(m_anna->start(QSize(width, 800), code));
    QVERIFY(m_anna->show(m_ticket));
    QTRY_VERIFY(shown(*m_anna, u"photo of the cash desk.png"_qs)->hasPreview());
    give({ write(u"second look.pdf"_qs, "%PDF-1.4"), write(u"short.txt"_qs, "x") });
    QTRY_COMPARE(chips(), 2);
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_files_%1_%2.png"_qs.arg(code).arg(width)));
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketFiles)
#include "tst_ticket_files.moc"
