// throttlint stand-in for wxWidgets: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_WX_WX_H
#define THROTTLINT_STUB_WX_WX_H
#include <cstddef>
#include <string>

#ifndef WXUNUSED
#define WXUNUSED(x)
#endif
#define wxT(x) L##x
#define _(text) wxGetTranslation((text))
#define wxOVERRIDE override

class wxUniChar {
public:
  wxUniChar(int c = 0);
};
class wxCStrData {
public:
  operator const char *() const;
  operator const wchar_t *() const;
};
class wxScopedCharBuffer {
public:
  const char *data() const;
  operator const char *() const;
};
class wxString {
public:
  wxString();
  wxString(const char *text);
  wxString(const wchar_t *text);
  wxString(const wxCStrData &text);
  wxString(const std::string &text);
  wxString(const std::wstring &text);
  wxString(wxUniChar c, std::size_t times = 1);
  static wxString FromUTF8(const char *text);
  static wxString FromUTF8(const std::string &text);
  template <typename... Args>
  static wxString Format(const wxString &format, Args... args) {
    return {};
  }
  template <typename... Args> int Printf(const wxString &format, Args... args) {
    return 0;
  }
  wxString &operator+=(const wxString &text);
  wxString &operator<<(const wxString &text);
  wxString &operator<<(int number);
  wxString &operator<<(long number);
  wxString &operator<<(double number);
  wxString &Append(const wxString &text);
  wxUniChar operator[](std::size_t at) const;
  std::size_t length() const;
  std::size_t Length() const;
  std::size_t size() const;
  bool empty() const;
  bool IsEmpty() const;
  void Clear();
  wxCStrData c_str() const;
  const char *mb_str() const;
  const wchar_t *wc_str() const;
  wxScopedCharBuffer utf8_str() const;
  wxScopedCharBuffer ToUTF8() const;
  std::string ToStdString() const;
  std::wstring ToStdWstring() const;
  bool ToLong(long *value, int base = 10) const;
  bool ToULong(unsigned long *value, int base = 10) const;
  bool ToDouble(double *value) const;
  int Find(const wxString &text) const;
  bool Contains(const wxString &text) const;
  bool StartsWith(const wxString &prefix, wxString *rest = nullptr) const;
  bool EndsWith(const wxString &suffix, wxString *rest = nullptr) const;
  wxString Mid(std::size_t first, std::size_t count = -1) const;
  wxString Left(std::size_t count) const;
  wxString Right(std::size_t count) const;
  wxString AfterLast(wxUniChar c) const;
  wxString BeforeFirst(wxUniChar c, wxString *rest = nullptr) const;
  wxString Lower() const;
  wxString Upper() const;
  wxString &Trim(bool right = true);
  std::size_t Replace(const wxString &before, const wxString &after,
                      bool all = true);
};
wxString operator+(const wxString &a, const wxString &b);
wxString operator+(const wxString &a, wxUniChar b);
bool operator==(const wxString &a, const wxString &b);
bool operator!=(const wxString &a, const wxString &b);
bool operator<(const wxString &a, const wxString &b);
wxString wxGetTranslation(const wxString &text);

class wxPoint {
public:
  wxPoint();
  wxPoint(int x, int y);
};
class wxSize {
public:
  wxSize();
  wxSize(int width, int height);
};
extern const wxPoint wxDefaultPosition;
extern const wxSize wxDefaultSize;
extern const char wxFrameNameStr[];
enum {
  wxID_NONE = -3,
  wxID_ANY = -1,
  wxID_LOWEST = 4999,
  wxID_OPEN = 5000,
  wxID_CLOSE,
  wxID_NEW,
  wxID_SAVE,
  wxID_EXIT = 5006,
  wxID_ABOUT = 5014,
  wxID_OK = 5100,
  wxID_CANCEL,
  wxID_YES = 5103,
  wxID_NO,
  wxID_REFRESH = 5123,
  wxID_HIGHEST = 5999,
};
enum wxOrientation { wxHORIZONTAL = 4, wxVERTICAL = 8, wxBOTH = 12 };
enum wxDirection {
  wxLEFT = 16,
  wxRIGHT = 32,
  wxUP = 64,
  wxDOWN = 128,
  wxTOP = wxUP,
  wxBOTTOM = wxDOWN,
  wxALL = 240
};
#define wxEXPAND 0x2000
#define wxYES 0x2
#define wxOK 0x4
#define wxNO 0x8
#define wxYES_NO 0xa
#define wxCANCEL 0x10
#define wxICON_ERROR 0x200
#define wxICON_WARNING 0x100
#define wxICON_INFORMATION 0x800
#define wxTE_MULTILINE 0x20
#define wxTE_READONLY 0x10
#define wxDEFAULT_FRAME_STYLE 0x20401e40

