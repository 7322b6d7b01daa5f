// throttlint stand-in for CCAPI: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_CCAPI_SESSION_H
#define THROTTLINT_STUB_CCAPI_SESSION_H
#include <functional>
#include <string>

namespace ccapi {
class Event;
class Session;
class Request {
public:
  enum class Operation { GET_SERVER_TIME, GET_BBOS, CREATE_ORDER };
  Request(Operation operation, std::string exchange, std::string instrument = "",
          std::string correlationId = "");
};
class EventHandler {
public:
  virtual ~EventHandler();
  virtual bool processEvent(const Event &event, Session *session);
};
class Session {
public:
  virtual ~Session();
  virtual void sendRequest(Request &request);
  virtual void sendRequestByWebsocket(Request &request);
  virtual void setTimer(const std::string &id, long delayMilliseconds,
                        std::function<void(int)> errorHandler,
                        std::function<void()> successHandler);
};
} // namespace ccapi
#endif
