// throttlint stand-in for standalone Asio: declarations only, served when the library is not installed.
#ifndef THROTTLINT_STUB_ASIO_HPP
#define THROTTLINT_STUB_ASIO_HPP
#include <array>
#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <future>
#include <iostream>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>
#ifdef __cpp_impl_coroutine
#include <coroutine>
#endif

#define TL_ASIO_OPEN namespace asio {
#define TL_ASIO_CLOSE }
#define TL_ASIO ::asio
#define TL_ERROR_CODE std::error_code
#define TL_SYSTEM_ERROR std::system_error
#define TL_ERROR_CATEGORY std::error_category
#pragma push_macro("emit")
#undef emit
#include <throttlint/asio_body.inc>
#pragma pop_macro("emit")
#undef TL_ASIO_OPEN
#undef TL_ASIO_CLOSE
#undef TL_ASIO
#undef TL_ERROR_CODE
#undef TL_SYSTEM_ERROR
#undef TL_ERROR_CATEGORY

namespace std {
template <>
struct is_error_code_enum<asio::error::basic_errors> : true_type {};
template <>
struct is_error_code_enum<asio::error::misc_errors> : true_type {};
template <>
struct is_error_code_enum<asio::error::netdb_errors> : true_type {};
template <>
struct is_error_code_enum<asio::ssl::error::stream_errors> : true_type {};
}  // namespace std
#endif
