// Windows: timers, threads, work items, waits.
// --- windows.h
#pragma once
extern "C" {
typedef void *HANDLE;
typedef unsigned long DWORD;
void Sleep(DWORD milliseconds);
DWORD WaitForSingleObject(HANDLE handle, DWORD milliseconds);
DWORD WaitForMultipleObjectsEx(DWORD count, const HANDLE *handles, int all, DWORD milliseconds, int alertable);
DWORD SignalObjectAndWait(HANDLE signal, HANDLE wait, DWORD milliseconds, int alertable);
int SleepConditionVariableCS(void *condition, void *section, DWORD milliseconds);
int SleepConditionVariableSRW(void *condition, void *lock, DWORD milliseconds, unsigned long flags);
int WaitOnAddress(volatile void *address, void *compare, unsigned long long size, DWORD milliseconds);
int GetQueuedCompletionStatus(HANDLE port, DWORD *bytes, unsigned long long *key, void **overlapped, DWORD milliseconds);
int GetOverlappedResult(HANDLE file, void *overlapped, DWORD *bytes, int wait);
DWORD MsgWaitForMultipleObjects(DWORD count, const HANDLE *handles, int all, DWORD milliseconds, DWORD mask);
unsigned long long _beginthread(void (*start)(void *), unsigned stack, void *parameter);
int TrySubmitThreadpoolCallback(void (*callback)(void *, void *), void *context, void *environment);
HANDLE CreateThreadpoolWork(void (*callback)(void *, void *, HANDLE), void *context, void *environment);
int RegisterWaitForSingleObject(HANDLE *wait, HANDLE object, void (*callback)(void *, unsigned char), void *context, unsigned long milliseconds, unsigned long flags);
unsigned long long SetTimer(HANDLE window, unsigned long long id, unsigned milliseconds, void (*procedure)(HANDLE, unsigned, unsigned long long, DWORD));
HANDLE CreateThread(void *attributes, unsigned long long stack, DWORD (*start)(void *), void *parameter, DWORD flags, DWORD *id);
unsigned long long _beginthreadex(void *security, unsigned stack, unsigned (*start)(void *), void *parameter, unsigned flags, unsigned *id);
int QueueUserWorkItem(DWORD (*function)(void *), void *context, unsigned long flags);
int CreateTimerQueueTimer(HANDLE *timer, HANDLE queue, void (*callback)(void *, unsigned char), void *parameter, DWORD due, DWORD period, unsigned long flags);
typedef struct {
  unsigned style;
  long long (*lpfnWndProc)(HANDLE, unsigned, unsigned long long, long long);
  const wchar_t *lpszClassName;
} WNDCLASSW, WNDCLASSA;
typedef struct {
  unsigned cbSize;
  long long (*lpfnWndProc)(HANDLE, unsigned, unsigned long long, long long);
  const wchar_t *lpszClassName;
} WNDCLASSEXW, WNDCLASSEXA;
unsigned short RegisterClassW(const WNDCLASSW *kind);
unsigned short RegisterClassA(const WNDCLASSA *kind);
unsigned short RegisterClassExW(const WNDCLASSEXW *kind);
unsigned short RegisterClassExA(const WNDCLASSEXA *kind);
typedef struct {
  unsigned message;
} MSG;
int GetMessageW(MSG *message, HANDLE window, unsigned from, unsigned to);
int GetMessageA(MSG *message, HANDLE window, unsigned from, unsigned to);
int PeekMessageW(MSG *message, HANDLE window, unsigned from, unsigned to, unsigned remove);
HANDLE CreateThreadpoolTimer(void (*callback)(void *, void *, HANDLE), void *context, void *environment);
}
// --- program.cpp
#include <windows.h>

#include <httplib.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static HANDLE event;
static httplib::Client slack("https://slack.com");

