// Qt Network: requests that return at once.
#include <QtCore/QStringList>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

void all(QNetworkAccessManager &manager, const QStringList &ids) {
  for (const QString &id : ids)
    manager.get(QNetworkRequest(QUrl("https://slack.com/api/conversations.close?channel=" + id)));  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    manager.head(QNetworkRequest(QUrl("https://slack.com/api/conversations.close?channel=" + id)));  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    manager.post(QNetworkRequest(QUrl("https://api.github.com/repos/acme/board/issues/" + id + "/comments")), QByteArray());  // expect: [ratelimit-unbounded-fanout] "POST /repos"
  for (const QString &id : ids)
    manager.put(QNetworkRequest(QUrl("https://api.github.com/repos/acme/board/collaborators/" + id)), QByteArray());  // expect: [ratelimit-unbounded-fanout] "PUT /repos"
  for (const QString &id : ids)
    manager.deleteResource(QNetworkRequest(QUrl("https://api.github.com/repos/acme/board/labels/" + id)));  // expect: [ratelimit-unbounded-fanout] "DELETE /repos"
  for (const QString &id : ids)
    manager.sendCustomRequest(QNetworkRequest(QUrl("https://api.github.com/repos/acme/board/issues/" + id)), "PATCH");  // expect: [ratelimit-unbounded-fanout] "PATCH /repos"
  QNetworkRequest request;
  for (const QString &id : ids) {
    request.setUrl(QUrl("https://slack.com/api/conversations.close?channel=" + id));
    manager.get(request);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
  for (const QString &id : ids)
    request.setUrl(QUrl("https://slack.com/api/conversations.close?channel=" + id));  // ok: [ratelimit-unbounded-fanout] not sent
}
// The reply is asked whether it worked: by its error, or by its status.
class Again : public QObject {
public:
  void send() {
    reply = manager.get(QNetworkRequest(QUrl("https://slack.com/api/conversations.close")));
    connect(reply, &QNetworkReply::finished, this, &Again::onFinished);
  }
  void onFinished() {
    if (reply->error() != QNetworkReply::NoError)
      send();  // expect: [ratelimit-retry-without-backoff] // expect: [ratelimit-unbounded-retry]
  }

private:
  QNetworkAccessManager manager;
  QNetworkReply *reply = nullptr;
};
class AgainOnAnyError : public QObject {
public:
  void send() {
    reply = manager.get(QNetworkRequest(QUrl("https://slack.com/api/conversations.close")));  // expect: [ratelimit-retry-without-backoff] // expect: [ratelimit-unbounded-retry]
    connect(reply, &QNetworkReply::errorOccurred, this, [this](QNetworkReply::NetworkError error) {
      if (error) send();
    });
  }

private:
  QNetworkAccessManager manager;
  QNetworkReply *reply = nullptr;
};
class AgainByStatus : public QObject {
public:
  void send() {
    reply = manager.get(QNetworkRequest(QUrl("https://slack.com/api/conversations.close")));
    connect(reply, &QNetworkReply::finished, this, &AgainByStatus::onFinished);
  }
  void onFinished() {
    if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
      send();  // expect: [ratelimit-retry-without-backoff] // expect: [ratelimit-unbounded-retry]
  }

private:
  QNetworkAccessManager manager;
  QNetworkReply *reply = nullptr;
};
// --- window.cpp
// What programs with windows use, so that it parses without Qt.
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtWidgets/QPushButton>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QSystemTrayIcon>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

class Window : public QMainWindow {
  Q_OBJECT
public:
  explicit Window(QWidget *parent = nullptr) : QMainWindow(parent), table_(new QTableWidget(0, 2, this)) {
    auto *box = new QVBoxLayout;
    auto *grid = new QGridLayout;
    grid->addWidget(new QLabel(tr("Name")), 0, 0);
    grid->addWidget(edit_ = new QLineEdit, 0, 1);
    box->addLayout(grid);
    box->addWidget(table_, 1);
    auto *button = new QPushButton(tr("Load"), this);
    box->addWidget(button);
    auto *central = new QWidget;
    central->setLayout(box);
    setCentralWidget(central);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    connect(button, &QPushButton::clicked, this, &Window::load);
    connect(table_, &QTableWidget::cellClicked, this, [this](int row, int) { statusBar()->showMessage(QString::number(row)); });
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *quit = file->addAction(tr("Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence("Ctrl+Q"));
    resize(640, 480);
  }
private slots:
  void load() {
    if (QMessageBox::question(this, "?", "Load?", QMessageBox::Yes | QMessageBox::No) != QMessageBox::Yes) return;
    QNetworkReply *reply = net_.get(QNetworkRequest(QUrl("https://api.github.com/repos/acme/" + edit_->text())));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
      reply->deleteLater();
      if (reply->error() != QNetworkReply::NoError) { QMessageBox::warning(this, tr("Error"), reply->errorString()); return; }
      const QJsonObject o = QJsonDocument::fromJson(reply->readAll()).object();
      int row = table_->rowCount();
      table_->insertRow(row);
      auto *item = new QTableWidgetItem(o.value("name").toString());
      item->setFlags(item->flags() & ~Qt::ItemIsEditable);
      table_->setItem(row, 0, item);
    });
  }
  void waits() {
    QNetworkReply *reply = net_.get(QNetworkRequest(QUrl("https://api.github.com/x")));
    while (!reply->isFinished())
      qApp->processEvents();  // expect: [ratelimit-blocking-in-async] "processEvents"
    QEventLoop loop;
    connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
  }
private:
  QTableWidget *table_;
  QLineEdit *edit_;
  QNetworkAccessManager net_;
};
int main(int argc, char **argv) {
  QApplication app(argc, argv);
  Window window;
  window.setWindowTitle("Board");
  window.show();
  return app.exec();
}

// --- QtNetwork/qrestaccessmanager.h
#pragma once
#include <QtNetwork/QNetworkAccessManager>
class QRestReply {};
class QRestAccessManager : public QObject {
public:
  explicit QRestAccessManager(QNetworkAccessManager *manager, QObject *parent = nullptr);
  template <class F> QNetworkReply *get(const QNetworkRequest &request, const QObject *context, F &&callback) { return nullptr; }
  template <class F> QNetworkReply *head(const QNetworkRequest &request, const QObject *context, F &&callback) { return nullptr; }
  template <class F> QNetworkReply *deleteResource(const QNetworkRequest &request, const QObject *context, F &&callback) { return nullptr; }
  template <class F> QNetworkReply *post(const QNetworkRequest &request, const QByteArray &data, const QObject *context, F &&callback) { return nullptr; }
  template <class F> QNetworkReply *put(const QNetworkRequest &request, const QByteArray &data, const QObject *context, F &&callback) { return nullptr; }
  template <class F> QNetworkReply *patch(const QNetworkRequest &request, const QByteArray &data, const QObject *context, F &&callback) { return nullptr; }
  template <class F> QNetworkReply *sendCustomRequest(const QNetworkRequest &request, const QByteArray &verb, const QByteArray &data, const QObject *context, F &&callback) { return nullptr; }
};
// --- rest.cpp
// Qt 6.7: the callback comes with the request.
#if __has_include(<QtNetwork/qrestaccessmanager.h>)
#include <QtCore/QStringList>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/qrestaccessmanager.h>

#include <unistd.h>

void rest(QRestAccessManager &rest, QObject *context, const QStringList &ids) {
  auto closing = [](const QString &id) { return QNetworkRequest(QUrl("https://slack.com/api/conversations.close?channel=" + id)); };
  for (const QString &id : ids)
    rest.get(closing(id), context, [](QRestReply &) {  // expect: [ratelimit-unbounded-fanout] "conversations.close"
      sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    });
  for (const QString &id : ids)
    rest.head(closing(id), context, [](QRestReply &) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    rest.deleteResource(closing(id), context, [](QRestReply &) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    rest.post(closing(id), QByteArray(), context, [](QRestReply &) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    rest.put(closing(id), QByteArray(), context, [](QRestReply &) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    rest.patch(closing(id), QByteArray(), context, [](QRestReply &) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    rest.sendCustomRequest(closing(id), "LOCK", QByteArray(), context, [](QRestReply &) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
}
#endif
