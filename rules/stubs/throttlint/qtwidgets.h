// throttlint stand-in for QtGui and QtWidgets: declarations only, served when
// Qt is not installed.
#ifndef THROTTLINT_STUB_QTWIDGETS_H
#define THROTTLINT_STUB_QTWIDGETS_H
#include <QtCore/QCoreApplication>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtCore/QVariant>

class QPoint {
public:
  QPoint();
  QPoint(int x, int y);
  int x() const;
  int y() const;
};
class QSize {
public:
  QSize();
  QSize(int w, int h);
  int width() const;
  int height() const;
};
class QRect {
public:
  QRect();
  QRect(int left, int top, int width, int height);
  int width() const;
  int height() const;
};
class QColor {
public:
  QColor();
  QColor(int r, int g, int b, int a = 255);
  QColor(Qt::GlobalColor color);
  QColor(const QString &name);
  QColor(const char *name);
};
class QBrush {
public:
  QBrush();
  QBrush(const QColor &color);
  QBrush(Qt::GlobalColor color);
};
class QPen {
public:
  QPen();
  QPen(const QColor &color);
};
class QFont {
public:
  enum Weight { Normal = 400, Bold = 700 };
  QFont();
  QFont(const QString &family, int pointSize = -1, int weight = -1,
        bool italic = false);
  void setPointSize(int size);
  void setBold(bool bold);
};
class QKeySequence {
public:
  enum StandardKey { Refresh, Quit, Open, Save, Close };
  QKeySequence(const QString &key);
  QKeySequence(StandardKey key);
};
class QPixmap {
public:
  QPixmap();
  QPixmap(int width, int height);
  explicit QPixmap(const QString &fileName, const char *format = nullptr);
  bool load(const QString &fileName, const char *format = nullptr);
  bool loadFromData(const QByteArray &data, const char *format = nullptr);
  bool isNull() const;
  QSize size() const;
  QPixmap scaled(int w, int h, Qt::AspectRatioMode aspect = Qt::IgnoreAspectRatio,
                 Qt::TransformationMode mode = Qt::FastTransformation) const;
  QPixmap scaled(const QSize &s, Qt::AspectRatioMode aspect = Qt::IgnoreAspectRatio,
                 Qt::TransformationMode mode = Qt::FastTransformation) const;
  bool save(const QString &fileName, const char *format = nullptr) const;
};
class QImage {
public:
  QImage();
  bool loadFromData(const QByteArray &data, const char *format = nullptr);
  static QImage fromData(const QByteArray &data, const char *format = nullptr);
  bool isNull() const;
  QSize size() const;
};
class QIcon {
public:
  QIcon();
  QIcon(const QPixmap &pixmap);
  explicit QIcon(const QString &fileName);
  static QIcon fromTheme(const QString &name);
};
class QModelIndex {
public:
  int row() const;
  int column() const;
  bool isValid() const;
  QVariant data(int role = Qt::DisplayRole) const;
};
class QAbstractItemModel : public QObject {
  Q_OBJECT
public:
  explicit QAbstractItemModel(QObject *parent = nullptr);
  virtual QModelIndex index(int row, int column,
                            const QModelIndex &parent = QModelIndex()) const = 0;
  virtual int rowCount(const QModelIndex &parent = QModelIndex()) const = 0;
  virtual int columnCount(const QModelIndex &parent = QModelIndex()) const = 0;
  virtual QVariant data(const QModelIndex &index,
                        int role = Qt::DisplayRole) const = 0;
  virtual bool setData(const QModelIndex &index, const QVariant &value,
                       int role = Qt::EditRole);
  virtual QVariant headerData(int section, Qt::Orientation orientation,
                              int role = Qt::DisplayRole) const;
  virtual QHash<int, QByteArray> roleNames() const;
  virtual bool canFetchMore(const QModelIndex &parent) const;
  virtual void fetchMore(const QModelIndex &parent);
Q_SIGNALS:
  void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);
  void modelReset();

