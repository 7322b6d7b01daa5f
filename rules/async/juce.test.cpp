// JUCE: what runs on the message thread, and what waits there.
// --- juce.h
#pragma once
#include <functional>
#include <string>
namespace juce {
class String {
public:
  String(const char *text);
};
class URL {
public:
  explicit URL(const String &url);
  void *createInputStream(bool usePost) const;
  void *downloadToFile(const String &file) const;
};
class Timer {
public:
  virtual ~Timer();
  virtual void timerCallback() = 0;
  void startTimer(int intervalInMilliseconds) noexcept;
};
class WaitableEvent {
public:
  bool wait(int timeOutMilliseconds = -1) const noexcept;
};
class Thread {
public:
  virtual ~Thread();
  virtual void run() = 0;
  void startThread();
  static void sleep(int milliseconds);
};
class MessageManager {
public:
  static bool callAsync(std::function<void()> functionToRun);
};
}  // namespace juce
// --- program.cpp
#include "juce.h"

class Poller : public juce::Timer {
public:
  Poller() { startTimer(1000); }
  void timerCallback() override {
    juce::URL("https://slack.com/api/conversations.close").createInputStream(false);  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast] "conversations.close"
  }
};
class Patient : public juce::Timer {
public:
  void start() { startTimer(60000); }
  void timerCallback() override {
    juce::Thread::sleep(1500);  // expect: [ratelimit-blocking-in-async] "1.5 s"
    ready_.wait(500);  // expect: [ratelimit-blocking-in-async] "500 ms"
    ready_.wait();  // expect: [ratelimit-blocking-in-async] "until it is done"
    juce::URL("https://slack.com/api/conversations.close").downloadToFile("a");  // ok: [ratelimit-poll-too-fast] once a minute
  }

private:
  juce::WaitableEvent ready_;
};
class Worker : public juce::Thread {
public:
  void run() override {
    juce::Thread::sleep(60000);  // ok: [ratelimit-blocking-in-async] a thread of its own
    juce::MessageManager::callAsync([] {
      juce::Thread::sleep(700);  // expect: [ratelimit-blocking-in-async] "700 ms"
    });
  }
};

// Somebody else starts it.
class Started : public juce::Timer {
public:
  void timerCallback() override {
    juce::Thread::sleep(900);  // expect: [ratelimit-blocking-in-async] "900 ms"
  }
};
