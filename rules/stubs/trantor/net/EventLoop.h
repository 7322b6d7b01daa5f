// throttlint stand-in for Trantor: declarations only, served when the library
// is not installed.
#ifndef THROTTLINT_STUB_TRANTOR_EVENTLOOP_H
#define THROTTLINT_STUB_TRANTOR_EVENTLOOP_H
#include <chrono>
#include <cstdint>
#include <functional>

namespace trantor {
using TimerId = uint64_t;
class EventLoop {
public:
  using Func = std::function<void()>;
  static EventLoop *getEventLoopOfCurrentThread();
  void loop();
  void quit();
  void runInLoop(Func f);
  void queueInLoop(Func f);
  TimerId runAfter(double delay, Func cb);
  TimerId runAfter(const std::chrono::duration<double> &delay, Func cb);
  TimerId runEvery(double interval, Func cb);
  TimerId runEvery(const std::chrono::duration<double> &interval, Func cb);
  void invalidateTimer(TimerId id);
};
} // namespace trantor
#endif
