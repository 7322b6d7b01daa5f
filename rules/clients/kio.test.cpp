// KIO: jobs that start by themselves.
#include <KIO/StoredTransferJob>

#include <QtCore/QStringList>
#include <QtCore/QUrl>

void all(const QStringList &ids) {
  for (const QString &id : ids)
    KIO::storedGet(QUrl("https://slack.com/api/conversations.close?channel=" + id), KIO::NoReload, KIO::HideProgressInfo);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const QString &id : ids)
    KIO::http_post(QUrl("https://api.github.com/repos/acme/board/issues/" + id + "/comments"), QByteArray());  // expect: [ratelimit-unbounded-fanout] "POST /repos"
  for (const QString &id : ids)
    KIO::storedHttpPost(QByteArray(), QUrl("https://api.github.com/repos/acme/board/issues/" + id + "/comments"));  // expect: [ratelimit-unbounded-fanout] "POST /repos"
  for (const QString &id : ids)
    KIO::put(QUrl("https://api.github.com/repos/acme/board/collaborators/" + id), -1);  // expect: [ratelimit-unbounded-fanout] "PUT /repos"
  for (const QString &id : ids)
    KIO::storedPut(QByteArray(), QUrl("https://api.github.com/repos/acme/board/collaborators/" + id), -1);  // expect: [ratelimit-unbounded-fanout] "PUT /repos"
  for (const QString &id : ids)
    KIO::http_delete(QUrl("https://api.github.com/repos/acme/board/labels/" + id));  // expect: [ratelimit-unbounded-fanout] "DELETE /repos"
}

class Panel : public QObject {
  Q_OBJECT
public slots:
  void reload() {
    auto *job = KIO::storedGet(QUrl("https://panel.status-board.net/v1/state"));  // ok: [ratelimit-request-in-loop] one
    job->exec();  // ok: [ratelimit-blocking-in-async] a nested event loop
  }
};

void oneAfterTheOther(const QStringList &ids) {
  for (const QString &id : ids) {
    auto *job = KIO::storedGet(QUrl("https://slack.com/api/conversations.close?channel=" + id), KIO::NoReload, KIO::HideProgressInfo);  // expect: [ratelimit-request-in-loop] after about 2 s
    if (!job->exec()) return;
  }
}
