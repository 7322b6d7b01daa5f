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
