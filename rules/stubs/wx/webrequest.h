// throttlint stand-in for wxWidgets: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_WX_WEBREQUEST_H
#define THROTTLINT_STUB_WX_WEBREQUEST_H
#include "wx.h"

class wxWebRequest {
public:
  void Start();
  void Cancel();
  void SetMethod(const wxString &method);
  bool IsOk() const;
};
class wxWebSession {
public:
  static wxWebSession &GetDefault();
  wxWebRequest CreateRequest(wxEvtHandler *handler, const wxString &url,
                             int id = -1);
};
#endif
