// throttlint stand-in for wxWidgets: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_WX_WEBREQUEST_H
#define THROTTLINT_STUB_WX_WEBREQUEST_H
#include "wx.h"

class wxWebResponse {
public:
  bool IsOk() const;
  wxString GetURL() const;
  wxString GetHeader(const wxString &name) const;
  int GetStatus() const;
  wxString GetStatusText() const;
  wxString AsString() const;
};
class wxWebRequest {
public:
  enum State {
    State_Idle,
    State_Unauthorized,
    State_Active,
    State_Completed,
    State_Failed,
    State_Cancelled
  };
  void Start();
  void Cancel();
  void SetMethod(const wxString &method);
  void SetHeader(const wxString &name, const wxString &value);
  void SetData(const wxString &text, const wxString &contentType);
  bool IsOk() const;
  int GetId() const;
  State GetState() const;
  wxWebResponse GetResponse() const;
};
class wxWebRequestEvent : public wxEvent {
public:
  wxWebRequest::State GetState() const;
  const wxWebRequest &GetRequest() const;
  const wxWebResponse &GetResponse() const;
  const wxString &GetErrorDescription() const;
};
extern const wxEventTypeTag<wxWebRequestEvent> wxEVT_WEBREQUEST_STATE;
extern const wxEventTypeTag<wxWebRequestEvent> wxEVT_WEBREQUEST_DATA;
class wxWebSession {
public:
  static wxWebSession &GetDefault();
  static wxWebSession New();
  wxWebRequest CreateRequest(wxEvtHandler *handler, const wxString &url,
                             int id = wxID_ANY);
  void AddCommonHeader(const wxString &name, const wxString &value);
};
#endif
