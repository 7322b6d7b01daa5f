// throttlint stand-in for Boost.Asio: declarations only, served when Boost is not installed.
#ifndef THROTTLINT_STUB_BOOST_ASIO_HPP
#define THROTTLINT_STUB_BOOST_ASIO_HPP
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
#include <boost/system/error_code.hpp>

#define TL_ASIO_OPEN namespace boost { namespace asio {
#define TL_ASIO_CLOSE } }
#define TL_ASIO ::boost::asio
#define TL_ERROR_CODE boost::system::error_code
#define TL_SYSTEM_ERROR boost::system::system_error
#define TL_ERROR_CATEGORY boost::system::error_category
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

namespace boost {
namespace system {
template <>
struct is_error_code_enum<asio::error::basic_errors> : std::true_type {};
template <>
struct is_error_code_enum<asio::error::misc_errors> : std::true_type {};
template <>
struct is_error_code_enum<asio::error::netdb_errors> : std::true_type {};
template <>
struct is_error_code_enum<asio::ssl::error::stream_errors> : std::true_type {};
}  // namespace system
}  // namespace boost
#endif
