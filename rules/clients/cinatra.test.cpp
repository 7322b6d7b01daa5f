// cinatra: blocking calls, and coroutines of the same names.
#include <cinatra.hpp>
#include <unistd.h>

using async_simple::coro::Lazy;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static const std::string closing = "https://slack.com/api/conversations.close?channel=";
static constexpr auto json = cinatra::req_content_type::json;

void blocking(const Ids &ids) {
  coro_http::coro_http_client client;
  for (const std::string &id : ids)
    client.get(closing + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    client.post("https://api.github.com/repos/acme/board/issues", id, json);  // expect: [ratelimit-request-in-loop] "POST /repos"  // expect: [ratelimit-unchecked-response]
}

Lazy<void> awaited(const Ids &ids) {
  coro_http::coro_http_client client;
  for (const std::string &id : ids)
    co_await client.async_get(closing + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await client.async_post(closing + id, "", json);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await client.async_put(closing + id, "", json);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await client.async_delete(closing + id, "", json);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await client.async_patch(closing + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await client.async_head(closing + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await client.async_download(closing + id, "a");  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await client.async_upload_multipart(closing + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await client.async_request(closing + id, cinatra::http_method::GET, 0);  // expect: [ratelimit-request-in-loop] "conversations.close"
}

Lazy<void> paced(const Ids &ids) {
  coro_http::coro_http_client client;
  for (const std::string &id : ids) {
    co_await client.async_get(closing + id);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    co_await coro_io::sleep_for(std::chrono::milliseconds(3100));
  }
  sleep(1);  // expect: [ratelimit-blocking-in-async] "cinatra event loop for 1 s"
  async_simple::coro::syncAwait(client.async_get(closing));  // expect: [ratelimit-blocking-in-async] "syncAwait"
}

Lazy<void> mainTask() {
  sleep(2);  // ok: [ratelimit-blocking-in-async] on the main thread, which waits for it anyway
  co_return;
}

int main() { async_simple::coro::syncAwait(mainTask()); }

bool looked(const Ids &ids) {
  coro_http::coro_http_client client;
  for (const std::string &id : ids)
    if (auto answer = client.get(closing + id); answer.status != 200) return false;  // expect: [ratelimit-request-in-loop] "conversations.close"  // ok: [ratelimit-unchecked-response] looked at
  return true;
}
