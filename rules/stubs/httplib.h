// throttlint stand-in for cpp-httplib: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_HTTPLIB_H
#define THROTTLINT_STUB_HTTPLIB_H
#define CPPHTTPLIB_VERSION "0.43.1"
#define CPPHTTPLIB_VERSION_NUM "0x002b01"
#include <chrono>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace httplib {
namespace detail {
struct ci {
  bool operator()(const std::string &a, const std::string &b) const;
};
} // namespace detail

using Headers = std::multimap<std::string, std::string, detail::ci>;
using Params = std::multimap<std::string, std::string>;
using Progress = std::function<bool(uint64_t current, uint64_t total)>;
using ContentReceiver =
    std::function<bool(const char *data, size_t data_length)>;

struct Response;
struct Request;
using ResponseHandler = std::function<bool(const Response &response)>;

class DataSink {
public:
  std::function<bool(const char *data, size_t data_len)> write;
  std::function<void()> done;
};
using ContentProvider =
    std::function<bool(size_t offset, size_t length, DataSink &sink)>;
using ContentProviderWithoutLength =
    std::function<bool(size_t offset, DataSink &sink)>;

struct MultipartFormData {
  std::string name;
  std::string content;
  std::string filename;
  std::string content_type;
};
using MultipartFormDataItems = std::vector<MultipartFormData>;
using MultipartFormDataMap = std::multimap<std::string, MultipartFormData>;

struct Match {
  size_t size() const;
  std::string operator[](size_t i) const;
  std::string str(size_t i = 0) const;
};

struct Request {
  std::string method;
  std::string path;
  Headers headers;
  std::string body;
  std::string remote_addr;
  int remote_port = -1;
  std::string version;
  std::string target;
  Params params;
  MultipartFormDataMap files;
  Match matches;
  std::map<std::string, std::string> path_params;
  ResponseHandler response_handler;
  ContentReceiver content_receiver;

  bool has_header(const std::string &key) const;
  std::string get_header_value(const std::string &key, size_t id = 0) const;
  size_t get_header_value_count(const std::string &key) const;
  void set_header(const std::string &key, const std::string &val);
  bool has_param(const std::string &key) const;
  std::string get_param_value(const std::string &key, size_t id = 0) const;
  size_t get_param_value_count(const std::string &key) const;
  bool is_multipart_form_data() const;
  bool has_file(const std::string &key) const;
  MultipartFormData get_file_value(const std::string &key) const;
};

struct Response {
  std::string version;
  int status = -1;
  std::string reason;
  Headers headers;
  std::string body;
  std::string location;

  bool has_header(const std::string &key) const;
  std::string get_header_value(const std::string &key, size_t id = 0) const;
  size_t get_header_value_count(const std::string &key) const;
  void set_header(const std::string &key, const std::string &val);
  void set_redirect(const std::string &url, int status = 302);
  void set_content(const char *s, size_t n, const std::string &content_type);
  void set_content(const std::string &s, const std::string &content_type);
  void set_content_provider(size_t length, const std::string &content_type,
                            ContentProvider provider);
  void set_chunked_content_provider(const std::string &content_type,
                                    ContentProviderWithoutLength provider);
};

enum class Error {
  Success = 0,
  Unknown,
  Connection,
  BindIPAddress,
  Read,
  Write,
  ExceedRedirectCount,
  Canceled,
  SSLConnection,
  SSLLoadingCerts,
  SSLServerVerification,
  UnsupportedMultipartBoundaryChars,
  Compression,
  ConnectionTimeout,
};
std::string to_string(Error error);
std::ostream &operator<<(std::ostream &os, const Error &obj);

const char *status_message(int status);

enum StatusCode {
  OK_200 = 200,
  Created_201 = 201,
  NoContent_204 = 204,
  BadRequest_400 = 400,
  Unauthorized_401 = 401,
  Forbidden_403 = 403,
  NotFound_404 = 404,
  TooManyRequests_429 = 429,
  InternalServerError_500 = 500,
  BadGateway_502 = 502,
  ServiceUnavailable_503 = 503,
};

