// throttlint stand-in for spdlog: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_SPDLOG_H
#define THROTTLINT_STUB_SPDLOG_H
#include <fmt/core.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace spdlog {
namespace level {
enum level_enum : int {
  trace,
  debug,
  info,
  warn,
  err,
  critical,
  off,
  n_levels
};
}
template <typename... Args> using format_string_t = fmt::format_string<Args...>;
namespace sinks {
class sink;
}
using sink_ptr = std::shared_ptr<sinks::sink>;

class logger {
public:
  explicit logger(std::string name);
  logger(std::string name, sink_ptr single_sink);
#define THROTTLINT_SPDLOG_LEVELS(PREFIX, SUFFIX)                               \
  template <typename... Args>                                                  \
  PREFIX void trace(format_string_t<Args...> fmt,                              \
                    Args &&...args) SUFFIX template <typename T>               \
  PREFIX void trace(const T &msg) SUFFIX template <typename... Args>           \
  PREFIX void debug(format_string_t<Args...> fmt,                              \
                    Args &&...args) SUFFIX template <typename T>               \
  PREFIX void debug(const T &msg) SUFFIX template <typename... Args>           \
  PREFIX void info(format_string_t<Args...> fmt,                               \
                   Args &&...args) SUFFIX template <typename T>                \
  PREFIX void info(const T &msg) SUFFIX template <typename... Args>            \
  PREFIX void warn(format_string_t<Args...> fmt, Args &&...args)               \
      SUFFIX template <typename T>                                             \
      PREFIX void warn(const T &msg) SUFFIX template <typename... Args>        \
      PREFIX void error(format_string_t<Args...> fmt, Args &&...args)          \
          SUFFIX template <typename T>                                         \
          PREFIX void error(const T &msg) SUFFIX template <typename... Args>   \
          PREFIX void critical(format_string_t<Args...> fmt, Args &&...args)   \
              SUFFIX template <typename T>                                     \
              PREFIX void critical(const T &msg)                               \
                  SUFFIX template <typename... Args>                           \
                  PREFIX void log(level::level_enum lvl,                       \
                                  format_string_t<Args...> fmt,                \
                                  Args &&...args) SUFFIX
  THROTTLINT_SPDLOG_LEVELS(, {})
  void set_level(level::level_enum lvl);
  void set_pattern(std::string pattern);
  void flush();
  void flush_on(level::level_enum lvl);
  const std::string &name() const;
};
THROTTLINT_SPDLOG_LEVELS(, {})
#undef THROTTLINT_SPDLOG_LEVELS

std::shared_ptr<logger> get(const std::string &name);
std::shared_ptr<logger> default_logger();
logger *default_logger_raw();
void set_default_logger(std::shared_ptr<logger> l);
void register_logger(std::shared_ptr<logger> l);
void set_level(level::level_enum lvl);
void set_pattern(std::string pattern);
void flush_on(level::level_enum lvl);
void flush_every(std::chrono::seconds interval);
void shutdown();
void drop_all();
std::shared_ptr<logger> stdout_color_mt(const std::string &name);
std::shared_ptr<logger> stderr_color_mt(const std::string &name);
std::shared_ptr<logger> basic_logger_mt(const std::string &name,
                                        const std::string &file,
                                        bool truncate = false);
std::shared_ptr<logger> rotating_logger_mt(const std::string &name,
                                           const std::string &file,
                                           size_t max_size, size_t max_files);
} // namespace spdlog

#define SPDLOG_TRACE(...) (void)0
#define SPDLOG_DEBUG(...) (void)0
#define SPDLOG_INFO(...) ::spdlog::info(__VA_ARGS__)
#define SPDLOG_WARN(...) ::spdlog::warn(__VA_ARGS__)
#define SPDLOG_ERROR(...) ::spdlog::error(__VA_ARGS__)
#define SPDLOG_CRITICAL(...) ::spdlog::critical(__VA_ARGS__)
#endif