protected:
  void beginInsertRows(const QModelIndex &parent, int first, int last);
  void endInsertRows();
  void beginRemoveRows(const QModelIndex &parent, int first, int last);
  void endRemoveRows();
  void beginResetModel();
  void endResetModel();
};
class QAbstractTableModel : public QAbstractItemModel {
public:
  explicit QAbstractTableModel(QObject *parent = nullptr);
  QModelIndex index(int row, int column,
                    const QModelIndex &parent = QModelIndex()) const override;
};
class QAbstractListModel : public QAbstractItemModel {
public:
  explicit QAbstractListModel(QObject *parent = nullptr);
  QModelIndex index(int row, int column = 0,
                    const QModelIndex &parent = QModelIndex()) const override;
  int columnCount(const QModelIndex &parent = QModelIndex()) const override;
};
class QStandardItem {
public:
  QStandardItem();
  explicit QStandardItem(const QString &text);
  void setText(const QString &text);
  void setData(const QVariant &value, int role = Qt::UserRole + 1);
  void appendRow(QStandardItem *item);
};
class QStandardItemModel : public QAbstractTableModel {
public:
  explicit QStandardItemModel(QObject *parent = nullptr);
  QStandardItemModel(int rows, int columns, QObject *parent = nullptr);
  int rowCount(const QModelIndex &parent = QModelIndex()) const override;
  int columnCount(const QModelIndex &parent = QModelIndex()) const override;
  QVariant data(const QModelIndex &index, int role) const override;
  void setHorizontalHeaderLabels(const QStringList &labels);
  void appendRow(QStandardItem *item);
  void appendRow(const QList<QStandardItem *> &items);
  void setItem(int row, int column, QStandardItem *item);
  QStandardItem *item(int row, int column = 0) const;
  void clear();
};
class QDesktopServices {
public:
  static bool openUrl(const QUrl &url);
};
class QClipboard : public QObject {
public:
  void setText(const QString &text);
  QString text() const;
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
  static QClipboard *clipboard();
  static void setQuitOnLastWindowClosed(bool quit);
};
class QApplication : public QGuiApplication {
public:
  QApplication(int &argc, char **argv);
  static void beep();
  static void setStyleSheet(const QString &sheet);
  static void setWindowIcon(const QIcon &icon);
};
class QLayout;
class QAction;
class QSizePolicy {
public:
  enum Policy { Fixed, Minimum, Maximum, Preferred, Expanding };
};
class QWidget : public QObject {
  Q_OBJECT
public:
  explicit QWidget(QWidget *parent = nullptr,
                   Qt::WindowFlags flags = Qt::WindowFlags());
  ~QWidget() override;
  void setLayout(QLayout *layout);
  QLayout *layout() const;
  void resize(int w, int h);
  void resize(const QSize &size);
  void move(int x, int y);
  int width() const;
  int height() const;
  QSize size() const;
  void setMinimumSize(int w, int h);
  void setFixedSize(int w, int h);
  void setMinimumWidth(int w);
  void setMaximumWidth(int w);
  void setFixedWidth(int w);
  void setMinimumHeight(int h);
  void setFixedHeight(int h);
  void setSizePolicy(QSizePolicy::Policy h, QSizePolicy::Policy v);
  void setWindowIcon(const QIcon &icon);
  void setStyleSheet(const QString &sheet);
  void setFont(const QFont &font);
  void setCursor(Qt::CursorShape shape);
  void setContextMenuPolicy(Qt::ContextMenuPolicy policy);
  void addAction(QAction *action);
  void adjustSize();
  QString windowTitle() const;
  QWidget *window() const;
  QWidget *parentWidget() const;
  virtual QSize sizeHint() const;
  bool isVisible() const;
  bool isEnabled() const;
  void setToolTip(const QString &tip);
  void setAttribute(Qt::WidgetAttribute a, bool on = true);
public Q_SLOTS:
  void setEnabled(bool enabled);
  void setDisabled(bool disabled);
  void setWindowTitle(const QString &title);
  void setVisible(bool visible);
  void setHidden(bool hidden);
  void setFocus();
  void raise();
  void showMaximized();
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
  void setContentsMargins(int left, int top, int right, int bottom);
  void setSpacing(int spacing);
};
class QBoxLayout : public QLayout {
public:
  void addWidget(QWidget *w, int stretch = 0,
                 Qt::Alignment alignment = Qt::Alignment());
  void addLayout(QLayout *layout, int stretch = 0);
  void addStretch(int stretch = 0);
  void addSpacing(int size);
};
class QVBoxLayout : public QBoxLayout {
public:
  explicit QVBoxLayout(QWidget *parent = nullptr);
};
class QHBoxLayout : public QBoxLayout {
public:
  explicit QHBoxLayout(QWidget *parent = nullptr);
};
class QGridLayout : public QLayout {
public:
  explicit QGridLayout(QWidget *parent = nullptr);
  void addWidget(QWidget *w, int row, int column,
                 Qt::Alignment alignment = Qt::Alignment());
  void addWidget(QWidget *w, int row, int column, int rowSpan, int columnSpan,
                 Qt::Alignment alignment = Qt::Alignment());
  void addLayout(QLayout *layout, int row, int column);
};
class QFormLayout : public QLayout {
public:
  explicit QFormLayout(QWidget *parent = nullptr);
  void addRow(QWidget *label, QWidget *field);
  void addRow(const QString &label, QWidget *field);
  void addRow(const QString &label, QLayout *field);
  void addRow(QWidget *widget);
};
class QAction : public QObject {
  Q_OBJECT
public:
  explicit QAction(QObject *parent = nullptr);
  explicit QAction(const QString &text, QObject *parent = nullptr);
  QAction(const QIcon &icon, const QString &text, QObject *parent = nullptr);
  void setEnabled(bool);
  void setText(const QString &text);
  QString text() const;
  void setShortcut(const QKeySequence &shortcut);
  void setCheckable(bool);
  void setChecked(bool);
  bool isChecked() const;
  void setData(const QVariant &data);
  QVariant data() const;
Q_SIGNALS:
  void triggered(bool checked = false);
  void toggled(bool checked);
};
class QMenu : public QWidget {
  Q_OBJECT
public:
  explicit QMenu(QWidget *parent = nullptr);
  explicit QMenu(const QString &title, QWidget *parent = nullptr);
  using QWidget::addAction;
  QAction *addAction(const QString &text);
  template <typename... Args>
  QAction *addAction(const QString &text, Args &&...args) { return {}; }
  QMenu *addMenu(const QString &title);
  QAction *addSeparator();
  QAction *exec(const QPoint &pos);
};
class QMenuBar : public QWidget {
public:
  using QWidget::addAction;
  QAction *addAction(const QString &text);
  QMenu *addMenu(const QString &title);
  QAction *addMenu(QMenu *menu);
};
class QToolBar : public QWidget {
public:
  explicit QToolBar(QWidget *parent = nullptr);
  explicit QToolBar(const QString &title, QWidget *parent = nullptr);
  using QWidget::addAction;
  QAction *addAction(const QString &text);
  QAction *addAction(const QIcon &icon, const QString &text);
  QAction *addWidget(QWidget *widget);
  QAction *addSeparator();
};
class QStatusBar : public QWidget {
public:
  void showMessage(const QString &text, int timeout = 0);
  void clearMessage();
  void addPermanentWidget(QWidget *widget, int stretch = 0);
};
class QMainWindow : public QWidget {
  Q_OBJECT
public:
  explicit QMainWindow(QWidget *parent = nullptr);
  void setCentralWidget(QWidget *widget);
  QWidget *centralWidget() const;
  QToolBar *addToolBar(const QString &title);
  QMenuBar *menuBar() const;
  QStatusBar *statusBar() const;
};
class QDialog : public QWidget {
  Q_OBJECT
public:
  enum DialogCode { Rejected, Accepted };
  explicit QDialog(QWidget *parent = nullptr);
  void setModal(bool modal);
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
  void setIcon(const QIcon &icon);
  void setCheckable(bool);
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
  explicit QCheckBox(QWidget *parent = nullptr);
  explicit QCheckBox(const QString &text, QWidget *parent = nullptr);
  Qt::CheckState checkState() const;
  void setCheckState(Qt::CheckState state);
Q_SIGNALS:
  void stateChanged(int state);
};
class QRadioButton : public QAbstractButton {
public:
  explicit QRadioButton(const QString &text, QWidget *parent = nullptr);
};
class QToolButton : public QAbstractButton {
public:
  explicit QToolButton(QWidget *parent = nullptr);
};
class QFrame : public QWidget {
public:
  explicit QFrame(QWidget *parent = nullptr);
};
class QAbstractScrollArea : public QFrame {
public:
  void setHorizontalScrollBarPolicy(Qt::ScrollBarPolicy policy);
  void setVerticalScrollBarPolicy(Qt::ScrollBarPolicy policy);
};
class QScrollArea : public QAbstractScrollArea {
public:
  explicit QScrollArea(QWidget *parent = nullptr);
  void setWidget(QWidget *widget);
  void setWidgetResizable(bool resizable);
};
class QItemSelectionModel : public QObject {
public:
  QList<QModelIndex> selectedRows(int column = 0) const;
};
class QAbstractItemView : public QAbstractScrollArea {
  Q_OBJECT
public:
  enum EditTrigger {
    NoEditTriggers = 0,
    DoubleClicked = 2,
    SelectedClicked = 4,
    EditKeyPressed = 8,
    AllEditTriggers = 31
  };
  enum SelectionBehavior { SelectItems, SelectRows, SelectColumns };
  enum SelectionMode {
    NoSelection,
    SingleSelection,
    MultiSelection,
    ExtendedSelection
  };
  void setModel(QAbstractItemModel *model);
  QAbstractItemModel *model() const;
  QItemSelectionModel *selectionModel() const;
  QModelIndex currentIndex() const;
  void setEditTriggers(QFlags<EditTrigger> triggers);
  void setSelectionBehavior(SelectionBehavior behavior);
  void setSelectionMode(SelectionMode mode);
  void setAlternatingRowColors(bool enable);
Q_SIGNALS:
  void clicked(const QModelIndex &index);
  void doubleClicked(const QModelIndex &index);
  void activated(const QModelIndex &index);
};
class QHeaderView : public QAbstractItemView {
public:
  enum ResizeMode { Interactive, Stretch, Fixed, ResizeToContents };
  void setStretchLastSection(bool stretch);
  void setSectionResizeMode(ResizeMode mode);
  void setSectionResizeMode(int logicalIndex, ResizeMode mode);
  void setVisible(bool visible);
};
class QTableView : public QAbstractItemView {
public:
  explicit QTableView(QWidget *parent = nullptr);
  QHeaderView *horizontalHeader() const;
  QHeaderView *verticalHeader() const;
  void setColumnWidth(int column, int width);
  void setSortingEnabled(bool enable);
  void resizeColumnsToContents();
  void resizeRowsToContents();
  void hideColumn(int column);
};
class QTableWidgetItem {
public:
  explicit QTableWidgetItem(int type = 0);
  explicit QTableWidgetItem(const QString &text, int type = 0);
  virtual ~QTableWidgetItem();
  QString text() const;
  void setText(const QString &text);
  int row() const;
  int column() const;
  Qt::ItemFlags flags() const;
  void setFlags(Qt::ItemFlags flags);
  QVariant data(int role) const;
  void setData(int role, const QVariant &value);
  void setTextAlignment(int alignment);
  void setBackground(const QBrush &brush);
  void setForeground(const QBrush &brush);
  void setIcon(const QIcon &icon);
  void setToolTip(const QString &tip);
};
class QTableWidget : public QTableView {
  Q_OBJECT
public:
  explicit QTableWidget(QWidget *parent = nullptr);
  QTableWidget(int rows, int columns, QWidget *parent = nullptr);
  void setRowCount(int rows);
  int rowCount() const;
  void setColumnCount(int columns);
  int columnCount() const;
  QTableWidgetItem *item(int row, int column) const;
  void setItem(int row, int column, QTableWidgetItem *item);
  void setHorizontalHeaderLabels(const QStringList &labels);
  void setVerticalHeaderLabels(const QStringList &labels);
  void setCellWidget(int row, int column, QWidget *widget);
  int currentRow() const;
  QList<QTableWidgetItem *> selectedItems() const;
public Q_SLOTS:
  void insertRow(int row);
  void removeRow(int row);
  void clear();
  void clearContents();
Q_SIGNALS:
  void cellClicked(int row, int column);
  void cellDoubleClicked(int row, int column);
  void cellChanged(int row, int column);
  void itemSelectionChanged();
};
class QTreeView : public QAbstractItemView {
public:
  explicit QTreeView(QWidget *parent = nullptr);
  QHeaderView *header() const;
  void expandAll();
};
class QTreeWidget;
class QTreeWidgetItem {
public:
  explicit QTreeWidgetItem(int type = 0);
  explicit QTreeWidgetItem(const QStringList &strings, int type = 0);
  explicit QTreeWidgetItem(QTreeWidget *parent, int type = 0);
  explicit QTreeWidgetItem(QTreeWidgetItem *parent, int type = 0);
  QString text(int column) const;
  void setText(int column, const QString &text);
  void setData(int column, int role, const QVariant &value);
  QVariant data(int column, int role) const;
  void addChild(QTreeWidgetItem *child);
  int childCount() const;
};
class QTreeWidget : public QTreeView {
  Q_OBJECT
public:
  explicit QTreeWidget(QWidget *parent = nullptr);
  void setColumnCount(int columns);
  void setHeaderLabels(const QStringList &labels);
  void addTopLevelItem(QTreeWidgetItem *item);
  int topLevelItemCount() const;
  QTreeWidgetItem *topLevelItem(int index) const;
  QTreeWidgetItem *currentItem() const;
public Q_SLOTS:
  void clear();
Q_SIGNALS:
  void itemClicked(QTreeWidgetItem *item, int column);
  void itemDoubleClicked(QTreeWidgetItem *item, int column);
  void itemSelectionChanged();
};
class QListView : public QAbstractItemView {
public:
  explicit QListView(QWidget *parent = nullptr);
};
class QLabel : public QFrame {
  Q_OBJECT
public:
  explicit QLabel(QWidget *parent = nullptr);
  explicit QLabel(const QString &text, QWidget *parent = nullptr);
  QString text() const;
  void setAlignment(Qt::Alignment alignment);
  void setWordWrap(bool on);
  void setTextFormat(Qt::TextFormat format);
  void setOpenExternalLinks(bool open);
  void setScaledContents(bool scaled);
public Q_SLOTS:
  void setText(const QString &text);
  void setPixmap(const QPixmap &p);
  void setNum(int number);
  void clear();
Q_SIGNALS:
  void linkActivated(const QString &link);
};
class QLineEdit : public QWidget {
  Q_OBJECT
public:
  enum EchoMode { Normal, NoEcho, Password };
  explicit QLineEdit(QWidget *parent = nullptr);
  explicit QLineEdit(const QString &text, QWidget *parent = nullptr);
  QString text() const;
  void setPlaceholderText(const QString &text);
  void setEchoMode(EchoMode mode);
  void setReadOnly(bool on);
public Q_SLOTS:
  void setText(const QString &text);
  void clear();
Q_SIGNALS:
  void textChanged(const QString &text);
  void textEdited(const QString &text);
  void returnPressed();
  void editingFinished();
};
class QPlainTextEdit : public QAbstractScrollArea {
  Q_OBJECT
public:
  explicit QPlainTextEdit(QWidget *parent = nullptr);
  explicit QPlainTextEdit(const QString &text, QWidget *parent = nullptr);
  QString toPlainText() const;
  void setReadOnly(bool on);
  void setPlaceholderText(const QString &text);
public Q_SLOTS:
  void appendPlainText(const QString &text);
  void setPlainText(const QString &text);
  void clear();
Q_SIGNALS:
  void textChanged();
};
class QTextEdit : public QAbstractScrollArea {
  Q_OBJECT
public:
  explicit QTextEdit(QWidget *parent = nullptr);
  explicit QTextEdit(const QString &text, QWidget *parent = nullptr);
  QString toPlainText() const;
  QString toHtml() const;
  void setReadOnly(bool on);
  void setPlaceholderText(const QString &text);
public Q_SLOTS:
  void append(const QString &text);
  void setText(const QString &text);
  void setPlainText(const QString &text);
  void setHtml(const QString &text);
  void clear();
Q_SIGNALS:
  void textChanged();
};
class QTextBrowser : public QTextEdit {
public:
  explicit QTextBrowser(QWidget *parent = nullptr);
  void setOpenExternalLinks(bool open);
};
class QComboBox : public QWidget {
  Q_OBJECT
public:
  explicit QComboBox(QWidget *parent = nullptr);
  void addItem(const QString &text, const QVariant &userData = QVariant());
  void addItems(const QStringList &texts);
  QString currentText() const;
  int currentIndex() const;
  QVariant currentData(int role = Qt::UserRole) const;
  QVariant itemData(int index, int role = Qt::UserRole) const;
  int count() const;
  int findText(const QString &text) const;
  void setEditable(bool editable);
public Q_SLOTS:
  void setCurrentIndex(int index);
  void setCurrentText(const QString &text);
  void clear();
Q_SIGNALS:
  void activated(int index);
  void currentIndexChanged(int index);
  void currentTextChanged(const QString &text);
};
class QAbstractSlider : public QWidget {
  Q_OBJECT
public:
  int value() const;
  void setRange(int minimum, int maximum);
public Q_SLOTS:
  void setValue(int value);
Q_SIGNALS:
  void valueChanged(int value);
  void sliderReleased();
};
class QSlider : public QAbstractSlider {
public:
  explicit QSlider(QWidget *parent = nullptr);
  explicit QSlider(Qt::Orientation orientation, QWidget *parent = nullptr);
};
class QSpinBox : public QWidget {
  Q_OBJECT
public:
  explicit QSpinBox(QWidget *parent = nullptr);
  int value() const;
  void setRange(int minimum, int maximum);
  void setMinimum(int minimum);
  void setMaximum(int maximum);
  void setSuffix(const QString &suffix);
public Q_SLOTS:
  void setValue(int value);
Q_SIGNALS:
  void valueChanged(int value);
};
class QDoubleSpinBox : public QWidget {
  Q_OBJECT
public:
  explicit QDoubleSpinBox(QWidget *parent = nullptr);
  double value() const;
  void setRange(double minimum, double maximum);
public Q_SLOTS:
  void setValue(double value);
Q_SIGNALS:
  void valueChanged(double value);
};
class QProgressBar : public QWidget {
  Q_OBJECT
public:
  explicit QProgressBar(QWidget *parent = nullptr);
  void setRange(int minimum, int maximum);
  void setMaximum(int maximum);
  int value() const;
public Q_SLOTS:
  void setValue(int value);
  void reset();
};
class QListWidgetItem {
public:
  explicit QListWidgetItem(const QString &text);
  QString text() const;
  void setText(const QString &text);
  void setData(int role, const QVariant &value);
  QVariant data(int role) const;
  void setIcon(const QIcon &icon);
};
class QListWidget : public QListView {
  Q_OBJECT
public:
  explicit QListWidget(QWidget *parent = nullptr);
  void addItem(const QString &label);
  void addItem(QListWidgetItem *item);
  void addItems(const QStringList &labels);
  void insertItem(int row, const QString &label);
  QListWidgetItem *item(int row) const;
  QListWidgetItem *takeItem(int row);
  QListWidgetItem *currentItem() const;
  QList<QListWidgetItem *> selectedItems() const;
  int currentRow() const;
  int count() const;
public Q_SLOTS:
  void clear();
Q_SIGNALS:
  void itemClicked(QListWidgetItem *item);
  void itemDoubleClicked(QListWidgetItem *item);
  void itemSelectionChanged();
  void currentRowChanged(int row);
};
class QGroupBox : public QWidget {
public:
  explicit QGroupBox(QWidget *parent = nullptr);
  explicit QGroupBox(const QString &title, QWidget *parent = nullptr);
};
class QTabWidget : public QWidget {
  Q_OBJECT
public:
  explicit QTabWidget(QWidget *parent = nullptr);
  int addTab(QWidget *page, const QString &label);
  int currentIndex() const;
  QWidget *currentWidget() const;
Q_SIGNALS:
  void currentChanged(int index);
};
class QStackedWidget : public QFrame {
public:
  explicit QStackedWidget(QWidget *parent = nullptr);
  int addWidget(QWidget *widget);
  void setCurrentIndex(int index);
  void setCurrentWidget(QWidget *widget);
};
class QSplitter : public QFrame {
public:
  explicit QSplitter(QWidget *parent = nullptr);
  explicit QSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);
  void addWidget(QWidget *widget);
};
class QDialogButtonBox : public QWidget {
  Q_OBJECT
public:
  enum StandardButton { Ok = 0x400, Cancel = 0x400000, Close = 0x200000 };
  explicit QDialogButtonBox(QFlags<StandardButton> buttons,
                            QWidget *parent = nullptr);
Q_SIGNALS:
  void accepted();
  void rejected();
};
class QFileDialog : public QDialog {
public:
  static QString getOpenFileName(QWidget *parent = nullptr,
                                 const QString &caption = QString(),
                                 const QString &dir = QString(),
                                 const QString &filter = QString());
  static QString getSaveFileName(QWidget *parent = nullptr,
                                 const QString &caption = QString(),
                                 const QString &dir = QString(),
                                 const QString &filter = QString());
  static QString getExistingDirectory(QWidget *parent = nullptr,
                                      const QString &caption = QString(),
                                      const QString &dir = QString());
};
class QProgressDialog : public QDialog {
  Q_OBJECT
public:
  explicit QProgressDialog(QWidget *parent = nullptr);
  QProgressDialog(const QString &label, const QString &cancel, int minimum,
                  int maximum, QWidget *parent = nullptr);
  bool wasCanceled() const;
public Q_SLOTS:
  void setValue(int value);
Q_SIGNALS:
  void canceled();
};
class QSystemTrayIcon : public QObject {
  Q_OBJECT
public:
  enum ActivationReason { Unknown, Context, DoubleClick, Trigger };
  enum MessageIcon { NoIcon, Information, Warning, Critical };
  explicit QSystemTrayIcon(QObject *parent = nullptr);
  explicit QSystemTrayIcon(const QIcon &icon, QObject *parent = nullptr);
  void setIcon(const QIcon &icon);
  void setToolTip(const QString &tip);
  void setContextMenu(QMenu *menu);
  static bool isSystemTrayAvailable();
public Q_SLOTS:
  void show();
  void hide();
  void showMessage(const QString &title, const QString &message,
                   MessageIcon icon = Information, int milliseconds = 10000);
Q_SIGNALS:
  void activated(ActivationReason reason);
  void messageClicked();
};
class QMessageBox : public QDialog {
public:
  enum StandardButton {
    NoButton = 0,
    Ok = 0x400,
    Yes = 0x4000,
    No = 0x10000,
    Retry = 0x80000,
    Cancel = 0x400000
  };
  typedef QFlags<StandardButton> StandardButtons;
  static StandardButton warning(QWidget *parent, const QString &title,
                                const QString &text,
                                StandardButtons buttons = Ok,
                                StandardButton standard = NoButton);
  static StandardButton information(QWidget *parent, const QString &title,
                                    const QString &text,
                                    StandardButtons buttons = Ok,
                                    StandardButton standard = NoButton);
  static StandardButton critical(QWidget *parent, const QString &title,
                                 const QString &text,
                                 StandardButtons buttons = Ok,
                                 StandardButton standard = NoButton);
  static StandardButton question(QWidget *parent, const QString &title,
                                 const QString &text,
                                 StandardButtons buttons = Yes,
                                 StandardButton standard = NoButton);
  static void about(QWidget *parent, const QString &title,
                    const QString &text);
};
class QInputDialog : public QDialog {
public:
  static QString getText(QWidget *parent, const QString &title,
                         const QString &label,
                         QLineEdit::EchoMode mode = QLineEdit::Normal,
                         const QString &text = QString(), bool *ok = nullptr);
};
#endif
