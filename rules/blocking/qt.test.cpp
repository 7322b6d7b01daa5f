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
