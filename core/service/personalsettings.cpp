#include "core/service/personalsettings.h"

#include "core/domain/personal.h"
#include "core/service/whendone.h"
#include "core/store/recordstore.h"

namespace firstline::service {

namespace {

constexpr auto kWriteDelay = std::chrono::seconds(3);
constexpr qsizetype kMost = 400; // names; what is beyond was never cleaned up and is forgotten

} // namespace

PersonalSettings::PersonalSettings(sync::Engine &engine, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kWriteDelay);
    connect(&m_delay, &QTimer::timeout, this, &PersonalSettings::write);
    connect(&m_engine, &sync::Engine::changed, this, [this](const sync::ChangeNotice &notice) {
        const AggregateRef mine { EntityKind::Personal, personalId(m_engine.agent(), PersonalKind::Settings) };
        if (notice.everything || !m_read || notice.aggregates.contains(mine))
            load();
    });
    load();
}

PersonalSettings::~PersonalSettings()
{
    if (m_delay.isActive())
        write();
}

QString PersonalSettings::value(const QString &name) const
{
    const auto fresh = m_fresh.constFind(name);
    return fresh == m_fresh.constEnd() ? m_values.value(name) : *fresh;
}

void PersonalSettings::set(const QString &name, const QString &value)
{
    if (this->value(name) == value)
        return;
    m_fresh.insert(name, value);
    m_delay.start();
}

void PersonalSettings::load()
{
    const AgentId me = m_engine.agent();
    if (me.isNull())
        return;
    const Uuid id = personalId(me, PersonalKind::Settings);
    whenDone(m_reader.ask<std::optional<Record>>([id](store::Database &db) {
                 return store::RecordStore(db).find(EntityKind::Personal, id);
             }), this, [this](const Result<std::optional<Record>> &stored) { take(stored); });
}

void PersonalSettings::take(const Result<std::optional<Record>> &stored)
{
    if (!stored)
        return;
    QHash<QString, QString> values;
    if (*stored) {
        for (const PersonalSetting &setting : fromRecord<Personal>(**stored).settings)
            values.insert(setting.name, setting.value);
    }
    m_there = stored->has_value();
    const bool first = !std::exchange(m_read, true);
    if (values == m_values && !first)
        return;
    m_values = values;
    Q_EMIT changed();
}

void PersonalSettings::write()
{
    const AgentId me = m_engine.agent();
    if (me.isNull() || m_fresh.isEmpty())
        return;
    if (!m_read) {
        m_delay.start(); // what is there would be forgotten
        return;
    }
    for (auto it = m_fresh.cbegin(); it != m_fresh.cend(); ++it) {
        if (it.value().isEmpty())
            m_values.remove(it.key());
        else
            m_values.insert(it.key(), it.value());
    }
    m_fresh.clear();
    std::vector<PersonalSetting> settings;
    QStringList names = m_values.keys();
    names.sort();
    for (const QString &name : names.mid(0, kMost))
        settings.push_back({ name, m_values.value(name) });
    SaveRecord c;
    c.kind = int(EntityKind::Personal);
    c.record = personalId(me, PersonalKind::Settings);
    c.create = !m_there;
    if (c.create) {
        c.values.set(keyOf(&Personal::agent), Value(me.uuid().bytes()));
        c.values.set(keyOf(&Personal::kind), Value(int(PersonalKind::Settings)));
    }
    c.values.set(keyOf(&Personal::settings), FieldTraits<std::vector<PersonalSetting>>::to(settings));
    m_there = true;
    whenDone(m_engine.enqueue(std::move(c)), this, [](const Result<sync::Receipt> &) {});
}

} // namespace firstline::service
