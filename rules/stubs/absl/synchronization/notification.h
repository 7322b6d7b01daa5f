// throttlint stand-in for Abseil synchronization: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_ABSL_NOTIFICATION_H
#define THROTTLINT_STUB_ABSL_NOTIFICATION_H
#include "../time/time.h"

namespace absl {
class Notification {
public:
  void Notify();
  void WaitForNotification() const;
  bool WaitForNotificationWithTimeout(Duration timeout) const;
};
} // namespace absl
#endif
