#pragma once

#include "core/service/customerservice.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace firstline::ui {

class LevelPicker;
class MessageEdit;
class PickField;
class PriorityMark;

/// What is asked for: subject, category, impact x urgency, asset, site, queue, type, tags, what was said. Knows no
/// service: the owner gives the config and the caller's assets and sites, and takes a RegisterTicket.
class RequestForm : public QWidget {
    Q_OBJECT

public:
    explicit RequestForm(QWidget *parent = nullptr);

    /// Fills categories, queues and the matrix; what was chosen stays.
    void setConfig(const ConfigPtr &config);

    /// Offers the company's assets and sites; what does not belong to it is taken out. The site is shown when there are
    /// several; the only one is chosen by itself.
    void setCustomer(const std::vector<Asset> &assets, const std::vector<Site> &sites, SiteId usual = {});

    /// Writes everything typed into a command; leaves ids of ticket and customer alone.
    void writeTo(RegisterTicket &command) const;

    /// Shows what a command holds (a draft that was kept).
    void restore(const RegisterTicket &command);
    void clear();
    bool isEmpty() const;

    /// What is missing. Shape: empty when it may be registered; else a sentence, and the field gets the focus.
    /// `done`: solved at once, so a category is needed.
    QString missing(bool done);
    QString subject() const;
    void focusSubject();

    /// Whether the category wants a text about the solution.
    bool wantsResolution() const;

Q_SIGNALS:
    /// Anything changed: for the draft.
    void edited();
    /// Something changed that deadlines depend on.
    void dueChanged();
    void subjectChanged(const QString &subject);
    /// Ctrl+Enter in the text.
    void submitted();

private:
    void build();
    QWidget *buildPriority();
    void place(QGridLayout *grid, const QString &title, QWidget *field, int row, int column, int span);
    void nameFields();
    void connectFields();
    void fillQueues();
    void fillCategories();
    void onCategory();
    void showPriority();
    const Category *category() const;

    ConfigPtr m_config;
    QLineEdit *m_subject;
    PickField *m_category;
    LevelPicker *m_impact;
    LevelPicker *m_urgency;
    PriorityMark *m_priority;
    PickField *m_asset;
    QWidget *m_siteBox;
    PickField *m_site;
    QComboBox *m_queue;
    QComboBox *m_type;
    QLineEdit *m_tags;
    MessageEdit *m_text;
    std::vector<Asset> m_assets;
    bool m_levelsTouched = false;
};

} // namespace firstline::ui
