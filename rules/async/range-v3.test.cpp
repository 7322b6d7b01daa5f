// range-v3: algorithms that run a function for each element.
// --- range/v3/all.hpp
#pragma once
#include <cstddef>
namespace ranges {
struct for_each_fn {
  template <class R, class F> F operator()(R &&, F f) const { return f; }
};
struct for_each_n_fn {
  template <class R, class F> F operator()(R &&, std::size_t, F f) const { return f; }
};
struct transform_fn {
  template <class R, class O, class F> O operator()(R &&, O out, F) const { return out; }
};
struct generate_fn {
  template <class R, class F> F operator()(R &&, F f) const { return f; }
};
struct test_fn {
  template <class R, class F> bool operator()(R &&, F) const { return true; }
};
struct find_if_fn {
  template <class R, class F> auto operator()(R &&range, F) const { return range.begin(); }
};
struct count_if_fn {
  template <class R, class F> std::size_t operator()(R &&, F) const { return 0; }
};
struct copy_if_fn {
  template <class R, class O, class F> O operator()(R &&, O out, F) const { return out; }
};
inline constexpr for_each_fn for_each{};
inline constexpr for_each_n_fn for_each_n{};
inline constexpr transform_fn transform{};
inline constexpr generate_fn generate{};
inline constexpr test_fn any_of{}, all_of{}, none_of{};
inline constexpr find_if_fn find_if{};
inline constexpr count_if_fn count_if{};
inline constexpr copy_if_fn copy_if{};
}  // namespace ranges
// --- program.cpp
#include <httplib.h>
#include <range/v3/all.hpp>

#include <iterator>
#include <string>
#include <vector>

using Ids = std::vector<std::string>;

static httplib::Client slack("https://slack.com");
static int refused;

static bool shut(const std::string &id) {
  auto answer = slack.Get("/api/conversations.close?channel=" + id);
  bool good = answer && answer->status == 200;
  if (!good)
    ++refused;
  return good;
}

void each(const Ids &ids, Ids &closed) {
  ranges::for_each(ids, [](const std::string &id) { shut(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  ranges::for_each_n(ids, ids.size(), [](const std::string &id) { shut(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  ranges::transform(ids, closed.begin(), [](const std::string &id) { return shut(id) ? id : ""; });  // expect: [ratelimit-request-in-loop] "conversations.close"
  ranges::generate(closed, [] { return shut("C1") ? "C1" : ""; });  // expect: [ratelimit-request-in-loop] "conversations.close"
  ranges::copy_if(ids, closed.begin(), [](const std::string &id) { return shut(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  ranges::for_each(ids, [](const std::string &id) { refused += id.empty(); });
  shut(ids.front());  // ok: [ratelimit-request-in-loop] once
}
bool any(const Ids &ids) {
  return ranges::any_of(ids, [](const std::string &id) { return shut(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
bool all(const Ids &ids) {
  return ranges::all_of(ids, [](const std::string &id) { return shut(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
bool none(const Ids &ids) {
  return ranges::none_of(ids, [](const std::string &id) { return shut(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
auto first(const Ids &ids) {
  return ranges::find_if(ids, [](const std::string &id) { return shut(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
auto count(const Ids &ids) {
  return ranges::count_if(ids, [](const std::string &id) { return shut(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
