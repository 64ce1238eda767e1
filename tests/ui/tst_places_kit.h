#pragma once

#include "tests/integration/tst_import_kit.h"
#include "tests/ui/tst_shell_kit.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <QtCore/QPointer>
#include <QtTest/QTest>

namespace firstline::test {

/// A widget as a finding names it: class, object name or the nearest one above, accessible name.
QString nameOf(const QWidget *widget);

/// One state in which a person may find the program.
struct Scene {
    QString name;
    std::function<void()> enter;
    std::function<bool()> ready; ///< Null: at once.
    std::function<QWidget *()> root; ///< The window or sheet that is looked at. Null: the main window.
    std::function<void()> leave;
};

/// The whole workstation of a supervisor over the sample desk in the same process, and the way to every place, form
/// and sheet of it.
class Places : public QObject
{
    Q_OBJECT
public:
    Places();
    ~Places() override;

    /// Shape: false when the desk or the workstation could not be made.
    bool open();

    /// Every place in order. `enter` and `leave` go there and back.
    std::vector<Scene> scenes();
    bool enter(const Scene &scene);
    void leave(const Scene &scene);
    QWidget *rootOf(const Scene &scene) const { return scene.root ? scene.root() : m_window.get(); }

    void setLanguage(const QString &code);
    ui::MainWindow &window() { return *m_window; }
    ui::Theme &theme() { return *m_theme; }
    ui::Preferences &preferences() { return *m_preferences; }
    ui::Desk desk() const;
    const service::TicketDetail &ticket() const { return m_detail; }
    sync::Engine &engine() { return *m_engine; }

    template<class T>
    T *part(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }

    /// A real key to whatever has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);

private:
    bool chooseTicket();
    bool makeConflict();
    std::vector<Scene> queueScenes();
    std::vector<Scene> formScenes();
    std::vector<Scene> callScenes();
    std::vector<Scene> placeScenes();
    std::vector<Scene> settingsScenes();
    std::vector<Scene> boardScenes();
    std::vector<Scene> sheetScenes();

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Language> m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<sync::Engine> m_engine;
    std::unique_ptr<service::Reader> m_reader;
    std::unique_ptr<service::TicketService> m_tickets;
    std::unique_ptr<service::CustomerService> m_customers;
    std::unique_ptr<service::KnowledgeService> m_knowledge;
    std::unique_ptr<service::AlarmService> m_alarms;
    std::unique_ptr<service::SettingsService> m_settings;
    std::unique_ptr<service::FloorService> m_floor;
    std::unique_ptr<ui::MainWindow> m_window;
    QPointer<QWidget> m_extra; ///< A window that a scene made.
    service::TicketDetail m_detail;
    ArticleId m_article;
};

} // namespace firstline::test
