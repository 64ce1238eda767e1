#include "ui/widgets/spellchecker.h"

#include "ui/widgets/spellworker.h"

#include <algorithm>

namespace firstline::ui {

namespace {

SpellChecker *s_current = nullptr;

constexpr qsizetype kMostKnown = 50'000; // words; what a person writes in months

} // namespace

SpellChecker::SpellChecker(const QStringList &folders, QObject *parent)
    : QObject(parent)
    , m_folders(folders.isEmpty() ? content::Dictionary::usualFolders() : folders)
    , m_worker(new SpellWorker(m_folders))
{
    s_current = this;
    m_thread.setObjectName(u"spelling"_qs);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SpellWorker::answered, this, &SpellChecker::take);
    connect(m_worker, &SpellWorker::suggested, this, &SpellChecker::suggested);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SpellChecker::ask);
    m_thread.start(QThread::LowPriority);
}

SpellChecker::~SpellChecker()
{
    if (s_current == this)
        s_current = nullptr;
    m_thread.quit();
    m_thread.wait();
}

SpellChecker *SpellChecker::current() { return s_current; }

QObject *SpellChecker::worker() const { return m_worker; }

void SpellChecker::setLanguages(const QStringList &languages)
{
    if (languages == m_languages)
        return;
    m_languages = languages;
    m_known.clear();
    m_wanted.clear();
    m_asked.clear();
    ++m_generation;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, languages] { worker->use(languages); });
    Q_EMIT checked();
}

bool SpellChecker::isInstalled(const QString &language) const
{
    return !content::Dictionary::filesOf(dictionaryName(language), m_folders).first.isEmpty();
}

void SpellChecker::setOwnWords(const QStringList &words)
{
    if (words == m_ownInOrder)
        return;
    m_ownInOrder = words;
    m_own = QSet<QString>(words.begin(), words.end());
    Q_EMIT checked();
}

void SpellChecker::addOwnWord(const QString &word)
{
    if (m_own.contains(word))
        return;
    setOwnWords(m_ownInOrder + QStringList { word });
    Q_EMIT ownWordsEdited();
}

void SpellChecker::removeOwnWord(const QString &word)
{
    QStringList left = m_ownInOrder;
    if (left.removeAll(word) == 0)
        return;
    setOwnWords(left);
    Q_EMIT ownWordsEdited();
}

SpellChecker::Verdict SpellChecker::verdict(const QString &word)
{
    if (m_languages.isEmpty() || m_own.contains(word))
        return Verdict::Right;
    if (const auto known = m_known.constFind(word); known != m_known.cend())
        return *known ? Verdict::Right : Verdict::Wrong;
    if (!m_asked.contains(word)) {
        m_wanted.insert(word);
        m_soon.start(0);
    }
    return Verdict::Unknown;
}

void SpellChecker::suggest(const QString &word)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, word] { worker->suggest(word); });
}

void SpellChecker::ask()
{
    const QStringList words(m_wanted.begin(), m_wanted.end());
    m_asked.unite(std::exchange(m_wanted, {}));
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, words, generation = m_generation] {
        worker->check(words, generation);
    });
}

void SpellChecker::take(const QHash<QString, bool> &verdicts, int generation)
{
    if (generation != m_generation)
        return;
    if (m_known.size() + verdicts.size() > kMostKnown)
        m_known.clear();
    for (auto it = verdicts.cbegin(); it != verdicts.cend(); ++it) {
        m_known.insert(it.key(), it.value());
        m_asked.remove(it.key());
    }
    Q_EMIT checked();
}

} // namespace firstline::ui
