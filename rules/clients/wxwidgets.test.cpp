// wxWidgets: asynchronous requests, and handlers on the main thread.
#include <wx/timer.h>
#include <wx/webrequest.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(wxEvtHandler *window, const Ids &ids) {
  for (const std::string &id : ids) {
    wxWebRequest request = wxWebSession::GetDefault().CreateRequest(window, "https://api.github.com/repos/acme/board/issues/" + id);
    request.SetMethod("PATCH");
    request.Start();  // expect: [ratelimit-unbounded-fanout] "PATCH /repos"
  }
  for (const std::string &id : ids)
    wxWebSession::GetDefault().CreateRequest(window, "https://slack.com/" + id);  // ok: [ratelimit-request-in-loop] not started
}

class Poller : public wxTimer {
public:
  void Notify() override {
    wxWebRequest request = wxWebSession::GetDefault().CreateRequest(this, "https://slack.com/api/conversations.close");
    request.Start();  // expect: [ratelimit-poll-too-fast] "conversations.close"
    wxSleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    wxMilliSleep(200);  // expect: [ratelimit-blocking-in-async] "200 ms"
    wxMicroSleep(300000);  // expect: [ratelimit-blocking-in-async] "300 ms"
  }
  void begin() {
    Start(1000);
  }
};

class Once : public wxTimer {
public:
  void Notify() override {
    wxWebRequest request = wxWebSession::GetDefault().CreateRequest(this, "https://slack.com/api/conversations.close");
    request.Start();
  }
  void begin() {
    Start(1000, wxTIMER_ONE_SHOT);  // ok: [ratelimit-request-in-loop] once
    StartOnce(1000);
  }
};

void onceEach(const Ids &ids) {
  for (const std::string &id : ids)
    (new Once)->StartOnce(1000);  // expect: [ratelimit-timer-per-item]
}

// Started somewhere else.
class Elsewhere : public wxTimer {
public:
  void Notify() override {
    wxSleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  }
};

class Window : public wxEvtHandler {
public:
  Window() {
    Bind(wxEVT_BUTTON, &Window::pressed, this);
    CallAfter([] {
      wxThread::Sleep(400);  // expect: [ratelimit-blocking-in-async] "400 ms"
    });
  }
  void pressed(wxCommandEvent &) {
    wxExecute("curl https://slack.com", wxEXEC_SYNC);  // expect: [ratelimit-blocking-in-async] "wxExecute"
    wxExecute("xdg-open https://slack.com", wxEXEC_ASYNC);  // ok: [ratelimit-blocking-in-async] not waited for
  }
};
