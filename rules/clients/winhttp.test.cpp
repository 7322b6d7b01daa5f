// WinHTTP and WinINet: handles made of handles.
// --- wininet.h
#pragma once
extern "C" {
typedef void *HINTERNET;
HINTERNET WinHttpOpen(const wchar_t *agent, unsigned access, const wchar_t *proxy, const wchar_t *bypass, unsigned flags);
HINTERNET WinHttpConnect(HINTERNET session, const wchar_t *server, unsigned short port, unsigned reserved);
HINTERNET WinHttpOpenRequest(HINTERNET connection, const wchar_t *verb, const wchar_t *path, const wchar_t *version, const wchar_t *referrer, const wchar_t **types, unsigned flags);
int WinHttpSendRequest(HINTERNET request, const wchar_t *headers, unsigned length, void *body, unsigned size, unsigned total, void *context);
int WinHttpReceiveResponse(HINTERNET request, void *reserved);
HINTERNET InternetConnectA(HINTERNET session, const char *server, unsigned short port, const char *user, const char *password, unsigned service, unsigned flags, void *context);
HINTERNET HttpOpenRequestA(HINTERNET connection, const char *verb, const char *path, const char *version, const char *referrer, const char **types, unsigned flags, void *context);
int HttpSendRequestA(HINTERNET request, const char *headers, unsigned length, void *body, unsigned size);
HINTERNET InternetOpenUrlA(HINTERNET session, const char *url, const char *headers, unsigned length, unsigned flags, void *context);
int WinHttpQueryDataAvailable(HINTERNET request, unsigned *size);
int HttpEndRequestA(HINTERNET request, void *buffers, unsigned flags, void *context);
int InternetReadFileExA(HINTERNET file, void *buffers, unsigned flags, void *context);
int InternetQueryDataAvailable(HINTERNET file, unsigned *size, unsigned flags, void *context);
long URLDownloadToCacheFileA(void *caller, const char *url, char *file, unsigned size, unsigned reserved, void *status);
long URLOpenBlockingStreamA(void *caller, const char *url, void **stream, unsigned reserved, void *status);
long URLDownloadToFileA(void *caller, const char *url, const char *file, unsigned reserved, void *status);
}
// --- program.cpp
#include <wininet.h>

#include <string>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void winHttp(int count, const wchar_t **names) {
  HINTERNET session = WinHttpOpen(L"bot", 0, nullptr, nullptr, 0);
  HINTERNET connection = WinHttpConnect(session, L"slack.com", 443, 0);
  for (int i = 0; i < count; ++i) {
    HINTERNET request = WinHttpOpenRequest(connection, L"POST", L"/api/conversations.close", nullptr, nullptr, nullptr, 0);
    WinHttpSendRequest(request, names[i], 0, nullptr, 0, 0, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.close"
    WinHttpReceiveResponse(request, nullptr);
  }
}

void winInet(HINTERNET session, const Ids &ids) {
  HINTERNET connection = InternetConnectA(session, "api.github.com", 443, nullptr, nullptr, 3, 0, nullptr);
  for (const std::string &id : ids) {
    HINTERNET request = HttpOpenRequestA(connection, "PATCH", ("/repos/acme/board/issues/" + id).c_str(), nullptr, nullptr, nullptr, 0, nullptr);
    HttpSendRequestA(request, nullptr, 0, nullptr, 0);  // expect: [ratelimit-request-in-loop] "PATCH /repos"
  }
  for (const std::string &id : ids)
    InternetOpenUrlA(session, ("https://slack.com/api/conversations.close?channel=" + id).c_str(), nullptr, 0, 0, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.close"
  char file[260];
  for (const std::string &id : ids)
    URLDownloadToCacheFileA(nullptr, ("https://slack.com/api/conversations.kick?channel=" + id).c_str(), file, 260, 0, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids) {
    void *stream = nullptr;
    URLOpenBlockingStreamA(nullptr, ("https://slack.com/api/conversations.kick?channel=" + id).c_str(), &stream, 0, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.kick"
  }
  for (const std::string &id : ids)
    URLDownloadToFileA(nullptr, ("https://slack.com/api/conversations.close?channel=" + id).c_str(), "a", 0, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.close"
}
// --- panel.cpp
#include <wininet.h>

#include <glib.h>

static HINTERNET request;

static gboolean tick(gpointer) {
  WinHttpReceiveResponse(request, nullptr);  // expect: [ratelimit-blocking-in-async]
  unsigned size;
  WinHttpQueryDataAvailable(request, &size);  // expect: [ratelimit-blocking-in-async] "WinHttpQueryDataAvailable"
  HttpEndRequestA(request, nullptr, 0, nullptr);  // expect: [ratelimit-blocking-in-async] "HttpEndRequestA"
  InternetReadFileExA(request, nullptr, 0, nullptr);  // expect: [ratelimit-blocking-in-async] "InternetReadFileExA"
  InternetQueryDataAvailable(request, &size, 0, nullptr);  // expect: [ratelimit-blocking-in-async] "InternetQueryDataAvailable"
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

// Called on the threads of WinHTTP.
#include <unistd.h>
extern "C" {
void *WinHttpSetStatusCallback(void *session, void (*callback)(void *, unsigned long long, unsigned long, void *, unsigned long), unsigned long flags, unsigned long long reserved);
}
static void status(void *, unsigned long long, unsigned long, void *, unsigned long) {
  sleep(30);  // expect: [ratelimit-blocking-in-async] "all other requests of WinHTTP"
}
void watch(void *session) { WinHttpSetStatusCallback(session, status, 0xffffffff, 0); }
