// wxWidgets: asynchronous requests, and handlers on the main thread.
#include <wx/event.h>
#include <wx/thread.h>
#include <wx/timer.h>
#include <wx/utils.h>

// Where it is built without them, the declarations are there all the same.
#undef wxUSE_WEBREQUEST
#define wxUSE_WEBREQUEST 1
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
// --- frame.cpp
// A whole program: a frame with controls, a timer, and a table of events.
#include <wx/wx.h>

// Where it is built without them, the declarations are there all the same.
#undef wxUSE_WEBREQUEST
#define wxUSE_WEBREQUEST 1
#include <wx/webrequest.h>

#include <string>
#include <vector>

class Frame : public wxFrame {
public:
  explicit Frame(std::vector<std::string> ids)
      : wxFrame(nullptr, wxID_ANY, "Rooms", wxDefaultPosition, wxSize(400, 300)), timer_(this, Tick), ids_(ids) {
    auto *panel = new wxPanel(this);
    auto *button = new wxButton(panel, wxID_REFRESH, "Close all");
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(button, 0, wxALL | wxEXPAND, 5);
    panel->SetSizer(sizer);
    button->Bind(wxEVT_BUTTON, &Frame::closeAll, this);
    Bind(wxEVT_TIMER, &Frame::tick, this, Tick);
    Bind(wxEVT_WEBREQUEST_STATE, [this](wxWebRequestEvent &event) {
      if (event.GetState() == wxWebRequest::State_Completed && event.GetResponse().GetStatus() == 429)
        wxMilliSleep(1500);  // expect: [ratelimit-blocking-in-async] "1.5 s"
    });
    timer_.Start(60000);
    SetStatusText(wxString::Format("%d rooms", int(ids_.size())));
  }

private:
  enum { Tick = wxID_HIGHEST + 1 };
  void tick(wxTimerEvent &) {
    wxSleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  }
  void closeAll(wxCommandEvent &event) {
    for (const std::string &id : ids_) {
      wxWebRequest request = wxWebSession::GetDefault().CreateRequest(this, wxString::Format("https://slack.com/api/conversations.close?channel=%s", id));
      request.Start();  // expect: [ratelimit-unbounded-fanout] "conversations.close"
    }
    event.Skip();
  }
  void about(wxCommandEvent &) {
    wxMessageBox("Rooms " + wxString(ids_.front()), "About", wxOK | wxICON_INFORMATION, this);
  }
  wxTimer timer_;
  std::vector<std::string> ids_;
  wxDECLARE_EVENT_TABLE();
};
wxBEGIN_EVENT_TABLE(Frame, wxFrame)
  EVT_MENU(wxID_ABOUT, Frame::about)
  EVT_TIMER(Frame::Tick, Frame::tick)
wxEND_EVENT_TABLE()

class Rooms : public wxApp {
public:
  bool OnInit() override {
    (new Frame({"C1", "C2"}))->Show(true);
    return true;
  }
};
wxIMPLEMENT_APP(Rooms);
