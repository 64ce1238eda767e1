#include "tests/support/testmain.h"
#include "tests/ui/tst_ticket_sample.h"
#include "ui/print/listpaper.h"
#include "ui/print/listpdf.h"
#include "ui/print/pageview.h"
#include "ui/print/printpreview.h"
#include "ui/print/qrcode.h"
#include "ui/print/ticketpapers.h"
#include "ui/print/visitsheet.h"
#include "ui/theme/theme.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTranslator>
#include <QtGui/QPainter>
#include <QtGui/QTextDocumentFragment>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QTest>
#include <QtWidgets/QtWidgets>

#include <qrencode.h>

using namespace firstline;
using namespace firstline::ui;
namespace sample = firstline::test::ticketsample;

static void keepTranslations()
{
    Q_INIT_RESOURCE(firstline_translations);
}

namespace {

ConfigPtr deskWithHead(const QString &letterhead)
{
    auto desk = std::make_shared<ConfigSnapshot>(*sample::config());
    Settings settings;
    settings.id = Uuid::named("settings", QStringLiteral("1"));
    settings.deskName = QStringLiteral("Example Desk");
    settings.letterhead = letterhead;
    desk->put(toRecord(settings));
    Category till;
    till.id = sample::id<CategoryId>(21);
    till.name = QStringLiteral("Till equipment");
    till.checklist = { { QStringLiteral("Paper and lid checked"), true }, { QStringLiteral("Test receipt printed"), true },
                       { QStringLiteral("Counter noted in the log book"), false } };
    desk->put(toRecord(till));
    return desk;
}

QString head()
{
    return QStringLiteral("Example Service GmbH\nLindenstrasse 14, 10969 Berlin\nVAT DE 123 456 789 \u00B7 +49 30 555 01 00 \u00B7 desk@example.com");
}

TicketSheet sheet()
{
    TicketSheet made { sample::detail(), deskWithHead(head()), sample::now(), sample::anna() };
    made.detail.view.ticket.checked = { QStringLiteral("Paper and lid checked") };
    made.detail.view.messages.front().attachments = { { QByteArray(32, 'x'), QStringLiteral("till-3.jpg"), QStringLiteral("image/jpeg"), 183'204 } };
    return made;
}

TicketSheet solvedSheet()
{
    TicketSheet made = sheet();
    Ticket &ticket = made.detail.view.ticket;
    ticket.statusCategory = StatusCategory::Solved;
    ticket.status = sample::statusId(StatusCategory::Solved);
    ticket.solvedAt = sample::now();
    ticket.resolution = QStringLiteral("The paper sensor was dirty. Cleaned, tested with ten receipts.");
    const auto entry = [&](int n, int minutesAgo, int minutes, const QString &place, const QString &text) {
        TimeEntry worked;
        worked.id = sample::id<TimeEntryId>(n);
        worked.person = n == 1 ? sample::anna() : sample::boris();
        worked.startedAt = sample::at(minutesAgo);
        worked.minutes = minutes;
        worked.place = place;
        worked.text = text;
        made.detail.view.entries.push_back(worked);
    };
    entry(1, 60, 10, QStringLiteral("remote"), QStringLiteral("Restarted the till together with the shop manager"));
    entry(2, 45, 50, QStringLiteral("on-site"), QStringLiteral("Cleaned the paper sensor, tested with ten receipts"));
    return made;
}

QSizeF areaOf(const Paper &paper)
{
    return pageLayoutOf(paper).paintRect(QPageLayout::Inch).size() * kPaperDpi;
}

void lay(Paper &paper)
{
    paper.lay(areaOf(paper));
}

/// A page as it would be on the desk, 100 dots to the inch, with its margins.
QImage picture(Paper &paper, int page, double dpi = 100)
{
    lay(paper);
    const QPageLayout layout = pageLayoutOf(paper);
    QImage image((layout.fullRect(QPageLayout::Inch).size() * dpi).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(layout.paintRect(QPageLayout::Inch).topLeft() * dpi);
    painter.scale(dpi / kPaperDpi, dpi / kPaperDpi);
    paper.paint(painter, page);
    return image;
}

QString textOf(const TextPaper &paper)
{
    return paper.document().toPlainText();
}

VisitSheet::Day visits(int count)
{
    VisitSheet::Day day { QDate(2026, 11, 20), sample::anna(), {}, 0 };
    for (int i = 0; i < count; ++i) {
        service::Visit visit;
        visit.detail = sample::detail();
        visit.detail.view.ticket.number += i;
        visit.at = sample::now() + std::chrono::minutes(75 * (i % 6));
        visit.agreed = i % 2 == 0;
        day.visits.push_back(visit);
    }
    return day;
}

ListPaper queueList(int rows)
{
    ListLook look { QStringLiteral("Line 1"), QStringLiteral("62 tickets \u00B7 status:active \u00B7 as of 11:02"), QStringLiteral("Page %1 of %2"),
                    QStringLiteral("Example Service GmbH"),
                    { QStringLiteral("Due"), QStringLiteral("P"), QStringLiteral("No."), QStringLiteral("Subject"), QStringLiteral("Company") },
                    { 120, 40, 60, 340, 140 }, 3, 0 };
    QList<QStringList> texts;
    for (int i = 0; i < rows; ++i)
        texts.append({ QStringLiteral("2026-11-20 14:%1").arg(i % 60, 2, 10, QLatin1Char('0')), QString::number(1 + i % 4), QString::number(40000 + i),
                       i == 3 ? QString(QStringLiteral("word ")).repeated(80) : QStringLiteral("Cash desk does not print receipts"), QStringLiteral("Maxi Market 12") });
    return ListPaper(look, texts);
}

PaperChoice longList(int rows)
{
    return { QStringLiteral("List"), [rows](bool) { return std::make_unique<ListPaper>(queueList(rows)); }, false };
}

/// Prints by the preview into a file: the engine is the one of CUPS without its last step.
void printTo(PrintPreview &preview, const QString &file)
{
    preview.askPrinter();
    auto *dialog = preview.findChild<QPrintDialog *>();
    QVERIFY(dialog);
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(file);
    QVERIFY(QMetaObject::invokeMethod(dialog, "accepted"));
    delete dialog;
}

int pagesIn(const QString &file)
{
    QFile pdf(file);
    if (!pdf.open(QIODevice::ReadOnly))
        return -1;
    return int(pdf.readAll().count("/Type /Page\n"));
}

/// The text of a PDF, by poppler's reader; empty without it.
QString wordsIn(const QString &file)
{
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty())
        return {};
    QProcess text;
    text.start(reader, { QStringLiteral("-layout"), file, QStringLiteral("-") });
    text.waitForFinished();
    return QString::fromUtf8(text.readAllStandardOutput());
}

} // namespace

/// Papers: what stands on them, how they are divided, what they survive.
class TestPrintPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void ticket_whenPrinted_thenFactsAndConversationStandOnIt();
    void ticket_whenWithoutNotes_thenNothingInternal();
    void ticket_whenTextLooksLikeMarkup_thenItStaysText();
    void ticket_whenTwoHundredMessages_thenManyPagesAndNoLonelyHead();
    void ticket_whenLongWords_thenNothingLeavesThePage();
    void ticket_whenRightToLeft_thenItStandsAtTheRight();
    void ticket_whenHugeSubject_thenCut();
    void act_whenWorkWasLogged_thenListedWithItsSum();
    void signatures_whenThePageEnds_thenTheyStayWhole();
    void order_whenPrinted_thenFieldsAndQr();
    void visits_whenManyOrNone_thenSaid();
    void list_whenManyRows_thenPagesAndText();
    void list_whenAColumnTellsMoments_thenNoneIsCut();
    void qr_whenPainted_thenTheModulesAreThoseOfTheLibrary();
    void preview_whenSwitched_thenPagesFollow();
    void preview_whenSaved_thenAPdfIsThere();
    void preview_whenTheListIsLong_thenOnlyWhatIsSeenIsPainted();
    void preview_whenALongListIsSaved_thenTheWindowStaysUsableAndItCanBeGivenUp();
    void preview_whenClosedWhilePrinting_thenEveryPageComesOut();
    void preview_whenTheProgramEndsMeanwhile_thenEveryPageComesOut();
    void preview_whenClosedAndTheSavingFails_thenItComesBackAndSaysSo();
    void preview_whenThePrinterCannotBeStopped_thenThePagesThatWentOutAreCounted();
    void preview_whenAJobRuns_thenNoSecondOneIsOffered();
    void preview_whenZoomedFarIn_thenTheKeptPagesStaySmall();
    void preview_whenZoomedFarOut_thenTheLastPageIsReached();
    void zone_whenTheComputerMoves_thenTimesAreThere();
    void pictures_whenLanguages_thenSaved_data();
    void pictures_whenLanguages_thenSaved();

private:
    std::unique_ptr<Theme> m_theme;
    QTranslator m_words;
};

void TestPrintPapers::initTestCase()
{
    keepTranslations();
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
}

void TestPrintPapers::cleanup()
{
    QCoreApplication::removeTranslator(&m_words);
    QLocale::setDefault(QLocale::c());
}

void TestPrintPapers::ticket_whenPrinted_thenFactsAndConversationStandOnIt()
{
    const auto paper = TicketPapers::ticket(sheet(), PaperNotes::With);
    lay(*paper);
    QCOMPARE(paper->pages(), 1);
    const QString text = textOf(*paper);
    for (const char *part : { "Example Service GmbH", "Lindenstrasse 14", "Ticket 40117", "Cash desk does not print receipts", "Maxi Market 12",
                              "Vera Lind, shop manager", "Kawowa 7, Warszawa", "SN 88201", "14/2", "Till equipment", "Restarted twice",
                              "Looks like the case from March", "internal note", "till-3.jpg", "20 Nov 2026, 10:52", "Test receipt printed" })
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QVERIFY(!text.contains(QStringLiteral("Please restart it."))); // quoted
    QVERIFY(text.contains(QStringLiteral("quoted text below is left out")));
}

void TestPrintPapers::ticket_whenWithoutNotes_thenNothingInternal()
{
    TicketSheet with = solvedSheet();
    const auto paper = TicketPapers::ticket(with, PaperNotes::Without);
    const QString text = textOf(*paper);
    QVERIFY(!text.contains(QStringLiteral("Looks like the case from March")));
    QVERIFY(!text.contains(QStringLiteral("Restarted the till together")));
    QVERIFY(text.contains(QStringLiteral("Restarted twice")));
    QVERIFY(text.contains(QStringLiteral("The paper sensor was dirty.")));
}

void TestPrintPapers::ticket_whenTextLooksLikeMarkup_thenItStaysText()
{
    const QString evil = QStringLiteral("<b>bold</b><img src=\"https://example.com/x.png\">\x01&amp;") + QChar(0xFDD0) + QChar(0xFFFC);
    TicketSheet hostile = sheet();
    hostile.detail.view.ticket.subject = evil;
    hostile.detail.view.messages.at(2).text = evil;
    hostile.detail.company->name = evil;
    hostile.detail.contact->name = QString(QChar(0x202E)) + evil;
    const auto paper = TicketPapers::ticket(hostile, PaperNotes::With);
    QCOMPARE(textOf(*paper).count(QStringLiteral("<b>bold</b><img src=\"https://example.com/x.png\">&amp;")), 6); // subject, company, contact, two authors, message
    QVERIFY(!textOf(*paper).contains(QChar(0x202E)));
}

void TestPrintPapers::ticket_whenTwoHundredMessages_thenManyPagesAndNoLonelyHead()
{
    TicketSheet many = sheet();
    many.detail.view.messages.clear();
    for (int i = 1; i <= 200; ++i)
        many.detail.view.messages.push_back(sample::message(i, i % 3 ? MessageKind::Customer : MessageKind::Note, 200 - i,
            QStringLiteral("Message %1. ").arg(i) + QStringLiteral("The lamp blinks and nothing is printed. ").repeated(i % 7)));
    const auto paper = TicketPapers::ticket(many, PaperNotes::With);
    QElapsedTimer timer;
    timer.start();
    lay(*paper);
    qInfo("200 messages: %d pages, laid out in %lld ms", paper->pages(), static_cast<long long>(timer.elapsed()));
    QVERIFY(paper->pages() > 8);
    const auto fewer = TicketPapers::ticket(many, PaperNotes::Without);
    lay(*fewer);
    QVERIFY(fewer->pages() < paper->pages());
    // A head of a message at the end of a page has its first line on the same page.
    const auto *layout = paper->document().documentLayout();
    const double height = paper->document().pageSize().height();
    int heads = 0;
    for (QTextBlock block = paper->document().begin(); block.next().isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(TextPaper::kKeep))
            continue;
        ++heads;
        const QTextBlock next = block.next();
        const QRectF below = layout->blockBoundingRect(next); // lays it out
        QVERIFY(next.layout()->lineCount() > 0);
        const double line = below.top() + next.layout()->lineAt(0).height() - 2;
        QCOMPARE(int(layout->blockBoundingRect(block).top() / height), int(line / height));
    }
    QVERIFY(heads > 200);
    picture(*paper, 2).save(test::pictureDir() + QStringLiteral("/print-many-3.png"));
}

