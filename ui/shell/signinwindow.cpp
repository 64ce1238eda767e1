#include "ui/shell/signinwindow.h"

#include "ui/shell/language.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QtCore/QUrl>
#include <QtGui/QCloseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace firstline::ui {

namespace {

constexpr int kFormWidth = 440;

/// "desk.example.com" is meant as https; nothing when it is no address of a server.
QString serverOf(const QString &typed)
{
    QString text = typed.trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    if (!text.isEmpty() && !text.contains(u"://"_qs))
        text.prepend(u"https://"_qs);
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && web && !url.host().isEmpty() ? text : QString();
}

} // namespace

QString readableFingerprint(const QString &hex)
{
    QString plain = hex.toUpper();
    plain.remove(u':').remove(u' ');
    QStringList lines;
    QStringList groups;
    for (qsizetype i = 0; i < plain.size(); i += 4) {
        groups.append(plain.mid(i, 4));
        if (groups.size() == 4 || i + 4 >= plain.size()) {
            lines.append(groups.join(u"  "_qs));
            groups.clear();
        }
    }
    return lines.join(u'\n');
}

SignInWindow::SignInWindow(Language &language, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_language(language)
{
    setObjectName(u"signin"_qs);
    setAccessibleRole(this, QAccessible::Window);
    resize(640, 620);
    build();
    connect(&m_language, &Language::changed, this, [this] {
        const QString server = m_server->text();
        const QString login = m_login->text();
        const QString password = m_password->text();
        delete layout();
        qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
        build();
        m_server->setText(server);
        m_login->setText(login);
        m_password->setText(password);
        setFixed(m_fixed);
    });
}

void SignInWindow::build()
{
    setWindowTitle(tr("Sign in to Firstline"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad * 2, kPad * 2, kPad * 2, kPad);
    column->addStretch(2);
    auto *card = new Card(Card::Kind::Plain, this);
    card->setFixedWidth(kFormWidth + 2 * 28);
    fillForm(card);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(3);
    column->addWidget(makeFooter());
    connect(m_enter, &Button::clicked, this, &SignInWindow::submit);
    for (QLineEdit *field : { m_server, m_login, m_password })
        connect(field, &QLineEdit::returnPressed, this, &SignInWindow::submit);
}

void SignInWindow::fillForm(Card *card)
{
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(28, 24, 28, 28);
    form->setSpacing(kGrid);
    form->addWidget(new Label(tr("Firstline"), Role::Text, TextSize::Title, QFont::DemiBold, card));
    auto *hint = new Label(tr("Your service desk. It goes on working when the network does not."), Role::Muted,
                           TextSize::Body, QFont::Normal, card);
    hint->setWordWrap(true);
    form->addWidget(hint);
    form->addSpacing(kPad);
    const auto field = [&](const QString &name, const QString &label) {
        auto *edit = new QLineEdit(card);
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setMinimumHeight(kFieldHeight);
        form->addWidget(new FieldLabel(label, edit, card));
        form->addWidget(edit);
        form->addSpacing(kGap);
        return edit;
    };
    m_server = field(u"signin.server"_qs, tr("Server"));
    m_server->setPlaceholderText(u"https://desk.example.com:8440"_qs);
    m_login = field(u"signin.login"_qs, tr("Name"));
    m_password = field(u"signin.password"_qs, tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_message = new Label({}, Role::Bad, TextSize::Body, QFont::Normal, card);
    m_message->setObjectName(u"signin.message"_qs);
    m_message->setWordWrap(true);
    m_message->hide();
    form->addWidget(m_message);
    m_trust = makeTrust();
    form->addWidget(m_trust);
    m_note = new Label({}, Role::Muted, TextSize::Small, QFont::Normal, card);
    m_note->setObjectName(u"signin.note"_qs);
    m_note->setWordWrap(true);
    m_note->hide();
    form->addWidget(m_note);
    form->addSpacing(kGap);
    m_enter = new Button(tr("Sign in"), Button::Kind::Primary, card);
    m_enter->setObjectName(u"signin.enter"_qs);
    m_enter->setKeyHint(u"\u21B5"_qs);
    m_enter->setMinimumHeight(kFieldHeight + 2);
    m_enter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    form->addWidget(m_enter);
}

QWidget *SignInWindow::makeTrust()
{
    auto *box = new Card(Card::Kind::Sunken, this);
    auto *column = new QVBoxLayout(box);
    column->addWidget(new Label(tr("Is this your server?"), Role::Text, TextSize::Body, QFont::DemiBold, box));
    auto *why = new Label(tr("Nobody vouches for its certificate. Compare the fingerprint with the one that your "
                             "administrator has; trust it only if they are the same."),
                          Role::Muted, TextSize::Small, QFont::Normal, box);
    why->setWordWrap(true);
    column->addWidget(why);
    m_fingerprint = new Label({}, Role::Text, TextSize::Body, QFont::Medium, box);
    m_fingerprint->setObjectName(u"signin.fingerprint"_qs);
    QFont fixed(u"monospace"_qs);
    fixed.setStyleHint(QFont::Monospace);
    fixed.setPixelSize(14);
    m_fingerprint->setFont(fixed);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_fingerprint);
    auto *trust = new Button(tr("Trust this server"), Button::Kind::Secondary, box);
    trust->setObjectName(u"signin.trust"_qs);
    trust->setIconName(u"shield"_qs);
    column->addWidget(trust, 0, Qt::AlignLeft);
    connect(trust, &Button::clicked, this, [this] {
        m_trust->hide();
        m_message->hide();
        Q_EMIT trustGiven(m_asked);
    });
    box->hide();
    return box;
}

QWidget *SignInWindow::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Label(tr("Version %1").arg(QStringLiteral(FIRSTLINE_VERSION)), Role::Muted, TextSize::Small,
                             QFont::Normal, footer));
    row->addStretch(1);
    auto *languages = new QComboBox(footer);
    languages->setObjectName(u"signin.language"_qs);
    languages->setAccessibleName(tr("Language"));
    for (const Language::Choice &choice : Language::choices())
        languages->addItem(choice.name, choice.code);
    languages->setCurrentIndex(languages->findData(m_language.code()));
    connect(languages, &QComboBox::activated, this,
            [this, languages](int index) {
                // Later: the box itself goes when everything is built again.
                const QString code = languages->itemData(index).toString();
                QMetaObject::invokeMethod(this, [this, code] { m_language.set(code); }, Qt::QueuedConnection);
            });
    row->addWidget(languages);
    auto *themes = new QComboBox(footer);
    themes->setObjectName(u"signin.theme"_qs);
    themes->setAccessibleName(tr("Theme"));
    themes->addItem(tr("As the system"), int(ThemeMode::System));
    themes->addItem(tr("Light"), int(ThemeMode::Light));
    themes->addItem(tr("Dark"), int(ThemeMode::Dark));
    themes->addItem(tr("High contrast"), int(ThemeMode::Contrast));
    if (const Theme *theme = Theme::current())
        themes->setCurrentIndex(themes->findData(int(theme->mode())));
    connect(themes, &QComboBox::activated, this, [themes](int index) {
        if (Theme *theme = Theme::current())
            theme->setMode(ThemeMode(themes->itemData(index).toInt()));
    });
    row->addWidget(themes);
    return footer;
}

