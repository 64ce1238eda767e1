#include "core/base/logging.h"

#include "core/base/clock.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

namespace firstline {

Q_LOGGING_CATEGORY(lcStore, "firstline.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "firstline.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "firstline.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServer, "firstline.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "firstline.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcImport, "firstline.import", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "firstline.ui", QtInfoMsg)

namespace {

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return QStringLiteral("debug");
    case QtInfoMsg: return QStringLiteral("info");
    case QtWarningMsg: return QStringLiteral("warning");
    case QtCriticalMsg: return QStringLiteral("error");
    case QtFatalMsg: return QStringLiteral("fatal");
    }
    return QStringLiteral("info");
}

void writeJson(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QJsonObject line {
        { QStringLiteral("at"), toIso(SystemClock().now()) },
        { QStringLiteral("level"), levelName(type) },
        { QStringLiteral("category"), QString::fromLatin1(context.category) },
        { QStringLiteral("message"), message },
    };
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
}

} // namespace

void logAsJson()
{
    qInstallMessageHandler(writeJson);
}

} // namespace firstline
