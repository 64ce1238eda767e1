#pragma once

#include "core/base/id.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <functional>

namespace firstline::ui {

/// Where a person's board is kept between runs. Names and values are plain text.
struct BoardStore {
    std::function<QString(const QString &name)> read;
    std::function<void(const QString &name, const QString &value)> write;
};

/// Which palette a board has.
enum class BoardLook { Dark, Light, Program };

/// What one person's wallboard shows. Kept as text, so that another version reads what it knows.
struct BoardSettings {
    QStringList numbers; ///< Number tiles, in order; keys of allNumbers().
    QStringList panels; ///< Large tiles, in order; keys of allPanels().
    QList<GroupId> queues; ///< Empty: all.
    int rotateS = 20; ///< Seconds a page shows; 0: until a key turns it.
    int stuckHours = 8; ///< Working hours.
    BoardLook look = BoardLook::Dark;
    bool sound = true; ///< When a deadline passes.
    QString screen; ///< Name of the monitor of the full window; empty: the second one, else the only one.

    /// What a new board shows.
    static BoardSettings standard();

    /// Every tile there is, in the usual order.
    static QStringList allNumbers();
    static QStringList allPanels();

    /// The name of a tile. Translated.
    static QString nameOf(const QString &tile);

    /// Reads and writes a store. What is missing or unknown stays as in standard().
    static BoardSettings load(const BoardStore &store);
    void save(const BoardStore &store) const;

    friend bool operator==(const BoardSettings &, const BoardSettings &) = default;
};

} // namespace firstline::ui
