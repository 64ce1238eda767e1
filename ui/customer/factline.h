#pragma once

class QString;
class QVBoxLayout;

namespace firstline::ui {

/// Adds one known thing about a customer to a card: a small icon and its text, which can be marked and copied. Nothing when
/// there is no text. Thread: interface.
void addFact(QVBoxLayout *column, const QString &iconName, const QString &text);

} // namespace firstline::ui
