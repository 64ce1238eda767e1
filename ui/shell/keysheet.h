#pragma once

#include "ui/shell/overlay.h"

namespace firstline::ui {

class Card;

/// One key and what it does.
struct KeyLine {
    QString key; ///< As people read it: "Ctrl+K".
    QString meaning;
};

/// F1: the keys of the place one is in, and those that work everywhere. Thread: interface.
class KeySheet : public Overlay
{
    Q_OBJECT
public:
    explicit KeySheet(QWidget *window);

    /// Shows the keys of a place ("queues", "customers", "knowledge", "outbox").
    void openFor(const QString &place);

    /// The keys of a place. Translated.
    static QList<KeyLine> keysOf(const QString &place);

    /// The keys that work everywhere. Translated.
    static QList<KeyLine> keysEverywhere();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const QString &place);

    Card *m_card;
    QWidget *m_inside = nullptr;
};

} // namespace firstline::ui
