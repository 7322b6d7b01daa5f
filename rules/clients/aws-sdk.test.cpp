// AWS SDK: generated clients. Throttled calls are retried by the SDK; what is
// left is that they block.
// --- s3.h
#pragma once
#include <aws/core/Aws.h>

#include <functional>
#include <future>
#include <string>

namespace Aws::S3 {
namespace Model {
class GetObjectRequest {
public:
  void SetKey(const std::string &key);
};
using GetObjectOutcome = Aws::Utils::Outcome<int, int>;
}  // namespace Model
class S3Client {
public:
  explicit S3Client(const Aws::Client::ClientConfiguration &configuration = {});
  Model::GetObjectOutcome GetObject(const Model::GetObjectRequest &request) const;
  template <class Request = Model::GetObjectRequest>
  std::future<Model::GetObjectOutcome> GetObjectCallable(const Request &request) const { return {}; }
  template <class Request = Model::GetObjectRequest>
  void GetObjectAsync(const Request &request, const std::function<void(const S3Client *, const Model::GetObjectRequest &, const Model::GetObjectOutcome &)> &handler) const {}
  std::string GeneratePresignedUrl(const std::string &bucket, const std::string &key) const;
};
}  // namespace Aws::S3
// --- panel.cpp
#include "s3.h"

#include <QtCore/QObject>
#include <unistd.h>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void load() {
    Aws::S3::Model::GetObjectRequest request;
    client_.GetObject(request);  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void start() {
    Aws::S3::Model::GetObjectRequest request;
    client_.GetObjectCallable(request);  // ok: [ratelimit-blocking-in-async] a future
    client_.GeneratePresignedUrl("bucket", "key");  // ok: [ratelimit-blocking-in-async] computed here
  }
  void hand() {
    Aws::S3::Model::GetObjectRequest request;
    client_.GetObjectAsync(request, [](const Aws::S3::S3Client *, const Aws::S3::Model::GetObjectRequest &, const Aws::S3::Model::GetObjectOutcome &) {
      sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
    });
  }

private:
  Aws::S3::S3Client client_;
};

// The SDK waits by itself when S3 asks for less.
void all(const Aws::S3::S3Client &client, const std::string *from, const std::string *to) {
  for (; from != to; ++from) {
    Aws::S3::Model::GetObjectRequest request;
    request.SetKey(*from);
    client.GetObject(request);  // ok: [ratelimit-request-in-loop] retried with backoff by the SDK
  }
}
