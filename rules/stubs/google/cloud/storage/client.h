// throttlint stand-in for the Google Cloud C++ client libraries: declarations
// only, served when the library is not installed.
#ifndef THROTTLINT_STUB_GOOGLE_CLOUD_STORAGE_H
#define THROTTLINT_STUB_GOOGLE_CLOUD_STORAGE_H
#include <iosfwd>
#include <string>

namespace google::cloud {
class Options {};
class Status {
public:
  bool ok() const;
};
template <typename T> class StatusOr {
public:
  bool ok() const;
  explicit operator bool() const;
  T &operator*();
  T *operator->();
  const Status &status() const;
};
template <typename T> class future {
public:
  T get();
  void wait() const;
  template <typename F> future<int> then(F &&) { return {}; }
};
namespace storage {
class ObjectMetadata {};
class BucketMetadata {};
class ObjectReadStream {};
class ObjectWriteStream {};
class ListObjectsReader {};
class Client {
public:
  explicit Client(Options opts = {});
  template <typename... O>
  StatusOr<ObjectMetadata> InsertObject(const std::string &bucket_name,
                                        const std::string &object_name,
                                        const std::string &contents, O &&...) { return {}; }
  template <typename... O>
  StatusOr<ObjectMetadata> GetObjectMetadata(const std::string &bucket_name,
                                             const std::string &object_name, O &&...) { return {}; }
  template <typename... O>
  ObjectReadStream ReadObject(const std::string &bucket_name,
                              const std::string &object_name, O &&...) { return {}; }
  template <typename... O>
  Status DeleteObject(const std::string &bucket_name,
                      const std::string &object_name, O &&...) { return {}; }
  template <typename... O>
  StatusOr<BucketMetadata> GetBucketMetadata(const std::string &bucket_name, O &&...) { return {}; }
  template <typename... O>
  ListObjectsReader ListObjects(const std::string &bucket_name, O &&...) { return {}; }
};
} // namespace storage
} // namespace google::cloud
#endif
