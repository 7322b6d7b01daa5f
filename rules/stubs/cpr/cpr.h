// throttlint stand-in for C++ Requests (cpr): declarations only, served when
// the library is not installed.
#ifndef THROTTLINT_STUB_CPR_H
#define THROTTLINT_STUB_CPR_H
#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cpr {
template <class T> class StringHolder {
public:
  StringHolder();
  explicit StringHolder(std::string str);
  const std::string &str() const;
  const char *c_str() const;
  operator std::string() const;
  T operator+(const char *rhs) const;
  T operator+(const std::string &rhs) const;
  T operator+(const StringHolder<T> &rhs) const;
  void operator+=(const char *rhs);
  void operator+=(const std::string &rhs);
  void operator+=(const StringHolder<T> &rhs);
  bool operator==(const char *rhs) const;
  bool operator==(const std::string &rhs) const;
  bool operator==(const StringHolder<T> &rhs) const;
  const char *data() const;
};
template <class T>
std::ostream &operator<<(std::ostream &os, const StringHolder<T> &s);
class Url : public StringHolder<Url> {
public:
  Url();
  Url(std::string url);
  Url(std::string_view url);
  Url(const char *url);
  Url(std::initializer_list<std::string> args);
};
struct File {
  explicit File(std::string filepath,
                const std::string &overriden_filename = {});
  std::string filepath;
  std::string overriden_filename;
};
class Files {
public:
  Files();
  Files(const File &file);
  Files(const std::initializer_list<File> &files);
  Files(const std::initializer_list<std::string> &filepaths);
};
struct Buffer {
  template <typename Iterator>
  Buffer(Iterator begin, Iterator end, std::string filename) {}
};
class Body : public StringHolder<Body> {
public:
  Body();
  Body(std::string body);
  Body(std::string_view body);
  Body(const char *body);
  Body(const char *str, std::size_t len);
  Body(std::initializer_list<std::string> args);
  Body(const Buffer &buffer);
  Body(const File &file);
};
class BodyView {
public:
  BodyView(std::string_view body);
  BodyView(const char *body);
};
class UserAgent : public StringHolder<UserAgent> {
public:
  UserAgent();
  UserAgent(std::string useragent);
  UserAgent(const char *useragent);
};
struct CaseInsensitiveCompare {
  bool operator()(const std::string &a, const std::string &b) const noexcept;
};
using Header = std::map<std::string, std::string, CaseInsensitiveCompare>;
class Bearer {
public:
  Bearer(std::string_view token);
  Bearer(std::string token);
  Bearer(const char *token);
};
enum class AuthMode : std::uint8_t {
  BASIC,
  DIGEST,
  NTLM,
  NEGOTIATE,
  ANY,
  ANYSAFE
};
class Authentication {
public:
  Authentication(std::string_view username, std::string_view password,
                 AuthMode auth_mode = AuthMode::BASIC);
};
struct Parameter {
  Parameter(std::string key, std::string value);
  std::string key;
  std::string value;
};
struct Pair {
  Pair(std::string key, std::string value);
  Pair(std::string key, std::int32_t value);
  std::string key;
  std::string value;
};
template <class T> class CurlContainer {
public:
  bool encode = true;
  CurlContainer();
  CurlContainer(const std::initializer_list<T> &list);
  void Add(const std::initializer_list<T> &list);
  void Add(const T &element);
};
class Parameters : public CurlContainer<Parameter> {
public:
  Parameters();
  Parameters(const std::initializer_list<Parameter> &parameters);
};
class Payload : public CurlContainer<Pair> {
public:
  template <class It> Payload(It begin, It end) {}
  Payload(const std::initializer_list<Pair> &pairs);
};
struct Part {
  Part(const std::string &name, const std::string &value,
       const std::string &content_type = {});
  Part(const std::string &name, const std::int32_t &value,
       const std::string &content_type = {});
  Part(const std::string &name, const Files &files,
       const std::string &content_type = {});
  Part(const std::string &name, const File &file,
       const std::string &content_type = {});
  Part(const std::string &name, const Buffer &buffer,
       const std::string &content_type = {});
  std::string name;
  std::string value;
};
class Multipart {
public:
  Multipart(const std::initializer_list<Part> &parts);
  explicit Multipart(const std::vector<Part> &parts);
  std::vector<Part> parts;
};
class Cookie {
public:
  Cookie();
  Cookie(const std::string &name, const std::string &value);
  const std::string &GetName() const;
  const std::string &GetValue() const;
};
class Cookies {
public:
  Cookies(bool encode = true);
  Cookies(const std::initializer_list<Cookie> &cookies, bool encode = true);
  std::vector<Cookie>::const_iterator begin() const;
  std::vector<Cookie>::const_iterator end() const;
  void emplace_back(const Cookie &cookie);
  bool empty() const;
};
class Proxies {
public:
  Proxies();
  Proxies(const std::initializer_list<std::pair<const std::string, std::string>>
              &hosts);
  explicit Proxies(const std::map<std::string, std::string> &hosts);
};
class Timeout {
public:
  template <typename Rep, typename Period>
  Timeout(const std::chrono::duration<Rep, Period> &) {}
  Timeout(const std::int32_t &milliseconds);
};
class ConnectTimeout : public Timeout {
public:
  template <typename Rep, typename Period>
  ConnectTimeout(const std::chrono::duration<Rep, Period> &duration)
      : Timeout(duration) {}
  ConnectTimeout(const std::int32_t &milliseconds);
};
class LowSpeed {
public:
  LowSpeed(std::int32_t limit, std::int32_t time);
};
class LimitRate {
public:
  LimitRate(std::int64_t downrate, std::int64_t uprate);
};
class Redirect {
public:
  Redirect();
  explicit Redirect(bool follow);
  explicit Redirect(long maximum);
};
class Verbose {
public:
  Verbose();
  Verbose(bool verbose);
};
class VerifySsl {
public:
  VerifySsl();
  VerifySsl(bool verify);
};
struct SslOptions {};
template <typename... Ts> SslOptions Ssl(Ts &&...ts);
class ReserveSize {
public:
  ReserveSize(std::size_t size);
};
class ProgressCallback {
public:
  ProgressCallback();
  ProgressCallback(
      std::function<bool(std::int64_t, std::int64_t, std::int64_t,
                         std::int64_t, std::intptr_t)>
          callback,
      std::intptr_t userdata = 0);
};
class WriteCallback {
public:
  WriteCallback();
  WriteCallback(
      std::function<bool(std::string_view, std::intptr_t)> callback,
      std::intptr_t userdata = 0);
};
class HeaderCallback {
public:
  HeaderCallback();
  HeaderCallback(
      std::function<bool(std::string_view, std::intptr_t)> callback,
      std::intptr_t userdata = 0);
};
enum class ErrorCode : std::uint16_t {
  OK = 0,
  UNSUPPORTED_PROTOCOL,
  URL_MALFORMAT,
  COULDNT_RESOLVE_PROXY,
  COULDNT_RESOLVE_HOST,
  COULDNT_CONNECT,
  OPERATION_TIMEDOUT,
  SSL_CONNECT_ERROR,
  ABORTED_BY_CALLBACK,
  TOO_MANY_REDIRECTS,
  GOT_NOTHING,
  SEND_ERROR,
  RECV_ERROR,
  // Before 1.11.
  CONNECTION_FAILURE,
  EMPTY_RESPONSE,
  HOST_RESOLUTION_FAILURE,
  INTERNAL_ERROR,
  INVALID_URL_FORMAT,
  NETWORK_RECEIVE_ERROR,
  NETWORK_SEND_FAILURE,
  PROXY_RESOLUTION_FAILURE,
  REQUEST_CANCELLED,
  UNKNOWN_ERROR = 1000,
};
class Error {
public:
  ErrorCode code = ErrorCode::OK;
  std::string message;
  Error() = default;
  explicit operator bool() const;
};
namespace status {
constexpr long HTTP_OK = 200;
constexpr long HTTP_CREATED = 201;
constexpr long HTTP_ACCEPTED = 202;
constexpr long HTTP_NO_CONTENT = 204;
constexpr long HTTP_NOT_MODIFIED = 304;
constexpr long HTTP_BAD_REQUEST = 400;
constexpr long HTTP_UNAUTHORIZED = 401;
constexpr long HTTP_FORBIDDEN = 403;
constexpr long HTTP_NOT_FOUND = 404;
constexpr long HTTP_TOO_MANY_REQUESTS = 429;
constexpr long HTTP_INTERNAL_SERVER_ERROR = 500;
constexpr long HTTP_BAD_GATEWAY = 502;
constexpr long HTTP_SERVICE_UNAVAILABLE = 503;
constexpr long HTTP_GATEWAY_TIMEOUT = 504;
constexpr bool is_success(const long code) { return code >= 200 && code < 300; }
constexpr bool is_redirect(const long code) {
  return code >= 300 && code < 400;
}
constexpr bool is_client_error(const long code) {
  return code >= 400 && code < 500;
}
constexpr bool is_server_error(const long code) {
  return code >= 500 && code < 600;
}
} // namespace status
namespace util {
std::string urlEncode(std::string_view s);
std::string urlDecode(std::string_view s);
} // namespace util
class Response {
public:
  long status_code{};
  std::string text;
  Header header;
  Url url;
  double elapsed{};
  Cookies cookies;
  Error error;
  std::string raw_header;
  std::string status_line;
  std::string reason;
  std::int64_t uploaded_bytes{};
  std::int64_t downloaded_bytes{};
  long redirect_count{};
  Response() = default;
};
template <typename T> class AsyncWrapper {
public:
  T get();
  void wait() const;
  bool valid() const;
};
using AsyncResponse = AsyncWrapper<Response>;