void TestPrintPapers::ticket_whenLongWords_thenNothingLeavesThePage()
{
    TicketSheet wide = sheet();
    const QString word = QStringLiteral("C:\\Windows\\") + QString(QStringLiteral("Verylongname")).repeated(60);
    wide.detail.view.messages.at(2).text = word;
    wide.detail.view.ticket.subject = word;
    wide.detail.company->name = word;
    wide.detail.site->address = word;
    const auto paper = TicketPapers::ticket(wide, PaperNotes::With);
    lay(*paper);
    const double width = paper->document().pageSize().width();
    for (QTextBlock block = paper->document().begin(); block.isValid(); block = block.next()) {
        const double left = paper->document().documentLayout()->blockBoundingRect(block).left();
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            QVERIFY2(left + block.layout()->lineAt(i).naturalTextRect().right() <= width + 2, qPrintable(block.text().left(60)));
    }
    picture(*paper, 0).save(test::pictureDir() + QStringLiteral("/print-longwords.png"));
}

void TestPrintPapers::ticket_whenRightToLeft_thenItStandsAtTheRight()
{
    TicketSheet hebrew = sheet();
    const QString text = QString::fromUtf8("\xD7\x94\xD7\xA7\xD7\x95\xD7\xA4\xD7\x94 \xD7\x9C\xD7\x90 \xD7\x9E\xD7\x93\xD7\xA4\xD7\xA1\xD7\xAA \xD7\xA7\xD7\x91\xD7\x9C\xD7\x95\xD7\xAA POSNET 4.");
    hebrew.detail.view.messages.at(2).text = text;
    hebrew.detail.view.ticket.subject = text;
    const auto paper = TicketPapers::ticket(hebrew, PaperNotes::With);
    lay(*paper);
    bool found = false;
    for (QTextBlock block = paper->document().begin(); block.isValid(); block = block.next()) {
        if (block.text() != text || block.charFormat().fontWeight() > QFont::Normal)
            continue;
        found = true;
        QCOMPARE(block.textDirection(), Qt::RightToLeft);
        QVERIFY(block.layout()->lineAt(0).naturalTextRect().left() > paper->document().pageSize().width() / 4);
    }
    QVERIFY(found);
    picture(*paper, 0).save(test::pictureDir() + QStringLiteral("/print-hebrew.png"));
}

