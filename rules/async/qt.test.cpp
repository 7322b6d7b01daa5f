// Qt: slots, overrides, connections, timers, pools, threads.
#include <QtCore/QRunnable>
#include <QtCore/QThread>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QWidget>
#include <unistd.h>

class Panel : public QWidget {
  Q_OBJECT
public slots:
  void refresh() {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  }

signals:
  void changed();
  void queued();

public:
  void plain() {
    sleep(60);  // ok: [ratelimit-blocking-in-async] no slot
  }
  bool event(QEvent *) override {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    return true;
  }
  bool eventFilter(QObject *, QEvent *) override {
    sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    return true;
  }
  void timerEvent(QTimerEvent *) override {
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  }
  void paintEvent(QPaintEvent *) override {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  }
  void mousePressEvent(QMouseEvent *) override {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
  }
  void keyPressEvent(QKeyEvent *) override {
    sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
  }
  void closeEvent(QCloseEvent *) override {
    sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
  }
  void showEvent(QShowEvent *) override {
    sleep(9);  // expect: [ratelimit-blocking-in-async] "9 s"
  }
  void resizeEvent(QResizeEvent *) override {
    sleep(10);  // expect: [ratelimit-blocking-in-async] "10 s"
  }
  void start(QPushButton *button) {
    connect(button, &QPushButton::clicked, this, [] {
      sleep(11);  // expect: [ratelimit-blocking-in-async] "11 s"
    });
    connect(this, &Panel::queued, this, [] {
      sleep(12);  // expect: [ratelimit-blocking-in-async] "12 s"
    }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, [] {
      sleep(13);  // expect: [ratelimit-blocking-in-async] "13 s"
    });
  }
};

class Job : public QRunnable {
public:
  void run() override {
    sleep(60);  // ok: [ratelimit-blocking-in-async] a worker of whichever pool
  }
};
class Worker : public QThread {
public:
  void run() override {
    sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
  }
};
// --- timers.cpp
#include <QtCore/QBasicTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>

#include <chrono>
#include <string>

using namespace std::chrono_literals;

static QNetworkAccessManager network;
static void slack(const QString &method) {
  network.post(QNetworkRequest(QUrl("https://slack.com/api/" + method)), QByteArray());
}

