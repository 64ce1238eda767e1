#include "ui/ticket/messagetext.h"

#include "core/service/screenrules.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/safetextview.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QPaintEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace firstline::ui {

namespace {

constexpr int kMinimumWidth = 80;
constexpr int kUsualWidth = 240;

/// What stands for a mark of plainTextToHtml.
struct Entity {
    QLatin1String name;
    char16_t sign;
};

constexpr std::array kEntities { Entity { QLatin1String("&lt;"), u'<' }, Entity { QLatin1String("&gt;"), u'>' },
    Entity { QLatin1String("&quot;"), u'"' }, Entity { QLatin1String("&nbsp;"), QChar::Nbsp },
    Entity { QLatin1String("&amp;"), u'&' } };

/// A fragment of plainTextToHtml as lines and links: it knows "<br>", "<a href>" and the entities, nothing else.
struct PlainLines {
    QString text;
    std::vector<std::pair<int, int>> links; ///< Start and length.
};

PlainLines linesOf(const QString &html)
{
    PlainLines made;
    made.text.reserve(html.size());
    int link = -1;
    for (qsizetype at = 0; at < html.size();) {
        const QStringView rest = QStringView(html).sliced(at);
        if (rest.front() == u'<') {
            const qsizetype end = rest.indexOf(u'>');
            if (rest.startsWith(u"<br"))
                made.text += QChar(QChar::LineSeparator);
            else if (rest.startsWith(u"<a "))
                link = int(made.text.size());
            else if (const int start = std::exchange(link, -1); start >= 0)
                made.links.emplace_back(start, int(made.text.size()) - start);
            at += end < 0 ? rest.size() : end + 1;
            continue;
        }
        const auto *entity = std::find_if(kEntities.begin(), kEntities.end(),
                                          [&](const Entity &known) { return rest.startsWith(known.name); });
        made.text += entity == kEntities.end() ? rest.front() : QChar(entity->sign);
        at += entity == kEntities.end() ? 1 : entity->name.size();
    }
    return made;
}

int makeLines(QTextLayout &layout, int width)
{
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition({ 0, y });
        y += line.height();
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(y));
}

} // namespace

MessageText::MessageText(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_html(content::plainTextToHtml(text))
{
    setObjectName(u"ticket.text"_qs);
    setAccessibleName(text);
    setAccessibleRole(this, QAccessible::StaticText);
    setCursor(Qt::IBeamCursor);
    // Not Fixed: a layout would then cut it to the height of the hint, which is that of a width from before.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, &MessageText::prepare);
    prepare();
}

void MessageText::prepare()
{
    PlainLines lines = linesOf(m_html);
    // Only what can be followed is worth a stop of Tab.
    setFocusPolicy(lines.links.empty() ? Qt::ClickFocus : Qt::StrongFocus);
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[start, length] : lines.links) {
        QTextCharFormat format;
        format.setForeground(color(Role::Accent));
        format.setFontUnderline(true);
        formats.append({ start, length, format });
    }
    m_layout.clearLayout();
    m_layout.setText(lines.text);
    m_layout.setFont(font());
    m_layout.setFormats(formats);
    m_layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_width = -1;
    m_otherWidth = -1;
    updateGeometry();
    update();
}

void MessageText::layOut(int width) const
{
    if (width == m_width)
        return;
    m_width = width;
    m_height = makeLines(m_layout, width);
}

// Layouts ask for many widths and use one: with the scroll bar, without it, and the smallest there could be. For the last
// a guess will do; should it ever be given, resizeEvent tells the height.
int MessageText::heightForWidth(int width) const
{
    width = std::max(kMinimumWidth, width);
    if (m_width < 0)
        layOut(width);
    if (width == m_width)
        return m_height;
    if (width < m_width / 2)
        return static_cast<int>(std::ceil(double(m_height) * m_width / width));
    if (width != m_otherWidth) {
        QTextLayout other(m_layout.text(), m_layout.font());
        other.setFormats(m_layout.formats());
        other.setTextOption(m_layout.textOption());
        m_otherHeight = makeLines(other, width);
        m_otherWidth = width;
    }
    return m_otherHeight;
}

QSize MessageText::sizeHint() const
{
    // The height follows from the width; lines for a hint would be made for nothing.
    return { kUsualWidth, m_width > 0 ? m_height : fontMetrics().height() };
}

QSize MessageText::minimumSizeHint() const { return { kMinimumWidth, fontMetrics().height() }; }

void MessageText::paintEvent(QPaintEvent *event)
{
    if (m_view)
        return;
    layOut(width());
    QPainter painter(this);
    painter.setPen(color(Role::Text));
    m_layout.draw(&painter, {}, {}, event->rect());
}

void MessageText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int usual = std::max(kMinimumWidth, width());
    if (usual != m_width) {
        layOut(usual);
        updateGeometry();
    }
    if (m_view)
        m_view->setGeometry(rect());
}

SafeTextView *MessageText::makeSelectable()
{
    if (m_view)
        return m_view;
    m_view = new SafeTextView(SafeTextView::Sizing::FitsContent, this);
    m_view->setGeometry(rect());
    m_view->setSafeHtml(m_html);
    m_view->setFocusPolicy(Qt::ClickFocus);
    m_view->setAccessibleName(accessibleName());
    setFocusProxy(m_view);
    connect(m_view, &SafeTextView::linkActivated, this, &MessageText::linkActivated);
    m_view->show();
    update();
    return m_view;
}

void MessageText::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    makeSelectable();
}

void MessageText::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    makeSelectable()->setFocus(event->reason());
}

void MessageText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        prepare();
}

} // namespace firstline::ui
