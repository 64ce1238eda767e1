#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>

namespace firstline::ui {

/// The language of the running program, switched live. Loads what is compiled in under ":/i18n" and Qt's own texts.
/// The owner of a window builds its contents again on `changed()`. One per program. Thread: interface.
class Language : public QObject
{
    Q_OBJECT
public:
    /// One language that can be chosen.
    struct Choice {
        QString code; ///< "en", "ru", "pl".
        QString name; ///< In itself: "Polski".
    };

    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// English first, then the others by name.
    static QList<Choice> choices();

    /// The code that fits the system, "en" when none does.
    static QString ofSystem();

    QString code() const { return m_code; }

    /// Switches texts, plurals and the locale of dates and numbers. Unknown codes mean English.
    void set(const QString &code);

    /// A text of the program in every language, the source first: what the palette searches in.
    QStringList inAll(const char *context, const char *source) const;

Q_SIGNALS:
    /// Every text is another one now.
    void changed();

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
    std::vector<std::unique_ptr<QTranslator>> m_others;
};

} // namespace firstline::ui