class Session : public std::enable_shared_from_this<Session> {
public:
  void SetUrl(const Url &url);
  void SetHeader(const Header &header);
  void UpdateHeader(const Header &header);
  void SetParameters(const Parameters &parameters);
  void SetTimeout(const Timeout &timeout);
  void SetConnectTimeout(const ConnectTimeout &timeout);
  void SetAuth(const Authentication &auth);
  void SetBearer(const Bearer &token);
  void SetUserAgent(const UserAgent &ua);
  void SetPayload(const Payload &payload);
  void SetProxies(const Proxies &proxies);
  void SetMultipart(const Multipart &multipart);
  void SetRedirect(const Redirect &redirect);
  void SetCookies(const Cookies &cookies);
  void SetBody(Body &&body);
  void SetBody(const Body &body);
  void SetBodyView(BodyView body);
  void SetLowSpeed(const LowSpeed &low_speed);
  void SetVerifySsl(const VerifySsl &verify);
  void SetSslOptions(const SslOptions &options);
  void SetHeaderCallback(const HeaderCallback &header);
  void SetWriteCallback(const WriteCallback &write);
  void SetProgressCallback(const ProgressCallback &progress);
  void SetVerbose(const Verbose &verbose);
  void SetLimitRate(const LimitRate &limit_rate);
  void SetReserveSize(const ReserveSize &reserve_size);
  void SetOption(const Url &url);
  void SetOption(const Parameters &parameters);
  void SetOption(const Header &header);
  void SetOption(const Timeout &timeout);
  void SetOption(const ConnectTimeout &timeout);
  void SetOption(const Authentication &auth);
  void SetOption(const Bearer &auth);
  void SetOption(const UserAgent &ua);
  void SetOption(const Payload &payload);
  void SetOption(const LimitRate &limit_rate);
  void SetOption(const Proxies &proxies);
  void SetOption(const Multipart &multipart);
  void SetOption(const Redirect &redirect);
  void SetOption(const Cookies &cookies);
  void SetOption(const Body &body);
  void SetOption(Body &&body);
  void SetOption(const WriteCallback &write);
  void SetOption(const ProgressCallback &progress);
  void SetOption(const LowSpeed &low_speed);
  void SetOption(const VerifySsl &verify);
  void SetOption(const Verbose &verbose);
  void SetOption(const SslOptions &options);
  std::string GetFullRequestUrl();
  Response Download(std::ostream &file);
  long long GetDownloadFileLength();
  AsyncResponse DownloadAsync(std::string path);
  Response Get();
  Response Post();
  Response Put();
  Response Patch();
  Response Delete();
  Response Head();
  Response Options();
  AsyncResponse GetAsync();
  AsyncResponse PostAsync();
  AsyncResponse PutAsync();
  AsyncResponse PatchAsync();
  AsyncResponse DeleteAsync();
  AsyncResponse HeadAsync();
  AsyncResponse OptionsAsync();
  template <typename Then> AsyncWrapper<int> GetCallback(Then) {
    return {};
  }
  template <typename Then> AsyncWrapper<int> PostCallback(Then) {
    return {};
  }
  template <typename Then> AsyncWrapper<int> PutCallback(Then) {
    return {};
  }
  template <typename Then> AsyncWrapper<int> PatchCallback(Then) {
    return {};
  }
  template <typename Then> AsyncWrapper<int> DeleteCallback(Then) {
    return {};
  }
  template <typename Then> AsyncWrapper<int> HeadCallback(Then) {
    return {};
  }
  template <typename Then> AsyncWrapper<int> OptionsCallback(Then) {
    return {};
  }
};
class MultiPerform {
public:
  enum class HttpMethod { UNDEFINED, GET_REQUEST, POST_REQUEST };
  void AddSession(std::shared_ptr<Session> &session,
                  HttpMethod method = HttpMethod::UNDEFINED);
  int Get();
  int Post();
  int Put();
  int Delete();
  int Head();
  int Options();
  int Patch();
  int Perform();
};

