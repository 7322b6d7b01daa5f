// POCO: what blocks, and on which thread callbacks run.
#include <Poco/Event.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Semaphore.h>
#include <Poco/Thread.h>
#include <Poco/ThreadPool.h>
#include <Poco/Timer.h>
#include <Poco/Util/Timer.h>

using namespace Poco::Net;

static void close() {
  HTTPSClientSession session("slack.com");
  HTTPRequest request("POST", "/api/conversations.close");
  session.sendRequest(request);
}

class Poller {
public:
  void tick(Poco::Timer &) {
    close();  // expect: [ratelimit-poll-too-fast] "conversations.close"
    Poco::Thread::sleep(400);  // ok: [ratelimit-blocking-in-async] the timer has a thread
  }
  void start() {
    Poco::TimerCallback<Poller> callback(*this, &Poller::tick);
    timer_.start(callback);
  }

private:
  Poco::Timer timer_{0, 1000};
};

class Task : public Poco::Util::TimerTask {
public:
  void run() override {
    Poco::Thread::sleep(500);  // expect: [ratelimit-blocking-in-async] "500 ms"
    Poco::Thread::trySleep(2000);  // expect: [ratelimit-blocking-in-async] "2 s"
    done_.tryWait(3000);  // expect: [ratelimit-blocking-in-async] "3 s"
    done_.wait();  // expect: [ratelimit-blocking-in-async] "done_.wait"
    worker_.join();  // expect: [ratelimit-blocking-in-async] "worker_.join"
  }

private:
  Poco::Event done_;
  Poco::Thread worker_;
};

class Other : public Poco::Util::TimerTask {
public:
  void run() override {
    close();  // expect: [ratelimit-blocking-in-async] // expect: [ratelimit-poll-too-fast] "conversations.close"
  }
};

void schedule(Poco::Util::Timer &timer, Poco::Clock when) {
  Task *task = new Task;
  timer.schedule(task, when);
  Other *other = new Other;
  timer.schedule(other, 0, 1000);
}

class Job : public Poco::Runnable {
public:
  void run() override {
    Poco::Thread::sleep(60000);  // ok: [ratelimit-blocking-in-async] a thread of its own
  }
};

class Page : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &, HTTPServerResponse &) override {
    Poco::Thread::sleep(200);  // ok: [ratelimit-blocking-in-async] a worker of the pool, for a moment
    Poco::Thread::sleep(30000);  // expect: [ratelimit-blocking-in-async] "takes one of the pool's workers away for 30 s"
  }
};

void paced(const std::string *from, const std::string *to) {
  for (; from != to; ++from) {
    close();  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    Poco::Thread::sleep(3100);
  }
}

class Close : public Poco::Runnable {
public:
  void run() override { close(); }
};
void jobs(Poco::ThreadPool &pool, const std::string *from, const std::string *to) {
  Close job;
  for (; from != to; ++from) {
    Poco::Thread thread;
    thread.start(job);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
  for (; from != to; ++from)
    pool.start(job);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
}

void threads(const std::string *from, const std::string *to) {
  for (; from != to; ++from) {
    Poco::Thread thread;
    thread.startFunc([] { close(); });  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
}

// --- reactor.h
#pragma once
namespace Poco {
class AbstractObserver {};
template <class C, class N> class Observer : public AbstractObserver {
public:
  typedef void (C::*Callback)(N *);
  Observer(C &object, Callback method);
};
namespace Net {
class Socket {};
class ReadableNotification {};
class SocketReactor {
public:
  void addEventHandler(const Socket &socket, const AbstractObserver &observer);
};
}  // namespace Net
}  // namespace Poco
// --- reactor.cpp
#include "reactor.h"

#include <Poco/Thread.h>

class Connection {
public:
  void onReadable(Poco::Net::ReadableNotification *) {
    Poco::Thread::sleep(600);  // expect: [ratelimit-blocking-in-async] "600 ms"
  }
  void onClosed(Poco::Net::ReadableNotification *) {
    Poco::Thread::sleep(700);  // ok: [ratelimit-blocking-in-async] nobody calls it
  }
  void start(Poco::Net::SocketReactor &reactor, Poco::Net::Socket &socket) {
    reactor.addEventHandler(socket, Poco::Observer<Connection, Poco::Net::ReadableNotification>(*this, &Connection::onReadable));
  }
};