class Result {
public:
  Result() = default;
  Result(std::unique_ptr<Response> &&res, Error err,
         Headers &&request_headers = Headers{});
  operator bool() const;
  bool operator==(std::nullptr_t) const;
  bool operator!=(std::nullptr_t) const;
  const Response &value() const;
  Response &value();
  const Response &operator*() const;
  Response &operator*();
  const Response *operator->() const;
  Response *operator->();
  Error error() const;
  bool has_request_header(const std::string &key) const;
  std::string get_request_header_value(const std::string &key,
                                       size_t id = 0) const;

private:
  std::unique_ptr<Response> res_;
};

class ClientImpl {
public:
  explicit ClientImpl(const std::string &host);
  explicit ClientImpl(const std::string &host, int port);
  explicit ClientImpl(const std::string &host, int port,
                      const std::string &client_cert_path,
                      const std::string &client_key_path);
  virtual ~ClientImpl();
  virtual bool is_valid() const;

  struct StreamHandle {
    std::unique_ptr<Response> response;
    Error error = Error::Success;
    bool is_valid() const;
    long read(char *buf, size_t len);
  };

#define THROTTLINT_HTTPLIB_VERBS                                               \
  Result Get(const std::string &path);                                         \
  Result Get(const std::string &path, const Headers &headers);                 \
  Result Get(const std::string &path, Progress progress);                      \
  Result Get(const std::string &path, const Headers &headers,                  \
             Progress progress);                                               \
  Result Get(const std::string &path, ContentReceiver content_receiver);       \
  Result Get(const std::string &path, const Headers &headers,                  \
             ContentReceiver content_receiver);                                \
  Result Get(const std::string &path, ResponseHandler response_handler,        \
             ContentReceiver content_receiver);                                \
  Result Get(const std::string &path, const Headers &headers,                  \
             ResponseHandler response_handler,                                 \
             ContentReceiver content_receiver);                                \
  Result Get(const std::string &path, const Params &params,                    \
             const Headers &headers, Progress progress = nullptr);             \
  Result Head(const std::string &path);                                        \
  Result Head(const std::string &path, const Headers &headers);                \
  Result Post(const std::string &path);                                        \
  Result Post(const std::string &path, const Headers &headers);                \
  Result Post(const std::string &path, const char *body,                       \
              size_t content_length, const std::string &content_type);         \
  Result Post(const std::string &path, const Headers &headers,                 \
              const char *body, size_t content_length,                         \
              const std::string &content_type);                                \
  Result Post(const std::string &path, const std::string &body,                \
              const std::string &content_type);                                \
  Result Post(const std::string &path, const Headers &headers,                 \
              const std::string &body, const std::string &content_type);       \
  Result Post(const std::string &path, const Params &params);                  \
  Result Post(const std::string &path, const Headers &headers,                 \
              const Params &params);                                           \
  Result Post(const std::string &path, const MultipartFormDataItems &items);   \
  Result Post(const std::string &path, const Headers &headers,                 \
              const MultipartFormDataItems &items);                            \
  Result Put(const std::string &path);                                         \
  Result Put(const std::string &path, const std::string &body,                 \
             const std::string &content_type);                                 \
  Result Put(const std::string &path, const Headers &headers,                  \
             const std::string &body, const std::string &content_type);        \
  Result Put(const std::string &path, const Params &params);                   \
  Result Patch(const std::string &path);                                       \
  Result Patch(const std::string &path, const std::string &body,               \
               const std::string &content_type);                               \
  Result Patch(const std::string &path, const Headers &headers,                \
               const std::string &body, const std::string &content_type);      \
  Result Delete(const std::string &path);                                      \
  Result Delete(const std::string &path, const Headers &headers);              \
  Result Delete(const std::string &path, const std::string &body,              \
                const std::string &content_type);                              \
  Result Delete(const std::string &path, const Headers &headers,               \
                const std::string &body, const std::string &content_type);     \
  Result Options(const std::string &path);                                     \
  Result Options(const std::string &path, const Headers &headers);             \
  StreamHandle open_stream(const std::string &method, const std::string &path, \
                           const Params &params = {},                          \
                           const Headers &headers = {},                        \
                           const std::string &body = {},                       \
                           const std::string &content_type = {});              \
  bool send(Request &req, Response &res, Error &error);                        \
  Result send(const Request &req);                                             \
  void stop();                                                                 \
  std::string host() const;                                                    \
  int port() const;                                                            \
  size_t is_socket_open() const;                                               \
  void set_default_headers(Headers headers);                                   \
  void set_address_family(int family);                                         \
  void set_tcp_nodelay(bool on);                                               \
  void set_connection_timeout(time_t sec, time_t usec = 0);                    \
  template <class Rep, class Period>                                           \
  void set_connection_timeout(                                                 \
      const std::chrono::duration<Rep, Period> &duration);                     \
  void set_read_timeout(time_t sec, time_t usec = 0);                          \
  template <class Rep, class Period>                                           \
  void set_read_timeout(const std::chrono::duration<Rep, Period> &duration);   \
  void set_write_timeout(time_t sec, time_t usec = 0);                         \
  template <class Rep, class Period>                                           \
  void set_write_timeout(const std::chrono::duration<Rep, Period> &duration);  \
  void set_basic_auth(const std::string &username,                             \
                      const std::string &password);                            \
  void set_bearer_token_auth(const std::string &token);                        \
  void set_keep_alive(bool on);                                                \
  void set_follow_location(bool on);                                           \
  void set_url_encode(bool on);                                                \
  void set_compress(bool on);                                                  \
  void set_decompress(bool on);                                                \
  void set_proxy(const std::string &host, int port);                           \
  void set_proxy_basic_auth(const std::string &username,                       \
                            const std::string &password);                      \
  void set_ca_cert_path(const std::string &ca_cert_file_path,                  \
                        const std::string &ca_cert_dir_path = std::string());  \
  void enable_server_certificate_verification(bool enabled);                   \
  void set_logger(                                                             \
      std::function<void(const Request &, const Response &)> logger);

