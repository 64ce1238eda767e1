#pragma once

#include "app/workstation/options.h"
#include "app/workstation/session.h"
#include "app/workstation/singleinstance.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

namespace firstline::ui {
class MainWindow;
class SignInWindow;
class Tour;
}

namespace firstline::app {

/// From the command line to a window and back: who signs in, on which profile, what is shown, in which order it ends.
/// Thread: interface.
class Workstation : public QObject
{
    Q_OBJECT
public:
    Workstation(Options options, QApplication &application);
    ~Workstation() override;

    /// Begins; everything else happens in the event loop.
    void start();

private:
    /// How a session becomes signed in.
    enum class Way { Resume, Password };

    void applyLook(const ui::Preferences &preferences);
    void setTheme(const QString &name);
    void useProfile(const QString &folder, Way way);
    void profileIsOurs();
    void openSession();
    void signIn();
    void resumed(const Result<void> &result);
    void signedIn(const Result<void> &result);
    void askTrust();
    void certificateCame(const QString &fingerprint);

    void showSignIn();
    void makeSignIn();
    void showMain();
    void signInAgain();
    void signOut();

    /// What the person knows of a session that is not kept outlives the program.
    void watchKeeping();

    /// Closes windows and files and asks to sign in, saying why: the profile is locked or gone.
    void leaveMain();
    void closeProfile(const QString &why);
    void runTour();
    void carryOut(const QString &wish);
    QString wish() const;
    ServerTrust trust() const;

    void fail(const Error &error);
    void quit(int code);
    void closeAll();

    Options m_options;
    QApplication &m_application;
    ui::Theme m_theme;
    ui::Language m_language;
    ui::Preferences m_machine;
    SingleInstance m_instance;

    QString m_server;
    QString m_login;
    QString m_password;
    QString m_folder;
    Way m_way = Way::Resume;

    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ui::SignInWindow> m_signIn;
    std::unique_ptr<ui::MainWindow> m_main;
    std::unique_ptr<ui::Tour> m_tour;
};

} // namespace firstline::app