class wxObject {};
using wxEventType = int;
class wxEvent : public wxObject {
public:
  void Skip(bool skip = true);
  int GetId() const;
  wxObject *GetEventObject() const;
};
class wxCommandEvent : public wxEvent {
public:
  wxString GetString() const;
  int GetInt() const;
  bool IsChecked() const;
};
class wxTimer;
class wxTimerEvent : public wxEvent {
public:
  int GetInterval() const;
  wxTimer &GetTimer() const;
};
class wxCloseEvent : public wxEvent {
public:
  void Veto(bool veto = true);
  bool CanVeto() const;
};
class wxIdleEvent : public wxEvent {
public:
  void RequestMore(bool more = true);
};
class wxThreadEvent : public wxEvent {
public:
  wxThreadEvent(wxEventType type = 0, int id = wxID_ANY);
  wxString GetString() const;
  void SetString(const wxString &text);
  int GetInt() const;
  void SetInt(int number);
};
class wxPaintEvent : public wxEvent {};
class wxSizeEvent : public wxEvent {};
template <typename T> class wxEventTypeTag {
public:
  using EventClass = T;
};
#define THROTTLINT_WX_EVENT(name, type) extern const wxEventTypeTag<type> name;
THROTTLINT_WX_EVENT(wxEVT_BUTTON, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_CHECKBOX, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_CHOICE, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_LISTBOX, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_MENU, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_TOOL, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_TEXT, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_TEXT_ENTER, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_TOGGLEBUTTON, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_COMMAND_BUTTON_CLICKED, wxCommandEvent)
THROTTLINT_WX_EVENT(wxEVT_TIMER, wxTimerEvent)
THROTTLINT_WX_EVENT(wxEVT_CLOSE_WINDOW, wxCloseEvent)
THROTTLINT_WX_EVENT(wxEVT_IDLE, wxIdleEvent)
THROTTLINT_WX_EVENT(wxEVT_THREAD, wxThreadEvent)
THROTTLINT_WX_EVENT(wxEVT_PAINT, wxPaintEvent)
THROTTLINT_WX_EVENT(wxEVT_SIZE, wxSizeEvent)
#undef THROTTLINT_WX_EVENT
#define wxDECLARE_EVENT(name, type) extern const wxEventTypeTag<type> name
#define wxDEFINE_EVENT(name, type) const wxEventTypeTag<type> name

class wxEvtHandler : public wxObject {
public:
  virtual ~wxEvtHandler();
  template <typename Tag, typename Functor>
  void Bind(const Tag &, const Functor &, int id = wxID_ANY,
            int lastId = wxID_ANY, wxObject *data = nullptr) {}
  template <typename Tag, typename Class, typename Arg, typename Handler>
  void Bind(const Tag &, void (Class::*)(Arg &), Handler *, int id = wxID_ANY,
            int lastId = wxID_ANY, wxObject *data = nullptr) {}
  template <typename Tag, typename Functor>
  bool Unbind(const Tag &, const Functor &, int id = wxID_ANY) {
    return true;
  }
  template <typename Tag, typename Class, typename Arg, typename Handler>
  bool Unbind(const Tag &, void (Class::*)(Arg &), Handler *,
              int id = wxID_ANY) {
    return true;
  }
  template <typename Functor> void CallAfter(const Functor &) {}
  void QueueEvent(wxEvent *event);
  bool ProcessEvent(wxEvent &event);
};
void wxQueueEvent(wxEvtHandler *handler, wxEvent *event);
void wxPostEvent(wxEvtHandler *handler, const wxEvent &event);

struct wxEventTableEntry {
  wxEventTableEntry();
  template <typename Tag, typename Class, typename Arg>
  wxEventTableEntry(const Tag &, int id, int lastId, void (Class::*)(Arg &)) {}
};
#define wxDECLARE_EVENT_TABLE()                                                \
private:                                                                       \
  static const wxEventTableEntry sm_eventTableEntries[]