  THROTTLINT_HTTPLIB_VERBS
};

class Client {
public:
  explicit Client(const std::string &scheme_host_port);
  explicit Client(const std::string &scheme_host_port,
                  const std::string &client_cert_path,
                  const std::string &client_key_path);
  explicit Client(const std::string &host, int port);
  explicit Client(const std::string &host, int port,
                  const std::string &client_cert_path,
                  const std::string &client_key_path);
  Client(Client &&) = default;
  Client &operator=(Client &&) = default;
  ~Client();
  using StreamHandle = ClientImpl::StreamHandle;
  bool is_valid() const;

  THROTTLINT_HTTPLIB_VERBS

private:
  std::unique_ptr<ClientImpl> cli_;
};

class SSLClient : public ClientImpl {
public:
  explicit SSLClient(const std::string &host);
  explicit SSLClient(const std::string &host, int port);
  explicit SSLClient(const std::string &host, int port,
                     const std::string &client_cert_path,
                     const std::string &client_key_path);
  ~SSLClient() override;
  bool is_valid() const override;
};

class TaskQueue {
public:
  virtual ~TaskQueue() = default;
  virtual bool enqueue(std::function<void()> fn) = 0;
  virtual void shutdown() = 0;
};
class ThreadPool : public TaskQueue {
public:
  explicit ThreadPool(size_t n, size_t mqr = 0);
  bool enqueue(std::function<void()> fn) override;
  void shutdown() override;
};

class Server {
public:
  using Handler = std::function<void(const Request &, Response &)>;
  using ContentReaderFn = std::function<bool(ContentReceiver)>;
  using HandlerWithContentReader =
      std::function<void(const Request &, Response &, const ContentReaderFn &)>;
  using ExceptionHandler =
      std::function<void(const Request &, Response &, std::exception_ptr ep)>;
  enum class HandlerResponse { Handled, Unhandled };
  using HandlerWithResponse =
      std::function<HandlerResponse(const Request &, Response &)>;
  using Logger = std::function<void(const Request &, const Response &)>;

