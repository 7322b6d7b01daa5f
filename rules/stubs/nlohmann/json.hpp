// throttlint stand-in for nlohmann/json: declarations only, served when the library is not installed.
#ifndef THROTTLINT_STUB_NLOHMANN_JSON_HPP
#define THROTTLINT_STUB_NLOHMANN_JSON_HPP
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <iterator>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#define NLOHMANN_JSON_VERSION_MAJOR 3
#define NLOHMANN_JSON_VERSION_MINOR 11
#define NLOHMANN_JSON_VERSION_PATCH 2

namespace nlohmann {
namespace detail {
class json_pointer {
 public:
  explicit json_pointer(const std::string &path = "");
};
}  // namespace detail

namespace detail {
enum class value_t : std::uint8_t {
  null, object, array, string, boolean, number_integer, number_unsigned, number_float, binary, discarded
};

class exception : public std::exception {
 public:
  const char *what() const noexcept override;
  const int id;

 protected:
  exception(int id_, const char *what_arg);
};
class parse_error : public exception { public: parse_error(const parse_error &); std::size_t byte; };
class type_error : public exception { public: type_error(const type_error &); };
class out_of_range : public exception { public: out_of_range(const out_of_range &); };
class invalid_iterator : public exception { public: invalid_iterator(const invalid_iterator &); };
class other_error : public exception { public: other_error(const other_error &); };

template <typename Json>
class iter_impl {
 public:
  using difference_type = std::ptrdiff_t;
  using value_type = std::remove_const_t<Json>;
  using reference = Json &;
  using pointer = Json *;
  using iterator_category = std::bidirectional_iterator_tag;
  iter_impl();
  iter_impl(const iter_impl &);
  iter_impl &operator=(const iter_impl &);
  reference operator*() const;
  pointer operator->() const;
  iter_impl &operator++();
  iter_impl operator++(int);
  iter_impl &operator--();
  iter_impl operator--(int);
  bool operator==(const iter_impl &) const;
  bool operator!=(const iter_impl &) const;
  difference_type operator-(const iter_impl &) const;
  iter_impl operator+(difference_type) const;
  const std::string &key() const;
  reference value() const;
};
template <typename Json>
class items_element {
 public:
  const std::string &key() const;
  Json &value() const;
  template <std::size_t I>
  decltype(auto) get() const {
    if constexpr (I == 0)
      return key();
    else
      return value();
  }
};
template <typename Json>
class items_iterator {
 public:
  items_element<Json> &operator*() const;
  items_iterator &operator++();
  bool operator!=(const items_iterator &) const;
};
template <typename Json>
class items_proxy {
 public:
  items_iterator<Json> begin() const;
  items_iterator<Json> end() const;
};
}  // namespace detail

template <template <typename...> class ObjectType = std::map, template <typename...> class ArrayType = std::vector,
          class StringType = std::string, class BooleanType = bool>
class basic_json {
 public:
  using value_t = detail::value_t;
  using value_type = basic_json;
  using reference = basic_json &;
  using const_reference = const basic_json &;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using iterator = detail::iter_impl<basic_json>;
  using const_iterator = detail::iter_impl<const basic_json>;
  using string_t = StringType;
  using boolean_t = BooleanType;
  using object_t = ObjectType<StringType, basic_json>;
  using array_t = ArrayType<basic_json>;
  using number_integer_t = std::int64_t;
  using number_unsigned_t = std::uint64_t;
  using number_float_t = double;
  using initializer_list_t = std::initializer_list<basic_json>;
  using json_pointer = detail::json_pointer;
  using exception = detail::exception;
  using parse_error = detail::parse_error;
  using type_error = detail::type_error;
  using out_of_range = detail::out_of_range;
  using invalid_iterator = detail::invalid_iterator;
  using other_error = detail::other_error;
  using parser_callback_t = std::function<bool(int depth, int event, basic_json &parsed)>;

  basic_json(value_t v);
  basic_json(std::nullptr_t = nullptr) noexcept;
  basic_json(const basic_json &);
  basic_json(basic_json &&) noexcept;
  template <typename T, typename U = std::remove_cv_t<std::remove_reference_t<T>>,
            std::enable_if_t<!std::is_same_v<U, basic_json> && !std::is_same_v<U, value_t> &&
                                 !std::is_same_v<U, std::nullptr_t>,
                             int> = 0>
  basic_json(T &&val) noexcept(false) {}
  basic_json(initializer_list_t init, bool type_deduction = true, value_t manual_type = value_t::array);
  basic_json(size_type cnt, const basic_json &val);
  ~basic_json() noexcept;
  basic_json &operator=(basic_json other) noexcept;

  static basic_json array(initializer_list_t init = {});
  static basic_json object(initializer_list_t init = {});
  static basic_json binary(const std::vector<std::uint8_t> &init);

  template <typename InputType>
  static basic_json parse(InputType &&i, const parser_callback_t cb = nullptr, const bool allow_exceptions = true,
                          const bool ignore_comments = false) {}
  template <typename IteratorType>
  static basic_json parse(IteratorType first, IteratorType last, const parser_callback_t cb = nullptr,
                          const bool allow_exceptions = true, const bool ignore_comments = false) {}
  template <typename InputType>
  static bool accept(InputType &&i, const bool ignore_comments = false) {}

