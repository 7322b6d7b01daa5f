// throttlint stand-in for wxWidgets: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_WX_WX_H
#define THROTTLINT_STUB_WX_WX_H
#include <string>

class wxString {
public:
  wxString();
  wxString(const char *text);
  wxString(const std::string &text);
  wxString &operator+=(const wxString &text);
};
wxString operator+(const wxString &a, const wxString &b);
class wxObject {};
class wxEvent : public wxObject {};
class wxCommandEvent : public wxEvent {};
class wxTimerEvent : public wxEvent {};
template <typename T> class wxEventTypeTag {};
extern const wxEventTypeTag<wxCommandEvent> wxEVT_BUTTON;
class wxEvtHandler : public wxObject {
public:
  virtual ~wxEvtHandler();
  template <typename Tag, typename Functor>
  void Bind(const Tag &, const Functor &, int id = -1) {}
  template <typename Tag, typename Class, typename Arg, typename Handler>
  void Bind(const Tag &, void (Class::*)(Arg &), Handler *, int id = -1) {}
  template <typename Functor> void CallAfter(const Functor &) {}
};
class wxTimer : public wxEvtHandler {
public:
  virtual void Notify();
  virtual bool Start(int milliseconds = -1, bool oneShot = false);
  bool StartOnce(int milliseconds = -1);
  virtual void Stop();
};
#define wxTIMER_CONTINUOUS false
#define wxTIMER_ONE_SHOT true
class wxThread {
public:
  static void Sleep(unsigned long milliseconds);
};
void wxSleep(int seconds);
void wxMilliSleep(unsigned long milliseconds);
void wxMicroSleep(unsigned long microseconds);
enum { wxEXEC_ASYNC = 0, wxEXEC_SYNC = 1 };
long wxExecute(const wxString &command, int flags = wxEXEC_ASYNC);
#endif