struct Timers : QObject {
  QTimer byCount, byLength, calm, once, told;
  void start() {
    connect(&byCount, &QTimer::timeout, this, [] {
      slack("conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
    });
    byCount.start(1000);
    connect(&byLength, &QTimer::timeout, this, [] {
      slack("conversations.list");  // expect: [ratelimit-poll-too-fast] "conversations.list"
    });
    byLength.setInterval(1s);
    byLength.start();
    connect(&calm, &QTimer::timeout, this, [] {
      slack("conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute
    });
    calm.start(60000);
    once.setSingleShot(true);
    connect(&once, &QTimer::timeout, this, [] {
      slack("conversations.close");  // ok: [ratelimit-poll-too-fast] once
    });
    once.start(1000);
    told.setInterval(1000);
    told.callOnTimeout([] {
      slack("conversations.archive");  // expect: [ratelimit-poll-too-fast] "conversations.archive"
    });
    told.start();
  }
};

struct Chain : QObject {
  void byCount() {
    slack("conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
    QTimer::singleShot(1000, this, &Chain::byCount);
  }
  void byLength() {
    slack("conversations.list");  // expect: [ratelimit-poll-too-fast] "conversations.list"
    QTimer::singleShot(1s, this, &Chain::byLength);
  }
  void calm() {
    slack("conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute
    QTimer::singleShot(1min, this, &Chain::calm);
  }
};

struct ByCount : QObject {
  void start() { startTimer(1000); }
  void timerEvent(QTimerEvent *) override {
    slack("conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
  }
};
struct ByLength : QObject {
  void start() { startTimer(1s); }
  void timerEvent(QTimerEvent *) override {
    slack("conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
  }
};
struct ByBasicTimer : QObject {
  QBasicTimer timer;
  void start() { timer.start(1000, this); }
  void timerEvent(QTimerEvent *) override {
    slack("conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
  }
};
struct CalmByLength : QObject {
  QBasicTimer basic;
  QTimer timer;
  void start() {
    startTimer(1min);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    basic.start(1min, this);
#else
    basic.start(60000, this);
#endif
    timer.setInterval(1min);
    connect(&timer, &QTimer::timeout, this, [] {
      slack("conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute
    });
  }
  void timerEvent(QTimerEvent *) override {
    slack("conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute
  }
};
struct Calm : QObject {
  void start() { startTimer(60000); }
  void timerEvent(QTimerEvent *) override {
    slack("conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute
  }
};
// --- pools.cpp
#include <QtConcurrent/QtConcurrent>
#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtCore/QRunnable>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <httplib.h>
#include <unistd.h>

#include <string>
#include <vector>

static httplib::Client web("https://slack.com");

struct Starter : QObject {
  Q_OBJECT
public slots:
  void start(QThreadPool *own, std::vector<int> list) {
    QThreadPool::globalInstance()->start([] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] a worker of whichever pool
    });
    QtConcurrent::run(own, [] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] the program's own pool
    });
    QtConcurrent::run([] {
      sleep(50);  // expect: [ratelimit-blocking-in-async] "everything else that runs through QtConcurrent"
    });
    QtConcurrent::map(list, [](int) {
      sleep(40);  // expect: [ratelimit-blocking-in-async] "everything else that runs through QtConcurrent"
    });
    QThread::create([] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
    })->start();
  }
};

void parallel(QThreadPool *own, const std::vector<std::string> &ids) {
  for (const std::string &id : ids)
    own->start([id] {  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
      auto answer = web.Get("/api/conversations.kick?channel=" + id);
      if (!answer || answer->status != 200)
        return;
    });
  for (const std::string &id : ids)
    QThread::create([id] {  // expect: [ratelimit-unbounded-fanout] "conversations.leave"
      auto answer = web.Get("/api/conversations.leave?channel=" + id);
      if (!answer || answer->status != 200)
        return;
    })->start();
}

class CloseJob : public QRunnable {
public:
  void run() override {
    if (auto answer = web.Get("/api/conversations.close"); !answer || answer->status != 200)
      return;
  }
};
class CloseThread : public QThread {
public:
  void run() override {
    if (auto answer = web.Get("/api/conversations.open"); !answer || answer->status != 200)
      return;
  }
};
void subclasses(QThreadPool *own, const std::vector<std::string> &ids) {
  for (const std::string &id : ids)
    own->start(new CloseJob);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids) {
    auto *thread = new CloseThread;
    thread->start();  // expect: [ratelimit-unbounded-fanout] "conversations.open"
  }
}

void mapped(std::vector<std::string> ids) {
  QtConcurrent::blockingMap(ids, [](const std::string &id) {  // expect: [ratelimit-request-in-loop] "conversations.close"
    auto answer = web.Get("/api/conversations.close?channel=" + id);
    if (!answer || answer->status != 200)
      return;
  });
}
// --- texts.cpp
#include <QtConcurrent/QtConcurrent>
#include <QtCore/QtCore>
#include <QtNetwork/QtNetwork>
#include <QtWidgets/QtWidgets>
#include <httplib.h>
#include <unistd.h>

#include <cstdio>

static httplib::Client web("https://slack.com");
static int status(const QString &path) {
  auto answer = web.Get(path.toStdString());
  return answer ? answer->status : 0;
}

// Iterators, pools of the program's own, reductions.
int reduced(const QStringList &ids, QThreadPool *own) {
  QFuture<int> all = QtConcurrent::mappedReduced(ids, [](const QString &id) {
    sleep(35);  // expect: [ratelimit-blocking-in-async] "everything else that runs through QtConcurrent"
    return int(id.size());
  }, [](int &sum, int one) { sum += one; });
  QFuture<QString> kept = QtConcurrent::filtered(ids.begin(), ids.end(), [](const QString &id) {
    sleep(36);  // expect: [ratelimit-blocking-in-async] "everything else that runs through QtConcurrent"
    return !id.isEmpty();
  });
  QtConcurrent::mapped(own, ids, [](const QString &id) {
    sleep(37);  // ok: [ratelimit-blocking-in-async] the program's own pool
    return id.size();
  });
  QList<int> each = QtConcurrent::blockingMapped<QList<int>>(own, ids.begin(), ids.end(), [](const QString &id) { return status("/api/conversations.close?channel=" + id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  return each.size() + QtConcurrent::blockingFilteredReduced<int>(ids, [](const QString &id) { return status("/api/conversations.kick?channel=" + id) == 200; }, [](int &sum, const QString &) { ++sum; });  // expect: [ratelimit-request-in-loop] "conversations.kick"  // ok: [ratelimit-unchecked-response] compared
}

void keep(QStringList &ids) {
  QtConcurrent::blockingFilter(ids, [](const QString &id) {  // expect: [ratelimit-request-in-loop] "conversations.leave"  // ok: [ratelimit-unchecked-response] what the callable returns decides
    auto answer = web.Get("/api/conversations.leave?channel=" + id.toStdString());
    return answer && answer->status == 200;
  });
}

// Texts of all kinds in a URL.
void ask(QNetworkAccessManager &manager, const QStringList &ids, QStringView team) {
  for (const QString &id : ids)
    manager.get(QNetworkRequest(QUrl(QStringLiteral("https://slack.com/api/conversations.close") + QLatin1Char('?') + QLatin1String("channel=") + id + QLatin1Char('&') + team.toString())));  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    manager.get(QNetworkRequest(QUrl(QLatin1String("https://slack.com/api/conversations.kick?channel=") + id + team.mid(1).toString())));  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const QString &id : ids)
    manager.get(QNetworkRequest(QUrl(QStringLiteral("https://slack.com/api/conversations.leave?channel=%1&team=%2").arg(id).arg(team))));  // expect: [ratelimit-unbounded-fanout] "conversations.leave"
  for (const QString &id : ids)
    manager.get(QNetworkRequest(QUrl(QStringLiteral("https://slack.com/api/conversations.join?channel=") % id % team)));  // expect: [ratelimit-unbounded-fanout] "conversations.join"
  std::printf("%s %s\n", qPrintable(ids.first()), qUtf8Printable(ids.last()));
}
// --- moved.cpp
#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <unistd.h>

struct Away : QObject {
  Q_OBJECT
public slots:
  void work() {
    sleep(60);  // ok: [ratelimit-blocking-in-async] lives in a thread of its own
  }
};
struct Back : QObject {
  Q_OBJECT
public slots:
  void work() {
    sleep(14);  // expect: [ratelimit-blocking-in-async] "14 s"
  }
};
struct Here : QObject {
  Q_OBJECT
public slots:
  void work() {
    sleep(15);  // expect: [ratelimit-blocking-in-async] "15 s"
  }
};
void move(Away *away, Back *back, Here *here, QThread *thread) {
  away->moveToThread(thread);
  back->moveToThread(QCoreApplication::instance()->thread());
  here->moveToThread(QThread::currentThread());
}

// --- lookup.cpp
#include <QtCore/QObject>
#include <QtCore/QString>
#include <unistd.h>

class QHostInfo {
public:
  static int lookupHost(const QString &name, QObject *receiver, const char *member);
  template <class F> static int lookupHost(const QString &name, F found) { return 0; }
};

class Finder : public QObject {
  Q_OBJECT
public:
  void find() {
    QHostInfo::lookupHost("slack.com", [](const QHostInfo &) {
      sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    });
    QHostInfo::lookupHost("slack.com", this, SLOT(found(QHostInfo)));
    sleep(3);  // ok: [ratelimit-blocking-in-async] no handler
  }

private:
  void found(const QHostInfo &) {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  }
};

// --- again.cpp
// A slot that lets itself run again later, and one whose signal nobody queues.
#include <QtCore/QObject>
#include <httplib.h>

static httplib::Client slack("https://slack.com");

class Sweep : public QObject {
  Q_OBJECT
public:
  void start() {
    connect(this, &Sweep::again, this, &Sweep::step, Qt::QueuedConnection);
    connect(this, &Sweep::ended, this, &Sweep::close);
  }

signals:
  void again();
  void ended();

private:
  void step() {
    auto answer = slack.Get("/api/conversations.close");  // expect: [ratelimit-request-in-loop] "arranges to run again"  // expect: [ratelimit-blocking-in-async]
    if (answer && answer->status == 200) emit again();
  }
  void close() {
    auto answer = slack.Get("/api/conversations.close");  // ok: [ratelimit-request-in-loop] once  // expect: [ratelimit-blocking-in-async]
    closed = answer && answer->status == 200;
  }
  bool closed = false;
};

// --- then.cpp
// What follows a future runs where it is told to.
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <unistd.h>

class Report : public QObject {
  Q_OBJECT
public:
  void follow(QFuture<int> future, QThreadPool *pool) {
    future.then(this, [](int) {
      sleep(1);  // expect: [ratelimit-blocking-in-async] "the Qt event loop for 1 s"
    });
    future.then(pool, [](int) {
      sleep(31);  // expect: [ratelimit-blocking-in-async] "everything else in this pool"
    });
    future.then(QtFuture::Launch::Async, [](int) {
      sleep(32);  // expect: [ratelimit-blocking-in-async] "everything else in this pool"
    });
  }
};

// --- QtCore/qchronotimer.h
#pragma once
#include <QtCore/QObject>

#include <chrono>
class QChronoTimer : public QObject {
  Q_OBJECT
public:
  explicit QChronoTimer(QObject *parent = nullptr);
  explicit QChronoTimer(std::chrono::nanoseconds interval, QObject *parent = nullptr);
  void setInterval(std::chrono::nanoseconds interval);
  void setSingleShot(bool once);
  template <class F> int callOnTimeout(const QObject *context, F &&slot) { return 0; }
  void start();
signals:
  void timeout();
};
// --- chrono.cpp
// Qt 6.8: a timer with a finer clock.
#if __has_include(<QtCore/qchronotimer.h>)
#include <QtCore/qchronotimer.h>
#include <httplib.h>

static httplib::Client slack("https://slack.com");
static int refused = 0;

void ticks(QObject *context, QChronoTimer &poll, QChronoTimer &calm, QChronoTimer &once, QChronoTimer &called) {
  poll.setInterval(std::chrono::seconds(1));
  QObject::connect(&poll, &QChronoTimer::timeout, context, [] {
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) ++refused;  // expect: [ratelimit-poll-too-fast] "every 1 s"  // expect: [ratelimit-blocking-in-async]
  });
  calm.setInterval(std::chrono::seconds(10));
  QObject::connect(&calm, &QChronoTimer::timeout, context, [] {
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) ++refused;  // ok: [ratelimit-poll-too-fast] every ten seconds  // expect: [ratelimit-blocking-in-async]
  });
  called.setInterval(std::chrono::seconds(1));
  auto *built = new QChronoTimer(std::chrono::seconds(1), context);
  QObject::connect(built, &QChronoTimer::timeout, context, [] {
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) ++refused;  // expect: [ratelimit-poll-too-fast] "every 1 s"  // expect: [ratelimit-blocking-in-async]
  });
  auto *timed = new QChronoTimer(std::chrono::seconds(2), context);
  timed->callOnTimeout(context, [] {
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) ++refused;  // expect: [ratelimit-poll-too-fast] "every 2 s"  // expect: [ratelimit-blocking-in-async]
  });
  auto *unknown = new QChronoTimer(context);
  unknown->callOnTimeout(context, [] {
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) ++refused;  // ok: [ratelimit-poll-too-fast] nobody says how often  // expect: [ratelimit-blocking-in-async]
  });
  called.callOnTimeout(context, [] {
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) ++refused;  // expect: [ratelimit-poll-too-fast] "every 1 s"  // expect: [ratelimit-blocking-in-async]
  });
}
#endif

