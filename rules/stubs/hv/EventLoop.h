// throttlint stand-in for libhv: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_HV_EVENTLOOP_H
#define THROTTLINT_STUB_HV_EVENTLOOP_H
#include <cstdint>
#include <functional>

namespace hv {
typedef std::uint64_t TimerID;
class EventLoop {
public:
  TimerID setInterval(int interval_ms, std::function<void(TimerID)> cb);
  TimerID setTimeout(int timeout_ms, std::function<void(TimerID)> cb);
  void runInLoop(std::function<void()> fn);
};
TimerID setInterval(int interval_ms, std::function<void(TimerID)> cb);
TimerID setTimeout(int timeout_ms, std::function<void(TimerID)> cb);
} // namespace hv
typedef struct hloop_s hloop_t;
typedef struct htimer_s htimer_t;
typedef void (*htimer_cb)(htimer_t *timer);
extern "C" htimer_t *htimer_add(hloop_t *loop, htimer_cb cb, std::uint32_t timeout_ms,
                                std::uint32_t repeat = 0xFFFFFFFF);
#endif