  Server();
  virtual ~Server();
  virtual bool is_valid() const;
  Server &Get(const std::string &pattern, Handler handler);
  Server &Post(const std::string &pattern, Handler handler);
  Server &Post(const std::string &pattern, HandlerWithContentReader handler);
  Server &Put(const std::string &pattern, Handler handler);
  Server &Patch(const std::string &pattern, Handler handler);
  Server &Delete(const std::string &pattern, Handler handler);
  Server &Options(const std::string &pattern, Handler handler);
  bool set_mount_point(const std::string &mount_point, const std::string &dir,
                       Headers headers = Headers());
  Server &set_error_handler(Handler handler);
  Server &set_exception_handler(ExceptionHandler handler);
  Server &set_pre_routing_handler(HandlerWithResponse handler);
  Server &set_post_routing_handler(Handler handler);
  Server &set_logger(Logger logger);
  Server &set_default_headers(Headers headers);
  Server &set_keep_alive_max_count(size_t count);
  Server &set_read_timeout(time_t sec, time_t usec = 0);
  Server &set_write_timeout(time_t sec, time_t usec = 0);
  bool bind_to_port(const std::string &host, int port, int socket_flags = 0);
  int bind_to_any_port(const std::string &host, int socket_flags = 0);
  bool listen_after_bind();
  bool listen(const std::string &host, int port, int socket_flags = 0);
  bool is_running() const;
  void wait_until_ready() const;
  void stop();
  std::function<TaskQueue *(void)> new_task_queue;
};

class SSLServer : public Server {
public:
  SSLServer(const char *cert_path, const char *private_key_path,
            const char *client_ca_cert_file_path = nullptr,
            const char *client_ca_cert_dir_path = nullptr,
            const char *private_key_password = nullptr);
  ~SSLServer() override;
  bool is_valid() const override;
};

std::pair<std::string, std::string>
make_basic_authentication_header(const std::string &username,
                                 const std::string &password,
                                 bool is_proxy = false);
std::pair<std::string, std::string>
make_bearer_token_authentication_header(const std::string &token,
                                        bool is_proxy = false);
std::string append_query_params(const std::string &path, const Params &params);
namespace detail {
std::string encode_url(const std::string &s);
std::string encode_query_param(const std::string &value);
std::string params_to_query_str(const Params &params);
} // namespace detail

namespace stream {
class Result {
public:
  bool is_valid() const;
  explicit operator bool() const;
  int status() const;
  const Headers &headers() const;
  std::string get_header_value(const std::string &key,
                               const char *def = "") const;
  bool next();
  const char *data() const;
  size_t size() const;
  std::string read_all();
};
#define THROTTLINT_HTTPLIB_STREAM(Verb)                                        \
  template <class C>                                                           \
  Result Verb(C &cli, const std::string &path, size_t chunk_size = 8192) {     \
    return {};                                                                 \
  }                                                                            \
  template <class C>                                                           \
  Result Verb(C &cli, const std::string &path, const Headers &headers,         \
              size_t chunk_size = 8192) {                                      \
    return {};                                                                 \
  }
#define THROTTLINT_HTTPLIB_STREAM_BODY(Verb)                                   \
  template <class C>                                                           \
  Result Verb(C &cli, const std::string &path, const std::string &body,        \
              const std::string &content_type, size_t chunk_size = 8192) {     \
    return {};                                                                 \
  }                                                                            \
  template <class C>                                                           \
  Result Verb(C &cli, const std::string &path, const Headers &headers,         \
              const std::string &body, const std::string &content_type,        \
              size_t chunk_size = 8192) {                                      \
    return {};                                                                 \
  }
THROTTLINT_HTTPLIB_STREAM(Get)
THROTTLINT_HTTPLIB_STREAM(Head)
THROTTLINT_HTTPLIB_STREAM(Options)
THROTTLINT_HTTPLIB_STREAM(Delete)
THROTTLINT_HTTPLIB_STREAM_BODY(Post)
THROTTLINT_HTTPLIB_STREAM_BODY(Put)
THROTTLINT_HTTPLIB_STREAM_BODY(Patch)
THROTTLINT_HTTPLIB_STREAM_BODY(Delete)
#undef THROTTLINT_HTTPLIB_STREAM
#undef THROTTLINT_HTTPLIB_STREAM_BODY
} // namespace stream

#undef THROTTLINT_HTTPLIB_VERBS
} // namespace httplib
#endif
