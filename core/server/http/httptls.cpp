#include "core/server/http/httptls.h"

#include <QtCore/QFile>

#include <openssl/ssl.h>

#include <cstring>

namespace firstline::server {

namespace {

// Mozilla's "intermediate" list without DHE: what every client of the last ten years speaks.
constexpr const char *kCiphers = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
                                 "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
                                 "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

int selectHttp11(SSL *, const unsigned char **out, unsigned char *outLength, const unsigned char *in,
                 unsigned int inLength, void *)
{
    static const unsigned char wanted[] = "http/1.1";
    constexpr unsigned char kLength = sizeof(wanted) - 1;
    for (unsigned int at = 0; at < inLength; at += 1u + in[at]) {
        if (in[at] == kLength && at + 1 + kLength <= inLength && std::memcmp(in + at + 1, wanted, kLength) == 0) {
            *out = in + at + 1;
            *outLength = kLength;
            return SSL_TLSEXT_ERR_OK;
        }
    }
    return SSL_TLSEXT_ERR_NOACK;
}

} // namespace

Result<std::unique_ptr<asio::ssl::context>> makeTlsContext(const QString &certFile, const QString &keyFile)
{
    using Context = asio::ssl::context;
    try {
        auto context = std::make_unique<Context>(Context::tls_server);
        context->set_options(Context::default_workarounds | Context::no_compression | SSL_OP_NO_RENEGOTIATION
                             | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
        SSL_CTX *native = context->native_handle();
        SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
        SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS); // idle connections are many
        SSL_CTX_set_alpn_select_cb(native, selectHttp11, nullptr);
        static const unsigned char sessionContext[] = "firstline";
        SSL_CTX_set_session_id_context(native, sessionContext, sizeof(sessionContext) - 1);
        if (SSL_CTX_set_cipher_list(native, kCiphers) != 1)
            return fail(ErrorCode::Unsupported, QStringLiteral("OpenSSL has none of the wanted ciphers"));
        context->use_certificate_chain_file(QFile::encodeName(certFile).toStdString());
        context->use_private_key_file(QFile::encodeName(keyFile).toStdString(), Context::pem);
        if (SSL_CTX_check_private_key(native) != 1)
            return fail(ErrorCode::FileUnreadable, QStringLiteral("the key does not belong to the certificate"));
        return context;
    } catch (const std::exception &error) {
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("cannot use certificate %1 with key %2: %3")
                        .arg(certFile, keyFile, QString::fromLocal8Bit(error.what())));
    }
}

} // namespace firstline::server