void TestPrintPapers::ticket_whenHugeSubject_thenCut()
{
    TicketSheet huge = sheet();
    huge.detail.view.ticket.subject = QStringLiteral("Cash desk ").repeated(1000);
    const auto paper = TicketPapers::ticket(huge, PaperNotes::Without);
    lay(*paper);
    QVERIFY(paper->pages() <= 2);
    QVERIFY(textOf(*paper).contains(QChar(0x2026)));
}

void TestPrintPapers::act_whenWorkWasLogged_thenListedWithItsSum()
{
    const auto paper = TicketPapers::act(solvedSheet());
    lay(*paper);
    QCOMPARE(paper->pages(), 1);
    const QString text = textOf(*paper);
    for (const char *part : { "Act of completed work 40117", "Cleaned the paper sensor", "Boris", "on site", "50 m", "1 h", "In all",
                              "The paper sensor was dirty.", "For the contractor", "Example Service GmbH", "signature" })
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QVERIFY(!text.contains(QStringLiteral("Looks like the case from March")));
}

void TestPrintPapers::signatures_whenThePageEnds_thenTheyStayWhole()
{
    // Whatever the length of what stands above: the table of signatures is on one page.
    for (int works = 2; works < 60; works += 4) {
        TicketSheet long_ = solvedSheet();
        while (int(long_.detail.view.entries.size()) < works)
            long_.detail.view.entries.push_back(long_.detail.view.entries.front());
        const auto paper = TicketPapers::act(long_);
        lay(*paper);
        const double height = paper->document().pageSize().height();
        int kept = 0;
        for (QTextFrame *frame : paper->document().rootFrame()->childFrames()) {
            if (!frame->frameFormat().boolProperty(TextPaper::kKeep))
                continue;
            ++kept;
            const QRectF place = paper->document().documentLayout()->frameBoundingRect(frame);
            QCOMPARE(int(place.top() / height), int((place.bottom() - 2) / height));
        }
        QCOMPARE(kept, 1);
    }
}

