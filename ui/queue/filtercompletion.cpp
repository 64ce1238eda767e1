#include "ui/queue/filtercompletion.h"

#include "ui/queue/filterfield.h"
#include "ui/widgets/completionpopup.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QListView>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kMostRows = 8;
constexpr int kWidth = 380;

} // namespace

FilterCompletion::FilterCompletion(FilterField *field, std::function<FilterKnown()> known)
    : QObject(field)
    , m_field(field)
    , m_known(std::move(known))
    , m_model(new QStandardItemModel(this))
{
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, &FilterCompletion::refresh);
    connect(field, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isOpen() && !m_taking)
            refresh();
    });
}

bool FilterCompletion::isOpen() const { return m_popup && m_popup->isVisible(); }

void FilterCompletion::close()
{
    if (m_popup)
        m_popup->hide();
}

void FilterCompletion::refresh()
{
    m_place = filterPlaceAt(m_field->text(), m_field->cursorPosition());
    m_words = filterWordsFor(m_place, m_known());
    show();
}

void FilterCompletion::openFields()
{
    m_place = filterPlaceAt(m_field->text(), m_field->cursorPosition());
    const bool empty = m_place.field.isEmpty() && m_place.typed.isEmpty();
    m_words = empty ? filterFields() : filterWordsFor(m_place, m_known());
    show();
    if (isOpen())
        mark(1);
}

void FilterCompletion::show()
{
    if (m_words.isEmpty()) {
        close();
        return;
    }
    m_model->removeRows(0, m_model->rowCount());
    for (const FilterWord &word : std::as_const(m_words)) {
        auto *item = new QStandardItem(word.shown);
        item->setData(word.detail, kDetailRole);
        m_model->appendRow(item);
    }
    if (!m_popup) {
        m_popup = new CompletionPopup(m_field->window());
        m_popup->setObjectName(u"queue.completion"_qs);
        m_popup->setModel(m_model);
        m_popup->setRoles(kDetailRole, -1);
        connect(m_popup, &CompletionPopup::rowClicked, this, [this](const QModelIndex &index) { take(index.row()); });
    }
    m_popup->list()->setCurrentIndex({});
    place();
    m_popup->show();
    m_popup->raise();
}

void FilterCompletion::place()
{
    QWidget *top = m_field->window();
    constexpr int kShadow = CompletionPopup::kShadow;
    const QPoint corner = m_field->mapTo(top, QPoint(0, m_field->height() + 4));
    const int width = std::min(kWidth, top->width()) + 2 * kShadow;
    const int wanted = m_popup->wantedHeight(std::min<int>(kMostRows, static_cast<int>(m_words.size())));
    m_popup->setGeometry(std::min(corner.x(), top->width() - width + 2 * kShadow) - kShadow, corner.y() - kShadow, width,
                         std::min(wanted, top->height() - corner.y() + kShadow));
}

void FilterCompletion::mark(int step)
{
    const int rows = m_model->rowCount();
    const int now = m_popup->list()->currentIndex().row();
    const int next = now < 0 ? (step > 0 ? 0 : rows - 1) : std::clamp(now + step, 0, rows - 1);
    m_popup->list()->setCurrentIndex(m_model->index(next, 0));
    m_popup->list()->scrollTo(m_model->index(next, 0));
}

void FilterCompletion::take(int row)
{
    if (row < 0 || row >= m_words.size())
        return;
    const QString text = m_words.at(row).text;
    // After a field its value follows; a value is whole.
    const bool field = m_place.field.isEmpty();
    const FilterPlace at = m_place;
    close();
    m_taking = true;
    m_field->setSelection(at.start, at.length);
    m_field->insert(field ? text : QString(text % u' ')); // tells that it was edited: the values of the field open
    m_taking = false;
}

bool FilterCompletion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        close();
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!isOpen() && key->key() == Qt::Key_Down && (key->modifiers() & Qt::AltModifier)) {
        openFields();
        return true;
    }
    if (!isOpen())
        return QObject::eventFilter(watched, event);
    const int marked = m_popup->list()->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down: mark(1); return true;
    case Qt::Key_Up: mark(-1); return true;
    case Qt::Key_Tab: take(std::max(0, marked)); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return: case Qt::Key_Enter:
        if (marked < 0) {
            close();
            break;
        }
        take(marked);
        return true;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace firstline::ui
