// throttlint stand-in for Folly: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_FOLLY_TOKENBUCKET_H
#define THROTTLINT_STUB_FOLLY_TOKENBUCKET_H
#include <optional>

namespace folly {
struct TokenBucketPolicyDefault {};
template <typename Policy = TokenBucketPolicyDefault>
class BasicDynamicTokenBucket {
public:
  explicit BasicDynamicTokenBucket(double zeroTime = 0) noexcept;
  void reset(double zeroTime = 0) noexcept;
  static double defaultClockNow() noexcept;
  bool consume(double toConsume, double rate, double burstSize,
               double nowInSeconds = defaultClockNow());
  double consumeOrDrain(double toConsume, double rate, double burstSize,
                        double nowInSeconds = defaultClockNow());
  void returnTokens(double tokensToReturn, double rate);
  std::optional<double>
  consumeWithBorrowNonBlocking(double toConsume, double rate, double burstSize,
                               double nowInSeconds = defaultClockNow());
  bool consumeWithBorrowAndWait(double toConsume, double rate,
                                double burstSize,
                                double nowInSeconds = defaultClockNow());
  double available(double rate, double burstSize,
                   double nowInSeconds = defaultClockNow()) const noexcept;
};
template <typename Policy = TokenBucketPolicyDefault> class BasicTokenBucket {
public:
  BasicTokenBucket(double genRate, double burstSize,
                   double zeroTime = 0) noexcept;
  static double defaultClockNow() noexcept;
  void reset(double genRate, double burstSize,
             double nowInSeconds = defaultClockNow()) noexcept;
  void setCapacity(double tokens,
                   double nowInSeconds = defaultClockNow()) noexcept;
  bool consume(double toConsume, double nowInSeconds = defaultClockNow());
  double consumeOrDrain(double toConsume,
                        double nowInSeconds = defaultClockNow());
  void returnTokens(double tokensToReturn);
  std::optional<double>
  consumeWithBorrowNonBlocking(double toConsume,
                               double nowInSeconds = defaultClockNow());
  bool consumeWithBorrowAndWait(double toConsume,
                                double nowInSeconds = defaultClockNow());
  double available(double nowInSeconds = defaultClockNow()) const noexcept;
  double rate() const noexcept;
  double burst() const noexcept;
};
using TokenBucket = BasicTokenBucket<>;
using DynamicTokenBucket = BasicDynamicTokenBucket<>;
} // namespace folly
#endif