#define DECLARE_EVENT_TABLE() wxDECLARE_EVENT_TABLE();
#define wxBEGIN_EVENT_TABLE(theClass, baseClass)                               \
  const wxEventTableEntry theClass::sm_eventTableEntries[] = {
#define wxEND_EVENT_TABLE()                                                    \
  wxEventTableEntry()                                                          \
  }                                                                            \
  ;
#define BEGIN_EVENT_TABLE(theClass, baseClass)                                 \
  wxBEGIN_EVENT_TABLE(theClass, baseClass)
#define END_EVENT_TABLE() wxEND_EVENT_TABLE()
#define THROTTLINT_WX_ENTRY(type, id, func)                                    \
  wxEventTableEntry(type, id, wxID_ANY, &func),
#define EVT_BUTTON(id, func) THROTTLINT_WX_ENTRY(wxEVT_BUTTON, id, func)
#define EVT_CHECKBOX(id, func) THROTTLINT_WX_ENTRY(wxEVT_CHECKBOX, id, func)
#define EVT_CHOICE(id, func) THROTTLINT_WX_ENTRY(wxEVT_CHOICE, id, func)
#define EVT_MENU(id, func) THROTTLINT_WX_ENTRY(wxEVT_MENU, id, func)
#define EVT_TOOL(id, func) THROTTLINT_WX_ENTRY(wxEVT_TOOL, id, func)
#define EVT_TEXT(id, func) THROTTLINT_WX_ENTRY(wxEVT_TEXT, id, func)
#define EVT_TEXT_ENTER(id, func) THROTTLINT_WX_ENTRY(wxEVT_TEXT_ENTER, id, func)
#define EVT_TIMER(id, func) THROTTLINT_WX_ENTRY(wxEVT_TIMER, id, func)
#define EVT_THREAD(id, func) THROTTLINT_WX_ENTRY(wxEVT_THREAD, id, func)
#define EVT_CLOSE(func) THROTTLINT_WX_ENTRY(wxEVT_CLOSE_WINDOW, wxID_ANY, func)
#define EVT_IDLE(func) THROTTLINT_WX_ENTRY(wxEVT_IDLE, wxID_ANY, func)
#define EVT_PAINT(func) THROTTLINT_WX_ENTRY(wxEVT_PAINT, wxID_ANY, func)
#define EVT_SIZE(func) THROTTLINT_WX_ENTRY(wxEVT_SIZE, wxID_ANY, func)

class wxTimer : public wxEvtHandler {
public:
  wxTimer();
  wxTimer(wxEvtHandler *owner, int id = wxID_ANY);
  void SetOwner(wxEvtHandler *owner, int id = wxID_ANY);
  virtual void Notify();
  virtual bool Start(int milliseconds = -1, bool oneShot = false);
  bool StartOnce(int milliseconds = -1);
  virtual void Stop();
  bool IsRunning() const;
  int GetInterval() const;
};
#define wxTIMER_CONTINUOUS false
#define wxTIMER_ONE_SHOT true

