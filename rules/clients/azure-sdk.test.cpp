// Azure: clients retry by themselves; what is left is that they block, and the
// transport below them.
// --- blobs.h
#pragma once
#include <azure/core.hpp>

namespace Azure {
namespace Storage::Blobs {
class ListBlobsPagedResponse : public Core::PagedResponse<ListBlobsPagedResponse> {};
class BlockBlobClient {
public:
  explicit BlockBlobClient(const std::string &blobUrl);
  std::string GetUrl() const;
  Response<int> UploadFrom(const std::string &fileName);
  Response<int> DownloadTo(const std::string &fileName) const;
  Response<int> Delete() const;
};
class BlobContainerClient {
public:
  BlockBlobClient GetBlockBlobClient(const std::string &name) const;
  ListBlobsPagedResponse ListBlobs() const;
  Response<int> CreateIfNotExists() const;
};
}  // namespace Storage::Blobs
namespace Security::KeyVault::Secrets {
class SecretClient {
public:
  Response<int> GetSecret(const std::string &name) const;
  Response<int> SetSecret(const std::string &name, const std::string &value) const;
};
}  // namespace Security::KeyVault::Secrets
}  // namespace Azure
// --- panel.cpp
#include "blobs.h"

#include <QtCore/QObject>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void upload() {
    blob_->UploadFrom("a");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void download() {
    blob_->DownloadTo("a");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void remove() {
    blob_->Delete();  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void list() {
    container_->GetBlockBlobClient("b").GetUrl();  // ok: [ratelimit-blocking-in-async] nothing is sent
    auto page = container_->ListBlobs();  // expect: [ratelimit-blocking-in-async] "synchronous request"
    for (; page.HasPage(); page.MoveToNextPage())  // expect: [ratelimit-blocking-in-async] "synchronous request"
      ;
  }
  void create() {
    container_->CreateIfNotExists();  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void secret() {
    vault_->GetSecret("a");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void keep() {
    vault_->SetSecret("a", "b");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void finish(Azure::Core::Operation<int> &operation) {
    operation.PollUntilDone(std::chrono::milliseconds(2000));  // expect: [ratelimit-blocking-in-async] "2 s"
  }

private:
  Azure::Storage::Blobs::BlockBlobClient *blob_;
  Azure::Storage::Blobs::BlobContainerClient *container_;
  Azure::Security::KeyVault::Secrets::SecretClient *vault_;
};
// --- transport.cpp
#include <azure/core.hpp>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  Azure::Core::Http::CurlTransport transport;
  for (const std::string &id : ids) {
    Azure::Core::Http::Request request(Azure::Core::Http::HttpMethod::Get, Azure::Core::Url("https://slack.com/api/conversations.close?channel=" + id));
    transport.Send(request, {});  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
}
