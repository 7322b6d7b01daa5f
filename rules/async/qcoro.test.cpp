// QCoro: replies are awaited; coroutines live on the event loop.
#include <QCoroAsyncGenerator>
#include <QCoroNetworkReply>
#include <QCoroTask>
#include <QCoroTimer>
#include <QtCore/QStringList>
#include <QtCore/QThread>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>

QCoro::Task<void> all(QNetworkAccessManager &manager, const QStringList &ids) {
  for (const QString &id : ids)
    co_await manager.get(QNetworkRequest(QUrl("https://slack.com/api/conversations.close?channel=" + id)));  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const QString &id : ids) {
    co_await manager.get(QNetworkRequest(QUrl("https://slack.com/api/conversations.close?channel=" + id)));  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    co_await QCoro::sleepFor(std::chrono::milliseconds(3100));
  }
  QThread::msleep(500);  // expect: [ratelimit-blocking-in-async] "QCoro event loop for 500 ms"
}

QCoro::AsyncGenerator<int> pages() {
  QThread::msleep(700);  // expect: [ratelimit-blocking-in-async] "QCoro event loop for 700 ms"
  co_yield 1;
}

class Panel : public QObject {
  Q_OBJECT
public slots:
  void load() {
    QCoro::waitFor(all(*manager_, {}));  // expect: [ratelimit-blocking-in-async] "QCoro::waitFor"
  }

private:
  QNetworkAccessManager *manager_;
};