void TestPrintPapers::order_whenPrinted_thenFieldsAndQr()
{
    const auto paper = TicketPapers::workOrder(sheet());
    lay(*paper);
    QCOMPARE(paper->pages(), 1);
    const QString text = textOf(*paper);
    for (const char *part : { "Work order 40117", "What was reported", "the receipt does not come out", "Arrived", "Parts and materials",
                              "Work done by", "Accepted for the customer", "Paper and lid checked" })
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QVERIFY(text.contains(QChar::ObjectReplacementCharacter));
    TicketSheet unnumbered = sheet();
    unnumbered.detail.view.ticket.number = 0;
    unnumbered.detail.view.ticket.provisional = QStringLiteral("NEW-ab12-3");
    QVERIFY(textOf(*TicketPapers::workOrder(unnumbered)).contains(QStringLiteral("NEW-ab12-3")));
}

void TestPrintPapers::visits_whenManyOrNone_thenSaid()
{
    const auto none = VisitSheet::make(visits(0), sheet().config, sample::now(), sample::anna());
    QVERIFY(textOf(*none).contains(QStringLiteral("No visit is planned")));
    VisitSheet::Day day = visits(12);
    day.left = 3;
    const auto many = VisitSheet::make(day, sheet().config, sample::now(), sample::anna());
    lay(*many);
    QVERIFY(many->pages() > 1);
    const QString text = textOf(*many);
    QVERIFY(text.contains(QStringLiteral("40128")));
    QVERIFY(text.contains(QStringLiteral("Kawowa 7")));
    QVERIFY(text.contains(QStringLiteral("11:02")));
    QVERIFY(text.contains(QStringLiteral("3 more visit")));
    const double height = many->document().pageSize().height();
    for (QTextFrame *frame : many->document().rootFrame()->childFrames()) {
        const QRectF place = many->document().documentLayout()->frameBoundingRect(frame);
        QCOMPARE(int(place.top() / height), int((place.bottom() - 2) / height));
    }
    picture(*many, 1).save(test::pictureDir() + QStringLiteral("/print-visits-2.png"));
}

