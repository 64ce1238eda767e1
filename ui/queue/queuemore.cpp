// Views and how they look, files, and the clipboard.
#include "ui/queue/queuepage.h"

#include "core/service/savedviews.h"
#include "ui/models/ticketlistmodel.h"
#include "ui/queue/exportstrip.h"
#include "ui/queue/filtercompletion.h"
#include "ui/queue/filterline.h"
#include "ui/queue/filterwords.h"
#include "ui/queue/listexport.h"
#include "ui/queue/namepopup.h"
#include "ui/queue/queuetools.h"
#include "ui/queue/ticketlistview.h"
#include "ui/queue/viewacts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sidelist.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

namespace firstline::ui {
namespace {

constexpr size_t kMostCopied = 5000;
constexpr int kRowsLookedAt = 300;

std::optional<Density> densityOf(const QStringList &columns)
{
    for (const QString &line : columns) {
        if (line.startsWith(service::kDensityLine))
            return line.mid(service::kDensityLine.size()) == u"compact" ? Density::Compact : Density::Comfortable;
    }
    return std::nullopt;
}

} // namespace

void QueuePage::connectMore()
{
    connectPresets();
    connect(m_tools, &QueueTools::groupingChosen, this, [this](const QString &grouping) {
        m_model->collapseAll({});
        showFilter(withGrouping(m_tools->filter()->text(), grouping));
    });
    connect(m_tools, &QueueTools::densityChosen, this, [this](std::optional<Density> density) {
        m_list->setDensity(density);
        saveColumns();
    });
    connect(m_tools, &QueueTools::moreRequested, this, [this] {
        openMore(m_tools->moreButton()->mapToGlobal(QPoint(0, m_tools->moreButton()->height() + 4)));
    });
    connect(m_sideList, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        const ViewItem item = m_views->item(m_sideList->indexAt(place).row());
        if (item.key.isEmpty() || item.kind == ViewItem::Kind::Section)
            return;
        showView(item.key);
        openMore(m_sideList->viewport()->mapToGlobal(place));
    });
    connect(m_list, &TicketListView::collapsedEdited, this, [this] {
        if (m_source.setSetting)
            m_source.setSetting(u"collapsed/"_qs % m_viewKey, m_model->collapsed().join(u','));
    });
    connect(m_list, &TicketListView::copyRequested, this, &QueuePage::copyTable);
    new FilterCompletion(m_tools->filter(), [this] { return filterKnown(); });
    connect(m_viewActs, &ViewActs::notice, this, &QueuePage::notice);
    connect(m_strip, &ExportStrip::cancelled, m_export, &ListExport::cancel);
    connect(m_export, &ListExport::progressed, m_strip, &ExportStrip::setProgress);
    connect(m_export, &ListExport::written, this, [this](const QString &file) {
        m_strip->hide();
        Q_EMIT notice(tr("The list was written to %1.").arg(QDir::toNativeSeparators(file)), {}, {});
    });
    connect(m_export, &ListExport::copied, this, [this](int rows) {
        Q_EMIT notice(tr("%Ln ticket(s) copied as a table.", nullptr, rows), {}, {});
    });
    connect(m_export, &ListExport::failed, this, [this](ErrorCode code) {
        m_strip->hide();
        Q_EMIT notice(code == ErrorCode::Cancelled ? tr("Nothing was written.") : errorText(code), {}, {});
    });
}

void QueuePage::connectPresets()
{
    // Where nothing is kept for the person they last as long as the page.
    auto here = std::make_shared<QString>();
    m_presets = new ColumnPresets(
        [this, here] { return m_source.setting ? m_source.setting(u"columnPresets"_qs) : *here; },
        [this, here](const QString &text) {
            *here = text;
            if (m_source.setSetting)
                m_source.setSetting(u"columnPresets"_qs, text);
        },
        this);
    m_tools->setPresets(m_presets);
    m_tools->setRoom([this](TicketColumn column) { return m_list->hasRoomFor(column); });
    connect(m_presets, &ColumnPresets::notice, this, &QueuePage::notice);
}

// How a view looks

QString QueuePage::setting(const QString &prefix) const
{
    return m_source.setting ? m_source.setting(prefix % m_viewKey) : QString();
}

/// The columns as this person has them: chosen since the start, on any workstation, on this one, by the view itself.
QStringList QueuePage::lookOf(const ViewItem &item) const
{
    QStringList columns = m_columnsOfView.value(item.key);
    if (columns.isEmpty() && m_source.setting)
        columns = m_source.setting(u"columns/"_qs % item.key).split(u'|', Qt::SkipEmptyParts);
    if (columns.isEmpty() && m_store.load)
        columns = m_store.load(item.key);
    return columns.isEmpty() ? item.columns : columns;
}

