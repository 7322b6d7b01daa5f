// throttlint stand-in for QtNetwork: declarations only, served when Qt is not
// installed.
#ifndef THROTTLINT_STUB_QTNETWORK_H
#define THROTTLINT_STUB_QTNETWORK_H
#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QJsonDocument>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtCore/QVariant>

class QSslError {
public:
  QString errorString() const;
};
class QSslConfiguration {
public:
  static QSslConfiguration defaultConfiguration();
};
class QAuthenticator;
class QNetworkProxy;
class QNetworkCookieJar;
class QHttpMultiPart;

class QNetworkRequest {
public:
  enum KnownHeaders {
    ContentTypeHeader,
    ContentLengthHeader,
    LocationHeader,
    LastModifiedHeader,
    CookieHeader,
    SetCookieHeader,
    ContentDispositionHeader,
    UserAgentHeader,
    ServerHeader
  };
  enum Attribute {
    HttpStatusCodeAttribute,
    HttpReasonPhraseAttribute,
    RedirectionTargetAttribute,
    CacheLoadControlAttribute = 4,
    FollowRedirectsAttribute = 21,
    Http2AllowedAttribute = 22,
    RedirectPolicyAttribute = 24,
    User = 1000
  };
  enum RedirectPolicy {
    ManualRedirectPolicy,
    NoLessSafeRedirectPolicy,
    SameOriginRedirectPolicy
  };
  enum CacheLoadControl {
    AlwaysNetwork,
    PreferNetwork,
    PreferCache,
    AlwaysCache
  };
  QNetworkRequest();
  explicit QNetworkRequest(const QUrl &url);
  QNetworkRequest(const QNetworkRequest &other);
  QNetworkRequest &operator=(const QNetworkRequest &other);
  ~QNetworkRequest();
  QUrl url() const;
  void setUrl(const QUrl &url);
  void setHeader(KnownHeaders header, const QVariant &value);
  QVariant header(KnownHeaders header) const;
  void setRawHeader(const QByteArray &headerName, const QByteArray &value);
  QByteArray rawHeader(const QByteArray &headerName) const;
  bool hasRawHeader(const QByteArray &headerName) const;
  void setAttribute(Attribute code, const QVariant &value);
  QVariant attribute(Attribute code,
                     const QVariant &defaultValue = QVariant()) const;
  void setTransferTimeout(int timeout = 30000);
  void setSslConfiguration(const QSslConfiguration &config);
  void setOriginatingObject(QObject *object);
};
class QNetworkAccessManager;
class QNetworkReply : public QIODevice {
  Q_OBJECT
public:
  enum NetworkError {
    NoError = 0,
    ConnectionRefusedError = 1,
    RemoteHostClosedError,
    HostNotFoundError,
    TimeoutError,
    OperationCanceledError,
    SslHandshakeFailedError,
    TemporaryNetworkFailureError,
    UnknownNetworkError = 99,
    ContentAccessDenied = 201,
    ContentNotFoundError = 203,
    AuthenticationRequiredError = 204,
    InternalServerError = 401,
    ServiceUnavailableError = 403,
    UnknownServerError = 499
  };
  ~QNetworkReply() override;
  virtual void abort() = 0;
  QNetworkAccessManager *manager() const;
  QNetworkRequest request() const;
  NetworkError error() const;
  bool isFinished() const;
  bool isRunning() const;
  QUrl url() const;
  QVariant header(QNetworkRequest::KnownHeaders header) const;
  bool hasRawHeader(const QByteArray &headerName) const;
  QByteArray rawHeader(const QByteArray &headerName) const;
  QList<QByteArray> rawHeaderList() const;
  QVariant attribute(QNetworkRequest::Attribute code) const;
public Q_SLOTS:
  virtual void ignoreSslErrors();
Q_SIGNALS:
  void metaDataChanged();
  void finished();
  void errorOccurred(QNetworkReply::NetworkError);
  void sslErrors(const QList<QSslError> &errors);
  void redirected(const QUrl &url);
  void downloadProgress(qint64 bytesReceived, qint64 bytesTotal);
  void uploadProgress(qint64 bytesSent, qint64 bytesTotal);
};
class QNetworkAccessManager : public QObject {
  Q_OBJECT
public:
  enum Operation {
    HeadOperation = 1,
    GetOperation,
    PutOperation,
    PostOperation,
    DeleteOperation,
    CustomOperation
  };
  explicit QNetworkAccessManager(QObject *parent = nullptr);
  ~QNetworkAccessManager() override;
  QNetworkReply *head(const QNetworkRequest &request);
  QNetworkReply *get(const QNetworkRequest &request);
  QNetworkReply *get(const QNetworkRequest &request, const QByteArray &data);
  QNetworkReply *post(const QNetworkRequest &request, QIODevice *data);
  QNetworkReply *post(const QNetworkRequest &request, const QByteArray &data);
  QNetworkReply *post(const QNetworkRequest &request,
                      QHttpMultiPart *multiPart);
  QNetworkReply *put(const QNetworkRequest &request, QIODevice *data);
  QNetworkReply *put(const QNetworkRequest &request, const QByteArray &data);
  QNetworkReply *deleteResource(const QNetworkRequest &request);
  QNetworkReply *sendCustomRequest(const QNetworkRequest &request,
                                   const QByteArray &verb,
                                   QIODevice *data = nullptr);
  QNetworkReply *sendCustomRequest(const QNetworkRequest &request,
                                   const QByteArray &verb,
                                   const QByteArray &data);
  void setCookieJar(QNetworkCookieJar *cookieJar);
  void setProxy(const QNetworkProxy &proxy);
  void setTransferTimeout(int timeout = 30000);
  void setRedirectPolicy(QNetworkRequest::RedirectPolicy policy);
  void clearAccessCache();
  void connectToHostEncrypted(const QString &hostName, quint16 port = 443);
Q_SIGNALS:
  void finished(QNetworkReply *reply);
  void sslErrors(QNetworkReply *reply, const QList<QSslError> &errors);
  void authenticationRequired(QNetworkReply *reply,
                              QAuthenticator *authenticator);

protected:
  virtual QNetworkReply *createRequest(Operation op,
                                       const QNetworkRequest &request,
                                       QIODevice *outgoingData = nullptr);
};
class QHttpPart {
public:
  void setHeader(QNetworkRequest::KnownHeaders header, const QVariant &value);
  void setBody(const QByteArray &body);
  void setBodyDevice(QIODevice *device);
};
class QHttpMultiPart : public QObject {
public:
  enum ContentType { MixedType, RelatedType, FormDataType, AlternativeType };
  explicit QHttpMultiPart(ContentType contentType, QObject *parent = nullptr);
  void append(const QHttpPart &httpPart);
};
class QHostAddress {
public:
  QHostAddress();
  explicit QHostAddress(const QString &address);
  QString toString() const;
};
class QAbstractSocket : public QIODevice {
  Q_OBJECT
public:
  enum SocketState {
    UnconnectedState,
    HostLookupState,
    ConnectingState,
    ConnectedState
  };
  enum SocketError {
    ConnectionRefusedError,
    RemoteHostClosedError,
    HostNotFoundError
  };
  explicit QAbstractSocket(QObject *parent = nullptr);
  void connectToHost(const QString &hostName, quint16 port);
  void disconnectFromHost();
  bool waitForConnected(int msecs = 30000);
  bool waitForReadyRead(int msecs = 30000) override;
  bool waitForBytesWritten(int msecs = 30000) override;
  bool waitForDisconnected(int msecs = 30000);
  SocketState state() const;
  void abort();
Q_SIGNALS:
  void connected();
  void disconnected();
  void errorOccurred(QAbstractSocket::SocketError);
};
class QTcpSocket : public QAbstractSocket {
public:
  explicit QTcpSocket(QObject *parent = nullptr);
};
class QSslSocket : public QTcpSocket {
public:
  explicit QSslSocket(QObject *parent = nullptr);
  void connectToHostEncrypted(const QString &hostName, quint16 port);
  bool waitForEncrypted(int msecs = 30000);
};
class QTcpServer : public QObject {
  Q_OBJECT
public:
  explicit QTcpServer(QObject *parent = nullptr);
  bool listen(const QHostAddress &address = QHostAddress(), quint16 port = 0);
  QTcpSocket *nextPendingConnection();
Q_SIGNALS:
  void newConnection();
};
#endif
