#include "core/content/filename.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace firstline::content {

namespace {

constexpr qsizetype kMaxBytes = 120;
constexpr qsizetype kMaxExtensionBytes = 20;

bool isForbidden(char32_t c)
{
    // Characters that reorder or hide text, those that file systems refuse, and halves of nothing.
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c < 0x80 && QByteArrayView("<>:\"|?*/\\").contains(static_cast<char>(c));
    }
}

// Without breaking a character that takes two units.
QString cutToBytes(const QString &text, qsizetype bytes)
{
    QString cut = text.left(bytes);
    while (cut.toUtf8().size() > bytes || (!cut.isEmpty() && cut.back().isHighSurrogate()))
        cut.chop(1);
    return cut;
}

bool isDevice(const QString &name)
{
    static const QSet<QString> kDevices { u"con"_qs, u"prn"_qs, u"aux"_qs, u"nul"_qs, u"conin$"_qs, u"conout$"_qs,
        u"clock$"_qs };
    const QString base = name.left(name.indexOf(u'.')).trimmed().toLower();
    const bool numbered = base.size() == 4 && (base.startsWith(u"com") || base.startsWith(u"lpt"))
        && (base[3].isDigit() || base[3] == u'\u00B9' || base[3] == u'\u00B2' || base[3] == u'\u00B3');
    return numbered || kDevices.contains(base);
}

QString trimmedName(QString name)
{
    name = name.trimmed();
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

} // namespace

QString safeFileName(const QString &name)
{
    const qsizetype slash = qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString clean;
    const QList<uint> points = name.mid(slash + 1).left(4096).toUcs4();
    for (const uint c : points) {
        if (QChar::isSpace(c) && c != ' ')
            clean.append(u' ');
        else if (!isForbidden(c))
            clean.append(QChar::fromUcs4(c));
    }
    clean = trimmedName(clean);
    // A leading dot would hide the file; "..", "." and "" are no names.
    while (clean.startsWith(u'.'))
        clean.remove(0, 1);
    clean = trimmedName(clean);
    if (clean.isEmpty())
        return u"file"_qs;
    if (isDevice(clean))
        clean.prepend(u'_');
    if (clean.toUtf8().size() <= kMaxBytes)
        return clean;
    QString extension = QFileInfo(clean).suffix();
    extension = extension.isEmpty() || extension.toUtf8().size() > kMaxExtensionBytes ? QString()
                                                                                      : QString(u'.' + extension);
    const QString base = clean.chopped(extension.size());
    const QString made = trimmedName(cutToBytes(base, kMaxBytes - extension.toUtf8().size())) + extension;
    return made.startsWith(u'.') ? QString(u"file"_qs + made) : made;
}

bool isRunnableExtension(const QString &name)
{
    static const QStringList kWords
        = u"ade adp app application appimage appref-ms bat cab chm class cmd com command cpl crx csh dll dmg deb "
          "desktop diagcab exe fish gadget hlp hta htm html img inf ins iso isp jar jnlp js jse ksh lnk mad mam mde mdt "
          "mdw mdz mht mhtml msc msh msh1 msh2 msi msix msixbundle msp mst ops osd out pcd php pif pl pkg plg prf prg "
          "ps1 ps1xml ps2 psc1 psc2 psd1 psm1 py pyc pyw rb reg rgs rpm run scf scpt scr sct settingcontent-ms sh shb "
          "shs svg sys theme tmp url vb vbe vbp vbs vhd vhdx vxd website workflow ws wsc wsf wsh xbap xhtml xll xlam "
          "xlsm xltm xnk docm dotm pptm potm ppam ppsm sldm"_qs.split(u' ');
    static const QSet<QString> kRunnable(kWords.begin(), kWords.end());
    return kRunnable.contains(QFileInfo(trimmedName(name)).suffix().toLower());
}

} // namespace firstline::content
