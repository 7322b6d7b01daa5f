// Qt: sleeps and waits.
#include <QtCore/QMutex>
#include <asio.hpp>
#include <unistd.h>
#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void press() {
    QThread::sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    QThread::msleep(200);  // expect: [ratelimit-blocking-in-async] "200 ms"
    QThread::usleep(300000);  // expect: [ratelimit-blocking-in-async] "300 ms"
    ready_.acquire();  // expect: [ratelimit-blocking-in-async] "ready_.acquire"
    worker_->wait();  // expect: [ratelimit-blocking-in-async] "worker_->wait"
  }
  void spin() {
    while (!done_)
      QCoreApplication::processEvents();  // expect: [ratelimit-blocking-in-async] "spins"
  }

private:
  QSemaphore ready_;
  QThread *worker_;
  bool done_ = false;
};

// Nothing may suspend under a lock.
asio::awaitable<void> locked(QMutex &mutex) {
  mutex.lock();
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  mutex.unlock();
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s" // fix: [ratelimit-blocking-in-async] "co_await"
  QMutexLocker locker(&mutex);
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  locker.unlock();
  sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s" // fix: [ratelimit-blocking-in-async] "co_await"
  co_return;
}

// --- QtTest/qtest.h
#pragma once
namespace QTest {
void qSleep(int milliseconds);
void qWait(int milliseconds);
}  // namespace QTest
// --- QtDBus/qdbusabstractinterface.h
#pragma once
#include <QtCore/QObject>
#include <QtCore/QString>
namespace QDBus {
enum CallMode { NoBlock, Block, BlockWithGui, AutoDetect };
}
class QDBusAbstractInterface : public QObject {
public:
  int call(const QString &method);
  int call(QDBus::CallMode mode, const QString &method);
};
// --- waits.cpp
// What goes on handling events blocks nothing, and still sets a pace.
#include <QtDBus/qdbusabstractinterface.h>
#include <QtTest/qtest.h>

#include <QtCore/QEventLoop>
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QSemaphore>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtNetwork/QSslSocket>
#include <QtWidgets/QDialog>
#include <QtWidgets/QMessageBox>
#include <httplib.h>

static httplib::Client slack("https://slack.com");

class Waits : public QObject {
  Q_OBJECT
public slots:
  void all(QFuture<bool> done, QFuture<int> found, QFuture<int> list) {
    if (ready.tryAcquire(1, 600)) size = 1;  // expect: [ratelimit-blocking-in-async] "600 ms"
    if (ready.tryAcquire()) size = 2;  // ok: [ratelimit-blocking-in-async] does not wait
    socket.waitForBytesWritten();  // expect: [ratelimit-blocking-in-async] "socket.waitForBytesWritten"
    socket.waitForEncrypted();  // expect: [ratelimit-blocking-in-async] "socket.waitForEncrypted"
    bus.call("Ping");  // expect: [ratelimit-blocking-in-async] "bus.call"
    bus.call(QDBus::NoBlock, "Ping");  // ok: [ratelimit-blocking-in-async] does not wait
    QTest::qSleep(400);  // expect: [ratelimit-blocking-in-async] "400 ms"
    QTest::qWait(500);  // ok: [ratelimit-blocking-in-async] events are handled
    done.waitForFinished();  // expect: [ratelimit-blocking-in-async] "done.waitForFinished"
    size = found.result();  // expect: [ratelimit-blocking-in-async] "found.result"
    size += list.results().size();  // expect: [ratelimit-blocking-in-async] "list.results"
  }

private:
  int size = 0;
  QSemaphore ready;
  QSslSocket socket;
  QDBusAbstractInterface bus;
};

void paced(const QStringList &ids) {
  for (const QString &id : ids) {
    if (auto answer = slack.Get("/api/conversations.close?channel=" + id.toStdString()); !answer || answer->status != 200) return;  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    QEventLoop loop;
    QTimer::singleShot(3100, &loop, &QEventLoop::quit);
    loop.exec();
  }
  for (const QString &id : ids) {
    if (auto answer = slack.Get("/api/conversations.close?channel=" + id.toStdString()); !answer || answer->status != 200) return;  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    QTest::qWait(3100);
  }
}

// The user sets the pace.
void asked(QDialog &dialog) {
  while (dialog.exec() == QDialog::Accepted)
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) return;  // ok: [ratelimit-poll-too-fast] paced by the user
}
void askedAgain(QWidget *window) {
  while (QMessageBox::question(window, "Close", "Close the next one?") == QMessageBox::Yes)
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) return;  // ok: [ratelimit-poll-too-fast] paced by the user
}