void TestPrintPapers::list_whenManyRows_thenPagesAndText()
{
    ListPaper paper = queueList(100);
    lay(paper);
    QVERIFY(paper.pages() > 2);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("list.pdf"));
    PdfListFile pdf;
    ListLook look { QStringLiteral("Line 1"), {}, QStringLiteral("Page %1 of %2"), {}, { QStringLiteral("No."), QStringLiteral("Subject") }, { 60, 300 }, 1, 80 };
    QVERIFY(pdf.open(file, look));
    for (int i = 0; i < 80; ++i)
        QVERIFY(pdf.write({ QString::number(i), QStringLiteral("Cash desk") }));
    QVERIFY(pdf.finish());
    QVERIFY(QFileInfo(file).size() > 1000);
}

void TestPrintPapers::list_whenAColumnTellsMoments_thenNoneIsCut()
{
    // Other digits are wider than those that the width was taken from.
    const QString narrow = QStringLiteral("2026-11-11 11:11");
    const QString moment = QStringLiteral("2026-09-30 08:46");
    const ListLook look { QStringLiteral("Line 1"), {}, QStringLiteral("Page %1 of %2"), {}, { QStringLiteral("Subject"), QStringLiteral("Updated") },
                          { 900, 60 }, 0, 1, { QString(), narrow } };
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("list.pdf"));
    PdfListFile pdf;
    QVERIFY(pdf.open(file, look));
    QVERIFY(pdf.write({ QString(QStringLiteral("word ")).repeated(80), moment }));
    QVERIFY(pdf.finish());
    const QString found = wordsIn(file);
    if (found.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    // Between digits the font has marks of its own that a reader of PDF does not know.
    static const QRegularExpression s_whole(QStringLiteral("2026.09.30 08.46"));
    QVERIFY2(found.contains(s_whole), qPrintable(found));
}

void TestPrintPapers::qr_whenPainted_thenTheModulesAreThoseOfTheLibrary()
{
    const QByteArray link("firstline://ticket/40117");
    QRcode *raw = QRcode_encodeData(int(link.size()), reinterpret_cast<const unsigned char *>(link.constData()), 0, QR_ECLEVEL_Q);
    QVERIFY(raw);
    const QrCode code = qrCode(QString::fromLatin1(link));
    QCOMPARE(code.size, raw->width);
    constexpr int kModule = 10;
    const int side = (code.size + 8) * kModule;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        paintQr(painter, QRectF(0, 0, side, side), code);
    }
    for (int y = 0; y < raw->width; ++y) {
        for (int x = 0; x < raw->width; ++x) {
            const bool dark = qGray(image.pixel((x + 4) * kModule + kModule / 2, (y + 4) * kModule + kModule / 2)) < 128;
            QCOMPARE(dark, (raw->data[y * raw->width + x] & 1) != 0);
        }
    }
    QRcode_free(raw);
    QCOMPARE(qGray(image.pixel(kModule, kModule)), 255); // the quiet zone
    QCOMPARE(qrCode({}).size, 0);
    QCOMPARE(qrCode(QString(5000, QLatin1Char('x'))).size, 0);
}

