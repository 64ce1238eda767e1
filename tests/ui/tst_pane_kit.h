#pragma once

#include "core/service/draftshare.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_shell_kit.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketpane.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace firstline::test {

inline constexpr int kPanePatience = 20'000;

template<class T>
bool paneEnded(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, kPanePatience) && future.resultCount() == 1
        && future.result().has_value();
}

/// A ticket pane of one person in a window of its own, over a real engine and a desk in the same process. Its files
/// outlive stop() and start(), as those of a program do.
class PaneSeat
{
public:
    explicit PaneSeat(Desk &desk, const QString &login = QStringLiteral("anna"), const QString &device = QStringLiteral("desk"))
        : m_desk(desk)
        , m_login(login)
        , m_device(device)
    {
    }
    ~PaneSeat() { stop(); }

    /// Opens the files, signs in, synchronises and shows the pane. Shape: false when one of it failed.
    bool start(const QSize &size = QSize(900, 800), const QString &code = QStringLiteral("en"))
    {
        sync::EngineOptions options;
        options.profileDir = m_folder.path();
        options.serverUrl = QStringLiteral("https://desk.example");
        options.sendDelay = sendDelay;
        options.deviceName = m_device;
        engine = std::make_unique<sync::Engine>(
            options, [this](const QString &) { return std::make_unique<DeskLink>(m_desk); }, std::make_unique<NoKeychain>());
        if (!paneEnded(engine->open()) || !paneEnded(engine->signIn(m_login, QString::fromLatin1(Desk::password))))
            return false;
        if (!paneEnded(engine->syncNow()))
            return false;
        reader = std::make_unique<service::Reader>();
        reader->open(engine->cacheFile());
        tickets = std::make_unique<service::TicketService>(*engine, *reader);
        if (m_words.load(QStringLiteral(":/i18n/firstline_%1.qm").arg(code)))
            QCoreApplication::installTranslator(&m_words);
        QLocale::setDefault(code == QStringLiteral("ru") ? QLocale(QLocale::Russian) : QLocale::c());
        pane = std::make_unique<ui::TicketPane>(*tickets);
        pane->setMinimumWidth(360); // as the window does
        pane->resize(size);
        pane->show();
        QApplication::setActiveWindow(pane.get());
        return true;
    }

    /// Ends it as a crash does for the screen: nothing is asked to save itself.
    void stop()
    {
        pane.reset();
        tickets.reset();
        reader.reset();
        engine.reset();
        QCoreApplication::removeTranslator(&m_words);
    }

    bool show(TicketId id)
    {
        pane->showTicket(id);
        const bool there = QTest::qWaitFor([&] { return pane->isLoaded() && pane->ticket() == id; }, kPanePatience);
        pane->setFocus();
        return there;
    }

    void online(bool on)
    {
        engine->setNetworkPolicy(on ? sync::NetworkPolicy::Online : sync::NetworkPolicy::Offline);
        const bool done = QTest::qWaitFor([&] { return (engine->status().link == sync::LinkState::Online) == on; }, kPanePatience);
        QVERIFY(done);
    }

    /// Waits until everything here has been sent and fetched.
    bool settled()
    {
        return paneEnded(engine->syncNow()) && QTest::qWaitFor([&] { return engine->status().pending == 0; }, kPanePatience);
    }

    service::TicketDetail read(TicketId id)
    {
        const auto future = tickets->ticket(id);
        return paneEnded(future) ? *future.result() : service::TicketDetail();
    }

    template<class T>
    T *part(const char *name) const
    {
        return pane->findChild<T *>(QString::fromLatin1(name));
    }

    Millis sendDelay { 0 };
    std::unique_ptr<sync::Engine> engine;
    std::unique_ptr<service::Reader> reader;
    std::unique_ptr<service::TicketService> tickets;
    std::unique_ptr<ui::TicketPane> pane;

private:
    Desk &m_desk;
    QString m_login;
    QString m_device;
    QTranslator m_words;
    QTemporaryDir m_folder;
};

/// A present moment without what a command cannot carry.
inline Instant presentMoment()
{
    return std::chrono::floor<Millis>(std::chrono::system_clock::now());
}

} // namespace firstline::test