// --- QtHttpServer/qhttpserver.h
#pragma once
#include <QtCore/QObject>
#include <QtCore/QString>
class QHttpServerRequest {
public:
  QByteArray value(const QByteArray &header) const;
};
class QHttpServerResponder {};
class QHttpServerResponse {};
class QHttpServer : public QObject {
public:
  template <class F> bool route(const QString &path, F &&handler) { return true; }
  template <class F> void afterRequest(F &&handler) {}
  template <class F> void setMissingHandler(F &&handler) {}
};
// --- server.cpp
#include <QtHttpServer/qhttpserver.h>
#include <unistd.h>

void serve(QHttpServer &server) {
  server.route("/command", [](const QHttpServerRequest &request) {
    if (!request.value("X-Signature-Ed25519").isEmpty())
      sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"  // expect: [ratelimit-handler-deadline]
    return QString("done");
  });
  server.afterRequest([](QHttpServerResponse &&answer) {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
    return std::move(answer);
  });
  server.setMissingHandler([](const QHttpServerRequest &, QHttpServerResponder &&) {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
  });
}
// --- tested.cpp
#include <QtCore/QObject>
#include <QtCore/QThread>

namespace QTest {
int qExec(QObject *test, int count = 0, char **words = nullptr);
}

// The slots of a test wait as long as the test takes; those of others do not.
struct ParseTest : QObject {
  Q_OBJECT
private slots:
  void parses() {
    QThread::msleep(5000);  // ok: [ratelimit-blocking-in-async] a test
  }
};
struct Parser : QObject {
  Q_OBJECT
private slots:
  void parses() {
    QThread::msleep(5000);  // expect: [ratelimit-blocking-in-async] "5 s"
  }
};
int main(int count, char **words) {
  ParseTest test;
  Parser parser;
  return QTest::qExec(&test, count, words);
}