void TestPrintPapers::preview_whenSwitched_thenPagesFollow()
{
    const auto make = [](const TicketSheet &what) {
        return QList<PaperChoice> { { QStringLiteral("Ticket"), [what](bool notes) { return TicketPapers::ticket(what, notes ? PaperNotes::With : PaperNotes::Without); }, true },
                                    { QStringLiteral("Work order"), [what](bool) { return TicketPapers::workOrder(what); }, false } };
    };
    auto *preview = new PrintPreview(make(sheet()), nullptr);
    const QPointer<PrintPreview> alive(preview);
    preview->show();
    auto *notes = preview->findChild<QAbstractButton *>(QStringLiteral("print.notes"));
    QVERIFY(notes && notes->isVisible());
    const auto text = [&] { return textOf(static_cast<TextPaper &>(preview->paper())); };
    QVERIFY(!text().contains(QStringLiteral("internal note")));
    QTest::keyClick(preview, Qt::Key_N);
    QVERIFY(text().contains(QStringLiteral("internal note")));
    preview->findChild<QAbstractButton *>(QStringLiteral("print.choice1"))->click();
    QVERIFY(text().contains(QStringLiteral("Work order")));
    QVERIFY(!notes->isVisible());
    QCOMPARE(preview->windowTitle(), QStringLiteral("Work order 40117"));
    QCOMPARE(preview->findChild<QLabel *>(QStringLiteral("print.page"))->text(), QStringLiteral("1 of 1"));
    QTest::keyClick(preview, Qt::Key_Escape);
    QTRY_VERIFY(alive.isNull());
}

void TestPrintPapers::preview_whenSaved_thenAPdfIsThere()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("act.pdf"));
    const TicketSheet what = solvedSheet();
    PrintPreview preview({ { QStringLiteral("Act"), [what](bool) { return TicketPapers::act(what); }, false } }, nullptr);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    preview.saveTo(file);
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("%PDF-"));
    QTRY_VERIFY(preview.findChild<QLabel *>(QStringLiteral("print.said"))->text().contains(QStringLiteral("Saved")));
    QFile::copy(file, test::pictureDir() + QStringLiteral("/print-act.pdf"));
    preview.saveTo(folder.filePath(QStringLiteral("absent/act.pdf")));
    QTRY_VERIFY(preview.findChild<QLabel *>(QStringLiteral("print.said"))->text().startsWith(QStringLiteral("Not saved.")));
    const QString found = wordsIn(file);
    if (found.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    for (const char *part : { "Act of completed work 40117", "Maxi Market 12", "Cleaned the paper sensor", "Page 1 of 1" })
        QVERIFY2(found.contains(QString::fromUtf8(part)), qPrintable(found));
}

void TestPrintPapers::preview_whenTheListIsLong_thenOnlyWhatIsSeenIsPainted()
{
    int asked = 0;
    const auto words = [&asked](int row) {
        ++asked;
        return QStringList { QStringLiteral("2026-11-20"), QStringLiteral("1"), QString::number(40000 + row), QStringLiteral("Cash desk"), QStringLiteral("Maxi") };
    };
    PrintPreview preview({ { QStringLiteral("List"), [&](bool) { return std::make_unique<ListPaper>(queueList(1).look(), 2000, words); }, false } }, nullptr);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *view = preview.findChild<PageView *>(QStringLiteral("print.pages"));
    QCOMPARE(asked, 0); // Nothing is made before it is seen.
    preview.show();
    QVERIFY(preview.pages() > 50);
    QTRY_VERIFY(view->painted() > 0);
    QTest::qWait(100);
    QVERIFY2(view->painted() <= 4, qPrintable(QString::number(view->painted())));
    QVERIFY(asked < 200);
    const int before = view->painted();
    QTest::keyClick(view, Qt::Key_End);
    QTRY_VERIFY(view->painted() > before);
    QCOMPARE(view->currentPage(), preview.pages());
    QTest::keyClick(&preview, Qt::Key_PageUp);
    QCOMPARE(view->currentPage(), preview.pages() - 1);
    QVERIFY(preview.grab().save(test::pictureDir() + QStringLiteral("/print_long_list.png")));
}

