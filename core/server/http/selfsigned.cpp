#include "core/server/http/selfsigned.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace firstline::server {

namespace {

constexpr long kLifetimeSeconds = 10L * 365 * 24 * 60 * 60;
constexpr long kClockSkewSeconds = 24L * 60 * 60; // a workstation's clock may be behind

template<class T, void (*Free)(T *)>
struct Freed {
    void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509, X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION, X509_EXTENSION_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Freed<GENERAL_NAMES, GENERAL_NAMES_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO, BIO_free_all>>;

bool appendName(GENERAL_NAMES *names, const QString &name)
{
    const QByteArray text = name.toLatin1();
    GENERAL_NAME *general = GENERAL_NAME_new();
    if (!general)
        return false;
    if (ASN1_OCTET_STRING *address = a2i_IPADDRESS(text.constData())) {
        GENERAL_NAME_set0_value(general, GEN_IPADD, address);
    } else {
        ASN1_IA5STRING *host = ASN1_IA5STRING_new();
        ASN1_STRING_set(host, text.constData(), int(text.size()));
        GENERAL_NAME_set0_value(general, GEN_DNS, host);
    }
    if (sk_GENERAL_NAME_push(names, general) > 0)
        return true;
    GENERAL_NAME_free(general);
    return false;
}

bool addAlternativeNames(X509 *certificate, const QStringList &hostNames)
{
    QStringList all { QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1") };
    for (const QString &host : hostNames) {
        const QString name = host.trimmed().toLower();
        if (!name.isEmpty() && name.size() <= 253 && !all.contains(name))
            all.append(name);
    }
    const Names names(GENERAL_NAMES_new());
    for (const QString &name : std::as_const(all)) {
        if (!names || !appendName(names.get(), name))
            return false;
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool addExtension(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof(bytes)) != 1)
        return false;
    bytes[0] &= 0x7f; // positive
    bytes[0] |= 0x40; // and never short
    BIGNUM *number = BN_bin2bn(bytes, sizeof(bytes), nullptr);
    const bool ok = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return ok;
}

Certificate makeCertificate(EVP_PKEY *key, const QStringList &hostNames)
{
    Certificate certificate(X509_new());
    if (!certificate)
        return nullptr;
    X509 *x = certificate.get();
    const unsigned char commonName[] = "Firstline server";
    X509_NAME *name = X509_get_subject_name(x);
    const bool ok = X509_set_version(x, 2) == 1 && setSerial(x)
        && X509_gmtime_adj(X509_getm_notBefore(x), -kClockSkewSeconds)
        && X509_gmtime_adj(X509_getm_notAfter(x), kLifetimeSeconds) && X509_set_pubkey(x, key) == 1
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, commonName, -1, -1, 0) == 1
        && X509_set_issuer_name(x, name) == 1 && addAlternativeNames(x, hostNames)
        && addExtension(x, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(x, NID_key_usage, "critical,digitalSignature")
        && addExtension(x, NID_ext_key_usage, "serverAuth")
        && addExtension(x, NID_subject_key_identifier, "hash") && X509_sign(x, key, EVP_sha256()) > 0;
    return ok ? std::move(certificate) : nullptr;
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

QByteArray keyPem(EVP_PKEY *key)
{
    const Memory bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return contents(bio.get());
}

QByteArray certificatePem(X509 *certificate)
{
    const Memory bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), certificate) != 1)
        return {};
    return contents(bio.get());
}

Result<void> save(const QString &path, const QByteArray &pem, QFile::Permissions permissions)
{
    QSaveFile file(path); // its temporary file is 0600 from the start
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) || file.write(pem) != pem.size()
        || !file.commit())
        return fail(ErrorCode::FileUnreadable, QString(u"cannot write " % path % u": " % file.errorString()));
    return {};
}

} // namespace

Result<QByteArray> ensureSelfSigned(const QString &certFile, const QString &keyFile, const QStringList &hostNames)
{
    const bool haveCert = QFile::exists(certFile);
    const bool haveKey = QFile::exists(keyFile);
    if (haveCert && haveKey)
        return certificateFingerprint(certFile);
    if (haveCert)
        return fail(ErrorCode::AlreadyExists, QString(certFile % u" exists without its key " % keyFile));
    if (haveKey)
        return fail(ErrorCode::AlreadyExists, QString(keyFile % u" exists without its certificate " % certFile));

    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = key ? makeCertificate(key.get(), hostNames) : nullptr;
    const QByteArray keyText = key ? keyPem(key.get()) : QByteArray();
    const QByteArray certText = certificate ? certificatePem(certificate.get()) : QByteArray();
    if (keyText.isEmpty() || certText.isEmpty())
        return fail(ErrorCode::StorageFailed, QStringLiteral("OpenSSL cannot make a certificate"));
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    if (const auto saved = save(keyFile, keyText, ownerOnly); !saved)
        return fail(saved.error());
    if (const auto saved = save(certFile, certText, ownerOnly | QFile::ReadGroup | QFile::ReadOther); !saved) {
        QFile::remove(keyFile);
        return fail(saved.error());
    }
    return certificateFingerprint(certFile);
}

Result<QByteArray> certificateFingerprint(const QString &certFile)
{
    QFile file(certFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, QString(u"cannot read " % certFile % u": " % file.errorString()));
    constexpr qint64 kMaxPem = 1024 * 1024;
    const QByteArray pem = file.read(kMaxPem);
    const Memory bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const Certificate certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), digest, &size) != 1)
        return fail(ErrorCode::FileUnreadable, QString(certFile % u" is no PEM certificate"));
    return QByteArray(reinterpret_cast<const char *>(digest), int(size)).toHex();
}

} // namespace firstline::server
