// CCAPI: requests name an exchange; answers come to one event handler.
#include <ccapi_cpp/ccapi_session.h>

#include <chrono>
#include <thread>

class Handler : public ccapi::EventHandler {
public:
  bool processEvent(const ccapi::Event &, ccapi::Session *session) override {
    std::this_thread::sleep_for(std::chrono::seconds(1));  // expect: [ratelimit-blocking-in-async] "1 s"
    session->setTimer("again", 5000, [](int) {}, [] {
      std::this_thread::sleep_for(std::chrono::seconds(2));  // expect: [ratelimit-blocking-in-async] "2 s"
    });
    return true;
  }
};

void order(ccapi::Session &session) {
  ccapi::Request request(ccapi::Request::Operation::CREATE_ORDER, "okx", "BTC-USDT");
  while (true) {
    try {
      // expect: [ratelimit-unbounded-retry]
      session.sendRequest(request);  // expect: [ratelimit-retry-without-backoff]
      return;
    } catch (...) {
    }
  }
}
