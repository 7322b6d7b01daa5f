// throttlint stand-in for cinatra: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_CINATRA_HPP
#define THROTTLINT_STUB_CINATRA_HPP
#include "throttlint/coroutine.h"
#include <chrono>
#include <string>

namespace async_simple {
namespace coro {
template <class T = void> struct Lazy : throttlint_stub::Coroutine<Lazy<T>, T> {};
template <class T> int syncAwait(T &&) { return 0; }
Lazy<void> sleep(std::chrono::milliseconds duration);
} // namespace coro
} // namespace async_simple
namespace coro_io {
async_simple::coro::Lazy<void> sleep_for(std::chrono::milliseconds duration);
}
namespace cinatra {
enum class http_method { GET, POST };
enum class req_content_type { html, json };
struct resp_data {
  int status;
};
class coro_http_client {
public:
  resp_data get(std::string uri);
  resp_data post(std::string uri, std::string content, req_content_type type);
  async_simple::coro::Lazy<resp_data> async_get(std::string uri);
  async_simple::coro::Lazy<resp_data> async_head(std::string uri);
  async_simple::coro::Lazy<resp_data> async_post(std::string uri, std::string content, req_content_type type);
  async_simple::coro::Lazy<resp_data> async_put(std::string uri, std::string content, req_content_type type);
  async_simple::coro::Lazy<resp_data> async_delete(std::string uri, std::string content, req_content_type type);
  async_simple::coro::Lazy<resp_data> async_patch(std::string uri);
  async_simple::coro::Lazy<resp_data> async_download(std::string uri, std::string filename);
  async_simple::coro::Lazy<resp_data> async_upload_multipart(std::string uri);
  async_simple::coro::Lazy<resp_data> async_request(std::string uri, http_method method, int context);
};
} // namespace cinatra
namespace coro_http = cinatra;
#endif
