// throttlint stand-in for Boost.System: declarations only, served when Boost is not installed.
#ifndef THROTTLINT_STUB_BOOST_SYSTEM
#define THROTTLINT_STUB_BOOST_SYSTEM
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <system_error>
#include <type_traits>

namespace boost {
namespace system {
template <typename T>
struct is_error_code_enum : std::false_type {};
class error_category {
 public:
  virtual ~error_category();
  virtual const char *name() const noexcept;
  virtual std::string message(int ev) const;
};
class error_condition {
 public:
  int value() const noexcept;
};
class error_code {
 public:
  error_code() noexcept;
  error_code(int val, const error_category &cat) noexcept;
  template <typename E, std::enable_if_t<is_error_code_enum<E>::value, int> = 0>
  error_code(E e) noexcept;
  template <typename E, std::enable_if_t<is_error_code_enum<E>::value, int> = 0>
  error_code &operator=(E e) noexcept;
  void assign(int val, const error_category &cat) noexcept;
  void clear() noexcept;
  int value() const noexcept;
  const error_category &category() const noexcept;
  std::string message() const;
  std::string what() const;
  bool failed() const noexcept;
  explicit operator bool() const noexcept;
  operator std::error_code() const;
  friend bool operator==(const error_code &, const error_code &) noexcept;
  friend bool operator!=(const error_code &, const error_code &) noexcept;
};
template <typename C>
std::basic_ostream<C> &operator<<(std::basic_ostream<C> &os, const error_code &ec);
class system_error : public std::runtime_error {
 public:
  explicit system_error(const error_code &ec);
  system_error(const error_code &ec, const std::string &what);
  const error_code &code() const noexcept;
};
const error_category &system_category() noexcept;
const error_category &generic_category() noexcept;
namespace errc {
enum errc_t {
  success = 0, operation_not_permitted = 1, interrupted = 4, io_error = 5, broken_pipe = 32, address_in_use = 98,
  connection_aborted = 103, connection_reset = 104, not_connected = 107, timed_out = 110, connection_refused = 111,
  operation_canceled = 125
};
error_condition make_error_condition(errc_t e) noexcept;
}  // namespace errc
bool operator==(const error_code &ec, errc::errc_t e) noexcept;
bool operator!=(const error_code &ec, errc::errc_t e) noexcept;
}  // namespace system
}  // namespace boost
#endif