template <typename... Ts> Response Get(Ts &&...ts);
template <typename... Ts> Response Post(Ts &&...ts);
template <typename... Ts> Response Put(Ts &&...ts);
template <typename... Ts> Response Patch(Ts &&...ts);
template <typename... Ts> Response Delete(Ts &&...ts);
template <typename... Ts> Response Head(Ts &&...ts);
template <typename... Ts> Response Options(Ts &&...ts);
template <typename... Ts> Response Download(std::ostream &file, Ts &&...ts);
template <typename... Ts> AsyncResponse GetAsync(Ts... ts);
template <typename... Ts> AsyncResponse PostAsync(Ts... ts);
template <typename... Ts> AsyncResponse PutAsync(Ts... ts);
template <typename... Ts> AsyncResponse PatchAsync(Ts... ts);
template <typename... Ts> AsyncResponse DeleteAsync(Ts... ts);
template <typename... Ts> AsyncResponse HeadAsync(Ts... ts);
template <typename... Ts> AsyncResponse OptionsAsync(Ts... ts);
template <typename... Ts>
AsyncResponse DownloadAsync(std::string path, Ts... ts);
template <typename Then, typename... Ts>
AsyncWrapper<int> GetCallback(Then, Ts...) {
  return {};
}
template <typename Then, typename... Ts>
AsyncWrapper<int> PostCallback(Then, Ts...) {
  return {};
}
template <typename Then, typename... Ts>
AsyncWrapper<int> PutCallback(Then, Ts...) {
  return {};
}
template <typename Then, typename... Ts>
AsyncWrapper<int> PatchCallback(Then, Ts...) {
  return {};
}
template <typename Then, typename... Ts>
AsyncWrapper<int> DeleteCallback(Then, Ts...) {
  return {};
}
template <typename Then, typename... Ts>
AsyncWrapper<int> HeadCallback(Then, Ts...) {
  return {};
}
template <typename Then, typename... Ts>
AsyncWrapper<int> OptionsCallback(Then, Ts...) {
  return {};
}
} // namespace cpr
#endif
