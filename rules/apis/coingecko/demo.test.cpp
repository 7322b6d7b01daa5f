// CoinGecko with a Demo key: what keeps the limit of a minute may use up the
// month.
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

class Prices : public QObject {
public:
  Prices() {
    connect(&often_, &QTimer::timeout, this, [this] { ask("markets"); });  // expect: [ratelimit-poll-too-fast] "calls a month"
    connect(&rarely_, &QTimer::timeout, this, [this] { askSlowly(); });
    often_.start(3000);
    rarely_.start(600000);
  }

private:
  void ask(const QString &what) {
    QNetworkRequest request(QUrl("https://api.coingecko.com/api/v3/coins/" + what));
    request.setRawHeader("x-cg-demo-api-key", "key");
    network_.get(request);
  }
  void askSlowly() {
    network_.get(QNetworkRequest(QUrl("https://api.coingecko.com/api/v3/global")));  // ok: [ratelimit-poll-too-fast] every ten minutes
  }
  QNetworkAccessManager network_;
  QTimer often_, rarely_;
};
