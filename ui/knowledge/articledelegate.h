#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace firstline::ui {

/// An article in the list: its title, and below it the snippet with the found words marked. Languages are shown only
/// while articles of several are listed.
class ArticleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether rows carry a snippet and so are taller.
    void setTall(bool tall) { m_tall = tall; }
    void setLanguageShown(bool shown) { m_language = shown; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSnippet(QPainter *painter, const QRect &rect, const QString &snippet) const;

    bool m_tall = false;
    bool m_language = false;
};

} // namespace firstline::ui
