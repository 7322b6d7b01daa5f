// throttlint stand-in for POCO Foundation: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_POCO_FOUNDATION_H
#define THROTTLINT_STUB_POCO_FOUNDATION_H
#include <string>

namespace Poco {
class Runnable {
public:
  virtual ~Runnable();
  virtual void run() = 0;
};
template <class C> class AutoPtr {
public:
  AutoPtr();
  AutoPtr(C *ptr);
  AutoPtr(const AutoPtr &ptr);
  ~AutoPtr();
};
class Thread {
public:
  Thread();
  ~Thread();
  void start(Runnable &target);
  template <class Functor> void startFunc(const Functor &) {}
  void join();
  static void sleep(long milliseconds);
  static bool trySleep(long milliseconds);
};
class ThreadPool {
public:
  static ThreadPool &defaultPool();
  void start(Runnable &target);
  void joinAll();
};
class Event {
public:
  explicit Event(bool autoReset = true);
  void set();
  void wait();
  bool tryWait(long milliseconds);
};
class Semaphore {
public:
  explicit Semaphore(int n);
  void set();
  void wait();
  bool tryWait(long milliseconds);
};
class Timer;
class AbstractTimerCallback {
public:
  virtual ~AbstractTimerCallback();
};
template <class C> class TimerCallback : public AbstractTimerCallback {
public:
  typedef void (C::*Callback)(Timer &);
  TimerCallback(C &object, Callback method);
};
class Timer {
public:
  explicit Timer(long startInterval = 0, long periodicInterval = 0);
  void start(const AbstractTimerCallback &method);
  void stop();
};
class Clock {};
namespace Util {
class TimerTask : public Runnable {
public:
  using Ptr = AutoPtr<TimerTask>;
};
class Timer {
public:
  Timer();
  void schedule(TimerTask::Ptr pTask, Clock clock);
  void schedule(TimerTask::Ptr pTask, long delay, long interval);
};
} // namespace Util
} // namespace Poco
#endif
