#pragma once

#include "core/service/draftshare.h"
#include "core/service/presencewatch.h"
#include "tests/ui/tst_shell_kit.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace firstline::test {

inline constexpr int kPatience = 20'000;

template<class T>
bool ended(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, kPatience) && future.resultCount() == 1
        && future.result().has_value();
}

/// One workstation of a person over a real engine: its files outlive start() and stop(), as those of a program do.
class UiSeat
{
public:
    using MakeLink = std::function<std::unique_ptr<sync::Transport>()>;

    UiSeat(Desk &desk, QString login, QString deviceName, Millis sendDelay = Millis(0))
        : m_desk(desk)
        , m_login(std::move(login))
        , m_deviceName(std::move(deviceName))
        , m_sendDelay(sendDelay)
    {
        makeLink = [this] { return std::make_unique<DeskLink>(m_desk); };
    }
    ~UiSeat() { stop(); }

    /// Opens the files, signs in and synchronises. Shape: false when one of it failed.
    bool start()
    {
        sync::EngineOptions options;
        options.profileDir = m_folder.path();
        options.serverUrl = u"https://desk.example"_qs;
        options.sendDelay = m_sendDelay;
        options.deviceName = m_deviceName;
        engine = std::make_unique<sync::Engine>(
            options, [this](const QString &) { return makeLink(); }, std::make_unique<NoKeychain>());
        if (!ended(engine->open()) || !ended(engine->signIn(m_login, QString::fromLatin1(Desk::password))))
            return false;
        if (!ended(engine->syncNow()))
            return false;
        reader = std::make_unique<service::Reader>();
        reader->open(engine->cacheFile());
        tickets = std::make_unique<service::TicketService>(*engine, *reader);
        tickets->draftShare().setDelay(Millis(50));
        customers = std::make_unique<service::CustomerService>(*engine, *reader);
        knowledge = std::make_unique<service::KnowledgeService>(*engine, *reader);
        settings = std::make_unique<service::SettingsService>(*engine, *reader);
        return true;
    }

    /// Ends it as a crash does for the screens: nothing is asked to save itself.
    void stop()
    {
        window.reset();
        preferences.reset();
        language.reset();
        settings.reset();
        knowledge.reset();
        customers.reset();
        tickets.reset();
        reader.reset();
        engine.reset();
    }

    void openWindow(const QSize &size, const QString &code = u"en"_qs)
    {
        language = std::make_unique<ui::Language>();
        language->set(code);
        preferences = std::make_unique<ui::Preferences>(m_folder.filePath(u"workstation.ini"_qs));
        window = std::make_unique<ui::MainWindow>(
            ui::Desk { *tickets, *customers, *knowledge, nullptr, settings.get() }, *preferences, *language);
        window->resize(size);
        window->show();
        QApplication::setActiveWindow(window.get());
    }

    void online(bool on)
    {
        engine->setNetworkPolicy(on ? sync::NetworkPolicy::Online : sync::NetworkPolicy::Offline);
        const bool done = QTest::qWaitFor([&] { return (engine->status().link == sync::LinkState::Online) == on; }, kPatience);
        QVERIFY(done);
    }

    /// Waits until everything here has been sent and fetched.
    bool settled()
    {
        return ended(engine->syncNow()) && QTest::qWaitFor([&] { return engine->status().pending == 0; }, kPatience);
    }

    template<class T>
    T *part(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    }

    service::TicketDetail read(TicketId id)
    {
        const auto future = tickets->ticket(id);
        return ended(future) ? *future.result() : service::TicketDetail();
    }

    MakeLink makeLink;
    std::unique_ptr<sync::Engine> engine;
    std::unique_ptr<service::Reader> reader;
    std::unique_ptr<service::TicketService> tickets;
    std::unique_ptr<service::CustomerService> customers;
    std::unique_ptr<service::KnowledgeService> knowledge;
    std::unique_ptr<service::SettingsService> settings;
    std::unique_ptr<ui::Preferences> preferences;
    std::unique_ptr<ui::Language> language;
    std::unique_ptr<ui::MainWindow> window;

private:
    Desk &m_desk;
    QString m_login;
    QString m_deviceName;
    Millis m_sendDelay;
    QTemporaryDir m_folder;
};

} // namespace firstline::test
