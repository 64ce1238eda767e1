#include "ui/wallboard/wallboardpage.h"

#include "ui/wallboard/boardform.h"

#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

WallboardPage::WallboardPage(service::FloorService &service, BoardStore store, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_board(new Board(service, std::move(store), this))
{
    setObjectName(u"wallboard"_qs);
    setFocusProxy(m_board);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_board, 1);
    connect(m_board, &Board::configureRequested, this, &WallboardPage::configure);
}

bool WallboardPage::isConfiguring() const { return m_form && m_form->isVisible(); }

void WallboardPage::configure()
{
    if (isConfiguring()) {
        m_form->hide();
        return m_board->setFocus();
    }
    if (!m_form) {
        m_form = new BoardForm(m_service, this);
        layout()->addWidget(m_form);
        connect(m_form, &BoardForm::changed, this, [this] { m_board->setSettings(m_form->settings()); });
        connect(m_form, &BoardForm::closed, this, &WallboardPage::configure);
    }
    m_form->setSettings(m_board->settings());
    m_form->show();
    m_form->focusFirst();
}

} // namespace firstline::ui