void SignInWindow::setServer(const QString &url)
{
    m_server->setText(url);
}

void SignInWindow::setLogin(const QString &login)
{
    m_login->setText(login);
}

QString SignInWindow::server() const
{
    return serverOf(m_server->text());
}

QString SignInWindow::login() const
{
    return m_login->text().trimmed();
}

void SignInWindow::setFixed(bool fixed)
{
    m_fixed = fixed;
    m_server->setReadOnly(fixed);
    m_login->setReadOnly(fixed);
}

void SignInWindow::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *part : { static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_login),
                           static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_enter) })
        part->setEnabled(!busy);
    m_enter->setText(busy ? tr("Signing in...") : tr("Sign in"));
    if (busy)
        m_message->hide();
    else
        m_password->setFocus();
}

void SignInWindow::say(const QString &text, bool bad)
{
    m_message->setRole(bad ? Role::Bad : Role::Muted);
    m_message->setText(text);
    // A window does not grow by itself for lines that are broken: in Polish the last one was cut.
    m_message->setMinimumHeight(m_message->heightForWidth(kFormWidth));
    m_message->show();
}

/// Nobody could check the password: what a person at work reads of such errors ("everything works") is not true here.
/// Shape: false when it is another error, or the work is open behind this window.
bool SignInWindow::sayUnchecked(ErrorCode code)
{
    QString why;
    if (code == ErrorCode::NetworkDown)
        why = tr("The server cannot be reached.");
    else if (code == ErrorCode::NetworkTimeout)
        why = tr("The server did not answer in time.");
    else if (code == ErrorCode::ServerFailed)
        why = tr("The server had a fault of its own.");
    else if (code == ErrorCode::RetryLater)
        why = tr("The server is busy.");
    if (why.isEmpty() || m_fixed)
        return false;
    const QString rest = m_holds == Holds::Work
        ? tr("Your work is kept on this computer, with drafts and unsent changes; nothing is lost. It opens once the server "
             "has checked your password. Try again when the server can be reached.")
        : tr("The first sign-in on this computer needs it. Check the address and the network, then try again.");
    say(why % u' ' % rest, m_holds == Holds::Nothing);
    return true;
}

void SignInWindow::showError(ErrorCode code)
{
    setBusy(false);
    m_trust->hide();
    if (code == ErrorCode::KeychainUnavailable) {
        say(tr("The keychain of this computer does not answer. So the password is asked at every start, and a start "
               "needs the server. What you did here is kept."),
            false);
    } else if (!sayUnchecked(code)) {
        say(errorText(code), true);
    }
    m_password->selectAll();
}

void SignInWindow::askTrust(const QString &fingerprint)
{
    setBusy(false);
    m_asked = fingerprint;
    m_message->hide();
    m_fingerprint->setText(readableFingerprint(fingerprint));
    m_trust->show();
    findChild<QWidget *>(u"signin.trust"_qs)->setFocus();
}

void SignInWindow::showChangedCertificate(const QString &fingerprint)
{
    setBusy(false);
    m_trust->hide();
    say(tr("STOP: this is not the server that you trusted. Its certificate is another one, so somebody may be standing "
           "between you and your desk. Nothing was sent. Ask your administrator about this fingerprint:")
            + u"\n\n"_qs + readableFingerprint(fingerprint),
        true);
}

void SignInWindow::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void SignInWindow::submit()
{
    if (m_busy)
        return;
    if (server().isEmpty()) {
        say(tr("Write the address of the server, such as https://desk.example.com."), true);
        m_server->setFocus();
    } else if (login().isEmpty()) {
        say(tr("Write your name as the administrator set it up."), true);
        m_login->setFocus();
    } else if (m_password->text().isEmpty()) {
        if (m_login->hasFocus() || m_server->hasFocus()) {
            m_password->setFocus();
        } else {
            say(tr("Write your password."), true);
        }
    } else {
        setBusy(true);
        Q_EMIT signInRequested(server(), login(), m_password->text());
    }
}

void SignInWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Window));
}

void SignInWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QLineEdit *first = m_server->text().isEmpty() ? m_server : m_login->text().isEmpty() ? m_login : m_password;
    first->setFocus();
}

void SignInWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace firstline::ui