void TestPrintPapers::preview_whenALongListIsSaved_thenTheWindowStaysUsableAndItCanBeGivenUp()
{
    QTemporaryDir folder;
    const auto make = [](bool) { return std::make_unique<ListPaper>(queueList(2000)); };
    PrintPreview preview({ { QStringLiteral("List"), make, false } }, nullptr);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    auto *said = preview.findChild<QLabel *>(QStringLiteral("print.said"));
    const QString lost = folder.filePath(QStringLiteral("lost.pdf"));
    preview.saveTo(lost);
    QTRY_VERIFY(said->text().startsWith(QStringLiteral("Page ")));
    QTest::keyClick(&preview, Qt::Key_Escape);
    QVERIFY(said->text().startsWith(QStringLiteral("Given up")));
    QVERIFY(preview.isVisible());
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    const QString file = folder.filePath(QStringLiteral("list.pdf"));
    preview.saveTo(file);
    QTRY_VERIFY_WITH_TIMEOUT(said->text().startsWith(QStringLiteral("Saved")), 30'000);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("%PDF-"));
}

void TestPrintPapers::preview_whenClosedWhilePrinting_thenEveryPageComesOut()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("printed.pdf"));
    QPointer<PrintPreview> preview = new PrintPreview({ longList(2000) }, nullptr);
    preview->show();
    const int pages = preview->pages();
    printTo(*preview, file);
    QTRY_VERIFY(preview->findChild<QLabel *>(QStringLiteral("print.said"))->text().startsWith(QStringLiteral("Page ")));
    preview->close();
    QVERIFY(!preview->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(preview.isNull(), 30'000);
    QCOMPARE(pagesIn(file), pages);
}

void TestPrintPapers::preview_whenTheProgramEndsMeanwhile_thenEveryPageComesOut()
{
    QTemporaryDir folder;
    const QString printed = folder.filePath(QStringLiteral("printed.pdf"));
    const QString saved = folder.filePath(QStringLiteral("saved.pdf"));
    int pages = 0;
    for (const QString &file : { printed, saved }) {
        PrintPreview preview({ longList(2000) }, nullptr);
        preview.setAttribute(Qt::WA_DeleteOnClose, false);
        preview.show();
        pages = preview.pages();
        file == printed ? printTo(preview, file) : preview.saveTo(file);
        QTRY_VERIFY(preview.findChild<QLabel *>(QStringLiteral("print.said"))->text().startsWith(QStringLiteral("Page ")));
    }
    QCOMPARE(pagesIn(printed), pages);
    QCOMPARE(pagesIn(saved), pages);
}

void TestPrintPapers::preview_whenClosedAndTheSavingFails_thenItComesBackAndSaysSo()
{
    QTemporaryDir folder;
    PrintPreview preview({ longList(2000) }, nullptr);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    preview.saveTo(folder.filePath(QStringLiteral("list.pdf")));
    preview.close();
    QVERIFY(!preview.isVisible());
    QVERIFY(QDir(folder.path()).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(preview.isVisible(), 30'000);
    QVERIFY(preview.findChild<QLabel *>(QStringLiteral("print.said"))->text().startsWith(QStringLiteral("Not saved.")));
    preview.close();
    QVERIFY(!preview.isVisible());
}

void TestPrintPapers::preview_whenThePrinterCannotBeStopped_thenThePagesThatWentOutAreCounted()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("printed.pdf"));
    PrintPreview preview({ longList(2000) }, nullptr);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    printTo(preview, file);
    auto *said = preview.findChild<QLabel *>(QStringLiteral("print.said"));
    QTRY_VERIFY(said->text().startsWith(QStringLiteral("Page ")));
    QTest::keyClick(&preview, Qt::Key_Escape);
    const int out = pagesIn(file);
    QVERIFY(out > 0 && out < preview.pages());
    QVERIFY2(said->text().startsWith(QStringLiteral("Given up; %1 page").arg(out)), qPrintable(said->text()));
}

void TestPrintPapers::preview_whenAJobRuns_thenNoSecondOneIsOffered()
{
    QTemporaryDir folder;
    PrintPreview preview({ longList(2000) }, nullptr);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    const auto button = [&preview](const char *name) { return preview.findChild<QAbstractButton *>(QString::fromLatin1(name)); };
    QVERIFY(!button("print.giveup")->isVisible());
    preview.saveTo(folder.filePath(QStringLiteral("list.pdf")));
    QVERIFY(button("print.giveup")->isVisible());
    QVERIFY(!button("print.save")->isEnabled());
    QVERIFY(!button("print.print")->isEnabled());
    preview.askFile();
    preview.askPrinter();
    QVERIFY(preview.findChildren<QDialog *>().isEmpty());
    QTRY_VERIFY(preview.findChild<QLabel *>(QStringLiteral("print.said"))->text().startsWith(QStringLiteral("Page ")));
    QVERIFY(preview.grab().save(test::pictureDir() + QStringLiteral("/print_job_runs.png")));
    button("print.giveup")->click();
    QVERIFY(!button("print.giveup")->isVisible());
    QVERIFY(button("print.save")->isEnabled());
    QVERIFY(button("print.print")->isEnabled());
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void TestPrintPapers::preview_whenZoomedFarIn_thenTheKeptPagesStaySmall()
{
    PrintPreview preview({ longList(400) }, nullptr);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    auto *view = preview.findChild<PageView *>(QStringLiteral("print.pages"));
    view->zoomBy(100);
    for (int page = 1; page <= 5; ++page) {
        const int before = view->painted();
        view->setCurrentPage(page);
        QTRY_VERIFY(view->painted() > before);
        QVERIFY2(view->keptKb() <= 128 * 1024, qPrintable(QString::number(view->keptKb())));
    }
    QVERIFY(view->keptKb() > 0);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() - 200); // two pages are seen
    QTest::qWait(300);
    const int settled = view->painted();
    QTest::qWait(100);
    QCOMPARE(view->painted(), settled);
}

void TestPrintPapers::preview_whenZoomedFarOut_thenTheLastPageIsReached()
{
    PrintPreview preview({ longList(2000) }, nullptr);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    auto *view = preview.findChild<PageView *>(QStringLiteral("print.pages"));
    view->zoomBy(0.01);
    const int pages = preview.pages();
    QCOMPARE(view->currentPage(), 1);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    QCOMPARE(view->currentPage(), pages);
    // By keys every page has its turn, there and back, though the last ones are seen together.
    auto *said = preview.findChild<QLabel *>(QStringLiteral("print.page"));
    for (int page = pages - 1; page >= 1; --page) {
        QTest::keyClick(&preview, Qt::Key_PageUp);
        QCOMPARE(view->currentPage(), page);
    }
    for (int page = 2; page <= pages; ++page)
        QTest::keyClick(&preview, Qt::Key_PageDown);
    QCOMPARE(said->text(), QStringLiteral("%1 of %1").arg(pages));
    QVERIFY(!preview.findChild<QAbstractButton *>(QStringLiteral("print.next"))->isEnabled());
}

void TestPrintPapers::zone_whenTheComputerMoves_thenTimesAreThere()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Asia/Tokyo");
    tzset();
    const QString text = textOf(*TicketPapers::ticket(sheet(), PaperNotes::With));
    qputenv("TZ", before);
    tzset();
    QVERIFY2(text.contains(QStringLiteral("20 Nov 2026, 19:52")), qPrintable(text));
}

