#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/overlay.h"

#include <QtCore/QTimer>

#include <functional>

class QListView;
class QLineEdit;

namespace firstline::ui {

class Card;
class Label;

/// One thing the palette can do or open.
struct PaletteEntry {
    QString section; ///< "Actions", "Tickets": shown at the right, translated.
    QString iconName;
    QString text;
    QString detail; ///< Grey, behind the text.
    QString key; ///< The key that does the same; only shown.
    QStringList words; ///< What is searched: names in every language. Empty: the text.
    std::function<void()> run;
};

/// Ctrl+K: type a few letters of anything - an action, a view, a ticket, a customer, an article - and press Enter.
/// Actions and views are matched at once, the rest is read from the cache while the hand rests. Thread: interface.
class CommandPalette : public Overlay
{
    Q_OBJECT
public:
    CommandPalette(const Desk &desk, QWidget *window);
    ~CommandPalette() override;

    /// Opens it over the window with the things that need no reading.
    void openWith(const QList<PaletteEntry> &local, const QString &text = {});

    /// Number of entries that are offered now.
    int count() const;

Q_SIGNALS:
    void ticketChosen(const firstline::TicketId &ticket);
    void companyChosen(const firstline::CompanyId &company);
    void contactChosen(const firstline::ContactId &contact);
    void articleChosen(const firstline::ArticleId &article);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Model;
    class Painter;
    void narrow();
    void search();
    void addHits(const std::vector<service::SearchHit> &hits);
    void addCustomers(const std::vector<service::CustomerRow> &rows);
    void run(int row);

    Desk m_desk;
    QTimer m_rest;
    Card *m_card;
    QLineEdit *m_field;
    QListView *m_list;
    Label *m_nothing;
    Model *m_model;
    QList<PaletteEntry> m_local;
    QList<PaletteEntry> m_found;
    int m_asked = 0;
};

} // namespace firstline::ui
