// gh and xxhr: functions that take a handler for the answer, and wait.
// --- gh/issues.hxx
#pragma once
#include <functional>
#include <string>
#include <vector>
namespace xxhr {
struct Response {
  long status_code;
};
struct Parameters {};
template <class Handler> struct on_response_ {
  Handler handler;
};
struct on_response_setter {
  template <class Handler> on_response_<Handler> operator=(Handler handler) const { return {handler}; }
};
inline constexpr on_response_setter on_response{};
template <class... Ts> void GET(const std::string &url, Ts &&...ts) {}
}  // namespace xxhr
namespace gh {
namespace repos {
struct issue_t {
  unsigned long number;
};
using issues = std::vector<issue_t>;
}  // namespace repos
inline void list_issues(std::string owner, std::string repository, std::function<void(repos::issues &&)> &&handler, std::string state = "open") {}
inline void get_issue(std::string owner, std::string repository, unsigned long number, std::function<void(repos::issue_t &&)> &&handler) {}
}  // namespace gh
// --- program.cpp
#include <gh/issues.hxx>

#include <glib.h>
#include <unistd.h>

static gboolean tick(gpointer) {
  gh::list_issues("acme", "board", [](gh::repos::issues &&) {  // expect: [ratelimit-blocking-in-async] "`GET /repos/{owner}/{repo}/issues`"
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  });
  gh::get_issue("acme", "board", 1, [](gh::repos::issue_t &&) {  // expect: [ratelimit-blocking-in-async] "gh::get_issue"
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  });
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

void all(const std::vector<std::string> &ids) {
  for (const std::string &id : ids)
    xxhr::GET("https://slack.com/api/conversations.close?channel=" + id, xxhr::on_response = [](auto &&) {});  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    xxhr::GET("http://localhost:8080/" + id, xxhr::on_response = [](auto &&) {});  // ok: [ratelimit-request-in-loop] the own machine
}
