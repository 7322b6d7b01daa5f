// throttlint stand-in for Abseil synchronization: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_ABSL_MUTEX_H
#define THROTTLINT_STUB_ABSL_MUTEX_H

namespace absl {
class Mutex {
public:
  void Lock();
  void Unlock();
  bool TryLock();
};
class MutexLock {
public:
  explicit MutexLock(Mutex *mu);
  ~MutexLock();
};
} // namespace absl
#endif
