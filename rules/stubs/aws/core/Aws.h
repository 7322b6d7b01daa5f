// throttlint stand-in for the core of the AWS SDK for C++: declarations only,
// served when the library is not installed.
#ifndef THROTTLINT_STUB_AWS_CORE_H
#define THROTTLINT_STUB_AWS_CORE_H
#include <string>

namespace Aws {
using String = std::string;
struct SDKOptions {};
void InitAPI(const SDKOptions &options);
void ShutdownAPI(const SDKOptions &options);
namespace Client {
struct ClientConfiguration {
  Aws::String region;
};
class AsyncCallerContext;
} // namespace Client
namespace Utils {
template <typename R, typename E> class Outcome {
public:
  bool IsSuccess() const;
  const R &GetResult() const;
  const E &GetError() const;
};
} // namespace Utils
} // namespace Aws
#endif
