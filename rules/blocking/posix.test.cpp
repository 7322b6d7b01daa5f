// POSIX: sleeps and waits.
// --- sdl.h
#pragma once
extern "C" void SDL_Delay(unsigned milliseconds);
namespace Glib {
void usleep(unsigned long microseconds);
}
// --- windows.h
#pragma once
extern "C" {
void Sleep(unsigned long milliseconds);
unsigned long SleepEx(unsigned long milliseconds, int alertable);
}
// --- program.cpp
#include "sdl.h"
#include "windows.h"

#include <aio.h>
#include <asio.hpp>
#include <glib.h>
#include <httplib.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <mqueue.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/msg.h>
#include <sys/select.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>

static sem_t ready;
static pthread_t thread;
static pollfd files[1];

static gboolean tick(gpointer) {
  sleep(1);  // expect: [ratelimit-blocking-in-async]
  usleep(20000);  // expect: [ratelimit-blocking-in-async]
  timespec half = {0, 500000000};
  nanosleep(&half, nullptr);  // expect: [ratelimit-blocking-in-async]
  thrd_sleep(&half, nullptr);  // expect: [ratelimit-blocking-in-async]
  system("true");  // expect: [ratelimit-blocking-in-async]
  pthread_join(thread, nullptr);  // expect: [ratelimit-blocking-in-async]
  sem_wait(&ready);  // expect: [ratelimit-blocking-in-async]
  poll(files, 1, 2000);  // expect: [ratelimit-blocking-in-async]
  epoll_event events[1];
  epoll_wait(3, events, 1, 2000);  // expect: [ratelimit-blocking-in-async]
  timeval second = {1, 0};
  select(0, nullptr, nullptr, nullptr, &second);  // expect: [ratelimit-blocking-in-async]
  SDL_Delay(100);  // expect: [ratelimit-blocking-in-async]
  Sleep(150);  // expect: [ratelimit-blocking-in-async] "150 ms"
  SleepEx(250, 0);  // expect: [ratelimit-blocking-in-async] "250 ms"
  g_usleep(100000);  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

static pthread_barrier_t barrier;
static pthread_cond_t changed;
static pthread_mutex_t changing;
static thrd_t other;
static addrinfo *found;
static sockaddr peer;
static sigset_t signals;
static gboolean more(gpointer name) {
  thrd_join(other, nullptr);  // expect: [ratelimit-blocking-in-async] "thrd_join"
  pthread_barrier_wait(&barrier);  // expect: [ratelimit-blocking-in-async] "pthread_barrier_wait"
  waitpid(-1, nullptr, 0);  // expect: [ratelimit-blocking-in-async] "waitpid"
  waitpid(-1, nullptr, WNOHANG);  // ok: [ratelimit-blocking-in-async] only asks
  flock(3, LOCK_EX);  // expect: [ratelimit-blocking-in-async] "flock"
  flock(3, LOCK_EX | LOCK_NB);  // ok: [ratelimit-blocking-in-async] only tries
  lockf(3, F_LOCK, 0);  // expect: [ratelimit-blocking-in-async] "lockf"
  lockf(3, F_TLOCK, 0);  // ok: [ratelimit-blocking-in-async] only tries
  wait3(nullptr, 0, nullptr);  // expect: [ratelimit-blocking-in-async] "wait3"
  wait3(nullptr, WNOHANG, nullptr);  // ok: [ratelimit-blocking-in-async] only asks
  waitid(P_ALL, 0, nullptr, WEXITED);  // expect: [ratelimit-blocking-in-async] "waitid"
  waitid(P_ALL, 0, nullptr, WEXITED | WNOHANG);  // ok: [ratelimit-blocking-in-async] only asks
  getaddrinfo("slack.com", "https", nullptr, &found);  // expect: [ratelimit-blocking-in-async] "getaddrinfo"
  getaddrinfo(static_cast<const char *>(name), "https", nullptr, &found);  // expect: [ratelimit-blocking-in-async] "getaddrinfo"
  getaddrinfo(nullptr, "8080", nullptr, &found);  // ok: [ratelimit-blocking-in-async] the own machine
  getaddrinfo("127.0.0.1", "8080", nullptr, &found);  // ok: [ratelimit-blocking-in-async] an address, no name
  gethostbyname("slack.com");  // expect: [ratelimit-blocking-in-async] "gethostbyname"
  gethostbyname("localhost");  // ok: [ratelimit-blocking-in-async] the own machine
  hostent entry, *result;
  char buffer[512];
  int error;
  gethostbyname_r("slack.com", &entry, buffer, sizeof buffer, &result, &error);  // expect: [ratelimit-blocking-in-async] "gethostbyname_r"
  gethostbyname_r("localhost", &entry, buffer, sizeof buffer, &result, &error);  // ok: [ratelimit-blocking-in-async] the own machine
  getnameinfo(&peer, sizeof peer, buffer, sizeof buffer, nullptr, 0, 0);  // expect: [ratelimit-blocking-in-async] "getnameinfo"
  getnameinfo(&peer, sizeof peer, buffer, sizeof buffer, nullptr, 0, NI_NUMERICHOST);  // ok: [ratelimit-blocking-in-async] nobody is asked
  pause();  // expect: [ratelimit-blocking-in-async] "pause"
  sigwait(&signals, &error);  // expect: [ratelimit-blocking-in-async] "sigwait"
  sigsuspend(&signals);  // expect: [ratelimit-blocking-in-async] "sigsuspend"
  timespec half = {0, 500000000}, none = {0, 0}, end;
  clock_gettime(CLOCK_REALTIME, &end);
  end.tv_sec += 5;
  pthread_cond_timedwait(&changed, &changing, &end);  // expect: [ratelimit-blocking-in-async] "pthread_cond_timedwait"
  sem_timedwait(&ready, &end);  // expect: [ratelimit-blocking-in-async] "sem_timedwait"
  sem_clockwait(&ready, CLOCK_REALTIME, &end);  // expect: [ratelimit-blocking-in-async] "sem_clockwait"
  sigtimedwait(&signals, nullptr, &half);  // expect: [ratelimit-blocking-in-async] "500 ms"
  sigtimedwait(&signals, nullptr, &none);  // ok: [ratelimit-blocking-in-async] only asks
  aio_suspend(nullptr, 0, &half);  // expect: [ratelimit-blocking-in-async] "500 ms"
  ppoll(files, 1, &half, nullptr);  // expect: [ratelimit-blocking-in-async] "500 ms"
  ppoll(files, 1, &none, nullptr);  // ok: [ratelimit-blocking-in-async] returns at once
  epoll_event events[1];
  epoll_pwait(3, events, 1, 2000, nullptr);  // expect: [ratelimit-blocking-in-async] "2 s"
  epoll_pwait(3, events, 1, 0, nullptr);  // ok: [ratelimit-blocking-in-async] returns at once
  pselect(0, nullptr, nullptr, nullptr, &half, nullptr);  // expect: [ratelimit-blocking-in-async] "500 ms"
  return FALSE;
}

void start() {
  g_idle_add(tick, nullptr);
  g_idle_add(more, nullptr);
}

// A function of the program that has the name of one of the system.
struct Clock {
  void sleep(int);
};
static gboolean own(gpointer clock) {
  static_cast<Clock *>(clock)->sleep(5);  // ok: [ratelimit-blocking-in-async] not that of POSIX
  poll(files, 1, 0);  // ok: [ratelimit-blocking-in-async] returns at once
  accept4(3, nullptr, nullptr, SOCK_NONBLOCK);  // ok: [ratelimit-blocking-in-async] mostly asked when somebody is there
  return FALSE;
}
void startOwn() { g_idle_add(own, nullptr); }

// As fast as others ask for it: they set the pace.
static void forward(const char *what) {
  httplib::Client http("https://slack.com");
  auto res = http.Post("/api/chat.postMessage", what, "application/json");  // ok: [ratelimit-request-in-loop] paced by what arrives
  if (!res || res->status != 200) abort();
}
void serve(int fd) {
  while (accept(fd, nullptr, nullptr) >= 0) forward("hello");
}
void serveNonBlocking(int fd) {
  while (accept4(fd, nullptr, nullptr, SOCK_CLOEXEC) >= 0) forward("hello");
}
void serveDatagrams(int fd) {
  char text[512];
  while (recvfrom(fd, text, sizeof text, 0, nullptr, nullptr) > 0) forward(text);
}
void serveMessages(int fd, msghdr *message) {
  while (recvmsg(fd, message, 0) > 0) forward("message");
}
void serveQueue(mqd_t queue) {
  char text[512];
  while (mq_receive(queue, text, sizeof text, nullptr) > 0) forward(text);
}
void serveOldQueue(int queue) {
  char text[512];
  while (msgrcv(queue, text, sizeof text, 0, 0) > 0) forward(text);
}

// Nothing may suspend under a lock.
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
asio::awaitable<void> locked() {
  pthread_mutex_lock(&guard);
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  pthread_mutex_unlock(&guard);
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s" // fix: [ratelimit-blocking-in-async] "co_await"
  co_return;
}

// Who asks a person in each round is as fast as people type.
extern "C" char *readline(const char *prompt);
extern "C" int _getch();
static void ask(httplib::Client &slack, const char *id) {
  auto res = slack.Post("https://slack.com/api/conversations.close", id, "text/plain");
  if (!res || res->status != 200) throw 1;
}
void typedLines(httplib::Client &slack) {
  for (char id[40]; fgets(id, sizeof id, stdin);) ask(slack, id);  // ok: [ratelimit-request-in-loop] typed
}
void typedLongLines(httplib::Client &slack) {
  size_t size = 0;
  for (char *id = nullptr; getline(&id, &size, stdin) > 0;) ask(slack, id);  // ok: [ratelimit-request-in-loop] typed
}
void typedWords(httplib::Client &slack) {
  for (char id[40]; scanf("%39s", id) == 1;) ask(slack, id);  // ok: [ratelimit-request-in-loop] typed
}
void typedNumbers(httplib::Client &slack) {
  for (int id; fscanf(stdin, "%d", &id) == 1;) ask(slack, std::to_string(id).c_str());  // ok: [ratelimit-request-in-loop] typed
}
void typedKeys(httplib::Client &slack) {
  for (int key; (key = getchar()) != 'q';) ask(slack, std::to_string(key).c_str());  // ok: [ratelimit-request-in-loop] typed
}
void otherKeys(httplib::Client &slack) {
  for (int key; (key = getc(stdin)) != 'q';) ask(slack, std::to_string(key).c_str());  // ok: [ratelimit-request-in-loop] typed
}
void moreKeys(httplib::Client &slack) {
  for (int key; (key = fgetc(stdin)) != 'q';) ask(slack, std::to_string(key).c_str());  // ok: [ratelimit-request-in-loop] typed
}
void rawKeys(httplib::Client &slack) {
  for (int key; (key = _getch()) != 'q';) ask(slack, std::to_string(key).c_str());  // ok: [ratelimit-request-in-loop] typed
}
void edited(httplib::Client &slack) {
  while (const char *id = readline("> ")) ask(slack, id);  // ok: [ratelimit-request-in-loop] typed
}