static void tick(HANDLE, unsigned, unsigned long long, DWORD) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] // expect: [ratelimit-poll-too-fast]
}
static void wait(HANDLE, unsigned, unsigned long long, DWORD) {
  WaitForSingleObject(event, 1000);  // expect: [ratelimit-blocking-in-async] "WaitForSingleObject"
  WaitForMultipleObjectsEx(1, &event, 1, 1000, 0);  // expect: [ratelimit-blocking-in-async] "WaitForMultipleObjectsEx"
  SignalObjectAndWait(event, event, 1000, 0);  // expect: [ratelimit-blocking-in-async] "SignalObjectAndWait"
  SleepConditionVariableCS(nullptr, nullptr, 1000);  // expect: [ratelimit-blocking-in-async] "SleepConditionVariableCS"
  SleepConditionVariableSRW(nullptr, nullptr, 1000, 0);  // expect: [ratelimit-blocking-in-async] "SleepConditionVariableSRW"
  WaitOnAddress(nullptr, nullptr, 4, 1000);  // expect: [ratelimit-blocking-in-async] "WaitOnAddress"
  GetQueuedCompletionStatus(event, nullptr, nullptr, nullptr, 1000);  // expect: [ratelimit-blocking-in-async] "GetQueuedCompletionStatus"
  GetOverlappedResult(event, nullptr, nullptr, 1);  // expect: [ratelimit-blocking-in-async] "GetOverlappedResult"
  GetOverlappedResult(event, nullptr, nullptr, 0);  // ok: [ratelimit-blocking-in-async] only asks
}
static DWORD work(void *id) {
  slack.Get("/api/conversations.close?channel=" + *static_cast<std::string *>(id));
  Sleep(20000);  // expect: [ratelimit-blocking-in-async] "pool"
  return 0;
}
static DWORD runs(void *id) {
  slack.Get("/api/conversations.close?channel=" + *static_cast<std::string *>(id));
  return 0;
}
static unsigned also(void *id) {
  slack.Get("/api/users.info?user=" + *static_cast<std::string *>(id));
  return 0;
}
static void too(void *id) { slack.Get("/api/users.list?cursor=" + *static_cast<std::string *>(id)); }
static void simple(void *, void *) {
  Sleep(31000);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void submitted(void *, void *, HANDLE) {
  Sleep(32000);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void signalled(void *, unsigned char) {
  Sleep(33000);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void periodic(void *, unsigned char) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
}

void set(HANDLE queue, Ids &ids) {
  SetTimer(nullptr, 1, 1000, tick);
  SetTimer(nullptr, 2, 1000, wait);
  for (const std::string &id : ids)
    QueueUserWorkItem(work, const_cast<std::string *>(&id), 0);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    CreateThread(nullptr, 0, runs, const_cast<std::string *>(&id), 0, nullptr);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    _beginthreadex(nullptr, 0, also, const_cast<std::string *>(&id), 0, nullptr);  // expect: [ratelimit-unbounded-fanout] "users.info"
  for (const std::string &id : ids)
    _beginthread(too, 0, const_cast<std::string *>(&id));  // expect: [ratelimit-unbounded-fanout] "users.list"
  HANDLE timer;
  TrySubmitThreadpoolCallback(simple, nullptr, nullptr);
  CreateThreadpoolWork(submitted, nullptr, nullptr);
  RegisterWaitForSingleObject(&timer, event, signalled, nullptr, 0xffffffff, 0);
  CreateTimerQueueTimer(&timer, queue, periodic, nullptr, 0, 1000, 0);
}

// Windows: what they are sent comes from the loop that draws them.
static long long paint(HANDLE, unsigned message, unsigned long long, long long) {
  if (message == 15)
    Sleep(1000);  // expect: [ratelimit-blocking-in-async] "1 s"
  return 0;
}
static long long paintNarrow(HANDLE, unsigned, unsigned long long, long long) {
  Sleep(2000);  // expect: [ratelimit-blocking-in-async] "2 s"
  return 0;
}
static long long paintMore(HANDLE, unsigned, unsigned long long, long long) {
  Sleep(3000);  // expect: [ratelimit-blocking-in-async] "3 s"
  return 0;
}
static long long paintMoreNarrow(HANDLE, unsigned, unsigned long long, long long) {
  Sleep(4000);  // expect: [ratelimit-blocking-in-async] "4 s"
  return 0;
}
static long long unused(HANDLE, unsigned, unsigned long long, long long) {
  Sleep(5000);  // ok: [ratelimit-blocking-in-async] never registered
  return 0;
}
static void pooled(void *, void *, HANDLE) {
  Sleep(30000);  // expect: [ratelimit-blocking-in-async] "pool"
}
void windows() {
  WNDCLASSW wide = {};
  wide.lpfnWndProc = paint;
  RegisterClassW(&wide);
  WNDCLASSA narrow = {};
  narrow.lpfnWndProc = paintNarrow;
  RegisterClassA(&narrow);
  WNDCLASSEXW more = {sizeof(WNDCLASSEXW), paintMore, L"More"};
  RegisterClassExW(&more);
  WNDCLASSEXA moreNarrow = {sizeof(WNDCLASSEXA), paintMoreNarrow, nullptr};
  RegisterClassExA(&moreNarrow);
  auto kept = unused;
  CreateThreadpoolTimer(pooled, nullptr, kept ? nullptr : nullptr);
}

// As fast as messages come.
static bool shut() {
  auto res = slack.Get("/api/conversations.close");  // ok: [ratelimit-request-in-loop] paced by messages
  return res && res->status == 200;
}
static bool kick() {
  auto res = slack.Get("/api/conversations.kick");
  return res && res->status == 200;
}
void pump(MSG *message) {
  while (GetMessageW(message, nullptr, 0, 0) > 0)
    if (message->message == 1024 && !shut())
      break;
  while (GetMessageA(message, nullptr, 0, 0) > 0)
    if (message->message == 1024 && !shut())
      break;
  while (MsgWaitForMultipleObjects(1, &event, 0, 0xffffffff, 1279) != 0)
    if (!shut())
      break;
  while (PeekMessageW(message, nullptr, 0, 0, 1) >= 0)
    if (message->message == 1024 && !kick())  // expect: [ratelimit-poll-too-fast] "conversations.kick"
      break;
}