  string_t dump(const int indent = -1, const char indent_char = ' ', const bool ensure_ascii = false,
                const int error_handler = 0) const;
  value_t type() const noexcept;
  const char *type_name() const noexcept;
  bool is_primitive() const noexcept;
  bool is_structured() const noexcept;
  bool is_null() const noexcept;
  bool is_boolean() const noexcept;
  bool is_number() const noexcept;
  bool is_number_integer() const noexcept;
  bool is_number_unsigned() const noexcept;
  bool is_number_float() const noexcept;
  bool is_object() const noexcept;
  bool is_array() const noexcept;
  bool is_string() const noexcept;
  bool is_discarded() const noexcept;

  template <typename T>
  T get() const {}
  template <typename T>
  T &get_to(T &v) const {}
  template <typename T>
  T get_ref() const {}
  template <typename T>
  T get_ptr() const {}
  template <typename T, std::enable_if_t<!std::is_pointer_v<T> && !std::is_same_v<T, std::nullptr_t> &&
                                             !std::is_same_v<T, char> && !std::is_same_v<T, basic_json> &&
                                             !std::is_same_v<T, std::initializer_list<char>>,
                                         int> = 0>
  operator T() const {}

  reference at(size_type idx);
  const_reference at(size_type idx) const;
  reference at(const std::string &key);
  const_reference at(const std::string &key) const;
  reference at(const char *key);
  const_reference at(const char *key) const;
  reference operator[](int idx);
  const_reference operator[](int idx) const;
  reference operator[](size_type idx);
  const_reference operator[](size_type idx) const;
  reference operator[](const std::string &key);
  const_reference operator[](const std::string &key) const;
  template <typename T>
  reference operator[](T *key) {}
  template <typename T>
  const_reference operator[](T *key) const {}

  template <typename T, std::enable_if_t<!std::is_array_v<std::remove_reference_t<T>>, int> = 0>
  std::decay_t<T> value(const std::string &key, T &&default_value) const {}
  string_t value(const std::string &key, const char *default_value) const;
  template <typename T>
  std::decay_t<T> value(const json_pointer &pointer, T &&default_value) const {}
  string_t value(const json_pointer &pointer, const char *default_value) const;

  reference front();
  const_reference front() const;
  reference back();
  const_reference back() const;
  iterator erase(iterator pos);
  size_type erase(const std::string &key);
  void erase(const size_type idx);
  iterator find(const std::string &key);
  const_iterator find(const std::string &key) const;
  size_type count(const std::string &key) const;
  bool contains(const std::string &key) const;

  iterator begin() noexcept;
  const_iterator begin() const noexcept;
  const_iterator cbegin() const noexcept;
  iterator end() noexcept;
  const_iterator end() const noexcept;
  const_iterator cend() const noexcept;
  detail::items_proxy<basic_json> items() noexcept;
  detail::items_proxy<const basic_json> items() const noexcept;
  bool empty() const noexcept;
  size_type size() const noexcept;
  void clear() noexcept;
  void push_back(basic_json &&val);
  void push_back(const basic_json &val);
  void push_back(initializer_list_t init);
  template <class... Args>
  reference emplace_back(Args &&...args) {}
  template <class... Args>
  std::pair<iterator, bool> emplace(Args &&...args) {}
  iterator insert(const_iterator pos, const basic_json &val);
  reference operator+=(const basic_json &val);
  void update(const_reference j, bool merge_objects = false);
  void merge_patch(const basic_json &apply_patch);

  friend bool operator==(const basic_json &lhs, const basic_json &rhs) noexcept;
  friend bool operator!=(const basic_json &lhs, const basic_json &rhs) noexcept;
  friend std::ostream &operator<<(std::ostream &o, const basic_json &j);
  friend std::istream &operator>>(std::istream &i, basic_json &j);
};

template <template <typename...> class O, template <typename...> class A, class S, class B, typename T,
          std::enable_if_t<std::is_scalar_v<T> || std::is_convertible_v<const T &, std::string>, int> = 0>
bool operator==(const basic_json<O, A, S, B> &lhs, const T &rhs) noexcept;
template <template <typename...> class O, template <typename...> class A, class S, class B, typename T,
          std::enable_if_t<std::is_scalar_v<T> || std::is_convertible_v<const T &, std::string>, int> = 0>
bool operator!=(const basic_json<O, A, S, B> &lhs, const T &rhs) noexcept;

using json = basic_json<>;
using ordered_json = basic_json<>;

inline namespace literals {
inline namespace json_literals {
json operator""_json(const char *s, std::size_t n);
json::json_pointer operator""_json_pointer(const char *s, std::size_t n);
}
}  // namespace literals
}  // namespace nlohmann
// As the library does, unless told not to (JSON_USE_GLOBAL_UDLS).
using nlohmann::literals::json_literals::operator""_json;
using nlohmann::literals::json_literals::operator""_json_pointer;

namespace std {
template <typename J>
struct tuple_size<nlohmann::detail::items_element<J>> : integral_constant<size_t, 2> {};
template <size_t I, typename J>
struct tuple_element<I, nlohmann::detail::items_element<J>> {
  using type = decltype(declval<nlohmann::detail::items_element<J>>().template get<I>());
};
}  // namespace std

#define NLOHMANN_DEFINE_TYPE_INTRUSIVE(Type, ...)                  \
  friend void to_json(nlohmann::json &nlohmann_j, const Type &t);  \
  friend void from_json(const nlohmann::json &nlohmann_j, Type &t);
#define NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Type, ...)       \
  void to_json(nlohmann::json &nlohmann_j, const Type &t);  \
  void from_json(const nlohmann::json &nlohmann_j, Type &t);
#define NLOHMANN_JSON_SERIALIZE_ENUM(ENUM_TYPE, ...)
#endif
