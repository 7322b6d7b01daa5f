// throttlint stand-in for binapi: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_BINAPI_API_HPP
#define THROTTLINT_STUB_BINAPI_API_HPP
#include <cstddef>
#include <functional>
#include <string>

namespace boost {
namespace asio {
class io_context;
}
} // namespace boost
namespace binapi {
namespace rest {
struct api {
  template <typename T> struct result {
    int ec;
    std::string errmsg;
    T v;
    explicit operator bool() const;
  };
  using callback = std::function<bool(const char *fl, int ec, std::string errmsg, int res)>;
  api(boost::asio::io_context &ioctx, std::string host, std::string port,
      std::string pk, std::string sk, std::size_t timeout,
      std::string client_api_string = "");
  result<int> ping(callback cb = {});
  result<int> ping(const std::string &symbol, callback cb = {});
  result<int> server_time(callback cb = {});
  result<int> server_time(const std::string &symbol, callback cb = {});
  result<int> exchange_info(callback cb = {});
  result<int> exchange_info(const std::string &symbol, callback cb = {});
  result<int> depths(callback cb = {});
  result<int> depths(const std::string &symbol, callback cb = {});
  result<int> trades(callback cb = {});
  result<int> trades(const std::string &symbol, callback cb = {});
  result<int> price(callback cb = {});
  result<int> price(const std::string &symbol, callback cb = {});
  result<int> prices(callback cb = {});
  result<int> prices(const std::string &symbol, callback cb = {});
  result<int> _24hrs_ticker(callback cb = {});
  result<int> _24hrs_ticker(const std::string &symbol, callback cb = {});
  result<int> agg_trades(callback cb = {});
  result<int> agg_trades(const std::string &symbol, callback cb = {});
  result<int> klines(callback cb = {});
  result<int> klines(const std::string &symbol, callback cb = {});
  result<int> account_info(callback cb = {});
  result<int> account_info(const std::string &symbol, callback cb = {});
  result<int> order_info(callback cb = {});
  result<int> order_info(const std::string &symbol, callback cb = {});
  result<int> open_orders(callback cb = {});
  result<int> open_orders(const std::string &symbol, callback cb = {});
  result<int> all_orders(callback cb = {});
  result<int> all_orders(const std::string &symbol, callback cb = {});
  result<int> new_order(callback cb = {});
  result<int> new_order(const std::string &symbol, callback cb = {});
  result<int> new_test_order(callback cb = {});
  result<int> new_test_order(const std::string &symbol, callback cb = {});
  result<int> cancel_order(callback cb = {});
  result<int> cancel_order(const std::string &symbol, callback cb = {});
  result<int> my_trades(callback cb = {});
  result<int> my_trades(const std::string &symbol, callback cb = {});
  result<int> start_user_data_stream(callback cb = {});
  result<int> start_user_data_stream(const std::string &symbol, callback cb = {});
};
} // namespace rest
} // namespace binapi
#endif
