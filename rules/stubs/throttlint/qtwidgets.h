// throttlint stand-in for QtGui and QtWidgets: declarations only, served when
// Qt is not installed.
#ifndef THROTTLINT_STUB_QTWIDGETS_H
#define THROTTLINT_STUB_QTWIDGETS_H
#include <QtCore/QCoreApplication>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

class QIcon {
public:
  QIcon();
  explicit QIcon(const QString &fileName);
};
class QPixmap {
public:
  bool loadFromData(const QByteArray &data);
};
class QImage {
public:
  bool loadFromData(const QByteArray &data);
};
class QCloseEvent : public QEvent {};
class QShowEvent : public QEvent {};
class QPaintEvent : public QEvent {};
class QResizeEvent : public QEvent {};
class QMouseEvent : public QEvent {};
class QKeyEvent : public QEvent {
public:
  int key() const;
};
class QGuiApplication : public QCoreApplication {
public:
  QGuiApplication(int &argc, char **argv);
};
class QApplication : public QGuiApplication {
public:
  QApplication(int &argc, char **argv);
  static void beep();
};
class QLayout;
class QWidget : public QObject {
  Q_OBJECT
public:
  explicit QWidget(QWidget *parent = nullptr);
  ~QWidget() override;
  void setLayout(QLayout *layout);
  void resize(int w, int h);
  bool isVisible() const;
  bool isEnabled() const;
  void setToolTip(const QString &tip);
  void setAttribute(Qt::WidgetAttribute a, bool on = true);
public Q_SLOTS:
  void setEnabled(bool enabled);
  void setDisabled(bool disabled);
  void setWindowTitle(const QString &title);
  void setVisible(bool visible);
  void show();
  void hide();
  bool close();
  void update();
  void repaint();

protected:
  virtual void closeEvent(QCloseEvent *event);
  virtual void showEvent(QShowEvent *event);
  virtual void paintEvent(QPaintEvent *event);
  virtual void resizeEvent(QResizeEvent *event);
  virtual void mousePressEvent(QMouseEvent *event);
  virtual void keyPressEvent(QKeyEvent *event);
};
class QLayout : public QObject {
public:
  void addWidget(QWidget *w);
};
class QBoxLayout : public QLayout {
public:
  void addLayout(QLayout *layout, int stretch = 0);
  void addStretch(int stretch = 0);
};
class QVBoxLayout : public QBoxLayout {
public:
  explicit QVBoxLayout(QWidget *parent = nullptr);
};
class QHBoxLayout : public QBoxLayout {
public:
  explicit QHBoxLayout(QWidget *parent = nullptr);
};
class QAction : public QObject {
  Q_OBJECT
public:
  explicit QAction(QObject *parent = nullptr);
  explicit QAction(const QString &text, QObject *parent = nullptr);
  void setEnabled(bool);
Q_SIGNALS:
  void triggered(bool checked = false);
  void toggled(bool checked);
};
class QMenu : public QWidget {
public:
  QAction *addAction(const QString &text);
};
class QMenuBar : public QWidget {
public:
  QMenu *addMenu(const QString &title);
};
class QStatusBar : public QWidget {
public:
  void showMessage(const QString &text, int timeout = 0);
};
class QMainWindow : public QWidget {
  Q_OBJECT
public:
  explicit QMainWindow(QWidget *parent = nullptr);
  void setCentralWidget(QWidget *widget);
  QMenuBar *menuBar() const;
  QStatusBar *statusBar() const;
};
class QDialog : public QWidget {
  Q_OBJECT
public:
  explicit QDialog(QWidget *parent = nullptr);
  virtual int exec();
public Q_SLOTS:
  virtual void accept();
  virtual void reject();
Q_SIGNALS:
  void accepted();
  void rejected();
  void finished(int result);
};
class QAbstractButton : public QWidget {
  Q_OBJECT
public:
  explicit QAbstractButton(QWidget *parent = nullptr);
  void setText(const QString &text);
  QString text() const;
  bool isChecked() const;
public Q_SLOTS:
  void click();
  void setChecked(bool);
Q_SIGNALS:
  void clicked(bool checked = false);
  void pressed();
  void toggled(bool checked);
};
class QPushButton : public QAbstractButton {
public:
  explicit QPushButton(QWidget *parent = nullptr);
  explicit QPushButton(const QString &text, QWidget *parent = nullptr);
};
class QCheckBox : public QAbstractButton {
public:
  explicit QCheckBox(const QString &text, QWidget *parent = nullptr);
};
class QLabel : public QWidget {
  Q_OBJECT
public:
  explicit QLabel(QWidget *parent = nullptr);
  explicit QLabel(const QString &text, QWidget *parent = nullptr);
  QString text() const;
public Q_SLOTS:
  void setText(const QString &text);
  void setPixmap(const QPixmap &p);
};
class QLineEdit : public QWidget {
  Q_OBJECT
public:
  explicit QLineEdit(QWidget *parent = nullptr);
  QString text() const;
public Q_SLOTS:
  void setText(const QString &text);
  void clear();
Q_SIGNALS:
  void textChanged(const QString &text);
  void textEdited(const QString &text);
  void returnPressed();
  void editingFinished();
};
class QPlainTextEdit : public QWidget {
public:
  explicit QPlainTextEdit(QWidget *parent = nullptr);
  void appendPlainText(const QString &text);
  QString toPlainText() const;
};
class QComboBox : public QWidget {
  Q_OBJECT
public:
  explicit QComboBox(QWidget *parent = nullptr);
  void addItem(const QString &text, const QVariant &userData = QVariant());
  QString currentText() const;
  int currentIndex() const;
Q_SIGNALS:
  void currentIndexChanged(int index);
  void currentTextChanged(const QString &text);
};
class QSlider : public QWidget {
  Q_OBJECT
public:
  explicit QSlider(QWidget *parent = nullptr);
  int value() const;
Q_SIGNALS:
  void valueChanged(int value);
};
class QSpinBox : public QSlider {};
class QProgressBar : public QWidget {
  Q_OBJECT
public:
  explicit QProgressBar(QWidget *parent = nullptr);
  void setRange(int minimum, int maximum);
public Q_SLOTS:
  void setValue(int value);
};
class QListWidget : public QWidget {
public:
  explicit QListWidget(QWidget *parent = nullptr);
  void addItem(const QString &label);
  void clear();
};
class QMessageBox : public QDialog {
public:
  static int warning(QWidget *parent, const QString &title,
                     const QString &text);
  static int information(QWidget *parent, const QString &title,
                         const QString &text);
  static int critical(QWidget *parent, const QString &title,
                      const QString &text);
};
#endif
