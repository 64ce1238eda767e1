#include "ui/shell/commandpalette.h"

#include "core/base/logging.h"
#include "core/service/whendone.h"
#include "ui/shell/fuzzy.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kPaletteRow = 36;
constexpr int kMostLocal = 8;
constexpr int kMostHits = 8;
constexpr int kMostCustomers = 6;
constexpr std::chrono::milliseconds kRest { 120 };

QString plain(QString text)
{
    return text.remove(QChar(2)).remove(QChar(3)).simplified();
}

} // namespace

/// What is offered now.
class CommandPalette::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(entries.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(entries.at(index.row()).text) : QVariant();
    }
    void set(const QList<PaletteEntry> &next)
    {
        // Another question, another list: all rows go, the new ones come.
        if (!entries.isEmpty()) {
            beginRemoveRows({}, 0, int(entries.size()) - 1);
            entries.clear();
            endRemoveRows();
        }
        if (!next.isEmpty()) {
            beginInsertRows({}, 0, int(next.size()) - 1);
            entries = next;
            endInsertRows();
        }
    }
    QList<PaletteEntry> entries;
};

/// Paints an entry: icon, text, grey detail, key or section at the right.
class CommandPalette::Painter : public QStyledItemDelegate
{
public:
    Painter(Model *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return { 200, kPaletteRow }; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const PaletteEntry &entry = m_model->entries.at(index.row());
        if (option.state & QStyle::State_Selected)
            paintBox(painter, option.rect.adjusted(0, 1, 0, -1), color(Role::Sel), {}, kRadiusControl);
        QRect rest = option.rect.adjusted(kPad, 0, -kPad, 0);
        paintIcon(painter, QRect(rest.left(), rest.top(), kIcon, rest.height()), entry.iconName, color(Role::Muted), kIcon);
        rest.setLeft(rest.left() + kIcon + kPad);
        if (!entry.key.isEmpty()) {
            const QSize size = keyHintSize(entry.key);
            paintKeyHint(painter, QRect(rest.right() - size.width(), rest.center().y() - size.height() / 2, size.width(), size.height()),
                         entry.key, color(Role::Muted));
            rest.setRight(rest.right() - size.width() - kGap);
        }
        painter->setFont(ui::font(TextSize::Small));
        painter->setPen(color(Role::Muted));
        const int wide = painter->fontMetrics().horizontalAdvance(entry.section);
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, entry.section);
        rest.setRight(rest.right() - wide - kPad);
        painter->setFont(ui::font());
        painter->setPen(color(Role::Text));
        const QFontMetrics metrics = painter->fontMetrics();
        const QString text = metrics.elidedText(entry.text, Qt::ElideRight, rest.width());
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, text);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(text) + kPad);
        if (rest.width() > 40) {
            painter->setPen(color(Role::Muted));
            painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                              metrics.elidedText(entry.detail, Qt::ElideRight, rest.width()));
        }
    }

private:
    Model *m_model;
};

CommandPalette::CommandPalette(const Desk &desk, QWidget *window)
    : Overlay(window, Below::AsItIs)
    , m_desk(desk)
    , m_card(new Card(Card::Kind::Floating, this))
    , m_field(new QLineEdit(m_card))
    , m_list(new QListView(m_card))
    , m_nothing(new Label({}, Role::Muted, TextSize::Body, QFont::Normal, m_card))
    , m_model(new Model(this))
{
    setObjectName(u"palette"_qs);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(16 + kPad, 16 + kPad, 16 + kPad, 16 + kPad);
    column->setSpacing(kGap);
    m_field->setObjectName(u"palette.text"_qs);
    m_field->setAccessibleName(tr("Do anything"));
    m_field->setPlaceholderText(tr("An action, a ticket number or subject, a customer, an article..."));
    m_field->setMinimumHeight(kFieldHeight + 4);
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    m_list->setObjectName(u"palette.list"_qs);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Painter(m_model, this));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMinimumHeight(kPaletteRow * 10);
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_list);
    m_nothing->setText(tr("Nothing fits. Try a ticket number, a word of a subject or a name."));
    m_nothing->setObjectName(u"palette.nothing"_qs);
    m_nothing->hide();
    column->addWidget(m_nothing);
    setPart(m_card, 680, 80);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &CommandPalette::search);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_found.clear();
        ++m_asked;
        narrow();
        m_rest.start();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::openWith(const QList<PaletteEntry> &local, const QString &text)
{
    m_local = local;
    m_found.clear();
    m_field->setText(text);
    narrow();
    open(m_field);
}

