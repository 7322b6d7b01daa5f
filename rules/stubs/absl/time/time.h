// throttlint stand-in for Abseil time: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_ABSL_TIME_H
#define THROTTLINT_STUB_ABSL_TIME_H
namespace absl {
class Duration {};
Duration Seconds(int n);
Duration Milliseconds(int n);
Duration Microseconds(int n);
Duration Minutes(int n);
void SleepFor(Duration duration);
} // namespace absl
#endif
