// binapi: blocks without a callback, returns at once with one.
#include <binapi/api.hpp>

#include <glib.h>
#include <unistd.h>

static binapi::rest::api *api;

static gboolean tick(gpointer) {
  api->ping();  // expect: [ratelimit-blocking-in-async]
  api->server_time();  // expect: [ratelimit-blocking-in-async]
  api->exchange_info();  // expect: [ratelimit-blocking-in-async]
  api->depths();  // expect: [ratelimit-blocking-in-async]
  api->trades();  // expect: [ratelimit-blocking-in-async]
  api->price();  // expect: [ratelimit-blocking-in-async]
  api->_24hrs_ticker();  // expect: [ratelimit-blocking-in-async]
  api->agg_trades();  // expect: [ratelimit-blocking-in-async]
  api->klines();  // expect: [ratelimit-blocking-in-async]
  api->account_info();  // expect: [ratelimit-blocking-in-async]
  api->order_info();  // expect: [ratelimit-blocking-in-async]
  api->open_orders();  // expect: [ratelimit-blocking-in-async]
  api->all_orders();  // expect: [ratelimit-blocking-in-async]
  api->new_order();  // expect: [ratelimit-blocking-in-async]
  api->new_test_order();  // expect: [ratelimit-blocking-in-async]
  api->cancel_order();  // expect: [ratelimit-blocking-in-async]
  api->my_trades();  // expect: [ratelimit-blocking-in-async]
  api->start_user_data_stream();  // expect: [ratelimit-blocking-in-async]
  api->price("BTCUSDT", [](const char *, int, std::string, int) {  // ok: [ratelimit-blocking-in-async] asynchronous
    sleep(1);  // expect: [ratelimit-blocking-in-async]
    return true;
  });
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void prices(boost::asio::io_context &loop, const Ids &ids) {
  binapi::rest::api market(loop, "localhost", "443", "", "", 10000);
  for (const std::string &id : ids)
    market.price(id);  // ok: [ratelimit-request-in-loop] the own machine
}