void QueuePage::useLook(const ViewItem &item)
{
    const QStringList look = lookOf(item);
    useColumns(readColumns(look));
    m_list->setDensity(densityOf(look));
    m_tools->setDensity(m_list->density());
}

void QueuePage::setColumnStore(ColumnStore store)
{
    m_store = std::move(store);
    useLook(m_views->item(m_views->rowOfKey(m_viewKey)));
}

void QueuePage::takeSettings()
{
    const ViewItem item = m_views->item(m_views->rowOfKey(m_viewKey));
    if (!item.key.isEmpty() && !m_columnsOfView.contains(item.key))
        useLook(item);
    m_model->collapseAll(setting(u"collapsed/"_qs).split(u',', Qt::SkipEmptyParts));
}

void QueuePage::useColumns(const ShownColumns &columns)
{
    m_list->setColumns(columns);
    m_tools->setColumns(columns);
}

QStringList QueuePage::lookNow() const
{
    QStringList texts = writeColumns(m_list->columns());
    if (const auto density = m_list->density())
        texts.append(service::kDensityLine % (*density == Density::Compact ? u"compact"_qs : u"comfortable"_qs));
    return texts;
}

void QueuePage::saveColumns()
{
    m_tools->setColumns(m_list->columns());
    m_tools->setDensity(m_list->density());
    const QStringList texts = lookNow();
    m_columnsOfView.insert(m_viewKey, texts);
    if (m_source.setSetting)
        m_source.setSetting(u"columns/"_qs % m_viewKey, texts.join(u'|'));
    if (m_store.save)
        m_store.save(m_viewKey, texts);
}

// Views

/// What is on the screen as a view.
View QueuePage::viewNow() const
{
    const service::TicketListQuery query = readFilterLine(m_tools->filter()->text(), u"due"_qs);
    View view;
    view.query = query.filter.simplified();
    view.sort = query.sort;
    view.grouping = query.grouping;
    view.columns = lookNow();
    return view;
}

void QueuePage::keepView(AgentId owner)
{
    auto *popup = new NamePopup(owner ? tr("Name of your view") : tr("Name of the team's view"), {}, this);
    connect(popup, &NamePopup::named, this, [this, owner](const QString &name) {
        View view = viewNow();
        view.owner = owner;
        view.name = name;
        m_wantedView = u"view:"_qs % m_viewActs->create(view).text();
        onConfigChanged(); // it may be here already
    });
    popup->openAt(m_tools->mapToGlobal(QPoint(m_tools->filter()->x(), m_tools->height())));
}

void QueuePage::renameView(const View &view)
{
    auto *popup = new NamePopup(tr("Another name for “%1”").arg(view.name), view.name, this);
    connect(popup, &NamePopup::named, this, [this, view](const QString &name) { m_viewActs->rename(view, name); });
    popup->openAt(m_tools->mapToGlobal(QPoint(m_tools->filter()->x(), m_tools->height())));
}

void QueuePage::saveView(const View &view)
{
    View after = viewNow();
    after.id = view.id;
    after.name = view.name;
    after.owner = view.owner;
    after.position = view.position;
    m_viewActs->save(view, after);
    // What was chosen for oneself is what everybody sees now.
    m_columnsOfView.remove(m_viewKey);
    m_viewLine = writeFilterLine(after.query, after.sort, after.grouping);
}

void QueuePage::openMore(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"queue.moreMenu"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &name, const QString &text, auto what) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"queue.more."_qs % name);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    if (m_viewActs->isPossible()) {
        add(u"keep"_qs, tr("Keep as a view of mine …"), [this] { keepView(m_source.me()); });
        if (m_viewActs->mayEditTeam())
            add(u"keepTeam"_qs, tr("Keep as a view of the team …"), [this] { keepView(AgentId()); });
    }
    const std::optional<View> view = m_views->item(m_views->rowOfKey(m_viewKey)).view;
    if (view && m_viewActs->mayEdit(*view)) {
        menu->addSection(view->name);
        add(u"save"_qs, tr("Save it as it looks now"), [this, view] { saveView(*view); });
        add(u"rename"_qs, tr("Rename …"), [this, view] { renameView(*view); });
        add(u"up"_qs, tr("Move up"), [this, view] { m_viewActs->move(*view, -1); });
        add(u"down"_qs, tr("Move down"), [this, view] { m_viewActs->move(*view, 1); });
        add(u"delete"_qs, tr("Delete"), [this, view] { m_viewActs->putAway(*view); });
    }
    menu->addSeparator();
    add(u"csv"_qs, tr("Export as CSV …"), [this] { askExport(ListFormat::Csv); })->setEnabled(!m_export->isRunning());
    add(u"pdf"_qs, tr("Export as PDF …"), [this] { askExport(ListFormat::Pdf); })->setEnabled(!m_export->isRunning());
    add(u"print"_qs, tr("Print …") % u"\tCtrl+P"_qs, [this] { print(); });
    add(u"copy"_qs, tr("Copy as table") % u"\tCtrl+C"_qs, [this] { copyTable(); });
    menu->popup(place);
}