class wxSizer;
class wxWindow : public wxEvtHandler {
public:
  wxWindow();
  wxWindow(wxWindow *parent, int id, const wxPoint &position = wxDefaultPosition,
           const wxSize &size = wxDefaultSize, long style = 0);
  virtual bool Show(bool show = true);
  bool Hide();
  bool Enable(bool enable = true);
  bool Disable();
  bool Close(bool force = false);
  virtual bool Destroy();
  void SetSizer(wxSizer *sizer, bool deleteOld = true);
  void SetSizerAndFit(wxSizer *sizer, bool deleteOld = true);
  virtual bool Layout();
  virtual void Fit();
  virtual void Refresh(bool erase = true);
  virtual void Update();
  virtual void SetLabel(const wxString &label);
  wxString GetLabel() const;
  void SetToolTip(const wxString &tip);
  void SetFocus();
};
class wxSizer : public wxObject {
public:
  void *Add(wxWindow *window, int proportion = 0, int flag = 0, int border = 0);
  void *Add(wxSizer *sizer, int proportion = 0, int flag = 0, int border = 0);
  void AddSpacer(int size);
  void AddStretchSpacer(int proportion = 1);
};
class wxBoxSizer : public wxSizer {
public:
  explicit wxBoxSizer(int orientation);
};
class wxPanel : public wxWindow {
public:
  wxPanel();
  wxPanel(wxWindow *parent, int id = wxID_ANY,
          const wxPoint &position = wxDefaultPosition,
          const wxSize &size = wxDefaultSize, long style = 0);
};
class wxControl : public wxWindow {
public:
  wxControl();
};
class wxButton : public wxControl {
public:
  wxButton(wxWindow *parent, int id, const wxString &label = wxString(),
           const wxPoint &position = wxDefaultPosition,
           const wxSize &size = wxDefaultSize, long style = 0);
};
class wxStaticText : public wxControl {
public:
  wxStaticText(wxWindow *parent, int id, const wxString &label,
               const wxPoint &position = wxDefaultPosition,
               const wxSize &size = wxDefaultSize, long style = 0);
};
class wxTextCtrl : public wxControl {
public:
  wxTextCtrl(wxWindow *parent, int id, const wxString &value = wxString(),
             const wxPoint &position = wxDefaultPosition,
             const wxSize &size = wxDefaultSize, long style = 0);
  wxString GetValue() const;
  void SetValue(const wxString &value);
  void AppendText(const wxString &text);
  void Clear();
};
class wxListBox : public wxControl {
public:
  wxListBox(wxWindow *parent, int id,
            const wxPoint &position = wxDefaultPosition,
            const wxSize &size = wxDefaultSize);
  int Append(const wxString &item);
  void Clear();
  unsigned GetCount() const;
  wxString GetString(unsigned n) const;
  int GetSelection() const;
};
class wxMenu : public wxEvtHandler {
public:
  wxMenu();
  void *Append(int id, const wxString &item = wxString(),
               const wxString &help = wxString());
  void *AppendSeparator();
};
class wxMenuBar : public wxWindow {
public:
  wxMenuBar();
  bool Append(wxMenu *menu, const wxString &title);
};
class wxStatusBar;
class wxTopLevelWindow : public wxWindow {
public:
  void SetTitle(const wxString &title);
  void Maximize(bool maximize = true);
};
class wxFrame : public wxTopLevelWindow {
public:
  wxFrame();
  wxFrame(wxWindow *parent, int id, const wxString &title,
          const wxPoint &position = wxDefaultPosition,
          const wxSize &size = wxDefaultSize,
          long style = wxDEFAULT_FRAME_STYLE,
          const wxString &name = wxFrameNameStr);
  void SetMenuBar(wxMenuBar *bar);
  wxStatusBar *CreateStatusBar(int number = 1);
  void SetStatusText(const wxString &text, int number = 0);
};
class wxDialog : public wxTopLevelWindow {
public:
  wxDialog();
  wxDialog(wxWindow *parent, int id, const wxString &title,
           const wxPoint &position = wxDefaultPosition,
           const wxSize &size = wxDefaultSize, long style = 0);
  int ShowModal();
  void EndModal(int code);
};
int wxMessageBox(const wxString &message, const wxString &caption = wxString(),
                 long style = wxOK, wxWindow *parent = nullptr);
template <typename... Args> void wxLogMessage(const wxString &, Args...) {}
template <typename... Args> void wxLogError(const wxString &, Args...) {}
template <typename... Args> void wxLogWarning(const wxString &, Args...) {}
template <typename... Args> void wxLogDebug(const wxString &, Args...) {}
template <typename... Args> void wxLogStatus(const wxString &, Args...) {}

class wxAppConsole : public wxEvtHandler {
public:
  virtual bool OnInit();
  virtual int OnExit();
  virtual int OnRun();
  void ExitMainLoop();
  bool Yield(bool onlyIfNeeded = false);
};
class wxApp : public wxAppConsole {
public:
  void SetTopWindow(wxWindow *window);
};
int wxEntry(int &argc, char **argv);
bool wxYield();
bool wxSafeYield(wxWindow *window = nullptr, bool onlyIfNeeded = false);
#define wxDECLARE_APP(name) name &wxGetApp()
#define wxIMPLEMENT_APP(name)                                                  \
  name &wxGetApp() { return *static_cast<name *>(nullptr); }                   \
  wxAppConsole *wxCreateApp() { return new name; }                             \
  int main(int argc, char **argv) { return wxEntry(argc, argv); }
#define DECLARE_APP(name) wxDECLARE_APP(name);
#define IMPLEMENT_APP(name) wxIMPLEMENT_APP(name)
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
