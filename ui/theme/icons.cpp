#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <cmath>

// Outside of the namespace, as the macro wants it: keeps the icons of the static library.
static void loadFirstlineResources() { Q_INIT_RESOURCE(firstline); }

namespace firstline::ui {
namespace {

/// The text of an icon's file; empty for an unknown name. Kept for the program's life: about 60 kB in all.
const QByteArray &source(const QString &name)
{
    static QHash<QString, QByteArray> sources;
    auto found = sources.find(name);
    if (found == sources.end()) {
        loadFirstlineResources();
        QFile file(u":/firstline/icons/%1.svg"_qs.arg(name));
        QByteArray text;
        if (file.open(QIODevice::ReadOnly)) {
            text = file.readAll();
            // Lucide draws 2 px lines on a 24 px grid; a little finer reads better beside 13 px text.
            text.replace("stroke-width=\"2\"", "stroke-width=\"1.8\"");
        }
        found = sources.insert(name, text);
    }
    return *found;
}

QPixmap render(const QString &name, const QColor &colour, int pixels)
{
    QByteArray text = source(name);
    if (text.isEmpty() || pixels <= 0)
        return {};
    text.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(text);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

/// Pixels of the real target per unit: also right where a widget is rendered into a picture of another ratio.
double ratioOf(const QPainter *painter)
{
    const double scale = std::abs(painter->deviceTransform().m11());
    return scale > 0.5 && scale < 8 ? scale : 1.0;
}

/// Tints when it paints, not when it is made.
class TintedIcon : public QIconEngine {
public:
    TintedIcon(QString name, Role role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QPixmap picture = iconPixmap(m_name, tint(mode), size, ratioOf(painter));
        painter->drawPixmap(rect.left() + (rect.width() - size) / 2,
                            rect.top() + (rect.height() - size) / 2, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, tint(mode), std::min(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int pixels = std::min(size.width(), size.height());
        return iconPixmap(m_name, tint(mode), static_cast<int>(std::lround(pixels / scale)), scale);
    }

    QString key() const override { return u"firstline"_qs; }
    QIconEngine *clone() const override { return new TintedIcon(m_name, m_role); }
    bool isNull() override { return false; }

private:
    QColor tint(QIcon::Mode mode) const
    {
        QColor colour = color(m_role);
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.45F);
        return colour;
    }

    QString m_name;
    Role m_role;
};

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, double devicePixelRatio)
{
    const int pixels = static_cast<int>(std::lround(size * devicePixelRatio));
    const QString key = u"firstline/%1/%2/%3/%4"_qs.arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, colour, pixels);
        pixmap.setDevicePixelRatio(devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QIcon icon(const QString &name, Role role)
{
    if (source(name).isEmpty())
        return {};
    return QIcon(new TintedIcon(name, role));
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &colour, int size)
{
    const QPixmap picture = iconPixmap(name, colour, size, ratioOf(painter));
    if (!picture.isNull())
        painter->drawPixmap(rect.left() + (rect.width() - size) / 2,
                            rect.top() + (rect.height() - size) / 2, picture);
}

QStringList iconNames()
{
    loadFirstlineResources();
    QStringList names;
    const QStringList files = QDir(u":/firstline/icons"_qs).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(4));
    return names;
}

} // namespace firstline::ui
