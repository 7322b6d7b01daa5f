// binance-cxx-api: one method for each endpoint; each blocks.
// --- binance.h
#pragma once
namespace binance {
struct Server {
  static int getCurl(char *result, const char *url);
  static int getCurlWithHeader(char *result, const char *url, int header, int data, const char *action);
};
struct Market {
  int getAllPrices();
  int getAllBookTickers();
  int getDepth(const char *symbol);
  int getAggTrades(const char *symbol);
  int get24hr(const char *symbol);
  int getKlines(const char *symbol);
};
struct Account {
  int getInfo();
  int getTrades(const char *symbol);
  int getOpenOrders();
  int getAllOrders(const char *symbol);
  int getOrder(const char *symbol);
  int sendOrder(const char *symbol);
  int cancelOrder(const char *symbol);
  int getHistoricalTrades(const char *symbol);
  int withdraw(const char *asset, const char *address, const char *tag, double amount);
  int getDepositHistory(const char *asset);
  bool keysAreSet() const;
};
}  // namespace binance
// --- program.cpp
#include <binance.h>

#include <glib.h>

static binance::Market market;
static binance::Account account;

static gboolean tick(gpointer) {
  market.getAllPrices();  // expect: [ratelimit-blocking-in-async]
  market.getAllBookTickers();  // expect: [ratelimit-blocking-in-async]
  market.getDepth("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  market.getAggTrades("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  market.get24hr("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  market.getKlines("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  account.getInfo();  // expect: [ratelimit-blocking-in-async]
  account.getTrades("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  account.getOpenOrders();  // expect: [ratelimit-blocking-in-async]
  account.getAllOrders("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  account.getOrder("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  account.sendOrder("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  account.cancelOrder("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  account.getHistoricalTrades("BTCUSDT");  // expect: [ratelimit-blocking-in-async]
  binance::Server::getCurl(nullptr, "https://api.binance.com/api/v3/time");  // expect: [ratelimit-blocking-in-async]
  binance::Server::getCurlWithHeader(nullptr, "https://api.binance.com/api/v3/time", 0, 0, "GET");  // expect: [ratelimit-blocking-in-async]
  account.withdraw("BTC", "a", "", 1);  // expect: [ratelimit-blocking-in-async] "account.withdraw"
  account.getDepositHistory("BTC");  // expect: [ratelimit-blocking-in-async] "account.getDepositHistory"
  account.keysAreSet();  // ok: [ratelimit-blocking-in-async] no request
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }
