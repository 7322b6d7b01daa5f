// C++/WinRT: requests are awaited.
// --- winrt/Windows.Web.Http.h
#pragma once
#include <throttlint/coroutine.h>

#include <chrono>
#include <string>
namespace winrt {
struct hstring {
  hstring(const std::string &text);
  hstring(const char *text);
};
hstring operator+(const hstring &one, const hstring &other);
struct fire_and_forget : throttlint_stub::Coroutine<fire_and_forget, void> {};
namespace impl {
template <class D> struct consume_Windows_Foundation_IAsyncAction {
  void get() const;
  int wait_for(std::chrono::milliseconds timeout) const;
};
template <class D, class T> struct consume_Windows_Foundation_IAsyncOperation {
  T get() const;
};
template <class D, class T, class P> struct consume_Windows_Foundation_IAsyncOperationWithProgress {
  T get() const;
};
}  // namespace impl
namespace Windows::Foundation {
struct Uri {
  explicit Uri(const hstring &text);
};
struct IAsyncAction : throttlint_stub::Coroutine<IAsyncAction, void>, impl::consume_Windows_Foundation_IAsyncAction<IAsyncAction> {};
template <class P> struct IAsyncActionWithProgress : throttlint_stub::Coroutine<IAsyncActionWithProgress<P>, void> {};
template <class T> struct IAsyncOperation : throttlint_stub::Coroutine<IAsyncOperation<T>, T>, impl::consume_Windows_Foundation_IAsyncOperation<IAsyncOperation<T>, T> {};
template <class T, class P>
struct IAsyncOperationWithProgress : throttlint_stub::Coroutine<IAsyncOperationWithProgress<T, P>, T>, impl::consume_Windows_Foundation_IAsyncOperationWithProgress<IAsyncOperationWithProgress<T, P>, T, P> {};
}  // namespace Windows::Foundation
namespace Windows::Web::Http {
struct HttpMethod {
  static HttpMethod Post();
};
struct HttpRequestMessage {
  HttpRequestMessage(const HttpMethod &method, const Foundation::Uri &uri);
};
struct HttpProgress {};
using Sent = Foundation::IAsyncOperationWithProgress<int, HttpProgress>;
}  // namespace Windows::Web::Http
namespace impl {
template <class D> struct consume_Windows_Web_Http_IHttpClient {
  auto GetAsync(const Windows::Foundation::Uri &) const { return Windows::Web::Http::Sent(); }
  auto PostAsync(const Windows::Foundation::Uri &, int) const { return Windows::Web::Http::Sent(); }
  auto PutAsync(const Windows::Foundation::Uri &, int) const { return Windows::Web::Http::Sent(); }
  auto SendRequestAsync(const Windows::Web::Http::HttpRequestMessage &) const { return Windows::Web::Http::Sent(); }
  auto DeleteAsync(const Windows::Foundation::Uri &) const { return Windows::Web::Http::Sent(); }
};
// Since Windows 10, version 1903.
template <class D> struct consume_Windows_Web_Http_IHttpClient2 {
  auto TryGetStringAsync(const Windows::Foundation::Uri &) const { return Windows::Web::Http::Sent(); }
  auto TrySendRequestAsync(const Windows::Web::Http::HttpRequestMessage &) const { return Windows::Web::Http::Sent(); }
};
}  // namespace impl
namespace Windows::Web::Http {
struct IHttpClient : impl::consume_Windows_Web_Http_IHttpClient<IHttpClient> {};
struct HttpClient : IHttpClient, impl::consume_Windows_Web_Http_IHttpClient2<HttpClient> {};
}  // namespace Windows::Web::Http
Windows::Foundation::IAsyncAction resume_after(std::chrono::milliseconds duration);
}  // namespace winrt
// --- program.cpp
#include <winrt/Windows.Web.Http.h>

#include <unistd.h>

using namespace winrt;
using namespace winrt::Windows::Foundation;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static const std::string closing = "https://slack.com/api/conversations.close?channel=";

IAsyncAction all(Windows::Web::Http::HttpClient client, const Ids &ids) {
  for (const std::string &id : ids) {
    co_await client.GetAsync(Uri(closing + id));  // expect: [ratelimit-request-in-loop] "conversations.close"
    co_await client.PostAsync(Uri("https://api.github.com/repos/acme/board/issues"), 1);  // expect: [ratelimit-request-in-loop] "POST /repos"
    co_await client.PutAsync(Uri("https://api.github.com/repos/acme/board/collaborators/" + id), 1);  // expect: [ratelimit-request-in-loop] "PUT /repos"
    co_await client.DeleteAsync(Uri("https://api.github.com/repos/acme/board/labels/" + id));  // expect: [ratelimit-request-in-loop] "DELETE /repos"
  }
  sleep(1);  // expect: [ratelimit-blocking-in-async] "C++/WinRT event loop for 1 s"
}

IAsyncOperation<int> paced(Windows::Web::Http::HttpClient client, const Ids &ids) {
  for (const std::string &id : ids) {
    co_await client.GetAsync(Uri(closing + id));  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    co_await resume_after(std::chrono::milliseconds(3100));
  }
  sleep(2);  // expect: [ratelimit-blocking-in-async] "C++/WinRT event loop for 2 s"
  co_return 1;
}

IAsyncAction joined(Windows::Web::Http::HttpClient client, const Ids &ids) {
  hstring kick = "https://slack.com/api/conversations.kick?channel=";
  for (const std::string &id : ids)
    co_await client.GetAsync(Uri(kick + hstring(id)));  // expect: [ratelimit-request-in-loop] "conversations.kick"
}

IAsyncAction messages(Windows::Web::Http::HttpClient client, const Ids &ids) {
  using namespace Windows::Web::Http;
  for (const std::string &id : ids)
    co_await client.SendRequestAsync(HttpRequestMessage(HttpMethod::Post(), Uri(closing + id)));  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids) {
    HttpRequestMessage message(HttpMethod::Post(), Uri(closing + id));
    co_await client.TrySendRequestAsync(message);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
  for (const std::string &id : ids)
    HttpRequestMessage message(HttpMethod::Post(), Uri(closing + id));  // ok: [ratelimit-request-in-loop] not sent
}

// With progress, and waited for.
IAsyncActionWithProgress<int> told(Windows::Web::Http::HttpClient client, const Ids &ids) {
  for (const std::string &id : ids)
    co_await client.TryGetStringAsync(Uri(closing + id));  // expect: [ratelimit-request-in-loop] "conversations.close"
  sleep(4);  // expect: [ratelimit-blocking-in-async] "C++/WinRT event loop for 4 s"
}
IAsyncOperationWithProgress<int, int> answered(Windows::Web::Http::HttpClient client, IAsyncAction before) {
  client.GetAsync(Uri("https://slack.com/api/users.list")).get();  // expect: [ratelimit-blocking-in-async] "get"
  before.wait_for(std::chrono::milliseconds(700));  // expect: [ratelimit-blocking-in-async] "C++/WinRT event loop for 700 ms"
  co_return 1;
}
void everyone(Windows::Web::Http::HttpClient client, const Ids &ids) {
  for (const std::string &id : ids)
    client.GetAsync(Uri(closing + id)).get();  // expect: [ratelimit-request-in-loop] "after about 2 s"
}

fire_and_forget go() {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "C++/WinRT event loop for 3 s"
  co_return;
}