int CommandPalette::count() const
{
    return m_model->rowCount();
}

void CommandPalette::narrow()
{
    const QString text = m_field->text().trimmed();
    QList<std::pair<int, qsizetype>> fits;
    for (qsizetype i = 0; i < m_local.size(); ++i) {
        const PaletteEntry &entry = m_local.at(i);
        int best = entry.words.isEmpty() ? fuzzyScore(text, entry.text) : -1;
        for (const QString &word : entry.words)
            best = std::max(best, fuzzyScore(text, word));
        if (best >= 0)
            fits.append({ best, i });
    }
    std::stable_sort(fits.begin(), fits.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<PaletteEntry> offered;
    // A number means a ticket: what was found comes first then.
    bool number = false;
    text.toLongLong(&number);
    if (number)
        offered = m_found;
    // What was found has the typed words; letters scattered over the name of an act come after it.
    bool after = number;
    for (const auto &[score, at] : fits) {
        if (!after && score < kWordsFit && !text.isEmpty()) {
            offered += m_found;
            after = true;
        }
        const qsizetype local = offered.size() - (after ? m_found.size() : 0);
        if (text.isEmpty() || local < kMostLocal)
            offered.append(m_local.at(at));
    }
    if (!after)
        offered += m_found;
    m_model->set(offered);
    const bool nothing = offered.isEmpty() && !m_rest.isActive();
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
    if (isVisible()) {
        m_card->layout()->activate();
        place();
    }
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::search()
{
    const QString text = m_field->text().trimmed();
    const int asked = ++m_asked;
    if (text.size() < 2)
        return narrow();
    service::whenDone(m_desk.tickets.search(text, kMostHits), this, [this, asked](const Result<std::vector<service::SearchHit>> &hits) {
        if (asked != m_asked)
            return;
        // What failed is not what is missing.
        m_nothing->setText(hits ? tr("Nothing fits. Try a ticket number, a word of a subject or a name.") : errorText(hits.error().code));
        if (hits)
            addHits(*hits);
        else
            qCWarning(lcUi, "search: %s", qPrintable(hits.error().detail));
    });
    service::whenDone(m_desk.customers.list(text, kMostCustomers), this,
        [this, asked](const Result<std::vector<service::CustomerRow>> &rows) {
            if (rows && asked == m_asked)
                addCustomers(*rows);
        });
}

void CommandPalette::addHits(const std::vector<service::SearchHit> &hits)
{
    for (const service::SearchHit &hit : hits) {
        PaletteEntry entry;
        entry.text = plain(hit.title);
        entry.detail = plain(hit.snippet);
        if (entry.detail == entry.text)
            entry.detail.clear();
        if (hit.kind == EntityKind::Article) {
            entry.section = tr("Article");
            entry.iconName = u"book-open"_qs;
            entry.run = [this, id = ArticleId(hit.id)] { Q_EMIT articleChosen(id); };
        } else {
            entry.section = tr("Ticket");
            entry.iconName = u"inbox"_qs;
            if (hit.number > 0)
                entry.text.prepend(QString::number(hit.number) + u"  "_qs);
            entry.run = [this, id = TicketId(hit.id)] { Q_EMIT ticketChosen(id); };
        }
        m_found.append(entry);
    }
    narrow();
}

void CommandPalette::addCustomers(const std::vector<service::CustomerRow> &rows)
{
    for (const service::CustomerRow &row : rows) {
        PaletteEntry entry;
        entry.text = row.name;
        entry.detail = row.detail;
        if (row.kind == EntityKind::Company) {
            entry.section = tr("Company");
            entry.iconName = u"building-2"_qs;
            entry.run = [this, id = CompanyId(row.id)] { Q_EMIT companyChosen(id); };
        } else {
            entry.section = tr("Contact");
            entry.iconName = u"user"_qs;
            entry.run = [this, id = ContactId(row.id)] { Q_EMIT contactChosen(id); };
        }
        m_found.append(entry);
    }
    narrow();
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const std::function<void()> act = m_model->entries.at(row).run;
    dismiss();
    if (act)
        act();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int now = m_list->currentIndex().row();
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up: {
            const int next = std::clamp(now + (key->key() == Qt::Key_Down ? 1 : -1), 0, std::max(0, count() - 1));
            m_list->setCurrentIndex(m_model->index(next));
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run(now);
            return true;
        default:
            break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace firstline::ui
