// Google Cloud: calls are retried with backoff by the library; what is left is
// that they block.
// --- secrets.h
#pragma once
#include <google/cloud/storage/client.h>

namespace google::cloud {
namespace secretmanager::v1 {
class AccessSecretVersionRequest {};
}  // namespace secretmanager::v1
namespace secretmanager_v1 {
class SecretManagerServiceClient {
public:
  explicit SecretManagerServiceClient(int connection);
  StatusOr<int> AccessSecretVersion(const secretmanager::v1::AccessSecretVersionRequest &request, Options opts = {});
  future<StatusOr<int>> AsyncAccessSecretVersion(const secretmanager::v1::AccessSecretVersionRequest &request, Options opts = {});
};
}  // namespace secretmanager_v1
namespace pubsub {
class Publisher {
public:
  future<StatusOr<std::string>> Publish(int message);
};
}  // namespace pubsub
}  // namespace google::cloud
// --- panel.cpp
#include "secrets.h"

#include <QtCore/QObject>
#include <unistd.h>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void read() {
    storage_.ReadObject("bucket", "a");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void write() {
    storage_.InsertObject("bucket", "a", "text");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void remove() {
    storage_.DeleteObject("bucket", "a");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void list() {
    storage_.ListObjects("bucket");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void secret() {
    google::cloud::secretmanager_v1::SecretManagerServiceClient client(1);
    client.AccessSecretVersion({});  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void secretLater() {
    google::cloud::secretmanager_v1::SecretManagerServiceClient client(1);
    auto answer = client.AsyncAccessSecretVersion({});  // ok: [ratelimit-blocking-in-async] a future
    answer.then([](google::cloud::StatusOr<int>) {
      sleep(30);  // expect: [ratelimit-blocking-in-async] "pool"
    });
    answer.get();  // expect: [ratelimit-blocking-in-async] "answer.get"
  }
  void publish() {
    publisher_->Publish(1);  // ok: [ratelimit-blocking-in-async] collected and sent later
  }

private:
  google::cloud::storage::Client storage_;
  google::cloud::pubsub::Publisher *publisher_;
};
