#pragma once

#include "ui/shell/desk.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QImage>

#include <deque>
#include <functional>

namespace firstline::ui {

class Language;
class MainWindow;
class NumberCard;
class SignInWindow;
class TicketWindow;

/// What a tour is to show.
struct TourOptions {
    QString folder; ///< Where pictures go; made if absent.
    bool bothThemes = true; ///< Light and dark, with "light-" and "dark-" before the names.
    QString server; ///< For the picture of the sign-in window.
    QString login;
};

/// Walks through every place of the program on whatever the profile shows and saves a picture of each. Sends nothing:
/// forms are filled in and put away. Waits for states, never for time alone. Thread: interface.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(const Desk &desk, MainWindow &window, Language &language, TourOptions options, QObject *parent = nullptr);
    ~Tour() override;

    void start();

    /// Files that were saved, in order, absolute.
    const QStringList &saved() const { return m_saved; }

Q_SIGNALS:
    /// One picture was saved, or could not be.
    void pictureSaved(const QString &file, bool saved);
    void finished();

private:
    struct Step {
        QString name;
        std::function<void()> enter;
        std::function<bool()> ready;
        std::function<QWidget *()> over; ///< A card that stands before the window; null: none.
        std::function<QWidget *()> alone; ///< A window that is shown by itself; null: the main window.
        std::function<void()> leave;
    };

    void look();
    void nextTheme();
    void nextStep();
    void takePicture();
    void save(const QImage &image);
    QImage picture() const;
    void paintCard(QImage &image, QWidget *card) const;
    void chooseTicket();
    void weigh(const std::vector<service::TicketRow> &rows);
    void chooseArticle();
    void planQueues();
    void planCall();
    void planCustomers();
    void planKnowledge();
    void planShell();
    void planSettings();
    void planFloor();
    void planClocks();
    void fillCall();
    void endCall();
    void plan(const QString &name, std::function<void()> enter, std::function<bool()> ready,
              std::function<void()> leave = {}, std::function<QWidget *()> over = {},
              std::function<QWidget *()> alone = {});
    template<class T>
    T *part(const QString &name) const;
    bool rowsIn(const QString &list) const;

    Desk m_desk;
    MainWindow &m_window;
    Language &m_language;
    TourOptions m_options;
    QTimer m_look;
    QElapsedTimer m_since;
    QImage m_last;
    std::deque<Step> m_steps;
    std::deque<QString> m_prefixes;
    QString m_prefix;
    std::function<bool()> m_wait;
    std::function<void()> m_then;
    int m_patience = 0;
    QStringList m_saved;

    service::TicketDetail m_ticket;
    int m_best = -1;
    int m_asked = 0;
    ArticleId m_article;
    QString m_articleWord;
    bool m_chosen = false;
    std::unique_ptr<NumberCard> m_number;
    std::unique_ptr<SignInWindow> m_signIn;
    QPointer<TicketWindow> m_own;
    QString m_replyBefore;
    bool m_callFilled = false;
};

} // namespace firstline::ui
