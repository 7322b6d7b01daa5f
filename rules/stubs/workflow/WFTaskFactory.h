// throttlint stand-in for C++ Workflow: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_WFTASKFACTORY_H
#define THROTTLINT_STUB_WFTASKFACTORY_H
#include <functional>
#include <string>

namespace protocol {
class HttpRequest {
public:
  bool set_method(const char *method);
};
class HttpResponse;
} // namespace protocol
class WFHttpTask {
public:
  void start();
  protocol::HttpRequest *get_req();
};
class WFTimerTask {
public:
  void start();
};
class WFGoTask {
public:
  void start();
};
using http_callback_t = std::function<void(WFHttpTask *)>;
using timer_callback_t = std::function<void(WFTimerTask *)>;
class WFTaskFactory {
public:
  static WFHttpTask *create_http_task(const std::string &url, int redirect_max,
                                      int retry_max, http_callback_t callback);
  static WFTimerTask *create_timer_task(time_t seconds, long nanoseconds,
                                        timer_callback_t callback);
  template <class FUNC, class... ARGS>
  static WFGoTask *create_go_task(const std::string &queue_name, FUNC &&,
                                  ARGS &&...) { return nullptr; }
};
template <typename RES> class WFFuture {
public:
  RES get();
  void wait() const;
};
class WFFacilities {
public:
  class WaitGroup {
  public:
    explicit WaitGroup(int n);
    void done();
    void wait() const;
  };
  static void usleep(unsigned int microseconds);
  template <class RESP>
  static WFFuture<int> async_request(int type, const std::string &url,
                                     RESP &&req, int retry_max) { return {}; }
};
#endif
