// throttlint stand-in for Boost.Beast: declarations only, served when Boost is not installed.
#ifndef THROTTLINT_STUB_BOOST_BEAST_HPP
#define THROTTLINT_STUB_BOOST_BEAST_HPP
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#define BOOST_BEAST_VERSION 347
#define BOOST_BEAST_VERSION_STRING "Boost.Beast/347"

namespace boost {
namespace beast {
namespace net = boost::asio;
using string_view = std::string_view;
using error_code = boost::system::error_code;
using system_error = boost::system::system_error;
using error_category = boost::system::error_category;
namespace errc = boost::system::errc;

class flat_buffer {
 public:
  using const_buffers_type = net::const_buffer;
  using mutable_buffers_type = net::mutable_buffer;
  flat_buffer();
  explicit flat_buffer(std::size_t limit);
  std::size_t size() const noexcept;
  std::size_t max_size() const noexcept;
  const_buffers_type data() const noexcept;
  const_buffers_type cdata() const noexcept;
  mutable_buffers_type prepare(std::size_t n);
  void commit(std::size_t n);
  void consume(std::size_t n);
  void clear();
};
class multi_buffer : public flat_buffer {
 public:
  using flat_buffer::flat_buffer;
};
template <std::size_t N>
class flat_static_buffer : public flat_buffer {};
template <typename Buffers>
std::string buffers_to_string(const Buffers &buffers) {}
template <typename Buffers>
Buffers make_printable(const Buffers &buffers) {}
std::ostream &operator<<(std::ostream &os, const net::const_buffer &b);

enum class error { timeout = 1 };
error_code make_error_code(error e);

template <typename Protocol, typename Executor = net::any_io_executor>
class basic_stream {
 public:
  using socket_type = net::basic_stream_socket<Protocol, Executor>;
  using executor_type = Executor;
  using lowest_layer_type = typename socket_type::lowest_layer_type;
  using endpoint_type = typename Protocol::endpoint;
  template <typename Executor1>
  struct rebind_executor {
    using other = basic_stream<Protocol, Executor1>;
  };
  template <typename Arg, std::enable_if_t<!std::is_same_v<std::decay_t<Arg>, basic_stream>, int> = 0>
  explicit basic_stream(Arg &&arg) {}
  basic_stream(basic_stream &&) {}
  basic_stream &operator=(basic_stream &&) {}
  executor_type get_executor() noexcept {}
  socket_type &socket() noexcept {}
  socket_type release_socket() {}
  void expires_after(std::chrono::nanoseconds expiry_time) {}
  void expires_at(std::chrono::steady_clock::time_point expiry_time) {}
  void expires_never() {}
  void cancel() {}
  void close() {}
  void connect(const endpoint_type &ep) {}
  template <typename Endpoints>
  endpoint_type connect(const Endpoints &endpoints) {}
  template <typename Endpoints>
  endpoint_type connect(const Endpoints &endpoints, error_code &ec) {}
  template <typename Endpoints, typename Token = net::default_completion_token_t<Executor>>
  net::detail::token_result_t<Token, error_code, endpoint_type> async_connect(const Endpoints &endpoints,
                                                                              Token &&token = Token()) {}
  template <typename B>
  std::size_t write_some(const B &buffers) {}
  template <typename B>
  std::size_t read_some(const B &buffers) {}
  template <typename B, typename Token = net::default_completion_token_t<Executor>>
  net::detail::token_result_t<Token, error_code, std::size_t> async_write_some(const B &buffers,
                                                                               Token &&token = Token()) {}
  template <typename B, typename Token = net::default_completion_token_t<Executor>>
  net::detail::token_result_t<Token, error_code, std::size_t> async_read_some(const B &buffers,
                                                                              Token &&token = Token()) {}
};
using tcp_stream = basic_stream<net::ip::tcp>;
template <typename NextLayer>
class ssl_stream : public net::ssl::stream_base {
 public:
  using next_layer_type = NextLayer;
  using executor_type = net::any_io_executor;
  using lowest_layer_type = typename NextLayer::lowest_layer_type;
  template <typename Arg>
  ssl_stream(Arg &&arg, net::ssl::context &ctx) {}
  ssl_stream(ssl_stream &&) {}
  executor_type get_executor() noexcept {}
  ::ssl_st *native_handle() const noexcept {}
  next_layer_type &next_layer() noexcept {}
  lowest_layer_type &lowest_layer() noexcept {}
  void set_verify_mode(int v) {}
  template <typename F>
  void set_verify_callback(F f) {}
  void handshake(handshake_type type) {}
  error_code handshake(handshake_type type, error_code &ec) {}
  void shutdown() {}
  error_code shutdown(error_code &ec) {}
  template <typename Token = net::deferred_t>
  net::detail::token_result_t<Token, error_code> async_handshake(handshake_type type, Token &&token = Token()) {}
  template <typename Token = net::deferred_t>
  net::detail::token_result_t<Token, error_code> async_shutdown(Token &&token = Token()) {}
};
template <typename T>
struct lowest_layer_of { using type = T; };
template <typename T>
struct lowest_layer_of<ssl_stream<T>> : lowest_layer_of<T> {};
template <typename T>
struct lowest_layer_of<net::ssl::stream<T>> : lowest_layer_of<T> {};
namespace websocket {
template <typename NextLayer>
class stream;
}
template <typename T>
struct lowest_layer_of<websocket::stream<T>> : lowest_layer_of<T> {};
template <typename T>
using lowest_layer_type = typename lowest_layer_of<T>::type;
template <typename T>
lowest_layer_type<T> &get_lowest_layer(T &t) noexcept {}
template <typename Handler, typename... Args>
struct front_binder {
  template <typename... More>
  void operator()(More &&...more) {}
};
template <typename Handler, typename... Args>
front_binder<std::decay_t<Handler>, std::decay_t<Args>...> bind_front_handler(Handler &&handler, Args &&...args) {}
template <typename Handler>
Handler bind_handler(Handler &&handler) {}

namespace http {
enum class verb : unsigned { unknown, delete_, get, head, post, put, connect, options, trace, copy, lock, patch };
string_view to_string(verb v);
verb string_to_verb(string_view s);
enum class field : unsigned short {
  unknown, a_im, accept, accept_encoding, accept_language, access_control_allow_origin, allow, authorization,
  cache_control, connection, content_disposition, content_encoding, content_length, content_type, cookie, date, etag,
  expect, expires, host, if_match, if_modified_since, if_none_match, last_modified, link, location, origin, pragma,
  proxy_authorization, range, referer, retry_after, server, set_cookie, te, trailer, transfer_encoding, upgrade,
  user_agent, vary, via, warning, www_authenticate
};
string_view to_string(field f);
enum class status : unsigned {
  unknown = 0, continue_ = 100, ok = 200, created = 201, accepted = 202, no_content = 204, partial_content = 206,
  moved_permanently = 301, found = 302, not_modified = 304, bad_request = 400, unauthorized = 401, forbidden = 403,
  not_found = 404, method_not_allowed = 405, request_timeout = 408, conflict = 409, too_many_requests = 429,
  internal_server_error = 500, not_implemented = 501, bad_gateway = 502, service_unavailable = 503,
  gateway_timeout = 504
};
enum class status_class : unsigned { unknown, informational, successful, redirection, client_error, server_error };
status_class to_status_class(status v);
string_view obsolete_reason(status v);

enum class error { end_of_stream = 1, partial_message, need_more, body_limit };
error_code make_error_code(error e);

class fields {
 public:
  class value_type {
   public:
    field name() const;
    string_view name_string() const;
    string_view value() const;
  };
  using const_iterator = const value_type *;
  using iterator = const_iterator;
  const_iterator begin() const;
  const_iterator end() const;
  string_view at(field name) const;
  string_view at(string_view name) const;
  string_view operator[](field name) const;
  string_view operator[](string_view name) const;
  void set(field name, string_view value);
  void set(string_view name, string_view value);
  void insert(field name, string_view value);
  void insert(string_view name, string_view value);
  std::size_t erase(field name);
  std::size_t erase(string_view name);
  void clear();
  std::size_t count(field name) const;
  bool contains(field name) const;
  const_iterator find(field name) const;
  const_iterator find(string_view name) const;
};

struct empty_body { struct value_type {}; };
struct string_body { using value_type = std::string; };
template <typename DynamicBuffer>
struct basic_dynamic_body { using value_type = DynamicBuffer; };
using dynamic_body = basic_dynamic_body<multi_buffer>;
template <typename T>
struct vector_body { using value_type = std::vector<T>; };
struct file_body {
  class value_type {
   public:
    void open(const char *path, int mode, error_code &ec);
    std::size_t size() const;
  };
};

template <bool isRequest, typename Fields = fields>
class header : public Fields {
 public:
  unsigned version() const noexcept {}
  void version(unsigned value) noexcept {}
  verb method() const {}
  void method(verb v) {}
  string_view method_string() const {}
  void method_string(string_view s) {}
  string_view target() const {}
  void target(string_view s) {}
};
template <typename Fields>
class header<false, Fields> : public Fields {
 public:
  unsigned version() const noexcept {}
  void version(unsigned value) noexcept {}
  status result() const {}
  void result(status v) {}
  void result(unsigned v) {}
  unsigned result_int() const {}
  string_view reason() const {}
  void reason(string_view s) {}
};
template <bool isRequest, typename Body, typename Fields = fields>
class message : public header<isRequest, Fields> {
 public:
  using header_type = header<isRequest, Fields>;
  using body_type = Body;
  message() {}
  message(verb method, string_view target, unsigned version) {}
  message(verb method, string_view target, unsigned version, typename Body::value_type body) {}
  message(status result, unsigned version) {}
  message(status result, unsigned version, typename Body::value_type body) {}
  message(const message &) {}
  message(message &&) {}
  message &operator=(const message &) {}
  message &operator=(message &&) {}
  typename Body::value_type &body() {}
  const typename Body::value_type &body() const {}
  header_type &base() {}
  const header_type &base() const {}
  bool keep_alive() const {}
  void keep_alive(bool value) {}
  bool need_eof() const {}
  bool chunked() const {}
  void chunked(bool value) {}
  void content_length(std::optional<std::uint64_t> value) {}
  void prepare_payload() {}
  bool has_content_length() const {}
  std::optional<std::uint64_t> payload_size() const {}
};
template <typename Body, typename Fields = fields>
using request = message<true, Body, Fields>;
template <typename Body, typename Fields = fields>
using response = message<false, Body, Fields>;
template <bool isRequest, typename Body, typename Fields>
std::ostream &operator<<(std::ostream &os, const message<isRequest, Body, Fields> &m) {}

template <bool isRequest, typename Body>
class parser {
 public:
  using value_type = message<isRequest, Body>;
  parser() {}
  value_type &get() {}
  const value_type &get() const {}
  value_type release() {}
  bool is_done() const {}
  bool is_header_done() const {}
  void body_limit(std::uint64_t v) {}
  void header_limit(std::uint32_t v) {}
  void eager(bool v) {}
  void skip(bool v) {}
};
template <typename Body>
using request_parser = parser<true, Body>;
template <typename Body>
using response_parser = parser<false, Body>;
template <bool isRequest, typename Body, typename Fields = fields>
class serializer {
 public:
  explicit serializer(const message<isRequest, Body, Fields> &m) {}
};

template <typename Stream, bool isRequest, typename Body, typename Fields>
std::size_t write(Stream &stream, message<isRequest, Body, Fields> &msg) {}
template <typename Stream, bool isRequest, typename Body, typename Fields>
std::size_t write(Stream &stream, const message<isRequest, Body, Fields> &msg) {}
template <typename Stream, bool isRequest, typename Body, typename Fields>
std::size_t write(Stream &stream, const message<isRequest, Body, Fields> &msg, error_code &ec) {}
template <typename Stream, typename DynamicBuffer, bool isRequest, typename Body, typename Fields>
std::size_t read(Stream &stream, DynamicBuffer &buffer, message<isRequest, Body, Fields> &msg) {}
template <typename Stream, typename DynamicBuffer, bool isRequest, typename Body, typename Fields>
std::size_t read(Stream &stream, DynamicBuffer &buffer, message<isRequest, Body, Fields> &msg, error_code &ec) {}
template <typename Stream, typename DynamicBuffer, bool isRequest, typename Body>
std::size_t read(Stream &stream, DynamicBuffer &buffer, parser<isRequest, Body> &p) {}
template <typename Stream, typename DynamicBuffer, bool isRequest, typename Body>
std::size_t read(Stream &stream, DynamicBuffer &buffer, parser<isRequest, Body> &p, error_code &ec) {}
template <typename Stream, typename DynamicBuffer, bool isRequest, typename Body>
std::size_t read_header(Stream &stream, DynamicBuffer &buffer, parser<isRequest, Body> &p) {}

template <typename Stream, bool isRequest, typename Body, typename Fields, typename Token = net::deferred_t>
net::detail::token_result_t<Token, error_code, std::size_t> async_write(Stream &stream,
                                                                        message<isRequest, Body, Fields> &msg,
                                                                        Token &&token = Token()) {}
template <typename Stream, bool isRequest, typename Body, typename Fields, typename Token = net::deferred_t>
net::detail::token_result_t<Token, error_code, std::size_t> async_write(Stream &stream,
                                                                        const message<isRequest, Body, Fields> &msg,
                                                                        Token &&token = Token()) {}
template <typename Stream, typename DynamicBuffer, bool isRequest, typename Body, typename Fields,
          typename Token = net::deferred_t>
net::detail::token_result_t<Token, error_code, std::size_t> async_read(Stream &stream, DynamicBuffer &buffer,
                                                                       message<isRequest, Body, Fields> &msg,
                                                                       Token &&token = Token()) {}
template <typename Stream, typename DynamicBuffer, bool isRequest, typename Body, typename Token = net::deferred_t>
net::detail::token_result_t<Token, error_code, std::size_t> async_read(Stream &stream, DynamicBuffer &buffer,
                                                                       parser<isRequest, Body> &p,
                                                                       Token &&token = Token()) {}
template <typename Stream, typename DynamicBuffer, bool isRequest, typename Body, typename Token = net::deferred_t>
net::detail::token_result_t<Token, error_code, std::size_t> async_read_header(Stream &stream, DynamicBuffer &buffer,
                                                                              parser<isRequest, Body> &p,
                                                                              Token &&token = Token()) {}
}  // namespace http

enum class role_type { client, server };
namespace websocket {
enum class close_code : unsigned short { none = 0, normal = 1000, going_away = 1001 };
struct close_reason {
  close_reason(close_code c);
};
using request_type = http::request<http::empty_body>;
using response_type = http::response<http::string_body>;
enum class error { closed = 1 };
error_code make_error_code(error e);
struct stream_base {
  template <typename F>
  struct decorator_type {};
  template <typename F>
  static decorator_type<F> decorator(F &&f) {}
  struct timeout {
    static timeout suggested(role_type r);
  };
};
template <typename NextLayer>
class stream : public stream_base {
 public:
  using next_layer_type = std::remove_reference_t<NextLayer>;
  using lowest_layer_type = typename next_layer_type::lowest_layer_type;
  using executor_type = net::any_io_executor;
  template <typename... Args>
  explicit stream(Args &&...args) {}
  stream(stream &&) {}
  executor_type get_executor() noexcept {}
  next_layer_type &next_layer() noexcept {}
  template <typename Option>
  void set_option(Option option) {}
  void handshake(string_view host, string_view target) {}
  void accept() {}
  std::size_t write(const net::const_buffer &buffers) {}
  template <typename DynamicBuffer>
  std::size_t read(DynamicBuffer &buffer) {}
  template <typename DynamicBuffer>
  std::size_t read(DynamicBuffer &buffer, error_code &ec) {}
  void close(const close_reason &cr) {}
  bool is_open() const noexcept {}
  bool got_text() const {}
  void text(bool v) {}
  template <typename Token = net::deferred_t>
  net::detail::token_result_t<Token, error_code> async_handshake(string_view host, string_view target,
                                                                 Token &&token = Token()) {}
  template <typename Token = net::deferred_t>
  net::detail::token_result_t<Token, error_code> async_accept(Token &&token = Token()) {}
  template <typename B, typename Token = net::deferred_t>
  net::detail::token_result_t<Token, error_code, std::size_t> async_write(const B &buffers, Token &&token = Token()) {}
  template <typename DynamicBuffer, typename Token = net::deferred_t>
  net::detail::token_result_t<Token, error_code, std::size_t> async_read(DynamicBuffer &buffer,
                                                                         Token &&token = Token()) {}
  template <typename Token = net::deferred_t>
  net::detail::token_result_t<Token, error_code> async_close(const close_reason &cr, Token &&token = Token()) {}
};
}  // namespace websocket
}  // namespace beast

namespace system {
template <>
struct is_error_code_enum<beast::error> : std::true_type {};
template <>
struct is_error_code_enum<beast::http::error> : std::true_type {};
template <>
struct is_error_code_enum<beast::websocket::error> : std::true_type {};
}  // namespace system
}  // namespace boost
#endif
