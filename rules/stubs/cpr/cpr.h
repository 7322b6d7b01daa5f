// throttlint stand-in for C++ Requests (cpr): declarations only, served when
// the library is not installed.
#ifndef THROTTLINT_STUB_CPR_H
#define THROTTLINT_STUB_CPR_H
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>

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
};
class Url : public StringHolder<Url> {
public:
  Url();
  Url(std::string url);
  Url(const char *url);
  Url(std::initializer_list<std::string> args);
};
class Body : public StringHolder<Body> {
public:
  Body(std::string body);
  Body(const char *body);
};
class Header {
public:
  Header(std::initializer_list<std::pair<const std::string, std::string>> list);
  std::string &operator[](const std::string &name);
};
class Bearer {
public:
  Bearer(std::string token);
};
struct Parameter {
  Parameter(const std::string &key, const std::string &value);
};
class Parameters {
public:
  Parameters();
  Parameters(const std::initializer_list<Parameter> &parameters);
  void Add(const Parameter &parameter);
};
class Timeout {
public:
  Timeout(std::int32_t milliseconds);
};
struct Error {
  explicit operator bool() const;
};
class Response {
public:
  long status_code{};
  std::string text;
  Header header;
  Url url;
  Error error;
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
  void SetBody(Body &&body);
  void SetOption(const Url &url);
  void SetOption(const Header &header);
  void SetOption(const Parameters &parameters);
  Response Download(std::ostream &file);
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
