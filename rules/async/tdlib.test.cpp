// TDLib: waiting for updates belongs on a thread of its own.
// --- td/telegram/Client.h
#pragma once
namespace td {
class Client {
public:
  struct Response {
    unsigned long id;
  };
  Response receive(double timeout);
};
}  // namespace td
// --- program.cpp
#include <QtCore/QObject>
#include <td/telegram/Client.h>

#include <thread>

class Chat : public QObject {
  Q_OBJECT
public slots:
  void ask() {
    client_.receive(10.0);  // expect: [ratelimit-blocking-in-async] "10 s"
    client_.receive(0);  // ok: [ratelimit-blocking-in-async] what is there
  }
  void start() {
    std::thread([this] {
      while (client_.receive(10.0).id == 0) {  // ok: [ratelimit-blocking-in-async] a thread of its own
      }
    }).detach();
  }

private:
  td::Client client_;
};
