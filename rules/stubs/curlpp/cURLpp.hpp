// throttlint stand-in for cURLpp: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_CURLPP_H
#define THROTTLINT_STUB_CURLPP_H
#include <iosfwd>
#include <list>
#include <string>

namespace curlpp {
class Cleanup {
public:
  Cleanup();
  ~Cleanup();
};
class OptionBase {
public:
  virtual ~OptionBase();
};
template <typename T, int Option> class OptionTrait : public OptionBase {
public:
  OptionTrait(T value);
};
template <int Option>
class OptionTrait<std::string, Option> : public OptionBase {
public:
  OptionTrait(const char *value);
  OptionTrait(const std::string &value);
};
namespace options {
typedef OptionTrait<std::string, 2> Url;
typedef OptionTrait<std::string, 36> CustomRequest;
typedef OptionTrait<std::string, 18> UserAgent;
typedef OptionTrait<bool, 47> Post;
typedef OptionTrait<bool, 54> Put;
typedef OptionTrait<bool, 46> Upload;
typedef OptionTrait<std::string, 15> PostFields;
typedef OptionTrait<long, 60> PostFieldSize;
typedef OptionTrait<std::ostream *, 1> WriteStream;
typedef OptionTrait<std::list<std::string>, 23> HttpHeader;
typedef OptionTrait<long, 13> Timeout;
} // namespace options
namespace Options = options;
class Easy {
public:
  Easy();
  virtual ~Easy();
  virtual void perform();
  virtual void setOpt(const OptionBase &option);
  virtual void setOpt(OptionBase *option);
  virtual void reset();
};
class Multi {
public:
  void add(const Easy *handle);
  bool perform(int *nbHandles);
};
} // namespace curlpp
namespace cURLpp = curlpp;
std::ostream &operator<<(std::ostream &stream, const curlpp::Easy &request);
std::ostream &operator<<(std::ostream &stream, const curlpp::options::Url &url);
#endif
