#include "app/workstation/workstation.h"

#include "app/workstation/certificateprobe.h"
#include "app/workstation/profilefolder.h"
#include "core/sync/sessionkeeping.h"
#include "ui/shell/endtexts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinwindow.h"
#include "ui/shell/signoutcard.h"
#include "ui/shell/tour.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace firstline::app {

namespace {

constexpr qint64 kLongestPassword = 4096;

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// The first line of a password file; nothing when it cannot be read.
std::optional<QString> readPassword(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QString text = QString::fromUtf8(file.read(kLongestPassword));
    text.truncate(text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n'));
    return text.endsWith(u'\r') ? text.chopped(1) : text;
}

} // namespace

Workstation::Workstation(Options options, QApplication &application)
    : m_options(std::move(options))
    , m_application(application)
    , m_theme(&application)
    , m_machine(machineFile())
{
    connect(&m_instance, &SingleInstance::alone, this, &Workstation::profileIsOurs);
    connect(&m_instance, &SingleInstance::wished, this, &Workstation::carryOut);
    connect(&m_instance, &SingleInstance::handedOver, this, [this] {
        if (m_options.tourFolder.isEmpty())
            return quit(0);
        print(stderr, u"firstline: another program uses this profile; close it or give another --profile.\n"_qs);
        quit(1);
    });
}

Workstation::~Workstation()
{
    closeAll();
}

void Workstation::start()
{
    applyLook(m_machine);
    m_server = m_options.server;
    m_login = m_options.user;
    if (!m_options.profile.isEmpty()) {
        const ui::Preferences kept(preferencesFile(QDir(m_options.profile).absolutePath()));
        m_server = m_server.isEmpty() ? kept.text(u"server"_qs) : m_server;
        m_login = m_login.isEmpty() ? kept.text(u"login"_qs) : m_login;
    } else {
        m_server = m_server.isEmpty() ? m_machine.text(u"server"_qs) : m_server;
        m_login = m_login.isEmpty() ? m_machine.text(u"login"_qs) : m_login;
    }
    if (!m_options.passwordFile.isEmpty()) {
        const std::optional<QString> password = readPassword(m_options.passwordFile);
        if (!password) {
            print(stderr, u"firstline: %1 cannot be read; name a file with the password.\n"_qs.arg(m_options.passwordFile));
            return quit(1);
        }
        m_password = *password;
    }
    if (m_server.isEmpty() || m_login.isEmpty()) {
        if (!m_options.tourFolder.isEmpty()) {
            print(stderr, u"firstline: --tour needs a profile that was signed in, or --server, --user and --password-file.\n"_qs);
            return quit(1);
        }
        return showSignIn();
    }
    useProfile(profileFolder(m_options.profile, m_server, m_login), Way::Resume);
}

void Workstation::applyLook(const ui::Preferences &preferences)
{
    setTheme(m_options.theme.isEmpty() ? preferences.text(u"theme"_qs, m_machine.text(u"theme"_qs, u"system"_qs))
                                       : m_options.theme);
    m_theme.setDensity(preferences.text(u"rows"_qs) == u"compact" ? ui::Density::Compact : ui::Density::Comfortable);
    m_language.set(m_options.language.isEmpty()
                       ? preferences.text(u"language"_qs, m_machine.text(u"language"_qs, ui::Language::ofSystem()))
                       : m_options.language);
}

void Workstation::setTheme(const QString &name)
{
    m_theme.setMode(name == u"light"          ? ui::ThemeMode::Light
                        : name == u"dark"     ? ui::ThemeMode::Dark
                        : name == u"contrast" ? ui::ThemeMode::Contrast
                                              : ui::ThemeMode::System);
}

void Workstation::useProfile(const QString &folder, Way way)
{
    m_way = way;
    if (m_session && m_folder == folder && m_session->server() == m_server)
        return way == Way::Password ? signIn() : openSession();
    m_session.reset();
    m_folder = folder;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_preferences = std::make_unique<ui::Preferences>(preferencesFile(folder));
    m_instance.begin(folder, wish());
}

void Workstation::profileIsOurs()
{
    applyLook(*m_preferences);
    openSession();
}

ServerTrust Workstation::trust() const
{
    const QString kept = m_preferences->text(u"trust"_qs);
    return { m_options.caFile, m_options.trust.isEmpty() ? kept : m_options.trust };
}

void Workstation::openSession()
{
    m_session = std::make_unique<Session>(m_folder, m_server, trust());
    // Queued: both end the engine that says so.
    connect(&m_session->engine(), &sync::Engine::ended, this,
            [this](bool handedIn) { closeProfile(ui::wipedText(handedIn)); }, Qt::QueuedConnection);
    connect(&m_session->engine(), &sync::Engine::statusChanged, this, [this](const sync::SyncStatus &status) {
        if (m_main && status.lockedDays > 0)
            closeProfile(ui::lockedText(status.lockedDays));
    }, Qt::QueuedConnection);
    watchKeeping();
    m_session->open().then(this, [this](const Result<void> &opened) {
        if (!opened)
            return fail(opened.error());
        if (m_way == Way::Password)
            return signIn();
        m_session->engine().resume().then(this, [this](const Result<void> &done) { resumed(done); });
    });
}

void Workstation::watchKeeping()
{
    auto &keeping = sync::SessionKeeping::of(m_session->engine());
    // Nobody reads a tour's messages.
    keeping.setKnown(!m_options.tourFolder.isEmpty() || m_preferences->number(u"notkept"_qs, 0) != 0);
    if (!m_options.tourFolder.isEmpty())
        return;
    connect(&keeping, &sync::SessionKeeping::changed, this,
            [this, &keeping] { m_preferences->set(u"notkept"_qs, keeping.isKnown() ? 1 : 0); });
}

void Workstation::signIn()
{
    m_session->engine().signIn(m_login, m_password).then(this, [this](const Result<void> &done) { signedIn(done); });
}

void Workstation::resumed(const Result<void> &result)
{
    if (result)
        return showMain();
    if (!m_password.isEmpty())
        return signIn();
    if (!m_options.tourFolder.isEmpty())
        return fail(result.error());
    showSignIn();
    if (const int days = m_session->engine().status().lockedDays; days > 0)
        return m_signIn->setNote(ui::lockedText(days));
    m_signIn->setNote(ui::SignOutCard::waitingText(m_session->engine().status().waiting));
    if (result.error().code != ErrorCode::NotSignedIn)
        m_signIn->showError(result.error().code);
}

void Workstation::signedIn(const Result<void> &result)
{
    if (!result && result.error().code == ErrorCode::TlsUntrusted && m_options.tourFolder.isEmpty())
        return askTrust();
    if (!result)
        return fail(result.error());
    m_password.clear();
    m_preferences->set(u"server"_qs, m_server);
    m_preferences->set(u"login"_qs, m_login);
    m_preferences->set(u"person"_qs, personKey(m_server, m_login));
    if (m_options.profile.isEmpty()) {
        m_machine.set(u"server"_qs, m_server);
        m_machine.set(u"login"_qs, m_login);
    }
    showMain();
}

void Workstation::askTrust()
{
    auto *probe = new CertificateProbe(m_server, this);
    connect(probe, &CertificateProbe::told, this, &Workstation::certificateCame);
}

void Workstation::certificateCame(const QString &fingerprint)
{
    showSignIn();
    if (fingerprint.isEmpty())
        m_signIn->showError(ErrorCode::TlsUntrusted);
    else if (!trust().fingerprint.isEmpty())
        m_signIn->showChangedCertificate(fingerprint);
    else
        m_signIn->askTrust(fingerprint);
}

void Workstation::showSignIn()
{
    if (!m_signIn)
        makeSignIn();
    m_signIn->setBusy(false);
    m_signIn->setServer(m_server);
    m_signIn->setLogin(m_login);
    m_signIn->setFixed(m_main != nullptr);
    const bool wasHere = m_session && !m_session->engine().agent().isNull();
    m_signIn->setHolds(wasHere ? ui::SignInWindow::Holds::Work : ui::SignInWindow::Holds::Nothing);
    m_signIn->show();
    m_signIn->raise();
}

void Workstation::makeSignIn()
{
    m_signIn = std::make_unique<ui::SignInWindow>(m_language);
    connect(m_signIn.get(), &ui::SignInWindow::signInRequested, this,
            [this](const QString &server, const QString &login, const QString &password) {
                m_password = password;
                m_login = login;
                if (m_main)
                    return signIn();
                m_server = server;
                useProfile(profileFolder(m_options.profile, server, login), Way::Password);
            });
    connect(m_signIn.get(), &ui::SignInWindow::trustGiven, this, [this](const QString &fingerprint) {
        m_preferences->set(u"trust"_qs, fingerprint);
        m_session.reset();
        m_signIn->setBusy(true);
        m_way = Way::Password;
        openSession();
    });
    connect(m_signIn.get(), &ui::SignInWindow::closed, this, [this] {
        if (!m_main)
            quit(0);
    });
}

void Workstation::showMain()
{
    if (m_signIn)
        m_signIn.release()->deleteLater();
    if (m_main)
        return m_main->raiseWindow();
    m_main = std::make_unique<ui::MainWindow>(m_session->desk(), *m_preferences, m_language);
    connect(m_main.get(), &ui::MainWindow::signOutRequested, this, &Workstation::signOut);
    connect(m_main.get(), &ui::MainWindow::signInRequested, this, &Workstation::signInAgain);
    connect(m_main.get(), &ui::MainWindow::closed, this, [this] { quit(0); });
    if (!m_options.tourFolder.isEmpty())
        return runTour();
    const QList<QScreen *> screens = QGuiApplication::screens();
    if (m_options.secondScreen && screens.size() > 1)
        m_main->setGeometry(screens.at(1)->availableGeometry());
    m_main->show();
    m_main->restoreLayout();
    if (m_options.sized) {
        m_main->showNormal();
        m_main->resize(m_options.size);
    }
    carryOut(wish());
    m_main->tellKept();
    if (m_options.open.isEmpty())
        m_main->offerGuide();
}

void Workstation::signInAgain()
{
    showSignIn();
    m_signIn->setNote(ui::SignOutCard::waitingText(m_session->engine().status().waiting));
}

void Workstation::signOut()
{
    const int waiting = m_session->engine().status().waiting;
    m_session->engine().signOut().then(this, [this, waiting](const Result<void> &) {
        // Without the server's answer the tokens are forgotten here all the same.
        leaveMain();
        m_session.reset();
        m_instance.end();
        m_folder.clear();
        showSignIn();
        m_signIn->setNote(ui::SignOutCard::waitingText(waiting));
    });
}

/// In order: the next start has nothing to tell of a program that was cut off.
void Workstation::leaveMain()
{
    if (m_main)
        m_main->endRun();
    m_main.reset();
}

void Workstation::closeProfile(const QString &why)
{
    leaveMain();
    m_session.reset();
    m_instance.end();
    m_folder.clear();
    showSignIn();
    m_signIn->setNote(why);
}

void Workstation::runTour()
{
    m_main->resize(m_options.size);
    m_main->show();
    ui::TourOptions tour;
    tour.folder = m_options.tourFolder;
    tour.bothThemes = m_options.theme.isEmpty();
    tour.server = m_server;
    tour.login = m_login;
    m_tour = std::make_unique<ui::Tour>(m_session->desk(), *m_main, m_language, tour);
    connect(m_tour.get(), &ui::Tour::pictureSaved, this, [this](const QString &file, bool saved) {
        print(saved ? stdout : stderr, saved ? file + u"\n"_qs : u"firstline: %1 cannot be written.\n"_qs.arg(file));
        if (!saved)
            quit(1);
    });
    connect(m_tour.get(), &ui::Tour::finished, this, [this] { quit(m_tour->saved().isEmpty() ? 1 : 0); });
    m_tour->start();
}

QString Workstation::wish() const
{
    return m_options.open.isEmpty() ? u"raise"_qs : u"open "_qs + m_options.open;
}

void Workstation::carryOut(const QString &wish)
{
    if (!m_main) {
        if (m_signIn)
            m_signIn->raise();
        return;
    }
    if (wish.startsWith(u"open ticket:"_qs))
        m_main->openNumber(wish.mid(12).toLongLong());
    else if (wish.startsWith(u"open call:"_qs))
        return m_main->ring(wish.mid(10)); // the card comes, not the window
    else if (wish.startsWith(u"open view:"_qs) && !m_main->openView(wish.mid(10)))
        m_main->say(tr("There is no view \"%1\".").arg(wish.mid(10)));
    else if (wish == u"open wallboard" && m_main->openWallboard())
        return; // it is in front, not the queues
    else if (wish.startsWith(u"open settings"_qs) && !m_main->openSettings(wish.section(u':', 1)))
        m_main->say(tr("There is no such part of the settings."));
    m_main->raiseWindow();
}

void Workstation::fail(const Error &error)
{
    if (m_options.tourFolder.isEmpty()) {
        showSignIn();
        return m_signIn->showError(error.code);
    }
    print(stderr, u"firstline: %1 (%2).\n"_qs.arg(errorName(error.code), error.detail));
    quit(1);
}

void Workstation::quit(int code)
{
    QMetaObject::invokeMethod(&m_application, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
}

void Workstation::closeAll()
{
    m_tour.reset();
    leaveMain();
    m_signIn.reset();
    m_session.reset();
    m_instance.end();
}

} // namespace firstline::app
