// throttlint stand-in for {fmt}: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_FMT_H
#define THROTTLINT_STUB_FMT_H
#include <cstdio>
#include <string>
#include <string_view>
#include <type_traits>

#define FMT_VERSION 100000
#define FMT_STRING(s) s

namespace fmt {
using string_view = std::string_view;
namespace detail {
template <typename T> struct identity {
  using type = T;
};
template <typename T> using identity_t = typename identity<T>::type;
} // namespace detail
template <typename... Args> struct basic_format_string {
  template <typename S,
            std::enable_if_t<std::is_convertible_v<const S &, std::string_view>,
                             int> = 0>
  constexpr basic_format_string(const S &) {}
};
template <typename... Args>
using format_string = basic_format_string<detail::identity_t<Args>...>;
template <typename S> struct runtime_format_string {
  S str;
};
template <typename... T>
std::string format(format_string<T...> fmt, T &&...args) {}
template <typename OutputIt, typename... T>
OutputIt format_to(OutputIt out, format_string<T...> fmt, T &&...args) {}
template <typename OutputIt> struct format_to_n_result {
  OutputIt out;
  size_t size;
};
template <typename OutputIt, typename... T>
format_to_n_result<OutputIt> format_to_n(OutputIt out, size_t n,
                                         format_string<T...> fmt, T &&...args) {
}
template <typename... T>
size_t formatted_size(format_string<T...> fmt, T &&...args) {}
template <typename... T> void print(format_string<T...> fmt, T &&...args) {}
template <typename... T>
void print(std::FILE *f, format_string<T...> fmt, T &&...args) {}
template <typename... T> void println(format_string<T...> fmt, T &&...args) {}
template <typename... T>
void println(std::FILE *f, format_string<T...> fmt, T &&...args) {}
std::string_view runtime(std::string_view s);
template <typename T> std::string to_string(const T &value) {}
template <typename Range>
std::string join(const Range &range, string_view sep) {}
template <typename It> std::string join(It first, It last, string_view sep) {}
template <typename T> const void *ptr(T p) {}
class format_error;
struct memory_buffer {
  const char *data() const;
  size_t size() const;
  void append(const char *b, const char *e);
  void push_back(char c);
};
std::string to_string(const memory_buffer &buf);
template <typename T, typename Char = char, typename Enable = void>
struct formatter;
struct format_parse_context;
struct format_context;
} // namespace fmt
#endif
