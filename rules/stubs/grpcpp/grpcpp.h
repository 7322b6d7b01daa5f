// throttlint stand-in for gRPC: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_GRPCPP_H
#define THROTTLINT_STUB_GRPCPP_H
#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace grpc {
enum StatusCode { OK = 0, RESOURCE_EXHAUSTED = 8, UNAVAILABLE = 14 };
class Status {
public:
  bool ok() const;
  StatusCode error_code() const;
  std::string error_message() const;
};
class ChannelCredentials;
class ChannelArguments {
public:
  void SetServiceConfigJSON(const std::string &service_config_json);
};
class ChannelInterface {
public:
  virtual ~ChannelInterface();
  template <typename T> bool WaitForConnected(T deadline) { return {}; }
};
class Channel : public ChannelInterface {};
std::shared_ptr<ChannelCredentials> InsecureChannelCredentials();
std::shared_ptr<Channel>
CreateChannel(const std::string &target,
              const std::shared_ptr<ChannelCredentials> &creds);
std::shared_ptr<Channel>
CreateCustomChannel(const std::string &target,
                    const std::shared_ptr<ChannelCredentials> &creds,
                    const ChannelArguments &args);
struct StubOptions {};
class ClientContext {
public:
  template <typename T> void set_deadline(const T &deadline) {}
};
class ServerContext;
class CallbackServerContext;
class ByteBuffer;
class CompletionQueue {
public:
  enum NextStatus { SHUTDOWN, GOT_EVENT, TIMEOUT };
  bool Next(void **tag, bool *ok);
  template <typename T>
  NextStatus AsyncNext(void **tag, bool *ok, const T &deadline) {
    return TIMEOUT;
  }
};
class Alarm {
public:
  template <typename T> void Set(const T &deadline, std::function<void(bool)> f) {}
};
template <class R> class ClientReader {
public:
  bool Read(R *msg);
  Status Finish();
};
template <class W> class ClientWriter {
public:
  bool Write(const W &msg);
  Status Finish();
};
template <class W, class R> class ClientReaderWriter {
public:
  bool Read(R *msg);
  bool Write(const W &msg);
  Status Finish();
};
template <class R> class ClientAsyncResponseReader {
public:
  void StartCall();
  void Finish(R *msg, Status *status, void *tag);
};
class ClientUnaryReactor {
public:
  virtual ~ClientUnaryReactor();
  virtual void OnDone(const Status &status);
};
template <class R> class ClientReadReactor {
public:
  virtual ~ClientReadReactor();
  virtual void OnDone(const Status &status);
  virtual void OnReadDone(bool ok);
};
template <class W, class R> class ClientBidiReactor {
public:
  virtual ~ClientBidiReactor();
  virtual void OnDone(const Status &status);
  virtual void OnReadDone(bool ok);
};
class ServerUnaryReactor {
public:
  virtual ~ServerUnaryReactor();
  virtual void OnDone() = 0;
};
class Server {
public:
  void Wait();
};
template <class Req, class Resp> class TemplatedGenericStub {
public:
  explicit TemplatedGenericStub(std::shared_ptr<ChannelInterface> channel);
  void UnaryCall(ClientContext *context, const std::string &method,
                 StubOptions options, const Req *request, Resp *response,
                 std::function<void(Status)> on_completion);
  std::unique_ptr<ClientAsyncResponseReader<Resp>>
  PrepareUnaryCall(ClientContext *context, const std::string &method,
                   const Req &request, CompletionQueue *cq);
};
using GenericStub = TemplatedGenericStub<ByteBuffer, ByteBuffer>;
} // namespace grpc
#endif
