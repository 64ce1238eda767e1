#pragma once

#include "core/base/error.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace firstline::ui {

class Button;
class Card;
class Label;
class Language;
enum class ThemeMode;

/// Where a person says which server, who he is and his password. Shows what went wrong in place; asks whether to trust a
/// server whose certificate nobody vouches for. Knows no engine: its owner signs in. Thread: interface.
class SignInWindow : public QWidget
{
    Q_OBJECT
public:
    explicit SignInWindow(Language &language, QWidget *parent = nullptr);

    void setServer(const QString &url);
    void setLogin(const QString &login);

    /// The person of an open window signs in again: server and name cannot be changed.
    void setFixed(bool fixed);

    /// What lies on this computer for the person who signs in.
    enum class Holds { Nothing, Work };

    /// Decides what is said when the server cannot check the password.
    void setHolds(Holds holds) { m_holds = holds; }

    /// While the server is asked, the fields stand still.
    void setBusy(bool busy);

    void showError(ErrorCode code);

    /// Asks to trust a server for this profile. `fingerprint` is SHA-256 in hex.
    void askTrust(const QString &fingerprint);

    /// The server shows another certificate than the one that was trusted: said loudly, nothing is sent.
    void showChangedCertificate(const QString &fingerprint);

    /// A quiet line under the fields ("3 changes wait on this machine...").
    void setNote(const QString &text);

    QString server() const;
    QString login() const;

Q_SIGNALS:
    void signInRequested(const QString &server, const QString &login, const QString &password);
    /// The person compared the fingerprint and trusts it.
    void trustGiven(const QString &fingerprint);
    /// The person closed the window.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void fillForm(Card *card);
    QWidget *makeTrust();
    QWidget *makeFooter();
    void submit();
    void say(const QString &text, bool bad);
    bool sayUnchecked(ErrorCode code);

    Language &m_language;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_login = nullptr;
    QLineEdit *m_password = nullptr;
    Label *m_message = nullptr;
    Label *m_note = nullptr;
    Label *m_fingerprint = nullptr;
    QWidget *m_trust = nullptr;
    Button *m_enter = nullptr;
    QString m_asked;
    Holds m_holds = Holds::Nothing;
    bool m_fixed = false;
    bool m_busy = false;
};

/// A fingerprint as people compare it: groups of four, four to a line.
QString readableFingerprint(const QString &hex);

} // namespace firstline::ui
