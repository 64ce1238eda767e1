#include "tests/support/testmain.h"
#include "tests/ui/widgetgallery.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/toast.h"

#include <QtCore/QDir>
#include <QtWidgets/QtWidgets>

using namespace firstline::ui;

/// Saves pictures of every shared widget in both themes, for people to look at.
class TestWidgetGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void grab_whenBothThemes_thenPicturesAreSaved_data();
    void grab_whenBothThemes_thenPicturesAreSaved();
    void controls_whenLookedAt_thenEachHasAName();

private:
    static QString pathOf(const QString &name);
};

QString TestWidgetGallery::pathOf(const QString &name)
{
    QString folder = qEnvironmentVariable("FIRSTLINE_PICTURES");
    if (folder.isEmpty())
        folder = QDir::current().filePath(u"pictures"_qs);
    QDir().mkpath(folder);
    return QDir(folder).filePath(name);
}

void TestWidgetGallery::grab_whenBothThemes_thenPicturesAreSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark") << true << 1.0;
    QTest::newRow("light 2x") << false << 2.0;
}

void TestWidgetGallery::grab_whenBothThemes_thenPicturesAreSaved()
{
    QFETCH(bool, dark);
    QFETCH(double, ratio);
    Theme theme(qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
    WidgetGallery gallery;
    gallery.resize(1680, 945);
    gallery.show();
    QApplication::setActiveWindow(&gallery);
    ToastStack toasts(&gallery);
    toasts.show({ u"Reply to 40117 goes out in 10 s"_qs, u"Undo"_qs, u"Ctrl+Z"_qs, u"send"_qs });
    toasts.show({ u"Copied"_qs, {}, {}, u"copy"_qs });
    gallery.findChild<QWidget *>(dark ? u"gallery.register"_qs : u"gallery.subject"_qs)->setFocus();
    QTest::qWait(30);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_');
    QImage image(gallery.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    gallery.render(&image);
    QVERIFY(image.save(pathOf(u"widgets_%1.png"_qs.arg(name))));
    QCOMPARE(image.pixelColor(2, image.height() / 2), tokenColor(theme.tokens(), Role::Rail));

    QMenu menu(&gallery);
    menu.addSection(u"Ticket"_qs);
    menu.addAction(icon(u"user-plus"_qs, Role::Muted), u"Assign\tA"_qs);
    QAction *checked = menu.addAction(u"Watch"_qs);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu.addSeparator();
    menu.addMenu(u"Priority"_qs)->addAction(u"1"_qs);
    menu.addAction(icon(u"trash-2"_qs, Role::Muted), u"Delete\tDel"_qs)->setEnabled(false);
    menu.setActiveAction(menu.actions().at(1));
    menu.popup(QPoint(0, 0));
    QTest::qWait(10);
    QVERIFY(menu.grab().save(pathOf(u"menu_%1.png"_qs.arg(name))));
    menu.close();

    auto *combo = gallery.findChild<QComboBox *>(u"gallery.combo"_qs);
    combo->showPopup();
    QTest::qWait(10);
    QVERIFY(combo->view()->window()->grab().save(pathOf(u"combo_%1.png"_qs.arg(name))));
    combo->hidePopup();

    gallery.findChild<QAbstractButton *>(u"gallery.link"_qs)->setFocus();
    QVERIFY(gallery.grab(QRect(1180, 60, 500, 200)).save(pathOf(u"focus_%1.png"_qs.arg(name))));

    auto *contact = gallery.findChild<CompletionField *>();
    QStringListModel matches({ u"Vera Lind"_qs, u"Viktor Petrov"_qs, u"Vladimir Orlov"_qs });
    contact->setModel(&matches);
    contact->setAvatarRole(Qt::DisplayRole);
    contact->setFocus();
    contact->clear();
    QTest::keyClicks(contact, u"v"_qs);
    QTRY_VERIFY(contact->isListOpen());
    QVERIFY(gallery.grab(QRect(1180, 240, 500, 340)).save(pathOf(u"completion_%1.png"_qs.arg(name))));
    contact->closeList();
    contact->setModel(nullptr);
}

void TestWidgetGallery::controls_whenLookedAt_thenEachHasAName()
{
    Theme theme(qApp, ThemeMode::Light);
    WidgetGallery gallery;
    const QList<QAbstractButton *> buttons = gallery.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        QVERIFY(button->focusPolicy() != Qt::NoFocus || !button->accessibleName().isEmpty()
                || button->parent()->inherits("QTabBar") || button->parentWidget()->focusPolicy() != Qt::NoFocus
                || !button->text().isEmpty() || button->inherits("QToolButton"));
}

FIRSTLINE_GUI_TEST_MAIN(TestWidgetGallery)
#include "tst_widgetgallery.moc"
