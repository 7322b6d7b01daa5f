// throttlint stand-in for KIO: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_KIO_JOB_H
#define THROTTLINT_STUB_KIO_JOB_H
#include <QtCore/QObject>
#include <QtCore/QUrl>

class KJob : public QObject {
  Q_OBJECT
public:
  bool exec();
  virtual void start() = 0;
  int error() const;
Q_SIGNALS:
  void result(KJob *job);
};
namespace KIO {
enum LoadType { Reload, NoReload };
enum JobFlag { DefaultFlags = 0, HideProgressInfo = 1 };
class Job : public KJob {};
class TransferJob : public Job {
public:
  void start() override;
};
class StoredTransferJob : public TransferJob {
public:
  QByteArray data() const;
};
TransferJob *get(const QUrl &url, LoadType reload = NoReload,
                 int flags = DefaultFlags);
TransferJob *put(const QUrl &url, int permissions, int flags = DefaultFlags);
TransferJob *http_post(const QUrl &url, const QByteArray &postData,
                       int flags = DefaultFlags);
TransferJob *http_delete(const QUrl &url, int flags = DefaultFlags);
StoredTransferJob *storedGet(const QUrl &url, LoadType reload = NoReload,
                             int flags = DefaultFlags);
StoredTransferJob *storedPut(const QByteArray &arr, const QUrl &url,
                             int permissions, int flags = DefaultFlags);
StoredTransferJob *storedHttpPost(const QByteArray &arr, const QUrl &url,
                                  int flags = DefaultFlags);
} // namespace KIO
#endif
