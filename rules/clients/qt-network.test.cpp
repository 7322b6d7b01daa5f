// Qt Network: requests that return at once.
#include <QtCore/QStringList>
#include <QtNetwork/QNetworkAccessManager>
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