// Files and the clipboard

void QueuePage::askExport(ListFormat format)
{
    const QString suffix = format == ListFormat::Pdf ? u"pdf"_qs : u"csv"_qs;
    auto *dialog = new QFileDialog(this, tr("Export the list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(format == ListFormat::Pdf ? tr("PDF (*.pdf)") : tr("Table (*.csv)"));
    QString name = m_viewName;
    name.replace(QRegularExpression(u"[\\\\/:*?\"<>|]"_qs), u" "_qs);
    dialog->selectFile(name.simplified() % u'.' % suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &file) { exportTo(file, format); });
    dialog->open();
}

void QueuePage::exportTo(const QString &file, ListFormat format)
{
    ListWish wish;
    wish.rids = m_list->marking()->count() > 0 ? m_list->marking()->rids() : m_model->ticketRids();
    wish.columns = m_list->columns();
    wish.format = format;
    wish.file = file;
    wish.viewName = m_viewName;
    wish.filter = m_tools->filter()->text().simplified();
    wish.now = m_source.now();
    if (const auto groups = m_model->groupTitles(); format == ListFormat::Csv && !groups.empty()) {
        wish.groupName = m_tools->groupingName();
        wish.groups = groupEnds(m_model->ticketRids(), groups, wish.rids);
    }
    m_export->start(std::move(wish), m_model->cells());
}

void QueuePage::copyTable()
{
    RowIds rids = m_list->marking()->count() > 0 ? m_list->marking()->rids() : RowIds();
    if (rids.empty() && m_list->currentRow())
        rids.push_back(m_list->currentRow()->rid);
    if (rids.size() > kMostCopied) {
        Q_EMIT notice(tr("That is too much for the clipboard; export it as a file."), {}, {});
        return;
    }
    m_export->copy(rids, m_list->columns(), m_model->cells());
}

// The filter line

/// What the list shows besides the configuration: companies and tags of rows that are in memory.
FilterKnown QueuePage::filterKnown() const
{
    FilterKnown known { m_source.config(), {}, {} };
    for (int row = 0; row < std::min(m_model->rowCount(), kRowsLookedAt); ++row) {
        const TicketRowPtr ticket = m_model->ticketRow(row);
        if (!ticket)
            continue;
        if (!ticket->companyName.isEmpty() && !known.companies.contains(ticket->companyName))
            known.companies.append(ticket->companyName);
        for (const QString &tag : ticket->tags) {
            if (!known.tags.contains(tag))
                known.tags.append(tag);
        }
    }
    known.companies.sort(Qt::CaseInsensitive);
    known.tags.sort(Qt::CaseInsensitive);
    return known;
}

QString QueuePage::problemText() const
{
    using service::FilterTrouble;
    const QString line = m_tools->filter()->text();
    const int at = m_model->filterProblemAt();
    QString word;
    for (qsizetype i = std::max(at, 0); i < line.size() && (line.at(i).isLetter() || line.at(i) == u'_' || (i == at && line.at(i) == u'-')); ++i)
        word += line.at(i);
    if (word.startsWith(u'-'))
        word.remove(0, 1);
    switch (m_model->filterTrouble()) {
    case FilterTrouble::UnknownField: {
        const QString nearest = nearestField(word);
        return nearest.isEmpty() ? tr("There is no such field. The rest filters.")
                                 : tr("There is no field “%1”; did you mean “%2”? The rest filters.").arg(word, nearest);
    }
    case FilterTrouble::UnknownValue: return tr("This value is not known here. The rest filters.");
    case FilterTrouble::MissingValue: return tr("A value is missing after the field. The rest filters.");
    case FilterTrouble::NotComparable: return tr("This field cannot be compared by < or >. The rest filters.");
    case FilterTrouble::OpenQuote: return tr("A quote is not closed. The rest filters.");
    case FilterTrouble::OpenParenthesis: return tr("A parenthesis is not closed. The rest filters.");
    case FilterTrouble::CloseParenthesis: return tr("A parenthesis closes nothing. The rest filters.");
    case FilterTrouble::TooLong: return tr("The filter is too long; its beginning filters.");
    case FilterTrouble::None: break;
    }
    return tr("This is not understood; the rest filters.");
}

} // namespace firstline::ui
