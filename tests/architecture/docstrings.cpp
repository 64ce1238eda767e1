#include "tests/architecture/docstrings.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace firstline::arch {

namespace {

/// Reads a header statement by statement at namespace level; what lies in other braces is skipped.
class DocReader
{
public:
    explicit DocReader(const SourceFile &file)
        : m_file(file)
    {
    }

    Findings read()
    {
        for (m_line = 0; m_line < m_file.code().size(); ++m_line)
            readLine(m_file.lines().at(m_line).trimmed(), m_file.code().at(m_line).trimmed());
        return m_findings;
    }

private:
    enum class Scope { Namespace, Detail, Body };

    bool inBody() const { return !m_scopes.isEmpty() && m_scopes.last() == Scope::Body; }

    void readLine(const QString &raw, const QString &code)
    {
        static const QRegularExpression macro(QStringLiteral("^[A-Z][A-Z0-9_]*(\\(.*\\))?;?$"));
        const bool between = m_statement.isEmpty() && !inBody();
        if (between && code.isEmpty()) {
            if (raw.startsWith(QStringLiteral("///"))) {
                m_documented = true;
            } else if (raw.isEmpty()) {
                m_documented = false;
            }
            return;
        }
        if (m_preprocessor || (between && code.startsWith(u'#'))) {
            m_preprocessor = code.endsWith(u'\\');
            m_documented = false;
            return;
        }
        if (between && macro.match(code).hasMatch())
            return;
        if (between)
            m_start = m_line;
        for (const QChar c : code)
            readChar(c);
        if (!inBody() && !m_statement.isEmpty())
            m_statement.append(u' ');
    }

    void readChar(QChar c)
    {
        if (c == u'{') {
            open();
        } else if (c == u'}') {
            close();
        } else if (!inBody()) {
            if (c == u'(')
                ++m_parentheses;
            else if (c == u')')
                --m_parentheses;
            if (m_statement.isEmpty() && c.isSpace())
                return;
            if (m_statement.isEmpty() && c == u';')
                return;
            m_statement.append(c);
            if (c == u';' && m_parentheses == 0)
                end();
        }
    }

    void open()
    {
        static const QRegularExpression space(QStringLiteral("^(inline\\s+)?namespace\\b\\s*([\\w:]*)"));
        const auto match = inBody() ? QRegularExpressionMatch() : space.match(m_statement);
        if (match.hasMatch()) {
            const QString name = match.captured(2);
            const bool hidden = name.isEmpty() || name == QStringLiteral("detail") || inDetail()
                || name.endsWith(QStringLiteral("::detail"));
            m_scopes.append(hidden ? Scope::Detail : Scope::Namespace);
            m_statement.clear();
            m_documented = false;
        } else {
            if (!inBody())
                m_statement.append(u'{');
            m_scopes.append(Scope::Body);
        }
    }

    void close()
    {
        if (m_scopes.isEmpty())
            return;
        const bool body = inBody();
        m_scopes.removeLast();
        if (body && !inBody() && isFunction(bare(m_statement)) && m_parentheses == 0)
            end();
        else if (!body)
            m_documented = false;
    }

    bool inDetail() const { return m_scopes.contains(Scope::Detail); }

    void end()
    {
        const QString statement = bare(m_statement);
        m_statement.clear();
        m_parentheses = 0;
        if (!m_documented && !inDetail() && needsText(statement))
            m_findings.append(m_file.finding(m_start, QStringLiteral("no docstring: ") + statement.left(80)));
    }

    /// Without attributes and template parameters in front.
    static QString bare(const QString &statement)
    {
        static const QRegularExpression attribute(QStringLiteral("^\\s*\\[\\[[^\\]]*\\]\\]\\s*"));
        QString text = statement.simplified();
        for (;;) {
            const auto match = attribute.match(text);
            if (match.hasMatch()) {
                text.remove(0, match.capturedEnd());
            } else if (text.startsWith(QStringLiteral("template<"))
                       || text.startsWith(QStringLiteral("template <"))) {
                const qsizetype open = text.indexOf(u'<');
                int depth = 0;
                qsizetype at = open;
                for (; at < text.size(); ++at) {
                    if (text[at] == u'<')
                        ++depth;
                    else if (text[at] == u'>' && --depth == 0)
                        break;
                }
                const bool specialised = at == open + 1;
                text.remove(0, at + 1);
                text = text.trimmed();
                if (specialised)
                    return {};
            } else {
                return text;
            }
        }
    }

    static bool isType(const QString &text)
    {
        static const QRegularExpression type(QStringLiteral("^(class|struct|enum|union)\\b"));
        return type.match(text).hasMatch();
    }

    static bool isFunction(const QString &text)
    {
        static const QRegularExpression other(QStringLiteral(
            "^(using|typedef|static_assert|friend|namespace|extern|concept|requires|[A-Z][A-Z0-9_]*\\s*\\()"));
        static const QRegularExpression operators(QStringLiteral("operator\\s*[^\\s\\w(]+"));
        if (text.isEmpty() || isType(text) || other.match(text).hasMatch())
            return false;
        QString plain = text;
        plain.replace(operators, QStringLiteral("operator"));
        const qsizetype parenthesis = plain.indexOf(u'(');
        const qsizetype equals = plain.indexOf(u'=');
        const qsizetype brace = plain.indexOf(u'{');
        return parenthesis > 0 && (equals < 0 || parenthesis < equals) && (brace < 0 || parenthesis < brace);
    }

    static bool needsText(const QString &text)
    {
        static const QRegularExpression member(QStringLiteral("^[^(]*[\\w>]::~?[\\w]+\\s*\\("));
        static const QRegularExpression foreign(
            QStringLiteral("^(class|struct)\\s+([\\w]+::)+\\w+|^(class|struct)\\s+\\w+<"));
        if (isType(text))
            return text.contains(u'{') && !foreign.match(text).hasMatch();
        return isFunction(text) && !member.match(text).hasMatch();
    }

    const SourceFile &m_file;
    Findings m_findings;
    QList<Scope> m_scopes;
    QString m_statement;
    qsizetype m_line = 0;
    qsizetype m_start = 0;
    int m_parentheses = 0;
    bool m_documented = false;
    bool m_preprocessor = false;
};

} // namespace

Findings checkDocstrings(const SourceFile &file)
{
    if (file.holdsDefinitions() || file.isPrivate())
        return {};
    return DocReader(file).read();
}

} // namespace firstline::arch
