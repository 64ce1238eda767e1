#include "app/workstation/options.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace firstline::app {

namespace {

struct OptionLine {
    const char *name;
    const char *value; ///< Empty: a switch.
    const char *help;
};

constexpr OptionLine kLines[] {
    { "profile", "DIR", "Keep everything of this person in DIR." },
    { "server", "URL", "Address of the server." },
    { "user", "NAME", "Who signs in." },
    { "password-file", "F", "Read the password from F." },
    { "ca", "FILE", "Trust certificates signed by the authority in FILE." },
    { "trust", "SHA256", "Trust the server whose certificate has this fingerprint." },
    { "language", "en|ru|pl", "Language of the program." },
    { "theme", "light|dark|contrast|system", "Colours of the program." },
    { "open", "WHAT", "Open ticket:40117, call:NUMBER, view:NAME, settings[:PART] or wallboard." },
    { "second-screen", "", "Open on the second screen." },
    { "tour", "DIR", "Save pictures of every place to DIR and end." },
    { "size", "WxH", "Size of the window and of the pictures." },
};

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

/// Options are read before there is an application, and Qt does not know the program's name then.
QString helpOf(const QCommandLineParser &parser)
{
    const QString text = parser.helpText();
    const auto behindName = text.indexOf(u" [options]");
    return behindName < 0 ? text : QString(u"Usage: firstline"_qs + text.mid(behindName));
}

ParsedOptions wrong(const QString &sentence)
{
    return { {}, u"firstline: "_qs + sentence + u"\n"_qs, 2 };
}

QString readFingerprint(QString text)
{
    text = text.toLower().remove(u':').remove(u' ');
    static const QRegularExpression form(u"^[0-9a-f]{64}$"_qs);
    return form.match(text).hasMatch() ? text : QString();
}

bool isOneOf(const QString &text, const QStringList &words)
{
    return text.isEmpty() || words.contains(text);
}

bool isOpenable(const QString &text)
{
    static const QRegularExpression form(u"^(ticket:[1-9][0-9]{0,11}|call:[+0-9][0-9 ()./-]{1,30}|view:.+|settings(:[a-z]+)?|wallboard)$"_qs);
    return text.isEmpty() || form.match(text).hasMatch();
}

QString problemOf(const Options &options, bool trustGiven)
{
    if (!isOneOf(options.language, { u"en"_qs, u"ru"_qs, u"pl"_qs }))
        return u"--language takes en, ru or pl."_qs;
    if (!isOneOf(options.theme, { u"light"_qs, u"dark"_qs, u"contrast"_qs, u"system"_qs }))
        return u"--theme takes light, dark, contrast or system."_qs;
    if (!isOpenable(options.open))
        return u"--open takes ticket:NUMBER, call:NUMBER, view:NAME, settings, settings:PART or wallboard."_qs;
    if (trustGiven && options.trust.isEmpty())
        return u"--trust takes the 64 hexadecimal digits of a SHA-256."_qs;
    if (trustGiven && !options.caFile.isEmpty())
        return u"Give either --ca or --trust, not both."_qs;
    if (!options.size.isValid() || options.size.width() < 1024 || options.size.height() < 700)
        return u"--size takes WIDTHxHEIGHT of at least 1024x700."_qs;
    return {};
}

} // namespace

QString openOfLink(const QString &link)
{
    static const QRegularExpression ticket(u"^firstline://ticket/([1-9][0-9]{0,11})/?$"_qs);
    if (const auto match = ticket.match(link); match.hasMatch())
        return u"ticket:"_qs + match.captured(1);
    // Telephones write "+48 22 ..." as it is, though in an address a plus is a space and a space is none.
    static const QRegularExpression call(u"^firstline://call/?\\?(?:[^#]*&)?number=([^&#]*)(?:[&#].*)?$"_qs);
    const QString number = QUrl::fromPercentEncoding(call.match(link).captured(1).toUtf8()).trimmed();
    const QString open = u"call:"_qs + number;
    return isOpenable(open) ? open : QString();
}

ParsedOptions parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The Firstline service-desk workstation."_qs);
    for (const OptionLine &line : kLines)
        parser.addOption({ word(line.name), word(line.help), word(line.value) });
    const QCommandLineOption help = { { u"h"_qs, u"help"_qs }, u"Show this help and end."_qs };
    const QCommandLineOption version = { u"version"_qs, u"Show the version and end."_qs };
    parser.addOption(help);
    parser.addOption(version);
    parser.addPositionalArgument(u"link"_qs, u"A link: firstline://ticket/40117 or firstline://call?number=+48221234567."_qs, u"[link]"_qs);
    if (!parser.parse(arguments))
        return wrong(parser.errorText() + u" Try --help."_qs);
    if (parser.isSet(help))
        return { {}, helpOf(parser), 0 };
    if (parser.isSet(version))
        return { {}, u"firstline "_qs + word(FIRSTLINE_VERSION) + u"\n"_qs, 0 };
    Options o;
    o.profile = parser.value(u"profile"_qs);
    o.server = parser.value(u"server"_qs);
    o.user = parser.value(u"user"_qs);
    o.passwordFile = parser.value(u"password-file"_qs);
    o.caFile = parser.value(u"ca"_qs);
    o.trust = readFingerprint(parser.value(u"trust"_qs));
    o.language = parser.value(u"language"_qs);
    o.theme = parser.value(u"theme"_qs);
    o.open = parser.value(u"open"_qs);
    o.secondScreen = parser.isSet(u"second-screen"_qs);
    o.tourFolder = parser.value(u"tour"_qs);
    if (parser.isSet(u"size"_qs)) {
        const QStringList sides = parser.value(u"size"_qs).split(u'x');
        o.sized = true;
        o.size = sides.size() == 2 ? QSize(sides.at(0).toInt(), sides.at(1).toInt()) : QSize();
    }
    const QStringList links = parser.positionalArguments();
    if (links.size() > 1 || (links.size() == 1 && openOfLink(links.first()).isEmpty()))
        return wrong(u"The only argument without a name is a link: firstline://ticket/40117 or firstline://call?number=+48221234567."_qs);
    if (links.size() == 1)
        o.open = openOfLink(links.first());
    if (const QString problem = problemOf(o, parser.isSet(u"trust"_qs)); !problem.isEmpty())
        return wrong(problem);
    return { o, {}, 0 };
}

} // namespace firstline::app