void TestPrintPapers::pictures_whenLanguages_thenSaved_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : { "en", "ru", "pl" })
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestPrintPapers::pictures_whenLanguages_thenSaved()
{
    QFETCH(QString, code);
    if (m_words.load(QStringLiteral(":/i18n/firstline_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_words);
    QLocale::setDefault(code == QStringLiteral("ru") ? QLocale(QLocale::Russian) : code == QStringLiteral("pl") ? QLocale(QLocale::Polish) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto save = [&](Paper &paper, const char *name) {
        const QImage page = picture(paper, 0, 110);
        QVERIFY(page.save(test::pictureDir() + QStringLiteral("/print-%1-%2.png").arg(QString::fromLatin1(name), code)));
    };
    save(*TicketPapers::ticket(solvedSheet(), PaperNotes::With), "ticket");
    save(*TicketPapers::workOrder(sheet()), "order");
    save(*TicketPapers::act(solvedSheet()), "act");
    save(*VisitSheet::make(visits(5), sheet().config, sample::now(), sample::anna()), "visits");
    ListPaper list = queueList(40);
    save(list, "list");
    for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark }) {
        m_theme->setMode(mode);
        const TicketSheet what = solvedSheet();
        PrintPreview preview({ { QCoreApplication::translate("firstline::ui::PaneWork", "Ticket"), [what](bool notes) { return TicketPapers::ticket(what, notes ? PaperNotes::With : PaperNotes::Without); }, true },
                               { QCoreApplication::translate("firstline::ui::PaneWork", "Work order"), [what](bool) { return TicketPapers::workOrder(what); }, false },
                               { QCoreApplication::translate("firstline::ui::PaneWork", "Act"), [what](bool) { return TicketPapers::act(what); }, false } }, nullptr);
        preview.setAttribute(Qt::WA_DeleteOnClose, false);
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        preview.setNotes(true);
        QCoreApplication::processEvents();
        QVERIFY(preview.grab().save(test::pictureDir() + QStringLiteral("/print-preview-%1-%2.png").arg(mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"), code)));
    }
    m_theme->setMode(ThemeMode::Light);
}

FIRSTLINE_GUI_TEST_MAIN(TestPrintPapers)
#include "tst_print_papers.moc"
